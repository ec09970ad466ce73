package text

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// parsed is a sentence taken apart: its clauses, what it speaks of, and its numbers.
type parsed struct {
	text     []rune
	clauses  []clause
	topics   []mention
	numbers  []quantity
	heads    []head
	periods  []mention         // 月, 週, 1日 …: the time that a number is said of
	lastTime map[string]string // by unit: the time of the number before
	lastPay  quantityRow       // the kind of pay told before
}

// numbered finds what the i-th number of a sentence says: the nearest topic that has a question for it, else what its time alone tells.
func (s *parsed) numbered(i int) (Fact, bool) {
	q := s.numbers[i]
	rest := s.text[q.to:]
	over := starts(rest, "を超えます", "を超えてい", "超です")
	if over && q.lower == q.upper {
		q.upper = open
	}
	if starts(rest, "なら", "未満でも", "ないしは", "経過", "未満の方", "未満のため", "以上の場合", "増し", "でしたが", "だった", "あっぷ", "加算", "ぷらす", "目", "号", "台の", "おき", "締", "払", "生ま", "ごろ生", "分の1", "以外", "を経て", "で正社員", "で登用", "を切る") || !over && starts(rest, "を超え") || (q.unit == "times" || q.unit == "days") && endsIn(s.text[:q.from], "うち") || q.unit == "persons" && starts(rest, "につき", "あたり", "当たり") || endsIn(s.text[:q.from], "+", "第", "ぷらす", "のほか月に", "のほか、月に") {
		return Fact{}, false
	}
	if (q.unit == "years" || q.unit == "months") && starts(rest, "勤務した", "勤めた", "働いた", "たつ", "たて", "在籍") {
		return Fact{}, false
	}
	if q.unit == "hours" && starts(rest, "以上の方", "以上働く方", "以上勤務する方", "未満") || q.unit == "days" && (starts(rest, "勤務の方", "働く方の", "の方の", "勤務の場合") || has(rest[:min(len(rest), resultReach)], [][]rune{[]rune("週も"), []rune("になる週")})) {
		return Fact{}, false // who it is said of, not how much is worked
	}
	per, close := s.time(i)
	k, topic, ok := s.kindOf(i, per, close)
	if !ok || k.What == "" || starts(rest, "前", "後", "ごと", "毎") && !starts(rest, "前後") && !s.behind(k.What, rest) {
		return Fact{}, false
	}
	if k.What == "days.monthly" && has(s.text[clauseAt(s.clauses, q.from).from:q.from], [][]rune{[]rune("希望休"), []rune("希望の休")}) {
		return Fact{}, false // 希望休は月3日まで: days one may ask off
	}
	if k.What == "trial.months" && endsIn(s.text[:q.from], "最長", "最大") {
		return Fact{}, false
	}
	if k.What == "raise" && s.lastPay.What != "" && starts(rest, "に上", "に引き上げ", "にな") {
		k = s.lastPay // 日給8,500円、慣れたら9,500円に上げます
	}
	s.lastTime[q.unit] = per
	if strings.HasPrefix(k.What, "pay.") {
		s.lastPay = k
	}
	if k.What == "result.days" && has(rest[:min(len(rest), resultReach)], [][]rune{[]rune("面接日"), []rune("面接の日"), []rune("面接のご"), []rune("面接の案内")}) {
		return Fact{}, false // 応募後3日以内に面接の日をご連絡
	}
	if k.What == "contract.months" && q.lower == open && has(s.text, factsKnown().renewed) {
		return Fact{}, false // 更新は最長3年まで: a cap, not the length
	}
	x := Fact{What: k.What, Lower: times(q.lower, k.By), Upper: times(q.upper, k.By), Said: Affirmed, From: min(topic.from, q.from), To: q.to}
	if k.What == "allowance" {
		x.Name, x.named = allowanceName(s.text, topic.to), topic.to
	}
	single := q.lower == q.upper
	if exact(k.What) && min(q.lower, q.upper) == open {
		single, x.Lower, x.Upper = true, max(x.Lower, x.Upper), max(x.Lower, x.Upper)
	}
	if !single {
		x.Said = Range
	}
	if strings.HasPrefix(k.What, "pay.") && s.inTrial(q) {
		x.What = "trial." + k.What
	}
	if k.Said != "" {
		x.Said = Others
		if min(x.Lower, x.Upper) == open {
			x.Lower, x.Upper = max(x.Lower, x.Upper), max(x.Lower, x.Upper)
		}
		return x, true
	}
	return s.scoped(x, q)
}

