package form

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func words(s string) Words { return Words{JA: s, EN: s} }

// sample is a form with one field of every kind, and conditions two deep.
func sample() Form {
	pets := []Option{
		{Code: "cat", Label: Words{"ねこ", "Cat"}}, {Code: "dog", Label: Words{"いぬ", "Dog"}}, {Code: "other", Label: Words{"その他", "Other"}},
	}
	return Form{Key: "sample", Label: words("見本"), Sections: []Section{
		{Key: "one", Label: words("一"), Rows: map[string]Words{"pay": {"給料", "Pay"}}, Fields: []Field{
			{Key: "text", Kind: Text, Label: words("題"), Need: true, Chars: 5},
			{Key: "kana", Kind: Kana, Label: words("カナ"), Chars: 10},
			{Key: "lines", Kind: Lines, Label: words("文"), Chars: 30, Lines: 3},
			{Key: "pay.lower", Kind: Yen, Label: words("下限"), Row: "pay", Unit: Words{"円", "yen"}, Min: "1"},
			{Key: "pay.upper", Kind: Yen, Label: words("上限"), Row: "pay", Span: true, Unit: Words{"円", "yen"}, Min: "1", Max: "999999"},
			{Key: "start", Kind: Time, Label: words("始業"), Row: "hours"},
			{Key: "end", Kind: Time, Label: words("終業"), Row: "hours", Span: true},
		}},
		{Key: "two", Label: words("二"), Fields: []Field{
			{Key: "pet", Kind: Choice, Label: words("動物"), Need: true, Options: pets},
			{Key: "which", Kind: Choices, Label: words("種類"), Need: true, Options: pets, When: []When{{"pet", []string{"other"}}}},
			{Key: "name", Kind: Text, Label: words("名前"), Need: true, Chars: 5, When: []When{{"which", []string{"dog"}}}},
			{Key: "age", Kind: Decimal, Label: words("年"), Before: Words{"約", "about "}, Unit: Words{"年", "years"}, Max: "20"},
			{Key: "day", Kind: Date, Label: words("日")},
			{Key: "phone", Kind: Phone, Label: words("電話")},
			{Key: "mail", Kind: Mail, Label: words("メール")},
			{Key: "postal", Kind: Postal, Label: words("郵便番号"), Row: "home"},
			{Key: "home", Kind: Lines, Label: words("住まい"), Row: "home", Chars: 30, Lines: 2},
			{Key: "trial", Kind: Number, Label: words("試用"), Row: "trial"},
			{Key: "by", Kind: Choice, Label: words("書き方"), Row: "trial", Quiet: true, Options: pets},
			{Key: "unit", Kind: Choice, Label: words("単位"), Row: "trial", Glue: true, Options: []Option{{Code: "months", Label: Words{"か月", "months"}}}},
			{Key: "count", Kind: Number, Label: words("数"), Min: "1", Max: "9"},
			{Key: "quietly", Kind: Text, Label: words("内緒"), Chars: 9, Aside: true},
		}},
	}}
}

