package facts_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
)

// noises are what a damaged line may look like. None of them states anything.
var noises = []string{
	"zq",
	"~~ ;; %% ^^ @@",
	"x7#q w!z 0k 4?",
	"qwxz kjhg vbnm plok",
	"The kettle was put on the stove, and the windows were opened, so that the room filled with the smell of rain.",
}

// TestDamagedLine holds that a line of head, close or foot that is lost to noise costs only what it states, and what
// means nothing without it.
func TestDamagedLine(t *testing.T) {
	for _, c := range corpus.Load(t, cables) {
		t.Run(c.String(), func(t *testing.T) {
			t.Parallel()
			whole := read(c.File(), string(c.Source))
			for _, line := range officeLines(whole.tree) {
				for _, noise := range noises {
					for _, change := range whole.damage(line, noise) {
						t.Errorf("%s as %.20q: %s", whole.show(line), noise, change)
					}
				}
			}
		})
	}
}

// reading is a text with what it states.
type reading struct {
	tree   *ast.File
	states []statement
}

// statement is one fact without parts of its own: "cables.copies.recipient" is "Stalin".
type statement struct {
	key, value string
	span       ast.Span
	// year tells where the year of a time comes from.
	year yearSource
}

type yearSource int

const (
	noYear yearSource = iota
	printedYear
	filledYear
)

// synonyms are keys that only company tells apart: of several numbers the one that is left is no part number.
var synonyms = map[string]string{"cables.number_parts": "cables.number"}

func read(name, source string) reading {
	r := reading{tree: grammar.Parse(name, []byte(source))}
	r.collect(reflect.ValueOf(facts.Of(r.tree)), "")
	return r
}

// collect gathers the facts of v, a value of a type of package facts.
func (r *reading) collect(v reflect.Value, key string) {
	switch v.Kind() {
	case reflect.Pointer:
		r.collect(v.Elem(), key)
	case reflect.Slice:
		for i := range v.Len() {
			r.collect(v.Index(i), key)
		}
	case reflect.Struct:
		if v.FieldByName("Value").IsValid() && v.FieldByName("Span").IsValid() {
			r.collectFact(v, key)
			return
		}
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if name != "-" && v.Type().Field(i).IsExported() {
				r.collect(v.Field(i), strings.TrimPrefix(key+"."+name, "."))
			}
		}
	}
}

// collectFact gathers a fact, or the facts that it is made of.
func (r *reading) collectFact(fact reflect.Value, key string) {
	span := fact.FieldByName("Span").Interface().(ast.Span)
	if span.IsZero() {
		return
	}
	value := fact.FieldByName("Value")
	before := len(r.states)
	if r.collect(value, key); len(r.states) > before {
		return
	}
	text, err := json.Marshal(value.Interface())
	if err != nil {
		panic(err)
	}
	if synonym, ok := synonyms[key]; ok {
		key = synonym
	}
	s := statement{key, string(text), span, yearOf(value.Interface())}
	if !slices.Contains(r.states, s) {
		r.states = append(r.states, s)
	}
}

func yearOf(value any) yearSource {
	time, ok := value.(facts.Time)
	switch {
	case !ok || !time.First().HasDate():
		return noYear
	case time.First().YearFilled:
		return filledYear
	}
	return printedYear
}

// officeLines are the lines of head, close and foot of every cable.
func officeLines(f *ast.File) []ast.Span {
	var lines []ast.Span
	for _, c := range f.Cables {
		for _, b := range slices.Concat(c.Head, c.Close, c.Foot) {
			for _, line := range linesOf(f.Source, b.Extent()) {
				if !slices.Contains(lines, line) {
					lines = append(lines, line)
				}
			}
		}
	}
	return lines
}

// linesOf gives the lines of source that s touches, without their ends.
func linesOf(source string, s ast.Span) []ast.Span {
	var lines []ast.Span
	start := strings.LastIndexByte(source[:s.Start], '\n') + 1
	for start < s.End {
		text, _, _ := strings.Cut(source[start:], "\n")
		if strings.TrimSpace(text) != "" {
			lines = append(lines, ast.Span{Start: start, End: start + len(text)})
		}
		start += len(text) + 1
	}
	return lines
}

func (r reading) show(line ast.Span) string {
	number := 1 + strings.Count(r.tree.Source[:line.Start], "\n")
	return fmt.Sprintf("line %d %q", number, r.tree.Source[line.Start:line.End])
}

