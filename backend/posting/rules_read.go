package posting

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting/text"
)

// reading is what the sentences of a posting say.
type reading struct {
	wordings []wording
	facts    []saidFact
}

// place is a stretch of an answer.
type place struct {
	field, value string
	from, to     int // bytes of the value
}

// wording is a finding of the reader, with the place it stands at.
type wording struct {
	text.Finding
	place
}

// saidFact is a fact that a sentence states, with the place it stands at.
type saidFact struct {
	text.Fact
	place
}

// read reads every free text once, whatever the number of rules that ask.
func read(a answers) reading {
	r := reading{}
	for _, fd := range freeTexts(a.form) {
		value := a.text(fd.Key)
		if value == "" || slices.Contains(unread(), fd.Key) {
			continue
		}
		found := text.Read(value)
		for _, f := range found.Findings {
			if w := (wording{f, place{fd.Key, value, f.From, f.To}}); !w.decided(a) {
				r.wordings = append(r.wordings, w)
			}
		}
		for _, f := range found.Facts {
			r.facts = append(r.facts, saidFact{f, place{fd.Key, value, f.From, f.To}})
		}
	}
	return r
}

// decided says whether something judges a wording better than the reader: the kind of the posting, or the table of occupations. The title and
// the text of the work name tasks and customers, not conditions, so that work which the table knows needs no second opinion on licences and
// bans, pupils are minors only where they are invited, and what only reads like a condition of pay says nothing.
func (w wording) decided(a answers) bool {
	switch {
	case w.Concept == "disability" && (a.kind == DisabledFull || a.kind == DisabledPart):
		said := folded(w.sentence())
		return forThem.MatchString(said) && !turnsAway.MatchString(said)
	case w.Concept == "licence_missing" && a.work.free() && noneNeeded.MatchString(folded(w.sentence())):
		return len(trades().tasks("", w.sentence())) == 0 // 保育補助: 資格は不要です
	case w.Concept == "fixed_overtime" && ofAnExample.MatchString(folded(w.sentence())):
		return true // what somebody earned is no condition
	case w.field != "work.title" && w.field != "work.content":
		return false
	}
	switch w.Concept {
	case "licence_missing", "dispatch_banned":
		return len(a.work.all()) > 0
	case "minors":
		return !invitesMinors.MatchString(folded(w.sentence()))
	case "unpaid_time", "piece_rate", "premium_denied", "overtime_denied", "vague_pay", "deduction":
		return !w.Sure && !ofPay.MatchString(folded(w.sentence()))
	}
	return false
}

var (
	// forThem is how a posting for disabled people says so: who has a handbook, what is to be considered.
	forThem = regexp.MustCompile(`手帳|配慮してほしい|配慮が必要|必要な配慮|支援機関|障害の内容|障害に合わせ|障害の状態`)
	// turnsAway are words by which it keeps some of them out, or treats them worse.
	turnsAway = regexp.MustCompile(`ません|ない|なし|不可|不採用|対象外|断り|断って|遠慮|除き|除く|のみ|限る|限り|限定|軽度|軽い|自力|介助|身体障害|以外|無理|難し|困難|解雇|円|隠し`)
	// noneNeeded says that the work needs no licence.
	noneNeeded = regexp.MustCompile(`(資格|免許)(は|が|も|の必要は)?(要りません|いりません|いらない|不要|必要ありません|必要はありません|ありません|なくて|なし|問いません|不問)`)
	// ofAnExample is how a sentence begins that tells what people earn there.
	ofAnExample = regexp.MustCompile(`^[^。]{0,6}(年収|月収|収入|給与)(例|モデル)|^[^。]{0,6}モデル(年収|月収)`)
	// ofPay are words without which a sentence on the work says nothing of pay.
	ofPay = regexp.MustCompile(`賃|給|円|無償|無料|払|歩合|出来高|成果|報酬|手当|残業|時間外|始業|終業|出勤前|勤務外|休日|深夜|サービス|タイムカード|打刻|自宅|持ち帰|自主|ボランティア|控除|天引|引きます|1[件本個台枚]|ノルマ|完全`)
)

// unread are the fields whose own question asks for what would be a finding elsewhere: the reason of a limit of age, the limit of renewals.
func unread() []string { return []string{"age.note", "contract.capText", "contract.criteria"} }

func (p place) words() string { return strings.TrimRight(p.value[p.from:p.to], "、。 ") }

// sentence is what stands around a place, from stop to stop.
func (p place) sentence() string {
	before, after := p.value[:p.from], p.value[p.to:]
	if i := strings.LastIndexAny(before, "。\n"); i >= 0 {
		before = before[i:]
	}
	if i := strings.IndexAny(after, "。\n"); i >= 0 {
		after = after[:i]
	}
	return before + p.words() + after
}

// mark is where the words stand, as pages count.
func (p place) mark() form.Mark {
	from := units(p.value[:p.from])
	return form.Mark{Field: p.field, From: from, To: from + units(p.words()), Words: p.words()}
}

// marksOf is where a word stands for the first time in an answer outside of longer ones that are fine; none where it does not.
func marksOf(field, value, word string, fine []string) []form.Mark {
	for from := 0; ; {
		at := strings.Index(value[from:], word)
		if at < 0 {
			return nil
		}
		at += from
		within := func(longer string) bool {
			in := strings.Index(longer, word)
			return in >= 0 && at >= in && strings.HasPrefix(value[at-in:], longer)
		}
		if !slices.ContainsFunc(fine, within) {
			return []form.Mark{place{field, value, at, at + len(word)}.mark()}
		}
		from = at + len(word)
	}
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

// readRules are one rule for each concept of the reader. All of them ask rather than refuse: what words mean, a person decides.
func readRules() []rule {
	all := []rule{}
	for _, c := range text.AllConcepts() {
		all = append(all, rule{"read." + c.ID, form.Warning, Kinds(), c.Law, findWording(c)})
	}
	return all
}

// nearer are the rules that say the same of a concept with more certainty; where one of them speaks of a field, the reader does not.
func nearer() map[string][]func(answers, circumstances) []finding {
	return map[string][]func(answers, circumstances) []finding{
		"sex":                 {findSexWords, findOneSexWords},
		"age":                 {findAgeWords},
		"below_minimum":       {findSaidBelowMinimum},
		"health":              {findHealthCheck},
		"selection_questions": {findPrivateMatters, findHealthCheck},
		"origin_family":       {findPrivateMatters},
	}
}

func findWording(c text.Concept) func(answers, circumstances) []finding {
	told := nearer()[c.ID]
	return func(a answers, now circumstances) []finding {
		found := []finding{}
		for _, w := range now.reading.wordings {
			if w.Concept != c.ID {
				continue
			}
			already := slices.ContainsFunc(told, func(find func(answers, circumstances) []finding) bool {
				return slices.ContainsFunc(find(a, now), func(f finding) bool { return f.fields[0] == w.field })
			})
			if !already {
				found = append(found, finding{
					fields: []string{w.field}, marks: []form.Mark{w.mark()}, message: form.Words{
						JA: fmt.Sprintf("「%s」は、%s%s", w.words(), c.JA, c.MendJA),
						EN: fmt.Sprintf("“%s”: %s. %s", w.words(), c.EN, c.MendEN),
					},
				})
			}
		}
		return found
	}
}
