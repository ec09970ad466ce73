package message_test

import (
	"encoding/base64"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"

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

func event(lines string) string {
	return "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:0193@example.jp\nSEQUENCE:1\nDTSTAMP:20261120T010000Z\n" + lines + "END:VEVENT\nEND:VCALENDAR\n"
}

const hanako = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:hanako@example.jp\n"

func calendar(ical string) string {
	return from("Content-Type: text/calendar; charset=utf-8; method=REPLY\n\n" + ical)
}

func TestACalendarAnswers(t *testing.T) {
	accepted := message.Event{Method: "REPLY", UID: "0193@example.jp", Sequence: 1, Attendee: "hanako@example.jp", PartStat: "ACCEPTED", Start: "2026-12-03T14:00:00+09:00"}
	with := func(change func(*message.Event)) message.Event {
		e := accepted
		change(&e)
		return e
	}
	base64ed := base64.StdEncoding.EncodeToString([]byte(event(hanako + "DTSTART:20261203T140000\n")))
	for name, c := range map[string]struct {
		mail   string
		want   message.Event
		doubts []string
	}{
		"no organizer": {calendar(event(hanako + "DTSTART;TZID=Asia/Tokyo:20261203T140000\n")), accepted, nil},
		"capitals, quoted name, odd order": {
			calendar(event("attendee;rsvp=TRUE;CN=\"山田, 花子: 例示\";partstat=accepted;CUTYPE=INDIVIDUAL:MAILTO:Hanako@Example.JP\nDTSTART;VALUE=DATE-TIME;tzid=\"Tokyo Standard Time\":20261203T140000\n")),
			accepted, nil,
		},
		"a broken parameter": {calendar(event("ATTENDEE;CN=\"山田\"花子\";PARTSTAT=ACCEPTED:mailto:hanako@example.jp\nDTSTART:20261203T140000\n")), accepted, nil},
		"the whole event": {
			calendar(event("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:other@example.jp\n" + hanako + "DTSTART:20261203T140000\nBEGIN:VALARM\nATTENDEE:mailto:alarm@example.jp\nUID:alarm\nEND:VALARM\n")),
			accepted, nil,
		},
		"another address": {
			strings.Replace(calendar(event(hanako+"DTSTART:20261203T140000\n")), "hanako@", "family@", 1), accepted, []string{"sender.notAttendee"},
		},
		"nobody of several": {
			strings.Replace(calendar(event(hanako+"ATTENDEE;PARTSTAT=DECLINED:mailto:other@example.jp\nDTSTART:20261203T140000\n")), "hanako@", "family@", 1),
			with(func(e *message.Event) { e.Attendee, e.PartStat = "", "" }),
			[]string{"sender.notAttendee"},
		},
		"method in the header alone": {calendar(strings.Replace(event(hanako+"DTSTART:20261203T140000\n"), "METHOD:REPLY\n", "", 1)), accepted, nil},
		"method in the body alone":   {from("Content-Type: text/calendar\n\n" + event(hanako+"DTSTART:20261203T140000\n")), accepted, nil},
		"twice, in base64": {
			from("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/calendar; method=REPLY\nContent-Transfer-Encoding: base64\n\n" + base64ed +
				"\n--b\nContent-Type: application/ics; name=invite.ics\nContent-Disposition: attachment; filename=invite.ics\nContent-Transfer-Encoding: base64\n\n" + base64ed + "\n--b--\n"),
			accepted, nil,
		},
		"an .ics alone": {mixed("Content-Type: application/octet-stream; name=invite.ics\nContent-Transfer-Encoding: base64\n\n" + base64ed), accepted, nil},
		"Outlook's counter": {
			calendar(strings.Replace(event(hanako+"DTSTART;TZID=Eastern Standard Time:20261203T140000\n"), "REPLY", "COUNTER", 1)),
			with(func(e *message.Event) { e.Method, e.Start = "COUNTER", "2026-12-03T14:00:00-05:00" }),
			[]string{"calendar.counter"},
		},
		"Google's wish in words": {
			calendar(event(hanako + "COMMENT:15時からでは\\, いかがでしょうか\nDTSTART:20261203T140000\n")), accepted, []string{"calendar.comment"},
		},
		"delegated": {
			calendar(event("ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:other@example.jp\":mailto:hanako@example.jp\nDTSTART:20261203T050000Z\n")),
			with(func(e *message.Event) { e.PartStat, e.Start = "DELEGATED", "2026-12-03T05:00:00Z" }),
			[]string{"calendar.delegated"},
		},
		"folded in a character": {
			calendar(event("SUMMARY:\xe9\x9d\n \xa2接\nATTENDEE;CN=\xe5\xb1\n \xb1田;PARTSTAT=ACC\n EPTED:mailto:hanako@example.jp  \nDTSTART:20261203T140000 \n")), accepted, nil,
		},
		"all day": {
			calendar(event(hanako + "DTSTART;VALUE=DATE:20261203\n")), with(func(e *message.Event) { e.Start = "2026-12-03T00:00:00+09:00" }), nil,
		},
		"a zone nobody knows": {calendar(event(hanako + "DTSTART;TZID=Customized Time Zone:20261203T140000\n")), accepted, []string{"calendar.zone"}},
		"an older time": {
			calendar(strings.Replace(event(hanako+"DTSTART:20261203T140000\n"), "SEQUENCE:1", "SEQUENCE:0", 1)), with(func(e *message.Event) { e.Sequence = 0 }), nil,
		},
		"cut off, with lines that are none": {
			calendar("\nBEGIN:VCALENDAR\nMETHOD:REPLY\n;;;\nX-ODD\nBEGIN:VEVENT\nUID:0193@example.jp\nSEQUENCE:1\n" + hanako + "DTSTART:20261203T140000"), accepted, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := read(c.mail)
			if m.Kind != message.Calendar || m.Calendar == nil || *m.Calendar != c.want {
				t.Fatalf("kind %q, calendar %+v, want %+v", m.Kind, m.Calendar, c.want)
			}
			if !slices.Equal(m.Doubts, c.doubts) || len(m.Files) > 0 {
				t.Errorf("doubts %q, want %q; files %q", m.Doubts, c.doubts, m.Files)
			}
		})
	}
}

