package mailbox_test

import (
	"bytes"
	"errors"
	"io"
	"net"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2/imapclient"

	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// TestEveryLetterIsReadWhateverTheFormOfTheAnswer reads two letters from servers that say things in their own way; each is
// from a report on some mail program.
func TestEveryLetterIsReadWhateverTheFormOfTheAnswer(t *testing.T) {
	for name, rules := range map[string]string{
		"the number after the text": `
			UID FETCH 1:2 (  => * 1 FETCH (RFC822.SIZE 9 BODY[HEADER.FIELDS ("MESSAGE-ID")] {head 1} UID 1) | * 2 FETCH (BODY[HEADER] {head 2} RFC822.SIZE 9 UID 2) | {tag} OK done
			UID FETCH 1:2 (  => * 1 FETCH (BODY[] {mail 1} UID 1) | * 2 FETCH (BODY[] {mail 2} UID 2) | {tag} OK done`,
		"flags of no grammar": `
			UID FETCH => * 1 FETCH (FLAGS (\Seen "odd" $La[bel] a b\c () ) UID 1 BODY[] {mail 1}) | * 2 FETCH (UID 2 FLAGS (("x) BODY[] {mail 2}) | {tag} OK done`,
		"things nobody asked for": `
			UID FETCH => * 1 FETCH (X-GM-MSGID 12 ENVELOPE ("x) UID 9" NIL (("a" NIL "b" "c"))) INTERNALDATE "17-Jul-1996 02:44:25 -0700" MODSEQ (5) UID 1 BODY[] {mail 1}) | * 2 FETCH (UID 2 X-SAID {4} | UID  EMAILID (M2) BODY[] {mail 2}) | {tag} OK done`,
		"other names of the text": `
			UID FETCH => * 1 FETCH (UID 1 RFC822 {mail 1}) | * 2 FETCH (UID 2 body[]<0> {mail 2}) | {tag} OK done`,
		"blanks and case": `
			EXAMINE   => *  2  EXISTS  | * ok [uidvalidity 7 ] | *   OK  [UIDNEXT 3]ok | {tag}  ok  [READ-ONLY]
			UID FETCH => *  1  fetch  ( uid  1  body[]  {mail 1} ) | * 2 FETCH(UID 2 BODY[]{mail 2}) | {tag} OK`,
		"odd flags of the folder": `
			EXAMINE   => * FLAGS ("\\Deleted" \Seen a[b] c d) | * 2 EXISTS | * OK [PERMANENTFLAGS (\* "x]y" \Seen)] Limited | * OK [UIDVALIDITY 7] x | * OK [UIDNEXT 3] x | {tag} OK done
			UID FETCH => * FLAGS (broken | {usual}`,
		"no number where one alone was asked for": `
			UID FETCH 1 ( => * 1 FETCH (BODY[] {mail 1}) | {tag} OK done
			UID FETCH 1:2 => * 1 FETCH (BODY[] {mail 1}) | * 2 FETCH (UID 2 BODY[] {mail 2}) | {tag} OK done`,
		"numbers for none": `
			UID FETCH 1 ( => * 7 FETCH (BODY[] {mail 1}) | {tag} OK done
			UID FETCH 2 ( => * 8 FETCH (BODY[] {mail 2}) | {tag} OK done
			UID FETCH => * 1 FETCH (BODY[] {mail 1}) | * 2 FETCH (BODY[] {mail 2}) | {tag} OK done`,
		"the group refused, each alone given": `
			UID FETCH 1 ( => {usual}
			UID FETCH 2 ( => {usual}
			UID FETCH => {tag} NO [SERVERBUG] Internal error occurred.`,
		"the group bad, each alone given": `
			UID FETCH 1 ( => {usual}
			UID FETCH 2 ( => {usual}
			UID FETCH => {tag} BAD Command Error. 12`,
		"answers to nothing": `
			UID SEARCH => * VANISHED 1:4 | * STATUS "x" (UIDNEXT 4) | * XLIST (\Inbox) "/" "INBOX" | nonsense | * | x | + | + more | T99 OK what | A1 BAD what | * SEARCH 1 2 | {tag} OK done
			EXAMINE => * 2 EXISTS | * 0 RECENT | * OK [UIDVALIDITY 7] | * OK [UIDNEXT 3] | * OK [CLOSED] | * OK [UNSEEN 1] {5} | {tag} OK`,
		"lists with commas and more": `
			UID SEARCH => * SEARCH 1,2 (MODSEQ 917162500) | {tag} OK done`,
		"an extended list": `
			UID SEARCH => * ESEARCH (TAG "{tag}") UID ALL 1:2 | {tag} OK done`,
		"capabilities of no grammar": `
			CAPABILITY => * CAPABILITY IMAP4rev1 "IDLE" X(Y) AUTH=PLAIN  ID | {tag} OK done
			LOGIN => {tag} OK Logged in`,
		"no capabilities at all": `
			CAPABILITY => {tag} BAD unknown command`,
		"a validity of 64 bits": `
			EXAMINE => * 2 EXISTS | * OK [UIDVALIDITY 30064771072] ok | * OK [UIDNEXT 3] ok | {tag} OK done`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, _ := reading(t, xtest.Play{Mails: [][]byte{letterMail(1), letterMail(2)}, Rules: rules})
			s := newShelf()
			within(t, "reading", func() {
				if err := s.read(t, r, "INBOX"); err != nil {
					t.Error(err)
				}
			})
			if len(s.mails) != 2 || s.mails[string(letterMail(1))] != 1 || s.mark.UID != 2 {
				t.Errorf("%d letters, mark %v", len(s.mails), s.mark)
			}
		})
	}
}

