package mailbox_test

import (
	"context"
	"crypto/tls"
	"net"
	"testing"
	"time"

	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// failed is the first failed station and its key, after a look at the order of the others.
func failed(t *testing.T, list []mailbox.Station) (mailbox.Step, string) {
	t.Helper()
	var step mailbox.Step
	var key string
	for _, s := range list {
		if step != "" && s.Result != mailbox.Skipped {
			t.Errorf("%s is %s behind the failed %s", s.Step, s.Result, step)
		}
		if s.Result == mailbox.Failed {
			step, key = s.Step, s.Key
		}
	}
	return step, key
}

func nowhere(t *testing.T) mailbox.Server {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return mailbox.Server{Host: "127.0.0.1", Port: portOf(t, l), Security: mailbox.TLS}
}

func silent(t *testing.T) mailbox.Server {
	t.Helper()
	return imapAt(t, xtest.Play{Greeting: "{silence}"}, nil)
}

func with(s mailbox.Server, security mailbox.Security) mailbox.Server {
	s.Security = security
	return s
}

func TestTheTestNamesWhatFailedAtIMAP(t *testing.T) {
	good := certificateFor(t, false, "127.0.0.1")
	plain := xtest.Play{Offers: "AUTH=PLAIN"}
	no := func(text string) mailbox.Server {
		return imapAt(t, xtest.Play{Rules: "LOGIN => {tag} NO " + text}, good)
	}
	full := xtest.Play{Offers: "QUOTA", Rules: `GETQUOTAROOT => * QUOTAROOT INBOX "" | * QUOTA "" (STORAGE 1024 1024) | {tag} OK`}
	for name, test := range map[string]struct {
		server mailbox.Server
		step   mailbox.Step
		key    string
	}{
		"good":                 {imapAt(t, plain, good), "", ""},
		"unknown name":         {mailbox.Server{Host: "mail.invalid", Port: 993, Security: mailbox.TLS}, mailbox.StepName, "mail.name"},
		"nobody there":         {nowhere(t), mailbox.StepNetwork, "mail.network"},
		"another's":            {imapAt(t, plain, certificateFor(t, false, "mail.example.jp")), mailbox.StepCertificate, "mail.certificate"},
		"expired":              {imapAt(t, plain, certificateFor(t, true, "127.0.0.1")), mailbox.StepCertificate, "mail.certificate"},
		"TLS at an open port":  {with(imapAt(t, plain, nil), mailbox.TLS), mailbox.StepEncryption, "mail.security"},
		"no STARTTLS":          {with(imapAt(t, xtest.Play{Rules: "STARTTLS => {tag} BAD what"}, nil), mailbox.StartTLS), mailbox.StepEncryption, "mail.security"},
		"silence":              {with(silent(t), mailbox.StartTLS), mailbox.StepEncryption, "mail.security"},
		"unprotected":          {mailbox.Server{Host: "mail.example.jp", Port: 143, Security: mailbox.Plain}, mailbox.StepEncryption, "mail.unprotected"},
		"wrong password":       {no("[AUTHENTICATIONFAILED] no"), mailbox.StepPassword, "mail.password"},
		"wrong, without code":  {no("LOGIN failed."), mailbox.StepPassword, "mail.password"},
		"app password":         {no("[ALERT] Application-specific password required: https://example.jp (Failure)"), mailbox.StepPassword, "mail.appPassword"},
		"IMAP off, Google":     {no("[ALERT] Your account is not enabled for IMAP use. Please visit your settings page."), mailbox.StepPassword, "mail.imapOff"},
		"IMAP off, Microsoft":  {imapAt(t, xtest.Play{Rules: "EXAMINE => {tag} BAD User is authenticated but not connected."}, good), mailbox.StepPassword, "mail.imapOff"},
		"busy":                 {no("[UNAVAILABLE] later"), mailbox.StepPassword, "mail.server"},
		"hangs up at login":    {imapAt(t, xtest.Play{Rules: "LOGIN => {hang up}"}, good), mailbox.StepPassword, "mail.network"},
		"no login we know":     {imapAt(t, xtest.Play{Offers: "LOGINDISABLED AUTH=GSSAPI"}, good), mailbox.StepPassword, "mail.security"},
		"no inbox":             {imapAt(t, xtest.Play{Rules: "EXAMINE => {tag} NO no such folder"}, good), mailbox.StepFolder, "mail.folder"},
		"full":                 {imapAt(t, full, good), mailbox.StepFolder, "mail.quota"},
		"room, but not saying": {imapAt(t, xtest.Play{Offers: "QUOTA", Rules: "GETQUOTAROOT => {tag} NO"}, good), "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo", Password: "himitsu", IMAP: test.server, SMTP: nowhere(t)}
			ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
			defer cancel()
			r := mailbox.Test(ctx, a)
			if step, key := failed(t, r.IMAP); step != test.step || key != test.key {
				t.Fatalf("%s %s, want %s %s", step, key, test.step, test.key)
			}
			if step, _ := failed(t, r.SMTP); step != mailbox.StepNetwork || r.OK() {
				t.Errorf("SMTP failed at %q; OK is %t", step, r.OK())
			}
		})
	}
}

