package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// asked is a question, as sentences speak of it: its words, the time it is said of, the unit, a number in several spellings, and what is to
// be found.
type asked struct {
	what    string
	heads   []string
	per     string
	unit    string
	spelled []string
	n       float64
}

func questions() []asked {
	return []asked{
		{"pay.hourly", []string{"時給", "時間給"}, "", "円", []string{"1,250", "１２５０", "千二百五十"}, 1250},
		{"pay.monthly", []string{"月給", "給与", "基本給", "固定給"}, "月", "円", []string{"230,000", "23万", "二十三万"}, 230000},
		{"pay.daily", []string{"日給", "日当"}, "", "円", []string{"11,000", "１万１千", "一万千"}, 11000},
		{"overtime.monthly", []string{"残業", "時間外労働", "所定外労働"}, "月", "時間", []string{"12", "１２", "十二"}, 12},
		{"break.minutes", []string{"休憩", "昼休み", "休憩時間"}, "", "分", []string{"45", "４５", "四十五"}, 45},
		{"holidays.annual", []string{"休日", "お休み"}, "年", "日", []string{"115", "１１５", "百十五"}, 115},
		{"holidays.annual", []string{"年間休日", "年間の休日"}, "", "日", []string{"108", "百八"}, 108},
		{"holidays.monthly", []string{"休日", "休み"}, "月", "日", []string{"8", "８", "八"}, 8},
		{"days.weekly", []string{"勤務", "出勤"}, "週", "日", []string{"4", "４", "四"}, 4},
		{"days.monthly", []string{"勤務", "出勤日数"}, "月", "日", []string{"18", "１８", "十八"}, 18},
		{"hours.daily", []string{"勤務", "実働", "労働時間"}, "一日", "時間", []string{"6", "６", "六"}, 6},
		{"leave.days", []string{"有給休暇", "有休", "年次有給休暇"}, "", "日", []string{"10", "１０", "十"}, 10},
		{"trial.months", []string{"試用期間", "見習い期間"}, "", "か月", []string{"3", "３", "三"}, 3},
		{"contract.months", []string{"契約期間", "雇用期間", "任期"}, "", "か月", []string{"6", "６", "六"}, 6},
		{"bonus.times", []string{"賞与", "ボーナス"}, "年", "回", []string{"2", "２", "二"}, 2},
		{"bonus.months", []string{"賞与", "ボーナス"}, "", "か月分", []string{"3.5", "３．５"}, 3.5},
		{"commute.monthly", []string{"通勤手当", "交通費"}, "月", "円", []string{"12,000", "１万２千"}, 12000},
		{"allowance", []string{"皆勤手当", "住宅手当"}, "月", "円", []string{"5,000", "５千", "五千"}, 5000},
		{"openings", []string{"採用人数", "募集人数"}, "", "名", []string{"3", "３", "三"}, 3},
		{"interview.times", []string{"面接"}, "", "回", []string{"2", "２", "二"}, 2},
		{"experience.years", []string{"経験", "実務経験"}, "", "年", []string{"5", "５", "五"}, 5},
	}
}

// TestFactsInEveryOrder says the same in many ways: with each word and spelling, the head before the number or behind it, one end of a range,
// beside another question, of others, and denied by the clause that speaks of this post.
func TestFactsInEveryOrder(t *testing.T) {
	tried, missed := 0, []string{}
	try := func(sentence, key string) {
		tried++
		if !slices.ContainsFunc(Facts(sentence), func(f Fact) bool { return strings.HasPrefix(factKey(f), key) }) {
			missed = append(missed, sentence)
		}
	}
	for _, q := range questions() {
		for _, head := range q.heads {
			name := ""
			if q.what == "allowance" {
				name = head
			}
			said := func(said Said, lower, upper float64) string {
				return factKey(Fact{What: q.what, Name: name, Said: said, Lower: lower, Upper: upper})
			}
			one := said(Affirmed, q.n, q.n)
			for _, n := range q.spelled {
				amount := q.per + n + q.unit
				for _, frame := range []string{"%sは%sです。", "%s：%s", "%s　%s", "・%sは%sとなります", "%s（%s）", "%sは、おおむね%sです。", "当店の%sは%s、くわしくは面接で。"} {
					try(fmt.Sprintf(frame, head, amount), one)
				}
				try("週休二日、"+head+"は"+amount+"、社会保険完備。", one)
				try("転勤なし、"+head+amount, one)
				try("正社員の"+head+"は"+amount+"ですが、本求人は面接でお伝えします。", said(Others, q.n, q.n))
				try(amount+"の"+head+"があります。", one)
				try("はじめに申し上げますと、"+head+"につきましては"+amount+"でございます。", one)
				if !exact(q.what) && q.what != "interview.times" && q.what != "bonus.times" {
					try(head+"は"+amount+"までです。", said(Range, open, q.n))
				}
				if !exact(q.what) && q.what != "interview.times" && q.what != "bonus.times" {
					try(head+"は"+amount+"以上です。", said(Range, q.n, open))
				}
			}
		}
	}
	t.Logf("%d of %d found", tried-len(missed), tried)
	if len(missed)*100 > tried {
		t.Errorf("missed: %s", strings.Join(missed, "\n"))
	}
}
