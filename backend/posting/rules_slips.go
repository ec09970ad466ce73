package posting

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/postal"
)

// slipRules find what was most likely typed by mistake: half an answer, another unit, another number.
func slipRules() []rule {
	return []rule{
		{"class.titleCount", form.Error, Kinds(), "職業安定法5条の4", findOtherCountInTitle},
		{"class.many", form.Warning, Kinds(), "職業安定法5条の4・5条の6", findManyOpenings},
		{"place.postal", form.Warning, Kinds(), "職業安定法5条の3", findOtherPostal},
		{"hours.pair", form.Error, Kinds(), "職業安定法5条の3", findHalfShift},
		{"hours.window", form.Error, Kinds(), "職業安定法5条の3", findLongerThanWindow},
		{"break.long", form.Error, Kinds(), "職業安定法5条の4", findBreakAllDay},
		{"age.beyond", form.Warning, toAll(), "職業安定法5条の4", findAgeBeyondRetirement},
		{"pay.scale", form.Warning, Kinds(), "職業安定法5条の4", findOddExtras},
		{"payday.late", form.Warning, Kinds(), "労働基準法24条2項", findLatePayday},
		{"result.late", form.Warning, Kinds(), "職業安定法5条の4", findLateResult},
		{"contact.nobody", form.Warning, Kinds(), "職業安定法5条の4", findNobody},
		{"contact.mailSlip", form.Warning, Kinds(), "職業安定法5条の4", findMailSlip},
		{"graduate.early", form.Warning, []Kind{Graduate}, "学卒者の採用選考の日程（広報は卒業の前の年度の3月から）", findEarlyGraduates},
	}
}

var openingsSaid = regexp.MustCompile(`([0-9]+)(名|人)(の)?(大)?(募集|採用|急募|増員)|(募集|採用)(人数)?(は|:)?([0-9]+)(名|人)`)

func findOtherCountInTitle(a answers, _ circumstances) []finding {
	count, ok := a.number("class.count")
	m := openingsSaid.FindStringSubmatch(folded(a.text("work.title")))
	if !ok || m == nil || m[1]+m[9] == short(count) {
		return nil
	}
	return one(fmt.Sprintf("職種に「%s」とありますが、採用人数は%s人です。どちらかを修正してください。", m[0], short(count)),
		fmt.Sprintf("The title speaks of another number of hires than %s. Correct one of them.", short(count)), "class.count", "work.title")
}

func findManyOpenings(a answers, _ circumstances) []finding {
	count, ok := a.number("class.count")
	if !ok || count < 100 {
		return nil
	}
	return one(fmt.Sprintf("採用人数が%s人です。この求人で本当に採用する人数か確認してください。", short(count)),
		fmt.Sprintf("%s people are to be hired. Please confirm that this posting is meant to hire so many.", short(count)), "class.count")
}

func findOtherPostal(a answers, _ circumstances) []finding {
	places := postal.Lookup(a.text("place.postal"))
	written := Prefecture(a.text("place.address"))
	if written == "" {
		written = a.text("place.prefecture")
	}
	if len(places) == 0 || written == "" || slices.ContainsFunc(places, func(p postal.Place) bool { return p.Prefecture == written }) {
		return nil
	}
	return one(fmt.Sprintf("郵便番号は%sのものです。郵便番号か住所が正しいか確認してください。", places[0].Region),
		"The postal code belongs to another prefecture. Please confirm code and address.", "place.postal", "place.address")
}

// findHalfShift: a second or third 就業時間 needs both ends; the form asks for those of the first.
func findHalfShift(a answers, _ circumstances) []finding {
	found := []finding{}
	for n := 2; n <= patterns; n++ {
		start, end := fmt.Sprintf("hours.%d.start", n), fmt.Sprintf("hours.%d.end", n)
		missing, there := start, end
		if a.text(start) != "" {
			missing, there = end, start
		}
		if a.text(missing) == "" && a.text(there) != "" {
			found = append(found, one(fmt.Sprintf("就業時間（%d）の始業と終業を両方入力してください。", n),
				fmt.Sprintf("Enter both ends of working hours %d.", n), missing, there)...)
		}
	}
	return append(found, a.halfWindow()...)
}

