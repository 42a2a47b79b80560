package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
)

// settingsUsage is the paragraph that the help texts of the commands that follow settings share.
const settingsUsage = `Settings come from the nearest cablegram.toml beside a transcription or above it, up to the top of the repository, and
waivers from the nearest waivers.toml. Folders and globs leave out what the settings exclude. "cablegram config show"
tells what holds for a file. --config KEY=VALUE counts above all files: a VALUE that begins with a quotation mark or a
bracket is TOML, any other one is a text.`

// newSource adds the flags that say where settings come from.
func newSource(cmd *cobra.Command) *config.Source {
	source := &config.Source{}
	cmd.Flags().Var(&configFlag{source: source}, "config", "file with the settings for all transcriptions, or one setting above all files; may be repeated")
	cmd.Flags().BoolVar(&source.None, "no-config", false, "follow no files of settings and no waivers")
	return source
}

// configFlag is a flag that takes the file with the settings, and settings.
type configFlag struct {
	source *config.Source
	values []string
}

// Set takes one file or setting.
func (c *configFlag) Set(value string) error {
	c.values = append(c.values, value)
	if config.IsInline(value) {
		inline, err := config.ParseInline(value)
		c.source.Inline = append(c.source.Inline, inline)
		return err
	}
	if c.source.Path != "" {
		return fmt.Errorf("%s has the settings: name one file", c.source.Path)
	}
	c.source.Path = value
	return nil
}

func (c *configFlag) String() string { return strings.Join(c.values, " ") }

// Type is what help texts show in the place of a value.
func (c *configFlag) Type() string { return "FILE|KEY=VALUE" }

// guide is what one transcription is checked by.
type guide struct {
	settings *config.Settings
	waivers  *config.Waivers
	// house are the settings by which the waivers themselves are judged.
	house *config.Settings
}

// guides finds settings and waivers for files, by their names.
func guides(source *config.Source, all []input.File) (map[string]guide, error) {
	if err := checkSource(source); err != nil {
		return nil, err
	}
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

// checkSource refuses flags that contradict each other.
func checkSource(source *config.Source) error {
	if source.None && source.Path != "" {
		return fmt.Errorf("--no-config and --config %s: use one of them", source.Path)
	}
	return source.Selection.Check()
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

func misconfigured(err error) *configError {
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
