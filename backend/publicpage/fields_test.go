package publicpage

import (
	"testing"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/posting"
)

// Every element the public page is known to have goes to a question of ours, or there is a reason why not.
func TestEveryElementHasAQuestion(t *testing.T) {
	besides := map[string]string{
		"ID_kjNo": "the posting's number", "ID_kjKbn": "the posting's kind", "ID_uktkYmd": "the day it was received", "ID_shkiKigenHi": "the day it expires",
		"ID_juriAtsh": "the office", "ID_chgn": "computed: held against what it is computed from",
		"ID_MenkyoSkkuNyuryoku": "free words about licences: shown word for word",
		"ID_shgBsYubinNo":       "place.postal, read with its address", "ID_shgBsJusho": "place.address", "ID_selectBsYubinNo": "venue.postal", "ID_selectBsJusho": "venue.address",
		"ID_yusoNoSofuBsYubinNo": "post.postal", "ID_yusoNoSofuBsJusho": "post.address",
		"ID_latitudemap1": "place.map", "ID_longitudemap1": "place.map", "ID_latitudemap2": "venue.map", "ID_longitudemap2": "venue.map",
	}
	asked := map[string]bool{}
	for _, k := range posting.Kinds() {
		for _, s := range posting.FormOf(k).Sections {
			for _, f := range s.Fields {
				asked[f.Key] = true
			}
		}
	}
	for _, s := range establishment.Form().Sections {
		for _, f := range s.Fields {
			asked[f.Key] = true
		}
	}
	all := rules()
	if len(labels()) != 216 {
		t.Errorf("%d elements", len(labels()))
	}
	for id, label := range labels() {
		r, ruled := all[id]
		switch reason := besides[id]; {
		case ruled == (reason != ""):
			t.Errorf("%s (%s) has a rule: %v, a reason: %q", id, label, ruled, reason)
		case ruled && !asked[r.beside]:
			t.Errorf("%s (%s) goes to %q, which nobody asks", id, label, r.beside)
		}
	}
	for id := range all {
		if labels()[id] == "" {
			t.Errorf("a rule for %s, which the page does not have", id)
		}
	}
}
