package posting

import (
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/form"
)

// told is what the paper on rules says of one beside what the code knows.
type told struct {
	title string // what it finds
	blind string // what it cannot see
	check string // 要確認 where its law stands in none of the project's sources
}

func toldRules(t *testing.T) map[string]told {
	t.Helper()
	text, err := os.ReadFile("testdata/rules.tsv")
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(strings.NewReader(string(text)))
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]told{}
	for _, row := range rows[1:] {
		all[row[0]] = told{row[1], row[2], row[3]}
	}
	return all
}

// TestThePaperOnRulesIsUpToDate writes docs/RULES.md from the rules, their examples and testdata/rules.tsv, and holds it against
// the one that is kept.
func TestThePaperOnRulesIsUpToDate(t *testing.T) {
	const path = "../../docs/RULES.md"
	paper := rulesPaper(t)
	if *update {
		if err := os.WriteFile(path, []byte(paper), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if kept, err := os.ReadFile(path); err != nil || string(kept) != paper {
		t.Errorf("docs/RULES.md is old: run go test ./backend/posting -run Paper -update (%v)", err)
	}
}

// Every rule names its law.
func TestEveryRuleNamesItsLaw(t *testing.T) {
	for _, r := range rules() {
		if r.source == "" {
			t.Errorf("%s names no law", r.id)
		}
	}
}

func rulesPaper(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(`# 求人の点検のきまり

` + "`go test ./backend/posting -run Paper -update`" + ` が、コードと例から入力します。手で直しません。

- **直す**（赤）：修正するまで送れません。窓口が受理できない内容だけです。
- **確認する**（橙）：確認すれば、そのまま送れます。
- **要確認**：根拠の条文を、公の資料でまだ確認していません。条文の番号を人に示す前に確認してください。
- いつから：根拠に書いてある日から。書いていないものは、この版の時点の法令です。
- 例は、見本の求人（例示商店）から変えたところだけを書いています。

`)
	said := toldRules(t)
	for _, r := range rules() {
		entry, known := said[r.id]
		switch {
		case known:
		case strings.HasPrefix(r.id, "read."):
			entry = told{title: "文の言い方", blind: "一覧にない言い方、文の外の事情"}
		default:
			t.Errorf("testdata/rules.tsv does not tell of %s", r.id)
		}
		delete(said, r.id)
		paperOfRule(&b, r, entry)
	}
	for id := range said {
		t.Errorf("testdata/rules.tsv tells of %s, which is no rule", id)
	}
	paperOfTrades(&b)
	return b.String()
}

func paperOfRule(b *strings.Builder, r rule, entry told) {
	verdict := map[form.Severity]string{form.Error: "修正する（赤）", form.Warning: "確認する（橙）"}[r.severity]
	source := r.source
	if entry.check != "" {
		source += " **" + entry.check + "**"
	}
	_, _ = fmt.Fprintf(b, "## %s：%s\n\n- 判定：%s\n- 根拠：%s\n- 求人：%s\n", r.id, entry.title, verdict, source, kindsInWords(r.kinds))
	for _, side := range []struct {
		name string
		bad  bool
	}{{"見つける例", true}, {"見つけない例", false}} {
		left := 2
		for _, e := range examples() {
			if e.rule != r.id || e.bad != side.bad || len(e.with) == 0 || left == 0 {
				continue
			}
			_, _ = fmt.Fprintf(b, "- %s：%s\n", side.name, e.inWords())
			left--
		}
	}
	_, _ = fmt.Fprintf(b, "- 見えないこと：%s\n\n", entry.blind)
}

func kindsInWords(kinds []Kind) string {
	if len(kinds) == len(Kinds()) {
		return "すべて"
	}
	labels := []string{}
	for _, k := range kinds {
		labels = append(labels, k.Label().JA)
	}
	return strings.Join(labels, "、")
}

// inWords are the answers of an example as the form shows them.
func (e example) inWords() string {
	said := []string{}
	f := FormOf(e.kind)
	for _, key := range slices.Sorted(maps.Keys(e.with)) {
		fd, asked := f.Field(key)
		if !asked {
			continue
		}
		value := e.with[key]
		if len(fd.Options) > 0 {
			labels := []string{}
			for _, o := range fd.Options {
				if slices.Contains(strings.Fields(value), o.Code) {
					labels = append(labels, o.Label.JA)
				}
			}
			value = strings.Join(labels, "・")
		}
		if value == "" {
			value = "（空）"
		}
		said = append(said, fd.Label.JA+"「"+strings.ReplaceAll(value, "\n", "／")+"」")
	}
	if e.day != today() {
		said = append(said, e.day.Wareki()+"に点検")
	}
	return strings.Join(said, "、")
}

// paperOfTrades is the table of occupations.
func paperOfTrades(b *strings.Builder) {
	b.WriteString("# 仕事ごとの決まり\n\n表は `backend/posting/data/occupation_rules.csv` です。職種の終わりの、いちばん長い言葉で見分けます。\n\n" +
		"| 仕事 | 必須の免許・資格（どれか） | 根拠 | 年齢 | 派遣の禁止 | 確認 |\n|---|---|---|---|---|---|\n")
	for _, o := range trades().all {
		if !o.must && o.age == 0 && o.dispatch == "" {
			continue
		}
		age, check := "", ""
		if o.age > 0 {
			age = fmt.Sprintf("%d歳以上", o.age)
		}
		if o.unsure {
			check = "要確認"
		}
		words := strings.Join(o.words, "、")
		if words == "" {
			words = "（文の中の仕事だけ）"
		}
		_, _ = fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s |\n", strings.ReplaceAll(words, "=", ""), strings.Join(o.licences, "、"), o.law, age, o.dispatch, check)
	}
}
