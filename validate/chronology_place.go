package validate

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/facts"
)

// localOffset is how far the clocks of the sender are ahead of Moscow's, in minutes; least and most differ where summer
// time or its years are unsure. The zero offset is Moscow's own.
type localOffset struct {
	least, most int
	// known says that the place is, so that an hour may be read as local.
	known bool
}

// placeOffset is the offset of a place's clocks in some years.
type placeOffset struct {
	place       string
	since       int
	until       int
	least, most int
}

// offsets are the clocks of places ahead of Moscow's, which stood three hours before Greenwich's all the year round. A
// name stands in lower case and without its ending.
var offsets = [...]placeOffset{
	{"beijing", 1946, 1949, 5 * hour, 6 * hour}, {"beijing", 1950, 1962, 5 * hour, 5 * hour},
	{"peking", 1946, 1949, 5 * hour, 6 * hour}, {"peking", 1950, 1962, 5 * hour, 5 * hour},
	{"beiping", 1946, 1949, 5 * hour, 6 * hour}, {"бейпин", 1946, 1949, 5 * hour, 6 * hour},
	{"пекин", 1946, 1949, 5 * hour, 6 * hour}, {"пекин", 1950, 1962, 5 * hour, 5 * hour},
	{"shanghai", 1946, 1949, 5 * hour, 6 * hour}, {"shanghai", 1950, 1962, 5 * hour, 5 * hour},
	{"nanjing", 1946, 1949, 5 * hour, 6 * hour}, {"nanking", 1946, 1949, 5 * hour, 6 * hour},
	{"mukden", 1946, 1962, 5 * hour, 6 * hour}, {"shenyang", 1946, 1962, 5 * hour, 6 * hour},
	{"harbin", 1946, 1962, 5 * hour, 6 * hour}, {"kharbin", 1946, 1962, 5 * hour, 6 * hour}, {"харбин", 1946, 1962, 5 * hour, 6 * hour},
	{"dal", 1946, 1962, 5 * hour, 6 * hour}, {"port arthur", 1946, 1955, 5 * hour, 6 * hour},
	{"urumch", 1946, 1962, 3 * hour, 5 * hour}, {"urumqi", 1946, 1962, 3 * hour, 5 * hour},
	{"pyongyang", 1946, 1953, 6 * hour, 6 * hour}, {"pyongyang", 1954, 1961, 330, 6 * hour}, {"p'yongyang", 1946, 1953, 6 * hour, 6 * hour}, {"p'yongyang", 1954, 1961, 330, 6 * hour}, {"пхеньян", 1946, 1953, 6 * hour, 6 * hour}, {"пхеньян", 1954, 1961, 330, 6 * hour},
	{"seoul", 1946, 1953, 6 * hour, 7 * hour}, {"seoul", 1954, 1961, 330, 390}, {"seoul", 1962, 1962, 6 * hour, 6 * hour},
	{"tokyo", 1946, 1947, 6 * hour, 6 * hour}, {"tokyo", 1948, 1951, 6 * hour, 7 * hour}, {"tokyo", 1952, 1962, 6 * hour, 6 * hour},
	{"primvo", 1946, 1962, 7 * hour, 7 * hour}, {"vladivostok", 1946, 1962, 7 * hour, 7 * hour}, {"khabarovsk", 1946, 1962, 7 * hour, 7 * hour},
	{"ulan", 1946, 1962, 4 * hour, 5 * hour}, {"hanoi", 1946, 1962, 4 * hour, 5 * hour},
	{"saigon", 1946, 1962, 4 * hour, 5 * hour}, {"phnom penh", 1946, 1962, 4 * hour, 5 * hour}, {"vientiane", 1946, 1962, 4 * hour, 5 * hour},
	{"bangkok", 1946, 1962, 4 * hour, 4 * hour}, {"colombo", 1946, 1962, 150, 150}, {"kathmandu", 1946, 1962, 150, 160},
	{"rangoon", 1946, 1962, 210, 210}, {"jakarta", 1946, 1962, 270, 5 * hour}, {"djakarta", 1946, 1962, 270, 5 * hour},
	{"delhi", 1946, 1962, 150, 150}, {"new delhi", 1946, 1962, 150, 150}, {"karachi", 1946, 1962, 2 * hour, 150}, {"kabul", 1946, 1962, hour, 90},
	{"tehran", 1946, 1962, 30, 30}, {"teheran", 1946, 1962, 30, 30}, {"тегеран", 1946, 1962, 30, 30},
	{"ankara", 1946, 1962, -hour, 0}, {"istanbul", 1946, 1962, -hour, 0}, {"cairo", 1946, 1962, -hour, 0},
	{"sofia", 1946, 1962, -hour, -hour}, {"bucharest", 1946, 1962, -hour, -hour}, {"helsinki", 1946, 1962, -hour, -hour},
	{"baghdad", 1946, 1962, 0, 0}, {"addis ababa", 1946, 1962, 0, 0}, {"damascus", 1946, 1962, -hour, 0}, {"beirut", 1946, 1962, -hour, 0},
	{"tel aviv", 1946, 1962, -hour, hour}, {"jerusalem", 1946, 1962, -hour, hour},
	{"athens", 1946, 1962, -hour, 0}, {"warsaw", 1946, 1962, -2 * hour, -hour}, {"prague", 1946, 1947, -3 * hour, -hour}, {"prague", 1948, 1962, -2 * hour, -hour},
	{"budapest", 1946, 1962, -2 * hour, -hour}, {"belgrade", 1946, 1962, -2 * hour, -2 * hour}, {"vienna", 1946, 1962, -2 * hour, -hour},
	{"berlin", 1946, 1949, -2 * hour, 0}, {"berlin", 1950, 1962, -2 * hour, -2 * hour}, {"rome", 1946, 1962, -2 * hour, -hour},
	{"tirana", 1946, 1962, -2 * hour, -hour}, {"copenhagen", 1946, 1962, -2 * hour, -hour}, {"oslo", 1946, 1962, -2 * hour, -hour},
	{"stockholm", 1946, 1962, -2 * hour, -2 * hour}, {"bern", 1946, 1962, -2 * hour, -2 * hour}, {"geneva", 1946, 1962, -2 * hour, -2 * hour},
	{"brussels", 1946, 1962, -2 * hour, -hour}, {"the hague", 1946, 1962, -2 * hour, -2 * hour},
	{"paris", 1946, 1962, -2 * hour, -2 * hour}, {"london", 1946, 1962, -3 * hour, -hour},
	{"washington", 1946, 1962, -8 * hour, -7 * hour}, {"вашингтон", 1946, 1962, -8 * hour, -7 * hour},
	{"new york", 1946, 1962, -8 * hour, -7 * hour}, {"нью-йорк", 1946, 1962, -8 * hour, -7 * hour},
	{"ottawa", 1946, 1962, -8 * hour, -7 * hour}, {"mexico", 1946, 1962, -9 * hour, -8 * hour}, {"buenos aires", 1946, 1962, -7 * hour, -6 * hour},
	{"havana", 1946, 1962, -8 * hour, -7 * hour}, {"гаван", 1946, 1962, -8 * hour, -7 * hour},
}

