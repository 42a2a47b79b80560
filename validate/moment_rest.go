package validate

import "github.com/cablegram/cablegram/ast"

// lines reads what header and closing lines leave behind a date or a verb: the day printed again, and an hour that has
// swallowed the digit of a footnote (format guide, section 19). The tree has both as numbers.
func (m *moments) lines(c *cable) {
	for _, blocks := range [...][]ast.Block{c.Head, c.Close, c.Foot} {
		for _, b := range blocks {
			if line, ok := b.(*ast.Line); ok {
				m.line(line.Fields)
			}
		}
	}
}

func (m *moments) line(fields []ast.Field) {
	for i := 1; i < len(fields); i++ {
		if rest, ok := fields[i].(*ast.Number); ok && len(rest.Signs) == 0 && len(rest.Values) > 0 {
			m.behind(momentIn(fields[i-1]), *rest.Values[0])
		}
	}
}

// momentIn is the moment that a field ends with, nil where it has none.
func momentIn(f ast.Field) *ast.Moment {
	switch f := f.(type) {
	case *ast.Event:
		return f.Moment
	case *ast.Action:
		return f.Moment
	case *ast.Moment:
		return f
	}
	return nil
}

// behind reads the number that follows a moment.
func (m *moments) behind(moment *ast.Moment, number ast.Text) {
	if moment == nil || moment.Date == nil || moment.Date.Day == nil || moment.Date.Year != nil {
		return
	}
	day := *moment.Date.Day
	switch {
	case moment.Date.Style == ast.DayMonthName && number.Value == day.Value:
		m.doubled = append(m.doubled, doubledDay{day, number})
	case moment.Clock == nil:
		m.longHour(number)
	}
}

// longHour takes an hour of four digits with a fifth behind it.
func (m *moments) longHour(number ast.Text) {
	v := number.Value
	if len(v) != 5 || digitsAt(v) != 5 || figure(v[:2]) > 23 || figure(v[2:4]) > 59 {
		return
	}
	part := func(from, to int) ast.Text {
		return ast.Text{Span: ast.Span{Start: number.Start + from, End: number.Start + to}, Value: v[from:to]}
	}
	m.clocks = append(m.clocks, clock{Span: number.Span, hour: part(0, 2), minute: part(2, 5)})
}
