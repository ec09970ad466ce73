package posting

import (
	"slices"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// rule is one check of the trade. It finds nothing where an answer it needs is
// missing or cannot be read: the form's own check speaks of that.
type rule struct {
	id       string
	severity form.Severity
	kinds    []Kind // the kinds of posting it speaks of
	source   string // the law or office rule behind it
	find     func(a answers, c circumstances) []finding
}

// circumstances is what a rule must know beside the answers.
type circumstances struct {
	today   era.Date
	wages   MinimumWages
	reading reading // what the sentences say
}

func circumstancesOf(a answers, today era.Date, wages MinimumWages) circumstances {
	return circumstances{today: today, wages: wages, reading: read(a)}
}

// finding is one thing a rule found; the rule's id, severity and source are added.
type finding struct {
	fields  []string
	message form.Words
	repair  *form.Repair
	marks   []form.Mark
}

// rules lists every rule, in the order of the form.
func rules() []rule {
	return slices.Concat(
		textRules(), graduateRules(), highSchoolRules(), contractRules(), seasonRules(), placeRules(), ageRules(), ageReasonRules(), licenceRules(), neededLicenceRules(), dispatchRules(), minorRules(), minimumRules(), wageRules(), payFormRules(), fixedOvertimeRules(),
		hoursRules(), systemRules(), overtimeRules(), holidayRules(), insuranceRules(), selectionRules(), contactRules(), contradictionRules(), acrossRules(), slipRules(), titleRules(), readRules(), saidRules(),
	)
}

// ProblemIDs lists the ids Check uses beside those of every form.
func ProblemIDs() []string {
	ids := []string{}
	for _, r := range rules() {
		ids = append(ids, r.id)
	}
	return ids
}

// ConfirmedMax is how many rules a business can have confirmed; a rule's id is at most ConfirmedLen bytes.
const (
	ConfirmedMax = 200
	ConfirmedLen = 100
)

// Confirms says whether these can be rules that a business has confirmed.
func Confirms(rules []string) bool {
	return len(rules) <= ConfirmedMax && !slices.ContainsFunc(rules, func(id string) bool { return id == "" || len(id) > ConfirmedLen })
}

// Check finds what must be mended (errors) or confirmed (warnings) before a
// posting is sent on a day. Where a rule has more to say about a missing answer
// than that it is missing, its problem stands instead of form.need.
func Check(k Kind, v form.Values, today era.Date, wages MinimumWages) []form.Problem {
	k = k.orFull()
	a := answersOf(k, v)
	c := circumstancesOf(a, today, wages)
	found := []form.Problem{}
	explained := map[string]bool{}
	for _, r := range rules() {
		if !slices.Contains(r.kinds, k) || r.settled(v) {
			continue
		}
		for _, f := range r.find(a, c) {
			found = append(found, form.Problem{
				ID: r.id, Severity: r.severity, Fields: f.fields, Message: f.message, Source: r.source, Repair: f.repair, Marks: f.marks,
			})
			if r.severity == form.Error {
				explained[f.fields[0]] = true
			}
		}
	}
	problems := slices.DeleteFunc(a.form.Check(v), func(p form.Problem) bool {
		return p.ID == form.NeedID && explained[p.Fields[0]]
	})
	return append(problems, inReadingOrder(found)...)
}

// inReadingOrder puts the problems that rest on words of one text in the order of these words, so that a person, or a screen reader, meets
// them as the text is read. All others stay where they are.
func inReadingOrder(found []form.Problem) []form.Problem {
	places := map[string][]int{}
	for i, p := range found {
		if len(p.Marks) > 0 && p.Marks[0].Field == p.Fields[0] {
			places[p.Fields[0]] = append(places[p.Fields[0]], i)
		}
	}
	for _, at := range places {
		sorted := []form.Problem{}
		for _, i := range at {
			sorted = append(sorted, found[i])
		}
		slices.SortStableFunc(sorted, func(a, b form.Problem) int { return a.Marks[0].From - b.Marks[0].From })
		for n, i := range at {
			found[i] = sorted[n]
		}
	}
	return found
}

// settled says whether what a rule asks to confirm was worked out with more than the answers: how many people the business has.
func (r rule) settled(v form.Values) bool {
	source, _ := SourceOf(v, "insurance.kinds")
	return r.id == "insurance.social" && source == Derived
}

// one is a single finding at some fields, the first of which shows it.
func one(ja, en string, fields ...string) []finding {
	return []finding{{fields: fields, message: w(ja, en)}}
}

// repaired adds what one click would do to the only finding.
func repaired(f []finding, ja, en string, values form.Values) []finding {
	f[0].repair = &form.Repair{Label: w(ja, en), Values: values}
	return f
}
