// Package validate says where the text of a transcription contradicts itself.
//
// A [Rule] is a plain value: a code, a category, a page that explains it, and a function that looks at one file through
// its [Pass]. [Run] gives rules a file and collects their findings:
//
//	file := grammar.Parse(name, src)
//	findings := validate.Run(file, facts.Of(file), validate.All()...)
//
// Rules look at the tree and at the facts. They report places in the source and never change anything.
package validate

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// Run applies rules to one file. The findings come in the order of their places, those of one place in the order of
// their codes: the same file always gives the same findings, in whatever order the rules are given.
//
// The record has to be that of the file: what facts.Of gives for it. A [Linter] runs rules as a configuration says.
func Run(f *ast.File, r *facts.Record, rules ...*Rule) []Finding {
	return examine(f, r, &Config{}, rules)
}

// sharedPool has what passes over earlier files had in common.
var sharedPool = sync.Pool{New: func() any { return &shared{} }}

func examine(f *ast.File, r *facts.Record, c *Config, rules []*Rule) []Finding {
	s := sharedPool.Get().(*shared)
	s.begin(f, r, c)
	for _, rule := range rules {
		if rule.Run != nil {
			s.apply(rule)
		}
	}
	findings := slices.Concat(s.findings, unexplained(s.yielding, s.findings))
	s.end()
	sharedPool.Put(s)
	slices.SortStableFunc(findings, byPlace)
	return findings
}

// unexplained gives the yielding findings that no other warning or error touches.
func unexplained(yielding, others []Finding) []Finding {
	if len(yielding) == 0 || len(others) == 0 {
		return yielding
	}
	taken := coveredBy(others)
	return slices.DeleteFunc(yielding, func(f Finding) bool {
		i, _ := slices.BinarySearchFunc(taken, f.Span.Start, func(s ast.Span, start int) int { return cmp.Compare(s.End, start+1) })
		return i < len(taken) && taken[i].Start < f.Span.End
	})
}

// coveredBy gives the parts of the source that warnings and errors are about, in order and without overlap.
func coveredBy(findings []Finding) []ast.Span {
	var spans []ast.Span
	for _, f := range findings {
		if f.Severity >= Warning {
			spans = append(spans, f.Span)
		}
	}
	sortSpans(spans)
	merged := spans[:0]
	for _, s := range spans {
		if n := len(merged); n > 0 && s.Start < merged[n-1].End {
			merged[n-1] = merged[n-1].Cover(s)
		} else {
			merged = append(merged, s)
		}
	}
	return merged
}

func byPlace(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End),
		strings.Compare(a.Code, b.Code),
		strings.Compare(a.Message, b.Message),
	)
}
