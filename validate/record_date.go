package validate

var recordDate = &Rule{
	Code:     "record-date",
	Category: Chronology,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "a record's date that the dates of the document exclude",
	Run:      (*Pass).reportChronology,
}
