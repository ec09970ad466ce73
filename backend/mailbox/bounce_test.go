package mailbox_test

import (
	"encoding/base64"
	"strings"
	"testing"
	"unicode/utf8"

	"kyujindesk/backend/mailbox"
)

const postfixBounce = `From: MAILER-DAEMON@mail.example.jp (Mail Delivery System)
To: saiyo@example.jp
Subject: Undelivered Mail Returned to Sender
Message-Id: <20261121@mail.example.jp>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="B/1"

This is a MIME-encapsulated message.

--B/1
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you.

--B/1
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.jp
X-Postfix-Queue-ID: 4C2

Final-Recipient: rfc822; madoguchi@example.jp
Original-Recipient: rfc822;madoguchi@example.jp
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.jp
Diagnostic-Code: smtp; 550 5.1.1 <madoguchi@example.jp>: Recipient address
    rejected: User unknown

--B/1
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

From: saiyo@example.jp
Message-ID: <0193@letter.kyujin-desk.invalid>
Subject: Kyujin Desk

--B/1--
`

func TestABounceIsRead(t *testing.T) {
	b, ok := mailbox.ParseBounce([]byte(strings.ReplaceAll(postfixBounce, "\n", "\r\n")))
	want := mailbox.Bounce{
		MessageID: "0193@letter.kyujin-desk.invalid", Recipient: "madoguchi@example.jp", Action: mailbox.BounceFailed, Status: "5.1.1",
		Diagnostic: "550 5.1.1 <madoguchi@example.jp>: Recipient address rejected: User unknown",
	}
	if !ok || b != want || b.Key() != "mail.bounce.address" {
		t.Fatalf("%+v %t %s", b, ok, b.Key())
	}
}

func TestWhatABounceSays(t *testing.T) {
	for name, test := range map[string]struct{ old, new, key string }{
		"full":             {"Status: 5.1.1", "Status: 5.2.2", "mail.bounce.full"},
		"too large":        {"Status: 5.1.1", "Status: 5.3.4", "mail.bounce.tooLarge"},
		"policy":           {"Status: 5.1.1", "Status: 5.7.1", "mail.bounce.refused"},
		"no status":        {"Status: 5.1.1", "Status: what", "mail.bounce.failed"},
		"delayed":          {"Action: failed\nStatus: 5.1.1", "Action: delayed\nStatus: 4.4.1", "mail.bounce.delayed"},
		"delivered":        {"Action: failed", "Action: delivered", ""},
		"no action":        {"Action: failed\n", "", "mail.bounce.address"},
		"no action, later": {"Action: failed\nStatus: 5.1.1", "Status: 4.2.2", "mail.bounce.delayed"},
		"no action, taken": {"Action: failed\nStatus: 5.1.1", "Status: 2.1.5", ""},
		"a blank before":   {"Action: failed\nStatus: 5.1.1", "Action : failed\nStatus : 5.2.2", "mail.bounce.full"},
		"a remark":         {"Action: failed", "Action: Failed (permanent)", "mail.bounce.address"},
		"expired":          {"Action: failed\nStatus: 5.1.1", "Action: expired\nStatus: 4.4.7", "mail.bounce.failed"},
		"an unknown word":  {"Action: failed", "Action: bounced", "mail.bounce.address"},
		"no status either": {"Action: failed\nStatus: 5.1.1\n", "", "mail.bounce.returned"},
		"nothing said":     {postfixBounce[strings.Index(postfixBounce, "Reporting-MTA"):strings.Index(postfixBounce, "--B/1\nContent-Description: Undelivered")], "", "mail.bounce.returned"},
		"said as text":     {"Content-Type: message/delivery-status", "Content-Type: text/plain", "mail.bounce.address"},
		"another type":     {"multipart/report; report-type=delivery-status", "multipart/mixed", "mail.bounce.address"},
		"boundary lost":    {"boundary", "limit", "mail.bounce.address"},
		"an odd header":    {"To: saiyo", "scanned\nTo: saiyo", "mail.bounce.address"},
		"one of two failed": {
			"Action: failed\nStatus: 5.1.1", "Action: relayed\nStatus: 2.0.0\n\nFinal-Recipient: rfc822; b@example.jp\nAction: failed\nStatus: 5.2.2",
			"mail.bounce.full",
		},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(postfixBounce, test.old, test.new, 1)
			if text == postfixBounce {
				t.Fatal("nothing changed")
			}
			if b, ok := mailbox.ParseBounce([]byte(text)); !ok || b.Key() != test.key {
				t.Fatalf("%+v %t %s", b, ok, b.Key())
			}
		})
	}
}

const qmailBounce = `Return-Path: <>
From: MAILER-DAEMON@mx.example.jp
To: saiyo@example.jp
Subject: failure notice

Hi. This is the program at mx.example.jp.

<madoguchi@example.jp>:
192.0.2.135 does not like recipient.
Remote host said: 550 5.1.1 no such user
Giving up on 192.0.2.135.

--- Below this line is a copy of the message.

Return-Path: <saiyo@example.jp>
Message-Id: <0193@letter.kyujin-desk.invalid>
Subject: Kyujin Desk
`

