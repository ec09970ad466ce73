package office_test

import (
	"path/filepath"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
)

var now = clock.Fixed("2026-11-21T14:00:00+09:00")

// counter is an office to which a test hands letters as if they had come by mail.
type counter struct {
	*testing.T
	office *office.Office
	store  *sqlite.Office
	code   account.Code
}

var shop = establishment.Establishment{Number: "4101-123456-7", Name: "例示商店", Phone: "0952-00-0000"}

func openCounter(t *testing.T) counter {
	t.Helper()
	store, err := sqlite.OpenOffice(t.Context(), filepath.Join(t.TempDir(), "office.db"), now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	secrets, _, err := vault.New("himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	p := office.Profile{Name: "試験の窓口", Code: "41010", Address: "madoguchi@example.jp"}
	if err := office.Found(t.Context(), store, secrets, p); err != nil {
		t.Fatal(err)
	}
	o, err := office.Open(t.Context(), store, secrets, now, posting.LoadMinimumWages(), func() {})
	if err != nil {
		t.Fatal(err)
	}
	code, err := o.IssueCode(t.Context(), shop)
	if err != nil {
		t.Fatal(err)
	}
	return counter{t, o, store, code}
}

func (c counter) device() letter.Key {
	c.Helper()
	k, err := letter.NewKey("desk", "saiyo@example.jp")
	if err != nil {
		c.Fatal(err)
	}
	return k
}

func (c counter) receive(l letter.Letter, e letter.Envelope) (letter.Verdict, string) {
	c.Helper()
	e.From, e.To = "saiyo@example.jp", "madoguchi@example.jp"
	raw, err := letter.Seal(l, e)
	if err != nil {
		c.Fatal(err)
	}
	v, why, err := c.office.Receive(c.Context(), raw)
	if err != nil {
		c.Fatal(err)
	}
	return v, why
}

// enrol asks with a phone number and gives the office's answer.
func (c counter) enrol(k letter.Key, phone string, seal letter.Envelope) (letter.Letter, letter.Verdict) {
	c.Helper()
	certificate, err := k.Certificate()
	if err != nil {
		c.Fatal(err)
	}
	l, err := letter.New(letter.Enrol, "", letter.EnrolBody{
		Certificate: certificate, Address: "saiyo@example.jp", Establishment: shop.Number, Phone: phone,
	}, now())
	if err != nil {
		c.Fatal(err)
	}
	seal.Signer = k
	v, _ := c.receive(l, seal)
	return l, v
}

// answer is the office's answer to a letter of first contact.
func (c counter) answer(to letter.Letter) letter.Letter {
	c.Helper()
	sent, err := c.store.LettersAbout(c.Context(), "")
	if err != nil {
		c.Fatal(err)
	}
	for _, o := range sent {
		if o.Answers != to.ID {
			continue
		}
		l, err := letter.Open(o.Raw, letter.Keys{
			Own:    c.device(),
			Secret: func(string) (string, error) { return c.code.Secret(), nil },
			Sender: func(l letter.Letter) (letter.Key, error) {
				b, err := letter.Read[letter.EnrolledBody](l)
				if err != nil {
					return letter.Key{}, err
				}
				return letter.ParseKey(b.Certificate)
			},
		})
		if err != nil {
			c.Fatal(err)
		}
		return l.Letter
	}
	c.Fatal("no answer")
	return letter.Letter{}
}

func TestTenWrongEntriesVoidTheCode(t *testing.T) {
	c := openCounter(t)
	for i := 1; i <= account.CodeTries; i++ {
		l, _ := c.enrol(c.device(), "0952-99-9999", letter.Envelope{Code: c.code})
		body, err := letter.Read[letter.EnrolRefusedBody](c.answer(l))
		want := "entry"
		if i == account.CodeTries {
			want = "void"
		}
		if err != nil || body.Reason != want || body.TriesLeft != account.CodeTries-i {
			t.Fatalf("wrong entry %d: %+v, %v", i, body, err)
		}
	}
	l, _ := c.enrol(c.device(), shop.Phone, letter.Envelope{Code: c.code})
	if a := c.answer(l); a.Kind != letter.EnrolRefused {
		t.Errorf("right entries on a void code: %s", a.Kind)
	}
}

func TestACodeOpensOneAccountAndAnswersItsDeviceAgain(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	l, _ := c.enrol(k, "０９５２（００）００００", letter.Envelope{Code: c.code})
	if a := c.answer(l); a.Kind != letter.Enrolled {
		t.Fatalf("answer %s", a.Kind)
	}
	second, _ := c.enrol(c.device(), shop.Phone, letter.Envelope{Code: c.code})
	if a := c.answer(second); a.Kind != letter.EnrolRefused {
		t.Errorf("a used code opened another account: %s", a.Kind)
	}
	// The answer got lost: the same letter comes again, and its answer is due again.
	sent, err := c.store.LettersAbout(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range sent {
		if err := c.store.Tried(t.Context(), o.ID, letter.Attempt{At: now(), Sent: true}); err != nil {
			t.Fatal(err)
		}
	}
	if v, _ := c.receive(l, letter.Envelope{Signer: k, Code: c.code}); v != letter.Duplicate {
		t.Errorf("the same letter again: %s", v)
	}
	if due, err := c.store.Due(t.Context(), 10); err != nil || len(due) != 1 || due[0].Answers != l.ID {
		t.Errorf("due %v, %v", due, err)
	}
}

func TestAttackEnrolmentWithoutThePaper(t *testing.T) {
	c := openCounter(t)
	certificate, err := officeCertificate(t, c)
	if err != nil {
		t.Fatal(err)
	}
	if _, v := c.enrol(c.device(), shop.Phone, letter.Envelope{Readers: []letter.Key{certificate}}); v != letter.Quarantined {
		t.Errorf("encrypted to the office instead of sealed with the code: %s", v)
	}
	guess := account.NewCode(c.code.Name())
	if _, v := c.enrol(c.device(), shop.Phone, letter.Envelope{Code: guess}); v != letter.Quarantined {
		t.Errorf("with a guessed secret: %s", v)
	}
	issued, err := c.store.Code(t.Context(), c.code.Name())
	if err != nil || issued.Tries != 0 {
		t.Errorf("a stranger spent %d tries, %v", issued.Tries, err)
	}
}

// officeCertificate is what any enrolled desk knows.
func officeCertificate(t *testing.T, c counter) (letter.Key, error) {
	t.Helper()
	code, err := c.office.IssueCode(t.Context(), establishment.Establishment{Number: "4101-765432-1", Name: "他の商店", Phone: "0952-11-1111"})
	if err != nil {
		return letter.Key{}, err
	}
	other := c
	other.code = code
	k := c.device()
	cert, err := k.Certificate()
	if err != nil {
		return letter.Key{}, err
	}
	l, err := letter.New(letter.Enrol, "", letter.EnrolBody{
		Certificate: cert, Address: "hoka@example.jp", Establishment: "4101-765432-1", Phone: "0952-11-1111",
	}, now())
	if err != nil {
		return letter.Key{}, err
	}
	c.receive(l, letter.Envelope{Signer: k, Code: code})
	body, err := letter.Read[letter.EnrolledBody](other.answer(l))
	if err != nil {
		return letter.Key{}, err
	}
	return letter.ParseKey(body.Certificate)
}

func TestAttackStrangersAndOtherBusinessesChangeNothing(t *testing.T) {
	c := openCounter(t)
	office, err := officeCertificate(t, c) // another business is enrolled here
	if err != nil {
		t.Fatal(err)
	}
	k := c.device()
	c.enrol(k, shop.Phone, letter.Envelope{Code: c.code})
	submit := func(id string, seq int64) letter.Letter {
		l, err := letter.New(letter.PostingSubmit, id, letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, now())
		if err != nil {
			t.Fatal(err)
		}
		l.Seq, l.BaseRev = seq, 1
		return l
	}
	if v, why := c.receive(submit("p", 1), letter.Envelope{Signer: c.device(), Readers: []letter.Key{office}}); v != letter.Quarantined || why != "letter.signature" {
		t.Errorf("a stranger's posting: %s %s", v, why)
	}
	if v, why := c.receive(submit("p", 1), letter.Envelope{Signer: k, Readers: []letter.Key{office}}); v != letter.Applied {
		t.Errorf("an enrolled desk's posting: %s %s", v, why)
	}
	if _, err := c.office.Review(t.Context(), "p", "係"); err != nil {
		t.Fatal(err)
	}
	before, err := c.store.Posting(t.Context(), "p")
	if err != nil {
		t.Fatal(err)
	}
	if v, why := c.receive(submit("p", 2), letter.Envelope{Signer: k, Readers: []letter.Key{office}}); v != letter.Applied {
		t.Errorf("an accepted posting sent once more: %s %s", v, why)
	}
	if after, err := c.store.Posting(t.Context(), "p"); err != nil || after.State != posting.Valid || after.Rev != before.Rev {
		t.Errorf("an accepted posting sent once more is now %+v, %v", after, err)
	}
	if v, _ := c.receive(submit("q", 3), letter.Envelope{Signer: k, Readers: []letter.Key{office}}); v != letter.Applied {
		t.Errorf("the letter after it: %s", v)
	}
	if waiting, err := c.office.Waiting(t.Context()); err != nil || len(waiting) != 1 || waiting[0].ID != "q" {
		t.Errorf("waiting %v, %v", waiting, err)
	}
}

func TestAPostingIsDecidedOnce(t *testing.T) {
	c := openCounter(t)
	office, err := officeCertificate(t, c)
	if err != nil {
		t.Fatal(err)
	}
	k := c.device()
	c.enrol(k, shop.Phone, letter.Envelope{Code: c.code})
	l, err := letter.New(letter.PostingSubmit, "p", letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, now())
	if err != nil {
		t.Fatal(err)
	}
	l.Seq, l.BaseRev = 1, 4
	c.receive(l, letter.Envelope{Signer: k, Readers: []letter.Key{office}})
	p, err := c.office.Accept(t.Context(), "p", "係")
	if err != nil || p.Number != posting.Number("41010", 1, p.Received) || p.Expires.String() != "2027-01-31" {
		t.Errorf("accepted as %+v, %v", p, err)
	}
	if _, err := c.office.Accept(t.Context(), "p", "係"); !fault.Is(err, fault.State) {
		t.Errorf("accepted twice: %v", err)
	}
	if _, err := c.office.Return(t.Context(), "p", "係", []posting.Remark{{Text: "x"}}); !fault.Is(err, fault.State) {
		t.Errorf("returned after it was accepted: %v", err)
	}
}
