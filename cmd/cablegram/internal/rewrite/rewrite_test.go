package rewrite

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

const (
	oldText = "CABLE Nº 7403 \r\n"
	newText = "CABLE Nº 7403\r\n"
)

// shelf is a folder with one file, a.txt.
func shelf(t *testing.T) (folder, path string) {
	t.Helper()
	folder = t.TempDir()
	path = filepath.Join(folder, "a.txt")
	put(t, path, oldText)
	return folder, path
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// check compares the text of a file, and looks for files left in the folder.
func check(t *testing.T, folder, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("the file holds %q, %v; want %q", got, err, want)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".tmp") {
			t.Errorf("%s is left in the folder", e.Name())
		}
	}
}

// TestReplace has both ways to write a file keep its mode.
func TestReplace(t *testing.T) {
	tests := map[string]func(path string) error{
		"File": func(path string) error { return File(path, []byte(oldText), []byte(newText)) },
		"Put":  func(path string) error { return Put(path, []byte(newText)) },
	}
	for name, write := range tests {
		t.Run(name, func(t *testing.T) {
			folder, path := shelf(t)
			if err := os.Chmod(path, 0o640); err != nil {
				t.Fatal(err)
			}
			if err := write(path); err != nil {
				t.Fatal(err)
			}
			check(t, folder, path, newText)
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
				t.Errorf("mode %v, want that of before", info.Mode())
			}
		})
	}
}

func TestLink(t *testing.T) {
	folder, path := shelf(t)
	link := filepath.Join(t.TempDir(), "link.txt")
	if err := os.Symlink(path, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := File(link, []byte(oldText), []byte(newText)); err != nil {
		t.Fatal(err)
	}
	check(t, folder, path, newText)
	if to, err := os.Readlink(link); err != nil || to != path {
		t.Errorf("the link leads to %q, %v", to, err)
	}
}

// TestRefused has files that cannot be written. Root could write to a read-only file, but does not.
func TestRefused(t *testing.T) {
	tests := []struct {
		name    string
		prepare func(t *testing.T, path string)
		want    error
		left    string
	}{
		{"read-only", func(t *testing.T, path string) {
			if err := os.Chmod(path, 0o444); err != nil {
				t.Fatal(err)
			}
		}, ErrReadOnly, oldText},
		{"changed", func(t *testing.T, path string) { put(t, path, "CABLE Nº 7404\n") }, ErrChanged, "CABLE Nº 7404\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder, path := shelf(t)
			test.prepare(t, path)
			if err := File(path, []byte(oldText), []byte(newText)); !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
			check(t, folder, path, test.left)
		})
	}
	t.Run("folder", func(t *testing.T) {
		if err := File(t.TempDir(), nil, []byte(newText)); !errors.Is(err, ErrNotRegular) {
			t.Errorf("error %v", err)
		}
	})
	t.Run("gone", func(t *testing.T) {
		err := File(filepath.Join(t.TempDir(), "gone.txt"), nil, []byte(newText))
		if !errors.Is(err, fs.ErrNotExist) || strings.Contains(err.Error(), "gone.txt") {
			t.Errorf("error %v, want one that does not repeat the name", err)
		}
	})
}

// full is a disk on which one step fails.
type full struct {
	disk
	step string
}

func (f full) Create(folder, name string, mode fs.FileMode) (draft, error) {
	if f.step == "create" {
		return nil, syscall.ENOSPC
	}
	d, err := f.disk.Create(folder, name, mode)
	return fullDraft{d, f.step}, err
}

func (f full) Rename(from, to string) error {
	if f.step == "rename" {
		return syscall.ENOSPC
	}
	return f.disk.Rename(from, to)
}

func (f full) ReadFile(path string) ([]byte, error) {
	if f.step == "read" {
		return nil, syscall.EIO
	}
	return f.disk.ReadFile(path)
}

type fullDraft struct {
	draft
	step string
}

func (d fullDraft) Write(text []byte) (int, error) {
	if d.step == "write" {
		n, _ := d.draft.Write(text[:len(text)/2])
		return n, syscall.ENOSPC
	}
	return d.draft.Write(text)
}

func (d fullDraft) Sync() error {
	if d.step == "sync" {
		return syscall.ENOSPC
	}
	return d.draft.Sync()
}

func (d fullDraft) Close() error {
	if err := d.draft.Close(); err != nil || d.step != "close" {
		return err
	}
	return syscall.ENOSPC
}

// TestFull loses nothing and leaves nothing, whatever step fails.
func TestFull(t *testing.T) {
	for _, step := range []string{"create", "write", "sync", "close", "read", "rename"} {
		t.Run(step, func(t *testing.T) {
			folder, path := shelf(t)
			err := file(full{step: step}, path, []byte(oldText), []byte(newText))
			if !errors.Is(err, syscall.ENOSPC) && !errors.Is(err, syscall.EIO) {
				t.Errorf("error %v", err)
			}
			check(t, folder, path, oldText)
		})
	}
}
