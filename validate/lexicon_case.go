package validate

import "strings"

// cases are the case endings of Russian names by the end of the nominative, the longest end first. An end of "" takes
// the endings behind the whole name; a name with an end that is not here has no cases: Громыко, Мао Цзэдун's Мао.
var cases = [...]struct {
	end     string
	endings []string
}{
	{"ский", []string{"ского", "скому", "ским", "ском"}},
	{"ный", []string{"ного", "ному", "ным", "ном"}},
	{"ия", []string{"ии", "ию", "ией"}},
	{"а", []string{"ы", "и", "е", "у", "ой"}},
	{"я", []string{"и", "е", "ю", "ей"}},
	{"й", []string{"я", "ю", "ем", "е"}},
	{"ь", []string{"я", "ю", "ем", "е"}},
}

// consonants are the letters that take the endings of a Russian surname behind them.
const consonants = "бвгджзклмнпрстфхцчшщ"

var consonantEndings = [...]string{"а", "у", "ым", "ом", "е"}

// inCases gives a name in Cyrillic letters in its other cases; none for a Latin one.
func inCases(name string) []string {
	var all []string
	for _, c := range cases {
		if stem, ok := strings.CutSuffix(name, c.end); ok {
			for _, ending := range c.endings {
				all = append(all, stem+ending)
			}
			return all
		}
	}
	if name[len(name)-1] >= firstCyrillic && strings.ContainsAny(consonants, name[len(name)-2:]) {
		for _, ending := range consonantEndings {
			all = append(all, name+ending)
		}
	}
	return all
}