// damage puts noise in the place of line and says what else changes.
func (r reading) damage(line ast.Span, noise string) []string {
	source := r.tree.Source
	after := read(r.tree.Name, source[:line.Start]+noise+source[line.End:])
	lost := r.dependents(line)

	var changes []string
	excused := make(map[string]bool)
	left := slices.Clone(after.states)
	for _, s := range r.states {
		if touchesAny(s.span, lost) || s.year == filledYear && !after.hasYear() || s.key == "record.summary" && !r.hasLabels() {
			excused[s.key] = true
		} else if !take(&left, s) {
			changes = append(changes, fmt.Sprintf("lost %s = %s", s.key, s.value))
		}
	}
	for _, s := range r.states {
		take(&left, s)
	}
	found := moved(lost, line, len(noise)-line.Len())
	for _, s := range left {
		if !touchesAny(s.span, found) && !excused[s.key] {
			changes = append(changes, fmt.Sprintf("new %s = %s", s.key, s.value))
		}
	}
	return changes
}

// take removes from left the statement that says what s says.
func take(left *[]statement, s statement) bool {
	i := slices.IndexFunc(*left, func(l statement) bool { return l.key == s.key && l.value == s.value })
	if i >= 0 {
		*left = slices.Delete(*left, i, i+1)
	}
	return i >= 0
}

// hasYear reports whether the text prints a year, which dates without one take.
func (r reading) hasYear() bool {
	return slices.ContainsFunc(r.states, func(s statement) bool { return s.year == printedYear })
}

// hasLabels reports whether labels follow the cable. On a page without them nothing but the closing lines above it tells
// a summary from a last paragraph.
func (r reading) hasLabels() bool {
	return slices.ContainsFunc(r.tree.Back, func(b ast.Block) bool {
		_, ok := b.(*ast.Section)
		return ok
	})
}

// dependents are line itself and what means nothing without it: the rest of a note or stamp that brackets hold together,
// the other half of a line that a copy has broken, the bare items below the label of a list, and the numbers without a
// sign that stand beside one with a sign.
func (r reading) dependents(line ast.Span) []ast.Span {
	spans := []ast.Span{line}
	for _, c := range r.tree.Cables {
		blocks := slices.Concat(c.Head, c.Body, c.Close, c.Foot)
		for i, b := range blocks {
			if !touches(b.Extent(), line) {
				continue
			}
			switch b := b.(type) {
			case *ast.Stamp, *ast.Mark:
				spans = append(spans, b.Extent())
			case *ast.Line:
				spans = append(spans, b.Span)
				if slices.ContainsFunc(b.Fields, isLabel) {
					spans = append(spans, firstLines(blocks[i+1:], isBareItem)...)
				}
				if slices.ContainsFunc(b.Fields, isSigned) {
					spans = append(spans, allLines(c.Head, isBareNumber)...)
				}
			}
		}
	}
	return spans
}

func isLabel(f ast.Field) bool {
	list, ok := f.(*ast.CopyList)
	return ok && list.Label != nil
}

func isBareItem(f ast.Field) bool {
	switch f := f.(type) {
	case *ast.Copy:
		return f.Word == nil && f.Number == nil
	case *ast.CopyList:
		return f.Label == nil
	}
	return false
}

func isSigned(f ast.Field) bool {
	number, ok := f.(*ast.Number)
	return ok && len(number.Signs) > 0
}

func isBareNumber(f ast.Field) bool {
	number, ok := f.(*ast.Number)
	return ok && number.Label == nil && len(number.Signs) == 0
}

// firstLines are the lines at the start of blocks that begin with such a field.
func firstLines(blocks []ast.Block, begins func(ast.Field) bool) []ast.Span {
	other := func(b ast.Block) bool { return len(allLines([]ast.Block{b}, begins)) == 0 }
	if end := slices.IndexFunc(blocks, other); end >= 0 {
		blocks = blocks[:end]
	}
	return allLines(blocks, begins)
}

// allLines are the lines among blocks that begin with such a field.
func allLines(blocks []ast.Block, begins func(ast.Field) bool) []ast.Span {
	var spans []ast.Span
	for _, b := range blocks {
		if line, ok := b.(*ast.Line); ok && len(line.Fields) > 0 && begins(line.Fields[0]) {
			spans = append(spans, line.Span)
		}
	}
	return spans
}

// moved gives spans as they lie once line is longer by that many bytes.
func moved(spans []ast.Span, line ast.Span, longer int) []ast.Span {
	out := slices.Clone(spans)
	for i, s := range out {
		if s.Start >= line.End {
			out[i].Start += longer
		}
		if s.End >= line.End {
			out[i].End += longer
		}
	}
	return out
}

func touches(a, b ast.Span) bool { return a.Start < b.End && b.Start < a.End }

func touchesAny(s ast.Span, spans []ast.Span) bool {
	return slices.ContainsFunc(spans, func(t ast.Span) bool { return touches(s, t) })
}
