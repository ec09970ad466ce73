package message_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/japanese"

	"kyujindesk/backend/message"
)

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
		"Yahoo":                  "2026年11月20日金曜日 10:00:00 JST、例示商店<saiyo@example.jp>が以下のように書きました:\n\n面接のご案内",
		"full-width mark":        "＞面接のご案内",
		"without its colon":      "2026年11月20日(金) 10:00 採用担当 <saiyo@example.jp>\n> 面接のご案内",
		"in French":              "Le ven. 20 nov. 2026 à 10:00, X <saiyo@example.jp> a écrit :\n\n> 面接のご案内",
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
		"2026年12月3日 山田花子 <hanako@example.jp>:\n伺います。",
		"第一希望 2026年12月3日 14:00\n第二希望 2026年12月4日 10:00\n連絡先 hanako@example.jp:\nです。",
		"希望日は下記です。\n------------------------------\n12月3日\n------------------------------",
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
		`<img src="cid:e1" alt="😊"><div style="display: none">hidden</div><p hidden>hidden</p><p style="color: red; font-size: 0px">hidden</p><div style="font-size:0.9em">花子<br>電話</div><blockquote type="cite"><div>面接のご案内</div></blockquote></body></html>`
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
	named := from("Content-Type: text/plain; charset=utf-8; name=message.txt\nContent-Disposition: inline\n\n伺います。")
	if m := read(named); m.Text != "伺います。" || len(m.Files) > 0 {
		t.Errorf("a text with a name: %q, %q", m.Text, m.Files)
	}
	if long := strings.Repeat("長", 5000); read(plain(long)).Text != long {
		t.Error("a long line is not whole")
	}
	if m := read(plain("\ue63eです。")); m.Text != "〓です。" {
		t.Errorf("a carrier's emoji: %q", m.Text)
	}
}
