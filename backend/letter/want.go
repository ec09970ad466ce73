package letter

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"kyujindesk/backend/mime"
)

// MaxWanted is how many bytes a mail that is no letter may have to be fetched: what mail services take at most, as a rule.
const MaxWanted = 25 << 20

// Wants says which mails that are no letters somebody waits for: answers to a mail of ours, and mails from an address we know.
// Anybody can write either into a header, so a mail that fits is not proved to be from anybody.
type Wants struct {
	answers, writers map[string]bool
}

// Answers adds what answers the mail with a Message-ID.
func (w *Wants) Answers(messageID string) {
	add(&w.answers, strings.Trim(messageID, "<> "))
}

// Writer adds what an address writes, in upper or lower case.
func (w *Wants) Writer(address string) { add(&w.writers, foldAddress(address)) }

func add(to *map[string]bool, v string) {
	if v == "" {
		return
	}
	if *to == nil {
		*to = map[string]bool{}
	}
	(*to)[v] = true
}

// Any tells whether anything is wanted.
func (w Wants) Any() bool { return len(w.answers)+len(w.writers) > 0 }

// Writers lists the addresses, in lower case.
func (w Wants) Writers() []string { return slices.Sorted(maps.Keys(w.writers)) }

// Only is what is wanted of some addresses, and nothing else.
func (w Wants) Only(writers []string) (some Wants) {
	for _, a := range writers {
		if w.writers[a] {
			some.Writer(a)
		}
	}
	return some
}

// WantedFields are the header fields that Fit looks at.
func WantedFields() []string { return []string{"From", "In-Reply-To", "References"} }

// Fit tells from a mail's header whether the mail is wanted.
func (w Wants) Fit(header []byte) bool {
	if !w.Any() {
		return false
	}
	h, _ := mime.ReadHeader(header)
	for _, name := range []string{"In-Reply-To", "References"} {
		for fields := h.FieldsByKey(name); fields.Next(); {
			if slices.ContainsFunc(messageIDs(fields.Value()), func(id string) bool { return w.answers[id] }) {
				return true
			}
		}
	}
	for fields := h.FieldsByKey("From"); fields.Next(); {
		if slices.ContainsFunc(writersIn(fields.Value()), func(a string) bool { return w.writers[a] }) {
			return true
		}
	}
	return false
}

// writersIn are the addresses of a From field, in lower case. It is no parser of addresses: Japanese mobile carriers gave out
// some that break its rules (taro..@keitai.example.jp). What a name shows is no address.
func writersIn(value string) (list []string) {
	value = quotedName.ReplaceAllStringFunc(value, func(q string) string {
		if strings.HasSuffix(q, "@") {
			return q // a local part in quotes
		}
		return " "
	})
	if found := bracketed.FindAllStringSubmatch(value, -1); found != nil {
		for _, m := range found {
			list = append(list, foldAddress(m[1]))
		}
		return list
	}
	for _, one := range strings.FieldsFunc(remark.ReplaceAllString(value, " "), func(c rune) bool { return c == ',' || c == ' ' || c == '\t' }) {
		if strings.Contains(one, "@") {
			list = append(list, foldAddress(one))
		}
	}
	return list
}

// quotedName is what stands in quotes, with the @ behind it that makes it part of an address.
var quotedName = regexp.MustCompile(`"(?:[^"\\]|\\.)*"@?`)

// foldAddress makes the spellings of an address one; what is none is empty.
func foldAddress(address string) string {
	local, domain, _ := strings.Cut(strings.ToLower(strings.Join(strings.Fields(address), "")), "@")
	if local = strings.Trim(local, `"`); local == "" || domain == "" {
		return ""
	}
	return local + "@" + domain
}
