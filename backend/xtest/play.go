package xtest

import (
	"bufio"
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"strings"
	"sync"
	"time"
)

// Play is a mail server that says what a test wants. What it has no rule for, it answers as a good server does; so a report
// of what a server said becomes a test by writing down that answer alone:
//
//	xtest.Play{Mails: mails, Rules: `
//		LOGIN     => {tag} NO [ALERT] Too many simultaneous connections. (Failure)
//		UID FETCH => * 1 FETCH (BODY[] {mail 1} UID 1) | {tag} OK done
//	`}
//
// A rule is for the commands that begin with its words, without their tag and in either case; in SMTP, END is the final
// dot. The first rule that fits answers, and where several have the same words, each answers once and the last from then
// on. An answer's lines stand between bars. In it, {tag} is the command's tag, {mail 1} and {head 1} are a literal with
// the first mail or its header, {usual} the lines of a good server, {after 36s} waits, {silence} says no more, and {hang up} ends the connection.
type Play struct {
	Greeting string   // instead of the usual one
	Offers   string   // capabilities of IMAP, with blanks between them; extensions of SMTP, with commas
	Mails    [][]byte // what the inbox holds, with the UIDs 1, 2, …
	Rules    string
	TLS      *tls.Config // nil for a line that is not protected
}

// Stage is a play that is being played: a Dialer whose every connection leads to the server.
type Stage struct {
	play   Play
	usual  func(s *Stage, line string) string
	ending chan struct{}

	mu      sync.Mutex // guards what follows
	rules   []rule
	said    []string
	taken   [][]byte
	playing sync.WaitGroup
	over    bool
}

type rule struct{ words, answer string }

// IMAP raises the curtain on an IMAP server. Close ends it.
func (p Play) IMAP() *Stage {
	p.Offers = strings.TrimSpace("IMAP4rev1 " + p.Offers)
	if p.Greeting == "" {
		p.Greeting = "* OK [CAPABILITY " + p.Offers + "] ready"
	}
	return p.stage((*Stage).usualIMAP)
}

// SMTP raises the curtain on an SMTP server. Close ends it.
func (p Play) SMTP() *Stage {
	if p.Greeting == "" {
		p.Greeting = "220 mail.example.jp ESMTP"
	}
	return p.stage((*Stage).usualSMTP)
}

func (p Play) stage(usual func(*Stage, string) string) *Stage {
	s := &Stage{play: p, usual: usual, ending: make(chan struct{})}
	s.Change(p.Rules)
	return s
}

// Change has other rules from now on.
func (s *Stage) Change(rules string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rules = nil
	for line := range strings.Lines(rules) {
		if words, answer, ok := strings.Cut(line, "=>"); ok {
			s.rules = append(s.rules, rule{strings.ToUpper(strings.TrimSpace(words)), strings.TrimSpace(answer)})
		}
	}
}

// DialContext connects, wherever one wants to go.
func (s *Stage) DialContext(ctx context.Context, _, _ string) (net.Conn, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.over {
		return nil, net.ErrClosed
	}
	near, far := net.Pipe()
	if s.play.TLS != nil {
		var err error
		if near, far, err = wire(ctx); err != nil {
			return nil, err
		}
	}
	s.playing.Go(func() { s.serve(far) })
	return near, nil
}

// wire is a connection with room in it: TLS may speak on both ends at once.
func wire(ctx context.Context) (near, far net.Conn, err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = l.Close() }()
	if near, err = (&net.Dialer{}).DialContext(ctx, "tcp", l.Addr().String()); err != nil {
		return nil, nil, err
	}
	far, err = l.Accept()
	return near, far, err
}

// Close ends every connection and waits for it.
func (s *Stage) Close() {
	s.mu.Lock()
	if !s.over {
		s.over = true
		close(s.ending)
	}
	s.mu.Unlock()
	s.playing.Wait()
}

