package letter_test

import (
	"maps"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/longest"
)

// Whatever a form can hold arrives as it was written, and the text of the mail says all of it.
func TestTheLongestAnswersArriveWhole(t *testing.T) {
	const filler = "鬱龍鑑議鷹、㈱髙﨑「①」\"\\<&>Excel𠮷"
	desk, office := key(t, "desk"), key(t, "office")
	arrives := func(kind letter.Kind, body any, f form.Form, v form.Values, read func(letter.Letter) (form.Values, error)) {
		t.Helper()
		l, err := letter.New(kind, "0193a1b2-0000-7000-8000-000000000001", body, made)
		if err != nil {
			t.Fatal(err)
		}
		l.Epoch, l.Seq = epoch, 1
		raw := sealed(t, l, letter.Envelope{Signer: desk, Readers: []letter.Key{office}})
		got, err := letter.Open(raw, letter.Keys{Own: office, Sender: from(desk)})
		if err != nil {
			t.Fatalf("%s %s: %v", kind, f.Key, err)
		}
		if values, err := read(got.Letter); err != nil || !maps.Equal(values, v) {
			t.Errorf("%s %s: other answers arrive: %v", kind, f.Key, err)
		}
		text, err := letter.Readable(got.Letter)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range f.Print(v) {
			want := "【" + line.Label.JA + "】\n" + line.Text.JA + "\n"
			_, after, found := strings.Cut(text, want)
			if !found {
				t.Errorf("%s %s: the text does not say %q in its turn", kind, f.Key, want)
				continue
			}
			text = after
		}
	}
	for _, k := range posting.Kinds() {
		f := posting.FormOf(k)
		for _, v := range longest.Values(f, filler) {
			arrives(letter.PostingSubmit, letter.PostingSubmitBody{Kind: k, Values: v}, f, v, func(l letter.Letter) (form.Values, error) {
				b, err := letter.Read[letter.PostingSubmitBody](l)
				return b.Values, err
			})
			arrives(letter.PostingAsk, letter.PostingAskBody{Kind: posting.Change, Form: k, Values: v}, f, v, func(l letter.Letter) (form.Values, error) {
				b, err := letter.Read[letter.PostingAskBody](l)
				return b.Values, err
			})
		}
	}
	f := applicant.Form()
	for _, v := range longest.Values(f, filler) {
		arrives(letter.Introduction, letter.IntroductionBody{Values: v, Part: 1, Parts: 1}, f, v, func(l letter.Letter) (form.Values, error) {
			b, err := letter.Read[letter.IntroductionBody](l)
			return b.Values, err
		})
	}
	f = applicant.OutcomeForm()
	for _, v := range longest.Values(f, filler) {
		arrives(letter.Result, letter.ResultBody{Values: v, Number: 1}, f, v, func(l letter.Letter) (form.Values, error) {
			b, err := letter.Read[letter.ResultBody](l)
			return b.Values, err
		})
	}
	f = establishment.Form()
	for _, v := range longest.Values(f, filler) {
		arrives(letter.EstablishmentChange, letter.EstablishmentChangeBody{Values: v}, f, v, func(l letter.Letter) (form.Values, error) {
			b, err := letter.Read[letter.EstablishmentChangeBody](l)
			return b.Values, err
		})
		told := letter.EstablishmentToldBody{Establishment: establishment.Of(v)}
		arrives(letter.EstablishmentTold, told, f, v, func(l letter.Letter) (form.Values, error) {
			b, err := letter.Read[letter.EstablishmentToldBody](l)
			return b.Establishment.Values(), err
		})
	}
}
