package facts

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// listing is a distribution list, however many lines it takes.
type listing struct {
	// first is the index of its first item.
	first int
	// uncounted is how many items have no count.
	uncounted int
	// counted says that the list counts copies instead of numbering them: a count or a comma shows it.
	counted bool
	// trailing says that the last line read so far ends with a comma.
	trailing bool
}

// item is an item of a list; begun is its first part where the line broke inside it.
type item struct {
	*ast.Copy
	begun *ast.Party
}

// addCopy takes a line of a numbered list, or, where no recipient is named or announced, the number of this exemplar
// (format guide, sections 8 and 11).
func (r *reader) addCopy(c *ast.Copy) {
	switch {
	case r.zone == foot && r.numbered && c.Recipient != nil && c.Number != nil:
		keep(&r.cable.Footer.Distribution, value(r.piece(c.Span)))
	case c.Recipient == nil && c.Open:
	case c.Recipient == nil:
		r.exemplars = appendNumbers(r.exemplars, c.Number)
	case c.Number == nil && c.Word == nil:
		r.extend([]*ast.Copy{c}, false)
	default:
		r.numbered = r.numbered || r.zone == head && c.Number != nil
		r.addList(c)
	}
}

// addList takes a copy for a list of its own, which may go on.
func (r *reader) addList(c *ast.Copy) {
	r.lists = append(r.lists, listing{first: len(r.items)})
	r.items = append(r.items, item{Copy: c})
}

// addCopyList takes a labelled list, or a further line of the list before.
func (r *reader) addCopyList(l *ast.CopyList) {
	if l.Stated != nil {
		keep(&r.cable.Footer.CopiesPrinted, count(*l.Stated))
	}
	if l.Label != nil {
		r.lists = append(r.lists, listing{first: len(r.items), counted: r.isCountedLabel(l)})
	}
	r.extend(l.Items, l.Trailing != nil)
}

// addNoted takes a list inside a note, which names recipients only.
func (r *reader) addNoted(l *ast.CopyList) {
	for _, c := range l.Items {
		r.addList(c)
	}
}

// isCountedLabel reports whether a list stands on the line of its label, as counted lists do; after "Copies to" stand
// recipients alone.
func (r *reader) isCountedLabel(l *ast.CopyList) bool {
	if len(l.Items) == 0 || l.Items[0].Recipient == nil {
		return false
	}
	before := r.piece(ast.Span{Start: l.Label.Start, End: l.Items[0].Recipient.Name.Start})
	return !strings.Contains(before.Value, " to")
}

// extend adds the items of one line to the last list.
func (r *reader) extend(copies []*ast.Copy, trailing bool) {
	if len(copies) == 0 {
		return
	}
	if len(r.lists) == 0 {
		r.lists = append(r.lists, listing{first: len(r.items)})
	}
	l := &r.lists[len(r.lists)-1]
	first := item{Copy: copies[0]}
	if r.brokeOff(l) && first.Number == nil && r.broken(r.items[len(r.items)-1].Copy, first.Copy) {
		first.begun = r.dropLast(l).Recipient
	}
	r.appendItem(l, first)
	for _, c := range copies[1:] {
		r.appendItem(l, item{Copy: c})
	}
	l.trailing = trailing
	l.counted = l.counted || trailing || r.isCounted(copies)
}

// broken reports whether nothing parts two items: they are the halves of one, broken over two lines.
func (r *reader) broken(a, b *ast.Copy) bool {
	return !strings.Contains(r.piece(ast.Span{Start: a.End, End: b.Start}).Value, ",")
}

// brokeOff reports whether the line before broke inside the last item of the last list: all others have their counts, it
// has none, and no comma follows.
func (r *reader) brokeOff(l *listing) bool {
	n := len(r.items)
	return n-l.first > 1 && !l.trailing && l.uncounted == 1 && r.items[n-1].Count == nil
}

