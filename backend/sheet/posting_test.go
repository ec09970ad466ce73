package sheet

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/longest"
)

func shop() establishment.Establishment {
	return establishment.Establishment{
		Number: "4101-000000-0", Name: "例示商店", Kana: "レイジショウテン",
		Postal: "840-0000", Address: "佐賀県佐賀市例示町1-2-3", Phone: "0952-00-0000",
	}
}

func accepted(k posting.Kind) PostingSheet {
	return PostingSheet{Establishment: shop(), Posting: posting.Posting{
		Kind: k, State: posting.Valid, Values: posting.Sample(k), Number: "41010-00012361",
		Received: era.Date{Y: 2026, M: 11, D: 21}, Expires: era.Date{Y: 2027, M: 1, D: 31},
		UpdatedAt: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC),
	}}
}

// read gives what a tool of poppler says of a sheet.
func read(t *testing.T, in PostingSheet, flags ...string) string {
	t.Helper()
	return readBack(t, func(w io.Writer) error { return Postings(w, in) }, flags...)
}

// readBack gives what a tool of poppler says of a PDF.
func readBack(t *testing.T, print func(w io.Writer) error, flags ...string) string {
	t.Helper()
	return string(poppler(t, "pdftotext", append(flags, kept(t, print), "-")...))
}

// kept is a PDF as a file.
func kept(t *testing.T, print func(w io.Writer) error) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "sheet.pdf")
	var out bytes.Buffer
	if err := print(&out); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// poppler runs one of its tools.
func poppler(t *testing.T, tool string, args ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		if runtime.GOOS != "linux" {
			t.Skip(tool + " is not here")
		}
		t.Fatal(tool + " (poppler-utils) is needed to read the sheet back")
	}
	text, err := exec.CommandContext(t.Context(), tool, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// bare drops what a sheet may break or space differently.
func bare(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" 　\n\f\t", r) }), "")
}

func TestSheetSaysWhatThePostingSays(t *testing.T) {
	for _, k := range posting.Kinds() {
		in := accepted(k)
		text := bare(read(t, in, "-raw"))
		for _, want := range []string{
			"求人票（" + k.Label().JA + "）", "41010-00012361", "令和8年11月21日", "令和9年1月31日", "例示商店", "レイジショウテン",
			"〒840-0000", "4101-000000-0", posting.Title(in.Posting.Values), posting.WageHeadline(k, in.Posting.Values).JA, notOfficial, "1/",
		} {
			if !strings.Contains(text, bare(want)) {
				t.Errorf("%s: %q is missing", k, want)
			}
		}
		holdsEverything(t, in, text)
		if strings.Contains(text, "練習") {
			t.Errorf("%s: a real sheet says 練習", k)
		}
	}
}

// holdsEverything fails where an answer is not on the sheet whole.
func holdsEverything(t *testing.T, in PostingSheet, text string) {
	t.Helper()
	for _, l := range posting.FormOf(in.Posting.Kind).Print(in.Posting.Values) {
		if !l.Aside && !strings.Contains(text, bare(l.Text.JA)) {
			t.Errorf("%s: %q is missing", l.Keys[0], bare(l.Text.JA))
		}
	}
}

func TestNothingOfTheLongestPostingIsCut(t *testing.T) {
	for _, k := range posting.Kinds() {
		for name, filler := range map[string]string{
			"wide": "鬱龍鑑議鷹", "words": "Excel（表）、Wordの", "one word": "ABCDEFGHIJ",
		} {
			if k != posting.FullTime && name != "wide" {
				continue
			}
			for _, v := range longest.Values(posting.FormOf(k), filler) {
				in := accepted(k)
				in.Posting.Values = v
				in.Establishment = establishment.Of(longest.Values(establishment.Form(), filler)[0])
				nothingIsCut(t, in, string(k)+" "+name)
			}
		}
	}
	for _, v := range longest.Values(establishment.Form(), "鬱龍鑑議鷹") {
		in := accepted(posting.PartTime)
		in.Establishment = establishment.Of(v)
		nothingIsCut(t, in, "establishment")
	}
}

// nothingIsCut fails where something is not on the sheet whole, or not where it should be.
func nothingIsCut(t *testing.T, in PostingSheet, name string) {
	t.Helper()
	for _, p := range posting.FormOf(in.Posting.Kind).Check(in.Posting.Values) {
		if p.ID == form.CharsID || p.ID == form.LinesID {
			t.Fatalf("%s: %v is beyond the limit", name, p.Fields)
		}
	}
	text := bare(read(t, in, "-raw"))
	e := in.Establishment
	for _, want := range []string{e.Number, e.Name, e.Kana, "〒" + e.Postal, e.Address, e.Phone} {
		if !strings.Contains(text, bare(want)) {
			t.Errorf("%s: the establishment's %q is cut", name, want)
		}
	}
	holdsEverything(t, in, text)
	for _, key := range ofTheCompany {
		if a := deckOf(in)["@"+key]; !strings.Contains(text, bare(a.text)) {
			t.Errorf("%s: %q of the company is missing", name, a.text)
		}
	}
	nothingIsOffThePage(t, in, name)
}

