package posting

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/form"
)

// fromTable reads a table as it is proposed to the person.
func fromTable(rows [][]string) ([]Imported, []form.CellProblem) {
	head, keys := form.HeadOf(rows, Columns())
	return FromTable(rows, head, keys)
}

func TestPostingsGoThroughATable(t *testing.T) {
	head := Head(Kinds())
	rows := [][]string{head}
	for _, k := range Kinds() {
		rows = append(rows, Row(head, k, Sample(k)))
	}
	taken, problems := fromTable(rows)
	if len(problems) != 0 || len(taken) != len(Kinds()) {
		t.Fatalf("%d rows, %v", len(taken), problems)
	}
	for i, k := range Kinds() {
		if got, want := FormOf(k).Settled(taken[i].Values), FormOf(k).Settled(Sample(k)); taken[i].Kind != k || !maps.Equal(got, want) {
			for key := range want {
				if got[key] != want[key] {
					t.Errorf("%s %s: %q, want %q", k, key, got[key], want[key])
				}
			}
		}
	}
}

func TestAWrongCellIsNamedAndGoodRowsComeIn(t *testing.T) {
	taken, problems := fromTable([][]string{
		{"職種", "種類", "採用人数", "公開範囲", "知らない列"},
		{"経理", "フルタイム", "２", "公開しない", "x"},
		{"", "", "", "", ""},
		{"営業", "ﾊﾟｰﾄ", "若干名", "みんな", ""},
		{"調理", "夜勤", "", "", ""},
		{"清掃", "part"},
	})
	if len(taken) != 2 || taken[0].Row != 2 || !maps.Equal(taken[0].Values, form.Values{"work.title": "経理", "class.count": "2", "class.public": "hidden"}) || taken[1].Kind != PartTime {
		t.Errorf("taken %+v", taken)
	}
	where := []string{}
	for _, p := range problems {
		where = append(where, string(rune('0'+p.Row))+p.Column)
	}
	if !slices.Equal(where, []string{"4公開範囲", "4採用人数", "5種類"}) {
		t.Errorf("problems %+v", problems)
	}
	for _, p := range problems {
		if p.Message.JA == "" || p.Message.EN == "" || !strings.HasSuffix(p.Message.JA, "。") {
			t.Errorf("%+v", p)
		}
	}
}

func TestATableSavedUnderFormerWordsComesInWhole(t *testing.T) {
	taken, problems := fromTable([][]string{
		{"求人の種類", "公開範囲", "就業時間の型", "契約の長さ", "支払いの月", "求める学歴"},
		{"フルタイム", "求職者に限り事業所名等を含めて公開する", "通常", "12", "翌月", "高校以上"},
	})
	want := form.Values{"class.public": "seekers", "hours.system": "fixed", "contract.length": "12", "payday.month": "next", "education.level": "high"}
	if len(problems) != 0 || len(taken) != 1 || taken[0].Kind != FullTime || !maps.Equal(taken[0].Values, want) {
		t.Errorf("taken %+v, problems %+v", taken, problems)
	}
}
