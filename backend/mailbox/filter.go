package mailbox

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/emersion/go-imap/v2"
)

// Bounds of one answer of a server.
const (
	longestLine   = 16 << 20 // a list of two million UIDs
	mostLiterals  = 64
	otherLiterals = 64 << 10 // of a literal that is no mail
)

// errStrange is a server that does not speak IMAP.
var errStrange = errors.New("what answers does not speak IMAP")

// filter is a connection to an IMAP server whose answers are settled before the library reads them: the library ends a
// connection at the first word it does not expect, and servers say many. An answer passes in the one form of RFC 9051
// that the library reads, with what the reader asks for and nothing else; what cannot be settled is passed over, so
// that an odd folder, flag or mail holds up no other. Whatever is lost that way counts as not answered. Mails do not pass: they
// are handed to who asked for them.
type filter struct {
	net.Conn
	in       *bufio.Reader
	out      []byte // settled
	read     int    // of out
	err      error
	over     atomic.Bool // nothing is read any more
	greeted  bool
	refused  string // what an untagged NO or BAD said since the last tagged answer
	asked    demands
	under    deliveries
	alone    atomic.Uint32              // the UID of the one mail that is asked for, or 0
	farewell atomic.Pointer[imap.Error] // what the server said when it hung up
}

// newFilter reads a server's answers. After STARTTLS the one greeting was said before, and nothing in it can be
// believed: greeted makes up for it.
func newFilter(conn net.Conn, greeted bool) *filter {
	f := &filter{Conn: conn, in: bufio.NewReaderSize(conn, 64<<10), greeted: greeted, asked: demands{tags: map[string]bool{}, whole: true}}
	if greeted {
		f.out = []byte("* OK protected\r\n")
	}
	return f
}

// Read gives settled answers.
func (f *filter) Read(b []byte) (int, error) {
	for f.read == len(f.out) {
		if f.err != nil {
			f.over.Store(true)
			return 0, f.err
		}
		var a answerLine
		if a, f.err = f.next(); f.err == nil {
			f.read = 0
			f.out, f.err = f.settle(f.out[:0], a)
		}
	}
	n := copy(b, f.out[f.read:])
	f.read += n
	return n, nil
}

// Write sends. The library says an empty SASL answer as "=", which only an initial response may be (RFC 9051 §6.2.2); it
// writes an answer in one piece. What cannot be sent any more ends the connection, and the library learns that where it
// reads: told here, it would close what its reader is filling.
func (f *filter) Write(b []byte) (int, error) {
	f.asked.hear(string(b))
	out := b
	if string(b) == "=\r\n" {
		out = b[1:]
	}
	if _, err := f.Conn.Write(out); err != nil {
		_ = f.Close()
		if f.over.Load() {
			return 0, err // nobody reads any more, who could be told
		}
	}
	return len(b), nil
}

// SetReadDeadline does nothing: how long to wait is the line's business alone, and the library's own patience of 30
// seconds is shorter than servers need.
func (f *filter) SetReadDeadline(time.Time) error { return nil }

// SetWriteDeadline does nothing, as SetReadDeadline.
func (f *filter) SetWriteDeadline(time.Time) error { return nil }

// said joins what the server said when it hung up to the error that came of it.
func (f *filter) said(err error) error {
	if bye := f.farewell.Load(); err != nil && bye != nil {
		return errors.Join(bye, err)
	}
	return err
}

// held is where a literal was in the text of an answer. Servers must not send it (RFC 9051 §9).
const held = "\x00"

// answerLine is one answer, without its line ends.
type answerLine struct {
	text     string   // a literal in it is held
	literals [][]byte // in order
}

// next reads one answer. Literals are looked for only where they may be: the words a server says to a person may end like one.
func (f *filter) next() (a answerLine, err error) {
	for {
		line, err := f.line()
		if err != nil {
			return a, err
		}
		a.text += line
		size, keep, ok := literalIn(a.text)
		if !ok {
			return a, nil
		}
		if len(a.literals) == mostLiterals {
			return a, fmt.Errorf("more than %d literals: %w", mostLiterals, errStrange)
		}
		text := make([]byte, 0, min(size, keep, headerBytes)+1) // how long it is, the server only says
		if text, err = readUpTo(f.in, text, min(size, keep)); err != nil {
			return a, err
		}
		if _, err := io.CopyN(io.Discard, f.in, size-min(size, keep)); err != nil {
			return a, err
		}
		a.text = strings.TrimSuffix(a.text[:strings.LastIndexByte(a.text, '{')], "~") + held
		a.literals = append(a.literals, text)
	}
}

