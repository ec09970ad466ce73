package mailbox

import (
	"context"
	"net"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/wneessen/go-mail/smtp"

	"kyujindesk/backend/fault"
)

// Step is one station of a connection test.
type Step string

// The stations, in the order in which they are passed.
const (
	StepName        Step = "name"        // the host's name is known
	StepNetwork     Step = "network"     // a connection comes about
	StepCertificate Step = "certificate" // the server is who it says
	StepEncryption  Step = "encryption"  // and speaks the kind of protection that was chosen
	StepPassword    Step = "password"    // it lets us in
	StepFolder      Step = "folder"      // IMAP: the inbox opens and has room
	StepSize        Step = "size"        // SMTP: it takes mails of our size from this sender
)

// Result is what came of a station.
type Result string

// The results. What lies behind a failed station is not reached.
const (
	Passed  Result = "passed"
	Failed  Result = "failed"
	Skipped Result = "skipped"
)

// Station is one line of a report.
type Station struct {
	Step        Step              `json:"step"`
	Result      Result            `json:"result"`
	Key         string            `json:"key"`  // of the sentence that says what failed
	Args        map[string]string `json:"args"` // of that sentence; never null
	Certificate *Certificate      `json:"certificate,omitempty"`
}

// Report is what a connection test found. Folders and sizes are in bytes, 0 where the server does not say.
type Report struct {
	IMAP      []Station `json:"imap"`
	SMTP      []Station `json:"smtp"`
	QuotaUsed int64     `json:"quotaUsed"`
	QuotaMost int64     `json:"quotaMost"`
	SizeLimit int64     `json:"sizeLimit"`
}

// OK tells whether nothing failed.
func (r Report) OK() bool {
	for _, list := range [][]Station{r.IMAP, r.SMTP} {
		for _, s := range list {
			if s.Result == Failed {
				return false
			}
		}
	}
	return true
}

// largest is what every mail server must take of us: the largest letter (letter.MaxMail is for reading).
const largest = 2 << 20

// testTimeout bounds a whole test.
const testTimeout = 45 * time.Second

// Test goes through an account station by station (接続テスト) and says precisely what failed. It sends no
// mail and changes nothing.
func Test(ctx context.Context, a Setup) Report {
	ctx, cancel := context.WithTimeout(ctx, testTimeout)
	defer cancel()
	var r Report
	done := make(chan struct{})
	go func() {
		defer close(done)
		r.SMTP = trial(ctx, a.SMTP, StepSize, func() (Step, error) { return a.trySMTP(ctx, &r) })
	}()
	r.IMAP = trial(ctx, a.IMAP, StepFolder, func() (Step, error) { return a.tryIMAP(ctx, &r) })
	<-done
	return r
}

// trial turns the error of one protocol into its stations.
func trial(ctx context.Context, s Server, last Step, try func() (Step, error)) []Station {
	at, err := StepName, s.allowed()
	if err == nil {
		at, err = s.reach(ctx)
	}
	if err == nil {
		at, err = try()
	}
	if fromSettings(err) {
		at = StepEncryption
	}
	result := Passed
	var stations []Station
	for _, step := range []Step{StepName, StepNetwork, StepCertificate, StepEncryption, StepPassword, last} {
		one := Station{Step: step, Result: result, Args: map[string]string{}}
		switch {
		case result == Skipped:
		case fromSettings(err) && step != at:
			one.Result = Skipped
		case err != nil && step == at:
			one.fail(explain(s, err))
			result = Skipped
		case step == StepCertificate && (s.Security == Plain || at == StepEncryption && err != nil):
			one.Result = Skipped // it was never shown
		}
		stations = append(stations, one)
	}
	return stations
}

// fromSettings tells an error that no server had a part in: nothing was tried at all.
func fromSettings(err error) bool { return err != nil && reason(err) == "mail.unprotected" }

func (s *Station) fail(err error) {
	s.Result, s.Key = Failed, "mail.network"
	if f, ok := fault.Of(err); ok {
		s.Key = f.Key
		for name, value := range f.Args {
			s.Args[name] = value
		}
	}
	if c, ok := CertificateOf(err); ok {
		s.Certificate = &c
	}
}

