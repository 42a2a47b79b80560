package mend_test

import (
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/mend"
	"github.com/cablegram/cablegram/validate"
)

// slip is a finding at every place of a word, with a fix that puts others in places of its own.
type slip struct {
	code, word    string
	edits         map[string]string
	applicability validate.Applicability
	waived        bool
}

func (s slip) findings(f *ast.File) []validate.Finding {
	var found []validate.Finding
	for at := 0; ; at++ {
		n := strings.Index(f.Source[at:], s.word)
		if n < 0 {
			return found
		}
		at += n
		finding := validate.Finding{Code: s.code, Severity: validate.Note, Span: ast.Span{Start: at, End: at + len(s.word)}}
		fix := validate.Fix{Applicability: s.applicability}
		for old, text := range s.edits {
			if i := strings.Index(f.Source, old); i >= 0 {
				fix.Edits = append(fix.Edits, validate.Edit{Span: ast.Span{Start: i, End: i + len(old)}, Text: text})
			}
		}
		finding.Fixes = []validate.Fix{fix}
		if s.waived {
			finding.Waived = &validate.Waiver{Reason: "so in the original"}
		}
		found = append(found, finding)
	}
}

func mendSlips(slips ...slip) *mend.Result {
	m := mend.Mender{Suggested: true, Check: func(f *ast.File, _ *facts.Record) []validate.Finding {
		var all []validate.Finding
		for _, s := range slips {
			all = append(all, s.findings(f)...)
		}
		return all
	}}
	return m.Mend("7403.txt", []byte(cable))
}

// TestRefused offers fixes that do more or less than they should.
func TestRefused(t *testing.T) {
	tests := []struct {
		name   string
		slips  []slip
		reason string
	}{
		{"changes a fact", []slip{{"tea", "tea", map[string]string{"tea": "te", "7403": "7404"}, validate.Safe, false}},
			`it would change the fact cables[0].number from "7403" to "7404"`},
		{"changes a fact of another line", []slip{{"tea", "tea", map[string]string{"tea": "te\nMAO", "MAO": "LIU"}, validate.Safe, false}},
			`it would change the fact cables[0].signatories[0]`},
		{"loses a fact", []slip{{"tea", "tea", map[string]string{"tea": "te", "MAO ZEDONG": ""}, validate.Safe, false}},
			`it would lose the fact cables[0].signatories[0], "MAO ZEDONG"`},
		{"brings a fact", []slip{{"tea", "tea", map[string]string{"tea": "te", "to Cde. FILIPPOV": "Strictly secret\n\nto Cde. FILIPPOV"}, validate.Safe, false}},
			`it would bring a fact cables[0].classification[0], "Strictly secret"`},
		{"mends a waived finding too", []slip{{"tea", "tea", map[string]string{"tea": "te", "reading": "writing"}, validate.Suggested, false}, {code: "room", word: "reading room", waived: true}},
			"it would change a line with a waived finding of room"},
		{"leaves the finding", []slip{{"tea", "tea", map[string]string{"reading": "writing"}, validate.Suggested, false}},
			"it would leave the finding as it is"},
		{"brings a finding", []slip{{"tea", "tea", map[string]string{"tea": "coffee"}, validate.Suggested, false}, {code: "coffee", word: "coffee"}},
			"it would bring a finding of coffee: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := mendSlips(test.slips...)
			if r.File.Source != cable || len(r.Mended) > 0 || len(r.Findings) == 0 {
				t.Errorf("%d mended: %q", len(r.Mended), r.File.Source)
			}
			if len(r.Refused) != 1 || !strings.HasPrefix(r.Refused[0].Reason, test.reason) {
				t.Errorf("refused %+v, want reason %q", r.Refused, test.reason)
			}
		})
	}
}

// TestOthersGoOn applies the fixes beside one that is refused.
func TestOthersGoOn(t *testing.T) {
	r := mendSlips(
		slip{"reading", "reading", map[string]string{"reading": "writing"}, validate.Suggested, false},
		slip{"tea", "tea", map[string]string{"tea": "te", "7403": "7404"}, validate.Safe, false},
		slip{"room", "room", map[string]string{"room": "hall"}, validate.Suggested, false},
	)
	want := strings.NewReplacer("reading", "writing", "room", "hall").Replace(cable)
	if r.File.Source != want || len(r.Mended) != 2 || len(r.Refused) != 1 {
		t.Errorf("%d mended, %d refused: %q", len(r.Mended), len(r.Refused), r.File.Source)
	}
}

