package validate

var transitTime = &Rule{
	Code:     "transit-time",
	Category: Chronology,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "steps of the message's way that lie too far apart",
	Run:      (*Pass).reportChronology,
}
