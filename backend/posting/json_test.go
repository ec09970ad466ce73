package posting

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/form"
)

func TestCheckJSON(t *testing.T) {
	wages := LoadMinimumWages()
	for _, k := range Kinds() {
		text, err := json.Marshal(File{Kind: k, Values: Sample(k)})
		if err != nil {
			t.Fatal(err)
		}
		problems, err := CheckJSON(strings.NewReader(string(text)), today(), wages)
		if err != nil || problems == nil || len(problems) != 0 {
			t.Errorf("%s: %v %v", k, problems, err)
		}
	}
	problems, err := CheckJSON(strings.NewReader("\ufeff{\"kind\":\"part\",\"values\":{\"work.title\":\"営業マン\"}}\n"), today(), wages)
	if err != nil || !slices.ContainsFunc(problems, func(p form.Problem) bool { return p.ID == "text.sex" }) {
		t.Errorf("%v %v", problems, err)
	}
	for name, text := range map[string]string{
		"nothing": "", "no JSON": "求人", "no object": "[]", "no kind": `{"values":{}}`, "another kind": `{"kind":"other","values":{}}`,
		"another field":      `{"kind":"full","values":{"work.tilte":"事務"}}`,
		"a field of another": `{"kind":"full","values":{"week.days.lower":"4"}}`,
		"a number":           `{"kind":"full","values":{"class.count":1}}`, "more": `{"kind":"full","values":{},"number":"1"}`,
		"two": `{"kind":"full","values":{}} {}`, "cut": `{"kind":"full","val`, "too large": `{"kind":"full","values":{"work.content":"` + strings.Repeat("あ", largestFile/3) + `"}}`,
	} {
		if _, err := CheckJSON(strings.NewReader(text), today(), wages); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func TestSchemaSaysWhatIsRead(t *testing.T) {
	var whole schema
	if err := json.Unmarshal(Schema(), &whole); err != nil {
		t.Fatal(err)
	}
	if len(whole.OneOf) != len(Kinds()) {
		t.Fatalf("%d kinds", len(whole.OneOf))
	}
	for i, k := range Kinds() {
		s := whole.OneOf[i]
		values := s.Properties["values"]
		if s.Properties["kind"].Const != string(k) || *s.More || *values.More || !slices.Equal(s.Required, []string{"kind", "values"}) {
			t.Errorf("%s: %+v", k, s)
		}
		for key, value := range Sample(k) {
			p, listed := values.Properties[key]
			if !listed || p.Type != "string" || p.Title == "" {
				t.Errorf("%s: %s is not in the schema", k, key)
			}
			if len(p.Enum) > 0 && !slices.Contains(p.Enum, value) {
				t.Errorf("%s: %s may not be %q", k, key, value)
			}
			if p.Pattern != "" && !regexp.MustCompile(p.Pattern).MatchString(value) {
				t.Errorf("%s: %q does not match %s", k, value, p.Pattern)
			}
		}
		if values.Properties["contract.status"].Pattern != "" || regexp.MustCompile(values.Properties["holidays.days"].Pattern).MatchString("sat sunday") {
			t.Errorf("%s: codes are not held", k)
		}
	}
}

func FuzzCheckJSON(f *testing.F) {
	wages := LoadMinimumWages()
	f.Add(`{"kind":"full","values":{"work.title":"事務"}}`)
	f.Add(`{"kind":"graduate","values":null}`)
	f.Fuzz(func(t *testing.T, text string) {
		if problems, err := CheckJSON(strings.NewReader(text), today(), wages); err == nil && problems == nil {
			t.Fatal("neither problems nor an error")
		}
	})
}
