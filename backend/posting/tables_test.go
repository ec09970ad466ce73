package posting

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/form"
)

// official is one row of the trade's own field tables: what the public page calls it, and the questions that ask for it.
type official struct {
	table, ids, label string
	kinds             []Kind
	keys              []string // none where the office gives the value
}

func officialFields(t *testing.T) []official {
	t.Helper()
	file, err := os.Open("testdata/fields.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	r := csv.NewReader(file)
	r.Comma, r.Comment = '\t', '#'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	all := []official{}
	for _, row := range rows {
		o := official{table: row[0], ids: row[1], label: row[2], keys: strings.Fields(row[4])}
		for _, k := range strings.Fields(row[3]) {
			o.kinds = append(o.kinds, Kind(k))
		}
		all = append(all, o)
	}
	return all
}

// Every row of the trade's tables is asked for, and nothing is asked that no row knows.
func TestEveryOfficialFieldIsAsked(t *testing.T) {
	listed := map[string]bool{}
	for _, o := range officialFields(t) {
		for _, k := range o.kinds {
			for _, key := range o.keys {
				if _, asked := FormOf(k).Field(key); !asked {
					t.Errorf("%s %s (%s): the form %s does not ask %s", o.table, o.label, o.ids, k, key)
				}
				listed[string(k)+" "+key] = true
			}
		}
	}
	for _, k := range Kinds() {
		for _, s := range FormOf(k).Sections {
			for _, fd := range s.Fields {
				if !listed[string(k)+" "+fd.Key] {
					t.Errorf("%s of %s is in no official table", fd.Key, k)
				}
			}
		}
	}
}

// Every question can be reached: some answers make it apply.
func TestEveryFieldCanApply(t *testing.T) {
	for _, k := range Kinds() {
		f := FormOf(k)
		for _, s := range f.Sections {
			for _, fd := range s.Fields {
				v := form.Values{}
				need(f, fd, v)
				if !f.Applies(fd, v) {
					t.Errorf("%s of %s never applies", fd.Key, k)
				}
			}
		}
	}
}

// need answers what a field's conditions look at, so that it applies.
func need(f form.Form, fd form.Field, v form.Values) {
	for _, w := range fd.When {
		on, _ := f.Field(w.Key)
		if on.Kind != form.Choices && v[w.Key] != "" && !slices.Contains(w.In, v[w.Key]) {
			continue
		}
		v[w.Key] = w.In[0]
		need(f, on, v)
	}
}
