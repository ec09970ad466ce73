package mailbox_test

import (
	"fmt"
	"strings"
	"testing"

	"kyujindesk/backend/mailbox"
)

// Reports and mails as mail systems write them; {to}, {action}, {status}, {said} and {ours} (the original's header) are filled in. The
// fields are those of RFC 3464 §2.2 and §2.3 that each writes, in its order and spelling.
const (
	reportHead = "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain\n\nThe mail could not be delivered.\n\n--b1\nContent-Type: message/delivery-status\n\n"
	headersEnd = "\n--b1\nContent-Type: text/rfc822-headers\n\n{ours}\n--b1--\n"
	mailEnd    = "\n--b1\nContent-Type: message/rfc822\n\n{ours}\nbody\n--b1--\n"
)

func reports() map[string]string {
	return map[string]string{
		"Postfix":        "From: MAILER-DAEMON@mail.example.jp (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\n" + reportHead + "Reporting-MTA: dns; mail.example.jp\nX-Postfix-Queue-ID: 4C2\nX-Postfix-Sender: rfc822; saiyo@example.jp\nArrival-Date: Sat, 21 Nov 2026 10:00:00 +0900 (JST)\n\nFinal-Recipient: rfc822; {to}\nOriginal-Recipient: rfc822;{to}\n{action}{status}Remote-MTA: dns; mx.example.jp\nDiagnostic-Code: smtp; {said}\n" + headersEnd,
		"Postfix, UTF-8": "From: MAILER-DAEMON@mail.example.jp (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\n" + strings.ReplaceAll(reportHead, "message/delivery-status\n", "message/global-delivery-status\n") + "Reporting-MTA: dns; mail.example.jp\n\nFinal-Recipient: utf-8; {to}\n{action}{status}Diagnostic-Code: smtp; {said}\n" + strings.ReplaceAll(mailEnd, "message/rfc822", "message/global"),
		"Sendmail":       "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.jp>\nSubject: Returned mail: see transcript for details\nAuto-Submitted: auto-generated (failure)\n" + reportHead + "Reporting-MTA: dns; mail.example.jp\nReceived-From-MTA: DNS; pc.example.jp\nArrival-Date: Sat, 21 Nov 2026 10:00:00 +0900\n\nFinal-Recipient: RFC822; {to}\n{action}{status}Remote-MTA: DNS; mx.example.jp\nDiagnostic-Code: SMTP; {said}\nLast-Attempt-Date: Sat, 21 Nov 2026 10:00:01 +0900\n" + headersEnd,
		"Exim":           "X-Failed-Recipients: {to}\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mail.example.jp>\nSubject: Mail delivery failed: returning message to sender\n" + reportHead + "Reporting-MTA: dns; mail.example.jp\n\n{action}Final-Recipient: rfc822;{to}\n{status}Remote-MTA: dns; mx.example.jp\nDiagnostic-Code: smtp; {said}\n" + mailEnd,
		"Exchange":       "From: postmaster@example.jp\nSubject: Undeliverable: Kyujin Desk\nContent-Language: ja-JP\n" + reportHead + "Reporting-MTA: dns;EXCH01.example.jp\nReceived-From-MTA: dns;mail.example.jp\nArrival-Date: Sat, 21 Nov 2026 01:00:00 +0000\n\nOriginal-Recipient: rfc822;{to}\nFinal-Recipient: rfc822;{to}\n{action}{status}Diagnostic-Code: smtp;{said}\nX-Display-Name: madoguchi\n" + mailEnd,
		"Microsoft 365":  "From: Microsoft Outlook <MicrosoftExchange@example.jp>\nSubject: =?utf-8?B?6YWN5L+h5LiN6IO9?=\nAuto-Submitted: auto-replied\n" + reportHead + "Reporting-MTA: dns;TYCPR01.example.jp\nReceived-From-MTA: dns;TYCPR01.example.jp\n\nFinal-Recipient: rfc822;{to}\n{action}{status}Diagnostic-Code: smtp;{said}\nRemote-MTA: dns;mx.example.jp\n" + mailEnd,
		"Gmail":          "From: Mail Delivery Subsystem <mailer-daemon@example.jp>\nX-Failed-Recipients: {to}\nAuto-Submitted: auto-replied\nSubject: Delivery Status Notification (Failure)\n" + reportHead + "Reporting-MTA: dns; mail.example.jp\nReceived-From-MTA: dns; saiyo@example.jp\nX-Original-Message-ID: <x@example.jp>\n\nFinal-Recipient: rfc822; {to}\n{action}{status}Remote-MTA: dns; mx.example.jp\nDiagnostic-Code: smtp; {said}\nLast-Attempt-Date: Sat, 21 Nov 2026 01:00:01 -0800 (PST)\n" + mailEnd,
		"Yahoo! Japan":   "From: MAILER-DAEMON@example.jp\nSubject: Delivery Status Notification (Failure)\n" + reportHead + "Reporting-MTA: dns; mail.example.jp\n\nFinal-Recipient: rfc822;{to}\n{action}{status}Diagnostic-Code: smtp;{said}\n" + mailEnd,
		"docomo":         "From: Mail Delivery Subsystem <MAILER-DAEMON@example.jp>\nSubject: =?iso-2022-jp?B?GyRCJSglaSE8GyhC?=\n" + reportHead + "Reporting-MTA: dns; mail.example.jp\n\nFinal-Recipient: RFC822; {to}\n{action}{status}Diagnostic-Code: SMTP; {said}\n" + mailEnd,
		"SoftBank":       "Return-Path: <>\nFrom: MAILER-DAEMON@example.jp\nSubject: Undelivered Mail Returned to Sender\n" + reportHead + "Reporting-MTA: dns; mail.example.jp\n\nOriginal-Recipient: rfc822;{to}\nFinal-Recipient: rfc822;{to}\n{action}{status}Diagnostic-Code: smtp; {said}\n" + headersEnd,
		"OpenSMTPD":      "From: Mailer Daemon <MAILER-DAEMON@mail.example.jp>\nSubject: Delivery status notification: error\n" + reportHead + "Reporting-MTA: dns; mail.example.jp\n\nFinal-Recipient: rfc822; {to}\n{action}{status}" + headersEnd,
		"James":          "From: postmaster@example.jp\nSubject: Re: Kyujin Desk\n" + reportHead + "Reporting-MTA: dns; localhost\nReceived-From-MTA: dns; mail.example.jp\n\nFinal-Recipient: rfc822; {to}\n{action}{status}Diagnostic-Code: X-James; {said}\nLast-Attempt-Date: Sat, 21 Nov 2026 10:00:01 +0900\n" + mailEnd,
	}
}

