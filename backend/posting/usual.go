package posting

import (
	"maps"
	"slices"
	"strings"

	"kyujindesk/backend/form"
)

// Usual is what a business always answers, whatever the work (いつもの条件): by question what holds for all its postings, and by sort
// (hourOnly, monthOnly) what holds for part-time or for full-time ones alone. Only the business's own computers know it.
type Usual map[string]form.Values

const (
	forAll    = "all"
	hourOnly  = "hour"
	monthOnly = "month"
)

// always are the questions, and beginnings of questions, that a business answers alike for all; often those that it answers alike for all of
// its part-time, or of its full-time, postings.
func always() []string {
	return []string{
		"class.public", "class.apply", "class.provide", "class.trial", "work.style", "work.permit", "place.", "commute.", "closing.", "payday.",
		"housing", "selection.methods", "selection.interviews", "selection.methodOther", "selection.note", "venue.", "result.", "notify.",
		"documents.", "post.", "visit.", "several.has", "travel.", "contact.phone", "contact.role", "contact.name", "contact.kana", "contact.extension", "contact.fax", "contact.mail",
	}
}

func often() []string {
	return []string{
		"work.scope", "contract.", "trial.", "promote.has", "transfer.", "wage.form", "wage.fixed.has", "raise.", "bonus.",
		"hours.system", "hours.style", "overtime.has", "holidays.days", "holidays.note", "experience.need",
	}
}

// Group is where the usual answer to a question is kept for a kind; empty where a business has no usual answer to it. A day has none.
func (k Kind) Group(question string) string {
	f := FormOf(k)
	fd, asked := f.Field(question)
	begins := func(with string) bool {
		return question == with || strings.HasSuffix(with, ".") && strings.HasPrefix(question, with)
	}
	switch {
	case !asked, fd.Kind == form.Date:
	case slices.ContainsFunc(always(), begins):
		return forAll
	case k.BySeason(), k.Leaving():
	case !slices.ContainsFunc(often(), begins):
	case k.ByHour():
		return hourOnly
	default:
		return monthOnly
	}
	return ""
}

// Names are the answers by one name each, of group and question (all/contact.phone), as the computers of a business tell them.
func (u Usual) Names() form.Values {
	names := form.Values{}
	for group, v := range u {
		for question, answer := range v {
			names[group+"/"+question] = answer
		}
	}
	return names
}

// Put is Names turned round: it sets one answer by its name, and says whether any kind has a usual answer there.
func (u Usual) Put(name, answer string) bool {
	group, question, _ := strings.Cut(name, "/")
	asked := func(k Kind) bool { return k.Group(question) == group }
	if group == "" || !slices.ContainsFunc(Kinds(), asked) {
		return false
	}
	if u[group] == nil {
		u[group] = form.Values{}
	}
	u[group][question] = answer
	if answer == "" {
		delete(u[group], question)
	}
	return true
}

// For are the usual answers to what a kind asks.
func (u Usual) For(k Kind) form.Values {
	v := form.Values{}
	for _, group := range []string{forAll, hourOnly, monthOnly} {
		for question, answer := range u[group] {
			if k.Group(question) == group {
				v[question] = answer
			}
		}
	}
	return v
}

// With are usual answers with some changed, as a posting of a kind asks them; empty ones are gone. What a business has no usual answer to is
// left out. u stays as it is.
func (u Usual) With(k Kind, changes form.Values) Usual {
	out := Usual{}
	for group, v := range u {
		out[group] = maps.Clone(v)
	}
	for question, answer := range changes {
		group := k.Group(question)
		if group == "" {
			continue
		}
		if out[group] == nil {
			out[group] = form.Values{}
		}
		out[group][question] = answer
		if answer == "" {
			delete(out[group], question)
		}
	}
	return out
}

// UsualOf is what a posting says where a business has usual answers, with the answers that have become idle as empty ones.
func UsualOf(k Kind, v form.Values) form.Values {
	settled, changes := FormOf(k).Settled(v), form.Values{}
	for _, s := range FormOf(k).Sections {
		for _, fd := range s.Fields {
			if k.Group(fd.Key) != "" {
				changes[fd.Key] = settled[fd.Key]
			}
		}
	}
	return changes
}

// CheckUsual finds what is wrong with usual answers; none need be there.
func CheckUsual(k Kind, v form.Values) []form.Problem {
	return slices.DeleteFunc(FormOf(k).Check(v), func(p form.Problem) bool { return p.ID == form.NeedID })
}
