package mailbox_test

import (
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
		"full":      {"Status: 5.1.1", "Status: 5.2.2", "mail.bounce.full"},
		"too large": {"Status: 5.1.1", "Status: 5.3.4", "mail.bounce.tooLarge"},
		"policy":    {"Status: 5.1.1", "Status: 5.7.1", "mail.bounce.refused"},
		"no status": {"Status: 5.1.1", "Status: what", "mail.bounce.failed"},
		"delayed":   {"Action: failed\nStatus: 5.1.1", "Action: delayed\nStatus: 4.4.1", "mail.bounce.delayed"},
		"delivered": {"Action: failed", "Action: delivered", ""},
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

func TestWhatIsNoBounce(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":         "",
		"a letter":        string(letterMail(1)),
		"a read receipt":  strings.ReplaceAll(postfixBounce, "delivery-status", "disposition-notification"),
		"about no mail":   strings.Replace(postfixBounce, "Message-ID: <0193@letter.kyujin-desk.invalid>\n", "", 1),
		"no action":       strings.Replace(postfixBounce, "Action: failed", "Action: eaten", 1),
		"no boundary":     strings.Replace(postfixBounce, "boundary", "limit", 1),
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
