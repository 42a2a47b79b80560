package report

// Fingerprints gives the fingerprints of a sheet's findings.
func Fingerprints(s *Sheet) []string {
	var all []string
	for _, e := range s.Entries {
		all = append(all, e.Fingerprint)
	}
	return all
}
