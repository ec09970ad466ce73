package publicpage

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"kyujindesk/backend/fault"
)

// Bounds of a page. A page is read token by token: a tree could grow far larger than the page it is of.
const (
	maxElements = 1_000_000
	maxDepth    = 500 // elements within one another
	maxValues   = 10_000
	maxText     = 4 << 20 // bytes of all values
	maxToken    = 8 << 20 // bytes of one tag, text or comment: a picture that is written into the page is one tag
)

// idPrefix begins the id of every element that holds a value.
const idPrefix = "ID_"

// element is one value of the page.
type element struct {
	id    string
	label string // what the page itself calls it: the last heading of a row before it
	text  string // lines trimmed and without empty ones before and after
}

// elements are what a page holds.
type elements struct {
	values      []element         // in the order of the page, empty ones left out
	hidden      map[string]string // hidden inputs, by name
	pins        map[string]string // "latitude, longitude" of the map buttons, by id
	occupations []string          // 職業分類 of the links to job tag
}

var (
	occupationLink = regexp.MustCompile(`[?&;]code=([0-9]{3}-[0-9]{2})(?:$|[^0-9])`)

	// othersHead heads the block of other postings of the same business.
	othersHead = regexp.MustCompile(`^(?:この|同じ|同一の?)(?:求人)?事業所(?:が|の|で)?.{0,12}(?:求人|募集)(?:一覧|情報)?(?:を見る)?$`)
)

// open is an element that is not closed yet.
type open struct {
	tag   atom.Atom
	name  string
	value *strings.Builder // where text in here goes; nil where it is no value
	at    int              // index of the value that begins here, or -1
	mute  bool             // text in here is never part of a value
	head  bool             // text in here is a row's heading
}

// walker reads one page.
type walker struct {
	found  elements
	texts  []*strings.Builder // of found.values
	stack  []open
	places map[string][]int // of the open elements on the stack, by name
	count  int              // start tags
	ends   int              // end tags
	size   int              // bytes of all values
	label  strings.Builder
	number string // the first posting number
	over   bool   // what follows is of other postings
}

func elementsOf(page []byte) (elements, error) {
	w := &walker{found: elements{hidden: map[string]string{}, pins: map[string]string{}}, places: map[string][]int{}}
	z := html.NewTokenizer(bytes.NewReader(page))
	z.SetMaxBuf(maxToken)
	for !w.over {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			if errors.Is(z.Err(), html.ErrBufferExceeded) {
				return elements{}, fault.New(fault.Invalid, "publicPage.large").Because(z.Err())
			}
			if !errors.Is(z.Err(), io.EOF) {
				return elements{}, fault.New(fault.Invalid, "publicPage.notPosting").Because(z.Err())
			}
			return w.whole()
		case html.TextToken:
			w.text(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag := string(name)
			w.count++
			w.start(tag, attributes(z, more))
			if w.beyond() {
				return elements{}, fault.New(fault.Invalid, "publicPage.large")
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if w.ends++; w.ends > maxElements {
				return elements{}, fault.New(fault.Invalid, "publicPage.large")
			}
			w.end(string(name))
		}
	}
	return w.whole()
}

// attributes are those that are read at all; of a name that stands twice the first counts, as in browsers.
func attributes(z *html.Tokenizer, more bool) map[string]string {
	var read map[string]string
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch name := string(key); name {
		case "id", "name", "class", "type", "value", "href", "alt", "data-pin-latitude", "data-pin-longitude":
			if read == nil {
				read = map[string]string{}
			}
			if _, twice := read[name]; !twice {
				read[name] = string(value)
			}
		}
	}
	return read
}

// beyond says whether the page is beyond a limit.
func (w *walker) beyond() bool {
	return w.count > maxElements || len(w.stack) > maxDepth || len(w.found.values) > maxValues || w.size > maxText
}

// start opens an element.
func (w *walker) start(name string, a map[string]string) {
	tag := atom.Lookup([]byte(name))
	w.implied(name)
	if lat, lon := a["data-pin-latitude"], a["data-pin-longitude"]; lat != "" || lon != "" {
		w.found.pins[a["id"]] = lat + ", " + lon
	}
	o := open{tag: tag, name: name, at: -1, mute: isMute(tag), head: tag == atom.Th || tag == atom.Dt}
	if m := occupationLink.FindStringSubmatch(a["href"]); m != nil {
		o.mute = true // the link's words are the page's own
		if !slices.Contains(w.found.occupations, m[1]) {
			w.found.occupations = append(w.found.occupations, m[1])
		}
	}
	if n := len(w.stack); n > 0 {
		o.value, o.mute, o.head = w.stack[n-1].value, o.mute || w.stack[n-1].mute, o.head || w.stack[n-1].head
	}
	if tag == atom.Th || tag == atom.Dt {
		w.label.Reset()
	}
	switch tag {
	case atom.Input:
		w.input(a)
		return
	case atom.Br:
		w.write(o, "\n")
		return
	case atom.Img:
		w.write(o, a["alt"])
		return
	}
	if isVoid(tag) {
		return
	}
	if isBlock(tag) {
		w.write(o, "\n")
	}
	if id := strings.TrimSpace(a["id"]); !o.mute && w.isValue(id, a) {
		o.value = &strings.Builder{}
		o.at, o.head = len(w.found.values), false
		w.found.values = append(w.found.values, element{id: id, label: squeeze(w.label.String())})
		w.texts = append(w.texts, o.value)
	}
	w.places[name] = append(w.places[name], len(w.stack))
	w.stack = append(w.stack, o)
}

