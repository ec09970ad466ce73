package establishment

import (
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

func today() era.Date { return era.Date{Y: 2026, M: 11, D: 21} }

// shop is 例示商店, which does not exist, with all its office asks for. Its corporate number is made up with a right check digit.
func shop() form.Values {
	return form.Values{
		"corp.kind": "corporation", "corp.number": "5990000000012", "corp.name": "株式会社例示商店", "corp.address": "佐賀県佐賀市例示町1-2-3",
		"founded": "1987", "staff.company": "40",
		"number": "4101-123456-7", "name": "例示商店", "kana": "レイジショウテン", "postal": "840-0000", "address": "佐賀県佐賀市例示町1-2-3",
		"place.map": "33.2494, 130.2988", "phone": "0952-00-0000", "web": "https://www.example.jp/", "head.role": "代表取締役", "head.name": "山田　花子",
		"staff.here": "12", "staff.women": "7", "staff.part": "5", "union": "no", "business.text": "食料品と日用品の小売り", "rules.full": "yes", "rules.part": "yes",
		"insurance.kinds": "employment accident health pension", "retire.mutual": "yes", "retire.pay": "no", "retire.age.has": "yes", "retire.age": "60",
		"rehire.has": "yes", "rehire.age": "65", "extend.has": "no",
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		id   string
		with form.Values
		want bool
	}{
		{"none of them", form.Values{}, false},
		{"corp.number", form.Values{"corp.number": "５－９９００－００００－００１２"}, false},
		{"corp.number", form.Values{"corp.number": "9312345678901"}, false},
		{"corp.number", form.Values{"corp.kind": "person", "corp.number": "1"}, false},
		{"corp.number", form.Values{"corp.number": "6990000000012"}, true},
		{"corp.number", form.Values{"corp.number": "5990000000013"}, true},
		{"corp.number", form.Values{"corp.number": "599000000001"}, true},
		{"marks.three", form.Values{"marks": "kurumin eruboshi youth"}, false},
		{"marks.three", form.Values{"marks": "kurumin eruboshi youth monisu"}, true},
		{"establishment.number", form.Values{"number": ""}, false},
		{"establishment.number", form.Values{"number": "４１０１１２３４５６７"}, false},
		{"establishment.number", form.Values{"number": "4101-123456"}, true},
		{"establishment.number", form.Values{"number": "4101-123456-78"}, true},
		{"staff.parts", form.Values{"staff.here": "40", "staff.women": "40", "staff.part": "40"}, false},
		{"staff.parts", form.Values{"staff.here": "12人", "staff.part": "１２"}, false},
		{"staff.parts", form.Values{"staff.here": "41"}, true},
		{"staff.parts", form.Values{"staff.women": "13"}, true},
		{"staff.parts", form.Values{"staff.part": "13"}, true},
		{"founded.future", form.Values{"founded": "2026"}, false},
		{"founded.future", form.Values{"founded": "2027"}, true},
		{"form.format", form.Values{"place.map": "20.0, 154.0"}, false},
		{"form.format", form.Values{"place.map": "33.2494、130.2988"}, false},
		{"form.format", form.Values{"place.map": "46.0,122.0"}, false},
		{"form.format", form.Values{"place.map": "130.2988, 33.2494"}, true},
		{"form.format", form.Values{"place.map": "19.9, 130.2"}, true},
		{"form.format", form.Values{"place.map": "46.1, 130.2"}, true},
		{"form.format", form.Values{"place.map": "33.2, 121.9"}, true},
		{"form.format", form.Values{"place.map": "33.2, 154.1"}, true},
		{"web.address", form.Values{"web": "http://example.jp"}, false},
		{"web.address", form.Values{"web": "www.example.jp"}, true},
		{"web.address", form.Values{"web": "https://例示.jp"}, true},
		{"retire.ages", form.Values{"retire.age": "65", "rehire.age": "65"}, false},
		{"retire.ages", form.Values{"retire.age": "66"}, true},
		{"retire.ages", form.Values{"extend.has": "yes", "extend.age": "60", "retire.age": "61"}, true},
		{"retire.65", form.Values{"retire.age": "64"}, false},
		{"retire.65", form.Values{"rehire.age": "64"}, true},
		{"retire.65", form.Values{"rehire.has": "no"}, true},
		{"retire.65", form.Values{"rehire.has": "no", "retire.age": "64"}, true},
		{"retire.65", form.Values{"rehire.has": "no", "retire.age": "65"}, false},
		{"rules.ten", form.Values{"staff.here": "9", "staff.women": "7", "rules.full": "no"}, false},
		{"rules.ten", form.Values{"staff.here": "10", "rules.full": "no"}, true},
		{"form.need", form.Values{"name": " "}, true},
		{"form.range", form.Values{"retire.age": "59"}, true},
	} {
		v := shop()
		maps.Copy(v, c.with)
		ids := []string{}
		for _, p := range Check(v, today()) {
			ids = append(ids, p.ID)
			if p.Message.EN == "" || !strings.HasSuffix(p.Message.JA, "ください。") {
				t.Errorf("%s does not say what to do: %v", p.ID, p.Message)
			}
			if fd, asked := Form().Field(p.Fields[0]); !asked || !Form().Applies(fd, v) {
				t.Errorf("%s speaks of %s, which is not asked", p.ID, p.Fields[0])
			}
		}
		if slices.Contains(ids, c.id) != c.want || (!c.want && len(ids) > 0) {
			t.Errorf("%s %v: %v", c.id, c.with, ids)
		}
	}
}

func TestFormAndEstablishmentHoldTheSame(t *testing.T) {
	e := Of(shop())
	if e.Number != "4101-123456-7" || e.Details["head.name"] != "山田　花子" || e.Details["name"] != "" {
		t.Errorf("%+v", e)
	}
	keys := []string{}
	for _, s := range Form().Sections {
		for _, fd := range s.Fields {
			keys = append(keys, fd.Key)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		v := form.Values(rapid.MapOf(rapid.SampledFrom(keys), rapid.StringN(1, 20, -1)).Draw(t, "v"))
		e := Of(v)
		if !maps.Equal(e.Values(), v) {
			t.Fatalf("%v comes back as %v", v, e.Values())
		}
		if again := Of(e.Values()); !reflect.DeepEqual(again, e) {
			t.Fatalf("%+v comes back as %+v", e, again)
		}
	})
	// What offices kept before there were details still reads, and writes the same.
	const old = `{"number":"4101-123456-7","name":"例示商店","kana":"","postal":"","address":"","phone":"0952-00-0000"}`
	var kept Establishment
	if err := json.Unmarshal([]byte(old), &kept); err != nil {
		t.Fatal(err)
	}
	if text, err := json.Marshal(Of(kept.Values())); err != nil || string(text) != old {
		t.Errorf("%s %v", text, err)
	}
}

// Every row of the trade's table is asked for, and nothing is asked that no row knows.
func TestEveryOfficialFieldIsAsked(t *testing.T) {
	text, err := os.ReadFile("testdata/fields.tsv")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, line := range strings.Split(strings.TrimRight(string(text), "\n"), "\n")[1:] {
		cells := strings.Split(line, "\t")
		for _, key := range strings.Fields(cells[2]) {
			listed[key] = true
			if _, asked := Form().Field(key); !asked {
				t.Errorf("%s (%s): %s is not asked", cells[1], cells[0], key)
			}
		}
	}
	for _, s := range Form().Sections {
		for _, fd := range s.Fields {
			if !listed[fd.Key] {
				t.Errorf("%s is in no official table", fd.Key)
			}
		}
	}
}

// The table is data, so its mistakes are found here and not by people.
func TestTableIsSound(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Form().Sections {
		for _, fd := range s.Fields {
			if seen[fd.Key] || fd.Label.JA == "" || fd.Label.EN == "" || (fd.Help.JA == "") != (fd.Help.EN == "") {
				t.Errorf("%s stands twice or is not in both languages", fd.Key)
			}
			seen[fd.Key] = true
			if (fd.Kind == form.Text || fd.Kind == form.Lines || fd.Kind == form.Kana) != (fd.Chars > 0 && fd.Kind != form.Mail) {
				t.Errorf("%s: limits do not fit the kind", fd.Key)
			}
			for _, c := range fd.When {
				if on, found := Form().Field(c.Key); !found || !slices.ContainsFunc(on.Options, func(o form.Option) bool { return slices.Contains(c.In, o.Code) }) {
					t.Errorf("%s waits for %s %v, which cannot be", fd.Key, c.Key, c.In)
				}
			}
			for _, key := range fd.Fills {
				if _, found := Form().Field(key); !found {
					t.Errorf("%s fills %s, which is not asked", fd.Key, key)
				}
			}
		}
	}
}