// Said lists what was said that begins with some words, in upper case and without tags.
func (s *Stage) Said(words string) (list []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, line := range s.said {
		if strings.HasPrefix(line, words) {
			list = append(list, line)
		}
	}
	return list
}

// Taken lists the mails that came by SMTP up to their final dot, whatever was answered to it.
func (s *Stage) Taken() [][]byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([][]byte(nil), s.taken...)
}

func (s *Stage) serve(conn net.Conn) {
	gone := make(chan struct{})
	defer close(gone)
	s.playing.Go(func() {
		select {
		case <-s.ending:
		case <-gone:
		}
		_ = conn.Close()
	})
	line := conn
	if s.play.TLS != nil {
		line = tls.Server(conn, s.play.TLS)
	}
	if !s.answer(line, s.play.Greeting, "") {
		return
	}
	heard := make(chan string, 10_000) // so that who speaks need not wait for who thinks
	s.playing.Go(func() {
		defer close(heard)
		for in := bufio.NewScanner(line); in.Scan(); {
			heard <- in.Text()
		}
	})
	data, tag := false, ""
	var mail strings.Builder
	for text := range heard {
		if data && text != "." {
			mail.WriteString(strings.TrimPrefix(text, ".") + "\r\n")
			continue
		}
		if data {
			text = "END"
			s.mu.Lock()
			s.taken = append(s.taken, []byte(mail.String()))
			s.mu.Unlock()
			mail.Reset()
		}
		words := text
		if first, rest, ok := strings.Cut(text, " "); ok && s.isIMAP() { // else it belongs to the command before
			tag, words = first, rest
		}
		answer := s.answerTo(words)
		if data = strings.Contains(" "+answer, " 354"); !s.answer(line, answer, tag) {
			return
		}
	}
}

func (s *Stage) isIMAP() bool { return strings.HasPrefix(s.play.Offers, "IMAP4rev1") }

// answerTo finds the rule for a command.
func (s *Stage) answerTo(words string) string {
	upper := strings.ToUpper(words)
	s.mu.Lock()
	s.said = append(s.said, upper)
	for i, r := range s.rules {
		if !strings.HasPrefix(upper, r.words) {
			continue
		}
		for _, later := range s.rules[i+1:] {
			if later.words == r.words {
				s.rules = append(s.rules[:i:i], s.rules[i+1:]...)
				break
			}
		}
		s.mu.Unlock()
		if strings.Contains(r.answer, "{usual}") {
			return strings.ReplaceAll(r.answer, "{usual}", s.usual(s, words))
		}
		return r.answer
	}
	s.mu.Unlock()
	return s.usual(s, words)
}

// answer says the lines of an answer. It is false when the connection is over.
func (s *Stage) answer(conn net.Conn, answer, tag string) bool {
	for line := range strings.SplitSeq(answer, " | ") {
		line = strings.ReplaceAll(line, "{tag}", tag)
		for strings.HasPrefix(line, "{after ") {
			text, rest, _ := strings.Cut(strings.TrimPrefix(line, "{after "), "}")
			line = strings.TrimSpace(rest)
			wait, err := time.ParseDuration(text)
			if err != nil {
				return false
			}
			select {
			case <-time.After(wait):
			case <-s.ending:
				return false
			}
		}
		switch line {
		case "{silence}":
			return true
		case "{hang up}":
			return false
		}
		for i, m := range s.play.Mails {
			head, _, _ := strings.Cut(string(m), "\r\n\r\n")
			line = strings.ReplaceAll(line, fmt.Sprintf("{mail %d}", i+1), literal(string(m)))
			line = strings.ReplaceAll(line, fmt.Sprintf("{head %d}", i+1), literal(head+"\r\n\r\n"))
		}
		if _, err := conn.Write([]byte(line + "\r\n")); err != nil {
			return false
		}
	}
	return true
}

func literal(text string) string { return fmt.Sprintf("{%d}\r\n%s", len(text), text) }
