package validate_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// back is the matter of a page behind a cable, with the reference %.
const back = sound + `Document Information
Source
%
Record ID
117413
`

// textFaults are changes of the sound cable in its text and its typography.
var textFaults = []fault{
	{"heading without number", "Cable No. 31415, Mao Zedong to Cde. Filippov [Stalin]\nSECOND MAIN DIRECTORATE OF THE GENERAL STAFF OF THE SOVIET ARMY\nCABLE Nº 31415\n", "Cable, Mao Zedong to Cde. Filippov [Stalin]\nCABLE\n", "3 note missing-part"},
	{"number in the title only", "CABLE Nº 31415", "CABLE", "4 note missing-part"},
	{"step without hour and date", " received 1700 11 July 1951", " received", "8 note missing-part"},

	{"second cable in the message", "The reading room", "CABLE Nº 31416\nCopy Nº 1 to Cde. Stalin\nfrom [BEIJING] received 1800 12 July 1951\nThe reading room", "17 warning swallowed-document"},
	{"number in a sentence", "The reading room", "Cable Nº 31416 is on the way.\nThe reading room", ""},

	{"paragraph skipped", "I pass", "1. Good.\n2. Better.\n4. Best.\nI pass", "17 warning paragraph-numbering"},
	{"paragraph repeated", "I pass", "1. Good.\n2. Better.\n2. Best.\n3. All.\nI pass", "17 warning paragraph-numbering"},
	{"paragraph misnumbered", "I pass", "1. Good.\n5. Better.\n3. Best.\nI pass", "16 warning paragraph-numbering"},
	{"paragraphs from the second", "I pass", "2. Better.\n3. Best.\nI pass", "15 note paragraph-numbering"},
	{"first paragraph twice", "I pass", "1. Good.\n1. Better.\n2. Best.\nI pass", "16 note paragraph-numbering"},
	{"acknowledged gap", "I pass", "1. Good.\n2. Better.\n4. [sic] Best.\nI pass", "17 warning paragraph-numbering waived"},
	{"Roman paragraph skipped", "I pass", "I. The lamp is lit.\nII. The door is open.\nIV. The shelves are full.\nI pass", "17 warning paragraph-numbering"},
	{"round bracket not closed", "the report of", "the report (of July of", "15 warning bracket-balance"},
	{"round bracket not opened", "the report of", "the report of July) of", "15 warning bracket-balance"},
	{"round brackets over paragraphs", "I pass on the report", "I pass (as agreed) on the report (in two parts,\n\nso to say) of mine", ""},
	{"marks of items", "I pass on the report", "I pass on: 1) cards; 2) books; iii) shelves", ""},
	{"letter skipped", "I pass", "а) Good.\nб) Better.\nг) Best.\nI pass", "17 warning paragraph-numbering"},
	{"numbers inside a number", "I pass", "1. Good.\n1) Red.\n2) Blue.\n2. Better.\nа) Old.\nб) New.\n3. Best.\nI pass", ""},
	{"numbers begin anew", "I pass", "1. Good.\n2. Better.\n1. Red.\n2. Blue.\n3. Green.\n3. Best.\nI pass", ""},
	{"number inside a line", "I pass", "1. Good.\n2. Better. 3. Best.\n4. All.\nI pass", ""},
	{"first number behind the mark", "\"To Cde. MAO ZEDONG. The", "\"To Cde. MAO ZEDONG. 1. Good.\n2. Better.\n3. The", ""},
	{"omission", "I pass", "1. Good.\n[...]\n4. Best.\nI pass", ""},
	{"year", "I pass", "1. Good.\n2. Better.\n1951. A year of books.\nI pass", ""},

	{"word twice", "again on Monday", "again on on Monday", "17 warning doubled-text"},
	{"reference behind the cable", "(Rudakov)\n", "(Rudakov)\nRGASPI, f. 558, op. 11, d. 340, ll. 0029-0030.\n", ""},
	{"reference of an unknown archive", "(Rudakov)\n", "(Rudakov)\nRGSAPI, f. 558, op. 11, d. 340, ll. 0029-0030.\n", "27 warning citation-form"},
	{"unknown archive in brackets", "(Rudakov)\n", "(Rudakov)\n[Source: APFR, Fond 45, Opis 1, Delo 335, Listy 122-123]\n", "27 warning citation-form"},
	{"acknowledged gap, bracket not closed", "I pass", "1. Good.\n2. Better.\n4. [sic Best.\nI pass", "17 warning paragraph-numbering waived\n17 warning bracket-balance"},
	{"leaves of a reference behind the cable", "(Rudakov)\n", "(Rudakov)\nRGASPI, f. 558, op. 11, d. 340, ll. 0030-0029.\n", "27 error citation-range"},
	{"word twice in the credit", "SECOND MAIN", "This document was made possible with with support from the Foundation\nSECOND MAIN", "3 warning doubled-text"},
	{"word twice over a line", "I pass on the report", "I pass on the\nthe report", "16 warning doubled-text"},
	{"article twice", "The reading room", "The the reading room", "17 warning doubled-text"},
	{"phrase twice", "the report of the librarian", "the report of the librarian the report of the librarian", "15 warning doubled-text"},
	{"name twice", "of the librarian", "of Sidorov Sidorov", "15 note doubled-text"},
	{"possessive", "of the librarian", "of Sidorov Sidorov's book", "15 note doubled-text"},
	{"capitals twice", "OF THE SOVIET ARMY", "OF THE SOVIET SOVIET ARMY", "3 note doubled-text"},
	{"had had", "opens again", "had had that that very very", ""},
	{"over and over", "opens again", "opens one by one by one", ""},
	{"figures twice", "1,200 cards", "10 10 cards", ""},
	{"short name twice", "of the librarian", "of Li Li", ""},
	{"sentence begins so", "on Monday at 0900.", "on Monday. Monday is a holiday.", ""},
	{"two signs", "Incoming Nº 511", "Incoming Nº Nº 511", ""},

	{"Cyrillic letter", "The reading room", "The reаding room", "17 warning mixed-script"},
	{"Cyrillic letter in a short word", "I pass on", "I pass оn", "15 warning mixed-script"},
	{"letter without twin", "The reading room", "The rжading room", "17 warning mixed-script"},
	{"Cyrillic letter for a word", "I pass on", "I pass а card on", "15 warning mixed-script"},
	{"Cyrillic letter of a list", "I pass on", "I pass а) cards, б) books on", ""},
	{"Cyrillic word", "The reading room", "The чтение room", ""},

	{"trailing blanks", "The reading room opens again on Monday at 0900.\n", "The reading room opens again on Monday at 0900. \n", "17 note spacing"},
	{"hard break", "at 0900.\n", "at 0900.  \n", ""},
	{"tab", "The reading room", "The reading\troom", "17 note spacing"},
	{"no-break space", "The reading room", "The reading\u00a0room", "17 note spacing"},
	{"carriage returns", "at 0900.\n", "at 0900.\r\n", ""},
	{"blank before a comma", "cards, which", "cards , which", "16 note spacing"},
	{"blank in a date", "11 July 1951\n-----", "11 .7.1951\n-----", "21 note spacing"},
	{"blank in an hour", "received 1700", "received 17: 00", "8 note spacing"},
	{"blank among the figures of an hour", "received 1700", "received 17 00", "8 note spacing"},
	{"hour over two lines", "received 1700 11", "received 17 hours\n25 minutes, 11", ""},
	{"hour of a closing line over two lines", "Sidorov 1920 11", "Sidorov 19 hours\n20 minutes 11", ""},
	{"three points", "as agreed", "as agreed . . .", ""},
	{"place and step", "from [BEIJING] received", "From Beijing.Received", "8 warning spacing"},
	{"bracket and step", "[BEIJING] received", "[BEIJING]received", "8 warning spacing"},
	{"place runs into step", "[BEIJING] received", "BEIJINGReceived", "8 warning spacing"},
	{"place in capitals runs into step", "[BEIJING] received", "BEIJINGreceived", "8 warning spacing"},
	{"names of several capitals", "Typed by Orlova", "Typed by McReceive", ""},
	{"word runs into name", "Deciphered by Sidorov", "Deciphered bySidorov", "23 warning spacing"},
	{"name runs into hour", "Sidorov 1920", "Sidorov1920", "23 warning spacing"},
	{"day runs into month", "received 1700 11 July", "received 1700 11July", "8 warning spacing"},
	{"figure runs on", "Typed by Orlova", "Typed by Orlova2", "24 note spacing"},
	{"abbreviation", "to Cde. FILIPPOV", "to Cde.FILIPPOV", ""},

	{"letter in two characters", "the librarian of", "the cafe\u0301 of", "15 note encoding"},
	{"stress mark", "the librarian of", "кни\u0301га of", ""},

	{"apostrophes of two styles", "the librarian of", "the librarian’s aide's", "15 note quote-style"},
	{"marks of two styles", `"a good beginning"`, `“a good beginning”`, "16 note quote-style"},
}

