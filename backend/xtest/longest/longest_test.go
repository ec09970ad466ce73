package longest_test

import (
	"maps"
	"testing"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/longest"
)

// A fixture that leaves a field out, or stops short of its limit, would prove less than it says.
func TestEveryFieldIsFilledToItsLimit(t *testing.T) {
	forms := []form.Form{establishment.Form()}
	for _, k := range posting.Kinds() {
		forms = append(forms, posting.FormOf(k))
	}
	for _, f := range forms {
		filled := map[string]bool{}
		for _, v := range longest.Values(f, "鬱龍鑑議鷹") {
			for _, p := range f.Check(v) {
				if p.ID != form.OrderID {
					t.Errorf("%s: %s %v", f.Key, p.ID, p.Fields)
				}
			}
			for key := range f.Applicable(v) {
				filled[key] = true
				fd, _ := f.Field(key)
				fuller(t, f, fd, v)
			}
		}
		for _, s := range f.Sections {
			for _, fd := range s.Fields {
				if !filled[fd.Key] {
					t.Errorf("%s of %s is in no fixture", fd.Key, f.Key)
				}
			}
		}
	}
}

// fuller fails where an answer of v may be one character longer.
func fuller(t *testing.T, f form.Form, fd form.Field, v form.Values) {
	t.Helper()
	more := map[form.Kind]string{
		form.Text: "鬱", form.Lines: "鬱", form.Kana: "カ", form.Mail: "b", form.Number: "0", form.Decimal: "0", form.Yen: "0",
	}[fd.Kind]
	if more == "" {
		return
	}
	beyond := maps.Clone(v)
	beyond[fd.Key] += more
	for _, p := range f.Check(beyond) {
		if p.Fields[0] == fd.Key && p.ID != form.OrderID {
			return
		}
	}
	t.Errorf("%s of %s has room for more than %q", fd.Key, f.Key, v[fd.Key])
}
