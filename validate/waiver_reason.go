package validate

import (
	"fmt"
	"strings"
)

var waiverReason = &Rule{
	Code:     "waiver-reason",
	Category: Waivers,
	Severity: Note,
	Since:    "0.1.0",
	Summary:  "a waiver without a reason",
	Judge:    judgeWaiverReason,
}

func judgeWaiverReason(p *WaiverPass) {
	if strings.TrimSpace(p.Entry.Reason) == "" {
		p.Report(fmt.Sprintf("the waiver of %q for the line %q of file %q gives no reason: say in \"reason\" who has compared the line with the original, and what stands there",
			p.Entry.Rule, p.Entry.Line, p.Entry.File))
	}
}
