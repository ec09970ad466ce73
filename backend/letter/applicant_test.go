package letter_test

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
)

const someCase = "0193a1b2-0000-7000-8000-0000000000c1"

func introduced() letter.IntroductionBody {
	return letter.IntroductionBody{Posting: "0193a1b2-0000-7000-8000-0000000000bb", Part: 1, Parts: 1, Values: form.Values{
		applicant.RouteKey: string(applicant.Online), applicant.NameKey: "山田　花子",
	}}
}

func about(t *testing.T, k letter.Kind, id string, body any, files ...letter.File) letter.Letter {
	t.Helper()
	l, err := letter.New(k, id, body, made)
	if err != nil {
		t.Fatal(err)
	}
	l.Files = files
	return l
}

func pdf(name string) letter.File {
	return letter.File{Name: name, Type: "application/pdf", Content: []byte("%PDF-1.7\n")}
}

func TestAnIntroductionHoldsAnswersOfTheFormAlone(t *testing.T) {
	b := introduced()
	b.Values["secret.note"] = "そっと"
	b.Values[applicant.KanaKey] = "やまだ　はなこ\x00"
	got, err := letter.ReadIntroduction(about(t, letter.Introduction, someCase, b, pdf("履歴書.pdf")))
	want := form.Values{applicant.RouteKey: "online", applicant.NameKey: "山田　花子", applicant.KanaKey: "ヤマダ　ハナコ"}
	if err != nil || !maps.Equal(got.Values, want) {
		t.Errorf("%v, %v", got.Values, err)
	}
}

// TestADirectApplicationIsNotCalledAReferral: who was hired that way is no introduced person to some subsidies.
func TestADirectApplicationIsNotCalledAReferral(t *testing.T) {
	for route, referral := range map[applicant.Route]bool{applicant.ByOffice: true, applicant.Online: true, applicant.Direct: false} {
		b := introduced()
		b.Values[applicant.RouteKey] = string(route)
		text, err := letter.Readable(about(t, letter.Introduction, someCase, b))
		if err != nil || strings.HasPrefix(text, "紹介状") != referral || strings.Contains(text, "窓口の紹介ではありません") == referral {
			t.Errorf("%s: %v\n%s", route, err, text)
		}
	}
}

// TestAttackANumberThatSaysMore: what a business sends as the number of a referral is one short line, and never reads as an answer.
func TestAttackANumberThatSaysMore(t *testing.T) {
	for typed, want := range map[string]string{
		"41010-2026-00001":          "41010-2026-00001",
		" 41010-2026-00001\x00 ":    "41010-2026-00001",
		"41010-2026-00001\n選考結果　採用": "41010-2026-00001 選考結果 採用",
		"\u202E10000-6202":          "10000-6202",
		strings.Repeat("1", 101):    "",
	} {
		l := about(t, letter.Result, someCase, letter.ResultBody{Number: 1, Referral: typed, Values: form.Values{applicant.ResultKey: "rejected"}})
		got, err := letter.ReadResult(l)
		if err != nil || strings.Join(strings.Fields(got.Referral), " ") != want {
			t.Errorf("%q is read as %q, %v", typed, got.Referral, err)
		}
		text, err := letter.Readable(l)
		if err != nil || strings.Contains(text, "\n選考結果　採用") || strings.ContainsAny(text, "\x00\u202E") || strings.Contains(text, "紹介番号") != (want != "") {
			t.Errorf("%q: %v\n%s", typed, err, text)
		}
	}
}

