package mailbox_test

import (
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

func TestOneRefusedMailDoesNotHoldUpTheNext(t *testing.T) {
	p := newPost(t)
	s := mailbox.NewSender(p.account(), time.Now)
	defer s.Close()
	if err := s.Send(t.Context(), "dare@example.jp", letterMail(1)); key(err) != "mail.recipient" {
		t.Fatal(err)
	}
	large := append(letterMail(2), []byte(strings.Repeat("a\r\n", 30_000))...)
	if err := s.Send(t.Context(), "madoguchi@example.jp", large); key(err) != "mail.tooLarge" { // the server says SIZE 65536
		t.Fatal(err)
	}
	if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(3)); err != nil {
		t.Fatal(err)
	}
	if len(p.taken) != 1 || string(p.taken[0]) != string(letterMail(3)) {
		t.Fatalf("the server took %q", p.taken)
	}
}

func TestAConnectionTheServerEndedIsMadeAnew(t *testing.T) {
	p := newPost(t)
	a := p.account()
	b := newBadLine(t, &a.SMTP, true, cut)
	s := mailbox.NewSender(a, time.Now)
	defer s.Close()
	if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(1)); err != nil {
		t.Fatal(err)
	}
	b.cutAll()
	if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(2)); err != nil || len(p.taken) != 2 {
		t.Fatalf("%d taken, %v", len(p.taken), err)
	}
}

// TestWhatRepliesMean goes through the replies that servers give, at the place where they give them.
func TestWhatRepliesMean(t *testing.T) {
	for _, test := range []struct{ at, reply, key string }{
		{"MAIL", "553 5.7.1 not yours", "mail.sender"},
		{"MAIL", "552 5.3.4 too big", "mail.tooLarge"},
		{"MAIL", "452 4.3.1 no room on this server", "mail.later"},
		{"RCPT", "550 5.1.1 unknown", "mail.recipient"},
		{"RCPT", "550 no such user", "mail.refused"},
		{"RCPT", "552 5.2.2 mailbox full", "mail.quota"},
		{"RCPT", "452 4.2.2 mailbox full", "mail.quota"},
		{"RCPT", "450 4.2.0 greylisted, come again", "mail.later"},
		{"RCPT", "451 4.7.1 too many mails", "mail.later"},
		{"RCPT", "421 4.7.0 good bye", "mail.network"},
		{"RCPT", "450 4.7.1 Error: too much mail from 192.0.2.1", "mail.sendLimit"},
		{"RCPT", "421-4.7.28 Our system has detected an unusual rate of unsolicited mail | 421 4.7.28 originating from your IP address.", "mail.sendLimit"},
		{"RCPT", "454 Throttling failure: Maximum sending rate exceeded.", "mail.sendLimit"},
		{"DATA", "554 5.7.1 spam", "mail.refused"},
		{"END", "550 5.7.1 virus", "mail.refused"},
		{"END", "552 size", "mail.tooLarge"},
		{"END", "451 4.3.0 queue file write error", "mail.later"},
		{"END", "{hang up}", mailbox.Unsure},
		{"AUTH", "454 4.7.0 temporary failure", "mail.server"},
		{"AUTH", "535 5.7.8 no", "mail.password"},
		{"AUTH", "535 no", "mail.password"},
		{"AUTH", "535 5.7.8 Error: authentication failed: (reason unavailable)", "mail.password"},
		{"AUTH", "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.", "mail.smtpOff"},
		{"AUTH", "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.", "mail.password"},
		{"AUTH", "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1> Please log in via | 534-5.7.14 your web browser and then try again. | 534 5.7.14 gsmtp", "mail.lockedOut"},
		{"AUTH", "432 4.3.2 Concurrent connections limit exceeded", "mail.limit"},
		{"AUTH", "454 4.7.0 Too many login attempts, please try again later.", "mail.lockedOut"},
		{"AUTH", "530 5.7.0 Must issue a STARTTLS command first", "mail.security"},
		{"MAIL", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", "mail.sender"},
		{"MAIL", "501 5.1.7 Invalid address", "mail.sender"},
		{"MAIL", "550 denied", "mail.sender"},
		{"MAIL", "452 4.4.5 Maximum number of messages per session exceeded.", "mail.sendLimit"},
		{"MAIL", "421 4.7.0 Too many concurrent SMTP connections", "mail.limit"},
		{"RCPT", "553 5.7.1 <saiyo@example.jp>: Sender address rejected: not owned by user saiyo", "mail.sender"},
		{"RCPT", "553 5.7.1 no", "mail.sender"},
		{"RCPT", "550-5.4.5 Daily user sending limit exceeded. For more information on Gmail | 550 5.4.5 sending limits go to https://support.google.com/a/answer/166852", "mail.sendLimit"},
		{"RCPT", "451 4.7.1 Ratelimit \"user\" exceeded", "mail.limit"},
		{"RCPT", "550 Domain example.jp has exceeded the max emails per hour (150/150 (100%)) allowed.  Message discarded.", "mail.sendLimit"},
		{"RCPT", "450-4.2.1 The user you are trying to contact is receiving mail at a rate that | 450 4.2.1 prevents additional messages from being delivered.", "mail.later"},
		{"RCPT", "450 4.7.1 <madoguchi@example.jp>: Recipient address rejected: Greylisted for 300 seconds", "mail.later"},
		{"RCPT", "550-5.1.1 The email account that you tried to reach does not exist. | 550 5.1.1 gsmtp", "mail.recipient"},
		{"RCPT", "550 5.2.1 The email account that you tried to reach is disabled.", "mail.recipient"},
		{"RCPT", "554 5.7.1 recipient's account has been suspended", "mail.refused"},
		{"RCPT", "550 mailbox full", "mail.quota"},
		{"DATA", "554 5.7.1 <DATA>: Data command rejected: only 10 messages per day", "mail.sendLimit"},
		{"END", "554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; Failed to process message due to a permanent exception", "mail.sendLimit"},
		{"END", "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException", "mail.sendLimit"},
		{"END", "554 5.2.252 SendAsDenied; saiyo@example.jp not allowed to send as madoguchi@example.jp", "mail.sender"},
		{"END", "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied", "mail.sender"},
		{"END", "550 5.1.8 Access denied, bad outbound sender", "mail.sendLimit"},
		{"END", "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded", "mail.limit"},
	} {
		t.Run(test.at+" "+test.reply, func(t *testing.T) {
			t.Parallel()
			s, _ := sending(t, xtest.Play{Rules: test.at + " => " + test.reply})
			if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(1)); key(err) != test.key {
				t.Fatalf("%v, want %s", err, test.key)
			}
		})
	}
}

