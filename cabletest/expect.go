package cabletest

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// Case is a transcription and what rules must find in it.
type Case struct {
	// Name names the subtest.
	Name string
	// File is the name of the transcription, "cable.txt" if empty.
	File string
	// Text is the transcription itself.
	Text string
	// Want are the findings that the rules must report; there may be no other.
	Want []Want
	// Fixed is the text after the first fix of each finding has been made. Empty, it is not compared.
	Fixed string
}

// Want is what a finding must have. What is zero may be anything.
type Want struct {
	// Code is that of the rule.
	Code string
	// Line is the line on which the finding's span begins, from 1.
	Line int
	// Text is the source of the finding's span, the whole of it.
	Text     string
	Severity validate.Severity
	// Message is a regular expression that the message matches.
	Message string
}

// Expect holds rules to cases: each case must give the findings that it wants, in any order, and no other. Where tb has
// subtests, each case is one.
func Expect(tb testing.TB, rules []*validate.Rule, cases ...Case) {
	tb.Helper()
	for _, c := range cases {
		subtest(tb, c.Name, func(tb testing.TB) {
			tb.Helper()
			c.expect(tb, rules)
		})
	}
}

// defaultFile is the name of a transcription that a case does not name.
const defaultFile = "cable.txt"

func (c Case) expect(tb testing.TB, rules []*validate.Rule) {
	tb.Helper()
	if c.File == "" {
		c.File = defaultFile
	}
	for _, w := range c.Want {
		if _, err := regexp.Compile(w.Message); err != nil {
			tb.Errorf("%s: a message cannot be like %q: %v", c.File, w.Message, err)
			return
		}
	}
	tree := grammar.Parse(c.File, []byte(c.Text))
	findings := validate.Run(tree, facts.Of(tree), rules...)
	unexpected, missing := c.match(findings)
	for _, f := range unexpected {
		line := text(c.Text).line(f.Span.Start)
		tb.Errorf("%s:%d: unexpected %s %s at %q: %s\n%s", c.File, line, f.Severity, f.Code, c.Text[f.Span.Start:f.Span.End], f.Message, text(c.Text).excerpt(line))
	}
	for _, w := range missing {
		tb.Errorf("%s: no finding %s\n%s", c.File, w, text(c.Text).excerpt(w.Line))
	}
	if c.Fixed == "" {
		return
	}
	if diff := cmp.Diff(c.Fixed, fixed(c.Text, findings)); diff != "" {
		tb.Errorf("%s: fixed text (-want +got):\n%s", c.File, diff)
	}
}

// match pairs findings with what is wanted, and gives those of either side that are left.
func (c Case) match(findings []validate.Finding) (unexpected []validate.Finding, missing []Want) {
	met := make([]bool, len(c.Want))
	for _, f := range findings {
		if i := c.wanted(f, met); i >= 0 {
			met[i] = true
		} else {
			unexpected = append(unexpected, f)
		}
	}
	for i, w := range c.Want {
		if !met[i] {
			missing = append(missing, w)
		}
	}
	return unexpected, missing
}

// wanted is the index of a want that f meets and no finding has met before, -1 where there is none.
func (c Case) wanted(f validate.Finding, met []bool) int {
	for i, w := range c.Want {
		if !met[i] && w.metBy(f, text(c.Text)) {
			return i
		}
	}
	return -1
}

func (w Want) metBy(f validate.Finding, source text) bool {
	return (w.Code == "" || w.Code == f.Code) &&
		(w.Line == 0 || w.Line == source.line(f.Span.Start)) &&
		(w.Text == "" || w.Text == string(source[f.Span.Start:f.Span.End])) &&
		(w.Severity == 0 || w.Severity == f.Severity) &&
		regexp.MustCompile(w.Message).MatchString(f.Message)
}

// String says what is wanted: `number-mismatch at "31451" on line 2`.
func (w Want) String() string {
	s := "of any rule"
	if w.Code != "" {
		s = w.Code
	}
	if w.Severity != 0 {
		s = w.Severity.String() + " " + s
	}
	if w.Text != "" {
		s += fmt.Sprintf(" at %q", w.Text)
	}
	if w.Line != 0 {
		s += fmt.Sprintf(" on line %d", w.Line)
	}
	if w.Message != "" {
		s += fmt.Sprintf(" with a message like %q", w.Message)
	}
	return s
}
