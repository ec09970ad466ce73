package posting

import (
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

// part is what a part-time posting says of its hours.
func part(start, end, rest, least, most string) form.Values {
	return form.Values{
		"hours.system": "fixed", "hours.style": "set", "hours.1.start": start, "hours.1.end": end, "break.minutes": rest,
		"week.days.lower": least, "week.days.upper": most, "contract.term": "open",
	}
}

func with(v form.Values, more ...string) form.Values {
	for i := 0; i < len(more); i += 2 {
		v[more[i]] = more[i+1]
	}
	return v
}

func shop(staff, kinds string) establishment.Establishment {
	return establishment.Establishment{Details: form.Values{"staff.company": staff, "insurance.kinds": kinds}}
}

func TestDerive(t *testing.T) {
	small, large := shop("50", "employment accident health pension"), shop("51", "employment accident health pension")
	private := shop("4", "employment accident")
	now, later := era.Date{Y: 2026, M: 11, D: 29}, era.Date{Y: 2028, M: 10, D: 1}
	for _, c := range []struct {
		name string
		kind Kind
		v    form.Values
		on   era.Date
		shop establishment.Establishment
		key  string
		want string
	}{
		{"six hours need no break", PartTime, part("10:00", "16:00", "", "4", "4"), now, small, "break.minutes", "0"},
		{"over six hours 45 minutes", PartTime, part("10:00", "16:01", "", "4", "4"), now, small, "break.minutes", "45"},
		{"eight hours with their break", PartTime, part("9:00", "17:45", "", "4", "4"), now, small, "break.minutes", "45"},
		{"over eight hours an hour", PartTime, part("9:00", "17:46", "", "4", "4"), now, small, "break.minutes", "60"},
		{"a night over midnight", PartTime, part("22:00", "05:00", "", "4", "4"), now, small, "break.minutes", "45"},
		{"the longest of two", PartTime, with(part("9:00", "12:00", "", "4", "4"), "hours.2.start", "9:00", "hours.2.end", "18:00"), now, small, "break.minutes", "60"},
		{"nothing without hours", PartTime, form.Values{"hours.system": "fixed"}, now, small, "break.minutes", ""},
		{"nothing for flextime", PartTime, with(part("9:00", "18:00", "", "4", "4"), "hours.system", "flex"), now, small, "break.minutes", ""},

		{"days of a month", FullTime, form.Values{"holidays.annual": "120"}, now, small, "wage.days", "20.4"},
		{"days of a month that cannot be read", FullTime, form.Values{"holidays.annual": "未定"}, now, small, "wage.days", ""},
		{"no days of a month by the hour", PartTime, form.Values{"holidays.annual": "120"}, now, small, "wage.days", ""},

		{"no special clause without overtime", FullTime, form.Values{"overtime.has": "no"}, now, small, "overtime.special", "no"},
		{"with overtime it is asked", FullTime, form.Values{"overtime.has": "yes"}, now, small, "overtime.special", ""},

		{"five days leave two", PartTime, part("10:00", "16:00", "0", "3", "5"), now, small, "holidays.week", "every"},
		{"six days do not", PartTime, part("10:00", "16:00", "0", "3", "6"), now, small, "holidays.week", ""},
		{"four or more may be six", PartTime, part("10:00", "16:00", "0", "4", ""), now, small, "holidays.week", ""},
		{"Saturday and Sunday", FullTime, form.Values{"holidays.days": "sat sun public"}, now, small, "holidays.week", "every"},
		{"Sunday and national holidays", FullTime, form.Values{"holidays.days": "sun public"}, now, small, "holidays.week", ""},
		{"days that shifts decide, too", FullTime, form.Values{"holidays.days": "sat sun other"}, now, small, "holidays.week", ""},

		{"one day a week", PartTime, part("10:00", "16:00", "0", "1", "1"), now, small, "leave.days", "1"},
		{"two days a week", PartTime, part("10:00", "16:00", "0", "2", "2"), now, small, "leave.days", "3"},
		{"three days a week", PartTime, part("10:00", "16:00", "0", "3", "3"), now, small, "leave.days", "5"},
		{"four days a week", PartTime, part("10:00", "16:00", "0", "4", "4"), now, small, "leave.days", "7"},
		{"four days of 30 hours", PartTime, part("9:00", "16:30", "0", "4", "4"), now, small, "leave.days", "10"},
		{"five days a week", PartTime, part("10:00", "16:00", "0", "5", "5"), now, small, "leave.days", "10"},
		{"full-time", FullTime, form.Values{}, now, small, "leave.days", "10"},
		{"nobody gets so far", PartTime, with(part("10:00", "16:00", "0", "5", "5"), "contract.term", "long", "contract.length", "6", "contract.renew", "none"), now, small, "leave.days", ""},

		{"under 20 hours", PartTime, part("10:00", "16:00", "0", "3", "3"), now, large, "insurance.kinds", "accident"},
		{"20 hours, 50 people", PartTime, part("10:00", "15:00", "0", "4", "4"), now, small, "insurance.kinds", "employment accident"},
		{"20 hours, 51 people", PartTime, part("10:00", "15:00", "0", "4", "4"), now, large, "insurance.kinds", "employment accident health pension"},
		{"20 hours, 36 people, a year on", PartTime, part("10:00", "15:00", "0", "4", "4"), era.Date{Y: 2027, M: 10, D: 1}, shop("36", "accident health pension"), "insurance.kinds", "employment accident health pension"},
		{"20 hours, 36 people, now", PartTime, part("10:00", "15:00", "0", "4", "4"), now, shop("36", "accident health pension"), "insurance.kinds", "employment accident"},
		{"30 hours in a small firm", PartTime, part("10:00", "16:00", "0", "5", "5"), now, small, "insurance.kinds", "employment accident health pension"},
		{"30 hours where nobody is in health insurance", PartTime, part("10:00", "16:00", "0", "5", "5"), now, private, "insurance.kinds", "employment accident"},
		{"10 hours from October 2028", PartTime, part("10:00", "15:00", "0", "2", "2"), later, private, "insurance.kinds", "employment accident"},
		{"10 hours before", PartTime, part("10:00", "15:00", "0", "2", "2"), era.Date{Y: 2028, M: 9, D: 30}, private, "insurance.kinds", "accident"},
		{"a month, and no more", PartTime, with(part("10:00", "15:00", "0", "4", "4"), "contract.term", "short", "contract.length", "1", "contract.renew", "none"), now, large, "insurance.kinds", "accident"},
		{"on either side of 20 hours", PartTime, part("10:00", "15:00", "0", "3", "5"), now, small, "insurance.kinds", ""},
		{"on either side of 30 hours", PartTime, part("10:00", "16:00", "0", "4", "5"), now, small, "insurance.kinds", ""},
		{"a business that has not said", PartTime, part("10:00", "16:00", "0", "4", "4"), now, establishment.Establishment{}, "insurance.kinds", ""},
		{"day labour", PartTime, with(part("10:00", "16:00", "0", "4", "4"), "contract.term", "daily"), now, small, "insurance.kinds", ""},
		{"public service", PartTime, part("10:00", "16:00", "0", "4", "4"), now, shop("9", "public"), "insurance.kinds", ""},
	} {
		v := Derive(c.kind, c.v, c.on, c.shop)
		if v[c.key] != c.want {
			t.Errorf("%s: %s is %q, want %q", c.name, c.key, v[c.key], c.want)
		}
		source, seen := SourceOf(v, c.key)
		if c.want != "" && c.v[c.key] == "" && (source != Derived || seen) {
			t.Errorf("%s: from %q, looked at %v", c.name, source, seen)
		}
		reasons := Reasons(c.kind, v, c.on, c.shop)
		if said := slices.ContainsFunc(reasons, func(a form.Aid) bool { return a.Field == c.key && a.Text.JA != "" && a.Text.EN != "" }); said != (c.want != "") {
			t.Errorf("%s: a reason is said: %v", c.name, said)
		}
	}
}

// TestADerivedAnswerFollows: what it rests on changes, and so does it; a person's own stays, and it is said.
func TestADerivedAnswerFollows(t *testing.T) {
	e := shop("12", "employment accident")
	day := today()
	save := func(v form.Values, set ...string) form.Values {
		return Derive(PartTime, Answered(PartTime, v, with(form.Values{}, set...)), day, e)
	}
	v := save(nil, "hours.system", "fixed", "hours.style", "set", "hours.1.start", "10:00", "hours.1.end", "16:00", "week.days.lower", "4", "week.days.upper", "4")
	if v["leave.days"] != "7" || v["break.minutes"] != "0" || !slices.Contains(Unlooked(PartTime, v), "leave.days") {
		t.Fatalf("%v", v)
	}
	v = save(v, FromKey("leave.days"), string(Derived)+looked)
	if slices.Contains(Unlooked(PartTime, v), "leave.days") {
		t.Error("looked at, and still to be looked at")
	}
	v = save(v, "week.days.lower", "3", "week.days.upper", "3")
	if v["leave.days"] != "5" || !slices.Contains(Unlooked(PartTime, v), "leave.days") {
		t.Errorf("it followed to %q without being shown", v["leave.days"])
	}
	v = save(v, "leave.days", "10")
	v = save(v, "week.days.lower", "2", "week.days.upper", "2")
	if v["leave.days"] != "10" || slices.Contains(Unlooked(PartTime, v), "leave.days") {
		t.Errorf("a person's own became %q", v["leave.days"])
	}
	i := slices.IndexFunc(Reasons(PartTime, v, day, e), func(a form.Aid) bool { return a.Field == "leave.days" })
	if i < 0 || !strings.Contains(Reasons(PartTime, v, day, e)[i].Text.JA, "計算では「3日」") {
		t.Fatalf("it is not said what would follow: %+v", Reasons(PartTime, v, day, e))
	}
	v = save(v, "leave.days", "")
	if v["leave.days"] != "" {
		t.Errorf("what a person took out is back: %q", v["leave.days"])
	}
	repair := Reasons(PartTime, v, day, e)[i].Repair.Values
	v = Derive(PartTime, Answered(PartTime, v, repair), day, e)
	if s, _ := SourceOf(v, "leave.days"); v["leave.days"] != "3" || s != Derived {
		t.Errorf("%q from %q", v["leave.days"], s)
	}
	v = save(v, "week.days.lower", "")
	if v["leave.days"] != "" || v[FromKey("leave.days")] != "" {
		t.Errorf("nothing says it any more, and it stays: %q", v["leave.days"])
	}
}

// TestWhatWasWorkedOutIsNotDoubted: the rule on 健康 and 厚生年金 asks how large the business is, which was counted already.
func TestWhatWasWorkedOutIsNotDoubted(t *testing.T) {
	v := Sample(PartTime)
	v["insurance.kinds"] = "employment accident"
	asks := func() bool {
		return slices.ContainsFunc(Check(PartTime, v, today(), LoadMinimumWages()), func(p form.Problem) bool { return p.ID == "insurance.social" })
	}
	if !asks() {
		t.Error("an answer of a person's is not asked about")
	}
	put(v, Derived, "insurance.kinds", v["insurance.kinds"])
	if asks() {
		t.Error("what was worked out is asked about")
	}
}

// TestWhatNobodyGaveIsLookedAt: a new posting carries the source of every answer, until a person answers or looks.
func TestWhatNobodyGaveIsLookedAt(t *testing.T) {
	for _, k := range Kinds() {
		v := From(k, shop("12", "employment accident"), form.Values{"class.public": "all"}, today())
		f := FormOf(k)
		for key := range WithoutAside(v) {
			if s, seen := SourceOf(v, key); s == "" || seen {
				t.Errorf("%s of %s stands there silently", key, k)
			}
		}
		if s, _ := SourceOf(v, "class.public"); s != AsUsual {
			t.Errorf("%s: %q", k, s)
		}
		unlooked := Unlooked(k, v)
		if len(unlooked) == 0 || unlooked[0] != f.Sections[0].Fields[0].Key {
			t.Errorf("%s: %v", k, unlooked)
		}
		if rest := Unlooked(k, Answered(k, v, Sample(k))); len(rest) > 0 {
			t.Errorf("%s: answered, and still to be looked at: %v", k, rest)
		}
		if n := len(FormOf(k).Settled(v)); n != len(f.Settled(WithoutAside(v))) {
			t.Errorf("sources count as answers of %s", k)
		}
	}
}
