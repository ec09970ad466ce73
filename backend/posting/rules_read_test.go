package posting

import (
	"os"
	"strings"
	"testing"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting/text"
)

// readExamples are the sentences of testdata/read.tsv, a line each: concept, bad or good, sentence. Each is put into the notes.
func readExamples() []example {
	all := []example{}
	data, err := os.ReadFile("testdata/read.tsv")
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(data)) {
		part := strings.SplitN(strings.TrimRight(line, "\n"), "\t", 3)
		all = append(all, example{"read." + part[0], part[1] == "bad", FullTime, today(), form.Values{"notes.text": part[2]}})
	}
	note := func(s string) form.Values { return form.Values{"notes.text": s} }
	for _, s := range []string{"・障害者手帳をお持ちの方が対象です。", "・障害の内容や、配慮してほしいことをお聞かせください。"} {
		all = append(all, good("read.disability", note(s)).of(DisabledFull), good("read.disability", note(s)).of(DisabledPart))
	}
	return append(
		all,
		bad("read.disability", note("・障害者手帳をお持ちかどうか必ず申告")),
		good("read.disability", note("・障害者手帳をお持ちかどうか必ず申告")).of(DisabledFull),
		bad("read.disability", note("・車椅子の方は採用できません")).of(DisabledFull),
		bad("read.disability", note("・合理的配慮には応じられません")).of(DisabledPart),
		bad("read.disability", note("・精神障害者保健福祉手帳をお持ちの方は対象外")).of(DisabledPart),
		bad("read.disability", note("・障害の軽い方に限ります。")).of(DisabledFull),
		bad("read.disability", note("・精神障害の方はお断りします。")).of(DisabledPart),
		good("read.licence_missing", titled("保育補助", "031", "見守りと片付けをします。", note("・資格は不要です。"))),
		good("read.piece_rate", titled("大型トラック運転手（長距離なし）", "083", "鋼材を運びます。", nil)),
		good("read.minors", form.Values{"work.content": "・18歳までの生徒に数学を教えます。"}),
	)
}

// TestWriteReadExamples takes from the sentences of the reader, twelve of each kind, those that hold.
func TestWriteReadExamples(t *testing.T) {
	if !*update {
		t.Skip("only with -update")
	}
	data, err := os.ReadFile("text/data/examples.tsv")
	if err != nil {
		t.Fatal(err)
	}
	taken := map[string]int{}
	var out strings.Builder
	for line := range strings.Lines(string(data)) {
		part := strings.SplitN(strings.TrimRight(line, "\n"), "\t", 3)
		v := Sample(FullTime)
		v["notes.text"] = part[2]
		_, speaks := find(FullTime, v, "read."+part[0], today())
		silent := len(text.Concepts(part[2])) == 0
		if kind := part[0] + part[1]; part[0] != "" && taken[kind] < 12 && (part[1] == "bad" && speaks || part[1] == "good" && silent) {
			taken[kind]++
			out.WriteString(line)
		}
	}
	if err := os.WriteFile("testdata/read.tsv", []byte(out.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// Every concept names its law and has ten sentences it finds and ten it leaves alone.
func TestEveryConceptHasTenExamples(t *testing.T) {
	bad, good := map[string]int{}, map[string]int{}
	for _, e := range readExamples() {
		if e.bad {
			bad[e.rule]++
		} else {
			good[e.rule]++
		}
	}
	for _, c := range text.AllConcepts() {
		if id := "read." + c.ID; bad[id] < 10 || good[id] < 10 || c.Law == "" {
			t.Errorf("%s: %d bad, %d good examples, law %q", id, bad[id], good[id], c.Law)
		}
	}
}

// A finding marks its words where they stand in the answer, counted as pages count.
func TestFindingsMarkTheirWords(t *testing.T) {
	v := Sample(FullTime)
	v["notes.text"] = "𠮷野家の近くです。\n・ 女 性 限 定 のお仕事です。"
	p, found := find(FullTime, v, "read.sex", today())
	if !found || len(p.Marks) != 1 {
		t.Fatalf("%v %+v", found, p)
	}
	m := p.Marks[0]
	if m.Field != "notes.text" || m.Words != "女 性 限 定" || m.From != 13 || m.To != 20 {
		t.Errorf("%+v", m)
	}
}
