package facts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// section prints a label and its lines; the references stand on their line and are parts of it.
func (p *page) section(label string, lines ...string) *ast.Section {
	start := p.mark()
	s := &ast.Section{Label: *p.text(label)}
	for _, l := range lines {
		p.print("\n")
		s.Lines = append(s.Lines, p.text(l))
	}
	s.Span = p.since(start)
	p.print("\n")
	return s
}

// reference prints "APRF, fond 45, list 012-013".
func (p *page) reference(archive, fond, leaves string) *ast.ArchiveRef {
	start := p.mark()
	ref := &ast.ArchiveRef{Archive: *p.text(archive)}
	for _, part := range []*ast.ArchivePart{{Level: ast.Fond, Value: ast.Text{Value: fond}}, {Level: ast.Leaves, Value: ast.Text{Value: leaves}}} {
		p.print(", " + string(part.Level) + " ")
		part.Value = *p.text(part.Value.Value)
		ref.Parts = append(ref.Parts, part)
	}
	ref.Span = p.since(start)
	return ref
}

func TestCitation(t *testing.T) {
	p := new(page)
	other := p.section("Document Information")
	other.References = []*ast.ArchiveRef{p.reference("RGASPI", "17", "1")}
	source := p.section("Source:")
	first := p.reference("APRF", "45", "012-013")
	p.print("; and\n ")
	source.References = []*ast.ArchiveRef{first, p.reference("AVPRF", "059a", "0159")}
	p.print(". Reprinted elsewhere.")
	r := p.facts([]ast.Block{other, source})
	if got, want := r.Meta.Citation.Value, "APRF, fond 45, leaves 012-013; and AVPRF, fond 059a, leaves 0159"; got != want {
		t.Errorf("citation %q, want %q", got, want)
	}
	want := []facts.Reference{{Archive: "APRF", Fond: "45", Leaves: "12-13"}, {Archive: "AVPRF", Fond: "059a", Leaves: "159"}}
	if diff := cmp.Diff(want, values(r.Citations)); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
}

func TestCitationUnderCable(t *testing.T) {
	p := new(page)
	ref := p.reference("APRF", "45", "1")
	c := &ast.Cable{Foot: []ast.Block{&ast.Source{Span: ref.Span, References: []*ast.ArchiveRef{ref}}}}
	if got := p.facts(nil, c).Meta.Citation.Value; got != "APRF, fond 45, leaves 1" {
		t.Errorf("citation %q, want the bracketed one", got)
	}
}

func TestCitationLine(t *testing.T) {
	tests := []struct {
		name  string
		lines []string
		want  facts.Meta
	}{
		{
			name:  "the old site",
			lines: []string{"get citation", "A summary.", `"Telegram from A to B," October 08, 1950, Some Archive. http://example.org/document/114923`},
			want: facts.Meta{
				Title: fact("Telegram from A to B"), Summary: fact("A summary."),
				URL: fact("http://example.org/document/114923"), ID: fact("114923"),
			},
		},
		{
			name:  "the export",
			lines: []string{`“Cable “X”, A to B”, July 11, 1951, Some Archive.`, `<https://example.org/document/117413.pdf?v=5>`},
			want: facts.Meta{
				Title: fact("Cable “X"), URL: fact("https://example.org/document/117413.pdf?v=5"), ID: fact("117413"),
			},
		},
		{
			name:  "an address without a number",
			lines: []string{"https://example.org/document/cable-no-5-a-b"},
			want:  facts.Meta{URL: fact("https://example.org/document/cable-no-5-a-b")},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			got := p.facts([]ast.Block{p.section("**Citation:**", tt.lines...)}).Meta
			for _, field := range []struct {
				name      string
				got, want facts.Fact[string]
			}{
				{"title", got.Title, tt.want.Title},
				{"url", got.URL, tt.want.URL},
				{"id", got.ID, tt.want.ID},
			} {
				if field.got.Value != field.want.Value {
					t.Errorf("%s %q, want %q", field.name, field.got.Value, field.want.Value)
				}
			}
			if tt.want.Summary.Present() && got.Summary.Value != tt.want.Summary.Value {
				t.Errorf("summary %q, want %q", got.Summary.Value, tt.want.Summary.Value)
			}
		})
	}
}

// fact is a fact whose place does not matter.
func fact(s string) facts.Fact[string] { return facts.At(s, ast.Span{End: 1}) }

func TestMeta(t *testing.T) {
	p := new(page)
	date := p.recordDate("08", "October", "1950")
	title := &ast.Title{Lines: []*ast.Text{p.text("**Cable No. 5, A to B**"), p.text("\n"), p.text("**[Stalin]**")}}
	title.Span = title.Lines[0].Cover(title.Lines[2].Span)
	neighbour := &ast.Notice{Span: p.print("Another."), Text: ast.Text{Span: p.print("Another."), Value: "Another."}}
	summary := &ast.Notice{Text: *p.text("A  summary."), Summary: true}
	r := p.facts([]ast.Block{
		neighbour, date, title, summary,
		p.section("Original Language:", "Russian"), p.section("Language"), p.section("Record ID", "112693"),
	}).Meta
	checkTime(t, "date", r.Date, "1950-10-08")
	for _, field := range []struct{ name, got, want string }{
		{"title", r.Title.Value, "Cable No. 5, A to B [Stalin]"},
		{"summary", r.Summary.Value, "A summary."},
		{"language", r.Language.Value, "Russian"},
		{"id", r.ID.Value, "112693"},
	} {
		if field.got != field.want {
			t.Errorf("%s %q, want %q", field.name, field.got, field.want)
		}
	}
}
