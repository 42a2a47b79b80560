package rewrite

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// system is what is needed of a file system.
type system interface {
	// Resolve gives the path of the file that links lead to.
	Resolve(path string) (string, error)
	Stat(path string) (fs.FileInfo, error)
	ReadFile(path string) ([]byte, error)
	// Create makes a file of a new name in a folder, hidden and like another name.
	Create(folder, name string, mode fs.FileMode) (draft, error)
	// WriteFile writes to what is no file of a disk.
	WriteFile(path string, text []byte) error
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

func (disk) Resolve(path string) (string, error)   { return filepath.EvalSymlinks(path) }
func (disk) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }
func (disk) ReadFile(path string) ([]byte, error)  { return os.ReadFile(path) }
func (disk) Rename(from, to string) error          { return os.Rename(from, to) }
func (disk) Remove(path string) error              { return os.Remove(path) }

func (disk) WriteFile(path string, text []byte) error { return os.WriteFile(path, text, 0o666) }

// Create leaves the mode to the user's mask, as [os.CreateTemp] does not.
func (disk) Create(folder, name string, mode fs.FileMode) (draft, error) {
	for {
		path := filepath.Join(folder, fmt.Sprintf(".%s.%d.tmp", name, rand.Uint32()))
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		switch {
		case errors.Is(err, fs.ErrExist):
		case err != nil:
			return nil, err
		default:
			return f, nil
		}
	}
}

func (disk) SyncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