// One line of the table is an answer of a kind, and what it becomes when its field is left.
func TestSettle(t *testing.T) {
	var v struct {
		Options []string
		Settle  []struct{ Kind, Text, Want string }
	}
	data, err := os.ReadFile("testdata/settle.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	options := []Option{}
	for _, code := range v.Options {
		options = append(options, Option{Code: code})
	}
	seen := map[Kind]bool{}
	for _, c := range v.Settle {
		f := Form{Sections: []Section{{Fields: []Field{{Key: "x", Kind: Kind(c.Kind), Options: options}}}}}
		seen[Kind(c.Kind)] = true
		if got := f.Settle("x", c.Text); got != c.Want {
			t.Errorf("%s %q: got %q, want %q", c.Kind, c.Text, got, c.Want)
		}
		if got := f.Settle("nobody", c.Text); got != c.Text {
			t.Errorf("%q becomes %q in a field that is not there", c.Text, got)
		}
	}
	for _, k := range Kinds() {
		if !seen[k] {
			t.Errorf("no vector for %s", k)
		}
	}
}

func ids(problems []Problem) []string {
	out := []string{}
	for _, p := range problems {
		out = append(out, p.ID+" "+p.Fields[0])
	}
	return out
}

func TestCheck(t *testing.T) {
	whole := Values{"text": "題", "pet": "cat"}
	for _, c := range []struct {
		name string
		with Values
		want []string
	}{
		{"whole", Values{}, nil},
		{"missing", Values{"text": " "}, []string{"form.need text"}},
		{"five full-width fit", Values{"text": "一二三四五"}, nil},
		{"half-width is half", Values{"text": "abcdefghij"}, nil},
		{"too long", Values{"text": "一二三四五a"}, []string{"form.chars text"}},
		{"no kana", Values{"kana": "山田"}, []string{"form.format kana"}},
		{"kana is settled first", Values{"kana": "ﾔﾏﾀﾞ"}, nil},
		{"three lines fit", Values{"lines": strings.Repeat("あ", 90)}, nil},
		{"four do not", Values{"lines": "一\n\n\n四"}, []string{"form.lines lines"}},
		{"too small", Values{"pay.lower": "0"}, []string{"form.range pay.lower"}},
		{"least and greatest", Values{"count": "1", "pay.upper": "999999"}, nil},
		{"too large", Values{"pay.upper": "1000000"}, []string{"form.range pay.upper"}},
		{"no number", Values{"pay.lower": "応相談"}, []string{"form.format pay.lower"}},
		{"no whole number", Values{"count": "1.5"}, []string{"form.format count"}},
		{"order", Values{"pay.lower": "200", "pay.upper": "100"}, []string{"form.order pay.upper"}},
		{"night shift", Values{"start": "22:00", "end": "6:00"}, nil},
		{"no time", Values{"start": "朝"}, []string{"form.format start"}},
		{"no option", Values{"pet": "bird"}, []string{"form.format pet"}},
		{"asked on", Values{"pet": "other"}, []string{"form.need which"}},
		{"asked on and on", Values{"pet": "other", "which": "cat dog"}, []string{"form.need name"}},
		{"idle answers are no matter", Values{"which": "bird", "name": "一二三四五六七"}, nil},
		{"decimals", Values{"age": "2.125"}, []string{"form.format age"}},
		{"no date", Values{"day": "2026-02-30"}, []string{"form.format day"}},
		{"no phone", Values{"phone": "110"}, []string{"form.format phone"}},
		{"no mail", Values{"mail": "example.jp"}, []string{"form.format mail"}},
		{"no postal code", Values{"postal": "840"}, []string{"form.format postal"}},
	} {
		v := Values{}
		for k, s := range whole {
			v[k] = s
		}
		for k, s := range c.with {
			v[k] = s
		}
		problems := sample().Check(v)
		if got := ids(problems); !slices.Equal(got, c.want) && len(got)+len(c.want) > 0 {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		for _, p := range problems {
			if p.Message.JA == "" || p.Message.EN == "" || !slices.Contains(ProblemIDs(), p.ID) {
				t.Errorf("%s: %+v", c.name, p)
			}
		}
	}
}

func TestRepairOfOrderSwapsTheEnds(t *testing.T) {
	v := Values{"text": "題", "pet": "cat", "pay.lower": "200", "pay.upper": "100"}
	for k, s := range sample().Check(v)[0].Repair.Values {
		v[k] = s
	}
	if left := sample().Check(v); len(left) != 0 || v["pay.lower"] != "100" {
		t.Errorf("%v leaves %v", v, left)
	}
}

func TestProgress(t *testing.T) {
	v := Values{"text": "題", "pet": "other", "kana": "山田", "name": "ぽち"}
	problems := append(sample().Check(v), Problem{ID: "x", Severity: Warning, Fields: []string{"kana"}})
	got := sample().Progress(v, problems)
	want := []Progress{
		{Section: "one", Needed: 1, Filled: 1, Errors: 1, Warnings: 1},
		{Section: "two", Needed: 2, Filled: 1},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestPrint(t *testing.T) {
	v := Values{
		"text": "題", "pay.lower": "195000", "pay.upper": "250000", "start": "9:00", "end": "18:00",
		"pet": "other", "which": "dog cat", "name": "ぽち", "age": "2.5", "day": "2026-11-21", "postal": "840-0000", "home": strings.Repeat("町", 31),
	}
	got := []string{}
	for _, l := range sample().Print(v) {
		got = append(got, l.Section+"|"+l.Label.JA+"|"+l.Text.JA+"|"+l.Text.EN)
	}
	want := []string{
		"one|題|題|題",
		"one|給料|195,000円〜250,000円|195,000 yen – 250,000 yen",
		"one|始業|9時00分〜18時00分|09:00 – 18:00",
		"two|動物|その他|Other",
		"two|種類|ねこ・いぬ|Cat, Dog",
		"two|名前|ぽち|ぽち",
		"two|年|約2.5年|about 2.5 years",
		"two|日|令和8年11月21日|2026-11-21",
		"two|郵便番号|〒840-0000\n" + strings.Repeat("町", 30) + "\n町|〒840-0000\n" + strings.Repeat("町", 30) + "\n町",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for typed, want := range map[string]string{"100": "100円〜", "": ""} {
		lines := sample().Print(Values{"pay.lower": typed})
		if (want == "") != (len(lines) == 0) || (want != "" && lines[0].Text.JA != want) {
			t.Errorf("%q prints %v", typed, lines)
		}
	}
	for typed, aside := range map[string]bool{"quietly": true, "text": false} {
		if l := sample().Print(Values{typed: "題"}); len(l) != 1 || l[0].Aside != aside {
			t.Errorf("%s prints %v", typed, l)
		}
	}
	if l := sample().Print(Values{"age": "1"}); l[0].Text.EN != "about 1 year" {
		t.Errorf("one year prints %v", l)
	}
	if l := sample().Print(Values{"trial": "3", "by": "cat", "unit": "months"}); l[0].Text != (Words{"3か月", "3 months"}) || len(l[0].Keys) != 3 {
		t.Errorf("a glued unit prints %v", l)
	}
	if l := sample().Print(Values{"unit": ""}); len(l) != 0 {
		t.Errorf("nothing prints %v", l)
	}
	if l := sample().Print(Values{"pay.lower": "100", "pay.upper": "100"}); l[0].Text.JA != "100円" {
		t.Errorf("one value prints %v", l)
	}
	if l := sample().Print(Values{"pay.upper": "100"}); l[0].Text.JA != "〜100円" {
		t.Errorf("an upper end alone prints %v", l)
	}
}

func TestACircleOfConditionsEnds(t *testing.T) {
	f := Form{Sections: []Section{{Fields: []Field{
		{Key: "a", Kind: Choice, When: []When{{"b", []string{""}}}},
		{Key: "b", Kind: Choice, When: []When{{"a", []string{""}}}},
	}}}}
	if f.Applies(f.Sections[0].Fields[0], Values{}) {
		t.Error("a field that waits for itself applies")
	}
}

// typed is what people may put into fields: sensible, odd and broken.
func typed() *rapid.Generator[Values] {
	keys := []string{}
	for _, s := range sample().Sections {
		for _, fd := range s.Fields {
			keys = append(keys, fd.Key)
		}
	}
	text := rapid.OneOf(
		rapid.SampledFrom([]string{"", "cat", "dog", "other", "cat dog", "9:00", "200", "20万", "2026-11-21", "R8.2.30", "840-0000", " ", "一\n二"}),
		rapid.StringOf(rapid.RuneFrom([]rune("あア漢ｶﾞaA1０ー-～.万千円時半:　 \n\t㈱𠮷"))),
		rapid.String(),
	)
	return rapid.Map(rapid.MapOf(rapid.SampledFrom(keys), text), func(m map[string]string) Values { return m })
}

func TestSettlingTwiceChangesNothingMore(t *testing.T) {
	f := sample()
	rapid.Check(t, func(t *rapid.T) {
		for key, value := range typed().Draw(t, "v") {
			once := f.Settle(key, value)
			if again := f.Settle(key, once); again != once {
				t.Fatalf("%s %q becomes %q and then %q", key, value, once, again)
			}
		}
	})
}

func TestCheckAndPrintAgreeOnWhatApplies(t *testing.T) {
	f := sample()
	rapid.Check(t, func(t *rapid.T) {
		v := typed().Draw(t, "v")
		idle := func(key string) bool {
			fd, _ := f.Field(key)
			return !f.Applies(fd, v)
		}
		problems := f.Check(v)
		for _, p := range problems {
			if idle(p.Fields[0]) {
				t.Fatalf("%s speaks of a field that is not asked", p.ID)
			}
		}
		printed := []string{}
		for _, l := range f.Print(v) {
			printed = append(printed, l.Keys...)
		}
		for key := range f.Applicable(v) {
			if idle(key) || (!slices.Contains(printed, key) && key != "by") {
				t.Fatalf("%s: printed %v", key, printed)
			}
		}
		for i, p := range f.Progress(v, problems) {
			if p.Filled > p.Needed || p.Section != f.Sections[i].Key {
				t.Fatalf("%+v", p)
			}
		}
	})
}

func FuzzSettleAndCheck(f *testing.F) {
	for _, s := range []string{"1時間45分", "25:30", "令和8年11月27日（金）", "+81 90-1234-5678", "山田 <a@example.jp>", "⽇\u200b", "半年", "1,234,5", "20万5千円", "午後5時", "R8.11.21", "（0952）", "\xff", "か\u3099", "1e9", "９９９９９９９９９９９９９９９万"} {
		f.Add(s)
	}
	form := sample()
	for _, k := range Kinds() {
		for i, unit := range []string{"", "円", "万円", "分", "時間", "日以内", "か月", "年（暦）", "年3月", "人", "%"} {
			fd := asks(k, unit)
			fd.Key = fmt.Sprint(k, i)
			form.Sections[0].Fields = append(form.Sections[0].Fields, fd)
		}
	}
	f.Fuzz(func(t *testing.T, typed string) {
		typed = strings.ToValidUTF8(typed, "")
		for _, s := range form.Sections {
			for _, fd := range s.Fields {
				once := fd.settle(typed)
				if twice := fd.settle(once); !utf8.ValidString(once) || twice != once {
					t.Fatalf("%s %q becomes %q, then %q", fd.Key, typed, once, twice)
				}
				if made := fd.Made(once); made.JA != "" && once != typed {
					t.Fatalf("%s %q, settled to %q, is made something of again: %q", fd.Key, typed, once, made.JA)
				}
			}
		}
		v := Values{}
		for _, s := range form.Sections {
			for _, fd := range s.Fields {
				v[fd.Key] = typed
			}
		}
		form.Check(v)
		form.Print(v)
	})
}

func TestANightShiftAndAWholeDayArePrintedAsSuch(t *testing.T) {
	f := Form{Sections: []Section{{Fields: []Field{
		{Key: "from", Kind: Time, Label: words("時間"), Row: "t"}, {Key: "to", Kind: Time, Row: "t", Span: true}, {Key: "founded", Kind: Number, Label: words("設立"), Min: "1800", Unit: words("年")},
	}}}}
	for to, want := range map[string]string{"翌6:00": "22時00分〜翌6時00分", "25:30": "22時00分〜翌1時30分", "22時": "22時00分〜翌22時00分", "23:00": "22時00分〜23時00分"} {
		if got := f.Print(Values{"from": "22:00", "to": to})[0].Text.JA; got != want {
			t.Errorf("%s: %s, want %s", to, got, want)
		}
	}
	for typed, want := range map[string]string{"令和３年": "2021年", "昭和の年": "昭和の年", "2021": "2021年"} {
		if got := f.Print(Values{"founded": typed})[0].Text.JA; got != want {
			t.Errorf("%s: %s, want %s", typed, got, want)
		}
	}
}

func TestACodeOfOneBusinessAsksForTheAddress(t *testing.T) {
	f := Form{Sections: []Section{{Fields: []Field{{Key: "code", Kind: Postal, Fills: []string{"address"}}, {Key: "address", Kind: Text}}}}}
	for code, want := range map[string]bool{"100-8994": true, "１００８９９４": true, "840-0001": false, "100-89": false, "": false} {
		aids := f.Addresses(Values{"code": code})
		said := len(aids) == 1 && strings.Contains(aids[0].Text.JA, "会社や役所だけの番号")
		if said != want {
			t.Errorf("%s: %+v", code, aids)
		}
	}
	if aids := f.Addresses(Values{"code": "100-8994", "address": "東京都千代田区"}); len(aids) != 0 {
		t.Errorf("it goes on asking: %+v", aids)
	}
}