// isValue says whether an element holds a value: one of the table, or one of the same make that came after it.
func (w *walker) isValue(id string, a map[string]string) bool {
	if _, known := labels()[id]; known {
		return true
	}
	name, ours := strings.CutPrefix(id, idPrefix)
	return ours && name != "" && (a["name"] == name || slices.Contains(strings.Fields(a["class"]), "m05"))
}

func (w *walker) input(a map[string]string) {
	if kind := strings.ToLower(a["type"]); kind != "hidden" && kind != "text" && kind != "" {
		return
	}
	if _, known := labels()[a["id"]]; known && strings.TrimSpace(a["value"]) != "" {
		text := &strings.Builder{}
		text.WriteString(a["value"])
		w.size += len(a["value"])
		w.found.values = append(w.found.values, element{id: a["id"]})
		w.texts = append(w.texts, text)
		return
	}
	if _, twice := w.found.hidden[a["name"]]; !twice {
		w.found.hidden[a["name"]] = a["value"]
	}
}

// text takes a run of text where the innermost open element puts it.
func (w *walker) text(s string) {
	if n := len(w.stack); n > 0 {
		o := w.stack[n-1]
		if o.value != nil || o.head || o.mute {
			w.write(o, strings.NewReplacer("\n", " ", "\r", " ").Replace(s))
			return
		}
	}
	if len(s) < 300 && othersHead.MatchString(squeeze(s)) {
		_, place := w.furthest()
		w.over = place >= placesOnPage()[selectionID] // further up the same words are a link to that block
	}
}

func (w *walker) write(o open, s string) {
	switch {
	case o.mute:
	case o.value != nil:
		if w.size += len(s); w.size <= maxText {
			o.value.WriteString(s)
		}
	case o.head && w.label.Len() < 300:
		w.label.WriteString(s)
	}
}

// last is the place on the stack of the innermost open element of some names, or -1.
func (w *walker) last(names ...string) int {
	at := -1
	for _, name := range names {
		if places := w.places[name]; len(places) > 0 {
			at = max(at, places[len(places)-1])
		}
	}
	return at
}

// end closes the innermost open element of a name and what is left open within. A stray end tag closes nothing, and none
// reaches out of its cell, as in browsers.
func (w *walker) end(name string) {
	i := w.last(name)
	if i < 0 || i < w.last("td", "th") && !closesCells(name) {
		return
	}
	w.close(i)
}

// implied closes what a start tag ends without an end tag of its own: rows, cells, entries.
func (w *walker) implied(name string) {
	ends, within := endedBy(name)
	if i := w.last(ends...); i > w.last(within...) {
		w.close(i)
	}
}

// close closes the elements from i up.
func (w *walker) close(i int) {
	for n := len(w.stack) - 1; n >= i; n-- {
		o := w.stack[n]
		if isBlock(o.tag) && o.at < 0 {
			w.write(o, "\n")
		}
		if o.at >= 0 && w.found.values[o.at].id == numberID {
			w.sawNumber(o.at)
		}
		places := w.places[o.name]
		w.places[o.name] = places[:len(places)-1]
	}
	w.stack = w.stack[:i]
}

// furthest is the value that stands furthest down a page, and its place there: what follows it is of another posting, or a copy.
func (w *walker) furthest() (at, place int) {
	at = -1
	for i, v := range w.found.values {
		if p := placesOnPage()[v.id]; p > place && w.texts[i].Len() > 0 {
			at, place = i, p
		}
	}
	return at, place
}

// sawNumber ends the reading where a second posting begins. The values before its number that stand on the page for a second time, or below the
// page's last, are of that one.
func (w *walker) sawNumber(at int) {
	number := numberOf(tidy(w.texts[at].String()))
	switch {
	case number == "":
	case w.number == "":
		w.number = number
	case number != w.number:
		w.over = true
		seen := map[string]bool{}
		last, _ := w.furthest()
		for i, v := range w.found.values {
			if _, known := labels()[v.id]; seen[v.id] || known && i > last {
				w.texts[i].Reset()
			}
			seen[v.id] = seen[v.id] || w.texts[i].Len() > 0
		}
	}
}

// whole is what was found; a page without any value is none of a posting.
func (w *walker) whole() (elements, error) {
	if w.beyond() {
		return elements{}, fault.New(fault.Invalid, "publicPage.large")
	}
	kept := w.found.values[:0]
	same := map[[2]string]bool{}
	for i, v := range w.found.values {
		v.text = tidy(w.texts[i].String())
		key := [2]string{v.id, v.text}
		if v.text != "" && !same[key] {
			kept = append(kept, v)
		}
		same[key] = true
	}
	w.found.values = kept
	if !slices.ContainsFunc(kept, func(v element) bool { return labels()[v.id] != "" }) {
		return elements{}, fault.New(fault.Invalid, "publicPage.notPosting")
	}
	return w.found, nil
}