// resultReach is how far behind days the interview stands that is told of by then.
const resultReach = 12

// behind says whether a word behind a number belongs to its question: 6か月ごとの契約, 10日後に結果.
func (s *parsed) behind(what string, rest []rune) bool {
	return what == "contract.months" && starts(rest, "ごと", "毎") || what == "result.days" && starts(rest, "後")
}

// scoped says how a number is meant: of others, of choice, or denied.
func (s *parsed) scoped(x Fact, q quantity) (Fact, bool) {
	here := clauseAt(s.clauses, q.from)
	rest, before := span(s.text, q.to, here.to), span(s.text, here.from, q.from)
	after := s.text[q.to:]
	t := factsKnown()
	switch {
	case here.others, s.elsewhere(here), strings.HasPrefix(x.What, "pay.") && has(before, [][]rune{[]rune("登用後"), []rune("登用の後"), []rune("登用時"), []rune("登用された")}), x.What == "leave.days" && has(s.text[here.from:here.to], [][]rune{[]rune("平均"), []rune("取得日数")}),
		strings.HasPrefix(x.What, "pay.") && has(s.text[here.from:q.from], [][]rune{[]rune("平均年収"), []rune("平均給与"), []rune("平均月収"), []rune("平均月給"), []rune("社員の平均")}), x.What == "experience.years" && ofPeople(s.text[here.from:here.to]):
		x.Said = Others
	case has(rest, t.choice) || has(before, t.chosen) || endsIn(s.text[max(0, here.from-1):q.from], "もしくは", "または", "又は") && has(after, t.choice),
		has(after, t.choice) && starts(after, "または", "又は", "でも", "、もしくは", "、または", "、又は"),
		x.What == "experience.years" && has(rest, t.welcome),
		slices.Contains([]string{"allowance", "bonus", "raise"}, x.What) && has(rest, t.mayBe):
		x.Said = Optional
	case has(after[:min(len(after), 8)], [][]rune{[]rune("ないと"), []rune("なければ"), []rune("無いと"), []rune("無ければ")}): // 3年以上ないと応募できません
	case x.What != "bonus.months" && len(rest) <= denyReach && negated(rest) && !s.headIn(q.to, here.to):
		if has(rest, t.beyond) || x.What == "result.days" {
			return Fact{}, false
		}
		x.Said = Denied
	}
	return x, true
}

// elsewhere says whether a clause speaks of regular staff in a sentence that goes on to part-time or contract staff and denies it to them.
func (s *parsed) elsewhere(c clause) bool {
	if !has(s.text[c.from:c.to], factsKnown().regulars) {
		return false
	}
	at, ok := first(s.text[c.to:], factsKnown().parttime)
	return ok && negated(s.text[c.to+at:])
}

// headIn says whether something else is spoken of in a stretch: what is denied there is that.
func (s *parsed) headIn(from, to int) bool {
	return slices.ContainsFunc(s.heads, func(h head) bool { return h.from >= from && h.from < to && h.of.What != "overtime" })
}

// denyReach is how far behind a number its denial may stand: beyond it something else is denied.
const denyReach = 24

