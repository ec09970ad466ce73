package letter_test

import (
	"slices"
	"testing"

	"kyujindesk/backend/letter"
)

func TestWhatIsWantedIsKnownByItsHeader(t *testing.T) {
	var w letter.Wants
	w.Answers("<7@desk.example.jp>")
	w.Writer("Taro.Yamada@Example.JP")
	w.Writer("taro..@keitai.example.jp")
	for header, want := range map[string]bool{
		"In-Reply-To: <7@desk.example.jp>\r\n":                                     true,
		"IN-REPLY-TO : Your mail of today <7@desk.example.jp> (hello)\r\n":         true,
		"References: <1@example.com>\r\n <7@desk.example.jp>\r\n\t<9@example.com>": true,
		"References: <1@example.com> <7@desk.\r\n example.jp>":                     true,
		"From: taro.yamada@example.jp\r\n":                                         true,
		"From: =?UTF-8?B?5bGx55Sw?= <TARO.YAMADA@EXAMPLE.JP>\r\n":                  true,
		"From: \"Yamada, Taro\" <taro.yamada@example.jp>":                          true,
		"From: a@example.com, taro.yamada@example.jp (Yamada)":                     true,
		"From: <taro..@keitai.example.jp>":                                         true,
		"From: \"taro..\"@keitai.example.jp":                                       true,
		"From: Yamada <\"taro..\"@KEITAI.example.jp>":                              true,

		"From: \"taro.yamada@example.jp\" <a@example.com>\r\n": false,
		"From: taro.yamada@example.jp <a@example.com>\r\n":     false,
		"From: xtaro.yamada@example.jp\r\n":                    false,
		"From: taro.yamada@example.jp.example.com\r\n":         false,
		"To: taro.yamada@example.jp\r\n":                       false,
		"Subject: <7@desk.example.jp>\r\n":                     false,
		"In-Reply-To: <77@desk.example.jp>\r\n":                false,
		"In-Reply-To: <7@DESK.example.jp>\r\n":                 false,
		"Message-ID: <7@desk.example.jp>\r\n":                  false,
		"\r\nFrom: taro.yamada@example.jp\r\n":                 false,
		"From: @\r\nIn-Reply-To: <>\r\nReferences:\r\n":        false,
		"": false,
	} {
		if got := w.Fit([]byte(header)); got != want {
			t.Errorf("%q is wanted: %v", header, got)
		}
		if (letter.Wants{}).Fit([]byte(header)) {
			t.Errorf("%q is wanted by nobody, and fits", header)
		}
	}
	if got := w.Writers(); !slices.Equal(got, []string{"taro..@keitai.example.jp", "taro.yamada@example.jp"}) {
		t.Errorf("the writers are %q", got)
	}
	some := w.Only([]string{"taro..@keitai.example.jp", "stranger@example.jp"})
	if some.Fit([]byte("From: taro.yamada@example.jp")) || some.Fit([]byte("In-Reply-To: <7@desk.example.jp>")) || !some.Fit([]byte("From: taro..@keitai.example.jp")) {
		t.Error("not only one address is wanted")
	}
}

func TestNothingIsWantedOfAnEmptyAddress(t *testing.T) {
	var w letter.Wants
	w.Answers("")
	w.Writer("")
	w.Writer("@example.jp")
	if w.Any() {
		t.Error("what is empty is wanted")
	}
}
