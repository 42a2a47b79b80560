package config

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/cablegram/cablegram/internal/position"
)

// IsInline reports whether the value of --config is a setting, and not the path of a file.
func IsInline(value string) bool {
	if !strings.Contains(value, "=") {
		return false
	}
	_, err := os.Stat(value)
	return err != nil
}

// ParseInline reads a setting on a command line, KEY=VALUE: "rules.copy-number=off". A value that begins with a quotation mark or a bracket is TOML, and any other one a text.
// Patterns are relative to the current folder. The error is a Problems for what the setting should not say.
func ParseInline(setting string) (*Settings, error) {
	name, value, _ := strings.Cut(setting, "=")
	if value == "" || !strings.ContainsAny(value[:1], `"'[{`) {
		value = quoted(value)
	}
	folder, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	source := fmt.Appendf(nil, "%s = %s\n", name, value)
	named := fmt.Sprintf("--config %q", setting)
	written, e, err := parseSettings(named, source)
	var problems Problems
	switch {
	case errors.As(err, &problems):
		for i := range problems {
			problems[i].Position = position.Position{}
		}
		return nil, problems
	case err != nil:
		return nil, err
	}
	return written.settings(folder, origins{path: named}, e.places), nil
}
