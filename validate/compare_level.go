package validate

// Weigh says what the configuration makes of a finding with a rule's code that did not come from the rule itself: its
// severity, which is own unless the configuration sets another one, and whether the rule is on at all.
func (l *Linter) Weigh(code string, own Severity) (s Severity, on bool) {
	level := l.config.Levels[code]
	if s, set := level.Severity(); set {
		return s, true
	}
	return own, level != Off
}
