// Package message makes of a mail to the business what a person should see of it: what the writer wrote, what they only quoted, the
// names of their files, what their calendar answered, and what is to be doubted. It opens no file and follows no link, and it knows
// nothing of applicants, of mail servers, or of what is done about a mail.
package message

import (
	"strings"

	"github.com/emersion/go-message/mail"

	"kyujindesk/backend/mime"
)

// MaxMail is how many bytes of a mail are read; what lies beyond is the doubt "mail.cut".
const MaxMail = 64 << 20

// Kind is what a mail is to the person who gets it.
type Kind string

// The kinds. Only an answer and a calendar's answer may count as a word of the person who wrote.
const (
	Answer    Kind = "answer"    // a person wrote
	Calendar  Kind = "calendar"  // a calendar program answers an invitation, or sends one
	Automatic Kind = "automatic" // nobody wrote: an absence, a receipt
	Returned  Kind = "bounce"    // a mail server says what became of a mail
	Letter    Kind = "letter"    // this program's own letter or account mail
	Service   Kind = "service"   // the employment service's page
	Other     Kind = "other"     // a mailing list, an advertisement
)

// Message is a mail as a person should see it. Text, Quoted and all names are plain text without control characters.
type Message struct {
	Kind     Kind     `json:"kind"`
	Text     string   `json:"text"`     // what the writer wrote
	Quoted   string   `json:"quoted"`   // what they quoted, and what their telephone signs with
	Files    []string `json:"files"`    // names, safe on any system, each once
	Calendar *Event   `json:"calendar"` // nil where no calendar speaks
	Bounce   *Bounce  `json:"bounce"`   // nil where no mail server speaks
	Doubts   []string `json:"doubts"`   // keys of what a person must know, each once; empty where all is well

	contents []mime.Part // of Files
	hasPage  bool
}

// Bounce is what a mail server says about a mail. Anybody can write one: it counts only where About is a mail of ours.
type Bounce struct {
	Final bool   `json:"final"` // the server has given up; otherwise it tries on, or did not say
	About string `json:"about"` // Message-ID without <>, or empty
}

// Reader reads mails. What it cannot know by itself it asks.
type Reader struct {
	// Returned tells whether a mail comes from a mail server about another mail, and what it says.
	Returned func(raw []byte) (Bounce, bool)
	// Letter tells from a mail's header whether the mail is this program's own.
	Letter func(header []byte) bool
}

// Read reads a mail. It never fails: what cannot be understood is left out, and is a doubt where a person should know.
func (r Reader) Read(raw []byte) Message {
	m := Message{Files: []string{}, Doubts: []string{}}
	if len(raw) > MaxMail {
		raw = raw[:MaxMail]
		m.doubt("mail.cut")
	}
	whole := mime.Read(raw)
	parts := ownParts(whole.Parts)
	writer := m.writer(whole)
	text, page := m.body(parts)
	m.Text, m.Quoted = divide(text)
	m.hasPage = strings.TrimSpace(page) != ""
	answered := m.takeCalendar(parts, writer)
	m.files(parts, page)
	if linksToFile(m.Text) || linksToFile(page) {
		m.doubt("file.link")
	}
	b, returned := r.Returned(raw)
	_, body := mime.ReadHeader(raw)
	switch {
	case r.Letter(raw[:len(raw)-len(body)]):
		m.Kind, m.Calendar = Letter, nil
	case returned:
		m.Kind, m.Bounce, m.Calendar = Returned, &b, nil
		m.Files, m.contents, m.Doubts = []string{}, nil, []string{} // the mail that came back is ours
		if b.About == "" {
			m.doubt("bounce.unknown")
		}
	case answered:
		m.Kind = Calendar
	default:
		m.Kind = m.kindOf(whole, writer)
	}
	return m
}

// doubt notes what a person must know, once.
func (m *Message) doubt(key string) {
	for _, known := range m.Doubts {
		if known == key {
			return
		}
	}
	m.Doubts = append(m.Doubts, key)
}

// ownParts leaves out what lies inside of embedded mails, which somebody else wrote.
func ownParts(all []mime.Part) (own []mime.Part) {
	for len(all) > 0 {
		p := all[0]
		own, all = append(own, p), all[1:]
		if p.Embedded {
			if h, body := mime.ReadHeader(p.Body); len(body) > 0 || h.Len() > 0 {
				all = all[min(len(all), len(mime.Read(p.Body).Parts)):]
			}
		}
	}
	return own
}

// writer is the one address the mail says it is from, in lower case, or empty.
func (m *Message) writer(whole mime.Mail) string {
	from := whole.Header.Get("From")
	list, err := (&mail.Header{Header: whole.Header}).AddressList("From")
	if err != nil {
		list = nil
		for _, found := range address.FindAllString(words(from), 2) {
			list = append(list, &mail.Address{Address: found})
		}
	}
	switch len(list) {
	case 0:
		m.doubt("sender.none")
		return ""
	case 1:
		return strings.ToLower(list[0].Address)
	}
	m.doubt("sender.several")
	return ""
}
