package watch

import (
	"errors"
	"fmt"
	"syscall"
)

// Error is a folder that the system does not watch.
type Error struct {
	Folder string
	Err    error
}

// Error says why. The kernel of Linux words a limit of its own as a full disk.
func (e *Error) Error() string {
	if errors.Is(e.Err, syscall.ENOSPC) {
		return fmt.Sprintf("folder %q cannot be watched: the system watches no more folders; raise the sysctl fs.inotify.max_user_watches", e.Folder)
	}
	return fmt.Sprintf("folder %q cannot be watched: %v", e.Folder, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }
