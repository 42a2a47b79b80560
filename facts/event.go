package facts

import "github.com/cablegram/cablegram/ast"

// stepSlots are the slots of the steps of a message's way.
var stepSlots = map[ast.Step]slot{
	ast.Sent:        sent,
	ast.Received:    received,
	ast.Transmitted: transmitted,
	ast.Arrived:     arrived,
}

func (r *reader) addEvent(e *ast.Event) {
	if e.Place != nil {
		r.setFrom(e.Place)
	}
	r.evidence.addEvent(e)
	if s := stepSlots[e.Step]; s != none {
		r.moments.begin(s, e.Span, e.Moment)
	}
}
