package sheet

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/longest"
)

// picture takes the pages of a posting apart: its texts, in the order they are drawn, and the questions whose places it tells.
// It fails where there is anything but rectangles and texts with harmless attributes.
func picture(t *testing.T, in PostingSheet) (text string, asked []string) {
	t.Helper()
	pages, err := PostingPages(in)
	if err != nil {
		t.Fatal(err)
	}
	harmless := strings.Fields("xmlns space viewBox font-family width height fill stroke stroke-width x y font-size font-weight textLength lengthAdjust text-anchor transform data-section data-keys")
	for _, page := range pages {
		d := xml.NewDecoder(strings.NewReader(page))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			switch token := token.(type) {
			case xml.StartElement:
				if !slices.Contains([]string{"svg", "rect", "text"}, token.Name.Local) {
					t.Errorf("an element %s", token.Name.Local)
				}
				for _, a := range token.Attr {
					if !slices.Contains(harmless, a.Name.Local) {
						t.Errorf("an attribute %s", a.Name.Local)
					}
					if a.Name.Local == "data-keys" {
						asked = append(asked, strings.Fields(a.Value)...)
					}
				}
			case xml.CharData:
				text += string(token)
			case xml.EndElement:
			default:
				t.Errorf("%T in the picture", token)
			}
		}
	}
	return bare(text), asked
}

func TestThePictureHoldsEveryAnswer(t *testing.T) {
	for _, k := range posting.Kinds() {
		for _, v := range append(longest.Values(posting.FormOf(k), "鬱龍鑑議鷹"), posting.Sample(k)) {
			in := accepted(k)
			in.Posting.Values = v
			in.Establishment = establishment.Of(longest.Values(establishment.Form(), "鬱龍鑑議鷹")[0])
			text, asked := picture(t, in)
			holdsEverything(t, in, text)
			for _, key := range ofTheCompany {
				if a := deckOf(in)["@"+key]; !strings.Contains(text, bare(a.text)) {
					t.Errorf("%s: %q of the company is missing", k, a.text)
				}
			}
			for _, s := range posting.FormOf(k).Sections {
				for _, fd := range s.Fields {
					if !fd.Aside && !slices.Contains(asked, fd.Key) {
						t.Errorf("%s: where %s stands is not told", k, fd.Key)
					}
				}
			}
		}
	}
}

// Whoever writes an answer, an applicant's page brought in or a letter of the office, writes text.
func TestNothingInThePictureActs(t *testing.T) {
	const bad = `</text><script>alert(1)</script><image href="x" onerror="y"/>&amp;<!-- ]]> 'a' "b"`
	in := accepted(posting.FullTime)
	f := posting.FormOf(posting.FullTime)
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			if fd.Kind == form.Text || fd.Kind == form.Lines || fd.Kind == form.Mail || fd.Kind == form.Number {
				in.Posting.Values[fd.Key] = bad
			}
		}
	}
	in.Posting.Number, in.Posting.Office = bad, bad
	in.Establishment.Name, in.Establishment.Address, in.Establishment.Number = bad, bad, bad
	text, _ := picture(t, in)
	if !strings.Contains(text, bare(bad)) {
		t.Error("what was typed is not there as it was typed")
	}
}

// A draft takes any answer, and nothing of it may vanish: what no page holds stands on pages of its own.
func TestFarBeyondItsLimitAnAnswerIsOnPagesOfItsOwn(t *testing.T) {
	in := accepted(posting.PartTime)
	for _, key := range []string{"work.content", "work.title", "notes.text", "contract.criteria", "contact.mail"} {
		in.Posting.Values[key] = strings.Repeat("あいうえおかきくけこ", 600)
	}
	in.Posting.Values["selection.note"] = strings.Repeat("改\n", 300)
	if text, _ := picture(t, in); strings.Count(text, "あいうえおかきくけこ") < 5*599 || strings.Count(text, "改") < 300 || !strings.Contains(text, "別紙のとおり") {
		t.Error("a part is missing")
	}
	nothingIsOffThePage(t, in, "draft")

	// Not too long for a page each, but together: the sections go on.
	in = accepted(posting.PartTime)
	for _, key := range []string{"work.content", "work.scope", "place.note", "place.scope", "wage.other", "hours.note", "holidays.note"} {
		in.Posting.Values[key] = strings.Repeat("ながい文。", 160)
	}
	if text, _ := picture(t, in); strings.Count(text, "ながい文。") != 7*160 || strings.Contains(text, "別紙") {
		t.Error("a part is missing")
	}
	nothingIsOffThePage(t, in, "long draft")
}

// A draft that somebody pasted a book into is drawn: it took longer than anybody waits while what is drawn was measured again for each letter.
// pasted is a posting into which somebody has pasted a whole book.
func pasted() PostingSheet {
	in := accepted(posting.PartTime)
	in.Posting.Values["work.title"], in.Posting.Values["notes.text"] = strings.Repeat("a", 50_000), strings.Repeat("あいうえお", 10_000)
	return in
}

func TestTheLongestTextIsDrawn(t *testing.T) {
	if _, err := PostingPages(pasted()); err != nil {
		t.Error(err)
	}
}

// BenchmarkPasted sees what grows faster than the text.
func BenchmarkPasted(b *testing.B) {
	for b.Loop() {
		if _, err := PostingPages(pasted()); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzPicture(f *testing.F) {
	f.Add("a\x00\xff\ufffe<&>")
	f.Fuzz(func(t *testing.T, typed string) {
		in := accepted(posting.PartTime)
		in.Posting.Values["work.title"], in.Posting.Values["notes.text"], in.Posting.Number = typed, typed, typed
		picture(t, in)
	})
}

func BenchmarkPicture(b *testing.B) {
	in := accepted(posting.FullTime)
	in.Posting.Values = longest.Values(posting.FormOf(posting.FullTime), "鬱龍鑑議鷹")[0]
	for b.Loop() {
		if _, err := PostingPages(in); err != nil {
			b.Fatal(err)
		}
	}
}
