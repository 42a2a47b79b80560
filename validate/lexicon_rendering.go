package validate

import "bytes"

// rendering is the language whose names Latin letters render in several legal ways (format guide, section 18).
type rendering uint8

const (
	otherRendering rendering = iota
	russianRendering
	chineseRendering
	koreanRendering
	renderingCount
)

// renderingNames are the names of renderings in the headings of the lexicon.
var renderingNames = map[string]rendering{
	"other": otherRendering, "russian": russianRendering, "chinese": chineseRendering, "korean": koreanRendering,
}

// respelling puts one spelling of a sound for another.
type respelling struct{ printed, sound string }

// soundTable has the respellings of a rendering by their first letter; of several that fit the first counts.
type soundTable [256][]respelling

func soundsOf(pairs ...string) *soundTable {
	var t soundTable
	for i := 0; i < len(pairs); i += 2 {
		first := pairs[i][0]
		t[first] = append(t[first], respelling{pairs[i], pairs[i+1]})
	}
	return &t
}

// renderings bring the legal renderings of a name, in letters, to one: Roschin to Roshchin, Matveev to Matveyev,
// Heonyeong to Hon Yong. A rendering without sounds takes letters as they are.
var renderings = [renderingCount]*soundTable{
	russianRendering: soundsOf("shch", "sch", "iya", "ya", "ia", "ya", "iu", "yu", "ye", "e", "ie", "e", "yo", "e", "io", "e", "x", "ks",
		"kh", "h", "ts", "c", "tz", "c"),
	koreanRendering: soundsOf("eo", "o", "eu", "u", "ch", "c", "j", "c", "k", "g", "t", "d", "p", "b", "sh", "s", "oi", "oe"),
}

// soundOf brings a name to the one rendering of its language.
func (r rendering) soundOf(letters string) string {
	return string(r.appendSound(nil, []byte(letters)))
}

// appendSound appends the sound of a name in letters.
func (r rendering) appendSound(sound, letters []byte) []byte {
	table := renderings[r]
	if table == nil {
		return append(sound, letters...)
	}
	if r == russianRendering {
		var room [longestCompared]byte
		letters = withEndSound(room[:0], letters)
	}
next:
	for i := 0; i < len(letters); {
		for _, s := range table[letters[i]] {
			if bytes.HasPrefix(letters[i:], []byte(s.printed)) {
				sound = append(sound, s.sound...)
				i += len(s.printed)
				continue next
			}
		}
		sound = append(sound, letters[i])
		i++
	}
	return sound
}

// endings are ends of Russian names that stand for others: Vyshinskii, Ignatieff.
var endings = [...]struct{ printed, sound string }{
	{"skiy", "sky"}, {"skii", "sky"}, {"ski", "sky"}, {"nyy", "ny"}, {"nyi", "ny"}, {"nii", "ny"}, {"niy", "ny"}, {"ff", "v"},
}

// withEndSound puts for an end that stands for another one that other one, in the room given.
func withEndSound(room, letters []byte) []byte {
	for _, e := range endings {
		if stem, ok := bytes.CutSuffix(letters, []byte(e.printed)); ok {
			return append(append(room, stem...), e.sound...)
		}
	}
	return letters
}