// reach tries name and network, without a word of any protocol.
func (s Server) reach(ctx context.Context) (Step, error) {
	if net.ParseIP(s.Host) == nil {
		if _, err := net.DefaultResolver.LookupHost(ctx, s.Host); err != nil {
			return StepName, err
		}
	}
	l, err := dialTCP(ctx, s)
	if err != nil {
		return StepNetwork, err
	}
	return StepNetwork, l.Close()
}

// greeting gives the error of a first contact its station and its meaning: where the port is open and the
// words are strange or none, the other kind of protection is spoken there.
func greeting(s Server, err error) (Step, error) {
	switch reason(err) {
	case "mail.certificate":
		return StepCertificate, err
	case "mail.network":
		if s.Security != Plain {
			err = fault.New(fault.Network, "mail.security").With("host", s.Host).Because(err)
		}
	}
	return StepEncryption, err
}

func (a Setup) tryIMAP(ctx context.Context, r *Report) (Step, error) {
	at := StepPassword
	var l imapLine
	var w ways
	err := w.each(func() (err error) {
		hello, cancel := context.WithTimeout(ctx, dialTimeout)
		defer cancel()
		if l, err = a.IMAP.dialIMAP(hello, nil); err != nil {
			at, err = greeting(a.IMAP, err)
			return err
		}
		defer l.line.until(ctx)()
		if err = a.loginIMAP(ctx, l, &w); err != nil {
			l.Close()
		}
		return err
	})
	if err != nil {
		return at, err
	}
	defer l.Close()
	defer l.line.until(ctx)()
	if _, err := l.Select("INBOX", &imap.SelectOptions{ReadOnly: true}).Wait(); err != nil {
		if r, ok := reasonOf(l.filter.said(err), reading); ok && r.Key != "mail.server" {
			return StepPassword, r.fault(a.IMAP, err)
		}
		return StepFolder, fault.New(fault.Network, "mail.folder").With("host", a.IMAP.Host).Because(err)
	}
	return StepFolder, a.room(l.Client, r)
}

// room looks whether the mailbox can still take mail (RFC 9208). Servers that cannot say are believed to have room.
func (a Setup) room(c *imapclient.Client, r *Report) error {
	if !c.Caps().Has(imap.CapQuota) {
		return nil
	}
	list, err := c.GetQuotaRoot("INBOX").Wait()
	if err != nil {
		return nil //nolint:nilerr // advertised and not granted: as good as not saying
	}
	for _, q := range list {
		storage, ok := q.Resources[imap.QuotaResourceStorage]
		if !ok {
			continue
		}
		r.QuotaUsed, r.QuotaMost = storage.Usage<<10, storage.Limit<<10 // in units of 1,024 bytes
		if storage.Limit > 0 && storage.Usage >= storage.Limit {
			return fault.New(fault.Network, "mail.quota").With("host", a.IMAP.Host)
		}
	}
	return nil
}

func (a Setup) trySMTP(ctx context.Context, r *Report) (Step, error) {
	at := StepPassword
	var c *smtp.Client
	var l *line
	var w ways
	err := w.each(func() (err error) {
		hello, cancel := context.WithTimeout(ctx, dialTimeout)
		defer cancel()
		if c, l, err = a.SMTP.dialSMTP(hello); err != nil {
			at, err = greeting(a.SMTP, err)
			return err
		}
		defer l.until(ctx)()
		if err = a.loginSMTP(ctx, c, &w); err != nil {
			_ = l.Close()
		}
		return err
	})
	if err != nil {
		return at, err
	}
	defer func() { _ = l.Close() }() // the half-made mail goes with it
	defer l.until(ctx)()
	r.SizeLimit = sizeLimit(c)
	if r.SizeLimit > 0 && r.SizeLimit < largest {
		return StepSize, fault.New(fault.Network, "mail.tooLarge").With("host", a.SMTP.Host).With("limit", r.SizeLimit)
	}
	c.SkipSMTPUTF8(true)
	if err := c.Mail("<" + asciiDomain(a.Address) + ">"); err != nil {
		return StepSize, &during{err, sender}
	}
	return StepSize, nil
}
