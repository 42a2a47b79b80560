// Package format brings the typography of a transcription to one style, and changes nothing that the text states.
//
// It sets number signs and quotation marks in the style of the house or else in that of the cable, takes out blanks that
// nobody sees or needs, sets one blank line between the parts of a cable, and ends the text with a line break. Hard
// breaks of Markdown, line endings and a byte order mark stay as they are.
//
// The marks are those that the rules number-sign, quote-style and spacing of package validate look at, so that a rule that
// is off, a waiver and a [sic] hold here too. Package mend reads every change anew: one after which the text would state
// anything else, or after which a rule would find more, is left out.
package format

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/mend"
	"github.com/cablegram/cablegram/validate"
)

// Errors of [Formatter.Format].
var (
	ErrUnreadable = errors.New("the file is no UTF-8 text")
	ErrNoCable    = errors.New("nothing in the text looks like a cable")
)

// Formatter sets transcriptions in one style. Several goroutines may share one.
type Formatter struct {
	// Linter has the rules that are on, and the style of the house. Nil stands for all rules as they are.
	Linter *validate.Linter
	// Waive marks the findings of a file that fail nothing: what they are about is left as it is. Nil marks none beside
	// those that the text acknowledges.
	Waive func(*ast.File, []validate.Finding)
}

// Result is a text in one style.
type Result struct {
	// File is the tree of the text, which is its Source.
	File *ast.File
	// Changed are the places that were set otherwise, each with what was done as its message, and the code of the rule that
	// looks at it or [Layout]. A change may follow from others: the spans are places in the text that it was made in.
	Changed []validate.Finding
	// Left are the places that were left, for a change of them would do more than it should.
	Left []mend.Refusal
}

// Layout is the code of changes that no rule asks for: blank lines, and the end of the text.
const Layout = "layout"

// Format sets a text in one style. What it gives comes out unchanged a second time. The error is [ErrUnreadable] or
// [ErrNoCable] for a text that is left as it is.
func (f Formatter) Format(name string, src []byte) (*Result, error) {
	if err := refuse(grammar.Parse(name, src)); err != nil {
		return nil, err
	}
	linter := f.Linter
	if linter == nil {
		linter = usual()
	}
	check := func(file *ast.File, record *facts.Record) []validate.Finding { return f.check(linter, file, record) }
	mended := mend.Mender{Check: check}.Mend(name, src)
	result := &Result{File: mended.File, Changed: mended.Mended, Left: mended.Refused}
	for i := range result.Changed {
		result.Changed[i].Code = ruleOf(result.Changed[i].Code)
	}
	for i := range result.Left {
		result.Left[i].Finding.Code = ruleOf(result.Left[i].Finding.Code)
	}
	return result, nil
}

// own begins the codes of changes while they are made, which are not counted among the findings of their rules.
const own = "format/"

func ruleOf(code string) string { return strings.TrimPrefix(code, own) }

// usual has all rules as they are.
var usual = sync.OnceValue(func() *validate.Linter {
	linter, err := validate.NewLinter(validate.Config{})
	if err != nil {
		panic(err)
	}
	return linter
})

// refuse says why a text is left as it is, nil where it is not.
func refuse(file *ast.File) error {
	for _, b := range slices.Concat(file.Front, file.Back) {
		if bad, ok := b.(*ast.Bad); ok && bad.Reason == ast.Unreadable {
			return ErrUnreadable
		}
	}
	if len(validate.Run(file, facts.Of(file), validate.Lookup("not-a-cable"))) > 0 {
		return ErrNoCable
	}
	return nil
}

// check gives what rules find, without their fixes, and the places that are to be set otherwise, each with the change as
// its fix.
func (f Formatter) check(linter *validate.Linter, file *ast.File, record *facts.Record) []validate.Finding {
	found := linter.Run(file, record)
	if f.Waive != nil {
		f.Waive(file, found)
	}
	places := styled(found)
	if slices.ContainsFunc(linter.Rules(), func(r *validate.Rule) bool { return r.Code == spacing }) {
		places = append(places, blanks(file.Source, waivedLines(file.Source, found))...)
	}
	places = append(places, layout(file)...)
	for i := range found {
		found[i].Fixes = nil
	}
	return append(found, places...)
}

// change is the finding of a place that is to be set otherwise.
func change(code, message string, edits ...validate.Edit) validate.Finding {
	return validate.Finding{
		Code: own + code, Severity: validate.Note, Span: edits[0].Span, Message: message,
		Fixes: []validate.Fix{{Message: message, Applicability: validate.Safe, Edits: edits}},
	}
}
