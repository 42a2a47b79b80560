package validate

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// shortestNear is the number of letters of the shortest form that something can be a slip for.
const shortestNear = 4

// neighbours finds the forms one slip away from given letters: a letter changed, lost or added, or two swapped. Two
// words one slip apart have in common what is left of each without one letter, or are that, so that a table of all such
// remainders finds them all.
type neighbours struct {
	forms []form
	// filed are the places of forms, one for each of their remainders, in the order of the remainders' hashes. Those of a
	// hash begin where starts says, and end where those of the next one begin.
	filed, starts []uint32
	shift         int
}

// remaindersPerHash is about the number of remainders that have one hash.
const remaindersPerHash = 2

func newNeighbours(forms []form) neighbours {
	remainders := 0
	for i := range forms {
		if f := &forms[i]; f.hasNeighbours() {
			remainders += len(f.letters) + 1
		}
	}
	width := bits.Len(uint(remainders / remaindersPerHash))
	n := neighbours{forms: forms, filed: make([]uint32, remainders), starts: make([]uint32, 1<<width+1), shift: 32 - width}
	hashes := make([]uint32, 0, remainders)
	for i := range forms {
		if f := &forms[i]; f.hasNeighbours() {
			hashes = n.appendHashes(hashes, f.letters)
		}
	}
	n.file(hashes)
	return n
}

func (f *form) hasNeighbours() bool { return f.kind != ordinaryWord && len(f.letters) >= shortestNear }

// file files the forms by the hashes of their remainders, which stand one form's behind the other's.
func (n *neighbours) file(hashes []uint32) {
	for _, hash := range hashes {
		n.starts[hash]++
	}
	end := uint32(0)
	for hash := range n.starts {
		end += n.starts[hash]
		n.starts[hash] = end
	}
	for i := range n.forms {
		f := &n.forms[i]
		if !f.hasNeighbours() {
			continue
		}
		for _, hash := range hashes[:len(f.letters)+1] {
			n.starts[hash]-- // from the end of those of the hash to their start
			n.filed[n.starts[hash]] = uint32(i)
		}
		hashes = hashes[len(f.letters)+1:]
	}
}

// letterBase is what the place of a letter counts for more than the next in the hash of letters.
const letterBase = 0x01000193

// appendHashes appends the hashes of letters, and of them without one. A remainder has but one letter other than the
// remainder before: the one without the last but one has the last one in its place.
func (n *neighbours) appendHashes(hashes []uint32, letters string) []uint32 {
	last := len(letters) - 1
	hash := uint32(0)
	for i := range last {
		hash = hash*letterBase + uint32(letters[i])
	}
	hashes = append(hashes, n.spread(hash*letterBase+uint32(letters[last])), n.spread(hash))
	place := uint32(1)
	for i := last - 1; i >= 0; i-- {
		hash += (uint32(letters[i+1]) - uint32(letters[i])) * place
		place *= letterBase
		hashes = append(hashes, n.spread(hash))
	}
	return hashes
}

// spread brings a hash into the range of the table.
func (n *neighbours) spread(hash uint32) uint32 { return hash * 0x9E3779B1 >> n.shift }

// oneSlipAway finds the likeliest form one slip away from letters, nil where there is none. Of several it is the one
// that begins with the same letter, then the one of as many letters, then the longer one.
func (n *neighbours) oneSlipAway(letters string, wanted func(*form) bool) *form {
	var best *form
	var room [longestCompared]uint32
	for _, hash := range n.appendHashes(room[:0], letters) {
		for _, i := range n.filed[n.starts[hash]:n.starts[hash+1]] {
			f := &n.forms[i]
			if f != best && (oneSlip(letters, f.letters) || doublesElsewhere(letters, f.letters)) && wanted(f) && !isInflected(letters, f) && (best == nil || likelier(letters, f, best)) {
				best = f
			}
		}
	}
	return best
}

// doublesElsewhere reports whether two words differ only in which of their letters is doubled: Fillipov, Filippov.
func doublesElsewhere(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	first := commonLetters(a, b)
	last := len(a) - 1
	for last > first && a[last] == b[last] {
		last--
	}
	if first == 0 || first >= last || last == len(a)-1 {
		return false
	}
	moved := func(early, late string) bool {
		return early[first] == early[first-1] && late[last] == late[last+1] && early[first+1:last+1] == late[first:last]
	}
	return moved(a, b) || moved(b, a)
}

func likelier(letters string, a, b *form) bool {
	rank := func(f *form) int {
		rank := 0
		if f.letters[0] == letters[0] {
			rank += 2
		}
		if len(f.letters) == len(letters) {
			rank++
		}
		return rank
	}
	return cmp.Or(cmp.Compare(rank(b), rank(a)), cmp.Compare(len(b.letters), len(a.letters)), strings.Compare(a.letters, b.letters)) < 0
}

// inflections are what a word may have behind it by kind: an adjective is no slip for its country.
var inflections = map[nameKind][]string{
	formWord: {"s", "d", "r"},
	person:   {"s", "a"},
	city:     {"s", "n", "i"},
	region:   {"s", "n", "i", "e"},
	body:     {"s", "n"},
}

// isInflected reports whether letters are a form with an inflection behind it.
func isInflected(letters string, f *form) bool {
	ending, longer := strings.CutPrefix(letters, f.letters)
	return longer && slices.Contains(inflections[f.kind], ending)
}

// twoSlipsAway finds a form of several words that has a word in common with letters and is two slips away from them, nil
// where there is none.
func (v *vocabulary) twoSlipsAway(letters string, common *knownWord, wanted func(*form) bool) *form {
	for f := range v.wholesOf(common) {
		if difference := len(f.letters) - len(letters); difference <= 2 && difference >= -2 && wanted(f) && slips(letters, f.letters) == 2 {
			return f
		}
	}
	return nil
}

// longestCompared is the number of letters of the longest names that are compared by more than one slip.
const longestCompared = 40

// slips is the number of slips between two words.
func slips(a, b string) int {
	if len(a) > longestCompared || len(b) > longestCompared {
		return longestCompared
	}
	var rows [3][longestCompared + 1]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, above, row := &rows[(i+1)%3], &rows[(i+2)%3], &rows[i%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			changed := above[j-1]
			if a[i-1] != b[j-1] {
				changed++
			}
			row[j] = min(changed, above[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}
