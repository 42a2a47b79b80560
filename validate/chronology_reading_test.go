package validate

import (
	"testing"
	"time"

	"github.com/cablegram/cablegram/facts"
)

func TestMinuteOf(t *testing.T) {
	for at := time.Date(1899, 1, 1, 17, 5, 0, 0, time.UTC); at.Year() < 2101; at = at.AddDate(0, 0, 1) {
		m := facts.Moment{Year: at.Year(), Month: int(at.Month()), Day: at.Day(), Hour: at.Hour(), Minute: at.Minute(), HasClock: true}
		if got, want := minuteOf(m), int(at.Unix()/60); got != want {
			t.Fatalf("%v is minute %d, want %d", at, got, want)
		}
		if back := onDay(m, dayNumber(m)); back != m {
			t.Fatalf("%v is on day %v", at, back)
		}
	}
}
