package message_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/message"
)

func read(raw string) message.Message {
	return message.Reader{Returned: mailbox.Returned, Letter: letter.IsMineHeader}.Read([]byte(strings.ReplaceAll(raw, "\n", "\r\n")))
}

// in writes text in an encoding.
func in(e encoding.Encoding, text string) string {
	raw, err := e.NewEncoder().String(text)
	if err != nil {
		panic(err)
	}
	return raw
}

// from is a mail of an applicant, with the rest of its header and its body.
func from(rest string) string {
	return "From: =?utf-8?B?5bGx55Sw6Iqx5a2Q?= <hanako@example.jp>\nTo: saiyo@example.jp\nSubject: Re: =?utf-8?B?6Z2i5o6l?=\nMIME-Version: 1.0\n" + rest
}

func plain(text string) string { return from("Content-Type: text/plain; charset=utf-8\n\n" + text) }

// mixed is a mail with a text and one part more.
func mixed(part string) string {
	return from("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n書類を送ります。\n--b\n" + part + "\n--b--\n")
}

func TestKindsOfMails(t *testing.T) {
	for name, c := range map[string]struct {
		mail string
		want message.Kind
	}{
		"a telephone, no thread":       {strings.Replace(plain("伺います。\n\niPhoneから送信"), "Re: ", "", 1), message.Answer},
		"suppressed":                   {from("X-Auto-Response-Suppress: All\n\nabsent"), message.Automatic},
		"bulk":                         {from("Precedence: bulk\n\nabsent"), message.Automatic},
		"autoreply":                    {from("X-Autoreply: yes\n\nabsent"), message.Automatic},
		"auto-submitted":               {from("Return-Path: <>\nIn-Reply-To: <1@example.jp>\nAuto-Submitted: auto-replied (vacation)\n\nabsent"), message.Automatic},
		"by its subject":               {"From: hanako@example.jp\nSubject: 【自動応答】面接のご案内\n\n不在です。", message.Automatic},
		"absent":                       {"From: hanako@example.jp\nSubject: 不在: 面接のご案内\n\n不在です。", message.Automatic},
		"a person on an automatic one": {"From: hanako@example.jp\nSubject: Re: 【自動応答】応募を受け付けました\n\n伺います。", message.Answer},
		"not automatic":                {from("Auto-Submitted: no\n\n伺います。"), message.Answer},
		"a call while absent":          {"From: hanako@example.jp\nSubject: 不在着信の件\n\nお電話をいただきました。", message.Answer},
		"called automatic at the end":  {"From: hanako@example.jp\nSubject: 面接のご案内（自動返信）\n\n不在です。", message.Automatic},
		"a list":                       {from("List-Unsubscribe: <https://example.jp>\nPrecedence: bulk\n\nnews"), message.Other},
		"a receipt":                    {from("Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nread\n--b--\n"), message.Automatic},
		"ours":                         {"From: saiyo@example.jp\nMessage-ID: <" + letter.MessageID("0193") + ">\n\nx", message.Letter},
		"the service":                  {"From: system@mail.hellowork.mhlw.go.jp\nSubject: x\n\nx", message.Service},
		"the word absent among others": {"From: hanako@example.jp\nSubject: 4日は不在です\n\n伺えません。", message.Answer},
		"a likeness":                   {"From: system@mail.hellowork.mhlw.go.jp.example.jp\nSubject: x\n\nx", message.Answer},
	} {
		t.Run(name, func(t *testing.T) {
			if m := read(c.mail); m.Kind != c.want || m.Bounce != nil || m.Calendar != nil {
				t.Errorf("%q, want %q; %+v", m.Kind, c.want, m.Bounce)
			}
		})
	}
}

func TestBounces(t *testing.T) {
	report := func(action, status string) string {
		return "From: MAILER-DAEMON@example.jp\nSubject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nwords\n--b\nContent-Type: message/delivery-status\n\n" +
			"Reporting-MTA: dns; example.jp\n\nFinal-Recipient: rfc822; other@example.jp\nAction: " + action + "\nStatus: " + status + "\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <1@example.jp>\nSubject: x\n" +
			"Content-Type: text/calendar; method=REQUEST\n\n" + event(hanako) + "\n--b--\n"
	}
	for name, c := range map[string]struct {
		mail   string
		want   message.Bounce
		doubts []string
	}{
		"failed":         {report("failed", "5.1.1"), message.Bounce{Final: true, About: "1@example.jp"}, nil},
		"delayed":        {report("delayed", "4.4.1"), message.Bounce{About: "1@example.jp"}, nil},
		"delivered":      {report("delivered", "2.0.0"), message.Bounce{About: "1@example.jp"}, nil},
		"a carrier's":    {"From: Mail Administrator <Postmaster@docomo.example.jp>\nSubject: Mail System Error - Returned Mail\n\nUnknown user: hanako@example.jp\n\n550 Unknown user\n\nMessage-ID: <1@example.jp>\n", message.Bounce{Final: true, About: "1@example.jp"}, nil},
		"words alone":    {"From: MAILER-DAEMON@example.jp\nSubject: failure notice\n\n宛先が見つかりません。\n\nMessage-ID: <1@example.jp>\n", message.Bounce{Final: true, About: "1@example.jp"}, nil},
		"delay in words": {"From: MAILER-DAEMON@example.jp\nSubject: Warning\n\nDelivery delayed; will retry.\n\nMessage-ID: <1@example.jp>\n", message.Bounce{About: "1@example.jp"}, nil},
		"about no mail":  {"From: MAILER-DAEMON@example.jp\nSubject: failure notice\n\n宛先が見つかりません。\n", message.Bounce{}, []string{"bounce.unknown"}},
	} {
		t.Run(name, func(t *testing.T) {
			m := read(c.mail)
			if m.Kind != message.Returned || m.Bounce == nil || *m.Bounce != c.want || m.Calendar != nil || !slices.Equal(m.Doubts, c.doubts) {
				t.Errorf("%s %+v, want %+v; %q", m.Kind, m.Bounce, c.want, m.Doubts)
			}
		})
	}
}

