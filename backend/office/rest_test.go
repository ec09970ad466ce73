package office_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf16"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/letter"
)

// TestTheOfficesFilesNameNobody looks into every file of an office's folder for who was introduced, by letter and on paper, and for what
// was said of them: while they are kept, after they were taken back, and once they are forgotten. After that not even what was sealed is
// there.
func TestTheOfficesFilesNameNobody(t *testing.T) {
	b := openBusiness(t)
	secrets := []string{
		"奥野　ひばり", "ひばり", "オクノ", "hanako@example.jp", "1990-05-01", "7654321", "例示町の奥", "0952-11-2233", "面接は夕方に", "kantoku-no-hanashi",
		"見本　三郎", "saburo", "賃金の折り合いがつかず", "履歴書.pdf", "本人が遠方へ移った",
	}
	r := hanako() // under another name: the contact of the posting has hers
	r.Values[applicant.NameKey], r.Values[applicant.KanaKey], r.Values[applicant.SeekerKey] = "奥野　ひばり", "オクノ　ヒバリ", "41010-7654321"
	r.Values[applicant.AddressKey], r.Values[applicant.PhoneKey], r.Values["apply.remarks"] = "佐賀市例示町の奥1-1", "0952-11-2233", "面接は夕方に"
	r.Files = []letter.File{{Name: "履歴書.pdf", Content: []byte("%PDF-1.7 kantoku-no-hanashi")}}
	first, err := b.c.Office.Issue(t.Context(), someCase, r)
	b.c.Must(err)
	second := brought()
	second.Values[applicant.NameKey], second.Values[applicant.MailKey], second.Values[applicant.SeekerKey] = "見本　三郎", "saburo@example.jp", "41010-1111111"
	paper, err := b.c.Office.Issue(t.Context(), someCase, second)
	b.c.Must(err)
	v := rejected("other")
	v["result.words"] = "賃金の折り合いがつかず"
	if reason := b.registerAs(ownCase, letter.ResultBody{Values: v, Number: 1, Referral: paper.Number}); reason != "" {
		t.Fatal(reason)
	}
	b.nobody("while they are kept", secrets)
	sealed := [][]byte{b.record(first.ID).Person, b.record(paper.ID).Person, b.record(paper.ID).Outcome}
	b.c.Must(b.c.Office.Withdraw(t.Context(), first.ID, "本人が遠方へ移った"))
	b.nobody("after one was taken back", secrets)
	ended := b.c.held().Expires
	for _, day := range []era.Date{ended.EndOfMonth(3).AddDays(1), ended.AddDays(3 * 366)} {
		b.forgetsOn(day)
		_, err := b.c.Office.Store.Forget(t.Context())
		b.c.Must(err)
	}
	b.nobody("once they are forgotten", secrets)
	for _, s := range sealed {
		if len(s) < 32 {
			t.Fatal("nothing was sealed")
		}
		b.nobody("once they are forgotten, sealed", []string{string(s[:32])})
	}
}

// nobody fails where a file of the office holds a text in some spelling.
func (b *business) nobody(when string, texts []string) {
	b.c.Helper()
	var path string
	b.c.Must(b.c.Office.Store.DB.QueryRowContext(b.c.Context(), `SELECT file FROM pragma_database_list WHERE name = 'main'`).Scan(&path))
	files, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	b.c.Must(err)
	looked := 0
	for _, file := range files {
		content, err := os.ReadFile(file)
		b.c.Must(err)
		looked += len(content)
		for _, text := range texts {
			for name, spelt := range spellings(text) {
				if bytes.Contains(content, spelt) {
					b.c.Errorf("%s: %s holds %q as %s", when, filepath.Base(file), text, name)
				}
			}
		}
	}
	if looked < 10_000 {
		b.c.Errorf("%s: only %d bytes were looked at", when, looked)
	}
}

// spellings are a text in UTF-8, UTF-16, hexadecimal, and base64 wherever it begins.
func spellings(text string) map[string][]byte {
	units := utf16.Encode([]rune(text))
	all := map[string][]byte{"UTF-8": []byte(text), "hexadecimal": []byte(hex.EncodeToString([]byte(text)))}
	for name, order := range map[string]binary.AppendByteOrder{"UTF-16LE": binary.LittleEndian, "UTF-16BE": binary.BigEndian} {
		var b []byte
		for _, u := range units {
			b = order.AppendUint16(b, u)
		}
		all[name] = b
	}
	for before := range 3 { // bytes that share its first digit
		whole := base64.StdEncoding.EncodeToString(append(make([]byte, before), text...))
		first, last := (before*8+5)/6, (before+len(text))*8/6
		all["base64 at "+string('0'+rune(before))] = []byte(whole[first:last])
	}
	return all
}
