package practice

import (
	"bytes"
	"io"
	"slices"
	"time"

	"github.com/emersion/go-message/mail"
)

// Mail is an ordinary mail in one of the practice mailboxes, as a person reads it.
type Mail struct {
	To      string
	Subject string
	Text    string
	At      time.Time // of its delivery
}

// most is how many mails are kept to be read.
const most = 50

// Mails lists the ordinary mails in the practice mailboxes, the newest first. Letters are not among them: only their
// readers' keys open them.
func (w *World) Mails() []Mail {
	w.mail.mu.Lock()
	defer w.mail.mu.Unlock()
	list := slices.Clone(w.mail.mails)
	slices.Reverse(list)
	return list
}

// Watch has changed called after each delivery of such a mail, and after what came to the office or left it. It is set
// before Start; changed may not block.
func (w *World) Watch(changed func()) {
	w.mail.mu.Lock()
	defer w.mail.mu.Unlock()
	w.mail.changed = changed
}

// tell tells who watches the world.
func (s *mailServer) tell() {
	s.mu.Lock()
	changed := s.changed
	s.mu.Unlock()
	if changed != nil {
		changed()
	}
}

// show keeps a delivered mail to be read, unless it is a letter.
func (s *mailServer) show(to string, raw []byte) {
	m, ok := readable(raw)
	if !ok {
		return
	}
	m.To, m.At = to, s.now()
	s.mu.Lock()
	s.mails = append(s.mails[max(0, len(s.mails)-most+1):], m)
	s.mu.Unlock()
	s.tell()
}

// readable reads a mail of plain text; false for any other.
func readable(raw []byte) (m Mail, ok bool) {
	r, err := mail.CreateReader(bytes.NewReader(raw))
	if err != nil {
		return m, false
	}
	if kind, _, err := r.Header.ContentType(); err != nil || kind != "text/plain" {
		return m, false
	}
	if m.Subject, err = r.Header.Subject(); err != nil {
		return m, false
	}
	part, err := r.NextPart()
	if err != nil {
		return m, false
	}
	text, err := io.ReadAll(part.Body)
	m.Text = string(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")))
	return m, err == nil
}
