package watch

import (
	"io/fs"
	"os"
)

// Stamp is what a file looks like without being read. That of a file that is not there is zero.
type Stamp struct {
	modified int64
	size     int64
	mode     fs.FileMode
}

// StampOf gives the stamp of the file at a path.
func StampOf(path string) Stamp {
	info, err := os.Stat(path)
	if err != nil {
		return Stamp{}
	}
	return Stamp{modified: info.ModTime().UnixNano(), size: info.Size(), mode: info.Mode()}
}
