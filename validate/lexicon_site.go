package validate

import (
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// mentions gives the names of the file.
func (p *Pass) mentions() *mentions {
	n := &p.shared.names
	if p.shared.lacks(mentionsPart) {
		n.begin(p.shared.config.lexicon(), p.File.Source, p.survey())
		n.readFile(p)
	}
	return &n.mentions
}

// begin makes n that of a file.
func (n *nameReader) begin(l *lexicon, source string, s *survey) {
	*n = nameReader{
		mentions: mentions{lexicon: l, all: n.all[:0], cables: n.cables[:0], found: n.found[:0]},
		source:   source, survey: s, run: run{lexicon: l, words: n.run.words, letters: n.run.letters},
	}
}

func (n *nameReader) readFile(p *Pass) {
	cables := p.outline().cables
	if len(cables) == 0 {
		return
	}
	n.readFront(p)
	for _, c := range cables {
		start := len(n.all)
		for _, t := range c.names {
			n.readSited(t)
		}
		n.cables = append(n.cables, n.all[start:len(n.all):len(n.all)])
	}
}

// readSited finds the mentions of a text of a cable. A line that the grammar has no place for and that has nothing but
// words of the form, right and misspelled, has no place because of the slips; of any other such line the names are none. So it
// is with a short sentence, whose names are read as those of prose.
func (n *nameReader) readSited(t sited) {
	start := len(n.all)
	n.strays = 0
	n.read(t.Text, t.site)
	switch {
	case t.site == lineSite && n.strays > 0:
		n.all = n.all[:start+n.deed(start, t.Text)]
	case t.site == phraseSite && n.strays > 0:
		n.all = n.all[:start]
	case t.site == phraseSite:
		slips := slices.DeleteFunc(n.all[start:], func(m mention) bool { return m.slips == 0 })
		n.all = n.all[:start+len(slips)]
	case t.gloss:
		for i := start; i < len(n.all); i++ {
			n.all[i].gloss = true
		}
	}
}

// deed is 1 where a line begins with a word of the form and "by", so that what follows is anybody's name: "Typd by
// Orlova"; else it is 0.
func (n *nameReader) deed(start int, t ast.Text) int {
	if len(n.all) == start {
		return 0
	}
	verb := &n.all[start]
	if verb.Start != t.Start || verb.form == nil || verb.form.kind != formWord || !strings.HasPrefix(t.Value[verb.End-t.Start:], " by ") {
		return 0
	}
	return 1
}

// readFront reads the title of the record and the one in its citation. Summaries and the page's own lists are the
// archive's words.
func (n *nameReader) readFront(p *Pass) {
	var title *ast.Title
	for _, b := range p.File.Front {
		switch b := b.(type) {
		case *ast.Title:
			title = b
			start := len(n.all)
			for _, line := range b.Lines {
				n.read(*line, titleSite)
			}
			n.title = n.all[start:len(n.all):len(n.all)]
		case *ast.Section:
			if isCitation(b) {
				n.readCitation(b, title)
			}
		}
	}
	if len(n.title) == 0 {
		n.title = mentionsIn(n.all, p.Record.Meta.Title.Span)
	}
}

// readCitation reads the title that a citation quotes, unless it is the record's word for word.
func (n *nameReader) readCitation(s *ast.Section, title *ast.Title) {
	for _, line := range s.Lines {
		if title == nil || !repeats(line.Value, title) {
			n.read(quotedIn(*line), titleSite)
		}
	}
}

// repeats reports whether a text has all lines of a title.
func repeats(text string, title *ast.Title) bool {
	for _, line := range title.Lines {
		if !strings.Contains(text, line.Value) {
			return false
		}
	}
	return true
}

// quotedIn is what stands between the first and the last quotation mark of a text.
func quotedIn(t ast.Text) ast.Text {
	start, end := len(t.Value), 0
	for _, mark := range [...]string{`"`, "“", "”"} {
		if i := strings.Index(t.Value, mark); i >= 0 {
			start = min(start, i+len(mark))
			end = max(end, strings.LastIndex(t.Value, mark))
		}
	}
	if start >= end {
		return ast.Text{}
	}
	return ast.Text{Span: ast.Span{Start: t.Start + start, End: t.Start + end}, Value: t.Value[start:end]}
}

// mentionsIn gives the mentions inside a span.
func mentionsIn(all []mention, s ast.Span) []mention {
	var inside []mention
	for _, m := range all {
		if s.Contains(m.Span) {
			inside = append(inside, m)
		}
	}
	return inside
}
