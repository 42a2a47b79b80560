package cli

import (
	"fmt"
	"runtime/debug"
)

// internalError is a fault of the program, caught where it arose.
type internalError struct {
	fault any
	stack []byte
}

func (e *internalError) Error() string {
	return fmt.Sprintf("internal failure: %v; please report it with the lines below and the file", e.fault)
}

// guard calls do and turns a panic in it into an error.
func guard(do func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = &internalError{fault, debug.Stack()}
		}
	}()
	return do()
}