func TestTextIsReadByItsBytes(t *testing.T) {
	const text = "お世話になります。①㈱髙山の山田花子です。ｱｲｳ"
	jis := "\x1b$B$*@$OC$K$J$j$^$9!#\x1b(B" // お世話になります。
	for name, c := range map[string]struct{ label, raw, want string }{
		"half-width kana and ① in ISO-2022-JP": {"iso-2022-jp", "\x1b$B-!-j\x1b(I123\x1b(B\x1b$B|b\x1b(B", "①㈱ｱｲｳ髙"},
		"half-width kana by shift":             {"iso-2022-jp", jis + "\x0e123\x0f.", "お世話になります。ｱｲｳ."},
		"JIS X 0213":                           {"iso-2022-jp-2004", "\x1b$(Q-!\x1b(B", "①"},
		"ISO-2022-JP called UTF-8":             {"utf-8", jis, "お世話になります。"},
		"Shift_JIS":                            {"Shift_JIS", in(japanese.ShiftJIS, text), text},
		"Shift_JIS called Latin":               {"iso-8859-1", in(japanese.ShiftJIS, text), text},
		"Shift_JIS called UTF-8":               {"utf-8", in(japanese.ShiftJIS, text), text},
		"Shift_JIS called EUC-JP":              {"euc-jp", in(japanese.ShiftJIS, text), text},
		"EUC-JP":                               {"euc-jp", in(japanese.EUCJP, "お世話になります。山田花子です。"), "お世話になります。山田花子です。"},
		"EUC-JP without a name":                {"", in(japanese.EUCJP, "お世話になります。山田花子です。"), "お世話になります。山田花子です。"},
		"EUC-JP called Shift_JIS":              {"shift_jis", in(japanese.EUCJP, "お世話になります。山田花子です。"), "お世話になります。山田花子です。"},
		"UTF-8 called ISO-2022-JP":             {"iso-2022-jp", text, text},
		"Shift_JIS called ISO-2022-JP":         {"iso-2022-jp", in(japanese.ShiftJIS, text), text},
		"a telephone's picture in ISO-2022-JP": {"iso-2022-jp", "\x1b$Bu!\x1b(B.", "〓."},
		"a telephone's picture in Shift_JIS":   {"shift_jis", "\xf8\x9f\x82\xa0", "〓あ"},
		"SoftBank's pictures":                  {"shift_jis", "\x82\xa0\x1b$Gj\x0f\x82\xa0", "ああ"},
		"UTF-8 misspelt":                       {"utf8", text, text},
		"UTF-8 called Shift_JIS":               {"shift_jis", text, text},
		"Latin":                                {"iso-8859-1", "d\xe9j\xe0 vu", "déjà vu"},
		"kanji alone in Shift_JIS":             {"shift_jis", in(japanese.ShiftJIS, "山田花子"), "山田花子"},
	} {
		t.Run(name, func(t *testing.T) {
			label := ""
			if c.label != "" {
				label = "; charset=\"" + c.label + "\""
			}
			m := read(from("Content-Type: text/plain" + label + "\n\n" + c.raw))
			if m.Text != c.want || len(m.Doubts) > 0 {
				t.Errorf("text %q, want %q; doubts %q", m.Text, c.want, m.Doubts)
			}
		})
	}
}

