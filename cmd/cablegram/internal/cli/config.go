package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

func newConfig(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Write, show and check settings",
		Long: `Config writes a file of settings to begin with, shows what holds for a transcription and where it is written, and checks
settings and waivers.`,
		Example: `  cablegram config init
  cablegram config show 21677.txt
  cablegram config check`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newConfigInit(s), newConfigShow(s), newConfigCheck(s))
	return cmd
}

func newConfigInit(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "init [FOLDER]",
		Short: "Write a cablegram.toml with comments",
		Long: `Init writes a cablegram.toml into a folder, without an argument the current one. It says in comments what can be set; as
written it changes nothing. A file that is there stays as it is, and the exit status is 2.`,
		Example: `  cablegram config init
  cablegram config init transcriptions`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return s.initConfig(folderOf(args)) },
	}
}

// folderOf is the folder that the arguments name, the current one where they name none.
func folderOf(args []string) string {
	if len(args) == 0 {
		return "."
	}
	return args[0]
}

func (s *session) initConfig(folder string) error {
	path, err := config.Init(folder)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already: change it, or move it away", path)
	case err != nil:
		s.fail(err)
		return nil
	}
	fmt.Fprintf(s.out, "%s written\n", screen.Visible(path))
	return nil
}

func newConfigShow(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "show [FILE]",
		Short: "Print the settings that hold for a transcription",
		Long: `Show prints what holds for a transcription, without an argument for those of the current folder, as a cablegram.toml: the
settings of the file that counts, of its overrides that match, and of the command line, each with the line that it is
written in. Rules that are not listed are as they are. The transcription need not exist.`,
		Example: `  cablegram config show 21677.txt
  cablegram config show --only chronology drafts/21677.txt`,
		Args: cobra.MaximumNArgs(1),
	}
	source := newSource(cmd)
	selectRules(cmd, &source.Selection)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := checkSource(source); err != nil {
			return err
		}
		if len(args) == 0 {
			return s.showConfig(source, ".", ".")
		}
		return s.showConfig(source, args[0], filepath.Dir(args[0]))
	}
	return cmd
}

func (s *session) showConfig(source *config.Source, path, folder string) error {
	g, err := newGuide(source, folder)
	if err != nil {
		return misconfigured(err)
	}
	effective := g.settings.For(path)
	var out bytes.Buffer
	effective.Print(&out)
	if out.Len() == 0 {
		out.WriteString("# no settings: all rules are as they are\n")
	}
	if g.waivers.Path != "" {
		fmt.Fprintf(&out, "\n# waivers: %d in %s\n", g.waivers.CountFor(path), screen.Visible(g.waivers.Path))
	}
	_, _ = s.out.WriteString(strings.TrimPrefix(out.String(), "\n"))
	return nil
}

func newConfigCheck(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "check [FILE|FOLDER]...",
		Short: "Say what is wrong with settings and waivers",
		Long: `Check reads files of settings and waivers and says all that is wrong with them, with line and column; the exit status is 2
then. A folder, without an argument the current one, stands for the files that hold for its transcriptions: each
cablegram.toml and waivers.toml in it and below it, and the nearest above it. It also warns of patterns that match no
transcription, which fails nothing.`,
		Example: `  cablegram config check
  cablegram config check transcriptions/cablegram.toml`,
		RunE: func(_ *cobra.Command, args []string) error { return s.checkConfigs(args) },
	}
}

func (s *session) checkConfigs(args []string) error {
	if len(args) == 0 {
		args = []string{"."}
	}
	var paths []string
	for _, arg := range args {
		found, err := configFiles(arg)
		if err != nil {
			s.fail(err)
		}
		paths = append(paths, found...)
	}
	if len(paths) == 0 && s.status == Clean {
		fmt.Fprintln(s.out, "no cablegram.toml and no waivers.toml here")
	}
	var wrong []error
	for _, path := range paths {
		wrong = append(wrong, s.checkConfig(path)...)
	}
	if len(wrong) > 0 {
		return &configError{wrong}
	}
	return nil
}

// checkConfig gives the problems of one file. If there are none it warns of patterns that match nothing.
func (s *session) checkConfig(path string) []error {
	settings, problems, err := config.Check(path)
	switch {
	case err != nil:
		s.fail(err)
		return nil
	case len(problems) > 0:
		return misconfigured(problems).problems
	}
	fmt.Fprintf(s.out, "%s: nothing wrong\n", screen.Visible(path))
	for _, p := range settings.Idle(transcriptionsBeside(path)) {
		s.complain(fmt.Errorf("%s:%d: warning: pattern %q matches no transcription", p.Path, p.Line, p.Text))
	}
	return nil
}

// transcriptionsBeside gives the paths of the transcriptions in the folder of a file and below it.
func transcriptionsBeside(path string) []string {
	files, err := input.Source{NoIgnore: true}.Find([]string{filepath.Dir(path)})
	if err != nil {
		return nil
	}
	var paths []string
	for _, f := range files {
		paths = append(paths, filepath.FromSlash(f.Name))
	}
	return paths
}

// configFiles gives the files of settings and waivers that an argument names.
func configFiles(arg string) ([]string, error) {
	info, err := os.Stat(arg)
	switch {
	case err != nil:
		return nil, err
	case !info.IsDir():
		return []string{arg}, nil
	}
	paths, err := config.Above(arg)
	if err != nil {
		return nil, err
	}
	err = filepath.WalkDir(arg, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != arg && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case config.IsConfig(path) && !slices.Contains(paths, filepath.Clean(path)):
			paths = append(paths, filepath.Clean(path))
		}
		return nil
	})
	return paths, err
}
