package posting

import (
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/form"
)

func TestAids(t *testing.T) {
	wages, day := LoadMinimumWages(), today()
	for _, c := range []struct {
		name  string
		kind  Kind
		set   form.Values
		field string
		text  string // part of what is said; empty for nothing
		fills form.Values
	}{
		{"an hour's pay beside the minimum wage", FullTime, nil, "wage.base.lower", "最低賃金は", nil},
		{"no hour's pay without working time", FullTime, form.Values{"wage.days": "", "holidays.annual": ""}, "wage.base.lower", "", nil},
		{
			"a day's pay as base pay", FullTime,
			form.Values{"wage.form": "daily", "wage.own.lower": "10000", "wage.own.upper": "12000", "wage.days": "20.4", "wage.base.lower": "", "wage.base.upper": ""},
			"wage.own.lower", "204,000円〜244,800円",
			form.Values{"wage.base.lower": "204000", "wage.base.upper": "244800"},
		},
		{
			"fixed overtime", FullTime,
			form.Values{"wage.fixed.has": "yes", "wage.fixed.hours": "20", "wage.fixed.lower": ""},
			"wage.fixed.lower", "20時間分",
			form.Values{"wage.fixed.lower": "31636"},
		},
		{
			"an address", FullTime,
			form.Values{"place.kind": "other", "place.postal": "８４０００４１", "place.address": "", "place.prefecture": ""},
			"place.postal", "佐賀県佐賀市城内",
			form.Values{"place.address": "佐賀県佐賀市城内", "place.prefecture": "41"},
		},
		{
			"an address that is there", FullTime,
			form.Values{"place.kind": "other", "place.postal": "840-0041", "place.address": "佐賀県佐賀市城内１－１", "place.prefecture": "41"},
			"place.postal", "", nil,
		},
		{"no such postal code", FullTime, form.Values{"place.kind": "other", "place.postal": "000-0000"}, "place.postal", "会社や役所だけの番号", nil},
	} {
		v := Sample(c.kind)
		for key, value := range c.set {
			v[key] = value
		}
		aids := Aids(c.kind, v, day, wages)
		i := slices.IndexFunc(aids, func(a form.Aid) bool { return a.Field == c.field })
		switch {
		case c.text == "" && i >= 0:
			t.Errorf("%s: %+v", c.name, aids[i])
		case c.text == "":
		case i < 0 || !strings.Contains(aids[i].Text.JA, c.text):
			t.Errorf("%s: %+v", c.name, aids)
		case (aids[i].Repair == nil) != (c.fills == nil):
			t.Errorf("%s offers %+v", c.name, aids[i].Repair)
		case c.fills != nil:
			for key, want := range c.fills {
				if got := aids[i].Repair.Values[key]; got != want {
					t.Errorf("%s fills %s with %q", c.name, key, got)
				}
			}
		}
	}
}
