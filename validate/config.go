package validate

import (
	"fmt"
	"maps"
	"slices"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// Config says which rules look at a transcription, how severe their findings are, and what rules have to know of the
// house that the transcriptions come from. The zero Config has every rule look at it as it is.
type Config struct {
	// Rules are the rules to choose from, rules of one's own among them; nil stands for those of the catalogue, [All].
	Rules []*Rule
	// Levels are the levels of rules by code. A rule without one keeps its own severities.
	Levels map[string]Level
	// NumberSign is the number sign of the house, "Nº" say: every other one is reported. Without it the usual sign of
	// a cable is the one that the cable has most often.
	NumberSign string
	// QuoteMarks is how the house sets quotation marks and apostrophes: every other style is reported. Without it the usual
	// style of a cable is the one that most of its marks have.
	QuoteMarks QuoteMarks
	// Names are names and words that the house knows beyond those of the lexicon.
	Names []Name
	// Dropped are spellings that the lexicon has and the house does not take for right. As in Names, case, hyphens and
	// apostrophes make no difference. What else the lexicon has of the same person or place stays in it.
	Dropped []string

	// known is the lexicon with Names and without Dropped, nil where there are none.
	known *lexicon
}

// lexicon is the names and words that rules know.
func (c *Config) lexicon() *lexicon {
	if c.known != nil {
		return c.known
	}
	return standard()
}

// Linter applies the rules of a configuration to files. Several goroutines may share one.
type Linter struct {
	config Config
	rules  []*Rule
}

// NewLinter makes a linter. It fails for two rules of one code and for a rule that does nothing, for a code that no rule
// has, for what is no level, no number sign and no style of quotation marks, for what is no name, and for a dropped name
// that the lexicon does not have.
func NewLinter(c Config) (*Linter, error) {
	if c.Rules == nil {
		c.Rules = All()
	}
	for _, check := range []func(*Config) error{(*Config).checkRules, (*Config).checkLevels, (*Config).checkHouse} {
		if err := check(&c); err != nil {
			return nil, err
		}
	}
	if len(c.Names) > 0 || len(c.Dropped) > 0 {
		c.known = newLexicon(c.Names, c.Dropped)
	}
	return &Linter{config: c, rules: selected(c.Rules, c.Levels)}, nil
}

func (c *Config) checkRules() error {
	codes := make(map[string]bool, len(c.Rules))
	for _, r := range c.Rules {
		switch {
		case r.Code == "":
			return fmt.Errorf("a rule has no code: its summary is %q", r.Summary)
		case r.Run == nil && r.Judge == nil:
			return fmt.Errorf("rule %q does nothing: set Run or Judge", r.Code)
		case codes[r.Code]:
			return fmt.Errorf("two rules have the code %q: give one of them another", r.Code)
		}
		codes[r.Code] = true
	}
	return nil
}

func (c *Config) checkLevels() error {
	for _, code := range slices.Sorted(maps.Keys(c.Levels)) {
		if !hasCode(c.Rules, code) {
			return fmt.Errorf("no rule has the code %q", code)
		}
		if _, err := ParseLevel(string(c.Levels[code])); err != nil {
			return fmt.Errorf("rule %q: %w", code, err)
		}
	}
	return nil
}

// checkHouse checks what rules have to know of the house.
func (c *Config) checkHouse() error {
	if c.NumberSign != "" {
		if err := CheckNumberSign(c.NumberSign); err != nil {
			return err
		}
	}
	if c.QuoteMarks != "" {
		if err := CheckQuoteMarks(string(c.QuoteMarks)); err != nil {
			return err
		}
	}
	for _, n := range c.Names {
		if err := CheckName(n); err != nil {
			return err
		}
	}
	for _, name := range c.Dropped {
		if err := CheckDropped(name); err != nil {
			return err
		}
	}
	return nil
}

// Rules are the rules that are not off, in the order in which the configuration has them.
func (l *Linter) Rules() []*Rule { return l.rules }

// Run applies the rules to one file, in the manner of the function [Run].
func (l *Linter) Run(f *ast.File, r *facts.Record) []Finding {
	findings := examine(f, r, &l.config, l.rules)
	l.relevel(findings)
	return findings
}

// relevel gives findings the severities that the configuration sets.
func (l *Linter) relevel(findings []Finding) {
	for i := range findings {
		if s, set := l.config.Levels[findings[i].Code].Severity(); set {
			findings[i].Severity = s
		}
	}
}

// CheckNumberSign says why s cannot be the number sign of a house, nil where it can.
func CheckNumberSign(s string) error {
	if s == "" || signLength(s) != len(s) {
		return fmt.Errorf("%q is no number sign: use Nº, N°, №, No., N or #", s)
	}
	return nil
}
