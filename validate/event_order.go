package validate

var eventOrder = &Rule{
	Code:     "event-order",
	Category: Chronology,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "steps of the message's way that happen in the wrong order",
	Run:      (*Pass).reportChronology,
}
