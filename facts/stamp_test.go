package facts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
)

func TestStamps(t *testing.T) {
	p := new(page)
	registry := &ast.Stamp{Lines: []*ast.Text{p.text("SUBJECT TO RETURN")}, Section: p.text("757"), Incoming: p.number("", "Nº", "254/3612/shs"), Date: p.date(ast.DayMonthName, "19", "October", "")}
	registry.Span = p.since(0)
	department := &ast.Stamp{Lines: []*ast.Text{p.text("stamp: 10th department"), p.text("\nof the MFA")}}
	department.Span = department.Lines[0].Cover(department.Lines[1].Span)
	spoilt := &ast.Stamp{Lines: []*ast.Text{p.text("Subject to return")}}
	line := &ast.Registry{Number: p.number("", "", "5962"), Date: p.date(ast.Roman, "23", "X", "62")}
	c := p.facts([]ast.Block{p.recordDate("18", "October", "1951")}, &ast.Cable{Head: []ast.Block{registry, department, spoilt, p.line(line)}}).Cables[0]
	if len(c.Stamps) != 3 {
		t.Fatalf("%d stamps, want 3: of one nothing is known", len(c.Stamps))
	}
	first, second, third := c.Stamps[0].Value, c.Stamps[1].Value, c.Stamps[2].Value
	if first.Incoming.Value != "254/3612/shs" || first.Section.Value != "757" || first.Text.Present() {
		t.Errorf("registry stamp %+v", first)
	}
	checkTime(t, "registry stamp", first.Date, "1951-10-19")
	if got := second.Text.Value; got != "10th department of the MFA" {
		t.Errorf("text %q", got)
	}
	if third.Incoming.Value != "5962" {
		t.Errorf("registry line %+v", third)
	}
	checkTime(t, "registry line", third.Date, "1962-10-23")
}

func TestAnnotations(t *testing.T) {
	mark := func(p *page, kind ast.MarkKind, text string, unclosed bool) *ast.Mark {
		s := p.text(text)
		return &ast.Mark{Span: s.Span, Kind: kind, Text: *s, Unclosed: unclosed}
	}
	p := new(page)
	paragraph := p.paragraph("text")
	paragraph.Marks = []*ast.Mark{mark(p, ast.Note, "Translator’s note: in the margin", false)}
	quote := &ast.Quote{Span: p.print("“"), Blocks: []ast.Block{mark(p, ast.Handwritten, "handwritten: in the quotation", false)}}
	c := p.cable(&ast.Cable{
		Head: []ast.Block{
			mark(p, ast.Handwritten, "handwritten: to Cde.\n  NAME", false),
			mark(p, ast.Handwritten, "[handwritten]: 30 May 1950", false),
			mark(p, ast.Handwritten, "handwritten at the top: N819/[[illegible word]]", true),
			mark(p, ast.Handwritten, "handwritten: without\nan end", true),
			mark(p, ast.Letterhead, "letterhead of an office", false),
			mark(p, ast.Undated, "NOT DATED", false),
		},
		Body: []ast.Block{paragraph, quote},
	})
	want := []string{
		"handwritten: to Cde. NAME", "handwritten: 30 May 1950", "handwritten at the top: N819/[[illegible word]]",
		"Translator’s note: in the margin", "handwritten: in the quotation",
	}
	if diff := cmp.Diff(want, values(c.Annotations)); diff != "" {
		t.Errorf("annotations (-want +got):\n%s", diff)
	}
}
