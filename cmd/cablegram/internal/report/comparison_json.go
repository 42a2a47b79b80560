package report

import (
	"bytes"

	"github.com/cablegram/cablegram/compare"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

// comparisonSchema is the name and version of the shape of a comparison as JSON.
const comparisonSchema = "cablegram/comparison/v1"

type jsonComparison struct {
	Schema   string              `json:"schema"`
	First    jsonCompared        `json:"first"`
	Second   jsonCompared        `json:"second"`
	Facts    []jsonComparedFact  `json:"facts"`
	Findings []jsonComparedFault `json:"findings"`
}

// jsonCompared names a text by its file and the number of the cable in it, from 1.
type jsonCompared struct {
	File  string `json:"file"`
	Cable int    `json:"cable"`
}

type jsonComparedFact struct {
	Fact    string              `json:"fact"`
	Verdict compare.Verdict     `json:"verdict"`
	First   []jsonComparedValue `json:"first"`
	Second  []jsonComparedValue `json:"second"`
}

type jsonComparedValue struct {
	Value   string `json:"value"`
	Matched bool   `json:"matched"`
	jsonPlace
	Offset    int `json:"offset"`
	EndOffset int `json:"end_offset"`
}

type jsonComparedFault struct {
	Code     string             `json:"code"`
	Severity validate.Severity  `json:"severity"`
	Message  string             `json:"message"`
	Places   []jsonComparedSpot `json:"places"`
}

type jsonComparedSpot struct {
	File string `json:"file"`
	jsonPlace
	Offset    int `json:"offset"`
	EndOffset int `json:"end_offset"`
}

// ComparisonJSON is for programs: one object, in the shape of its schema.
func ComparisonJSON(out *bytes.Buffer, first, second compare.Text, c *compare.Comparison) {
	indexes := [...]*position.Index{compare.First: position.NewIndex(first.File.Source), compare.Second: position.NewIndex(second.File.Source)}
	names := [...]string{compare.First: first.File.Name, compare.Second: second.File.Name}
	document := jsonComparison{
		Schema:   comparisonSchema,
		First:    jsonCompared{first.File.Name, first.Cable + 1},
		Second:   jsonCompared{second.File.Name, second.Cable + 1},
		Facts:    []jsonComparedFact{},
		Findings: []jsonComparedFault{},
	}
	for _, r := range c.Rows {
		document.Facts = append(document.Facts, jsonComparedFact{
			Fact: r.Fact, Verdict: r.Verdict,
			First:  newJSONComparedValues(indexes[compare.First], r.First),
			Second: newJSONComparedValues(indexes[compare.Second], r.Second),
		})
	}
	for _, f := range c.Findings {
		fault := jsonComparedFault{Code: f.Code, Severity: f.Severity, Message: f.Message}
		for _, p := range f.Places {
			fault.Places = append(fault.Places, jsonComparedSpot{
				File: names[p.Side], jsonPlace: newJSONPlace(indexes[p.Side], p.Span), Offset: p.Span.Start, EndOffset: p.Span.End,
			})
		}
		document.Findings = append(document.Findings, fault)
	}
	encode(newEncoder(out), document)
}

func newJSONComparedValues(index *position.Index, all []compare.Value) []jsonComparedValue {
	out := []jsonComparedValue{}
	for _, v := range all {
		out = append(out, jsonComparedValue{
			Value: v.Text, Matched: v.Matched, jsonPlace: newJSONPlace(index, v.Span), Offset: v.Span.Start, EndOffset: v.Span.End,
		})
	}
	return out
}
