package validate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// TestNames changes a part of a sound cable and looks for all findings of the rules about names, numbers in words and
// registries.
func TestNames(t *testing.T) {
	const message = "The reading room opens again on Monday at 0900."
	tests := []struct{ name, old, new, want string }{
		{"recipient, letters swapped", "Cde. Molotov", "Cde. Moltoov", "6 warning name-spelling"},
		{"recipient, letter lost", "Cde. Beria", "Cde. Bera", "7 warning name-spelling"},
		{"recipient, first letter lost", "Cde. Molotov", "Cde. olotov", "6 warning name-spelling"},
		{"recipient without capital", "Cde. Molotov", "Cde. molotov", ""},
		{"recipient nobody knows", "Cde. Molotov", "Cde. Orekhov", ""},
		{"recipient in another rendering", "Cde. Molotov", "Cde. Vyshinskii", ""},
		{"woman", "Cde. Molotov", "Cde. Pavlova", ""},
		{"addressee", "to Cde. FILIPPOV", "to Cde. FILIPOV", "14 warning name-variant"},
		{"place", "[BEIJING]", "[BEIJNIG]", "8 warning name-spelling"},
		{"place of another name", "[BEIJING]", "[PEIPING]", ""},
		{"place without capital", "[BEIJING]", "[beijing]", "8 note name-spelling"},
		{"heading", "CABLE Nº", "CABLi Nº", "4 warning name-spelling"},
		{"issuer", "SOVIET ARMY", "SOVIED ARMY", "3 warning name-spelling"},
		{"stamp", "SUBJECT TO RETURN", "SUBJCET TO RETURN", "10 warning name-spelling"},
		{"title", "Cde. Filippov [Stalin]", "Cde. Filippov [Satlin]", "2 warning name-variant"},
		{"signature", "MAO ZEDONG\nNº", "MOA ZEDONG\nNº", "19 warning name-variant"},
		{"signature, letter-spaced", "MAO ZEDONG\nNº", "S H T Y O K V\nNº", "19 warning name-spelling\n19 note party-mismatch"},

		{"another letter doubled", "to Cde. FILIPPOV", "to Cde. FILLIPOV", "14 warning name-variant"},
		{"office before a name", message, "I asked Comrdae KIM IL SUNG.", "17 warning name-spelling"},
		{"word before a name", message, "I asked Doctor KIM IL SUNG.", ""},
		{"closing phrase", message, "Confirm recepit.", "17 warning name-spelling"},
		{"closing phrase of other words", message, "Telegarph when this is done.", "17 warning name-spelling"},
		{"short sentence", message, "Confirm the recipe.", ""},
		{"label", message, "Sprvaka: the answer to it was given at noon.", "17 warning name-spelling"},
		{"label of its own", message, "Sparkler: the answer to it was given at noon.", ""},
		{"second verb of a line misspelled", "(Rudakov)\n", "(Rudakov)\nIssued by Zimin  Authentciated by: Orlov\n", "27 warning name-spelling"},
		{"label of a list misspelled", "Copy Nº 1 to Cde. Stalin\nNº 2 to Cde. Molotov\nNº 3 to Cde. Beria\n", "Copise: Stalin (2), Molotov, Beria, file\n", "5 warning name-spelling"},

		{"name in the message", message, "I asked Cde. PENG DEHUI.", "17 warning name-spelling"},
		{"name in the message with possessive", message, "I have Cde. PENG DEHUI's key.", "17 warning name-spelling"},
		{"name in the message, acknowledged", message, "I asked Cde. PENG DEHUI [sic].", "17 warning name-spelling waived"},
		{"two letters off", message, "I asked Cde. LIU SHAO.", "17 note name-spelling"},
		{"two letters lost", message, "I asked Mao Dong.", "17 note name-variant"},
		{"another Korean name", message, "I asked Kim Mu-jong and Kim Yong-bom.", ""},
		{"gloss", message, "I asked Ri Ju-yeong [Ri Ju Yomg].", "17 warning name-spelling"},
		{"other rendering in brackets", message, "I asked PAK HEON-YEONG [Pak Hon Yong].", ""},
		{"lone place", message, "He went from Pyongynag to us.", "17 note name-spelling"},
		{"month", message, "He came on 13 Macrh 1951.", "17 warning name-spelling"},
		{"month without a day", message, "He will come in Otcober.", "17 note name-spelling"},
		{"Russian month in a closing line", "1920 11 July Five copies printed.", "1920 11 июлья", "23 warning name-spelling"},
		{"label of a note", "Copy Nº 2\n", "Copy Nº 2\n[hnadwritten: to Cde. Stalin]\n", "10 warning name-spelling"},
		{"label of a translator's note", "Copy Nº 2\n", "Copy Nº 2\n[Trasnlator's note: this is the GRU]\n", "10 warning name-spelling"},
		{"word of a count of copies", "Five copies printed.", "\nFive copies pritned.", "24 warning name-spelling"},
		{"word in brackets of a closing line", "[signature]", "[signtaure]", "26 warning name-spelling"},
		{"short month", message, "He came on 13 Sept 1951 with 20 Divans.", ""},
		{"adjective", message, "He met Mongolian, Manchurian and Australian guests.", ""},
		{"opening word", message, "oday the reading room opens.", "17 note name-spelling"},
		{"Russian name", message, "Я спросил Малекнова о книгах.", "17 note name-spelling"},
		{"Russian name in another case", message, "Я спросил Мао Цзэдуна о книгах.", ""},

		{"two spellings", message, "I asked PENG DEHUAI. Then PENG DEHAUI came.", "17 warning name-variant"},
		{"two spellings of a stranger", message, "I asked Cde. Orekhovich. Then Cde. Orekohvich came.", "17 note name-variant"},
		{"two strangers", message, "I asked Cde. Orekhovich. Then Cde. Ivashchenko came.", ""},
		{"two shapes", message, "I asked KIM SO-YEON. Then KIM SOYEON came.", "17 note name-variant"},
		{"two abbreviations", message, "The PLA left. The NOA came.", "17 note name-variant"},
		{"one name letter-spaced", message, "I asked KIM SOYEON.\nK I M  S O Y E O N", ""},
		{"two legal renderings", message, "I asked Cde. Matveyev. Then Cde. Matveev came.", ""},

		{"another sender", "Mao Zedong to Cde.", "Kovalev to Cde.", "19 warning party-mismatch"},
		{"sender who is in the message", "Mao Zedong to Cde.", "Li Kenong to Cde.", ""},
		{"another addressee", "Cde. Filippov [Stalin]", "Cde. Vyshinsky", "14 warning party-mismatch"},
		{"addressee without alias", "Cde. Filippov [Stalin]", "Cde. Stalin", ""},
		{"unknown sender", "Mao Zedong to Cde.", "Orekhov to Cde.", ""},
		{"another place", "Cable No. 31415, Mao", "Cable No. 31415 from Hanoi, Mao", "8 warning party-mismatch"},
		{"the place's other name", "Cable No. 31415, Mao", "Cable No. 31415 from Peking, Mao", ""},
		{"a place that is a subject", "Cde. Filippov [Stalin]", "Cde. Filippov [Stalin] about the way from Hanoi to Paris", ""},

		{"clerk's verb misspelled", "Copy Nº 2\n", "Copy Nº 2\nDecipherd by Zimin on 11.7.51 at 19:45\n", "10 warning name-spelling"},
		{"office of the arrival misspelled", "Copy Nº 2\n", "Copy Nº 2\nArrived in the 8th Directorete at 1710 11 July 1951\n", "10 warning name-spelling"},
		{"city of the reception misspelled", "from [BEIJING] received 1700", "from [BEIJING]\nReceived in Mosow at 1700", "9 warning name-spelling"},
		{"stroke lost in the registry number", "511/2003/shs", "511/2003shs", "12 note registry-form"},
		{"digit too many", "511/2003/shs", "511/20033/shs", "12 warning registry-form"},
		{"letter too many", "511/2003/shs", "511/2003/shsh", "12 warning registry-form"},
		{"registry lost", "511/2003/shs", "511/2003", "12 warning registry-form"},
		{"short registry number", "511/2003/shs", "2003/shs", ""},
		{"registry number completed", "511/2003/shs", "511/20[03]/shs", ""},

		{"figures and words", message, "It has 36 (thirty-six) chairs.", ""},
		{"figures against words", message, "It has 36 (thirty-five) chairs.", "17 warning spelled-number"},
		{"words against figures", message, "It has thirty-six (35) chairs.", "17 warning spelled-number"},
		{"large number", message, "It has 1,250 (one thousand two hundred and fifty) cards.", ""},
		{"figure lost", message, "It has 36 (thirty-six) chairs and (six) lamps.", "17 warning spelled-number"},
		{"words alone", message, "It has chairs (six).", ""},
		{"Russian words", message, "В ней 36 (тридцать пять) стульев.", "17 warning spelled-number"},

		{"announced telegrams", "the report of the librarian", "two telegrams of the librarian", "15 warning announced-count"},
		{"announced telegram", "the report of the librarian", "one telegram of the librarian", ""},
		{"announced persons", message, "Three persons came: Orlov, Petrov, Ivanov, Popov.", "17 warning announced-count"},
		{"announced points", message, "There are three questions:\n1. The roof.\n2. The lamps.\nWrite.", "17 warning announced-count"},
		{"all announced points", message, "There are two questions:\n1. The roof.\n2. The lamps.\nWrite.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(sound, test.old, test.new, 1)
			if source == sound {
				t.Fatalf("%q is not in the cable", test.old)
			}
			if diff := cmp.Diff(lines(test.want), summary(source, ofNames(lint("31415.txt", source)))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// ofNames gives the findings of the rules that TestNames is about.
func ofNames(findings []validate.Finding) []validate.Finding {
	codes := []string{"name-spelling", "name-variant", "party-mismatch", "registry-form", "spelled-number", "announced-count"}
	return slices.DeleteFunc(findings, func(f validate.Finding) bool { return !slices.Contains(codes, f.Code) })
}

// TestAddedNames has a house that knows more names than the lexicon.
func TestAddedNames(t *testing.T) {
	source := strings.Replace(sound, "Cde. Molotov", "Cde. Orekohv", 1)
	linter, err := validate.NewLinter(validate.Config{Names: []validate.Name{{Kind: validate.Person, Name: "Orekhov"}}})
	if err != nil {
		t.Fatal(err)
	}
	f := grammar.Parse("31415.txt", []byte(source))
	want := []string{"6 warning name-spelling"}
	if diff := cmp.Diff(want, summary(source, linter.Run(f, facts.Of(f)))); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// TestAddedAlias has a house that knows whom an alias stands for.
func TestAddedAlias(t *testing.T) {
	source := strings.Replace(sound, "MAO ZEDONG\nNº", "SOSNIN\nNº", 1)
	for _, test := range []struct {
		of   string
		want []string
	}{{"Mao Zedong", nil}, {"Stalin", []string{"19 note party-mismatch"}}} {
		linter, err := validate.NewLinter(validate.Config{Names: []validate.Name{{Kind: validate.Person, Name: "Sosnin", Of: test.of}}})
		if err != nil {
			t.Fatal(err)
		}
		f := grammar.Parse("31415.txt", []byte(source))
		if diff := cmp.Diff(test.want, summary(source, linter.Run(f, facts.Of(f)))); diff != "" {
			t.Errorf("alias of %s: findings (-want +got):\n%s", test.of, diff)
		}
	}
}

// TestDroppedNames has a house that does not take all of the lexicon for right.
func TestDroppedNames(t *testing.T) {
	tests := []struct {
		printed, dropped string
		want             []string
	}{
		{"Molotv", "", []string{"6 warning name-spelling"}},
		{"Molotv", "Molotov", nil},
		{"Shtikov", "", nil},
		{"Shtikov", "SHTIKOV", []string{"6 warning name-spelling"}},
	}
	for _, test := range tests {
		t.Run(test.printed+" without "+test.dropped, func(t *testing.T) {
			source := strings.Replace(sound, "Molotov", test.printed, 1)
			linter := newLinter(t, validate.Config{})
			if test.dropped != "" {
				linter = newLinter(t, validate.Config{Dropped: []string{test.dropped}})
			}
			f := grammar.Parse("31415.txt", []byte(source))
			if diff := cmp.Diff(test.want, summary(source, linter.Run(f, facts.Of(f)))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
	linter := newLinter(t, validate.Config{Dropped: []string{"Shtykov"}})
	if linter.CompareNames("Matveyev", "Shtikov") != validate.SameName {
		t.Error("an alias does not stand for the spelling that is left of its person")
	}
}

func TestCheckName(t *testing.T) {
	tests := []struct {
		name validate.Name
		want string
	}{
		{validate.Name{Kind: validate.City, Name: "Orekhovo"}, ""},
		{validate.Name{Kind: "river", Name: "Orekhovka"}, `"river" is no kind of name: use person, city, region, body or word`},
		{validate.Name{Kind: validate.Person, Name: "1"}, `"1" is no name: it has no letters`},
		{validate.Name{Kind: validate.City, Name: "Orekhovo", Of: "Stalin"}, `"Orekhovo" is an alias of "Stalin", but no person: aliases are of kind person`},
	}
	for _, test := range tests {
		got := ""
		if err := validate.CheckName(test.name); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("CheckName(%v) = %q, want %q", test.name, got, test.want)
		}
	}
}