func TestTheTestNamesWhatFailedAtSMTP(t *testing.T) {
	good := certificateFor(t, false, "127.0.0.1")
	auth := func(reply string) mailbox.Server {
		return smtpAt(t, xtest.Play{Offers: "AUTH PLAIN", Rules: "AUTH => " + reply}, good)
	}
	for name, test := range map[string]struct {
		server mailbox.Server
		step   mailbox.Step
		key    string
	}{
		"good":           {smtpAt(t, xtest.Play{Offers: "SIZE 35882577,AUTH PLAIN LOGIN"}, good), "", ""},
		"unknown name":   {mailbox.Server{Host: "mail.invalid", Port: 465, Security: mailbox.TLS}, mailbox.StepName, "mail.name"},
		"another's":      {smtpAt(t, xtest.Play{}, certificateFor(t, false, "mail.example.jp")), mailbox.StepCertificate, "mail.certificate"},
		"no STARTTLS":    {with(smtpAt(t, xtest.Play{Offers: "AUTH PLAIN"}, nil), mailbox.StartTLS), mailbox.StepEncryption, "mail.security"},
		"STARTTLS busy":  {with(smtpAt(t, xtest.Play{Offers: "STARTTLS", Rules: "STARTTLS => 454 4.7.0 not now"}, nil), mailbox.StartTLS), mailbox.StepEncryption, "mail.security"},
		"silence":        {with(silent(t), mailbox.StartTLS), mailbox.StepEncryption, "mail.security"},
		"wrong password": {auth("535 5.7.8 no"), mailbox.StepPassword, "mail.password"},
		"app password":   {auth("534-5.7.9 Application-specific password required. | 534 5.7.9 bye"), mailbox.StepPassword, "mail.appPassword"},
		"SMTP off":       {auth("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"), mailbox.StepPassword, "mail.smtpOff"},
		"no login":       {smtpAt(t, xtest.Play{Offers: "8BITMIME"}, good), mailbox.StepPassword, "mail.security"},
		"small":          {smtpAt(t, xtest.Play{Offers: "SIZE 100000,AUTH PLAIN"}, good), mailbox.StepSize, "mail.tooLarge"},
		"not our sender": {smtpAt(t, xtest.Play{Offers: "AUTH PLAIN", Rules: "MAIL => 553 5.7.1 sender address rejected"}, good), mailbox.StepSize, "mail.sender"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo", Password: "himitsu", IMAP: nowhere(t), SMTP: test.server}
			ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
			defer cancel()
			r := mailbox.Test(ctx, a)
			if step, key := failed(t, r.SMTP); step != test.step || key != test.key {
				t.Fatalf("%s %s, want %s %s", step, key, test.step, test.key)
			}
		})
	}
}

func TestTheTestShowsTheCertificate(t *testing.T) {
	for name, test := range map[string]struct {
		certificate *tls.Config
		why         mailbox.Distrust
	}{
		"name":    {certificateFor(t, false, "mail.example.jp"), mailbox.DistrustName},
		"expired": {certificateFor(t, true, "127.0.0.1"), mailbox.DistrustExpired},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := mailbox.Setup{IMAP: imapAt(t, xtest.Play{}, test.certificate), SMTP: nowhere(t)}
			r := mailbox.Test(t.Context(), a)
			c := r.IMAP[2].Certificate
			if c == nil || c.Why != test.why || len(c.Pin) != 64 || len(c.Fingerprint) != 95 || c.SelfSigned || c.Issuer != "Authority of these tests" {
				t.Fatalf("%+v", c)
			}
		})
	}
}
