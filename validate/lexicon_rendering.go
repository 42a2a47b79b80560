package validate

import "strings"

// rendering is the language whose names Latin letters render in several legal ways (format guide, section 18).
type rendering int

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

// renderings bring the legal renderings of a name, in letters, to one: Roschin to Roshchin, Matveev to Matveyev,
// Heonyeong to Hon Yong. A rendering without a replacer takes letters as they are.
var renderings = [renderingCount]*strings.Replacer{
	russianRendering: strings.NewReplacer("shch", "sch", "iya", "ya", "ia", "ya", "iu", "yu", "ye", "e", "ie", "e", "yo", "e", "io", "e", "x", "ks",
		"kh", "h", "ts", "c", "tz", "c"),
	koreanRendering: strings.NewReplacer("eo", "o", "eu", "u", "ch", "c", "j", "c", "k", "g", "t", "d", "p", "b", "sh", "s", "oi", "oe"),
}

// soundOf brings a name to the one rendering of its language.
func (r rendering) soundOf(letters string) string {
	if renderings[r] == nil {
		return letters
	}
	if r == russianRendering {
		letters = endSound(letters)
	}
	return renderings[r].Replace(letters)
}

// endings are ends of Russian names that stand for others: Vyshinskii, Ignatieff.
var endings = [...]struct{ printed, sound string }{
	{"skiy", "sky"}, {"skii", "sky"}, {"ski", "sky"}, {"nyy", "ny"}, {"nyi", "ny"}, {"nii", "ny"}, {"niy", "ny"}, {"ff", "v"},
}

func endSound(s string) string {
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(s, e.printed); ok {
			return stem + e.sound
		}
	}
	return s
}
