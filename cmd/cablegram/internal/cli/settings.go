package cli

import (
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
)

// settingsUsage is the paragraph that the help texts of the commands that follow settings share.
const settingsUsage = `Settings come from the nearest cablegram.toml beside a transcription or above it, up to the top of the repository, and
waivers from the nearest waivers.toml.`

// newSource adds the flags that say where settings come from.
func newSource(cmd *cobra.Command) *config.Source {
	source := &config.Source{}
	cmd.Flags().StringVar(&source.Path, "config", "", "`file` with the settings for all transcriptions")
	cmd.Flags().BoolVar(&source.None, "no-config", false, "follow no settings and no waivers")
	cmd.MarkFlagsMutuallyExclusive("config", "no-config")
	return source
}

// guide is what one transcription is checked by.
type guide struct {
	settings *config.Settings
	waivers  *config.Waivers
	// house are the settings by which the waivers themselves are judged.
	house *config.Settings
}

// guides finds settings and waivers for files, by their names.
func guides(source *config.Source, all []input.File) (map[string]guide, error) {
	found := make(map[string]guide, len(all))
	folders := map[string]guide{}
	for _, file := range all {
		folder := filepath.Dir(filepath.FromSlash(file.Name))
		g, known := folders[folder]
		if !known {
			var err error
			if g, err = newGuide(source, folder); err != nil {
				return nil, misconfigured(err)
			}
			folders[folder] = g
		}
		found[file.Name] = g
	}
	return found, nil
}

func newGuide(source *config.Source, folder string) (g guide, err error) {
	if g.settings, err = source.Settings(folder); err != nil {
		return g, err
	}
	if g.waivers, err = source.Waivers(folder); err != nil {
		return g, err
	}
	g.house, err = source.Settings(filepath.Dir(g.waivers.Path))
	return g, err
}

// configError is a configuration that cannot be followed.
type configError struct{ problems []error }

func (e *configError) Error() string { return errors.Join(e.problems...).Error() }

func misconfigured(err error) error {
	var problems config.Problems
	if !errors.As(err, &problems) {
		return &configError{[]error{err}}
	}
	e := &configError{}
	for _, p := range problems {
		e.problems = append(e.problems, p)
	}
	return e
}
