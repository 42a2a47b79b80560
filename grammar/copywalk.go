package grammar

import "strconv"

// copyWalk follows a copy list from line to line, in the head or at the end (format guide, section 8).
type copyWalk struct {
	open listing
	// to says that the list's items begin with "to", as after "Copies to Cde. Stalin".
	to bool
	// comma says that the last line of the list ended in a comma.
	comma bool
	// number is the number of the last item that begins with a bare one: "4. Comr. Gromyko".
	number int
	// half says that the last line of the list has a number and no recipient.
	half bool
	// odd says that the last line was none of the list, and none that ends one: one spoilt line does not.
	odd bool
}

func (c *copyWalk) close() { *c = copyWalk{} }

// goesOn reports whether line i goes on with the list that is open.
func (c *copyWalk) goesOn(ls *lines, i int, f form) bool { return c.continues(ls, i, f) != notListed }

// step tells whether line i goes on with the list that is open, and opens or closes lists.
func (c *copyWalk) step(ls *lines, i int, f form) listing {
	if k := c.continues(ls, i, f); k != notListed {
		ts := ls.fieldsOf(&ls.list[i])
		c.comma, c.odd = endsIn(ts, tComma), false
		if isCountedRow(ts) {
			c.open = listItem
		}
		c.number, c.half = bareNumber(ts), isHalfItem(ts)
		return k
	}
	switch f {
	case fUnknown, fProse:
		if c.odd {
			c.close()
		}
		c.odd = true
	case fCopyList:
		ts := ls.fieldsOf(&ls.list[i])
		c.openWith(ts)
	case fCopy, fCopyItem, fPrinting:
		c.close()
		c.open = listItem
		ts := ls.fieldsOf(&ls.list[i])
		c.number, c.half = bareNumber(ts), isHalfItem(ts)
	default:
		c.close()
	}
	return notListed
}

// openWith opens a list by its label line.
func (c *copyWalk) openWith(ts []token) {
	c.close()
	c.open = listItem
	c.comma = endsIn(ts, tComma)
	switch {
	case !anyKind(ts, tText):
		c.open = listNames
	case is(ts, 1, tTo) && !anyKind(ts, tComma):
		c.to = true
	}
}

// continues tells how line i goes on with the open list, notListed if it does not.
func (c *copyWalk) continues(ls *lines, i int, f form) listing {
	if c.open == notListed {
		return notListed
	}
	ts := ls.fieldsOf(&ls.list[i])
	switch {
	case c.comma && isRow(ts):
		return listMore
	case f == fCopyItem && is(ts, 0, tText):
		return listMore
	case f == fCopyItem:
		return listItem
	case f == fNumber && isHalfItem(ts):
		return listItem
	case c.number > 0 && bareNumber(ts) > 0 && isNextItem(ts):
		return listItem
	case f == fTo && (c.to || c.half || c.open == listNames):
		return listItem
	case c.open == listNames && (f == fName && !anyKind(ts, tGloss) || isCountedRow(ts)):
		if anyKind(ts, tComma, tParen) || isCountedRow(ts) {
			return listMore
		}
		return listNames
	}
	return notListed
}

// endsIn reports whether the last token before the line's end is of kind k.
func endsIn(ts []token, k kind) bool { return len(ts) > 1 && ts[len(ts)-2].Type == k }

// isRow reports whether the tokens may be a row of a list set with commas.
func isRow(ts []token) bool {
	for i := range ts {
		if !is(ts, i, tText, tHonorific, tParen, tDash, tNumber, tComma, tStop, tAnd, tGloss, tEOL) {
			return false
		}
	}
	return is(ts, 0, tText, tHonorific) && (!hasProse(ts) || isCounted(ts))
}

// isCounted reports whether every recipient of a row has its count: "Bulganin - 1, file of the 8th department - 1".
func isCounted(ts []token) bool {
	for i := range ts {
		if ts[i].Type == tText && (!is(ts, i+1, tDash) || !is(ts, i+2, tNumber)) {
			return false
		}
	}
	return true
}

// isCountedRow reports whether the tokens are a row of recipients with counts: "Stalin - 2, Molotov - 1".
func isCountedRow(ts []token) bool {
	return isRow(ts) && (is(ts, 1, tDash) && is(ts, 2, tNumber) || is(ts, 1, tParen))
}

// bareNumber is the number that a line begins with; 0 for none.
func bareNumber(ts []token) int {
	if !is(ts, 0, tNumber) || len(ts[0].Value) > 2 {
		return 0
	}
	n, _ := strconv.Atoi(ts[0].Value)
	return n
}

// isNextItem reports whether the tokens may be a further item of a list whose numbers stand bare: "5. 10th department". A
// wrong number is for rules to say.
func isNextItem(ts []token) bool {
	return is(ts, 1, tStop, tDash) && is(ts, 2, tText, tCopy, tListWord) && is(ts, 3, tEOL, tStop) && wordCount(ts) <= 4
}

// isHalfItem reports whether the tokens are the number of an item that has lost its recipient: "Nº 3 –".
func isHalfItem(ts []token) bool {
	return is(ts, 0, tNumSign) && is(ts, 1, tNumber) && len(ts[1].Value) <= 2 && (is(ts, 2, tEOL) || is(ts, 2, tDash) && is(ts, 3, tEOL))
}
