package tei

import (
	"cmp"
	"slices"

	"github.com/cablegram/cablegram/facts"
)

// fileKind is the type of the idno that has the name of the transcription's file.
const fileKind = "file"

// conventions tell a reader of the document how the transcription is kept in it.
var conventions = [...]string{
	`The text is a transcription, kept character by character.`,
	`A line break of the transcription is an lb; line feeds of this document mean nothing.`,
	`A g of type "bytes" stands for what XML cannot hold: its n has the bytes in hexadecimal.`,
	`What a corr holds is a proposal and no part of the transcription.`,
}

// header writes the teiHeader: what the record says of itself.
func (w *writer) header(r *facts.Record) {
	w.block("teiHeader", func() {
		w.block("fileDesc", func() {
			w.titles(r)
			w.publication(r)
			w.sources(r)
		})
		w.block("encodingDesc", func() {
			w.block("editorialDecl", func() {
				for _, c := range conventions {
					w.line("p", c)
				}
			})
		})
		w.profile(r)
	})
}

// block writes an element of other elements.
func (w *writer) block(name string, inside func(), attrs ...attribute) {
	w.open(name, attrs...)
	w.breakLine()
	inside()
	w.close(name)
	w.breakLine()
}

// line writes an element of text on a line, nothing where there is no text. What XML cannot hold is shown by the
// replacement character: only the name of the file has to come back from the header as it was.
func (w *writer) line(name, text string, attrs ...attribute) {
	if text == "" {
		return
	}
	w.open(name, attrs...)
	w.value(text)
	w.close(name)
	w.breakLine()
}

func kind(name string) attribute { return attribute{"type", name} }

func (w *writer) titles(r *facts.Record) {
	w.block("titleStmt", func() {
		w.line("title", cmp.Or(r.Meta.Title.Value, r.File, "Transcription"))
		w.line("funder", r.Meta.Credits.Value)
	})
}

// publication names file and record. Nothing says who publishes the document.
func (w *writer) publication(r *facts.Record) {
	w.block("publicationStmt", func() {
		w.block("p", func() {
			w.fileName(r.File)
			w.line("idno", r.Meta.ID.Value, kind("record"))
			w.line("idno", r.Meta.URL.Value, kind("URL"))
			w.moment("date", r.Meta.Date)
		})
	})
}

func (w *writer) fileName(name string) {
	w.open("idno", kind(fileKind))
	w.plain(name)
	w.close("idno")
	w.breakLine()
}

func (w *writer) sources(r *facts.Record) {
	w.block("sourceDesc", func() {
		for _, c := range r.Citations {
			w.manuscript(c.Value, r.Meta.Language.Value)
		}
		if len(r.Citations) == 0 {
			w.line("p", cmp.Or(r.Meta.Citation.Value, "The transcription names no archival source."))
		}
	})
}

// manuscript describes the original by its archival reference, from the largest unit to the smallest.
func (w *writer) manuscript(ref facts.Reference, language string) {
	w.block("msDesc", func() {
		w.block("msIdentifier", func() {
			w.line("repository", ref.Archive)
			w.block("idno", func() {
				w.line("idno", ref.Fond, kind("fond"))
				w.line("idno", ref.Opis, kind("opis"))
				w.line("idno", ref.Delo, kind("delo"))
				w.line("idno", ref.Papka, kind("papka"))
				w.line("idno", ref.Leaves, kind("leaves"))
			})
		})
		if language != "" {
			w.block("msContents", func() { w.line("textLang", language) })
		}
	})
}

func (w *writer) profile(r *facts.Record) {
	w.block("profileDesc", func() {
		if summary := r.Meta.Summary.Value; summary != "" {
			w.block("abstract", func() { w.line("p", summary) })
		}
		w.languages(r)
		for _, c := range r.Cables {
			w.correspondence(c)
		}
	})
}

// languageNames are the languages of cables in words.
var languageNames = map[string]string{"en": "English", "ru": "Russian"}

func (w *writer) languages(r *facts.Record) {
	var found []string
	for _, c := range r.Cables {
		if l := c.Language.Value; l != "" && !slices.Contains(found, l) {
			found = append(found, l)
		}
	}
	if len(found) == 0 {
		return
	}
	w.block("langUsage", func() {
		for _, l := range found {
			w.line("language", cmp.Or(languageNames[l], l), attribute{"ident", l})
		}
	})
}

// correspondence tells who sent a cable from where, and who was to get it.
func (w *writer) correspondence(c *facts.Cable) {
	sent := c.Sent
	if !sent.Present() {
		sent = c.OutgoingDate
	}
	sender := end{people: c.Signatories, place: c.From, date: sent}
	addressee := end{people: c.Addressees, place: c.ToPlace, date: c.Received}
	if sender.isEmpty() && addressee.isEmpty() {
		return
	}
	w.block("correspDesc", func() {
		w.action("sent", sender)
		w.action("received", addressee)
		for _, n := range c.References {
			w.block("correspContext", func() { w.line("ref", n.Value) })
		}
	})
}

// end is one end of a message's way.
type end struct {
	people []facts.Fact[string]
	place  facts.Fact[string]
	date   facts.Fact[facts.Time]
}

func (e end) isEmpty() bool {
	return len(e.people) == 0 && !e.place.Present() && !e.date.Present()
}

func (w *writer) action(name string, e end) {
	if e.isEmpty() {
		return
	}
	w.block("correspAction", func() {
		for _, p := range e.people {
			w.line("name", p.Value)
		}
		w.line("placeName", e.place.Value)
		w.moment("date", e.date)
	}, kind(name))
}

// moment writes a date in its ISO form.
func (w *writer) moment(name string, t facts.Fact[facts.Time]) {
	if !t.Present() {
		return
	}
	var attrs []attribute
	if value := when(t.Value); value != "" {
		attrs = append(attrs, attribute{"when", value})
	}
	w.line(name, t.Value.String(), attrs...)
}
