package facts

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// annotates tells which marks are annotations: what a hand wrote on the cable and what its translator noted.
var annotates = map[ast.MarkKind]bool{ast.Handwritten: true, ast.Note: true}

func (r *reader) addMark(m *ast.Mark) {
	if m.Issuer != nil {
		r.addIssuer(m.Issuer)
	}
	if m.List != nil {
		r.addNoted(m.List)
	}
	if annotates[m.Kind] && hasEnd(m) {
		r.addAnnotation(m.Text)
	}
}

func (r *reader) addMarks(marks []*ast.Mark) {
	for _, m := range marks {
		r.addMark(m)
	}
}

// hasEnd reports whether it can be seen where a mark ends: a bracket closes it, or it is a line of its own.
func hasEnd(m *ast.Mark) bool {
	return !m.Unclosed || !strings.Contains(m.Text.Value, "\n")
}

func (r *reader) addAnnotation(t ast.Text) {
	s := fold(balance(t.Value))
	if s != "" {
		r.cable.Annotations = r.append(r.cable.Annotations, At(s, t.Span))
	}
}

// balance drops the brackets around a label: "[handwritten]: 30 May" has the bracket close before the colon.
func balance(s string) string {
	s = strings.TrimPrefix(s, "[")
	label, rest, found := strings.Cut(s, "]:")
	if !found || strings.Contains(label, "[") {
		return s
	}
	return label + ":" + rest
}
