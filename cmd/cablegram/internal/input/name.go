package input

import (
	"path/filepath"
	"strings"
)

// nameOf is what messages call the file at a path. A name that a runner of workflows would act upon at the start of a
// line, "::error::.txt", is led by its folder: it is the same file, whatever prints it.
func nameOf(path string) string {
	name := filepath.ToSlash(path)
	if strings.HasPrefix(strings.TrimSpace(name), "::") {
		return "./" + name
	}
	return name
}