func TestTextFaults(t *testing.T) {
	for _, test := range textFaults {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(sound, test.old, test.new, 1)
			if diff := cmp.Diff(lines(test.want), summary(source, lint("31415.txt", source))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			checkFixes(t, "31415.txt", source)
		})
	}
}

// citedReferences are archival references in the matter behind a cable.
var citedReferences = []struct{ reference, want string }{
	{"RGASPI, f. 558, op. 11, d. 340, ll. 0029-0030. Translated by A. Reader.", ""},
	{"APRF, Fond 45, Opis 1, Delo 335, Listy 122-23 and AVPRF, Fond 059a, Opis 5a, Delo 5, Papka 11, List 26", ""},
	{"AP RF, f. 45, op. 1, d. 346, l. 104; and RGASPI, f. 558, op. 11, d. 346, l. 0104.", ""},
	{"APRF, Listy 2-3, Fond and Opis not given; and RGASPI, f. 558, op. 11, d. 340, l. 29.", ""},
	{"RGASPI, f. 558, op. 11, d. 340, ll. 29, 31.", ""},
	{"AP RF. F. 3. Op. 65. D. 827. pp. 12-13.", ""},

	{"APRF.", "29 warning citation-form"},
	{"RGASPI, op. 11, d. 340, l. 29.", "29 warning citation-form"},
	{"RGASPI, f. 558, op. 11, d. 340.", "29 note citation-form"},
	{"RGASPI, f. 558, op. , d. 340, l. 29.", "29 warning citation-form"},
	{"RGASPI, f. 558, op. 11, dd. 340, l. 29.", "29 warning citation-form"},
	{"RGASPI, f. 558, op. 11, dеlo 340, l. 29.", "29 warning mixed-script"},
	{"RGASPI, f. 558, op. 11, d. 340, d. 29, l. 3.", "29 warning citation-form"},
	{"RGASPU, f. 558, op. 11, d. 340, l. 29.", "29 warning citation-form"},
	{"TsAMO RF, fond 5, opis 918795, delo 121, listi 712-713.", "29 note citation-form"},

	{"RGASPI, f. 558, op. 11, d. 340, ll. 0030-0029.", "29 error citation-range"},
	{"RGASPI, f. 558, op. 11, d. 340, ll. 0029.", "29 note citation-range"},
	{"RGASPI, f. 558, op. 11, d. 340, l. 29-30.", "29 note citation-range"},

	{"APRF, f. 45, op. 1, d. 140, l. 140, and RGASPI, f. 558, op. 11, d. 346, ll. 0140-0142.", "29 warning citation-conflict"},
	{"APRF, f. 45, op. 1, d. 346, l. 104, and RGASPI, f. 558, op. 11, d. 364, l. 0104.", "29 warning citation-conflict"},
	{"APRF, f. 54, op. 1, d. 346, l. 104, and RGASPI, f. 558, op. 11, d. 346, l. 0104.", "29 warning citation-conflict"},
	{"APRF, f. 45, op. 1, d. 346, l. 104, and RGASPI, f. 558, op. 11, d. 346, l. 0204.", "29 note citation-conflict"},
	{"APRF, f. 3, op. 65, d. 827, l. 12, and RGASPI, f. 558, op. 11, d. 346, l. 0204.", ""},
}

