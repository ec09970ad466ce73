package mailbox_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/emersion/go-imap/v2"
	"pgregory.net/rapid"

	"kyujindesk/backend/mailbox"
)

// TestTheMarkIsNeverBeyondWhatIsStored has a folder grow, be renumbered, and be answered with mails left
// out, while the line breaks and the store cannot keep: every letter up to the mark is in the store. In
// the end, when all is well, every letter is.
func TestTheMarkIsNeverBeyondWhatIsStored(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := newPost(t)
		r, s := mailbox.NewReader(p.account()), newShelf()
		defer r.Close()
		letters := map[imap.UID]string{}
		uid := imap.UID(0)
		holds := func(upto uint32) {
			for u, text := range letters {
				if uint32(u) <= upto && s.mails[text] == 0 {
					rt.Fatalf("the mark is %v, and letter %d was never stored", s.mark, u)
				}
			}
		}
		rt.Repeat(map[string]func(*rapid.T){
			"letter": func(*rapid.T) {
				uid++
				text := letterMail(int(uid))
				letters[uid] = string(text)
				p.put(t, "INBOX", text)
			},
			"other mail": func(*rapid.T) {
				uid++
				p.put(t, "INBOX", otherMail(int(uid)))
			},
			"omit": func(rt *rapid.T) {
				if uid == 0 {
					rt.Skip("nothing there")
				}
				p.mu.Lock()
				defer p.mu.Unlock()
				p.omit[imap.UID(rapid.IntRange(1, int(uid)).Draw(rt, "uid"))] = rapid.IntRange(1, 5).Draw(rt, "times")
			},
			"renumber": func(*rapid.T) {
				p.mu.Lock()
				defer p.mu.Unlock()
				p.validity++
			},
			"line breaks": func(*rapid.T) { r.Close() },
			"look": func(rt *rapid.T) {
				s.err = nil
				if rapid.IntRange(0, 3).Draw(rt, "store") == 0 {
					s.err = errors.New("no room")
				}
				_ = s.read(t, r, "INBOX") // it may fail; what counts is where the mark is
				holds(s.mark.UID)
			},
		})
		s.err = nil
		p.mu.Lock()
		clear(p.omit)
		p.mu.Unlock()
		if err := s.read(t, r, "INBOX"); err != nil {
			rt.Fatal(fmt.Errorf("with everything well: %w", err))
		}
		holds(uint32(uid))
	})
}
