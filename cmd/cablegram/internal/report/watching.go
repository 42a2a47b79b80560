package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

// Watching writes the line below the findings of a watch, which goes on: "watching 12 files, 1 finding (1 error); checked
// at 13:45:12; Ctrl-C ends".
func Watching(out io.Writer, files int, t Tally, checked time.Time, p screen.Palette) {
	found := "no findings"
	if total, parts := countedFindings(t, p); total > 0 {
		found = fmt.Sprintf("%s (%s)", plural(total, "finding"), strings.Join(parts, ", "))
	}
	if t.Unchecked > 0 {
		found += fmt.Sprintf(", %s could not be checked", plural(t.Unchecked, "file"))
	}
	fmt.Fprintf(out, "watching %s, %s; checked at %s; Ctrl-C ends\n", plural(files, "file"), found, checked.Format(time.TimeOnly))
}