// line reads one line, without its end.
func (f *filter) line() (string, error) {
	var long []byte
	for {
		part, err := f.in.ReadSlice('\n')
		if err == nil && long == nil {
			return clean(part), nil
		}
		long = append(long, part...)
		switch {
		case err == nil:
			return clean(long), nil
		case len(long) > longestLine:
			return "", fmt.Errorf("a line of more than %d bytes: %w", longestLine, errStrange)
		case !errors.Is(err, bufio.ErrBufferFull):
			return "", err
		}
	}
}

func clean(line []byte) string {
	text := strings.TrimRight(string(line), "\r\n")
	if strings.Contains(text, held) {
		text = strings.ReplaceAll(text, held, "?")
	}
	return text
}

// literalIn tells whether a line ends in a literal, how long that is, and how much of it is worth keeping.
func literalIn(text string) (size, keep int64, ok bool) {
	if !strings.HasSuffix(text, "}") || !strings.HasPrefix(text, "*") {
		return 0, 0, false
	}
	at := strings.LastIndexByte(text, '{')
	size, err := strconv.ParseInt(strings.TrimSuffix(text[at+1:len(text)-1], "+"), 10, 64)
	if at < 0 || err != nil || size < 0 {
		return 0, 0, false
	}
	first, rest := word(text[1:])
	if isStatus(first) {
		return 0, 0, false
	}
	if second, _ := word(rest); strings.EqualFold(second, "FETCH") {
		return size, mostBytes, true
	}
	return size, otherLiterals, true
}

// readUpTo appends n bytes.
func readUpTo(from io.Reader, to []byte, n int64) ([]byte, error) {
	for n > 0 {
		if len(to) == cap(to) {
			to = append(to, 0)[:len(to)]
		}
		room := to[len(to):min(int64(cap(to)), int64(len(to))+n)]
		got, err := io.ReadFull(from, room)
		to, n = to[:len(to)+got], n-int64(got)
		if err != nil {
			return to, err
		}
	}
	return to, nil
}

// word cuts the first word off.
func word(text string) (first, rest string) {
	text = strings.TrimLeft(text, " \t")
	if at := strings.IndexAny(text, " \t"); at >= 0 {
		return text[:at], text[at+1:]
	}
	return text, ""
}

// isStatus tells the answers that are said to a person (RFC 9051 §7.1).
func isStatus(word string) bool {
	switch strings.ToUpper(word) {
	case "OK", "NO", "BAD", "BYE", "PREAUTH":
		return true
	}
	return false
}

// isAtom tells whether the library takes a word as an atom.
func isAtom(word string) bool {
	for i := range len(word) {
		if c := word[i]; c <= ' ' || c >= 0x7f || strings.IndexByte(`(){%*"\]`, c) >= 0 {
			return false
		}
	}
	return word != ""
}

// number reads a number of at most so many bits.
func number(text string, bits int) (uint64, bool) {
	n, err := strconv.ParseUint(text, 10, bits)
	return n, err == nil
}

// demands is what the server has to answer: it may not answer anything else, or the library ends the connection.
type demands struct {
	mu      sync.Mutex
	tags    map[string]bool // of commands without an answer
	prompts int             // how often it may ask for more of the last one
	whole   bool            // the next that is said begins a line
}

// hear notes what is said to the server.
func (d *demands) hear(said string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if tag, rest := word(said); d.whole && isTag(tag) {
		d.tags[tag] = true
		switch verb, _ := word(strings.TrimRight(rest, "\r\n")); verb {
		case "IDLE":
			d.prompts = 1
		case "AUTHENTICATE":
			d.prompts = 100
		default:
			d.prompts = 0
		}
	}
	if strings.HasSuffix(said, "}\r\n") {
		d.prompts++
	}
	d.whole = strings.HasSuffix(said, "\n")
}

// answered takes a tag off; false for one that nobody used.
func (d *demands) answered(tag string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	known := d.tags[tag]
	delete(d.tags, tag)
	return known
}

// prompted tells whether the server may ask for more.
func (d *demands) prompted() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.prompts--
	return d.prompts >= 0
}

// isTag tells the tags of the library: T and a number.
func isTag(word string) bool {
	if word == "" || word[0] != 'T' {
		return false
	}
	_, ok := number(word[1:], 64)
	return ok
}