// TestOddGreetings connects to servers whose first word is odd.
func TestOddGreetings(t *testing.T) {
	for greeting, want := range map[string]string{
		"* OK [CAPABILITY IMAP4rev1 IDLE ] ready":           "",
		"* OK [CAPABILITY IMAP4rev1  IDLE]":                 "",
		"* OK":                                              "",
		"*  ok   IMAP4rev1 [server":                         "",
		"* OK [CAPABILITY IMAP4rev1 STARTTLS ready":         "",
		"* OK [ALERT] [CAPABILITY IMAP4rev1] hello {12}":    "",
		"* PREAUTH [CAPABILITY IMAP4rev1] welcome":          "",
		"* BYE [ALERT] Too many simultaneous connections":   "mail.limit",
		"* BYE Connection rate limit exceeded":              "mail.limit",
		"* BYE [UNAVAILABLE] Temporary problem, try later.": "mail.network",
		"220 mail.example.jp ESMTP":                         "mail.network",
		"+OK POP3 ready":                                    "mail.network",
	} {
		t.Run(greeting, func(t *testing.T) {
			t.Parallel()
			r, _ := reading(t, xtest.Play{Mails: [][]byte{letterMail(1)}, Greeting: greeting})
			s := newShelf()
			within(t, "reading", func() {
				if err := s.read(t, r, "INBOX"); key(err) != want || (err == nil) != (want == "") {
					t.Errorf("%v, want %q", err, want)
				}
			})
		})
	}
}

