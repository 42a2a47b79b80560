// Package input finds and reads the transcriptions that a command line names.
package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Limit is the largest size of a transcription that is read, in bytes: 256 MiB.
const Limit = 256 << 20

// Standard is the argument that stands for standard input.
const Standard = "-"

// File is a transcription that can be read.
type File struct {
	// Name is what messages call the file: its path with slashes, or the name given to standard input.
	Name string
	open func() (io.ReadCloser, error)
}

// Read gives all bytes of the file. It fails where the file cannot be read and where it is larger than [Limit]; the
// error does not repeat the name.
func (f File) Read() ([]byte, error) {
	r, err := f.open()
	if err != nil {
		return nil, cause(err)
	}
	defer r.Close()
	return read(r, Limit)
}

func read(r io.Reader, limit int64) ([]byte, error) {
	src, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, cause(err)
	}
	if int64(len(src)) > limit {
		return nil, fmt.Errorf("larger than %d bytes, the largest transcription that is read", limit)
	}
	return src, nil
}

// cause is err without the operation and the path, which the message around it gives.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

func stored(path string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return os.Open(path) }
}

func standard(stdin io.Reader) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }
}
