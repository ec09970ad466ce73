package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

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

// TestNoCellOfACSVIsAFormula looks at the cells as another program reads them, and reads them back.
func TestNoCellOfACSVIsAFormula(t *testing.T) {
	cells := []string{
		"=1+1", "+81-3-0000-0000", "-5", "-1,200", "@SUM(A1)", "\tx", "\rx", "\n=1", " =1", "\u3000=1", "\u00a0+1", "＝1+1", "＋1", "－5", "＠x", "−5", "'=1", "''-1", "' =1",
		"=cmd|' /C calc'!A0", "=\"a\"", "ふつう", "'引用'", "5-1", "a=b", "", "'", " ", "080-0000-0000", "一行目\n=二行目",
	}
	var b bytes.Buffer
	if err := WriteCSV(&b, [][]string{{"頭"}, cells}); err != nil {
		t.Fatal(err)
	}
	text := bytes.TrimPrefix(b.Bytes(), []byte("\ufeff"))
	raw := csv.NewReader(bytes.NewReader(text))
	raw.FieldsPerRecord = -1
	seen, err := raw.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, cell := range seen[1] {
		if begin := strings.TrimLeft(cell, " \u3000\u00a0"); begin != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠−", []rune(begin)[0]) {
			t.Errorf("%q is written as %q", cells[i], cell)
		}
	}
	if got, err := Read(&b); err != nil || !slices.Equal(got[1], cells) {
		t.Errorf("read back as\n%q, not\n%q, %v", got, cells, err)
	}
	if !bytes.HasSuffix(text, []byte("\r\n")) || bytes.Count(text, []byte("\r\n")) != 2 {
		t.Error("lines do not end with CRLF, or lines within cells do")
	}
}

// TestEveryCellIsReadBack writes any cells. CRLF within one is a line end like any other.
func TestEveryCellIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringMatching(`['=+@ \t\r\n＝－ー,";a-z0-9あ-ん-]{0,8}`)
		row := rapid.SliceOfN(cell, 2, 4).Draw(t, "row")
		want := make([]string, len(row))
		for i, c := range row {
			want[i] = strings.ReplaceAll(c, "\r\n", "\n")
		}
		var b bytes.Buffer
		if err := WriteCSV(&b, [][]string{{"頭", "足"}, row}); err != nil {
			t.Fatal(err)
		}
		if got, err := Read(&b); err != nil || len(got) != 2 || !slices.Equal(got[1], want) {
			t.Fatalf("%q, not %q, %v", got, want, err)
		}
	})
}

func TestTablesAsPeopleHaveThem(t *testing.T) {
	sjis, err := japanese.ShiftJIS.NewEncoder().String("職種,人数\r\n経理事務,2\r\n")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{{"職種", "人数"}, {"経理事務", "2"}}
	for name, text := range map[string]string{
		"Shift_JIS": sjis, "tabs": "職種\t人数\n経理事務\t2\n",
		"UTF-16, as Excel writes its Unicode text": utf16("職種\t人数\r\n経理事務\t2\r\n", unicode.LittleEndian), "UTF-16 the other way round": utf16("職種,人数\n経理事務,2\n", unicode.BigEndian), "UTF-8 without its mark": "職種,人数\n経理事務,2",
		"EUC-JP": in(japanese.EUCJP, "職種,人数\n経理事務,2\n"), "ISO-2022-JP": in(japanese.ISO2022JP, "職種,人数\n経理事務,2\n"), "an old Mac's": "職種,人数\r経理事務,2\r",
		"UTF-16 without its mark": utf16("職種,人数\r\n経理事務,2\r\n", unicode.LittleEndian)[2:], "the other way round": utf16("職種,人数\n経理事務,2\n", unicode.BigEndian)[2:],
		"semicolons": "職種;人数\n経理事務;2\n", "a separator that is named": "sep=;\n職種;人数\n経理事務;2\n", "a NUL": "職種,人数\n経理\x00事務,2\n",
	} {
		if got, err := Read(strings.NewReader(text)); err != nil || !equal(got, want) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if got, err := Read(strings.NewReader("仕事,備考\n\"配達\",5\"の皿\n")); err != nil || !equal(got, [][]string{{"仕事", "備考"}, {"配達", "5\"の皿"}}) {
		t.Errorf("a bare quote: %q, %v", got, err)
	}
	for text, want := range map[string][][]string{
		"a,b\n\"x\"y,c\n":              {{"a", "b"}, {"\"x\"y", "c"}},
		"a,b\n\"x,09\nz,y":             {{"a", "b"}, {"\"x", "09"}, {"z", "y"}}, // never closed
		"a,b\n\"x,\n\"\"y\"\"\",c\n\n": {{"a", "b"}, {"x,\n\"y\"", "c"}},
		"a,b\n1,\n":                    {{"a", "b"}, {"1", ""}},
		"a,b\n1,":                      {{"a", "b"}, {"1", ""}},
	} {
		if got, err := Read(strings.NewReader(text)); err != nil || !equal(got, want) {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
	for text, key := range map[string]string{
		ole + "rest": "spreadsheet.old", "\n , \n": "spreadsheet.empty", "": "spreadsheet.empty", "%PDF-1.7 x": "spreadsheet.unreadable",
		" <html><table><tr><td>職種</td></tr></table></html>": "spreadsheet.old",
	} {
		var said *fault.Fault
		if _, err := Read(strings.NewReader(text)); !errors.As(err, &said) || said.Key != key {
			t.Errorf("%q: %v, want %s", text, err, key)
		}
	}
	for name, text := range map[string]string{"a broken zip": "PK\x03\x04 nothing", "too large": strings.Repeat("a", largestFile+1), "too long": strings.Repeat("a\n", mostRows+1)} {
		if _, err := Read(strings.NewReader(text)); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func in(as encoding.Encoding, text string) string {
	out, err := as.NewEncoder().String(text)
	if err != nil {
		panic(err)
	}
	return out
}

func utf16(text string, e unicode.Endianness) string {
	out, err := unicode.UTF16(e, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		panic(err)
	}
	return out
}

// TestDaysOfExcelAreDays in every way Excel in Japan shows one.
func TestDaysOfExcelAreDays(t *testing.T) {
	for _, format := range []int{14, 22, 27, 30, 31, 36, 50, 54, 57, 58} {
		f := excelize.NewFile()
		style, err := f.NewStyle(&excelize.Style{NumFmt: format})
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(f.SetCellValue("Sheet1", "A1", 46346), f.SetCellStyle("Sheet1", "A1", "A1", style)); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := errors.Join(f.Write(&b), f.Close()); err != nil {
			t.Fatal(err)
		}
		rows, err := Read(&b)
		if err != nil || len(rows) != 1 || strings.Contains(rows[0][0], "46346") {
			t.Errorf("format %d: %q, %v", format, rows, err)
			continue
		}
		t.Logf("format %d: %s", format, rows[0][0])
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
