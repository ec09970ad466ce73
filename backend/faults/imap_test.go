package faults_test

import (
	"bytes"
	"errors"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
)

var errNotHere = &imap.Error{Type: imap.StatusResponseTypeNo, Text: "not here"}

// imapSession is one IMAP connection to an account.
type imapSession struct {
	p    *postOffice
	who  string
	box  *folder // selected
	next uint32  // its next number when the client last heard of it
}

// Login opens the account, unless the password does not work just now.
func (s *imapSession) Login(user, pass string) error {
	p := s.p
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.refuses(s.who) || user != s.who || pass != password {
		return imapserver.ErrAuthFailed
	}
	return nil
}

// refuses tells whether the password does not work. The caller holds mu.
func (p *postOffice) refuses(who string) bool {
	a := p.accounts[who]
	if time.Now().After(a.locked) && p.happens("auth flip", 60, who) {
		a.locked = p.soon(10 * time.Hour)
	}
	return time.Now().Before(a.locked)
}

// Select opens a folder; what it says of the next number may be a lie.
func (s *imapSession) Select(name string, _ *imap.SelectOptions) (*imap.SelectData, error) {
	p := s.p
	p.mu.Lock()
	defer p.mu.Unlock()
	a := p.accounts[s.who]
	s.box = a.boxes[name]
	if s.box == nil {
		return nil, errNotHere
	}
	p.meddle(s.who, a)
	s.next = s.box.next
	next := s.box.next
	if p.happens("lying UIDNEXT", 15, s.who) {
		next = uint32(p.r.IntN(int(next) + 5))
	}
	return &imap.SelectData{NumMessages: uint32(len(s.box.mails)), UIDNext: imap.UID(next), UIDValidity: s.box.validity}, nil
}

// List names the folders.
func (s *imapSession) List(w *imapserver.ListWriter, _ string, _ []string, _ *imap.ListOptions) error {
	if err := w.WriteList(&imap.ListData{Mailbox: inbox, Delim: '/'}); err != nil {
		return err
	}
	return w.WriteList(&imap.ListData{Mailbox: junk, Delim: '/', Attrs: []imap.MailboxAttr{imap.MailboxAttrJunk}})
}

// Search lists the numbers in a set.
func (s *imapSession) Search(_ imapserver.NumKind, c *imap.SearchCriteria, _ *imap.SearchOptions) (*imap.SearchData, error) {
	p := s.p
	p.mu.Lock()
	defer p.mu.Unlock()
	found := imap.UIDSet{}
	for _, m := range s.box.mails {
		if inSets(c.UID, imap.UID(m.uid), imap.UID(s.box.next-1)) {
			found.AddNum(imap.UID(m.uid))
		}
	}
	return &imap.SearchData{All: found}, nil
}

// inSets tells whether every set holds a number; 0 in a set is the last there is.
func inSets(sets []imap.UIDSet, u, last imap.UID) bool {
	for _, set := range sets {
		found := false
		for _, r := range set {
			from, to := r.Start, r.Stop
			if from == 0 {
				from = last
			}
			if to == 0 {
				to = last
			}
			found = found || min(from, to) <= u && u <= max(from, to)
		}
		if !found {
			return false
		}
	}
	return true
}

// Fetch gives mails; some it may leave out, and say OK.
func (s *imapSession) Fetch(w *imapserver.FetchWriter, set imap.NumSet, o *imap.FetchOptions) error {
	uids, ok := set.(imap.UIDSet)
	if !ok {
		return errNotHere
	}
	type numbered struct {
		seq int
		mail
	}
	var found []numbered
	s.p.mu.Lock()
	for i, m := range s.box.mails {
		if uids.Contains(imap.UID(m.uid)) && !s.p.happens("omitted FETCH answer", 12, s.who) {
			found = append(found, numbered{i + 1, m})
		}
	}
	s.p.mu.Unlock()
	for _, m := range found { // not under mu: the reader may take its time
		if err := give(w.CreateMessage(uint32(m.seq)), m.mail, o); err != nil {
			return err
		}
	}
	return nil
}

// give writes what was asked for of a mail. The library holds its lock until w is closed, come what may.
func give(w *imapserver.FetchResponseWriter, m mail, o *imap.FetchOptions) (err error) {
	defer func() { err = errors.Join(err, w.Close()) }()
	w.WriteUID(imap.UID(m.uid))
	if o.RFC822Size {
		w.WriteRFC822Size(int64(len(m.raw)))
	}
	for _, section := range o.BodySection {
		text := imapserver.ExtractBodySection(bytes.NewReader(m.raw), section)
		body := w.WriteBodySection(section, int64(len(text)))
		_, err := body.Write(text)
		if err = errors.Join(err, body.Close()); err != nil {
			return err
		}
	}
	return nil
}

// Idle tells of what has come since the folder was opened, mostly.
func (s *imapSession) Idle(w *imapserver.UpdateWriter, stop <-chan struct{}) error {
	s.p.mu.Lock()
	deaf := s.p.happens("deaf IDLE", 10, s.who)
	s.p.mu.Unlock()
	for {
		s.p.mu.Lock()
		changed, next, count := s.box.changed, s.box.next, uint32(len(s.box.mails))
		if next != s.next {
			s.p.pushed[s.who] = time.Now()
		}
		s.p.mu.Unlock()
		if next != s.next && !deaf {
			s.next = next
			if err := w.WriteNumMessages(count); err != nil {
				return err
			}
		}
		select {
		case <-stop:
			return nil
		case <-changed:
		}
	}
}

// Close ends the session.
func (s *imapSession) Close() error { return nil }

// Unselect closes the folder.
func (s *imapSession) Unselect() error {
	s.box = nil
	return nil
}

// Poll has nothing to add: who wants to know opens the folder again.
func (s *imapSession) Poll(*imapserver.UpdateWriter, bool) error { return nil }

// Create and what follows is not done here.
func (s *imapSession) Create(string, *imap.CreateOptions) error { return errNotHere }

// Delete is not done here.
func (s *imapSession) Delete(string) error { return errNotHere }

// Rename is not done here.
func (s *imapSession) Rename(string, string, *imap.RenameOptions) error { return errNotHere }

// Subscribe is not done here.
func (s *imapSession) Subscribe(string) error { return errNotHere }

// Unsubscribe is not done here.
func (s *imapSession) Unsubscribe(string) error { return errNotHere }

// Status is not done here.
func (s *imapSession) Status(string, *imap.StatusOptions) (*imap.StatusData, error) {
	return nil, errNotHere
}

// Append is not done here.
func (s *imapSession) Append(string, imap.LiteralReader, *imap.AppendOptions) (*imap.AppendData, error) {
	return nil, errNotHere
}

// Expunge is not done here.
func (s *imapSession) Expunge(*imapserver.ExpungeWriter, *imap.UIDSet) error { return errNotHere }

// Store is not done here.
func (s *imapSession) Store(*imapserver.FetchWriter, imap.NumSet, *imap.StoreFlags, *imap.StoreOptions) error {
	return errNotHere
}

// Copy is not done here.
func (s *imapSession) Copy(imap.NumSet, string) (*imap.CopyData, error) { return nil, errNotHere }
