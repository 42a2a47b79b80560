package report

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/cablegram/cablegram/validate"
)

const (
	projectAddress = "https://github.com/cablegram/cablegram"
	// sourceRoot is the customary name of the folder that relative addresses start from.
	sourceRoot = "%SRCROOT%"
	// fingerprintName is the name and version of the way in which fingerprints are made.
	fingerprintName = "cablegramFinding/v1"
)

// SARIF is for code scanning: one log in SARIF 2.1.0, with rules, fixes and fingerprints. Findings that fail nothing are
// in it as suppressed.
var SARIF = Format{Whole: sarifWhole}

func sarifWhole(out *bytes.Buffer, r *Run) {
	run := sarif.NewRunWithInformationURI("cablegram", projectAddress).
		WithColumnKind("unicodeCodePoints").
		AddInvocation(sarif.NewInvocation().WithExecutionSuccessful(r.Tally.Unchecked == 0))
	run.Tool.Driver.WithVersion(r.Version)
	indices := addSARIFRules(run, r)
	for _, s := range r.Sheets {
		for _, e := range s.Entries {
			run.AddResult(sarifResult(e).WithRuleIndex(indices[e.Code]))
		}
	}
	// A buffer never fails and the shapes always marshal, so an error is a fault of the program.
	if err := sarif.NewReport().AddRun(run).PrettyWrite(shown{out}); err != nil {
		panic(err)
	}
	out.WriteByte('\n')
}

// addSARIFRules describes the rules that found something, in the order of the catalogue, and gives their places in the
// list by their codes.
func addSARIFRules(run *sarif.Run, r *Run) map[string]int {
	found := map[string]bool{}
	for _, s := range r.Sheets {
		for _, e := range s.Entries {
			found[e.Code] = true
		}
	}
	indices := map[string]int{}
	for _, rule := range validate.All() {
		if found[rule.Code] {
			indices[rule.Code] = len(indices)
			run.Tool.Driver.AddRule(sarifRule(rule))
		}
	}
	return indices
}

func sarifRule(rule *validate.Rule) *sarif.ReportingDescriptor {
	properties := sarif.NewPropertyBag().AddTag(string(rule.Category)).Add("since", rule.Since)
	return sarif.NewRule(rule.Code).
		WithDescription(rule.Summary).
		WithHelpURI(rule.URL()).
		WithHelp(sarif.NewMultiformatMessageString().WithText(rule.Summary + ": " + rule.URL()).WithMarkdown(rule.Page())).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(rule.Severity.String())).
		WithProperties(properties)
}

func sarifResult(e *Entry) *sarif.Result {
	result := sarif.NewRuleResult(e.Code).
		WithLevel(e.Severity.String()).
		WithMessage(sarifMessage(e.Message)).
		AddLocation(sarifLocation(e.File, e.jsonPlace)).
		WithPartialFingerprints(map[string]string{fingerprintName: e.Fingerprint})
	for i, related := range e.Related {
		location := sarifLocation(e.File, related.jsonPlace).WithID(i).WithMessage(sarifMessage(related.Message))
		result.AddRelatedLocation(location)
	}
	for i, fix := range e.Fixes {
		result.AddFixe(sarifFix(e.File, fix, e.edits[i]))
	}
	if e.Waived != nil {
		result.AddSuppression(sarifSuppression(e.File, e.Waived))
	}
	return result
}

// sarifMessage gives plain text. "](" would make a link of what stands in brackets before it (SARIF 2.1.0, section
// 3.11.6).
func sarifMessage(text string) *sarif.Message {
	return sarif.NewTextMessage(strings.ReplaceAll(text, "](", "] ("))
}

func sarifLocation(file string, place jsonPlace) *sarif.Location {
	return sarif.NewLocationWithPhysicalLocation(sarif.NewPhysicalLocation().
		WithArtifactLocation(sarifFile(file)).
		WithRegion(sarifRegion(place)))
}

// sarifFile is the address of a file: one that is relative to the folder of the sources, where its name is.
func sarifFile(name string) *sarif.ArtifactLocation {
	if path.IsAbs(name) {
		return sarif.NewSimpleArtifactLocation((&url.URL{Scheme: "file", Path: name}).String())
	}
	return sarif.NewSimpleArtifactLocation((&url.URL{Path: name}).String()).WithURIBaseID(sourceRoot)
}

func sarifRegion(place jsonPlace) *sarif.Region {
	return sarif.NewRegion().
		WithStartLine(place.Line).
		WithStartColumn(place.Column).
		WithEndLine(place.EndLine).
		WithEndColumn(place.EndColumn)
}

func sarifFix(file string, fix jsonFix, places []jsonPlace) *sarif.Fix {
	change := sarif.NewArtifactChange().WithArtifactLocation(sarifFile(file))
	for i, edit := range fix.Edits {
		change.AddReplacement(sarif.NewReplacement().
			WithDeletedRegion(sarifRegion(places[i])).
			WithInsertedContent(sarif.NewArtifactContent().WithText(edit.Text)))
	}
	return sarif.NewFix().
		WithDescription(sarifMessage(fix.Message)).
		AddArtifactChange(change).
		WithProperties(sarif.NewPropertyBag().Add("applicability", fix.Applicability))
}

// sarifSuppression says why a finding fails nothing, and where the text says so.
func sarifSuppression(file string, w *jsonWaiver) *sarif.Suppression {
	if w.Place == nil {
		return sarif.NewSuppression().WithKind("external").WithJustification(w.Reason)
	}
	return sarif.NewSuppression().WithKind("inSource").WithJustification(w.Reason).WithLocation(sarifLocation(file, *w.Place))
}
