package text

import (
	"strings"
	"testing"
)

// TestReadingOrder holds what sentences say together: the words that decide between two readings, each with a sentence on either side.
func TestReadingOrder(t *testing.T) {
	for sentence, want := range map[string]string{
		"【時間】9:00～15:00【休憩】45分":       "hours.start  affirmed 9 9; hours.end  affirmed 15 15; break.minutes  affirmed 45 45",
		"希望休は月3日までです":                 "",
		"正社員登用後は月給20万円です":             "pay.monthly  others 200000 200000",
		"年収例 450万円":                   "pay.yearly  others 4.5e+06 4.5e+06",
		"ざいたく きんむ できます":               "remote  affirmed -1 -1",
		"固定残業代は3万円です":                 "fixed_overtime.yen  affirmed 30000 30000",
		"勤務は週3日でも構いません":               "days.weekly  affirmed 3 3",
		"駐車場がなくても構いません":               "",
		"転勤はありません":                    "transfer  denied -1 -1",
		"転勤があっても構いませんか":               "",
		"配送課の残業は月35時間ですが、本求人は月5時間です":  "overtime.monthly  others 35 35; overtime.monthly  affirmed 5 5",
		"配送課の残業は月35時間ですが、当店は月5時間です":   "overtime.monthly  others 35 35; overtime.monthly  affirmed 5 5",
		"配送課の残業は月35時間ですが、冬は月5時間です":    "overtime.monthly  affirmed 35 35; overtime.monthly  affirmed 5 5",
		"正社員には賞与が年2回ありますが、本求人にはありません": "bonus.times  others 2 2; bonus  denied -1 -1",
		"週29時間のため健康保険はありません":          "hours.weekly  affirmed 29 29; insurance 健康保険 denied -1 -1",
		"週1日だけの勤務はお受けしておりません":         "days.weekly  denied 1 1",
		"月23万円、住宅付き":                  "pay.monthly  affirmed 230000 230000; housing  affirmed -1 -1",
		"家賃は月3万円です":                   "",
		"経験20年の職人が教えます":               "experience.years  others 20 20",
		"経験20年以上の職人を募集します":            "experience.years  affirmed 20 20",
		"サービス残業はありません":                "",
		"残業はありません":                    "overtime  denied -1 -1",
		"持ち帰りの残業はありません":               "",
		"社会保険労務士の登録は要りません":            "licence 社会保険労務士 denied -1 -1",
		"社会保険はありません":                  "insurance 健康保険 denied -1 -1; insurance 厚生年金 denied -1 -1",
		"慶弔見舞金はありません":                 "",
		"オンコール待機手当は1回1,500円です":        "allowance オンコール待機手当 affirmed 1500 1500",
		"定年は60歳だったのですが、いまは65歳です":      "retirement.age  affirmed 65 65",
		"8時30分から17時30分まで":             "hours.start  affirmed 8.5 8.5; hours.end  affirmed 17.5 17.5",
		"店の営業時間は10時から20時です":           "hours.start  others 10 10; hours.end  others 20 20",
		"第2・第4土曜は出勤です":                "holidays.weekday 第2・第4土 denied -1 -1",
		"祝日ではありません":                   "",
		"通勤手当は月額1万円まで、時給は1,200円〜":     "commute.monthly  range -1 10000; pay.hourly  range 1200 -1",
		"1回の配達は2、3時間です":               "",
		"研修の2、3日は本社です":                "",
		"基本給には20時間分の時間外手当3万円を含みます":    "fixed_overtime.hours  affirmed 20 20; fixed_overtime.yen  affirmed 30000 30000",
		"時間外手当は3万円ほどになります":            "",
		"面接は本社で行い、勤務は駅前の店舗になります":      "place 本社 others -1 -1; place 駅前の店舗 affirmed -1 -1",
		"本社ではなく、駅南の支店で働きます":           "place 本社 denied -1 -1; place 駅南の支店 affirmed -1 -1",
		"会計事務所での勤務が10年ある方を求めます":       "experience.years  affirmed 10 10",
		"勤務は港の倉庫のみ、ほかの倉庫に行くことはありません":  "place 港の倉庫 affirmed -1 -1",
		"事務所は土日休み、現場の本求人は日曜のみ休みです":    "holidays.weekday 土 日 others -1 -1; holidays.weekday 日 affirmed -1 -1",
		"賞与は年2回（正社員のみ）":               "bonus.times  others 2 2",
		"受付は17時までです":                  "",
		"リモート可（応相談）":                  "remote  optional -1 -1",
		"土曜の出勤はありません":                 "holidays.weekday 土 affirmed -1 -1",
		"夕方6時から閉店の11時まで":              "hours.start  affirmed 18 18; hours.end  affirmed 23 23",
		"試用期間中も月給20万円は変わりません":         "trial.pay 同条件 affirmed -1 -1; pay.monthly  affirmed 200000 200000",
		"週4日のごみの収集です":                 "",
		"写真の貼付は不要です":                  "documents 写真 denied -1 -1",
	} {
		got := []string{}
		for _, f := range Facts(sentence) {
			got = append(got, factKey(f))
		}
		if all := strings.Join(got, "; "); all != want {
			t.Errorf("%s\n got %s\nwant %s", sentence, all, want)
		}
	}
}

// What is found is shown in whole words.
func TestFindingsAreWholeWords(t *testing.T) {
	for sentence, want := range map[string]string{
		"遅刻は1回につき罰金3千円をいただきます。": "遅刻は1回につき罰金3千円をいただきます",
		"国籍が日本の方に限ります。":         "国籍が日本の方に限ります",
	} {
		found := Concepts(sentence)
		if len(found) == 0 || sentence[found[0].From:found[0].To] != want {
			t.Errorf("%s: %v", sentence, found)
		}
	}
}