// TestOverlap has the first fix applied, and the second one in the next round if its finding is still there.
func TestOverlap(t *testing.T) {
	r := mendSlips(
		slip{"a", "has come", map[string]string{"has come": "had come to be"}, validate.Suggested, false},
		slip{"b", "come", map[string]string{"come": "go"}, validate.Suggested, false},
	)
	if want := strings.Replace(cable, "has come", "had go to be", 1); r.File.Source != want || len(r.Mended) != 2 {
		t.Errorf("%d mended: %q", len(r.Mended), r.File.Source)
	}
}

// TestWaived leaves waived findings alone.
func TestWaived(t *testing.T) {
	r := mendSlips(slip{"tea", "tea", map[string]string{"tea": "te"}, validate.Safe, true})
	if r.File.Source != cable || len(r.Mended) > 0 || r.Held() > 0 {
		t.Errorf("%d mended, %d held back: %q", len(r.Mended), r.Held(), r.File.Source)
	}
}

// TestBound ends with a fix that never comes to an end.
func TestBound(t *testing.T) {
	tide := func(f *ast.File, _ *facts.Record) []validate.Finding {
		at := strings.Index(f.Source, "tea")
		word := ast.Span{Start: at, End: at + 3}
		code := "low"
		if strings.HasPrefix(f.Source, " ") {
			code, word = "high", ast.Span{End: 1}
		}
		text := map[string]string{"low": "tea", "high": ""}[code]
		edits := []validate.Edit{{Span: word, Text: text}}
		if code == "low" {
			edits = append(edits, validate.Edit{Text: " "})
		}
		return []validate.Finding{{Code: "tide", Span: word, Fixes: []validate.Fix{{Applicability: validate.Suggested, Edits: edits}}}}
	}
	if r := (mend.Mender{Check: tide, Suggested: true}).Mend("7403.txt", []byte(cable)); len(r.Mended) > 10 {
		t.Errorf("%d mended", len(r.Mended))
	}
}

// TestManyRefused gives up at some time on fixes that all do harm.
func TestManyRefused(t *testing.T) {
	const many = 1500
	check := func(f *ast.File, _ *facts.Record) []validate.Finding {
		var found []validate.Finding
		for at, word := 0, ""; at < len(f.Source); at += len(word) + 1 {
			word, _, _ = strings.Cut(f.Source[at:], " ")
			place := ast.Span{Start: at, End: at + len(word)}
			fix := validate.Fix{Applicability: validate.Safe, Edits: []validate.Edit{{Span: place, Text: "coffee"}}}
			found = append(found, validate.Finding{Code: word, Span: place, Fixes: []validate.Fix{fix}})
		}
		return found
	}
	source := strings.Repeat("tea ", many)
	r := mend.Mender{Check: check}.Mend("7403.txt", []byte(source))
	if r.File.Source != source || len(r.Refused) != many {
		t.Fatalf("%d refused: %.40q", len(r.Refused), r.File.Source)
	}
	const reason = "too many fixes for this text do harm to try each"
	if first, last := r.Refused[0], r.Refused[many-1]; first.Reason == reason || last.Reason != reason {
		t.Errorf("the first is refused because %s, the last because %s", first.Reason, last.Reason)
	}
}

// TestUnclosed has a fix that closes a quotation, which is stated of the quotation as a whole.
func TestUnclosed(t *testing.T) {
	const open = "CABLE Nº 7403\nto Cde. FILIPPOV\n\n\"To Cde. MAO ZEDONG. The tea has come.\n"
	for _, applicability := range []validate.Applicability{validate.Safe, validate.Suggested} {
		check := func(f *ast.File, _ *facts.Record) []validate.Finding {
			if strings.HasSuffix(f.Source, "\"\n") {
				return nil
			}
			at := ast.Span{Start: len(f.Source) - 1, End: len(f.Source) - 1}
			fix := validate.Fix{Applicability: applicability, Edits: []validate.Edit{{Span: at, Text: "\""}}}
			return []validate.Finding{{Code: "open", Span: at, Fixes: []validate.Fix{fix}}}
		}
		r := mend.Mender{Check: check, Suggested: true}.Mend("7403.txt", []byte(open))
		if applicability == validate.Suggested {
			if len(r.Mended) != 1 {
				t.Errorf("refused %+v", r.Refused)
			}
			continue
		}
		const reason = `it would lose the fact cables[0].quotes[0].unclosed, "true"`
		if len(r.Refused) != 1 || r.Refused[0].Reason != reason {
			t.Errorf("refused %+v, want reason %s", r.Refused, reason)
		}
	}
}
