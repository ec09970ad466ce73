package faults_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"net"
	"slices"
	"sync"
	"time"

	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-smtp"
)

// Folders every account has.
const (
	inbox = "INBOX"
	junk  = "Junk"
)

// postOffice is the mail system between desks and office: a real IMAP and a real SMTP server over
// connections in memory. What goes wrong is decided by a seed.
type postOffice struct {
	mu       sync.Mutex // guards what follows
	r        *rand.Rand
	calm     bool // from here on everything works
	accounts map[string]*mailAccount
	happened map[string]int // how often each thing went wrong
	fates    []string       // in a story: what becomes of the next mails, whatever the weather
	conns    []net.Conn
	pushed   map[string]time.Time // when an account was told of new mail
	tell     func(format string, args ...any)

	imap           *imapserver.Server
	smtp           *smtp.Server
	imapIn, smtpIn *hall
	done           sync.WaitGroup
}

// mailAccount is what the servers keep of one address.
type mailAccount struct {
	boxes  map[string]*folder
	asleep time.Time            // the servers do not answer before
	locked time.Time            // the password does not work before
	full   time.Time            // nothing more fits in before
	grey   map[string]time.Time // a mail seen for the first time is taken from then on (RFC 6647)
}

// folder is one mailbox as its server keeps it.
type folder struct {
	validity, next uint32
	mails          []mail
	changed        chan struct{} // closed at the next change
}

// mail is one message in a folder.
type mail struct {
	uid uint32
	raw []byte
}

func newPostOffice(seed uint64, tell func(string, ...any), addresses ...string) *postOffice {
	p := &postOffice{
		r: rand.New(rand.NewPCG(seed, 1)), accounts: map[string]*mailAccount{}, happened: map[string]int{}, pushed: map[string]time.Time{}, tell: tell,
	}
	for _, a := range addresses {
		p.accounts[a] = &mailAccount{boxes: map[string]*folder{}, grey: map[string]time.Time{}}
		for _, name := range []string{inbox, junk} {
			p.accounts[a].boxes[name] = &folder{validity: uint32(seed + 1), next: 1, changed: make(chan struct{})}
		}
	}
	p.open()
	return p
}

// pushedTo is when an account was last told that there is new mail.
func (p *postOffice) pushedTo(who string) time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.pushed[who]
}

// happens is true once in n, while the weather is bad. The caller holds mu.
func (p *postOffice) happens(what string, n int, who string) bool {
	if p.calm || p.r.IntN(n) != 0 {
		return false
	}
	p.happened[what]++
	p.tell("%s: %s", who, what)
	return true
}

// soon is a moment within a time from now.
func (p *postOffice) soon(within time.Duration) time.Time {
	return time.Now().Add(time.Duration(p.r.Int64N(int64(within))))
}

// clear ends the bad weather; connections that would still break are broken now.
func (p *postOffice) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.calm = true
	for _, a := range p.accounts {
		a.asleep, a.locked, a.full = time.Time{}, time.Time{}, time.Time{}
		clear(a.grey)
	}
	p.hangUp()
}

func (p *postOffice) hangUp() {
	for _, c := range p.conns {
		_ = c.Close()
	}
	p.conns = nil
}

// fate is what becomes of a mail that was taken.
func (p *postOffice) fate() string {
	if len(p.fates) == 0 {
		return ""
	}
	f := p.fates[0]
	p.fates = p.fates[1:]
	return f
}

// carry takes a mail on its way. The caller holds mu.
func (p *postOffice) carry(from, to string, raw []byte) {
	a := p.accounts[to]
	if a == nil {
		p.bounce(from, raw)
		return
	}
	switch f := p.fate(); {
	case f == "lost", p.happens("lost", 12, to):
		return
	case f == "bounced", p.happens("bounced", 30, to):
		p.bounce(from, raw)
		return
	case f == "broken":
		a.boxes[inbox].add(broken(raw))
		return
	case f == "junk", p.happens("junk", 15, to):
		a.boxes[junk].add(raw)
		return
	}
	p.deliver(a, to, raw)
	for p.happens("doubled", 8, to) {
		p.deliver(a, to, raw)
	}
}

// deliver puts a mail into the inbox, mostly at once, sometimes late and so in another order.
func (p *postOffice) deliver(a *mailAccount, to string, raw []byte) {
	if !p.happens("reordered", 4, to) {
		a.boxes[inbox].add(raw)
		return
	}
	time.AfterFunc(time.Until(p.soon(time.Hour)), func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		a.boxes[inbox].add(raw)
	})
}

// bring puts a mail into an inbox that came from outside.
func (p *postOffice) bring(to string, raw []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.accounts[to].boxes[inbox].add(raw)
}

// broken is a mail whose sealed data were changed on the way.
func broken(raw []byte) []byte {
	at := bytes.Index(raw, []byte("-----END PGP MESSAGE-----")) - 200
	for bytes.ContainsAny(raw[at:at+4], "\r\n") { // its lines stay as they are
		at--
	}
	return slices.Concat(raw[:at], []byte("AAAA"), raw[at+4:])
}

// bounce tells the sender that a mail could not be delivered (RFC 3464).
func (p *postOffice) bounce(from string, raw []byte) {
	header, _, _ := bytes.Cut(raw, []byte("\r\n\r\n"))
	const form = "From: mailer-daemon@example.jp\r\nTo: %s\r\nMessage-ID: <%d@mail.example.jp>\r\n" +
		"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n" +
		"--b\r\n\r\nnot delivered\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example.jp\r\n\r\n" +
		"Final-Recipient: rfc822; dare@example.jp\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n%s\r\n--b--\r\n"
	box := p.accounts[from].boxes[inbox]
	box.add(fmt.Appendf(nil, form, from, box.next, header))
}

func (f *folder) add(raw []byte) {
	f.mails = append(f.mails, mail{f.next, raw})
	f.next++
	close(f.changed)
	f.changed = make(chan struct{})
}

// renumber is what a server does that was restored or moved.
func (f *folder) renumber() {
	f.validity++
	f.next = 1
	for i := range f.mails {
		f.mails[i].uid = f.next
		f.next++
	}
}

// meddle is what happens to an account's folders between two looks. The caller holds mu.
func (p *postOffice) meddle(who string, a *mailAccount) {
	box := a.boxes[inbox]
	if p.happens("new UIDVALIDITY", 40, who) {
		box.renumber()
	}
	if len(box.mails) == 0 {
		return
	}
	at := p.r.IntN(len(box.mails))
	switch m := box.mails[at]; {
	case p.happens("deleted by a stranger", 50, who):
		box.mails = slices.Delete(box.mails, at, at+1)
	case p.happens("moved by a stranger", 50, who):
		box.mails = slices.Delete(box.mails, at, at+1)
		a.boxes[junk].add(m.raw)
	case p.happens("moved away and back", 50, who):
		box.mails = slices.Delete(box.mails, at, at+1)
		box.add(m.raw)
	}
}
