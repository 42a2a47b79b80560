package cli

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const (
	faultyCable = "CABLE Nº %d\n\nfrom [BEIJING] received 2510 11 July 1951\n\nto Cde. FILIPPOV\n\nThe tea has come.\n\nMAO ZEDONG\n"
	cleanCable  = "CABLE Nº %d\n\nfrom [BEIJING] received 1510 11 July 1951\n\nto Cde. FILIPPOV\n\nThe tea has come.\n\nMAO ZEDONG\n"
)

// collection makes a folder of transcriptions, every third of them faulty and some of them long, and enters it.
func collection(t *testing.T, files int) {
	t.Helper()
	t.Chdir(t.TempDir())
	for i := range files {
		text := fmt.Sprintf(cleanCable, 7000+i)
		if i%3 == 0 {
			text = fmt.Sprintf(faultyCable, 7000+i)
		}
		if i%10 == 0 {
			text += strings.Repeat("\nThe tea has come, and more of it is on its way.\n", 1000)
		}
		if err := os.WriteFile(fmt.Sprintf("%d.txt", 7000+i), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// The order of what is printed is that of the files, however many are worked on at a time.
func TestOrderUnderManyJobs(t *testing.T) {
	collection(t, 60)
	for _, format := range []string{"human", "compact", "json", "jsonl", "sarif", "junit"} {
		t.Run(format, func(t *testing.T) {
			var first string
			for _, jobs := range []string{"1", "2", "8"} {
				status, stdout, stderr := runCommand(nil, "lint", "--format", format, "--jobs", jobs, ".")
				if status != Faulty || stderr != "" {
					t.Fatalf("exit status %d, %s", status, stderr)
				}
				if first == "" {
					first = stdout
				}
				if stdout != first {
					t.Errorf("%s jobs print something else than one", jobs)
				}
			}
		})
	}
}

// interrupting is a stream whose reader waits for good, and which interrupts the run when it is read.
type interrupting struct {
	once *sync.Once
	done chan struct{}
}

func newInterrupting() interrupting { return interrupting{&sync.Once{}, make(chan struct{})} }

func (i interrupting) Read([]byte) (int, error) {
	i.once.Do(func() { close(i.done) })
	select {}
}

func (i interrupting) interrupts() (<-chan struct{}, func()) { return i.done, func() {} }

// interruptedRun runs the command on a faulty file, on standard input, which interrupts the run, and on a third file.
func interruptedRun(t *testing.T, flags ...string) (stdout, stderr string) {
	t.Helper()
	collection(t, 2)
	var out, errs bytes.Buffer
	in := newInterrupting()
	c := Command{Stdin: in, Stdout: &out, Stderr: &errs, Interrupts: in.interrupts}
	status := c.Main(append(append([]string{"lint", "--jobs", "1"}, flags...), "7000.txt", "-", "7001.txt"))
	if status != Interrupted {
		t.Errorf("exit status %d, want %d", status, Interrupted)
	}
	return out.String(), errs.String()
}

func TestInterrupt(t *testing.T) {
	stdout, stderr := interruptedRun(t)
	if want := "1 finding in 1 of 1 file: 1 error; 2 files could not be checked\n"; !strings.HasSuffix(stdout, want) {
		t.Errorf("printed %s, want %s at the end", stdout, want)
	}
	if want := "cablegram: interrupted after 1 of 3 files\n"; stderr != want {
		t.Errorf("got %q, want %q", stderr, want)
	}
}

// The forms that are written as a whole stay whole when a run is interrupted, on standard output and in files.
func TestInterruptedForms(t *testing.T) {
	wholes := map[string]func([]byte) error{
		"json":       isJSON,
		"sarif":      isJSON,
		"gitlab":     isJSON,
		"junit":      isXML,
		"checkstyle": isXML,
	}
	for format, check := range wholes {
		t.Run(format, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "findings")
			stdout, _ := interruptedRun(t, "--format", format, "--output", format+"="+file)
			if err := check([]byte(stdout)); err != nil {
				t.Errorf("%v: %s", err, stdout)
			}
			if !strings.Contains(stdout, "invalid-time") {
				t.Errorf("the finding before the interrupt is lost: %s", stdout)
			}
			if text := readFile(t, file); text != stdout {
				t.Errorf("the file holds %s, standard output %s", text, stdout)
			}
		})
	}
}

func isJSON(text []byte) error {
	var v any
	return json.Unmarshal(text, &v)
}

func isXML(text []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(text))
	for {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// An interrupt before the first file leaves all of them.
func TestInterruptAtOnce(t *testing.T) {
	collection(t, 20)
	interrupted := make(chan struct{})
	close(interrupted)
	var out, errs bytes.Buffer
	c := Command{Stdout: &out, Stderr: &errs, Interrupts: func() (<-chan struct{}, func()) { return interrupted, func() {} }}
	if status := c.Main([]string{"facts", "."}); status != Interrupted {
		t.Errorf("exit status %d, want %d", status, Interrupted)
	}
	if want := "cablegram: interrupted after 0 of 20 files\n"; errs.String() != want || out.Len() > 0 {
		t.Errorf("printed %q and %q", out.String(), errs.String())
	}
}

// A comparison needs both texts.
func TestInterruptedComparison(t *testing.T) {
	collection(t, 1)
	var out, errs bytes.Buffer
	in := newInterrupting()
	c := Command{Stdin: in, Stdout: &out, Stderr: &errs, Interrupts: in.interrupts}
	if status := c.Main([]string{"compare", "--jobs", "1", "7000.txt", "-"}); status != Interrupted || out.Len() > 0 {
		t.Errorf("exit status %d, want %d; printed %s", status, Interrupted, out.String())
	}
}
