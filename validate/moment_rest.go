package validate

import "github.com/cablegram/cablegram/ast"

// lines reads what header and closing lines leave behind a date or a verb: the day printed again, and an hour that has
// swallowed the digit of a footnote (format guide, section 19). The tree has both as numbers.
func (m *moments) lines(source string, c *cable) {
	for _, blocks := range [...][]ast.Block{c.Head, c.Close, c.Foot} {
		for _, b := range blocks {
			switch b := b.(type) {
			case *ast.Line:
				m.line(b.Fields)
			case *ast.Stamp:
				m.stamp(source, b)
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

// stamp reads the day that a stamp prints again behind the month.
func (m *moments) stamp(source string, s *ast.Stamp) {
	if s.Date == nil {
		return
	}
	date := s.Date
	if date.Day == nil || date.Year != nil || date.Style != ast.DayMonthName {
		return
	}
	start := date.End + blanksAt(source[date.End:])
	if n := digitsAt(source[start:]); source[start:start+n] == date.Day.Value {
		m.doubled = append(m.doubled, doubledDay{*date.Day, ast.Text{Span: ast.Span{Start: start, End: start + n}, Value: date.Day.Value}})
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
