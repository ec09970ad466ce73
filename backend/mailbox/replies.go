package mailbox

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"slices"
	"strconv"
	"strings"
)

// errNotSMTP is a server that does not speak SMTP.
var errNotSMTP = errors.New("what answers does not speak SMTP")

const longestReply = 64 << 10 // bytes of a line; RFC 5321 §4.5.3.1.5 allows 512

// replies is a connection to an SMTP server whose replies are settled before the library reads them: a code without a
// text gets one, lines without a code belong to the reply they stand in, names are in upper case, and every way to
// log in that is offered stands in one line, also those that old servers say as AUTH=.
type replies struct {
	net.Conn
	in      *bufio.Reader
	out     []byte // settled
	read    int    // of out
	err     error
	greeted bool
	open    string   // the code of a reply of which more lines come, or empty
	logins  []string // offered in the reply that is open
}

// newReplies reads a server's replies. After STARTTLS the greeting was said before; greeted makes up for it.
func newReplies(conn net.Conn, greeted bool) *replies {
	r := &replies{Conn: conn, in: bufio.NewReaderSize(conn, longestReply), greeted: greeted}
	if greeted {
		r.out = []byte("220 protected\r\n")
	}
	return r
}

// Read gives settled replies.
func (r *replies) Read(b []byte) (int, error) {
	for r.read == len(r.out) {
		if r.err != nil {
			return 0, r.err
		}
		var line []byte
		if line, r.err = r.in.ReadSlice('\n'); errors.Is(r.err, bufio.ErrBufferFull) {
			r.err = fmt.Errorf("a line of more than %d bytes: %w", longestReply, errNotSMTP)
		}
		if r.err == nil {
			r.read = 0
			r.out, r.err = r.settle(r.out[:0], strings.TrimRight(string(line), " \t\r\n"))
		}
	}
	n := copy(b, r.out[r.read:])
	r.read += n
	return n, nil
}

// settle appends a line as the library reads it, or nothing.
func (r *replies) settle(out []byte, line string) ([]byte, error) {
	code, more, text, ok := replyLine(line)
	switch {
	case !ok && r.open != "":
		code, more, text = r.open, true, line
	case !ok && line != "" && !r.greeted:
		return out, fmt.Errorf("greeting: %w", errNotSMTP)
	case !ok:
		return out, nil
	case r.open != "":
		code = r.open
		if code == "250" {
			text = r.extension(text)
		}
	}
	r.greeted = true
	mark := " "
	if r.open = ""; more {
		r.open, mark = code, "-"
	} else {
		r.logins = nil
	}
	return append(out, code+mark+text+"\r\n"...), nil
}

// extension settles one thing a server says it can do.
func (r *replies) extension(text string) string {
	name, rest, _ := strings.Cut(text, " ")
	name = strings.ToUpper(name)
	if first, ok := strings.CutPrefix(name, "AUTH="); ok {
		name, rest = "AUTH", first+" "+rest
	}
	if name == "AUTH" {
		for m := range strings.FieldsSeq(strings.ToUpper(rest)) {
			if !slices.Contains(r.logins, m) {
				r.logins = append(r.logins, m)
			}
		}
		rest = strings.Join(r.logins, " ")
	}
	return strings.TrimSpace(name + " " + rest)
}

// replyLine reads one line of a reply (RFC 5321 §4.2).
func replyLine(line string) (code string, more bool, text string, ok bool) {
	if len(line) < 3 || len(line) > 3 && !strings.ContainsRune(" -\t", rune(line[3])) {
		return "", false, "", false
	}
	if n, err := strconv.Atoi(line[:3]); err != nil || n < 100 || n > 599 {
		return "", false, "", false
	}
	if len(line) > 3 {
		more, text = line[3] == '-', strings.TrimLeft(line[4:], " \t")
	}
	return line[:3], more, text, true
}
