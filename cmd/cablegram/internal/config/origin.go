package config

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

// Origin is where a setting is written: a line of a file, or the command line, which has none.
type Origin struct {
	Path string
	Line int
	// Files are the patterns of the override that the setting stands in, none where it holds for all transcriptions.
	Files []string
}

func (o Origin) String() string {
	text := o.Path
	if o.Line > 0 {
		text = fmt.Sprintf("%s:%d", o.Path, o.Line)
	}
	if len(o.Files) > 0 {
		text += ", for " + strings.Join(o.Files, ", ")
	}
	return text
}

// RuleLevel is the level of a rule and where it is set.
type RuleLevel struct {
	validate.Level
	Origin
}

// Choice is what the house has chosen and where it is set, empty where it is not.
type Choice struct {
	Text string
	Origin
}

// Name is a name that the house knows, and where it says so.
type Name struct {
	validate.Name
	Origin
}

// Spelling is a spelling of the lexicon that the house does not take for right, and where it says so.
type Spelling struct {
	Text string
	Origin
}

// Pattern is a pattern of files, relative to a folder, and where it is written.
type Pattern struct {
	Text   string
	Folder string
	Origin
}

// origins finds the lines of places in one file. Without an index all have the same origin.
type origins struct {
	path  string
	index *position.Index
}

func (o origins) of(p place) Origin {
	if o.index == nil {
		return Origin{Path: o.path}
	}
	return Origin{Path: o.path, Line: o.index.At(p.Start).Line}
}
