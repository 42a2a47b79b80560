package validate

import "fmt"

var staleWaiver = &Rule{
	Code:     "stale-waiver",
	Category: Waivers,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a waiver that matches nothing any more",
	Judge:    judgeStaleWaiver,
}

func judgeStaleWaiver(p *WaiverPass) {
	e := p.Entry
	switch p.Fate {
	case FileGone:
		p.Report(fmt.Sprintf("the waiver of %q is for file %q, which does not exist: name the file that has the line %q, or delete the waiver",
			e.Rule, e.File, e.Line))
	case LineGone:
		p.Report(fmt.Sprintf("the waiver of %q is for the line %q, which file %q does not have any more: copy the line anew, or delete the waiver",
			e.Rule, e.Line, e.File))
	case FaultGone:
		p.Report(fmt.Sprintf("the waiver of %q is for the line %q of file %q, and nothing of the kind is found there any more: delete the waiver",
			e.Rule, e.Line, e.File))
	}
}
