package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestFullDisk changes a transcription on a real disk that has no room for a second text: it stays as it is.
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
	path := filepath.Join(folder, "7403.txt")
	text := "CABLE Nº 7403\nto Cde. FILIPPOV\n\n" + "The tea has come. \n" + strings.Repeat("The tea has come.\n", 2000)
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"lint", "--fix", "--only", "spacing"}, {"fmt", "--write"}} {
		t.Run(args[0], func(t *testing.T) {
			status, _, stderr := runCommand(strings.NewReader(""), append(args, path)...)
			if status != Failed || !strings.Contains(stderr, "7403.txt: not written: no space left on device\n") {
				t.Errorf("exit status %d; standard error has %q", status, stderr)
			}
			if now, err := os.ReadFile(path); err != nil || string(now) != text {
				t.Errorf("the file holds %d bytes, %v; before it held %d", len(now), err, len(text))
			}
			if entries, err := os.ReadDir(folder); err != nil || len(entries) != 1 {
				t.Errorf("the folder has %v, %v", entries, err)
			}
		})
	}
}
