package rewrite

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestPutNew makes a file like any other one that the user makes.
func TestPutNew(t *testing.T) {
	folder := t.TempDir()
	path, other := filepath.Join(folder, "new.txt"), filepath.Join(folder, "other.txt")
	if err := Put(path, []byte(newText)); err != nil {
		t.Fatal(err)
	}
	check(t, folder, path, newText)
	if err := os.WriteFile(other, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	got, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.Stat(other)
	if err != nil {
		t.Fatal(err)
	}
	if got.Mode() != want.Mode() {
		t.Errorf("mode %v, want %v", got.Mode(), want.Mode())
	}
}

func TestPutThroughLink(t *testing.T) {
	folder, path := shelf(t)
	link := filepath.Join(t.TempDir(), "link.txt")
	if err := os.Symlink(path, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := Put(link, []byte(newText)); err != nil {
		t.Fatal(err)
	}
	check(t, folder, path, newText)
	if to, err := os.Readlink(link); err != nil || to != path {
		t.Errorf("the link leads to %q, %v", to, err)
	}
}

func TestPutRefused(t *testing.T) {
	folder, path := shelf(t)
	if err := Put(folder, []byte(newText)); !errors.Is(err, ErrNotRegular) {
		t.Errorf("folder: error %v", err)
	}
	if err := Put(filepath.Join(folder, "no", "folder.txt"), []byte(newText)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("folder that is not there: error %v", err)
	}
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := Put(path, []byte(newText)); !errors.Is(err, ErrReadOnly) {
		t.Errorf("read-only: error %v", err)
	}
	check(t, folder, path, oldText)
}

// TestPutDevice writes to what has no bytes to lose.
func TestPutDevice(t *testing.T) {
	info, err := os.Stat(os.DevNull)
	if err != nil || info.Mode().IsRegular() {
		t.Skip("no such device here")
	}
	if err := Put(os.DevNull, []byte(newText)); err != nil {
		t.Error(err)
	}
	if now, err := os.Stat(os.DevNull); err != nil || now.Mode() != info.Mode() {
		t.Errorf("the device is %v now, %v", now.Mode(), err)
	}
}

// TestPutOnFullDisk loses nothing and leaves nothing, whatever step fails, be there a file or not.
func TestPutOnFullDisk(t *testing.T) {
	for _, step := range []string{"create", "write", "sync", "close", "rename"} {
		t.Run(step, func(t *testing.T) {
			folder, path := shelf(t)
			if err := write(full{step: step}, path, []byte(newText)); !errors.Is(err, syscall.ENOSPC) {
				t.Errorf("error %v", err)
			}
			check(t, folder, path, oldText)
			fresh := filepath.Join(folder, "new.txt")
			if err := write(full{step: step}, fresh, []byte(newText)); !errors.Is(err, syscall.ENOSPC) {
				t.Errorf("new file: error %v", err)
			}
			if _, err := os.Lstat(fresh); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("new file: it is there, %v", err)
			}
			check(t, folder, path, oldText)
		})
	}
}
