package rewrite

import (
	"errors"
	"io/fs"
)

// Put writes a text to the file at path, whole or not at all, whatever it holds and be it there or not. Mode, owner and
// links are kept as [File] keeps them. What is no file of a disk, a pipe or a device, is written to as it is.
func Put(path string, text []byte) error { return write(disk{}, path, text) }

func write(s system, path string, text []byte) error {
	info, err := s.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return replace(s, path, nil, text)
	case err != nil:
		return unwritten(err)
	case info.IsDir():
		return ErrNotRegular
	case !info.Mode().IsRegular():
		return s.WriteFile(path, text)
	case info.Mode().Perm()&0o222 == 0:
		return ErrReadOnly
	}
	target, err := s.Resolve(path)
	if err != nil {
		return unwritten(err)
	}
	return replace(s, target, info, text)
}

// replace puts a file with a text in the place of the target, of which nothing is known where it is not there.
func replace(s system, target string, replaced fs.FileInfo, text []byte) error {
	draft, err := newDraft(s, target, replaced, text)
	if err != nil {
		return unwritten(err)
	}
	if err := rename(s, draft, target); err != nil {
		return errors.Join(err, s.Remove(draft))
	}
	return nil
}