// TestAttackAnIntroductionOfAnotherShape has an office write what no reader should take.
func TestAttackAnIntroductionOfAnotherShape(t *testing.T) {
	change := func(do func(*letter.IntroductionBody)) letter.IntroductionBody {
		b := introduced()
		do(&b)
		return b
	}
	exe := letter.File{Name: "履歴書.pdf", Type: "application/pdf", Content: []byte("MZ\x90\x00")}
	for name, c := range map[string]struct {
		id    string
		body  letter.IntroductionBody
		files []letter.File
		want  error
	}{
		"well":                 {someCase, introduced(), []letter.File{pdf("履歴書.pdf")}, nil},
		"a case of no kind":    {"41010-12345678", introduced(), nil, letter.ErrUnreadable},
		"no posting":           {someCase, change(func(b *letter.IntroductionBody) { b.Posting = "" }), nil, letter.ErrUnreadable},
		"a posting as a path":  {someCase, change(func(b *letter.IntroductionBody) { b.Posting = "../x" }), nil, letter.ErrUnreadable},
		"part of nothing":      {someCase, change(func(b *letter.IntroductionBody) { b.Parts = 0 }), nil, letter.ErrUnreadable},
		"a second first":       {someCase, change(func(b *letter.IntroductionBody) { b.Part, b.Parts = 2, 2 }), nil, letter.ErrUnreadable},
		"a thousand parts":     {someCase, change(func(b *letter.IntroductionBody) { b.Parts = 1000 }), nil, letter.ErrUnreadable},
		"nobody":               {someCase, change(func(b *letter.IntroductionBody) { delete(b.Values, applicant.NameKey) }), nil, letter.ErrUnreadable},
		"of own media":         {someCase, change(func(b *letter.IntroductionBody) { b.Values[applicant.RouteKey] = "media" }), nil, letter.ErrUnreadable},
		"a program":            {someCase, introduced(), []letter.File{exe}, letter.ErrFile},
		"a page":               {someCase, introduced(), []letter.File{{Name: "x.html", Type: "text/html", Content: []byte("<p>")}}, letter.ErrFile},
		"a name of two minds":  {someCase, introduced(), []letter.File{pdf("履歴書.exe")}, letter.ErrFile},
		"a type of two minds":  {someCase, introduced(), []letter.File{{Name: "a.pdf", Type: "text/plain", Content: []byte("%PDF-")}}, letter.ErrFile},
		"a good and a bad one": {someCase, introduced(), []letter.File{pdf("履歴書.pdf"), exe}, letter.ErrFile},
	} {
		if _, err := letter.ReadIntroduction(about(t, letter.Introduction, c.id, c.body, c.files...)); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	for name, b := range map[string]letter.IntroductionDocumentsBody{"part 0": {Part: 0, Parts: 1}, "part 2 of 1": {Part: 2, Parts: 1}} {
		if _, err := letter.ReadDocuments(about(t, letter.IntroductionDocuments, someCase, b, pdf("a.pdf"))); !errors.Is(err, letter.ErrUnreadable) {
			t.Errorf("%s: %v", name, err)
		}
	}
	one := letter.IntroductionDocumentsBody{Part: 1, Parts: 1}
	if _, err := letter.ReadDocuments(about(t, letter.IntroductionDocuments, someCase, one)); !errors.Is(err, letter.ErrUnreadable) {
		t.Errorf("no document: %v", err)
	}
	if _, err := letter.ReadDocuments(about(t, letter.IntroductionDocuments, someCase, one, exe)); !errors.Is(err, letter.ErrFile) {
		t.Errorf("a program later: %v", err)
	}
}

func TestAttackAResultOfAnotherShape(t *testing.T) {
	values := form.Values{applicant.ResultKey: "rejected", "x": "y"}
	got, err := letter.ReadResult(about(t, letter.Result, someCase, letter.ResultBody{Number: 2, Values: values}))
	if err != nil || len(got.Values) != 1 {
		t.Errorf("%v, %v", got, err)
	}
	for _, number := range []int{0, -1, 1 << 40} {
		if _, err := letter.ReadResult(about(t, letter.Result, someCase, letter.ResultBody{Number: number})); !errors.Is(err, letter.ErrUnreadable) {
			t.Errorf("number %d: %v", number, err)
		}
	}
	for name, b := range map[string]letter.ResultToldBody{
		"a reason there is not": {Number: 1, Reason: "mood", At: "2026-11-28T05:00:00Z"},
		"no moment":             {Number: 1, At: "yesterday"},
		"no number":             {At: "2026-11-28T05:00:00Z"},
	} {
		if _, err := letter.ReadResultTold(about(t, letter.ResultTold, someCase, b)); !errors.Is(err, letter.ErrUnreadable) {
			t.Errorf("%s: %v", name, err)
		}
	}
	long := letter.IntroductionWithdrawnBody{Reason: strings.Repeat("あ", 2000), At: "2026-11-28T05:00:00Z"}
	if _, err := letter.ReadWithdrawn(about(t, letter.IntroductionWithdrawn, someCase, long)); !errors.Is(err, letter.ErrUnreadable) {
		t.Errorf("a long reason: %v", err)
	}
}

func TestDocumentsThatDoNotFitGoInSeveralLetters(t *testing.T) {
	size := func(n int) letter.File { return letter.File{Size: n} }
	for name, c := range map[string]struct {
		files []letter.File
		want  []int
	}{
		"none":       {nil, []int{0}},
		"two small":  {[]letter.File{size(1), size(2)}, []int{2}},
		"just":       {[]letter.File{size(6), size(4), size(1)}, []int{2, 1}},
		"each alone": {[]letter.File{size(10), size(10)}, []int{1, 1}},
		"eleven":     {make([]letter.File, 11), []int{10, 1}},
	} {
		all, err := letter.Bundles(c.files, 10)
		if err != nil || len(all) != len(c.want) {
			t.Errorf("%s: %d bundles, %v", name, len(all), err)
			continue
		}
		for i, b := range all {
			if len(b) != c.want[i] {
				t.Errorf("%s: bundle %d has %d files", name, i, len(b))
			}
		}
	}
	if _, err := letter.Bundles([]letter.File{size(1), size(11)}, 10); !errors.Is(err, letter.ErrTooLarge) {
		t.Errorf("one that fits nowhere: %v", err)
	}
}