// kindOf is the question a number answers, and the topic that told it. A time that is not said is that of the topic's own words, or of the
// number before; a number that stands near no topic is told by the time beside it alone.
func (s *parsed) kindOf(i int, per string, close bool) (quantityRow, mention, bool) {
	q := s.numbers[i]
	for _, m := range s.nearest(i) {
		tried := []string{per, m.per}
		if per == "" {
			tried = []string{m.per}
			if m.per == "" {
				tried = []string{s.lastTime[q.unit], ""}
			}
		}
		for _, time := range tried {
			k, ok := q.kind(m.topic, time)
			switch {
			case !ok, k.What == "" && m.from >= q.to && !bound(s.text[q.to:m.from]): // 月23万円＋住宅付き
			case k.What == "fixed_overtime.yen" && m.topic == "overtime" && !s.shares():
			default:
				return k, m, true
			}
		}
	}
	if q.unit == "share" || q.unit == "times" {
		for _, m := range s.topics {
			if k, ok := q.kind(m.topic, per); ok && k.What != "" {
				return k, mention{from: q.from, to: q.to}, true
			}
		}
	}
	if k, ok := s.within(i); ok {
		return k, mention{from: q.from, to: q.to}, true
	}
	if k := s.lastPay; k.What != "" && per == "" && q.unit == "yen" && clauseAt(s.clauses, q.from).from > 0 && s.text[clauseAt(s.clauses, q.from).from] == '(' && max(q.lower, q.upper) >= k.Least && max(q.lower, q.upper) <= k.Most {
		return k, mention{from: q.from, to: q.to}, true // 日額12,400円（経験者は13,000円）
	}
	if !close && q.unit != "persons" {
		return quantityRow{}, mention{}, false
	}
	if q.unit == "days" && per == "week" && len(s.text) > q.to && !anyStarts(s.text[q.to:], factsKnown().weekly) {
		return quantityRow{}, mention{}, false // 週3日のごみの収集
	}
	k, ok := q.kind("", per)
	return k, mention{from: q.from, to: q.to}, ok
}

// within says whether a number of hours is said of the span before it: 7:30から16:30のうち6時間.
func (s *parsed) within(i int) (quantityRow, bool) {
	if i == 0 || s.numbers[i].unit != "hours" || s.numbers[i-1].unit != "clock" {
		return quantityRow{}, false
	}
	between := s.text[s.numbers[i-1].to:s.numbers[i].from]
	if len(between) > 6 || !has(between, [][]rune{[]rune("うち"), []rune("間"), []rune("中で"), []rune("中の")}) {
		return quantityRow{}, false
	}
	return quantityRow{What: "hours.daily", By: 1}, s.numbers[i].lower <= 24
}

// shares says whether a sum of the sentence stands for so many hours (20時間分).
func (s *parsed) shares() bool {
	return slices.ContainsFunc(s.numbers, func(q quantity) bool { return q.unit == "share" })
}

// How near a topic must stand. A comma, or another number of the same unit, puts it as many runes further off; what stands behind a number belongs to it
// only close by.
const (
	reach     = 60
	overComma = 6
	overOther = 3
	behindMax = 10
)

// nearest are the topics of a number, the nearest first.
func (s *parsed) nearest(i int) []mention {
	q := s.numbers[i]
	type far struct {
		mention
		distance int
	}
	all := []far{}
	own := clauseNo(s.clauses, q.from)
	for _, m := range s.topics {
		d := 0
		if m.to <= q.from {
			d = q.from - m.to + overComma*(own-clauseNo(s.clauses, m.from))
			for _, o := range s.numbers[:i] {
				if o.from >= m.to && o.unit == q.unit {
					d += overOther
				}
			}
		} else if m.from >= q.to {
			behind := q.to
			if behind < len(s.text) && s.text[behind] == '(' {
				if n := slices.Index(s.text[behind:m.from], ')'); n > 0 {
					behind += n + 1 // 年3回（7月・12月・3月）の賞与
				}
			}
			between := s.text[behind:m.from]
			binds := fillers(between)
			d = 2*len(between) + 3
			if binds {
				d = -1 // 3名の募集, 60分休憩
			}
			if len(between) > behindMax || slices.ContainsFunc(s.numbers[i+1:], func(o quantity) bool { return o.from < m.from && o.unit == q.unit }) {
				continue
			}
			if behind == q.to && clauseNo(s.clauses, m.from) != own {
				if own+1 < len(s.clauses) && s.text[s.clauses[own+1].from] == '(' || !binds && len(between) > 1 {
					continue
				}
				d = 2*len(between) + 3 + overComma
			}
		}
		if d < reach {
			all = append(all, far{m, d})
		}
	}
	slices.SortStableFunc(all, func(a, b far) int {
		if a.distance != b.distance {
			return a.distance - b.distance
		}
		return b.from - a.from
	})
	out := make([]mention, len(all))
	for i, f := range all {
		out[i] = f.mention
	}
	return out
}

