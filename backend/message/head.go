package message

import (
	"net/mail"
	"regexp"
	"strings"
	"time"

	"kyujindesk/backend/mime"
)

// maxSubject is how many characters of a subject are shown.
const maxSubject = 200

// Head is what stands above a mail. All of it is what a stranger wrote.
type Head struct {
	ID      string    // Message-ID without <>, or empty
	From    string    // the one address it says it is from, in lower case, or empty
	Name    string    // what the writer calls himself or herself, or empty
	Subject string    // one line, at most 200 characters
	Date    time.Time // zero where it says none
	Came    time.Time // when the server that holds it took it; zero where that does not say
	Answers []string  // Message-IDs it names as those it answers, without <>, each once
}

// bracketed is a Message-ID between its brackets (RFC 5322 §3.6.4).
var bracketed = regexp.MustCompile(`<([^<>]+)>`)

// ReadHead reads what stands above a mail. It never fails.
func ReadHead(raw []byte) Head {
	h, _ := mime.ReadHeader(raw)
	m := Message{}
	out := Head{From: m.writer(mime.Mail{Header: h}), Subject: Subject(h.Get("Subject"))}
	if id := idsIn(h.Get("Message-Id")); len(id) > 0 {
		out.ID = id[0]
	}
	if at := strings.LastIndexByte(h.Get("From"), '<'); at > 0 {
		out.Name = line(words(strings.Trim(strings.TrimSpace(h.Get("From")[:at]), `"`)), maxSubject)
	}
	if at, err := mail.ParseDate(h.Get("Date")); err == nil {
		out.Date = at.UTC()
	}
	if received := h.Get("Received"); received != "" { // the uppermost is of the last server (RFC 5321 §4.4)
		if at, err := mail.ParseDate(strings.TrimSpace(received[strings.LastIndexByte(received, ';')+1:])); err == nil {
			out.Came = at.UTC()
		}
	}
	for _, name := range []string{"In-Reply-To", "References"} {
		for fields := h.FieldsByKey(name); fields.Next(); {
			out.Answers = append(out.Answers, idsIn(fields.Value())...)
		}
	}
	out.Answers = once(out.Answers)
	return out
}

// Subject is a subject as it is shown: one line, at most 200 characters.
func Subject(field string) string { return line(words(field), maxSubject) }

func line(text string, most int) string {
	runes := []rune(strings.Join(strings.Fields(tidy(text)), " "))
	return string(runes[:min(len(runes), most)])
}

// maxIDs bounds how many ids of a field are looked at.
const maxIDs = 100

func idsIn(field string) (ids []string) {
	for _, m := range bracketed.FindAllStringSubmatch(field, maxIDs) {
		ids = append(ids, strings.Join(strings.Fields(m[1]), ""))
	}
	return ids
}

func once(all []string) (out []string) {
	known := map[string]bool{}
	for _, one := range all {
		if !known[one] {
			known[one] = true
			out = append(out, one)
		}
	}
	return out
}

// File is the n-th of the files that Read names, with the type it says it has; false where there is none.
func (r Reader) File(raw []byte, n int) (name, kind string, content []byte, ok bool) {
	m := r.Read(raw)
	if n < 0 || n >= len(m.contents) || n >= len(m.Files) {
		return "", "", nil, false
	}
	p := m.contents[n]
	return m.Files[n], p.Type, p.Body, true
}
