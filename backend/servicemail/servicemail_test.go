package servicemail

import (
	"slices"
	"strings"
	"testing"
	"time"
)

const (
	real   = "From: system@mail.hellowork.mhlw.go.jp\r\nMessage-ID: <1@mail.hellowork.mhlw.go.jp>\r\nDate: Sun, 29 Nov 2026 17:50:00 +0900\r\nContent-Type: text/plain; charset=utf-8\r\n"
	proven = "Authentication-Results: mx.example.jp; dkim=pass header.d=mail.hellowork.mhlw.go.jp\r\n"
)

var now = time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)

// The words are made up: 要確認 until real mails were seen.
func TestWhatTheServiceWrites(t *testing.T) {
	for name, c := range map[string]struct {
		subject, text string
		kind          Kind
		digits        string
		numbers       []string
	}{
		"password":           {"ワンタイムパスワードのお知らせ", "ワンタイムパスワード：123456\r\n有効期限は30分です。", Password, "123456", nil},
		"full width":         {"ワンタイムパスワードのお知らせ", "ワンタイムパスワード　１２３４５６", Password, "123456", nil},
		"key":                {"パスワード登録申込受付通知", "認証キー\r\n87654321\r\n", Key, "87654321", nil},
		"two of them":        {"ワンタイムパスワードのお知らせ", "123456 か 654321", Password, "", nil},
		"two side by side":   {"ワンタイムパスワードのお知らせ", "123456 654321", Password, "", nil},
		"none":               {"ワンタイムパスワードのお知らせ", "マイページをご覧ください。", Password, "", nil},
		"a year is none":     {"ワンタイムパスワードのお知らせ", "2026年11月29日", Password, "", nil},
		"a telephone":        {"認証キーのお知らせ", "お問い合わせ 0570-077450", Key, "", nil},
		"digits, no word":    {"お知らせ", "123456", Other, "", nil},
		"digits, other word": {"求人を受理しました", "123456", Accepted, "", nil},
		"accepted":           {"求人受理のお知らせ", "求人番号 41010-00000161", Accepted, "", []string{"41010-00000161"}},
		"returned":           {"修正依頼のお知らせ", "求人番号：４１０１０－０００００１６１", Returned, "", []string{"41010-00000161"}},
		"in the subject":     {"修正依頼（４１０１０－０００００１６１）", "41010-00000162 41010-00000163", Returned, "", []string{"41010-00000161", "41010-00000162", "41010-00000163"}},
		"applied":            {"応募通知", "41010-00000161 に応募がありました。求職番号41010-12345", Applied, "", []string{"41010-00000161", "41010-12345"}},
		"by request":         {"リクエストへの応募がありました", "", Approach, "", nil},
		"message":            {"メッセージを受信しました", "", Message, "", nil},
		"renewal":            {"求人の更新時期のお知らせ", "", Renewal, "", nil},
		"not known":          {"システムの停止について", "年末年始は停止します。", Other, "", nil},
	} {
		m, is := Read([]byte(proven+real+"Subject: "+c.subject+"\r\n\r\n"+c.text+"\r\n"), Words(), nil, now)
		if !is || m.Kind != c.kind || m.Digits != c.digits || !m.Proven || m.Likes || len(c.numbers) > 0 && !slices.Equal(m.Numbers, c.numbers) {
			t.Errorf("%s: %v %+v", name, is, m)
		}
		if want := time.Date(2026, 11, 29, 9, 20, 0, 0, time.UTC); c.digits != "" && !m.Until.Equal(want) {
			t.Errorf("%s: until %s", name, m.Until)
		}
	}
}

// Of a mail that nobody vouches for no digits are shown; who imitates the service is told apart from it; all others are no business of ours.
func TestWhoIsTheService(t *testing.T) {
	body := "Subject: ワンタイムパスワード\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n123456\r\n"
	from := func(v string) string { return "From: " + v + "\r\n" }
	for name, c := range map[string]struct {
		head              string
		is, proven, likes bool
		digits            string
	}{
		"proven":                 {proven + from("system@mail.hellowork.mhlw.go.jp"), true, true, false, "123456"},
		"of another name there":  {proven + from("info@mail.hellowork.mhlw.go.jp"), true, true, false, "123456"},
		"not proven":             {from("system@mail.hellowork.mhlw.go.jp"), true, false, false, ""},
		"failed":                 {"Authentication-Results: mx.example.jp; dkim=fail header.d=mail.hellowork.mhlw.go.jp\r\n" + from("system@mail.hellowork.mhlw.go.jp"), true, false, false, ""},
		"vouched for by itself":  {"Authentication-Results: mx.example.jp; spf=fail\r\n" + proven + from("system@mail.hellowork.mhlw.go.jp"), true, false, false, ""},
		"another's proof":        {"Authentication-Results: mx.example.jp; dkim=pass header.d=example.jp\r\n" + from("system@mail.hellowork.mhlw.go.jp"), true, false, false, ""},
		"a likeness":             {from("system@mail.hellowork.mhlw.go.jp.example.jp"), true, false, true, ""},
		"a likeness of the word": {from("system@hellowork-mail.example.jp"), true, false, true, ""},
		"in the name":            {from("\"system@mail.hellowork.mhlw.go.jp\" <a@example.jp>"), true, false, true, ""},
		"listed":                 {"Authentication-Results: mx.example.jp; dkim=pass header.d=roudou.example.jp\r\n" + from("Kyujin@roudou.example.jp"), true, true, false, "123456"},
		"a stranger":             {from("a@example.jp"), false, false, false, ""},
		"nobody":                 {"", false, false, false, ""},
	} {
		m, is := Read([]byte(c.head+body), Words(), []string{"kyujin@roudou.example.jp"}, now)
		if is != c.is || m.Proven != c.proven || m.Likes != c.likes || m.Digits != c.digits {
			t.Errorf("%s: %v %+v", name, is, m)
		}
	}
}

// Two computers know a mail as the same one, however it came to each; the clock of a writer gives no digits more time.
func TestAMailIsTheSameEverywhere(t *testing.T) {
	a, _ := Read([]byte(real+"\r\nx"), Words(), nil, now)
	b, _ := Read([]byte("Received: from a by b; x\r\n"+real+"\r\nx"), Words(), nil, now.Add(time.Hour))
	if a.ID != b.ID || len(a.ID) > 64 {
		t.Errorf("%s, %s", a.ID, b.ID)
	}
	ahead := strings.Replace(real, "29 Nov 2026", "29 Nov 2027", 1)
	m, _ := Read([]byte(proven+ahead+"Subject: ワンタイムパスワード\r\n\r\n123456\r\n"), Words(), nil, now)
	if !m.Until.Equal(now.Add(30 * time.Minute)) {
		t.Errorf("until %s", m.Until)
	}
}

func TestTablesOfWordsThatAreRefused(t *testing.T) {
	for _, rows := range []string{"secret\tワンタイム\t30\n", "password\t\t30\n", "password\tワンタイム\tいつまでも\n", "password\tワンタイム\t-1\n", "password\tワンタイム\t100000\n", "password\n"} {
		if _, err := ParseTable(strings.NewReader("kind\twords\tminutes\n" + rows)); err == nil {
			t.Errorf("%q is taken", rows)
		}
	}
}
