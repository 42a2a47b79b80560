package rewrite

import (
	"errors"
	"io/fs"
	"path/filepath"
)

// newDraft writes a text to a new file beside the target and gives its path. After an error there is no such file. The
// draft is like the file that it will replace; where there is none, like any new file of the user.
func newDraft(s system, target string, replaced fs.FileInfo, text []byte) (path string, err error) {
	mode := fs.FileMode(0o666)
	if replaced != nil {
		mode = 0o600
	}
	draft, err := s.Create(filepath.Dir(target), filepath.Base(target), mode)
	if err != nil {
		return "", err
	}
	if err := errors.Join(fill(draft, replaced, text), draft.Close()); err != nil {
		return "", errors.Join(err, s.Remove(draft.Name()))
	}
	return draft.Name(), nil
}

// fill writes a text to the disk itself, so that the draft never takes the name of the file before its bytes are there.
func fill(draft draft, replaced fs.FileInfo, text []byte) error {
	if _, err := draft.Write(text); err != nil {
		return err
	}
	if replaced != nil {
		keepOwner(draft, replaced)
		if err := draft.Chmod(replaced.Mode().Perm()); err != nil {
			return err
		}
	}
	return draft.Sync()
}