// halfWindow: of a span of the day that need not be there, as of a full-time posting, all three answers are.
func (a answers) halfWindow() []finding {
	there, missing := []string{}, []string{}
	for _, key := range []string{"hours.window.start", "hours.window.end", "hours.window.least"} {
		if fd, asked := a.form.Field(key); !asked || fd.Need || !a.form.Applies(fd, a.values) {
			return nil
		}
		if a.text(key) == "" {
			missing = append(missing, key)
		} else {
			there = append(there, key)
		}
	}
	if len(there) == 0 || len(missing) == 0 {
		return nil
	}
	return one("又は（時間帯）は、開始時刻、終了時刻、1日の労働時間を全部入力するか、全部空けてください。",
		"Of the span of the day enter both ends and the hours a day, or none of them.", append(missing, there...)...)
}

func findLongerThanWindow(a answers, _ circumstances) []finding {
	least, ok := a.number("hours.window.least")
	from, err1 := minutesOf(a.text("hours.window.start"))
	until, err2 := minutesOf(a.text("hours.window.end"))
	if !ok || err1 != nil || err2 != nil {
		return nil
	}
	if until <= from {
		until += 24 * 60
	}
	if least*60 <= float64(until-from) {
		return nil
	}
	return one(fmt.Sprintf("時間帯が短く、1日%s時間以上は働けません。時間帯か1日の労働時間を修正してください。", short(least)),
		fmt.Sprintf("The span is shorter than the %s hours a day. Correct one of them.", short(least)), "hours.window.least", "hours.window.start", "hours.window.end")
}

// minutesOf are the minutes after midnight of a time such as 09:30.
func minutesOf(text string) (int, error) {
	hour, minute, _ := strings.Cut(text, ":")
	h, err := strconv.Atoi(hour)
	if err != nil {
		return 0, err
	}
	m, err := strconv.Atoi(minute)
	return h*60 + m, err
}

func findBreakAllDay(a answers, _ circumstances) []finding {
	for _, s := range a.shifts() {
		if s.net <= 0 {
			return one("休憩が就業時間と同じかそれより長くなっています。休憩か就業時間を修正してください。",
				"The break is as long as the working hours or longer. Correct one of them.", "break.minutes", s.startKey)
		}
	}
	return nil
}

// findAgeBeyondRetirement: who is at least as old as anybody may work here cannot be hired.
func findAgeBeyondRetirement(a answers, _ circumstances) []finding {
	lower, ok1 := a.number("age.lower")
	last, ok2 := a.number("retire.age")
	if !ok1 || !ok2 || !a.is("age.limit", "limited") || !a.is("retire.age.has", "yes") {
		return nil
	}
	for _, kind := range []string{"rehire", "extend"} {
		if upper, has := a.number(kind + ".age"); has && a.is(kind+".has", "yes") {
			last = max(last, upper)
		}
	}
	if lower < last {
		return nil
	}
	return one(fmt.Sprintf("%s歳以上の人を募っていますが、%s歳までしか働けません。年齢か、定年や再雇用の年齢を確認してください。", short(lower), short(last)),
		fmt.Sprintf("People of %s and more are sought, but nobody works beyond %s. Please confirm the ages.", short(lower), short(last)), "age.lower", "retire.age")
}

