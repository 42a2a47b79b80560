package validate

var stampDate = &Rule{
	Code:     "stamp-date",
	Category: Chronology,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "a stamp dated before the reception, or long after it",
	Run:      (*Pass).reportChronology,
}