// bound says whether a number belongs to what stands behind it: only words between that bind, and no comma.
func bound(between []rune) bool { return fillers(between) && !slices.Contains(between, '、') }

// fillers says whether a stretch holds nothing but words that bind a number to what follows it.
func fillers(between []rune) bool {
	for len(between) > 0 {
		n := 0
		for _, w := range factsKnown().binding {
			if startsWith(between, w) {
				n = max(n, len(w))
			}
		}
		if n == 0 {
			return false
		}
		between = between[n:]
	}
	return true
}

// exact are the kinds of which only one end is ever said: 3年以上, 7日以内.
func exact(what string) bool { return what == "experience.years" || what == "result.days" }

func times(n, by float64) float64 {
	if n == open {
		return open
	}
	return math.Round(n*by*thousand) / thousand
}

const thousand = 1000 // numbers are kept to a thousandth

// inTrial says whether pay is said of the trial: its word stands before it in the same breath, or right behind it, and nothing ends the trial between.
func (s *parsed) inTrial(q quantity) bool {
	if starts(s.text[q.to:], "(試用", "(見習") && !starts(s.text[q.to:], "(試用期間終了後", "(試用期間後", "(試用終了後", "(試用後", "(見習い期間後") {
		return true
	}
	if c := clauseNo(s.clauses, q.from); c > 0 && s.text[s.clauses[c].from] == '(' && slices.ContainsFunc(s.topics, func(m mention) bool {
		return m.topic == "trial" && m.from >= s.clauses[c-1].from && m.to <= s.clauses[c].from
	}) {
		return !has(s.text[s.clauses[c-1].from:q.from], [][]rune{[]rune("後")}) // 試用期間があります（1か月・時給1,120円）
	}
	if has(s.text[q.to:], factsKnown().asGiven) {
		return false // 試用期間中も月給20万円は変わりません
	}
	for i := len(s.topics) - 1; i >= 0; i-- {
		m := s.topics[i]
		if m.topic == "trial" && m.to <= q.from {
			return !has(s.text[m.to:q.from], factsKnown().settled) && clauseAt(s.clauses, m.from).to+trialReach > q.from
		}
	}
	return false
}

// trialReach is how far behind the clause that names a trial its pay may stand.
const trialReach = 30

// allowanceName is the name that ends in 手当 before a place of a folded text.
func allowanceName(text []rune, to int) string {
	from := max(0, to-2)
	for from > 0 && kanji(text[from-1]) {
		from--
	}
	for _, w := range []string{"子ども", "こども", "お子様", "お子さま", "住まい", "がんばり", "やりがい", "おまかせ"} {
		if ends(text[:from], w) {
			from -= len([]rune(w))
			break
		}
	}
	return string(text[from:to])
}

// allowance is the name that ends before a byte of a text, as it was written.
func allowance(s string, end int) string {
	from := end
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:from])
		if !kanji(r) && (r < 'ァ' || r > 'ヺ') && r != 'ー' {
			if strings.HasSuffix(s[:from], "子ども") || strings.HasSuffix(s[:from], "こども") {
				from -= len("子ども")
			}
			break
		}
		from -= n
	}
	return s[from:end]
}

func kanji(r rune) bool { return r >= 0x4e00 && r <= 0x9fff && r != '月' || r == '々' }
