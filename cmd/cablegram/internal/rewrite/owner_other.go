//go:build !unix

package rewrite

import "io/fs"

// keepOwner does nothing where files have no owner of this kind.
func keepOwner(draft, fs.FileInfo) {}
