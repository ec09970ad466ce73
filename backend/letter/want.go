package letter

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"kyujindesk/backend/message"
	"kyujindesk/backend/mime"
)

// MaxWanted is how many bytes a mail that is no letter may have to be fetched: what mail services take at most, as a rule.
const MaxWanted = 25 << 20

// Why a mail that is no letter is not taken, as keys of their sentences.
const (
	TooManyMails = "letter.tooMany" // of one person: more than anybody writes
	WhoseMail    = "letter.whose"   // too many people have this address

	// Of seekers who answer an approach.
	NoWord      = "letter.noWord"      // it answers no mail of ours, and has no one-time word
	OtherWriter = "letter.otherWriter" // the word, from another address than it was sent to
)

// Wants says which mails that are no letters somebody waits for: answers to a mail of ours, and mails from an address we know.
// Anybody can write either into a header, so a mail that fits is not proved to be from anybody.
type Wants struct {
	answers, writers, tags map[string]bool
	imitations             bool
}

// Answers adds what answers the mail with a Message-ID.
func (w *Wants) Answers(messageID string) {
	add(&w.answers, strings.Trim(messageID, "<> "))
}

// Writer adds what an address writes, in upper or lower case.
func (w *Wants) Writer(address string) { add(&w.writers, foldAddress(address)) }

// Imitations adds what imitates the employment service, to be called that.
func (w *Wants) Imitations() { w.imitations = true }

// Tag adds what has a word of ours in its subject, for servers and telephones that leave out which mail they answer.
func (w *Wants) Tag(tag string) { add(&w.tags, tag) }

func add(to *map[string]bool, v string) {
	if v == "" {
		return
	}
	if *to == nil {
		*to = map[string]bool{}
	}
	(*to)[v] = true
}

// OfService tells whether what the employment service writes is wanted, whose senders have to be proven.
func (w Wants) OfService() bool { return w.imitations }

// Any tells whether anything is wanted.
func (w Wants) Any() bool { return len(w.answers)+len(w.writers)+len(w.tags) > 0 || w.imitations }

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

// tagged is how a subject bears a tag of ours: [応募 0123ABCD], whatever a gateway does to blanks and width.
var tagged = regexp.MustCompile(`[\[［]\s*応募\s*([0-9A-Z]{8})\s*[\]］]`)

// Tagged is a subject with a tag behind it.
func Tagged(subject, tag string) string { return strings.TrimSpace(subject + " [応募 " + tag + "]") }

// TagsIn are the tags in a subject.
func TagsIn(subject string) (tags []string) {
	for _, m := range tagged.FindAllStringSubmatch(subject, 10) {
		tags = append(tags, m[1])
	}
	return tags
}

// WantedFields are the header fields that Fit looks at.
func WantedFields() []string { return []string{"From", "In-Reply-To", "References", "Subject"} }

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
	if slices.ContainsFunc(TagsIn(message.Subject(h.Get("Subject"))), func(tag string) bool { return w.tags[tag] }) {
		return true
	}
	for fields := h.FieldsByKey("From"); fields.Next(); {
		if slices.ContainsFunc(writersIn(fields.Value()), func(a string) bool { return w.writers[a] }) {
			return true
		}
	}
	return w.imitations && message.Imitates(header)
}

// WritersOf are the addresses a mail says it is from, in lower case. Anybody can write them.
func WritersOf(raw []byte) (list []string) {
	h, _ := mime.ReadHeader(raw)
	for fields := h.FieldsByKey("From"); fields.Next(); {
		list = append(list, writersIn(fields.Value())...)
	}
	return list
}

// FoldAddress makes the spellings of an address one: lower case, no quotes, no blanks; what is none is empty.
func FoldAddress(address string) string { return foldAddress(address) }

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
