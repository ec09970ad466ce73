package publicpage

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// establishmentPrefix begins the keys of the establishment in Page.From.
const establishmentPrefix = "establishment."

// kindID is the element of 求人区分.
const kindID = "ID_kjKbn"

// placing is a page while its values are placed.
type placing struct {
	page  Page
	found elements
	post  *target
	place *target           // the establishment
	texts map[string]string // the first value of each element
	whole map[string]bool   // elements of which nothing is left to place
	near  map[string]string // element → field its value belongs beside
}

func place(found elements) Page {
	p := &placing{found: found, texts: map[string]string{}, whole: map[string]bool{}, near: map[string]string{}}
	p.page.From = map[string][]string{}
	for _, v := range found.values {
		if p.texts[v.id] == "" {
			p.texts[v.id] = v.text
		}
	}
	p.kind()
	p.post = &target{form: posting.FormOf(p.page.Kind), values: form.Values{}}
	p.place = &target{form: establishment.Form(), values: form.Values{}, prefix: establishmentPrefix}
	p.head()
	p.rules()
	p.places()
	p.pins()
	p.occupation()
	p.style()
	p.fit(p.post)
	p.fit(p.place)
	p.combined()
	p.page.Fields, p.page.Establishment = p.post.values, p.place.values
	p.rest()
	return p.page
}

// took notes where a value went; once nothing of it is left it is placed.
func (p *placing) took(id string, whole bool, keys ...string) {
	if len(keys) > 0 {
		p.page.From[id] = append(p.page.From[id], keys...)
	}
	p.whole[id] = p.whole[id] || whole && len(p.page.From[id]) > 0
}

// kind reads 求人区分. A kind that is none of ours is left to be read by the person.
func (p *placing) kind() {
	p.page.Kind = posting.FullTime
	said := flat(p.texts[kindID])
	part := strings.Contains(said, "パート")
	known := true
	switch {
	case strings.Contains(said, "中卒"):
		known = false
	case strings.Contains(said, "出稼ぎ"):
		p.page.Kind = posting.Migrant
	case strings.Contains(said, "高卒"), strings.Contains(said, "高校"):
		p.page.Kind = posting.HighSchool
	case strings.Contains(said, "障害者") && part:
		p.page.Kind = posting.DisabledPart
	case strings.Contains(said, "障害者"):
		p.page.Kind = posting.DisabledFull
	case strings.Contains(said, "大卒"), strings.Contains(said, "新卒"), strings.Contains(said, "既卒"):
		p.page.Kind = posting.Graduate
	case strings.Contains(said, "季節"):
		p.page.Kind = posting.Seasonal
	case part:
		p.page.Kind = posting.PartTime
	case said == "" && strings.Contains(p.texts["ID_koyoKeitai"], "パート"):
		p.page.Kind = posting.PartTime
	default:
		known = strings.Contains(said, "フルタイム")
	}
	if said != "" && known {
		p.took(kindID, true, "kind")
	}
}

// head reads what the office gave the posting.
func (p *placing) head() {
	if p.page.Number = numberOf(p.texts[numberID]); p.page.Number != "" {
		p.took(numberID, true, "number")
	} else {
		p.page.Number = numberOf(p.found.hidden["kjhyoKjNo"])
	}
	for id, d := range map[string]*era.Date{"ID_uktkYmd": &p.page.Received, "ID_shkiKigenHi": &p.page.Expires} {
		date, err := era.Parse(p.texts[id])
		if err == nil {
			*d = date
			p.took(id, true, map[string]string{"ID_uktkYmd": "received", "ID_shkiKigenHi": "expires"}[id])
		}
	}
	if p.page.Office = flat(p.texts["ID_juriAtsh"]); p.page.Office != "" {
		p.took("ID_juriAtsh", true, "office")
	}
}

// rules places every value that has a rule, in the order of the page.
func (p *placing) rules() {
	all := rules()
	for _, v := range p.found.values {
		r, ruled := all[v.id]
		if !ruled || v.text != p.texts[v.id] {
			continue
		}
		t := p.post
		if r.of == ofEstablishment || p.isFacility(r.beside) {
			t = p.place
		}
		p.read(v.id, t, func(t *target) bool { return r.read(t, v.text) })
		if _, asked := t.form.Field(r.beside); asked {
			p.near[v.id] = t.prefix + r.beside
		}
	}
}

// read lets a value fill a form and notes what came of it.
func (p *placing) read(id string, t *target, fill func(*target) bool) {
	t.keys = nil
	whole := fill(t)
	p.took(id, whole, t.keys...)
}

// isFacility says whether a posting of this kind does not ask what the establishment's form does.
func (p *placing) isFacility(key string) bool {
	_, asked := p.post.form.Field(key)
	_, known := p.place.form.Field(key)
	return !asked && known
}

// fit takes back the answers a form does not ask for beside the others, such as the amount of a commuting allowance that has no limit: they
// would be lost there without a word.
func (p *placing) fit(t *target) {
	idle := map[string]bool{}
	for key := range t.values {
		idle[t.prefix+key] = t.idle(key)
	}
	for id, keys := range p.page.From {
		still := slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return idle[key] })
		if len(still) == len(keys) {
			continue
		}
		p.whole[id] = false
		if p.page.From[id] = still; len(still) == 0 {
			delete(p.page.From, id)
		}
	}
	maps.DeleteFunc(t.values, func(key, _ string) bool { return idle[t.prefix+key] })
}