// send hands one mail in.
func send(t *testing.T, a mailbox.Setup, to, subject string) {
	t.Helper()
	s := mailbox.NewSender(a, time.Now)
	defer s.Close()
	if err := s.Send(t.Context(), to, []byte("From: "+a.Address+"\r\nTo: "+to+"\r\nSubject: "+subject+"\r\n\r\nhonbun\r\n")); err != nil {
		t.Fatalf("%s: %v", subject, err)
	}
}

// TestRepliesInTheirOwnForm hands a mail to servers whose replies are not as RFC 5321 wants them.
func TestRepliesInTheirOwnForm(t *testing.T) {
	for name, p := range map[string]xtest.Play{
		"no text":                  {Rules: "MAIL => 250\nRCPT => 250\nDATA => 354\nEND => 250"},
		"AUTH= alone":              {Offers: "AUTH=LOGIN PLAIN"},
		"AUTH= and AUTH":           {Offers: "AUTH CRAM-MD5,AUTH=PLAIN"},
		"small letters":            {Offers: "size 1000,auth plain login"},
		"lines without code":       {Greeting: "220-mail.example.jp | welcome | 220", Rules: "MAIL => 250-ok | more | 250 ok"},
		"a code that changes":      {Rules: "RCPT => 250-ok | 251 ok"},
		"a line before the reply":  {Rules: "MAIL => wait | 250 ok"},
		"a tab, and blanks behind": {Rules: "MAIL => 250\tok\nDATA => 354"},
		"no EHLO":                  {Rules: "EHLO => 502 what"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, stage := sending(t, p)
			within(t, "sending", func() {
				err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(1))
				if name == "no EHLO" && key(err) == "mail.security" {
					return // nor any way to log in
				}
				if err != nil || len(stage.Taken()) != 1 || string(stage.Taken()[0]) != string(letterMail(1)) {
					t.Errorf("%v, %q, %q", err, stage.Taken(), stage.Said(""))
				}
			})
		})
	}
}

// TestADomainInJapaneseGoesOutAsEveryServerReadsIt sends from and to 例示.jp.
func TestADomainInJapaneseGoesOutAsEveryServerReadsIt(t *testing.T) {
	for offers, want := range map[string]string{"AUTH PLAIN": "MAIL FROM:<SAIYO@XN--FSQ192H.JP>", "AUTH PLAIN,SMTPUTF8": "MAIL FROM:<SAIYO@XN--FSQ192H.JP>"} {
		s := xtest.Play{Offers: offers}.SMTP()
		out := mailbox.NewSender(mailbox.Setup{Address: "saiyo@例示.jp", User: "saiyo", Password: "himitsu", SMTP: onStage(t, s, nil)}, time.Now)
		if err := out.Send(t.Context(), "madoguchi@窓口.例示.jp", letterMail(1)); err != nil {
			t.Fatal(err)
		}
		if got := s.Said("MAIL"); len(got) != 1 || got[0] != want {
			t.Errorf("%s: said %q", offers, got)
		}
		if got := s.Said("RCPT"); len(got) != 1 || strings.ContainsFunc(got[0], func(c rune) bool { return c > 0x7f }) {
			t.Errorf("%s: said %q", offers, got)
		}
		out.Close()
	}
}

// TestALimitOfOneConnectionIsNoneOfTheNext has a server take one mail a connection, as some do.
func TestALimitOfOneConnectionIsNoneOfTheNext(t *testing.T) {
	for _, reply := range []string{"452 4.4.5 Maximum number of messages per session exceeded.", "421 4.7.0 Too many messages in this session | {hang up}", "421 4.4.2 idle timeout | {hang up}"} {
		s, stage := sending(t, xtest.Play{Rules: "MAIL => 250 ok\nMAIL => " + reply + "\nMAIL => 250 ok"})
		for n := range 2 {
			if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(n)); err != nil {
				t.Errorf("%s: %v", reply, err)
			}
		}
		if n := len(stage.Taken()); n != 2 {
			t.Errorf("%s: %d mails taken", reply, n)
		}
	}
}