// TestAnOddFolderHidesNoOther lists folders of which one is odd.
func TestAnOddFolderHidesNoOther(t *testing.T) {
	for odd, junk := range map[string]string{
		`* LIST () "/" "R&D"`:                                    "",
		`* LIST () "/" "&V4BZJw"`:                                "",
		"* LIST () \"/\" \"\x96\xc0\x98f\x83\x81\x81[\x83\x8b\"": "", // Shift_JIS
		`* LIST (\HasNoChildren ) "/" "Spam"`:                    "Spam",
		`* LIST (\A\Junk) "/" x`:                                 "x",
		`* LIST () "/" "a"b"`:                                    "",
		`* LIST () "/" "`:                                        "",
		`* LIST () "/"`:                                          "",
		`* LIST () NIL `:                                         "",
		`* LIST`:                                                 "",
		`* LIST (`:                                               "",
		`* LIST (\Junk "/" x`:                                    "",
		`* LIST () "//" x`:                                       "",
		`* LIST () / Spam`:                                       "Spam",
		`* LIST (\HasNoChildren) "/" Bulk Mail`:                  "Bulk Mail",
		`* LIST () "/" {4} | Spam`:                               "Spam",
		`* LIST () "/" {3+} | a"b`:                               "",
		`* LIST (\Junk) "\\" "x\\y"`:                             `x\y`,
		`* LIST (\Junk) "/" "x" ("CHILDINFO" ("SUBSCRIBED"))`:    "x",
		`* LIST (\Junk \NonExistent) "/" "x"`:                    "",
		`* LIST (\Junk \Noselect) "/" "x"`:                       "",
		`* LIST (\junk) "/" "x"`:                                 "x",
		`* LIST (\Marked] "x) "/" "Spam"`:                        "Spam",
		`* LIST (\Junk) "/" "Inbox"`:                             "",
		`* LSUB () "/" "Spam"`:                                   "",
	} {
		t.Run(odd, func(t *testing.T) {
			t.Parallel()
			r, _ := reading(t, xtest.Play{Rules: `LIST => * LIST () "/" "Sent" | ` + odd + ` | * LIST () "/" INBOX | {tag} OK done`})
			want := []string{"INBOX"}
			if junk != "" {
				want = []string{junk, "INBOX"}
			}
			within(t, "listing", func() {
				if got, err := r.Boxes(t.Context(), unread); err != nil || !slices.Equal(got, want) {
					t.Errorf("%q, %v, want %q", got, err, want)
				}
			})
		})
	}
}

// FuzzFilter has a server say anything: the library behind the filter reads it to its end.
func FuzzFilter(f *testing.F) {
	for _, text := range []string{
		"* OK [CAPABILITY IMAP4rev1 IDLE ] ready\r\n* 1 FETCH (RFC822.SIZE 9 BODY[] {3}\r\nabc UID 5)\r\n",
		"* OK\n* LIST (\\A\\B \"/\" \"x\r\n* FLAGS (\"\\\\Deleted\" \\Seen)\r\n* QUOTA \"\" (STORAGE 1 -1)\r\n",
		"* PREAUTH [X\r\nT1 NO [webalert http://x] no {3}\r\n* SEARCH 4294967296 1,2\r\n* ESEARCH UID ALL 1:*\r\n+\r\n",
		"* OK [UIDVALIDITY 99999999999999999999]\r\n* 1 FETCH (FLAGS (a\x00b) BODY[] \"x\\\"\" UID 7\r\n* 3 EXPUNGE\r\n* BYE\r\n",
		"* OK x\r\n* LIST () \"/\" {4}\r\n&Jjo {2}\r\n\r\n* 1 FETCH (BODY[ {99}\r\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		settled, err := io.ReadAll(mailbox.FilterOf(&oneWay{Reader: bytes.NewReader(text)}))
		if err != nil && len(text) == 0 {
			t.Fatal(err)
		}
		// What it gives is understood to its end: nothing in it ends the connection but its own end.
		c := imapclient.New(&oneWay{Reader: strings.NewReader(string(settled))}, nil)
		if c.WaitGreeting() != nil {
			return
		}
		<-c.Closed()
		if err := c.Close(); err != nil && !errors.Is(err, net.ErrClosed) {
			t.Errorf("%v: %q of %q", err, settled, text)
		}
	})
}

// oneWay is a connection on which the other side speaks, and nobody hears what is said to it.
type oneWay struct {
	io.Reader
	net.Conn
}

// Read reads.
func (o *oneWay) Read(b []byte) (int, error) { return o.Reader.Read(b) }

// Write loses what is written.
func (*oneWay) Write(b []byte) (int, error) { return len(b), nil }

// Close changes nothing.
func (*oneWay) Close() error { return nil }

// SetReadDeadline changes nothing.
func (*oneWay) SetReadDeadline(time.Time) error { return nil }

// SetWriteDeadline changes nothing.
func (*oneWay) SetWriteDeadline(time.Time) error { return nil }