// findOddExtras knows amounts that are most likely in another unit.
func findOddExtras(a answers, _ circumstances) []finding {
	raise, commute := 50_000.0, 150_000.0 // 150,000 yen a month are free of tax
	if a.kind.ByHour() {
		raise = 300
	}
	if a.is("commute.per", "day") {
		commute = 7_000
	}
	found := []finding{}
	for _, limit := range []struct {
		key         string
		least, most float64
	}{
		{"raise.yen.upper", 1, raise}, {"raise.rate.upper", 0, 20}, {"bonus.months", 0, 10}, {"bonus.yen.upper", 1_000, 5_000_000}, {"commute.amount", 50, commute},
	} {
		n, ok := a.number(limit.key)
		if !ok || n >= limit.least && n <= limit.most {
			continue
		}
		fd, _ := a.form.Field(limit.key)
		found = append(found, one(fmt.Sprintf("「%s」が%sです。単位と額を確認してください。", fd.Label.JA, commas(n)),
			fmt.Sprintf("“%s” is %s. Please confirm unit and amount.", fd.Label.EN, commas(n)), limit.key)...)
	}
	return found
}

func findLatePayday(a answers, _ circumstances) []finding {
	if !a.is("payday.month", "later") {
		return nil
	}
	return one("賃金の支払いが締切日の翌々月です。働いてから支払いまでが長くなります。翌月の間違いではないか確認してください。",
		"Pay comes two months after the period ends. Please confirm that it is not the next month.", "payday.month")
}

func findLateResult(a answers, _ circumstances) []finding {
	found := []finding{}
	for _, key := range []string{"result.papers", "result.interview"} {
		if days, ok := a.number(key); ok && days > 30 {
			found = append(found, one(fmt.Sprintf("結果を知らせるのが%s日以内になっています。応募した人を長く待たせないか確認してください。", short(days)),
				fmt.Sprintf("The result is promised within %s days. Please confirm that applicants need not wait so long.", short(days)), key)...)
		}
	}
	return found
}

var nobody = regexp.MustCompile(`担当(者)?$|担当(者)?(まで|様)|^(採用|人事|総務|求人|応募|受付|店長|園長|施設長|事務長)(係|部|課)?$|未定|同上|なし$`)

func findNobody(a answers, _ circumstances) []finding {
	if !nobody.MatchString(folded(a.text("contact.name"))) {
		return nil
	}
	f := one("担当者の氏名ではない言葉です。氏名を書くか、空けて課係名・役職だけにしてください。",
		"This is no person's name. Name the contact, or leave it empty and give the department alone.", "contact.name")
	return repaired(f, "氏名を空ける", "Leave the name empty", form.Values{"contact.name": "", "contact.kana": ""})
}

// mailSlips are ends of addresses that are one letter beside a common one.
var mailSlips = regexp.MustCompile(`@(gmial|gamil|gmaill|gmai|gnail)\.|@gmail\.(co|con|cm|comm|co\.jp|ne\.jp)$|@yaho\.|@yahoo\.(co|co\.j|jp\.co|ne\.jp)$|@docomo\.(co\.jp|ne)$|@(ezweb|softbank)\.(co\.jp|com)$|\.(con|cmo|jo|co\.jo|co\.jpp|ne\.jpp|ne\.jo|co\.j)$`)

func findMailSlip(a answers, _ circumstances) []finding {
	if !mailSlips.MatchString(strings.ToLower(jptext.Half(a.text("contact.mail")))) {
		return nil
	}
	return one("Eメールアドレスの終わりが打ち間違いのようです。届くアドレスか確認してください。",
		"The end of the address looks like a slip. Please confirm that mail arrives there.", "contact.mail")
}

func findEarlyGraduates(a answers, _ circumstances) []finding {
	year, ok := a.number("graduate.year")
	from, err := era.Parse(a.text("graduate.from"))
	if !ok || err != nil {
		return nil
	}
	first, last := era.Date{Y: int(year) - 1, M: 3, D: 1}, era.Date{Y: int(year), M: 3, D: 31}
	if !from.Before(first) && !last.Before(from) {
		return nil
	}
	return one(fmt.Sprintf("%s年に卒業する人の応募受付は、%sから卒業までの間に始めます。日付を確認してください。", short(year), first.Wareki()),
		"Applications of these graduates begin between 1 March of the year before and graduation. Please confirm the date.", "graduate.from", "graduate.year")
}
