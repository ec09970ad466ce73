package text

// smoking is what a sentence says of smoking: one of the answers of the form. A room to smoke in says more than that the rest of the house is
// free of smoke; a place outside says nothing of it.
func smoking(text []rune) []Fact {
	t := factsKnown()
	var name string
	at, ok := first(text, t.smoke)
	switch {
	case !ok:
		return nil
	case has(text, t.ground) && has(text, t.noSmoke):
		name = "敷地内禁煙"
	case has(text, t.smokeRoom):
		name = "喫煙室設置"
	case has(text, t.noSmoke) && has(text, t.indoors):
		name = "屋内禁煙"
	case has(text, t.maySmoke):
		name = "喫煙可"
	default:
		return nil
	}
	return []Fact{{What: "smoking", Name: name, Said: Affirmed, Lower: open, Upper: open, From: at, To: min(len(text), at+4)}}
}