func TestWhatIsQuotedFoldsAway(t *testing.T) {
	const mine = "12月3日に伺います。\nよろしくお願いいたします。"
	for name, below := range map[string]string{
		"Gmail":                  "2026年11月20日(金) 10:00 例示商店 <saiyo@example.jp>:\n\n> 面接のご案内\n> です。",
		"Gmail, folded":          "2026年11月20日(金) 10:00 例示商店 採用担当\n<saiyo@example.jp>:\n\n> 面接のご案内",
		"Gmail in English":       "On Fri, Nov 20, 2026 at 10:00 AM 例示商店 <saiyo@example.jp>\nwrote:\n\n> 面接のご案内",
		"iPhone":                 "iPhoneから送信\n\n2026/11/20 10:00、例示商店 <saiyo@example.jp>のメール:\n\n> 面接のご案内",
		"iPhone, nothing marked": "2026/11/20 10:00、例示商店 <saiyo@example.jp>のメール:\n\n面接のご案内",
		"iPhone in English":      "Sent from my iPhone\n\n> On Nov 20, 2026, at 10:00, 例示商店 <saiyo@example.jp> wrote:\n> \n> 面接のご案内",
		"Outlook":                "________________________________\n差出人: 例示商店 <saiyo@example.jp>\n送信日時: 2026年11月20日 10:00\n宛先: hanako@example.jp\n件名: 面接\n\n面接のご案内",
		"Outlook in English":     "From: 例示商店 <saiyo@example.jp>\nSent: Friday, November 20, 2026 10:00 AM\nTo: hanako@example.jp\nSubject: 面接\n\n面接のご案内",
		"Outlook, older":         "-----Original Message-----\nFrom: saiyo@example.jp\n\n面接のご案内",
		"Outlook on a telephone": "iOS 版 Outlook を入手\n________________________________\nFrom: 例示商店 <saiyo@example.jp>\nSent: Friday\nTo: hanako@example.jp\nSubject: 面接\n\n面接のご案内",
		"docomo":                 "-----元のメッセージ-----\n差出人: saiyo@example.jp\n\n面接のご案内",
		"au":                     "---------- 元のメール ----------\nFrom: saiyo@example.jp\n面接のご案内",
		"Thunderbird":            "On 2026/11/20 10:00, 例示商店 wrote:\n> 面接のご案内",
		"Thunderbird, Japanese":  "2026/11/20 10:00, 例示商店 さんは書きました:\n> 面接のご案内",
		"full-width mark":        "＞面接のご案内",
		"passed on":              "---------- Forwarded message ---------\nFrom: saiyo@example.jp\n\n面接のご案内",
		"Android":                "Androidスマートフォンから送信\n> 面接のご案内",
	} {
		t.Run(name, func(t *testing.T) {
			m := read(plain(mine + "\n\n" + below + "\n"))
			if m.Text != mine || !strings.Contains(m.Quoted, "面接のご案内") || m.Kind != message.Answer || len(m.Doubts) > 0 {
				t.Errorf("%s: text %q\nquoted %q\ndoubts %q", m.Kind, m.Text, m.Quoted, m.Doubts)
			}
		})
	}
	for _, own := range []string{
		"2026年12月3日(木)14:00に伺います。よろしいでしょうか。",
		"面接の日程は以下を希望します。\n12月3日 14:00\n連絡先: hanako@example.jp\n電話: 03-0000-0000",
		"From: のところに書かれた日でお願いします。",
		"パソコンから応募書類を送信しました。確認をお願いします。",
		"-- \n山田花子\nhanako@example.jp",
	} {
		if m := read(plain(own)); m.Text != own && m.Text != strings.Replace(own, "-- ", "--", 1) || m.Quoted != "" {
			t.Errorf("of %q: text %q, quoted %q", own, m.Text, m.Quoted)
		}
	}
	between := "> いつがよろしいですか\n3日です。\n\n> 何時がよろしいですか\n14時です。"
	if m := read(plain(between)); m.Text != "3日です。\n\n14時です。" || strings.Count(m.Quoted, ">") != 2 {
		t.Errorf("between the lines: %q, %q", m.Text, m.Quoted)
	}
}

