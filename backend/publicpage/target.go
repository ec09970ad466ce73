package publicpage

import (
	"slices"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// target is a form that is being filled from the page.
type target struct {
	form   form.Form
	values form.Values
	prefix string   // of its keys in Page.From
	keys   []string // filled since the last reset, with the prefix
}

// put settles an answer and takes it where the form asks for it, can read it and has no other one yet.
func (t *target) put(key, answer string) bool {
	fd, asked := t.form.Field(key)
	if !asked || strings.TrimSpace(answer) == "" {
		return false
	}
	answer = t.form.Settle(key, answer)
	if unread(fd, answer) {
		return false
	}
	if before := t.values[key]; before != "" && before != answer {
		return false
	}
	t.values[key] = answer
	t.keys = append(t.keys, t.prefix+key)
	return true
}

// ends are the two ends of a range; one that is empty is open.
func (t *target) ends(lowerKey, lower, upperKey, upper string) bool {
	done := true
	if lower != "" {
		done = t.put(lowerKey, lower)
	}
	if upper != "" {
		done = t.put(upperKey, upper) && done
	}
	return done && lower+upper != ""
}

// unread says whether an answer is not one of its field's kind. What is only too long, or out of the field's bounds, is taken as it stands: the
// form's own check says so beside the field.
func unread(fd form.Field, answer string) bool {
	alone := form.Form{Sections: []form.Section{{Fields: []form.Field{{Key: fd.Key, Kind: fd.Kind, Label: fd.Label, Options: fd.Options}}}}}
	return slices.ContainsFunc(alone.Check(form.Values{fd.Key: answer}), func(p form.Problem) bool { return p.ID == form.FormatID || p.ID == form.RangeID })
}

// idle says whether another answer is against a field's being asked. Where that other answer is only missing, the person may still give it.
func (t *target) idle(key string) bool {
	fd, _ := t.form.Field(key)
	return slices.ContainsFunc(fd.When, func(w form.When) bool {
		codes := strings.Fields(t.values[w.Key])
		met := slices.ContainsFunc(codes, func(code string) bool { return slices.Contains(w.In, code) })
		return len(codes) > 0 && !met || t.idle(w.Key)
	})
}

// option takes one answer of a choice by its words, or by other words the page has for it.
func (t *target) option(key, words string, also map[string]string) bool {
	fd, _ := t.form.Field(key)
	code := codeOf(fd, words, also)
	return code != "" && t.put(key, code)
}

// options takes answers of a choice of several. The ones that are options are taken even where others are not; then it is false.
func (t *target) options(key, list string, also map[string]string) bool {
	fd, asked := t.form.Field(key)
	if !asked {
		return false
	}
	codes, whole := []string{}, true
	for _, words := range parts(list) {
		if code := codeOf(fd, words, also); code != "" {
			codes = append(codes, code)
		} else {
			whole = false
		}
	}
	return t.put(key, strings.Join(codes, " ")) && whole
}

// codeOf is the option that says the same as some words; an option's remark in brackets need not be said where no other begins like it.
func codeOf(fd form.Field, words string, also map[string]string) string {
	plain := alike(words)
	for _, o := range fd.Options {
		if alike(o.Label.JA) == plain {
			return o.Code
		}
	}
	code := ""
	for _, o := range fd.Options {
		if head, _, remark := strings.Cut(alike(o.Label.JA), "("); remark && head == plain {
			if code != "" {
				return ""
			}
			code = o.Code
		}
	}
	if code != "" {
		return code
	}
	for said, code := range also {
		if alike(said) == plain {
			return code
		}
	}
	return ""
}

// alike makes words equal that the page and the form only spell differently.
func alike(s string) string { return jptext.Fold(flat(s)) }

// parts are the members of a list.
func parts(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune("，,、\n", r) })
}
