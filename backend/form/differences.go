package form

// Difference is one entry that reads otherwise in two fillings of a form.
type Difference struct {
	Section string   `json:"section"`
	Keys    []string `json:"keys"`
	Label   Words    `json:"label"`
	Before  Words    `json:"before"` // empty where there was none
	After   Words    `json:"after"`  // empty where there is none now
}

// Differences lists what reads otherwise after than before, in the order of the form.
func (f Form) Differences(before, after Values) []Difference {
	type entry struct{ section, label string }
	was, is := map[entry]Line{}, map[entry]Line{}
	old, now := f.Print(before), f.Print(after)
	for _, l := range old {
		was[entry{l.Section, l.Label.JA}] = l
	}
	for _, l := range now {
		is[entry{l.Section, l.Label.JA}] = l
	}
	found := map[string][]Difference{} // by section, so that what has gone stands beside what has come
	for _, l := range now {
		if o := was[entry{l.Section, l.Label.JA}]; o.Text != l.Text {
			found[l.Section] = append(found[l.Section], Difference{l.Section, l.Keys, l.Label, o.Text, l.Text})
		}
	}
	for _, l := range old {
		if _, stays := is[entry{l.Section, l.Label.JA}]; !stays {
			found[l.Section] = append(found[l.Section], Difference{Section: l.Section, Keys: l.Keys, Label: l.Label, Before: l.Text})
		}
	}
	out := []Difference{}
	for _, s := range f.Sections {
		out = append(out, found[s.Key]...)
	}
	return out
}
