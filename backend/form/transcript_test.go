package form_test

import (
	"testing"

	"kyujindesk/backend/form"
)

func over() form.Form {
	w := func(ja, en string) form.Words { return form.Words{JA: ja, EN: en} }
	return form.Form{Sections: []form.Section{
		{Key: "work", Fields: []form.Field{
			{Key: "title", Kind: form.Text, Label: w("職種", "Occupation"), Chars: 28},
			{Key: "text", Kind: form.Lines, Label: w("仕事の内容", "Work"), Chars: 5, Lines: 12},
			{Key: "other", Kind: form.Text, Label: w("その他", "Other"), When: []form.When{{Key: "kind", In: []string{"b"}}}},
		}},
		{Key: "pay", Rows: map[string]form.Words{"base": w("基本給", "Base pay")}, Fields: []form.Field{
			{Key: "kind", Kind: form.Choice, Label: w("賃金形態", "Pay"), Options: []form.Option{{Code: "a", Label: w("月給", "monthly")}, {Code: "b", Label: w("時給", "hourly")}}},
			{Key: "lower", Kind: form.Yen, Label: w("下限", "From"), Row: "base", Unit: w("円", "yen")},
			{Key: "upper", Kind: form.Yen, Label: w("上限", "To"), Row: "base", Span: true, Unit: w("円", "yen")},
			{Key: "start", Kind: form.Time, Label: w("始業", "Start"), Row: "hours"},
			{Key: "end", Kind: form.Time, Label: w("終業", "End"), Row: "hours"},
		}},
	}}
}

func TestAnswersAreTypedOverInTheOrderOfTheForm(t *testing.T) {
	entries := over().Transcript(form.Values{
		"end": "18:00", "start": "9:00", "upper": "250000", "lower": "２１０，０００", "kind": "a", "text": "菓子を作る仕事", "title": "菓子の製造", "other": "x",
	}, nil)
	want := []struct{ key, row, text, unit string }{
		{"title", "", "菓子の製造", ""},
		{"text", "", "菓子を作る\n仕事", ""},
		{"kind", "", "月給", ""},
		{"lower", "基本給", "210000", "円"},
		{"upper", "基本給", "250000", "円"},
		{"start", "", "9時00分", ""},
		{"end", "始業", "18時00分", ""},
	}
	if len(entries) != len(want) {
		t.Fatalf("%+v", entries)
	}
	for i, e := range entries {
		way := form.Type
		if e.Key == "kind" {
			way = form.Select
		}
		if e.Key != want[i].key || e.Row.JA != want[i].row || e.Text.JA != want[i].text || e.Unit.JA != want[i].unit || e.Way != way || e.Was.JA != "" {
			t.Errorf("%d: %+v", i, e)
		}
	}
}

func TestOfAChangeOnlyWhatReadsOtherwiseIsTyped(t *testing.T) {
	entries := over().Transcript(
		form.Values{"title": "菓子の製造", "kind": "b", "lower": "1100"},
		form.Values{"title": "菓子の製造", "kind": "a", "lower": "1,100", "text": "古い話"},
	)
	if len(entries) != 2 || entries[0].Key != "text" || entries[0].Way != form.Clear || entries[0].Was.JA != "古い話" ||
		entries[1].Key != "kind" || entries[1].Text.JA != "時給" || entries[1].Was.JA != "月給" {
		t.Errorf("%+v", entries)
	}
}