// TestReferences has archival references, which stand on line 29.
func TestReferences(t *testing.T) {
	for _, test := range citedReferences {
		t.Run(test.reference, func(t *testing.T) {
			source := strings.Replace(back, "%", test.reference, 1)
			if diff := cmp.Diff(lines(test.want), summary(source, lint("31415.txt", source))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			checkFixes(t, "31415.txt", source)
		})
	}
}

// textCases are whole cables with a fault of their text.
var textCases = []specialText{
	{"date", "CIPHERED TELEGRAM No. 31415/sh\nPyongyang. To Comrade Shtykov.\nThe shelves are full.\nFENG XI [Stalin]\nNo. 374/sh\n", "5 note missing-part"},
	{"date, and says so", "CIPHERED TELEGRAM No. 31415/sh\n[NOT DATED]\nPyongyang. To Comrade Shtykov.\nThe shelves are full.\nFENG XI [Stalin]\n", "2 note missing-part waived"},
	{"place and addressee", "COPY OF AN OUTGOING TELEGRAM\nCABLE Nº 4159\nReceived at 0105 14 October 1949\nVisit Cde. MAO ZEDONG and pass him the following.\nThe shelves are full.\nNº 499/sh\n", "3 note missing-part"},
	{"blank behind a comma", "CIPHERED TELEGRAM No. 31415\nCopies: Stalin (2),Molotov, Beria\nFrom Beijing Received 17:20 8.11.1950\nTo Comrade FILIPPOV [Stalin]\nThe shelves are full.\n", "2 note spacing"},
	{"count without its bracket", "CIPHERED TELEGRAM No. 31415\nCopies: Stalin (2, Molotov, Beria\nFrom Beijing Received 17:20 8.11.1950\nTo Comrade FILIPPOV [Stalin]\nThe shelves are full.\n", "2 warning bracket-balance"},
	{"entry without recipient", "CIPHERED TELEGRAM No. 31415\nCopies: Stalin (2), (1), Beria\nFrom Beijing Received 17:20 8.11.1950\nTo Comrade FILIPPOV [Stalin]\nThe shelves are full.\n", "2 warning malformed-field"},
	{"step misspelt", "COPY OF AN OUTGOING TELEGRAM\nCABLE Nº 4159\nRceeived at 0105 14 October 1949\nSent at 0210 14 October 1949\nPEKING\nto KOVALEV\nThe shelves are full.\nNº 499/sh\n", "3 warning name-spelling"},
	{"year of the stamp alone", "October 14, 1949\nCable No. 4159, Filippov [Stalin] to Kovalev\nCOPY OF AN OUTGOING TELEGRAM\nCABLE Nº 4159\nReceived at 0105 14 October\nPEKING\nto KOVALEV\nThe shelves are full.\nNº 499/sh\n[Stamp: Incoming Nº 3462/shs 14 October 1948]\n", "1 error record-date"},
	{"sign in a list", "CIPHERED TELEGRAM No. 31415\nCopies: Stalin (2), No. Molotov, Beria, Zorin\nFrom Beijing Received 17:20 8.11.1950\nTo Comrade FILIPPOV [Stalin]\nThe shelves are full.\n", "2 warning malformed-field"},
	{"figure in a name", "CIPHERED TELEGRAM No. 31415\nCopies: Stalin (2), M0lotov, Beria\nFrom Beijing Received 17:20 8.11.1950\nTo Comrade FILIPPOV [Stalin]\nThe shelves are full.\n", "2 warning malformed-field"},
	{"blank between numbers", "CABLE\nSTRICTLY SECRET\nfrom TEHRAN Nº 12703 received at 0125 27 April 1946 Copy Nº 2\n12705 Sp[ets] NºNº 591,592\nThe shelves are full.\n", "4 note spacing"},
	{"citation of another day", "July 11, 1951\nCable No. 31415, Mao Zedong to Cde. Filippov [Stalin]\nCitation:\n“Cable No. 31415, Mao Zedong to Cde. Filippov [Stalin],” July 17, 1951, RGASPI, f. 558, op. 11, d. 340, l. 29.\nCABLE Nº 31415\nfrom [BEIJING] received 1700 11 July 1951\nto Cde. FILIPPOV\nThe shelves are full.\nMAO ZEDONG\n", "4 error record-date"},
	{"number and address", "July 11, 1951\nCable No. 31415, Mao Zedong to Cde. Filippov [Stalin]\nCitation:\n“Cable No. 31415, Mao Zedong to Cde. Filippov [Stalin],” July 11, 1951, RGASPI, f. 558, op. 11, d. 340, l. 29. http://example.org/document/117431\nCABLE Nº 31415\nfrom [BEIJING] received 1700 11 July 1951\nto Cde. FILIPPOV\nThe shelves are full.\nMAO ZEDONG\nRecord ID\n117413\n", "11 warning citation-conflict"},
	{"no cable", "Dear Anna,\n\nI was glad to read the the letter of Peter , and his book. \n\nRGASPI, op. 3.\n", "1 error not-a-cable"},
	{"nothing", "CIPHERED TELEGRAM No. 1078\nSent 22:03 16.2.51\nBEIJING - To Comrade ZAKHAROV\nThe shelves are full.\nFILIPPOV [Stalin]\n", ""},
}

// TestText has whole cables.
func TestText(t *testing.T) {
	for _, test := range textCases {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(lines(test.want), summary(test.source, lint("example.txt", test.source))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}
