package publicpage

import (
	"fmt"
	"strings"
)

// hoursRules are 労働時間.
func hoursRules() []rule {
	list := []rule{
		by("ID_shgJn", "hours.system", system),
		by("ID_henkeiRdTani", "hours.system", unitOfSystem),
		by("ID_shgJnOr", "hours.window.start", func(t *target, text string) bool {
			m := windowShape.FindStringSubmatch(flat(text))
			return m != nil && t.put("hours.window.start", m[1]) && t.put("hours.window.end", m[2]) && t.put("hours.window.least", m[3])
		}),
		text("ID_shgJiknTkjk", "hours.note"),
		pick("ID_jkgiRodoJn", "overtime.has"),
		number("ID_thkinJkgiRodoJn", "overtime.hours", "月平均", "時間"),
		pick("ID_sanrokuKyotei", "overtime.special"),
		text("ID_tkbsNaJijo", "overtime.reason"),
		number("ID_kyukeiJn", "break.minutes", "", "分"),
		number("ID_nenkanKjsu", "holidays.annual", "", "日"),
		by("ID_kyjs", "holidays.days", func(t *target, text string) bool {
			return t.options("holidays.days", strings.ReplaceAll(text, "曜日", ""), nil)
		}),
		pick("ID_shukFtskSei", "holidays.week"),
		text("ID_kyjsSnta", "holidays.note"),
		number("ID_nenjiYukyu", "leave.days", "", "日"),
		by("ID_shuRdNisu", "week.days.lower", week),
		pick("ID_shuRdNisuSodanKa", "week.talk", "労働日数について相談可", "yes", "相談可", "yes", "労働日数について相談不可", "no"),
	}
	for n := 1; n <= 3; n++ {
		list = append(list, by(fmt.Sprintf("ID_shgJn%d", n), fmt.Sprintf("hours.%d.start", n), func(t *target, text string) bool {
			m := hoursShape.FindStringSubmatch(flat(text))
			return m != nil && t.put(fmt.Sprintf("hours.%d.start", n), m[1]) && t.put(fmt.Sprintf("hours.%d.end", n), m[2])
		}))
	}
	return list
}

// averaged is 変形労働時間制, whose unit stands in an element of its own.
const averaged = "変形労働時間制"

func system(t *target, text string) bool {
	return t.option("hours.system", text, map[string]string{
		"シフト制": "shift", "フレックスタイム": "flex",
		averaged + "（1か月単位）": "month", averaged + "（1年単位）": "year",
	})
}

// unitOfSystem reads 1ヶ月単位, 1年単位 or 1週間単位非定型的.
func unitOfSystem(t *target, text string) bool {
	return t.option("hours.system", averaged+"（"+text+"）", nil)
}

// week reads 週4日〜週5日; 週3日以上 has no upper end, 週5日 has it twice.
func week(t *target, text string) bool {
	m := weekShape.FindStringSubmatch(flat(text))
	if m == nil {
		return false
	}
	upper := m[3]
	if m[2] == "" && !strings.Contains(flat(text), "〜") {
		upper = m[1]
	}
	return t.ends("week.days.lower", m[1], "week.days.upper", upper)
}
