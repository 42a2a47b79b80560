package grammar

// places are the cities that the correspondence went through, under all their names, in lower case. A line with such a
// name alone is a place; any other name alone is a person.
var places = fold(map[string]bool{
	"beijing": true, "peking": true, "beiping": true, "pyongyang": true, "phenian": true, "moscow": true, "tehran": true,
	"teheran": true, "urumchi": true, "urumqi": true, "mukden": true, "shenyang": true, "harbin": true, "kharbin": true,
	"washington": true, "hanoi": true, "paris": true, "london": true, "new york": true, "ulan bator": true,
	"ulaanbaatar": true, "ulan-bator": true, "delhi": true, "new delhi": true, "tokyo": true, "seoul": true, "warsaw": true,
	"prague": true, "budapest": true, "bucharest": true, "sofia": true, "belgrade": true, "tirana": true, "berlin": true,
	"vienna": true, "rome": true, "ankara": true, "kabul": true, "baghdad": true, "cairo": true, "havana": true,
	"vladivostok": true, "khabarovsk": true, "dairen": true, "dalny": true, "port arthur": true, "dalian": true, "shanghai": true,
	"nanjing": true, "nanking": true, "canton": true, "guangzhou": true, "yan'an": true, "yanan": true, "yenan": true,
	"tabriz": true, "rangoon": true, "djakarta": true, "jakarta": true, "helsinki": true, "stockholm": true, "bern": true,
	"пекин": true, "пхеньян": true, "москва": true, "тегеран": true, "урумчи": true, "вашингтон": true, "мукден": true,
	"ханой": true, "харбин": true,
})
