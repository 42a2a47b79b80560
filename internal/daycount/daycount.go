// Package daycount gives the days of the calendar numbers, so that they can be subtracted and compared.
package daycount

// Of is the number of a day that the calendar has: 0 for 1 January 1970, and one more for each day after it. The year is
// counted from March, so that the day which only some years have comes last.
func Of(year, month, day int) int {
	const days1970 = 719468 // before 1 January 1970, by the same count
	month -= 3
	if month < 0 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*month+2)/5 + day - 1 - days1970
}