// words are mails of systems that write no report: what they say stands in a reply of another server.
func words() map[string]string {
	return map[string]string{
		"qmail":        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.jp\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.jp.\n\n<{to}>:\n192.0.2.135 does not like recipient.\nRemote host said: {said}\nGiving up on 192.0.2.135.\n\n--- Below this line is a copy of the message.\n\n{ours}\n",
		"Yahoo":        "From: MAILER-DAEMON@example.jp\nSubject: Failure Notice\n\nSorry, we were unable to deliver your message to the following address.\n\n<{to}>:\n{said}\n\n--- Below this line is a copy of the message.\n\n{ours}\n",
		"au":           "From: Postmaster@example.jp\nSubject: Mail System Error - Returned Mail\nContent-Type: multipart/mixed; boundary=b2\n\n--b2\nContent-Type: text/plain\n\nYour message was not delivered to the following recipients.\n\n<{to}>:\n{said}\n\n--b2\nContent-Type: message/rfc822\n\n{ours}\nbody\n--b2--\n",
		"old Exim":     "X-Failed-Recipients: {to}\nFrom: Mail Delivery System <Mailer-Daemon@mail.example.jp>\nSubject: Mail delivery failed: returning message to sender\n\nA message that you sent could not be delivered.\n\n  {to}\n    SMTP error from remote mail server after RCPT TO:<{to}>:\n    host mx.example.jp [192.0.2.20]: {said}\n\n------ This is a copy of the message, including all the headers. ------\n\n{ours}\n",
		"old Sendmail": "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.jp>\nSubject: Returned mail: User unknown\n\n   ----- The following addresses had permanent fatal errors -----\n<{to}>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.jp.:\n>>> RCPT To:<{to}>\n<<< {said}\n\n   ----- Original message follows -----\n\n{ours}\n",
		"Courier":      "From: \"Courier mail server at mail.example.jp\" <postmaster@mail.example.jp>\nSubject: NOTICE: mail delivery status.\n\nUNDELIVERABLE MAIL\n\n<{to}>:\n     mx.example.jp [192.0.2.20]:\n     >>> RCPT TO:<{to}>\n     <<< {said}\n\nYour original message follows.\n\n{ours}\n",
	}
}

