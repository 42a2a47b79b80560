package report

import (
	"bytes"

	"github.com/cablegram/cablegram/validate"
)

// ruleSchema is the name and version of the shape of a rule as JSON.
const ruleSchema = "cablegram/rule/v1"

type jsonRule struct {
	Schema   string            `json:"schema"`
	Code     string            `json:"code"`
	Category validate.Category `json:"category"`
	Severity validate.Severity `json:"severity"`
	Since    string            `json:"since"`
	Summary  string            `json:"summary"`
	URL      string            `json:"url"`
}

// RulesJSON is for programs: one rule a line.
func RulesJSON(out *bytes.Buffer, rules []*validate.Rule, _ int) {
	encoder := newEncoder(out)
	for _, r := range rules {
		encode(encoder, jsonRule{ruleSchema, r.Code, r.Category, r.Severity, r.Since, r.Summary, r.URL()})
	}
}
