package input

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"b.txt", "a/z.md", "a/B.TXT", "a/b/c.txt", "a.txt", "notes.pdf", ".hidden/d.txt", ".e.txt", "none/f.json"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		name string
		args []string
		want []string
	}{
		{"folder", []string{"."}, []string{"a/B.TXT", "a/b/c.txt", "a/z.md", "a.txt", "b.txt"}},
		{"order of arguments", []string{"b.txt", "a"}, []string{"b.txt", "a/B.TXT", "a/b/c.txt", "a/z.md"}},
		{"each once", []string{"b.txt", "./b.txt", "."}, []string{"b.txt", "a/B.TXT", "a/b/c.txt", "a/z.md", "a.txt"}},
		{"any suffix when named", []string{"notes.pdf"}, []string{"notes.pdf"}},
		{"hidden when named", []string{".hidden"}, []string{".hidden/d.txt"}},
		{"standard input", []string{"-", "b.txt"}, []string{"desk.txt", "b.txt"}},
		{"absent", []string{"absent.txt"}, []string{"absent.txt"}},
		{"workflow command", []string{"::error::a.txt", "a/::error::b.txt", " ::error::c.txt"}, []string{"./::error::a.txt", "a/::error::b.txt", "./ ::error::c.txt"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files, err := Source{StdinName: "desk.txt"}.Find(test.args)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range files {
				got = append(got, f.Name)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("Find(%q) = %q, want %q", test.args, got, test.want)
			}
		})
	}
	t.Run("folder without transcriptions", func(t *testing.T) {
		if _, err := (Source{}).Find([]string{"none"}); err == nil {
			t.Error("no error")
		}
	})
}

func TestRead(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", []byte("CABLE"), 0o644); err != nil {
		t.Fatal(err)
	}
	source := Source{Stdin: strings.NewReader("typed"), StdinName: "<stdin>"}
	files, err := source.Find([]string{"a.txt", "-", "absent.txt"})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"CABLE", "typed"} {
		if got, err := files[i].Read(); err != nil || string(got) != want {
			t.Errorf("%s: Read() = %q, %v; want %q", files[i].Name, got, err, want)
		}
	}
	if _, err := files[2].Read(); !errors.Is(err, fs.ErrNotExist) || strings.Contains(err.Error(), "absent") {
		t.Errorf("absent.txt: error %v, want one that does not repeat the name", err)
	}
}

func TestReadLimit(t *testing.T) {
	if got, err := read(strings.NewReader("1234"), 4); err != nil || string(got) != "1234" {
		t.Errorf("a file of the largest size: %q, %v", got, err)
	}
	if _, err := read(strings.NewReader("12345"), 4); err == nil || !strings.Contains(err.Error(), "larger than 4 bytes") {
		t.Errorf("a file over the largest size: error %v", err)
	}
}
