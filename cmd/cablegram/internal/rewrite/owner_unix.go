//go:build unix

package rewrite

import (
	"io/fs"
	"syscall"
)

// keepOwner gives the draft the owner of the file that it replaces, where the user may do that: who runs the command as
// root, in a container say, leaves the files to those they belong to.
func keepOwner(d draft, replaced fs.FileInfo) {
	if stat, ok := replaced.Sys().(*syscall.Stat_t); ok {
		_ = d.Chown(int(stat.Uid), int(stat.Gid))
	}
}