func (r *reader) appendItem(l *listing, it item) {
	r.items = append(r.items, it)
	if it.Count == nil {
		l.uncounted++
	}
}

func (r *reader) dropLast(l *listing) item {
	last := len(r.items) - 1
	it := r.items[last]
	r.items = r.items[:last]
	l.uncounted--
	return it
}

// isCounted reports whether the items of a line have counts, or commas between them.
func (r *reader) isCounted(copies []*ast.Copy) bool {
	for i, c := range copies {
		if c.Count != nil {
			return true
		}
		if i > 0 && strings.Contains(r.piece(ast.Span{Start: copies[i-1].End, End: c.Start}).Value, ",") {
			return true
		}
	}
	return false
}

// setCopies sets out all lists, numbered copies in the order of their numbers: columns are read across.
func (r *reader) setCopies() {
	list := slices.Grow([]Fact[Copy](nil), len(r.items))
	for i := range r.lists {
		end := len(r.items)
		if i+1 < len(r.lists) {
			end = r.lists[i+1].first
		}
		for _, it := range r.items[r.lists[i].first:end] {
			list = r.appendCopies(list, it, r.lists[i].counted)
		}
	}
	if !slices.ContainsFunc(list, func(f Fact[Copy]) bool { return !f.Value.Number.Present() }) {
		slices.SortStableFunc(list, func(a, b Fact[Copy]) int { return cmp.Compare(a.Value.Number.Value, b.Value.Number.Value) })
	}
	r.cable.Copies = list
	r.setExemplar()
}

// setExemplar takes the number of this exemplar, which is one of those listed: an item of the list may have lost its
// recipient and look the same.
func (r *reader) setExemplar() {
	for _, n := range r.exemplars {
		if slices.ContainsFunc(r.cable.Copies, func(f Fact[Copy]) bool { return f.Value.Number.Value == n.Value }) {
			r.cable.Exemplar = n
			return
		}
	}
	if len(r.exemplars) > 0 {
		r.cable.Exemplar = r.exemplars[0]
	}
}

// appendCopies appends the copies of an item, one for each number of a range.
func (r *reader) appendCopies(list []Fact[Copy], it item, counted bool) []Fact[Copy] {
	c := Copy{Recipient: r.recipient(it.Recipient)}
	if !c.Recipient.Present() {
		return list
	}
	span := it.Span
	if begun := r.recipient(it.begun); begun.Present() {
		c.Recipient = At(begun.Value+" "+c.Recipient.Value, begun.Span.Cover(c.Recipient.Span))
		span = span.Cover(begun.Span)
	}
	var few [4]Fact[int]
	numbers := appendNumbers(few[:0], it.Number)
	switch {
	case it.Count != nil:
		c.Count = count(*it.Count)
	case counted && len(numbers) == 0:
		c.Count = At(1, c.Recipient.Span)
	}
	if len(numbers) == 0 {
		return append(list, At(c, span))
	}
	for _, n := range numbers {
		c.Number = n
		list = append(list, At(c, span))
	}
	return list
}

// mostCopies bounds the range of copy numbers that is set out one by one.
const mostCopies = 100

// appendNumbers appends the numbers of an item: "3", "3" and "4", or the range "1-3".
func appendNumbers(list []Fact[int], n *ast.Number) []Fact[int] {
	if n == nil {
		return list
	}
	for _, v := range n.Values {
		first, last, isRange := strings.Cut(strings.ReplaceAll(v.Value, "–", "-"), "-")
		from, err := strconv.Atoi(strings.TrimRight(strings.TrimSpace(first), "."))
		if err != nil {
			continue
		}
		to := from
		if isRange {
			to, err = strconv.Atoi(strings.TrimSpace(last))
		}
		if err != nil || to < from || to-from >= mostCopies {
			continue
		}
		for i := from; i <= to; i++ {
			list = append(list, At(i, v.Span))
		}
	}
	return list
}
