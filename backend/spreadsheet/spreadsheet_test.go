package spreadsheet

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/japanese"

	"kyujindesk/backend/fault"
)

func table() [][]string {
	return [][]string{{"職種", "仕事の内容"}, {"経理事務（髙﨑店）", "請求書の作成\n「表計算」, 電話"}, {"0123", "=1+1"}}
}

func equal(a, b [][]string) bool { return slices.EqualFunc(a, b, slices.Equal[[]string]) }

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	for name, write := range map[string]func(*bytes.Buffer) error{
		"csv":  func(b *bytes.Buffer) error { return WriteCSV(b, table()) },
		"xlsx": func(b *bytes.Buffer) error { return WriteXLSX(b, "求人", table()) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		if got, err := Read(&b); err != nil || !equal(got, table()) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestTablesAsPeopleHaveThem(t *testing.T) {
	sjis, err := japanese.ShiftJIS.NewEncoder().String("職種,人数\r\n経理事務,2\r\n")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{{"職種", "人数"}, {"経理事務", "2"}}
	for name, text := range map[string]string{"Shift_JIS": sjis, "tabs": "職種\t人数\n経理事務\t2\n", "UTF-8 without its mark": "職種,人数\n経理事務,2"} {
		if got, err := Read(strings.NewReader(text)); err != nil || !equal(got, want) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	for name, text := range map[string]string{"a broken zip": "PK\x03\x04 nothing", "too large": strings.Repeat("a", largestFile+1), "too long": strings.Repeat("a\n", mostRows+1)} {
		if _, err := Read(strings.NewReader(text)); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("a,b\n1,2"))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := Read(bytes.NewReader(data)); err != nil && !fault.Is(err, fault.Invalid) {
			t.Error(err)
		}
	})
}