// offsetsOn has the offsets by the first byte of their place.
var offsetsOn = func() (on [256][]placeOffset) {
	for _, o := range offsets {
		on[o.place[0]] = append(on[o.place[0]], o)
	}
	return on
}()

// anywhere is the offset of a place abroad that the text does not name: the way east is the usual one. A place that the
// text names and the table has not may be any on earth: an hour there can be read as local, however far.
var (
	anywhere  = localOffset{least: 0, most: 7 * hour}
	elsewhere = localOffset{least: -11 * hour, most: 9 * hour, known: true}
)

// offsetOf is the offset of the clocks on the sender's side. Outgoing cables are Moscow's own.
func (p *Pass) offsetOf(c *cable) localOffset {
	if c.stated.Direction.Value == facts.Outgoing {
		return localOffset{}
	}
	year := p.Record.Meta.Date.Value.First().Year
	if y := c.stated.Received.Value.First().Year; y != 0 {
		year = y
	}
	return offsetAt(c.stated.From.Value, year)
}

// offsetAt is the offset of a place in a year. A year that the table does not know is taken for a slip, and the first
// entry of the place for its own.
func offsetAt(place string, year int) localOffset {
	for place != "" && strings.IndexByte("[( ", place[0]) >= 0 {
		place = place[1:]
	}
	if place == "" {
		return anywhere
	}
	if place[0] >= utf8.RuneSelf {
		place = strings.ToLower(place)
	}
	found, listed := elsewhere, false
	for _, o := range offsetsOn[place[0]|0x20] {
		if len(place) < len(o.place) || !strings.EqualFold(place[:len(o.place)], o.place) {
			continue
		}
		if o.since <= year && year <= o.until {
			return localOffset{o.least, o.most, true}
		}
		if !listed {
			found, listed = localOffset{o.least, o.most, true}, true
		}
	}
	return found
}

// concerns reports whether the day of an event may begin and end with the local one. An hour is read as local by itself,
// but for that of an embedded telegram, whose place nobody knows.
func (o localOffset) concerns(e *event) bool {
	return localKinds[e.kind] && (e.kind == quoteEvent || e.kind == namedEvent || !e.readings[0].moment.HasClock)
}

// mayBeLocal reports whether an hour can be read as local time.
func (o localOffset) mayBeLocal(k eventKind, r *timeReading) bool {
	return localKinds[k] && k != quoteEvent && k != namedEvent && o.known && r.moment.HasClock && o != (localOffset{known: true})
}

// local is the reading of an hour as local time. The dispatch is usually given in Moscow's.
func (o localOffset) local(k eventKind, r timeReading) timeReading {
	r.from, r.until = r.from-o.most, r.until-o.least
	r.note = supposesLocal
	if k != writtenEvent {
		r.likelihood = max(r.likelihood, localReading)
	}
	return r
}

// localKinds are the events on the sender's side.
var localKinds = [eventKinds]bool{writtenEvent: true, footDateEvent: true, sentEvent: true, quoteEvent: true, namedEvent: true}
