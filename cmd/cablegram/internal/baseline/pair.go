package baseline

// pair tells of the findings that two runs have in common, the surest first, and gives those that one of them has alone.
func pair(earlier, later []Finding, met func(from, to *Finding)) (gone, arrived []*Finding) {
	gone, arrived = pointers(earlier), pointers(later)
	for _, likeness := range likenesses {
		gone, arrived = pairAlike(gone, arrived, likeness, met)
	}
	return gone, arrived
}

func pointers(findings []Finding) []*Finding {
	all := make([]*Finding, len(findings))
	for i := range findings {
		all[i] = &findings[i]
	}
	return all
}

// pairAlike tells of the findings that are alike, in their order, and gives those that are left.
func pairAlike(
	gone, arrived []*Finding, likeness func(*Finding) string, met func(from, to *Finding),
) (stillGone, stillArrived []*Finding) {
	waiting := map[string][]*Finding{}
	for _, f := range gone {
		if key := likeness(f); key != "" {
			waiting[key] = append(waiting[key], f)
		}
	}
	paired := map[*Finding]bool{}
	for _, f := range arrived {
		key := likeness(f)
		alike := waiting[key]
		if key == "" || len(alike) == 0 {
			stillArrived = append(stillArrived, f)
			continue
		}
		waiting[key] = alike[1:]
		paired[alike[0]] = true
		met(alike[0], f)
	}
	for _, f := range gone {
		if !paired[f] {
			stillGone = append(stillGone, f)
		}
	}
	return stillGone, stillArrived
}
