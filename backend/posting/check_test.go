package posting

import (
	"strings"
	"testing"

	"kyujindesk/backend/era"
)

func today() era.Date { return era.Date{Y: 2026, M: 11, D: 21} }

func TestSamplesHaveNoProblem(t *testing.T) {
	for _, k := range Kinds() {
		for _, p := range Check(k, Sample(k), today(), LoadMinimumWages()) {
			t.Errorf("%s: %s %v %s", k, p.ID, p.Fields, p.Message.JA)
		}
		f := FormOf(k)
		for key, value := range Sample(k) {
			if _, asked := f.Field(key); !asked {
				t.Errorf("%s: the sample answers %q, which is not asked", k, key)
			}
			if settled := f.Settle(key, value); settled != value {
				t.Errorf("%s: %s is kept as %q", k, key, settled)
			}
		}
		for key := range Defaults(k) {
			if _, asked := f.Field(key); !asked {
				t.Errorf("%s: a new posting answers %q, which is not asked", k, key)
			}
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	wages := LoadMinimumWages()
	v := Sample(FullTime)
	for b.Loop() {
		Check(FullTime, v, today(), wages)
	}
}

// Of two problems of one text the one whose words come first is told first, whichever rule found it; the answers around them keep their place.
func TestProblemsOfATextComeAsItIsRead(t *testing.T) {
	for _, text := range []string{
		"・遅刻は1回につき罰金3千円をいただきます。\n・男性のみの募集です。\n・残業は月に三十時間ほどあります。",
		"・残業は月に三十時間ほどあります。\n・男性のみの募集です。\n・遅刻は1回につき罰金3千円をいただきます。",
	} {
		v := Sample(FullTime)
		v["notes.text"] = text
		v["wage.base.lower"] = "1"
		at, marked := -1, 0
		for _, p := range Check(FullTime, v, today(), LoadMinimumWages()) {
			if p.Fields[0] != "notes.text" || len(p.Marks) == 0 {
				continue
			}
			marked++
			if p.Marks[0].From < at {
				t.Errorf("%q is told behind what stands after it", p.Marks[0].Words)
			}
			at = p.Marks[0].From
		}
		if marked < 3 {
			t.Errorf("only %d problems of %q are marked", marked, text)
		}
	}
}

// What names a sex, an age or a private matter is marked where it stands, and not in a longer word that is fine.
func TestWordsThatAreNamedAreMarked(t *testing.T) {
	for field, texts := range map[string][2]string{
		"notes.text":     {"・ウェイター・ウェイトレスの控え室があります。\n・ウェイトレスを募ります。", "ウェイトレス"},
		"work.content":   {"・女性限定の教室で受付をします。", "女性限定"},
		"selection.note": {"・面接で本籍をお聞きします。", "本籍"},
	} {
		v := Sample(FullTime)
		v[field] = texts[0]
		marked := false
		for _, p := range Check(FullTime, v, today(), LoadMinimumWages()) {
			for _, m := range p.Marks {
				marked = marked || p.Fields[0] == field && m.Words == texts[1] && m.From >= strings.IndexRune(texts[0], '\n')/len("あ")
			}
		}
		if !marked {
			t.Errorf("%q is not marked in %q", texts[1], texts[0])
		}
	}
}
