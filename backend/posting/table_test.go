package posting

import (
	"strings"
	"testing"

	"kyujindesk/backend/form"
)

// The table is data, so its mistakes are found here and not by people.
func TestTablesAreSound(t *testing.T) {
	rows := map[string]bool{}
	for _, k := range Kinds() {
		f := FormOf(k)
		seen := map[string]bool{}
		for _, s := range f.Sections {
			inWords(t, s.Key+" label", s.Label)
			inWords(t, s.Key+" lead", s.Lead)
			for i, fd := range s.Fields {
				if seen[fd.Key] {
					t.Errorf("%s stands twice in %s", fd.Key, k)
				}
				seen[fd.Key] = true
				rows[s.Key+" "+fd.Row] = true
				soundField(t, f, fd)
				if fd.Span && (i == 0 || s.Fields[i-1].Row != fd.Row || s.Fields[i-1].Kind != fd.Kind) {
					t.Errorf("%s ends no range", fd.Key)
				}
			}
		}
	}
	for _, k := range Kinds() {
		inWords(t, string(k), k.Label())
		for _, s := range FormOf(k).Sections {
			for row, label := range s.Rows {
				if !rows[s.Key+" "+row] {
					t.Errorf("%s names the row %q, which no form has", s.Key, row)
				}
				inWords(t, row, label)
			}
		}
	}
}

func soundField(t *testing.T, f form.Form, fd form.Field) {
	t.Helper()
	inWords(t, fd.Key+" label", fd.Label)
	if (fd.Help.JA == "") != (fd.Help.EN == "") {
		t.Errorf("%s: help in one language only", fd.Key)
	}
	choice := fd.Kind == form.Choice || fd.Kind == form.Choices
	if choice != (len(fd.Options) > 0) {
		t.Errorf("%s: options do not fit the kind %s", fd.Key, fd.Kind)
	}
	codes := map[string]bool{}
	for _, o := range fd.Options {
		inWords(t, fd.Key+" "+o.Code, o.Label)
		if o.Code == "" || strings.Contains(o.Code, " ") || codes[o.Code] {
			t.Errorf("%s: bad code %q", fd.Key, o.Code)
		}
		codes[o.Code] = true
	}
	if (fd.Kind == form.Text || fd.Kind == form.Lines || fd.Kind == form.Kana) && fd.Chars == 0 {
		t.Errorf("%s has no limit", fd.Key)
	}
	if (fd.Kind == form.Lines) != (fd.Lines > 0) {
		t.Errorf("%s: lines do not fit the kind", fd.Key)
	}
	for _, w := range fd.When {
		asked, found := f.Field(w.Key)
		if !found {
			t.Errorf("%s depends on %s, which %s has not", fd.Key, w.Key, f.Key)
		}
		for _, code := range w.In {
			known := false
			for _, o := range asked.Options {
				known = known || o.Code == code
			}
			if !known && found {
				t.Errorf("%s waits for %s=%s, which cannot be chosen", fd.Key, w.Key, code)
			}
		}
	}
}

func inWords(t *testing.T, what string, words form.Words) {
	t.Helper()
	if words.JA == "" || words.EN == "" {
		t.Errorf("%s: not in both languages: %q %q", what, words.JA, words.EN)
	}
	if strings.Contains(words.EN, "  ") || strings.Contains(words.JA, "  ") {
		t.Errorf("%s: two spaces", what)
	}
}

// A row is drawn, and printed, as one: its fields stand side by side.
func TestTheFieldsOfARowStandTogether(t *testing.T) {
	for _, k := range Kinds() {
		for _, s := range FormOf(k).Sections {
			left, last := map[string]bool{}, ""
			for _, fd := range s.Fields {
				if fd.Row != last {
					left[last] = true
				}
				if fd.Row != "" && left[fd.Row] {
					t.Errorf("%s %s: %s stands apart from its row %s", k, s.Key, fd.Key, fd.Row)
				}
				last = fd.Row
			}
		}
	}
}

// TestWhatIsFinishedStaysFinished: no answer in one section makes a question necessary in another, so that a section that is done stays done.
func TestWhatIsFinishedStaysFinished(t *testing.T) {
	for _, k := range Kinds() {
		for _, s := range FormOf(k).Sections {
			here := map[string]bool{}
			for _, fd := range s.Fields {
				here[fd.Key] = true
			}
			for _, fd := range s.Fields {
				for _, w := range fd.When {
					if fd.Need && !here[w.Key] {
						t.Errorf("%s: %s is asked for because of %s, in another section", k, fd.Key, w.Key)
					}
				}
			}
		}
	}
}
