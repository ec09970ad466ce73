package posting

import "testing"

func TestOccupationsAreTheMinistrysGroups(t *testing.T) {
	groups := map[string]bool{}
	options := Occupations()
	for i, o := range options {
		inWords(t, o.Code, o.Label)
		inWords(t, o.Code+" group", o.Group)
		if i > 0 && o.Code <= options[i-1].Code {
			t.Errorf("%s stands after %s", o.Code, options[i-1].Code)
		}
		groups[o.Group.JA] = true
	}
	if len(options) != 99 || len(groups) != 15 {
		t.Errorf("%d groups of %d", len(options), len(groups))
	}
}
