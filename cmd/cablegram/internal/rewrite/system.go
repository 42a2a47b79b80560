package rewrite

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// system is what is needed of a file system.
type system interface {
	// Resolve gives the path of the file that links lead to.
	Resolve(path string) (string, error)
	Stat(path string) (fs.FileInfo, error)
	ReadFile(path string) ([]byte, error)
	// Create makes a file of a new name in a folder.
	Create(folder, pattern string) (draft, error)
	Rename(from, to string) error
	Remove(path string) error
	// SyncFolder has the names in a folder written to the disk, on systems that can do that.
	SyncFolder(folder string)
}

// draft is a file that is being written.
type draft interface {
	io.WriteCloser
	Name() string
	Chmod(fs.FileMode) error
	Chown(user, group int) error
	Sync() error
}

// disk is the file system of the machine.
type disk struct{}

func (disk) Resolve(path string) (string, error)          { return filepath.EvalSymlinks(path) }
func (disk) Stat(path string) (fs.FileInfo, error)        { return os.Stat(path) }
func (disk) ReadFile(path string) ([]byte, error)         { return os.ReadFile(path) }
func (disk) Create(folder, pattern string) (draft, error) { return create(folder, pattern) }
func (disk) Rename(from, to string) error                 { return os.Rename(from, to) }
func (disk) Remove(path string) error                     { return os.Remove(path) }

func create(folder, pattern string) (draft, error) {
	f, err := os.CreateTemp(folder, pattern)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (disk) SyncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
