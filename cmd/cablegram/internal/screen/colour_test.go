package screen_test

import (
	"bytes"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

func TestColoured(t *testing.T) {
	tests := []struct {
		name string
		when screen.When
		env  map[string]string
		want bool
	}{
		{"no terminal", screen.Auto, nil, false},
		{"always", screen.Always, map[string]string{"NO_COLOR": "1"}, true},
		{"never", screen.Never, map[string]string{"FORCE_COLOR": "1"}, false},
		{"forced", screen.Auto, map[string]string{"FORCE_COLOR": "1"}, true},
		{"forced on a dumb terminal", screen.Auto, map[string]string{"FORCE_COLOR": "1", "TERM": "dumb"}, true},
		{"forced off", screen.Auto, map[string]string{"FORCE_COLOR": "0"}, false},
		{"NO_COLOR is heard first", screen.Auto, map[string]string{"FORCE_COLOR": "1", "NO_COLOR": "1"}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			getenv := func(name string) string { return test.env[name] }
			if got := screen.Coloured(test.when, new(bytes.Buffer), getenv); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
