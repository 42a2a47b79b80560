package rewrite

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestFullDisk writes to a real disk of 64 KiB that has no room for a second text.
func TestFullDisk(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("a small disk cannot be had: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, 0); err != nil {
			t.Error(err)
		}
	})
	path := filepath.Join(folder, "a.txt")
	old := bytes.Repeat([]byte("tea \n"), 9000)
	if err := os.WriteFile(path, old, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := File(path, old, bytes.Repeat([]byte("tea\n"), 9000)); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("error %v, want that the disk is full", err)
	}
	check(t, folder, path, string(old))
	if err := Put(path, bytes.Repeat([]byte("tea\n"), 9000)); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("error %v, want that the disk is full", err)
	}
	check(t, folder, path, string(old))
}
