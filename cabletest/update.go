package cabletest

import (
	"flag"
	"os"
	"strconv"
)

// UpdateVariable is the environment variable that has goldens written: CABLETEST_UPDATE=1.
const UpdateVariable = "CABLETEST_UPDATE"

// updateFlag is the flag of a test binary that has goldens written.
const updateFlag = "update"

// Updating reports whether [Run] writes goldens anew instead of comparing them: where CABLETEST_UPDATE is true, or where
// the test binary was given a flag -update. This package defines no flag, for a test binary may have one of this name
// already. Where it has none, one line in a test file makes it:
//
//	var _ = flag.Bool("update", false, "write goldens anew")
func Updating() bool {
	if updating, err := strconv.ParseBool(os.Getenv(UpdateVariable)); err == nil {
		return updating
	}
	f := flag.Lookup(updateFlag)
	if f == nil {
		return false
	}
	updating, err := strconv.ParseBool(f.Value.String())
	return err == nil && updating
}

// howToUpdate is what to do about goldens in the test binary at hand.
func howToUpdate() string {
	if flag.Lookup(updateFlag) != nil {
		return "run the test with -" + updateFlag + " to write it"
	}
	return "run the test with " + UpdateVariable + "=1 to write it"
}
