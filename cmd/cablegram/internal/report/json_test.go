package report_test

import (
	"encoding/json"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
)

func TestJSON(t *testing.T) {
	type summary struct{ Files, Unchecked, Errors, Warnings, Notes, Acknowledged, Waived int }
	var got struct {
		Schema, Version string
		Summary         summary
		Findings        []struct{ File, Code, Message string }
	}
	if err := json.Unmarshal([]byte(whole(report.JSON, mixedRun())), &got); err != nil {
		t.Fatal(err)
	}
	if got.Schema != "cablegram/findings/v1" || got.Version != "v1.2.3" {
		t.Errorf("schema %q, version %q", got.Schema, got.Version)
	}
	if want := (summary{Files: 2, Unchecked: 1, Errors: 1, Warnings: 1, Notes: 1, Acknowledged: 1, Waived: 1}); got.Summary != want {
		t.Errorf("summary %+v, want %+v", got.Summary, want)
	}
	if len(got.Findings) != 5 {
		t.Errorf("%d findings, want all 5", len(got.Findings))
	}
}

func TestJSONOfNothing(t *testing.T) {
	var got struct{ Findings []any }
	if err := json.Unmarshal([]byte(whole(report.JSON, &report.Run{})), &got); err != nil {
		t.Fatal(err)
	}
	if got.Findings == nil {
		t.Error("no findings are null, want an empty list")
	}
}
