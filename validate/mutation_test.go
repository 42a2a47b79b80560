package validate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

const (
	// leastCaught is the share of the mutants that the rules have to find.
	leastCaught = 0.95
	// mostMutants is the number of mutants that an operator makes of one cable, so that cables with long lists do not
	// outweigh the others.
	mostMutants = 6
	// mostMissed is the number of mutants shown of those that an operator's rules do not find.
	mostMissed = 4
)

// operator damages one value of a cable.
type operator struct {
	name string
	// codes are those of the rules that fit the damage.
	codes []string
	// mutants gives the ways to damage a specimen in which a rule can see the damage.
	mutants func(*specimen) []mutant
}

// mutant is a cable with text put in the place of a span.
type mutant struct {
	at   ast.Span
	text string
}

// operators are all ways to damage a cable.
var operators = slices.Concat(
	chronologyOperators, numberingOperators, structureOperators, nameOperators, citationOperators, typographyOperators,
)

// TestMutations damages single values of the cables under testdata and counts how often a rule finds it that it should
// be found by. Run it with -v for the table.
func TestMutations(t *testing.T) {
	specimens := specimens(t)
	var table strings.Builder
	rows := tabwriter.NewWriter(&table, 0, 0, 2, ' ', 0)
	fmt.Fprintf(rows, "operator\tmutants\tcaught\tshare\trules\n")
	var total score
	for _, op := range operators {
		s := op.score(t, specimens)
		if s.mutants == 0 {
			t.Errorf("%s: no cable can be damaged so", op.name)
		}
		fmt.Fprintf(rows, "%s\t%d\t%d\t%.2f\t%s\n", op.name, s.mutants, s.caught, s.share(), strings.Join(op.codes, ", "))
		total.mutants += s.mutants
		total.caught += s.caught
	}
	fmt.Fprintf(rows, "all %d\t%d\t%d\t%.3f\t\n", len(operators), total.mutants, total.caught, total.share())
	rows.Flush()
	t.Logf("\n%s", table.String())
	if total.share() < leastCaught {
		t.Errorf("%.3f of the mutants are caught, less than %.3f", total.share(), leastCaught)
	}
}

// TestUndamaged finds nothing in the specimens that were written for the mutants. Those of testdata/cables have goldens.
func TestUndamaged(t *testing.T) {
	for _, s := range ownSpecimens(t) {
		for finding := range s.known {
			t.Errorf("%s has %s", s.name, finding)
		}
	}
}

// score counts mutants.
type score struct{ mutants, caught int }

func (s score) share() float64 { return float64(s.caught) / float64(max(s.mutants, 1)) }

// score damages all specimens and logs what is missed.
func (op operator) score(t *testing.T, specimens []*specimen) score {
	t.Helper()
	var s score
	for _, specimen := range specimens {
		for _, m := range op.of(specimen) {
			s.mutants++
			if op.caught(specimen, m) {
				s.caught++
			} else if s.mutants-s.caught <= mostMissed {
				t.Logf("%s: missed in %s", op.name, specimen.shown(m))
			}
		}
	}
	return s
}

// of gives the mutants of a specimen: none where the specimen has a fault of the kind in the first place.
func (op operator) of(s *specimen) []mutant {
	if slices.ContainsFunc(op.codes, func(code string) bool { return s.faults[code] }) {
		return nil
	}
	all := op.mutants(s)
	return all[:min(len(all), mostMutants)]
}

// caught reports whether a rule that fits finds something in a mutant that it does not find in the specimen.
func (op operator) caught(s *specimen, m mutant) bool {
	return slices.ContainsFunc(lint(s.file, s.damaged(m)), func(f validate.Finding) bool {
		return slices.Contains(op.codes, f.Code) && !s.known[f.Code+f.Message]
	})
}

// specimen is a cable before it is damaged.
type specimen struct {
	name, file, source string
	tree               *ast.File
	record             *facts.Record
	// known are the findings that it has undamaged, and faults the codes of those that are no notes: a cable that is
	// inconsistent in the first place tells nothing.
	known, faults map[string]bool
}

// specimens are the cables under testdata, and a few that have what those lack.
func specimens(t *testing.T) []*specimen {
	t.Helper()
	all := ownSpecimens(t)
	for _, c := range corpus.Load(t, "../testdata/cables") {
		all = append(all, newSpecimen(c.String(), c.File(), string(c.Source)))
	}
	return all
}

func ownSpecimens(t *testing.T) []*specimen {
	t.Helper()
	all := []*specimen{newSpecimen("sound", "31415.txt", sound)}
	for _, c := range corpus.Load(t, "testdata") {
		all = append(all, newSpecimen(c.String(), c.File(), string(c.Source)))
	}
	return all
}

func newSpecimen(name, file, source string) *specimen {
	s := &specimen{name: name, file: file, source: source, tree: grammar.Parse(file, []byte(source)), known: map[string]bool{}, faults: map[string]bool{}}
	s.record = facts.Of(s.tree)
	for _, f := range validate.Run(s.tree, s.record, validate.All()...) {
		s.known[f.Code+f.Message] = true
		if f.Severity > validate.Note {
			s.faults[f.Code] = true
		}
	}
	return s
}

// damaged gives the source of a mutant.
func (s *specimen) damaged(m mutant) string {
	return s.source[:m.at.Start] + m.text + s.source[m.at.End:]
}

// shown gives the damaged line of a mutant as it was and as it is.
func (s *specimen) shown(m mutant) string {
	start := strings.LastIndexByte(s.source[:m.at.Start], '\n') + 1
	end := m.at.End + strings.IndexByte(s.source[m.at.End:]+"\n", '\n')
	was := s.source[start:end]
	is := s.source[start:m.at.Start] + m.text + s.source[m.at.End:end]
	return fmt.Sprintf("%s:%d: %.140q to %.140q", s.name, 1+strings.Count(s.source[:start], "\n"), was, is)
}