func TestAPageIsText(t *testing.T) {
	const page = `<html><head><title>x</title><style>p{}</style></head><body><p>12月3日に&nbsp;伺います。</p><script>alert(1)</script>` +
		`<form action="https://example.jp"><input value="secret"><textarea>no</textarea></form><img src="https://example.jp/dot.gif" alt="広告の画像です">` +
		`<img src="cid:e1" alt="😊"><div style="display: none">hidden</div><div>花子<br>電話</div><blockquote type="cite"><div>面接のご案内</div></blockquote></body></html>`
	alternative := func(text string) string {
		return from("Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n--b\nContent-Type: text/html; charset=utf-8\n\n" + page + "\n--b--\n")
	}
	const want = "12月3日に 伺います。\n\n😊\n花子\n電話"
	for name, mail := range map[string]string{"alone": from("Content-Type: text/html; charset=utf-8\n\n" + page), "beside an empty text": alternative(" \u00a0")} {
		if m := read(mail); m.Text != want || m.Quoted != "> 面接のご案内" || len(m.Files) > 0 {
			t.Errorf("%s: %q, %q, %q", name, m.Text, m.Quoted, m.Files)
		}
	}
	if m := read(alternative("文字です。")); m.Text != "文字です。" {
		t.Errorf("beside a text: %q", m.Text)
	}
	flowed := from("Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n12月3日に \n伺います。\n> 面接の \n> ご案内\n")
	if m := read(flowed); m.Text != "12月3日に伺います。" || m.Quoted != "> 面接のご案内" {
		t.Errorf("flowed: %q, %q", m.Text, m.Quoted)
	}
	if long := strings.Repeat("長", 5000); read(plain(long)).Text != long {
		t.Error("a long line is not whole")
	}
	if m := read(plain("\ue63eです。")); m.Text != "〓です。" {
		t.Errorf("a carrier's emoji: %q", m.Text)
	}
}

func TestFilesHaveTheirNames(t *testing.T) {
	sjis, jis := in(japanese.ShiftJIS, "履歴書_表.pdf"), "\x1b$BMzNr=q\x1b(B.pdf"
	for name, c := range map[string]struct{ head, want string }{
		"encoded word within quotes": {`Content-Disposition: attachment; filename="=?ISO-2022-JP?B?` + base64.StdEncoding.EncodeToString([]byte(jis)) + `?="`, "履歴書.pdf"},
		"encoded word, two of them":  {"Content-Type: application/pdf;\n name=\"=?utf-8?B?5bGl5q0=?=\n =?utf-8?B?tOabuA==?=.pdf\"", "履歴書.pdf"},
		"cut in a character":         {"Content-Type: application/pdf;\n name=\"=?utf-8?B?5bGl5g==?=\n =?utf-8?B?rbTmm7gucGRm?=\"", "履歴書.pdf"},
		"in pieces":                  {"Content-Disposition: attachment;\n filename*0*=utf-8''%E5%B1%A5%E6%AD;\n filename*1*=%B4%E6%9B%B8;\n filename*2=\".pdf\"", "履歴書.pdf"},
		"in Shift_JIS by the rules":  {"Content-Disposition: attachment; filename*=Shift_JIS'ja'%97%9A%97%F0%8F%91.pdf", "履歴書.pdf"},
		"bytes of Shift_JIS":         {`Content-Disposition: attachment; filename="` + sjis + `"`, "履歴書_表.pdf"},
		"bytes of ISO-2022-JP":       {`Content-Disposition: attachment; filename="` + jis + `"`, "履歴書.pdf"},
		"bytes of UTF-8":             {`Content-Disposition: attachment; filename=履歴書.pdf`, "履歴書.pdf"},
		"a path":                     {`Content-Disposition: attachment; filename="C:\Users\hanako\履歴書.pdf"`, "履歴書.pdf"},
		"a way out":                  {`Content-Disposition: attachment; filename="../../etc/履歴書.pdf"`, "履歴書.pdf"},
		"none":                       {"Content-Type: application/pdf\nContent-Disposition: attachment", "file.pdf"},
	} {
		t.Run(name, func(t *testing.T) {
			if m := read(mixed(c.head + "\n\nx")); !slices.Equal(m.Files, []string{c.want}) || m.Text != "書類を送ります。" || len(m.Doubts) > 0 {
				t.Errorf("%q, want %q; %q, %q", m.Files, c.want, m.Text, m.Doubts)
			}
		})
	}
	twice := mixed("Content-Disposition: attachment; filename=a.pdf\n\nx\n--b\nContent-Disposition: attachment; filename=A.pdf\n\ny")
	if m := read(twice); !slices.Equal(m.Files, []string{"a.pdf", "A (2).pdf"}) {
		t.Errorf("the same name twice: %q", m.Files)
	}
}

