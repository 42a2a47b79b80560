// Package cables is a collection of transcriptions with golden tests.
package cables

import (
	"flag"
	"testing"

	"github.com/cablegram/cablegram/cabletest"
	"github.com/cablegram/cablegram/validate"
)

var _ = flag.Bool("update", false, "write goldens anew")

func TestTranscriptions(t *testing.T) {
	cabletest.Run(t, "transcriptions", cabletest.Forbid(validate.Warning))
}
