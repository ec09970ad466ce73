package letter_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"kyujindesk/backend/letter"
)

const asked = "0193a1b2-0000-7000-8000-000000000002"

func accountMail(t *testing.T, m letter.AccountMail) (header, text string) {
	t.Helper()
	raw, err := letter.WriteAccountMail("0193a1b2-0000-7000-8000-000000000003", m, made)
	if err != nil {
		t.Fatal(err)
	}
	header, body, ok := strings.Cut(string(raw), "\r\n\r\n")
	plain, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(body, "\r\n", ""))
	if !ok || err != nil {
		t.Fatal(err)
	}
	return header + "\r\n", string(plain)
}

// TestTheDigitsOfAnAccountMailSurviveTheGateways has gateways change an account mail.
func TestTheDigitsOfAnAccountMailSurviveTheGateways(t *testing.T) {
	header, text := accountMail(t, letter.AccountMail{
		From: "madoguchi@example.jp", To: "saiyo@example.jp", Subject: "ワンタイムパスワード", Text: "次の数字を入力してください。\n\n  31415926\n\n30分", Asked: asked,
	})
	encoded := base64.StdEncoding.EncodeToString([]byte(text)) + "\r\n"
	bare := without(header+"\r\n", "Content-", "Mime-")
	bare = strings.TrimSuffix(bare, "\r\n")
	for name, raw := range map[string]string{
		"as it was":                   header + "\r\n" + encoded,
		"a footer in its base64":      header + "\r\n" + encoded + footer,
		"made multipart by a footer":  bare + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded + "--b\r\nContent-Type: text/plain\r\n" + footer + "--b--\r\n",
		"a warning in front":          bare + "Content-Type: multipart/mixed; boundary=----=_Part/1.2\r\n\r\n------=_Part/1.2\r\n" + warning + "------=_Part/1.2\r\nContent-Transfer-Encoding: BASE64;\r\n\r\n" + encoded,
		"decoded on the way":          bare + "Content-Transfer-Encoding: 8-bit\r\n\r\n" + text,
		"in an unknown character set": bare + "Content-Type: text/plain; charset=x-unheard-of\r\n\r\n" + text,
		"an odd header":               "no colon\r\n" + header + "\r\n" + encoded,
		"without the header of ours":  without(header+"\r\n", "Kyujin-Desk") + encoded,
		"a mail around it":            "Message-ID: <x@example.jp>\r\nKyujin-Desk-Account-Mail: " + asked + "\r\nContent-Type: message/rfc822\r\n\r\n" + header + "\r\n" + encoded,
		"lines that end with CR":      strings.ReplaceAll(header+"\r\n"+encoded, "\r\n", "\r"),
	} {
		found, digits, ok := letter.DigitsOf([]byte(raw))
		if !ok || found != asked || digits != "31415926" || !letter.IsAccountMail([]byte(raw)) {
			t.Errorf("%s: %q %q %t", name, found, digits, ok)
		}
	}
}

func TestWhatOffersNoDigits(t *testing.T) {
	header, text := accountMail(t, letter.AccountMail{From: "madoguchi@example.jp", To: "saiyo@example.jp", Subject: "お知らせ", Text: "次の番号\n31415926\n"})
	raw := []byte(without(header+"\r\n", "Kyujin-Desk", "Content-") + text)
	if _, _, ok := letter.DigitsOf(raw); ok || !letter.IsAccountMail(raw) {
		t.Errorf("an account mail that answers no question: digits %t, account mail %t", ok, letter.IsAccountMail(raw))
	}
	for name, raw := range map[string]string{
		"a letter":         "Kyujin-Desk-Letter: 1\r\nKyujin-Desk-Account-Mail: " + asked + "\r\n\r\n31415926\r\n",
		"other mail":       "Subject: x\r\n\r\n31415926\r\n",
		"a reply to other": "References: <case." + asked + "@letter.kyujin-desk.invalid>\r\n\r\n31415926\r\n",
	} {
		if letter.IsAccountMail([]byte(raw)) {
			t.Errorf("%s is taken for an account mail", name)
		}
	}
}