func TestFilesNeedWords(t *testing.T) {
	lockedZip := base64.StdEncoding.EncodeToString([]byte("PK\x03\x04\x14\x00\x01\x00\x08\x00rest"))
	for name, c := range map[string]struct{ part, file, doubt string }{
		"winmail":      {"Content-Type: application/ms-tnef; name=winmail.dat\n\nx", "winmail.dat", "file.winmail"},
		"signed":       {"Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\nx", "smime.p7m", "file.opaque"},
		"locked":       {"Content-Type: application/zip; name=履歴書.zip\nContent-Transfer-Encoding: base64\n\n" + lockedZip, "履歴書.zip", "file.password"},
		"heic":         {"Content-Type: image/heic; name=IMG_0001.HEIC\n\nx", "IMG_0001.HEIC", "file.heic"},
		"mail":         {"Content-Type: message/rfc822\n\nFrom: other@example.jp\nSubject: 別の件\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\n別の人の文\n--c\nContent-Disposition: attachment; filename=other.pdf\n\nx\n--c--\n", "別の件.eml", "file.mail"},
		"program":      {"Content-Disposition: attachment; filename=履歴書.pdf.exe\n\nx", "履歴書.pdf.exe", "file.program"},
		"locked paper": {"Content-Disposition: attachment; filename=a.pdf\n\n%PDF-1.7\ntrailer << /Encrypt 5 0 R >>", "a.pdf", "file.password"},
	} {
		t.Run(name, func(t *testing.T) {
			m := read(mixed(c.part))
			if !slices.Equal(m.Files, []string{c.file}) || !slices.Equal(m.Doubts, []string{c.doubt}) || m.Text != "書類を送ります。" {
				t.Errorf("files %q, doubts %q, text %q", m.Files, m.Doubts, m.Text)
			}
		})
	}
	if m := read(plain("履歴書はこちらです。\nhttps://99.gigafile.nu/0101-abc")); !slices.Equal(m.Doubts, []string{"file.link"}) {
		t.Errorf("a link: %q", m.Doubts)
	}
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

func TestWhoWroteIsDoubted(t *testing.T) {
	for field, want := range map[string][]string{
		"From: hanako@example.jp": {}, "From: hanako@example.jp, other@example.jp": {"sender.several"}, "X-None: x": {"sender.none"},
	} {
		if m := read(field + "\nSubject: x\n\nx"); !reflect.DeepEqual(m.Doubts, want) {
			t.Errorf("%s: %q", field, m.Doubts)
		}
	}
}

func TestAnInvitationNobodyReadsIsAFile(t *testing.T) {
	m := read(mixed("Content-Type: text/calendar; name=a.ics\n\nnothing"))
	if m.Kind != message.Answer || !slices.Equal(m.Files, []string{"a.ics"}) || !slices.Equal(m.Doubts, []string{"calendar.unreadable"}) {
		t.Errorf("%+v", m)
	}
}

// TestHostileMailsTakeLittleTime gives what would take minutes if anything were read again for each of its lines.
func TestHostileMailsTakeLittleTime(t *testing.T) {
	const many = 200_000
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
			if took := time.Since(begin); took > 20*time.Second {
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
