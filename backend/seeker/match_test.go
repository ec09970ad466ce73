package seeker_test

import (
	"reflect"
	"testing"

	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
)

func TestWhyAndWhyNot(t *testing.T) {
	profile := form.Values{
		"wish.job1": "034", "wish.job2": "038", "wish.place1": "41", "wish.month": "200000", "wish.start": "09:00", "wish.end": "17:00", "wish.status": "regular part",
	}
	for _, c := range []struct {
		name string
		v    form.Values
		want []seeker.Reason
	}{
		{"nothing asked", form.Values{}, nil},
		{"the occupation", form.Values{"look.job3": "038"}, []seeker.Reason{{Wish: seeker.OfJob, Verdict: seeker.Fits}}},
		{"another place", form.Values{"look.place1": "13"}, []seeker.Reason{{Wish: seeker.OfPlace, Verdict: seeker.Differs}}},
		{"just the wage", form.Values{"look.month": "200000"}, []seeker.Reason{{Wish: seeker.OfWage, Verdict: seeker.Fits}}},
		{"a yen less", form.Values{"look.month": "199999"}, []seeker.Reason{{Wish: seeker.OfWage, Verdict: seeker.Differs}}},
		{"by the hour", form.Values{"look.hour": "1500"}, []seeker.Reason{{Wish: seeker.OfWage, Verdict: seeker.Unsaid}}},
		{"in the hours", form.Values{"look.start": "09:00", "look.end": "17:00"}, []seeker.Reason{{Wish: seeker.OfHours, Verdict: seeker.Fits}}},
		{"a minute longer", form.Values{"look.start": "09:00", "look.end": "17:01"}, []seeker.Reason{{Wish: seeker.OfHours, Verdict: seeker.Differs}}},
		{"part-time", form.Values{"look.status": "part"}, []seeker.Reason{{Wish: seeker.OfStatus, Verdict: seeker.Fits}}},
	} {
		if got := seeker.ReadConditions(c.v).Match(seeker.Read(profile)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
}

func TestHoursOverMidnight(t *testing.T) {
	night := seeker.Read(form.Values{"wish.start": "20:00", "wish.end": "05:00"})
	for _, c := range []struct {
		from, until string
		want        seeker.Verdict
	}{{"22:00", "05:00", seeker.Fits}, {"00:30", "04:00", seeker.Fits}, {"19:59", "23:00", seeker.Differs}, {"04:00", "06:00", seeker.Differs}} {
		got := seeker.ReadConditions(form.Values{"look.start": c.from, "look.end": c.until}).Match(night)
		if len(got) != 1 || got[0].Verdict != c.want {
			t.Errorf("%s–%s: %v, not %s", c.from, c.until, got, c.want)
		}
	}
}

// TestNobodyIsChosenByAge: neither a condition nor a reason touches what the law does not let one choose by.
func TestNobodyIsChosenByAge(t *testing.T) {
	for _, s := range seeker.SearchForm().Sections {
		for _, fd := range s.Fields {
			switch fd.Key {
			case "look.age", "look.sex", "look.nationality":
				t.Errorf("%s is a condition", fd.Key)
			}
		}
	}
	young, old := seeker.Read(form.Values{"wish.job1": "034", "self.age": "20-24"}), seeker.Read(form.Values{"wish.job1": "034", "self.age": "60-64"})
	if !reflect.DeepEqual(young, old) {
		t.Errorf("a search tells %+v from %+v", young, old)
	}
}

func TestWhoseWishesDifferIsShownWhereAskedFor(t *testing.T) {
	osaka, unsaid := seeker.Read(form.Values{"wish.job1": "034", "wish.place1": "27"}), seeker.Read(form.Values{"wish.job1": "034"})
	for _, c := range []struct {
		v             form.Values
		osaka, unsaid bool
	}{
		{form.Values{"look.place1": "41"}, false, true},
		{form.Values{"look.place1": "41", "look.also": "yes"}, true, true},
		{form.Values{"look.job1": "038", "look.also": "yes"}, false, false},
	} {
		s := seeker.ReadConditions(c.v)
		if s.Admits(osaka) != c.osaka || s.Admits(unsaid) != c.unsaid {
			t.Errorf("%v: %t %t", c.v, s.Admits(osaka), s.Admits(unsaid))
		}
	}
}
