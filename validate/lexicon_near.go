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
	// heads are the first cells by hash, cells the remainders of the forms, chained.
	heads []int32
	cells []neighbour
}

type neighbour struct {
	// form is an index of the forms, and next one of the cells.
	form, next int32
}

// noCell ends a chain.
const noCell = -1

func newNeighbours(forms []form) neighbours {
	near := make([]int32, 0, len(forms))
	remainders := 0
	for i := range forms {
		if f := &forms[i]; f.kind != ordinaryWord && len(f.letters) >= shortestNear {
			near = append(near, int32(i))
			remainders += len(f.letters) + 1
		}
	}
	slices.SortFunc(near, func(a, b int32) int { return cmp.Compare(forms[a].letters, forms[b].letters) })
	n := neighbours{forms: forms, heads: make([]int32, 1<<bits.Len(uint(remainders))), cells: make([]neighbour, 0, remainders)}
	for i := range n.heads {
		n.heads[i] = noCell
	}
	for _, form := range near {
		letters := forms[form].letters
		for skip := -1; skip < len(letters); skip++ {
			head := n.head(letters, skip)
			n.cells = append(n.cells, neighbour{form, *head})
			*head = int32(len(n.cells) - 1)
		}
	}
	return n
}

// head is the head of the chain for letters without the one at skip.
func (n *neighbours) head(letters string, skip int) *int32 {
	hash := uint32(2166136261)
	for i := range len(letters) {
		if i != skip {
			hash = (hash ^ uint32(letters[i])) * 16777619
		}
	}
	return &n.heads[hash&uint32(len(n.heads)-1)]
}

// oneSlipAway finds the likeliest form one slip away from letters, nil where there is none. Of several it is the one
// that begins with the same letter, then the one of as many letters, then the longer one.
func (n *neighbours) oneSlipAway(letters string, wanted func(*form) bool) *form {
	var best *form
	for skip := -1; skip < len(letters); skip++ {
		for i := *n.head(letters, skip); i != noCell; i = n.cells[i].next {
			f := &n.forms[n.cells[i].form]
			if f != best && wanted(f) && oneSlip(letters, f.letters) && !isInflected(letters, f) && (best == nil || likelier(letters, f, best)) {
				best = f
			}
		}
	}
	return best
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
func (l *lexicon) twoSlipsAway(letters string, common *knownWord, wanted func(*form) bool) *form {
	for _, whole := range l.words.wholes[common.wholes] {
		f := &l.forms[whole]
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