func TestTheServiceIsProven(t *testing.T) {
	const real, others = "From: system@mail.hellowork.mhlw.go.jp\n", "Authentication-Results: mx.example.jp; dkim=pass header.d=mail.hellowork.mhlw.go.jp\n"
	for name, c := range map[string]struct {
		head string
		want []string
	}{
		"signed":            {others + real, []string{}},
		"by its way":        {"Authentication-Results: mx.example.jp;\n spf=pass smtp.mailfrom=system@mail.hellowork.mhlw.go.jp; dkim=none\n" + real, []string{}},
		"nobody looked":     {real, []string{"sender.unproven"}},
		"another's":         {"Authentication-Results: mx.example.jp; dkim=pass header.d=example.jp; spf=fail smtp.mailfrom=mail.hellowork.mhlw.go.jp\n" + real, []string{"sender.unproven"}},
		"brought by itself": {"Authentication-Results: mx.example.jp; dkim=fail header.d=mail.hellowork.mhlw.go.jp\n" + others + real, []string{"sender.unproven"}},
		"a likeness":        {"From: system@mail.hellowork.mhlw.go.jp.example.jp\n", []string{"sender.imitation"}},
		"in the name":       {"From: \"system@mail.hellowork.mhlw.go.jp\" <a@example.jp>\n", []string{"sender.imitation"}},
	} {
		if m := read(c.head + "Subject: x\n\nx"); !slices.Equal(m.Doubts, c.want) {
			t.Errorf("%s: %q, want %q", name, m.Doubts, c.want)
		}
	}
}

func TestWhoWroteIsDoubted(t *testing.T) {
	for field, want := range map[string][]string{
		"From: hanako@example.jp": {}, "From: hanako@example.jp, other@example.jp": {"sender.several"}, "X-None: x": {"sender.none"},
	} {
		if m := read(field + "\nSubject: x\n\nx"); !reflect.DeepEqual(m.Doubts, want) {
			t.Errorf("%s: %q", field, m.Doubts)
		}
	}
}

// TestHostileMailsTakeLittleTime gives what would take minutes if anything were read again for each of its lines.
func TestHostileMailsTakeLittleTime(t *testing.T) {
	const many = 200_000 / patience
	for name, mail := range map[string]string{
		"folded lines":    calendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n" + strings.Repeat(" x\n", many)),
		"attributions":    plain(strings.Repeat("2026/11/20 <a@example.jp> 書き\n", many)),
		"open quotations": from("Content-Type: text/html\n\n" + strings.Repeat("<blockquote>x", many)),
		"encoded words":   "Subject: " + strings.Repeat("=?utf-8?B?5bGl5g==?= ", many) + "\n\nx",
		"escapes":         from("Content-Type: text/plain; charset=iso-2022-jp\n\n" + strings.Repeat("\x1b$B", many)),
		"mails in mails":  strings.Repeat("Content-Type: message/rfc822\n\n", many),
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			read(mail)
			if took := time.Since(begin); took > patience*20*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestAMailIsReadUpToItsBound(t *testing.T) {
	m := read(mixed("Content-Disposition: attachment; filename=a.pdf\nContent-Transfer-Encoding: base64\n\n" + strings.Repeat("QUFB", message.MaxMail/4)))
	if !slices.Equal(m.Files, []string{"a.pdf"}) || !slices.Contains(m.Doubts, "mail.cut") {
		t.Errorf("%q, %q", m.Files, m.Doubts)
	}
}

func TestAllMembersArePresent(t *testing.T) {
	got, err := json.Marshal(read("From: hanako@example.jp\n\n"))
	const want = `{"kind":"answer","text":"","quoted":"","files":[],"calendar":null,"bounce":null,"doubts":[]}`
	if err != nil || string(got) != want {
		t.Errorf("%s, %v", got, err)
	}
}