// TestStandardBouncesAreRead forms every report and mail with every kind of failure, in every spelling of its fields.
func TestStandardBouncesAreRead(t *testing.T) {
	fill := func(text, action, status, said string) []byte {
		ours := "Received: from pc.example.jp by mail.example.jp\nFrom: saiyo@example.jp\nMessage-ID: <0193@letter.kyujin-desk.invalid>\nSubject: Kyujin Desk\n"
		text = strings.NewReplacer("{to}", "madoguchi@example.jp", "{action}", action, "{status}", status, "{said}", said, "{ours}", ours).Replace(text)
		return []byte(strings.ReplaceAll(text, "\n", "\r\n"))
	}
	all, read := 0, 0
	see := func(name string, raw []byte, key string) {
		t.Helper()
		all++
		if b, ok := mailbox.ParseBounce(raw); !ok || b.Key() != key || b.MessageID != "0193@letter.kyujin-desk.invalid" {
			t.Errorf("%s: %+v %t %q instead of %q", name, b, ok, b.Key(), key)
			return
		}
		read++
	}
	failures := map[string]string{
		"5.1.1": "mail.bounce.address", "5.1.0": "mail.bounce.address", "5.1.2": "mail.bounce.address", "5.1.10": "mail.bounce.address", "5.2.1": "mail.bounce.address",
		"5.2.2": "mail.bounce.full", "5.2.3": "mail.bounce.tooLarge", "5.3.4": "mail.bounce.tooLarge", "5.7.1": "mail.bounce.refused", "5.7.26": "mail.bounce.refused",
		"5.0.0": "mail.bounce.failed", "5.3.0": "mail.bounce.failed", "5.4.1": "mail.bounce.failed", "5.4.6": "mail.bounce.failed", "5.5.0": "mail.bounce.failed",
	}
	for system, text := range reports() {
		for status, key := range failures {
			said := fmt.Sprintf("550 %s <madoguchi@example.jp>: refused", status)
			for _, action := range []string{"Action: failed\n", "Action: Failed\n", "action : failed (permanent)\n", ""} {
				see(system+" "+action+status, fill(text, action, "Status: "+status+"\n", said), key)
			}
		}
		see(system+" expired", fill(text, "Action: expired\n", "Status: 4.4.7\n", "timed out"), "mail.bounce.failed")
		see(system+" given up", fill(text, "Action: failed\n", "Status: 4.4.7\n", "timed out"), "mail.bounce.failed")
		for _, status := range []string{"4.2.2", "4.4.1", "4.7.1"} {
			see(system+" delayed "+status, fill(text, "Action: delayed\n", "Status: "+status+"\n", "451 "+status+" later"), "mail.bounce.delayed")
		}
		for _, action := range []string{"delivered", "relayed", "expanded"} {
			see(system+" "+action, fill(text, "Action: "+action+"\n", "Status: 2.0.0\n", "250 2.0.0 ok"), "")
		}
	}
	for system, text := range words() {
		for status, key := range failures {
			see(system+" "+status, fill(text, "", "", fmt.Sprintf("550 %s <madoguchi@example.jp>: refused", status)), key)
			see(system+" "+status+", hyphen", fill(text, "", "", fmt.Sprintf("550-%s refused", status)), key)
		}
		see(system+" without a status", fill(text, "", "", "550 User unknown"), "mail.bounce.failed")
		see(system+" for now", fill(text, "", "", "450 4.2.2 mailbox full"), "mail.bounce.returned")
		see(system+" in words", fill(text, "", "", "The mailbox is full."), "mail.bounce.returned")
	}
	t.Logf("%d of %d bounces read", read, all)
}