// nothingIsOffThePage fails where a word hangs off its page or lies upon another one.
func nothingIsOffThePage(t *testing.T, in PostingSheet, name string) {
	t.Helper()
	for n, page := range strings.Split(read(t, in, "-bbox"), "<page")[1:] {
		boxes := []box{}
		for _, m := range word.FindAllStringSubmatch(page, -1) {
			at := boxOf(m)
			if at.left < gridLeft-1 || at.right > gridRight+1 || at.top < 20 || at.bottom > pageHigh-20 {
				t.Errorf("%s, page %d: a word at %v is off the page", name, n+1, at)
			}
			for _, other := range boxes {
				if at.upon(other) {
					t.Errorf("%s, page %d: a word at %v lies upon one at %v", name, n+1, at, other)
				}
			}
			boxes = append(boxes, at)
		}
	}
}

var word = regexp.MustCompile(`<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">`)

// box is where a word stands on a page, in pt.
type box struct{ left, top, right, bottom float64 }

func boxOf(m []string) box {
	n := [4]float64{}
	for i := range n {
		n[i], _ = strconv.ParseFloat(m[i+1], 64)
	}
	return box{n[0], n[1], n[2], n[3]}
}

// upon says whether two words share more than the air around letters.
func (b box) upon(o box) bool {
	wide, high := min(b.right, o.right)-max(b.left, o.left), min(b.bottom, o.bottom)-max(b.top, o.top)
	return wide > 1 && high > 0.4*min(b.bottom-b.top, o.bottom-o.top)
}

func TestDraftAndPracticeSayWhatTheyAre(t *testing.T) {
	in := accepted(posting.FullTime)
	in.Posting.Number, in.Posting.Received, in.Posting.Expires = "", era.Date{}, era.Date{}
	in.Practice = true
	text := read(t, in, "-raw")
	if strings.Count(text, "（受理後に付きます）") != 4 {
		t.Error("a draft has no number yet")
	}
	pages := strings.Split(strings.TrimRight(text, "\f\n"), "\f")
	for i, page := range pages {
		// The watermark is turned, so poppler may give its characters one by one.
		if !strings.Contains(page, "練") || !strings.Contains(page, "習") {
			t.Errorf("page %d does not say 練習", i+1)
		}
	}
}

// TestALoosePageCanBePutBack looks for what every page says at its top: whose posting it is, and which.
func TestALoosePageCanBePutBack(t *testing.T) {
	in := accepted(posting.FullTime)
	pages := strings.Split(strings.TrimRight(read(t, in, "-raw"), "\f\n"), "\f")
	if len(pages) < 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, page := range pages[1:] {
		for _, want := range []string{"求人票（フルタイム）", in.Posting.Number, in.Establishment.Name, posting.Title(in.Posting.Values)} {
			if !strings.Contains(bare(page), bare(want)) {
				t.Errorf("page %d does not say %q", i+2, want)
			}
		}
	}
}