// TestBouncesThatKeepToNoStandard reads what mail systems write that send no delivery status notification.
func TestBouncesThatKeepToNoStandard(t *testing.T) {
	copied := "Received: from a.example.jp by b.example.jp\nMessage-ID:<0193@letter.kyujin-desk.invalid>\nSubject: Kyujin Desk\n"
	for name, test := range map[string]struct{ text, key, status string }{
		"qmail":              {qmailBounce, "mail.bounce.address", "5.1.1"},
		"qmail, in queue":    {strings.Replace(qmailBounce, "550 5.1.1 no such user", "450 4.2.2 mailbox full", 1), "mail.bounce.returned", ""},
		"exim":               {"X-Failed-Recipients: madoguchi@example.jp\nFrom: System <noreply@example.jp>\n\n  madoguchi@example.jp\n    host mx.example.jp [192.0.2.20]: 554 5.7.0 Header error\n\n------ This is a copy of the message ------\n\n" + copied, "mail.bounce.refused", "5.7.0"},
		"mixed, by a person": {"Return-Path: <>\nFrom: hanako@example.jp\nContent-Type: multipart/mixed; boundary=\"==_0xA/0xF=/0xB\"\n\n--==_0xA/0xF=/0xB\nContent-Type: text/plain; charset=\"ISO-2022-JP\"\n\nAs their mailbox is full.\n\n--==_0xA/0xF=/0xB\nContent-Type: message/rfc822\n\n" + copied + "\nbody\n--==_0xA/0xF=/0xB--\n", "mail.bounce.returned", ""},
		"a copy as text":     {"From: mailer-daemon@mail.example.jp\nContent-Type: multipart/mixed; boundary=\"----=_Part_1.2\"\n\n------=_Part_1.2\nContent-Type: text/plain; charset=\"UTF-8\"\n\nmadoguchi@example.jp Invalid Address, ERROR_CODE :550\n\n" + copied + "------=_Part_1.2--\n", "mail.bounce.returned", ""},
		"a copy in base64":   {"From: Postmaster <postmaster@example.jp>\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString([]byte("smtp;550 5.2.2 full\n\n"+copied)), "mail.bounce.full", "5.2.2"},
		"by its subject":     {strings.Replace(qmailBounce, "Return-Path: <>\nFrom: MAILER-DAEMON@", "From: system@", 1), "mail.bounce.address", "5.1.1"},
		"quoted":             {"From: Mail Delivery Subsystem <mda@example.jp>\n\n<madoguchi@example.jp>: 550 user unknown\n\n> Subject: Kyujin Desk\n> Message-ID:\n>  x\n> Message-ID: <0193@letter.kyujin-desk.invalid>\n", "mail.bounce.failed", ""},
		"an answer to it":    {"From: Microsoft Outlook <postmaster@example.jp>\nIn-Reply-To: <0193@letter.kyujin-desk.invalid>\n\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'\n", "mail.bounce.returned", ""},
		"replaced ids":       {"From: MAILER-DAEMON@example.jp\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <x@example.jp>\nMessage-ID: <0193@letter.kyujin-desk.invalid>\n\nx\n--b--\n", "mail.bounce.returned", ""},
	} {
		t.Run(name, func(t *testing.T) {
			for _, text := range []string{test.text, strings.ReplaceAll(test.text, "\n", "\r\n")} {
				b, ok := mailbox.ParseBounce([]byte(text))
				if !ok || b.Key() != test.key || b.Status != test.status || b.MessageID != "0193@letter.kyujin-desk.invalid" {
					t.Fatalf("%+v %t %s", b, ok, b.Key())
				}
			}
		})
	}
}

func TestWhatIsNoBounce(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":         "",
		"a letter":        string(letterMail(1)),
		"a read receipt":  strings.ReplaceAll(postfixBounce, "delivery-status", "disposition-notification"),
		"about no mail":   strings.Replace(postfixBounce, "Message-ID: <0193@letter.kyujin-desk.invalid>\n", "", 1),
		"a complaint":     strings.ReplaceAll(postfixBounce, "delivery-status", "feedback-report"),
		"a person's mail": strings.Replace(qmailBounce, "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.jp\nTo: saiyo@example.jp\nSubject: ", "From: hanako@example.jp\nSubject: Re: ", 1),
		"an answer":       "From: hanako@example.jp\nIn-Reply-To: <0193@letter.kyujin-desk.invalid>\n\nMessage-ID: <0193@letter.kyujin-desk.invalid>\n",
		"about nothing":   "From: MAILER-DAEMON@example.jp\nSubject: quota\n\nYour mailbox is nearly full.\n",
		"larger than any": postfixBounce + strings.Repeat("x", 1<<20),
	} {
		if b, ok := mailbox.ParseBounce([]byte(text)); ok {
			t.Errorf("%s: %+v", name, b)
		}
	}
}

func FuzzBounce(f *testing.F) {
	f.Add([]byte(postfixBounce))
	f.Add([]byte(strings.ReplaceAll(postfixBounce, "\n", "\r\n")))
	f.Add([]byte(qmailBounce))
	f.Add([]byte(strings.Replace(postfixBounce, "User unknown", "\x1b[31m\u202eevil\x00\xff", 1)))
	f.Add([]byte("Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n" + strings.Repeat("--a\nContent-Type: message/delivery-status\n\n\n\n", 400)))
	f.Fuzz(func(t *testing.T, raw []byte) {
		b, ok := mailbox.ParseBounce(raw)
		if !ok {
			return
		}
		for _, text := range []string{b.MessageID, b.Recipient, b.Status, b.Diagnostic} {
			if !utf8.ValidString(text) || utf8.RuneCountInString(text) > 300 || strings.IndexFunc(text, func(r rune) bool { return r < ' ' || r == 0x7f || r == 0x202e }) >= 0 {
				t.Fatalf("%+q", text)
			}
		}
		if b.MessageID == "" || b.Action == "" {
			t.Fatalf("%+v", b)
		}
	})
}
