package daycount_test

import (
	"testing"
	"time"

	"github.com/cablegram/cablegram/internal/daycount"
)

func TestOf(t *testing.T) {
	for at := time.Date(1599, 12, 31, 0, 0, 0, 0, time.UTC); at.Year() < 2101; at = at.AddDate(0, 0, 1) {
		year, month, day := at.Date()
		if got, want := daycount.Of(year, int(month), day), int(at.Unix()/(24*60*60)); got != want {
			t.Fatalf("%s is day %d, want %d", at.Format(time.DateOnly), got, want)
		}
	}
}
