// Package rewrite puts a new text in the place of a file's old one, whole or not at all.
package rewrite

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Errors of [File]. In each case the file is as it was.
var (
	ErrReadOnly   = errors.New("not written: the file is read-only")
	ErrNotRegular = errors.New("not written: this is no regular file")
	ErrChanged    = errors.New("not written: somebody changed the file since it was read; run the command again")
)

// File puts a new text in the place of the old one, which the file at path has to hold still. The text is written to a
// file beside it, which then takes its name, so that nobody ever sees half a text and an error loses nothing. Mode and,
// where the system has one and allows it, owner are kept. A link stays a link: the file that it leads to is written.
func File(path string, old, text []byte) error { return file(disk{}, path, old, text) }

func file(s system, path string, old, text []byte) error {
	target, err := s.Resolve(path)
	if err != nil {
		return unwritten(err)
	}
	info, err := s.Stat(target)
	switch {
	case err != nil:
		return unwritten(err)
	case !info.Mode().IsRegular():
		return ErrNotRegular
	case info.Mode().Perm()&0o222 == 0:
		return ErrReadOnly
	}
	draft, err := newDraft(s, target, info, text)
	if err != nil {
		return unwritten(err)
	}
	if err := swap(s, draft, target, old); err != nil {
		return errors.Join(err, s.Remove(draft))
	}
	return nil
}

// swap gives the draft the name of the target, if that still holds the old text.
func swap(s system, draft, target string, old []byte) error {
	now, err := s.ReadFile(target)
	if err != nil {
		return unwritten(err)
	}
	if !bytes.Equal(now, old) {
		return ErrChanged
	}
	return rename(s, draft, target)
}

// rename gives the draft the name of the target.
func rename(s system, draft, target string) error {
	if err := s.Rename(draft, target); err != nil {
		return unwritten(err)
	}
	s.SyncFolder(filepath.Dir(target))
	return nil
}

// unwritten is err without paths, which the message around it gives.
func unwritten(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		err = link.Err
	}
	return fmt.Errorf("not written: %w", err)
}
