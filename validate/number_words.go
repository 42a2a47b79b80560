package validate

import "strings"

// units are the number words that add, scales those that multiply what stands before them.
var (
	units = map[string]int{
		"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
		"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
		"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
		"seventy": 70, "eighty": 80, "ninety": 90,
		"один": 1, "одна": 1, "одно": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7,
		"восемь": 8, "девять": 9, "десять": 10, "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13,
		"четырнадцать": 14, "пятнадцать": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18,
		"девятнадцать": 19, "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60,
		"семьдесят": 70, "восемьдесят": 80, "девяносто": 90, "сто": 100, "двести": 200, "триста": 300,
		"четыреста": 400, "пятьсот": 500, "шестьсот": 600, "семьсот": 700, "восемьсот": 800, "девятьсот": 900,
	}
	scales = map[string]int{
		"hundred": 100, "thousand": 1000, "million": 1_000_000,
		"тысяча": 1000, "тысячи": 1000, "тысяч": 1000, "миллион": 1_000_000, "миллиона": 1_000_000, "миллионов": 1_000_000,
	}
)

// largestSpelled is the largest number that is read in words.
const largestSpelled = 999_999_999

// numberInWords is the value of a number in words, "thirty-six", "two hundred and fifty"; 0 where s is anything else.
func numberInWords(s string) int {
	whole, part := 0, 0
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '-' || r == '\u00a0' }) {
		word = strings.ToLower(word)
		switch unit, scale := units[word], scales[word]; {
		case unit > 0:
			part += unit
		case scale == 100:
			part = max(part, 1) * scale
		case scale > 0:
			whole += max(part, 1) * scale
			part = 0
		case word != "and" || part == 0:
			return 0
		}
		if whole+part > largestSpelled {
			return 0
		}
	}
	return whole + part
}
