package mailbox_test

import (
	"bufio"
	"crypto/tls"
	"net"
	"strings"
	"testing"

	"kyujindesk/backend/mailbox"
)

// script is a server on loopback that answers each line by a rule; "" closes the connection. In an answer,
// {tag} is the first word of the line.
type script struct {
	greeting string
	answer   func(line string) string
}

// imapScript answers some IMAP commands by name and all others with OK.
func imapScript(capabilities string, answers map[string]string) script {
	capabilities = strings.TrimSpace("IMAP4rev1 " + capabilities)
	return script{"* OK [CAPABILITY " + capabilities + "] ready\r\n", func(line string) string {
		words := strings.Fields(line + " - -")
		if text, ok := answers[strings.ToUpper(words[1])]; ok {
			return text
		}
		if strings.EqualFold(words[1], "CAPABILITY") {
			return "* CAPABILITY " + capabilities + "\r\n{tag} OK done\r\n"
		}
		if strings.EqualFold(words[1], "EXAMINE") {
			return "* 0 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 1] ok\r\n{tag} OK [READ-ONLY] done\r\n"
		}
		return "{tag} OK done\r\n"
	}}
}

// smtpScript answers some SMTP commands by name and all others with 250.
func smtpScript(extensions string, answers map[string]string) script {
	return script{"220 mail.example.jp ESMTP\r\n", func(line string) string {
		word, _, _ := strings.Cut(strings.ToUpper(line), " ")
		if text, ok := answers[word]; ok {
			return text
		}
		switch word {
		case "EHLO":
			lines := strings.Split("mail.example.jp,"+extensions, ",")
			for i := range lines {
				mark := "-"
				if i == len(lines)-1 {
					mark = " "
				}
				lines[i] = "250" + mark + lines[i] + "\r\n"
			}
			return strings.Join(lines, "")
		case "AUTH":
			return "235 2.7.0 welcome\r\n"
		case "DATA":
			return "354 go on\r\n"
		}
		return "250 2.0.0 ok\r\n"
	}}
}

// serve gives where the script is played until the test ends.
func (s script) serve(t testing.TB, c *tls.Config) mailbox.Server {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	a, ok := l.Addr().(*net.TCPAddr)
	if !ok {
		t.Fatalf("listening on %v", l.Addr())
	}
	server := mailbox.Server{Host: "127.0.0.1", Port: a.Port, Security: mailbox.Plain}
	if c != nil {
		l, server.Security = tls.NewListener(l, c), mailbox.TLS
	}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go s.play(conn)
		}
	}()
	return server
}

func (s script) play(conn net.Conn) {
	defer func() { _ = conn.Close() }()
	if _, err := conn.Write([]byte(s.greeting)); err != nil {
		return
	}
	data := false
	for in := bufio.NewScanner(conn); in.Scan(); {
		if data && in.Text() != "." {
			continue
		}
		line := in.Text()
		if data {
			line = "END"
		}
		tag, _, _ := strings.Cut(line, " ")
		answer := strings.ReplaceAll(s.answer(line), "{tag}", tag)
		if answer == "" {
			return
		}
		data = strings.HasPrefix(answer, "354")
		if _, err := conn.Write([]byte(answer)); err != nil {
			return
		}
	}
}