// combined are values that say again what others say together: where they agree, they are placed with them.
func (p *placing) combined() {
	if p.texts["ID_shgJn"] != "" && alike(p.texts["ID_shgJn"]) == alike(averaged) && len(p.page.From["ID_henkeiRdTani"]) > 0 {
		p.took("ID_shgJn", true, "hours.system")
	}
	p.near["ID_chgn"] = "wage.base.lower"
	for _, id := range []string{"ID_chgn", "ID_chgnKeitaiTo"} {
		if p.texts[id] != "" && sum(p.post, p.texts[id]) {
			p.took(id, true, "wage.base.lower", "wage.base.upper")
		}
	}
}

func yenOf(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// spot is one of the places the form asks for only where they are not the establishment.
type spot struct{ kind, postal, address, postalID, addressID string }

// places reads the places of work, of the selection and of the post.
func (p *placing) places() {
	for _, s := range []spot{
		{"place.kind", "place.postal", "place.address", "ID_shgBsYubinNo", "ID_shgBsJusho"},
		{"venue.kind", "venue.postal", "venue.address", "ID_selectBsYubinNo", "ID_selectBsJusho"},
		{"post.kind", "post.postal", "post.address", "ID_yusoNoSofuBsYubinNo", "ID_yusoNoSofuBsJusho"},
	} {
		p.near[s.postalID], p.near[s.addressID] = s.postal, s.address
		p.spot(s)
	}
	address := p.post.values["place.address"]
	if address == "" && p.post.values["place.kind"] == "same" {
		address = p.place.values["address"]
	}
	if fd, asked := p.post.form.Field("place.prefecture"); asked {
		for _, o := range fd.Options {
			if strings.HasPrefix(address, o.Label.JA) {
				p.post.put("place.prefecture", o.Code)
			}
		}
	}
}

// spot reads one place: an address that is the establishment's is said with one word.
func (p *placing) spot(s spot) {
	postal, address := p.texts[s.postalID], p.texts[s.addressID]
	if postal+address == "" {
		return
	}
	home := (address == "" || alike(address) == alike(p.texts["ID_szci"])) && (postal == "" || alike(postal) == alike(p.texts["ID_szciYbn"]))
	kind := p.post.values[s.kind]
	if home && (kind == "" || kind == "same") && p.post.put(s.kind, "same") {
		p.took(s.postalID, true, s.kind)
		p.took(s.addressID, true, s.kind)
		return
	}
	if kind != "" && kind != "other" || !p.post.put(s.kind, "other") {
		return
	}
	p.read(s.postalID, p.post, func(t *target) bool { return t.put(s.postal, postal) })
	p.read(s.addressID, p.post, func(t *target) bool { return t.put(s.address, oneLine(address)) })
}

// pins reads the two places on the map, from the buttons or from the elements that hold degrees.
func (p *placing) pins() {
	for _, m := range []struct{ button, north, east, kind, key string }{
		{"ID_map1regbutton", "ID_latitudemap1", "ID_longitudemap1", "place.kind", "place.map"},
		{"ID_map2regbutton", "ID_latitudemap2", "ID_longitudemap2", "venue.kind", "venue.map"},
	} {
		degrees := p.texts[m.north] + ", " + p.texts[m.east]
		p.near[m.north], p.near[m.east], p.near[m.button] = m.key, m.key, m.key
		for _, id := range []string{m.button, m.north, m.east} {
			pin := degrees
			if id == m.button {
				pin = p.found.pins[id]
			}
			if strings.Trim(pin, ", ") == "" {
				continue
			}
			p.read(id, p.post, func(t *target) bool {
				settled := t.form.Settle(m.key, pin)
				if fd, asked := t.form.Field(m.key); !asked || unread(fd, settled) {
					return false
				}
				if m.key == "place.map" {
					p.page.Pin = settled
				}
				if t.values[m.kind] == "same" {
					p.read(id, p.place, func(e *target) bool { return e.put("place.map", pin) })
					return p.place.values["place.map"] == settled
				}
				return t.values[m.kind] == "other" && t.put(m.key, pin)
			})
		}
	}
}

// occupation reads 職業分類 off the link to job tag; the form asks for its first three digits.
func (p *placing) occupation() {
	if len(p.found.occupations) > 0 {
		p.page.Occupation = p.found.occupations[0]
		p.post.put("work.occupation", p.page.Occupation[:3])
	}
}

// style says of part-time work how its hours are set: the page shows it by which of them there are.
func (p *placing) style() {
	_, set := p.post.values["hours.1.start"]
	_, window := p.post.values["hours.window.start"]
	switch {
	case set && window:
		p.post.put("hours.style", "both")
	case set:
		p.post.put("hours.style", "set")
	case window:
		p.post.put("hours.style", "window")
	}
}

// rest lists what has no place, or none for all of it.
func (p *placing) rest() {
	names := labels()
	for _, v := range p.found.values {
		if p.whole[v.id] && v.text == p.texts[v.id] {
			continue
		}
		label := names[v.id]
		if label == "" {
			label = v.label
		}
		if label == "" {
			label = v.id
		}
		p.page.NotPlaced = append(p.page.NotPlaced, NotPlaced{ID: v.id, Label: label, Text: v.text, Field: p.near[v.id]})
	}
	for _, id := range slices.Sorted(maps.Keys(p.found.pins)) {
		if pin := p.found.pins[id]; !p.whole[id] && strings.Trim(pin, ", ") != "" {
			p.page.NotPlaced = append(p.page.NotPlaced, NotPlaced{ID: id, Label: "地図の位置", Text: pin, Field: p.near[id]})
		}
	}
	for _, code := range p.found.occupations[min(1, len(p.found.occupations)):] {
		p.page.NotPlaced = append(p.page.NotPlaced, NotPlaced{Label: "職業分類", Text: code, Field: "work.occupation"})
	}
}