func TestTheSheetTellsOfTheCompany(t *testing.T) {
	in := accepted(posting.PartTime)
	points, business := strings.Repeat("鬱", 90), strings.Repeat("龍", 90)
	in.Establishment.Details = form.Values{
		"business.points": points, "business.text": business, "staff.here": "12", "record.care": "nobody", "head.role": "代表", "head.name": "山田　花子",
		"corp.kind": "corporation", "corp.name": "名前の秘密な会社", "message": "ウェブだけの言葉", "place.map": "33.2494, 130.2988", "retire.age.has": "no",
	}
	text := bare(read(t, in, "-raw"))
	for _, want := range []string{"会社の情報", "12人", "該当者なし", "代表山田花子"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Count(text, "鬱") != 90 || strings.Count(text, "龍") != 90 {
		t.Error("a text is cut")
	}
	for _, not := range []string{"名前の秘密", "ウェブだけ", "33.2494"} {
		if strings.Contains(text, not) {
			t.Errorf("%q is printed", not)
		}
	}
}

// What is said to the office alone may lie on a counter, so the sheet is silent about it.
func TestWhatIsForTheOfficeAloneIsNotPrinted(t *testing.T) {
	in := accepted(posting.FullTime)
	in.Posting.Values["class.office"] = "更新の求人です"
	if text := bare(read(t, in, "-raw")); strings.Contains(text, "更新の求人です") || strings.Contains(text, "ハローワークへの連絡事項") {
		t.Error("the message to the office is on the sheet")
	}
}

func TestCharactersTheFontLacks(t *testing.T) {
	in := accepted(posting.FullTime)
	in.Posting.Values["work.title"] = "𠮷野\U000E0100家①㈱髙﨑の係"
	text := bare(read(t, in, "-raw"))
	if !strings.Contains(text, "〓野家①㈱髙﨑の係") {
		t.Error("a character without a glyph must show as 〓, and nothing else may change")
	}
}

func TestAnEmptyPostingPrints(t *testing.T) {
	text := bare(read(t, PostingSheet{Posting: posting.Posting{Kind: posting.PartTime}}, "-raw"))
	if !strings.Contains(text, "求人票（パート）") || !strings.Contains(text, "1/2") {
		t.Error(text)
	}
}

func TestAFailingWriterIsTold(t *testing.T) {
	if err := Postings(failing{}, accepted(posting.FullTime)); err == nil {
		t.Error("no error")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func BenchmarkPosting(b *testing.B) {
	for b.Loop() {
		if err := Postings(io.Discard, accepted(posting.FullTime)); err != nil {
			b.Fatal(err)
		}
	}
}

// ofTheCompany are the questions to the establishment that stand on every sheet (domain 1.2).
var ofTheCompany = []string{
	"founded", "capital", "staff.company", "fax", "head.role", "industry", "place.station", "staff.here", "staff.women", "staff.part", "union", "business.text",
	"business.points", "rules.full", "rules.part", "record.childcare", "record.care", "record.nursing", "record.foreign", "uij", "marks",
}

// TestEveryQuestionHasAPlaceOnTheSheet misses a new question of a form, or a place for one there is no more.
func TestEveryQuestionHasAPlaceOnTheSheet(t *testing.T) {
	known := map[string]bool{}
	for _, k := range posting.Kinds() {
		d := deckOf(accepted(k))
		placed := map[string]int{}
		for _, b := range append(bands(firstPage(), d), bands(secondPage(), d)...) {
			b.body.each(func(c part) {
				for _, key := range c.cell.keys {
					placed[key]++
				}
			})
		}
		for key := range d {
			known[key] = true
			ours := !strings.HasPrefix(key, "@") || slices.Contains(ofTheCompany, key[1:])
			if n := placed[key]; ours && n != 1 {
				t.Errorf("%s: %s stands in %d places", k, key, n)
			}
		}
	}
	for _, s := range append(firstPage(), secondPage()...) {
		s.body.each(func(c part) {
			for _, want := range c.says {
				if !known[want.key] {
					t.Errorf("no form asks %s", want.key)
				}
			}
		})
	}
}

func (p part) each(do func(part)) {
	if len(p.says) > 0 {
		do(p)
	}
	for _, q := range append(slices.Clone(p.across), p.down...) {
		q.each(do)
	}
}

// TestTwoPagesHoldAPosting as people write it, and with every answer at its limit.
func TestTwoPagesHoldAPosting(t *testing.T) {
	for _, k := range posting.Kinds() {
		for n, v := range append(longest.Values(posting.FormOf(k), "鬱龍鑑議鷹"), posting.Sample(k)) {
			in := accepted(k)
			in.Posting.Values, in.Establishment = v, establishment.Of(longest.Values(establishment.Form(), "鬱龍鑑議鷹")[0])
			if pages, err := PostingPages(in); err != nil || len(pages) != 2 {
				t.Errorf("%s %d: %d pages, %v", k, n, len(pages), err)
			}
		}
	}
}

// TestPictures keeps pictures of the sheets for a person to look at: SHEETS=folder go test -run Pictures.
func TestPictures(t *testing.T) {
	folder := os.Getenv("SHEETS")
	if folder == "" {
		t.Skip("no folder is named")
	}
	draw := func(name string, in PostingSheet) {
		poppler(t, "pdftoppm", "-r", "110", "-png", kept(t, func(w io.Writer) error { return Postings(w, in) }), filepath.Join(folder, name))
		pages, err := PostingPages(in)
		if err != nil {
			t.Fatal(err)
		}
		for n, p := range pages {
			if err := os.WriteFile(filepath.Join(folder, name+"-"+strconv.Itoa(n+1)+".svg"), []byte(p), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, k := range posting.Kinds() {
		in := accepted(k)
		in.Posting.Office = "ハローワーク佐賀"
		in.Establishment.Details = form.Values{"staff.company": "24", "staff.here": "12", "staff.women": "7", "staff.part": "3", "founded": "1987", "capital": "1000", "business.text": "食料品と日用品の小売り。市内に2つの店があります。", "business.points": "地域の人に長く親しまれている店です。", "head.role": "代表取締役", "head.name": "山田　花子", "union": "no", "rules.full": "yes", "rules.part": "yes", "record.childcare": "yes", "web": "https://www.example.jp"}
		draw(string(k), in)
		in.Practice = true
		in.Posting.Values = longest.Values(posting.FormOf(k), "鬱龍鑑議鷹")[0]
		in.Establishment = establishment.Of(longest.Values(establishment.Form(), "鬱龍鑑議鷹")[0])
		draw("long-"+string(k), in)
	}
}
