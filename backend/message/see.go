package message

import (
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-message/mail"

	"kyujindesk/backend/mime"
)

// Seen is a mail of ours as it stands in its bytes, whole: for the person who is about to send it.
type Seen struct {
	From, Name, To string // Name is of who writes
	Subject, Text  string
	Files          []File
}

// File is a file of a mail.
type File struct {
	Name    string
	Content []byte
}

// See reads a mail that this program has written. Of another one it gives what it understands.
func See(raw []byte) (s Seen) {
	whole := mime.Read(raw)
	h := mail.Header{Header: whole.Header}
	if from, err := h.AddressList("From"); err == nil && len(from) > 0 {
		s.From, s.Name = from[0].Address, from[0].Name
	}
	if to, err := h.AddressList("To"); err == nil && len(to) > 0 {
		s.To = to[0].Address
	}
	s.Subject = words(whole.Header.Get("Subject"))
	for _, p := range whole.Parts {
		switch kind, _, _ := strings.Cut(p.Header.Get("Content-Disposition"), ";"); {
		case strings.EqualFold(strings.TrimSpace(kind), "attachment"):
			s.Files = append(s.Files, File{nameOf(p), p.Body})
		case p.Type == "text/plain" && s.Text == "" && utf8.Valid(p.Body):
			s.Text = strings.ReplaceAll(string(p.Body), "\r\n", "\n")
		}
	}
	return s
}
