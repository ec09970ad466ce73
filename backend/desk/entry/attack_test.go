package entry_test

import (
	"fmt"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest"
	"kyujindesk/backend/xtest/world"
)

// Here somebody who carries the mail writes to a desk in the office's name.

// impostor knows what a mail provider knows: every mail as it passes.
type impostor struct {
	*world.Desk
	key    letter.Key
	answer string // id of the desk's first letter
	desk   letter.Key
}

// watch reads the desk's first letter, which is sealed with nothing but the office's address where there is no paper.
func watch(k *world.Desk) impostor {
	k.Helper()
	due, err := k.Store.Due(k.Context(), 10)
	k.Must(err)
	evil, err := letter.NewKey("窓口", "hannin@example.net")
	k.Must(err)
	i := impostor{Desk: k, key: evil, answer: due[0].ID}
	_, _ = letter.Open(due[0].Raw, letter.Keys{Own: evil, Address: world.OfficeAddress, Sender: func(l letter.Letter) (letter.Key, error) {
		b, err := letter.Read[letter.HelloBody](l)
		k.Must(err)
		i.desk, err = letter.ParseKey(b.Certificate)
		return i.desk, err
	}})
	return i
}

// says writes to the desk as if the office had answered its first letter.
func (i impostor) says(kind letter.Kind, body any) (letter.Verdict, string) {
	i.Helper()
	l, err := letter.New(kind, "", body, i.At)
	i.Must(err)
	l.Answers = i.answer
	raw, err := letter.Seal(l, letter.Envelope{From: world.OfficeAddress, To: world.DeskAddress, Signer: i.key, Readers: []letter.Key{i.desk}})
	i.Must(err)
	v, why, err := i.Receive(i.Context(), raw)
	i.Must(err)
	return v, why
}

func (i impostor) certificate() string {
	i.Helper()
	s, err := i.key.Certificate()
	i.Must(err)
	return s
}

func enrolment(k *world.Desk) entry.Enrolment {
	k.Helper()
	p, err := k.Enrolment(k.Context())
	k.Must(err)
	return p
}

func TestAttackTheOfficesCertificateIsExchangedAfterItWasBelieved(t *testing.T) {
	for _, when := range []string{"before the key is entered", "while the key is checked"} {
		t.Run(when, func(t *testing.T) {
			k, shop := world.New(t).Sit(), world.Shop()
			k.Must(k.Register(t.Context(), letter.Provisional, world.DeskAddress, world.OfficeAddress))
			evil := watch(k)
			k.Carry()
			before := enrolment(k)
			if before.Print == "" || before.Doubt {
				t.Fatalf("the true answer: %+v", before)
			}
			if when == "while the key is checked" {
				k.Must(k.EnterKey(t.Context(), before.Offer, "", &shop))
			}
			for _, answer := range []struct {
				kind letter.Kind
				body any
			}{
				{letter.KeyMailed, letter.KeyMailedBody{Certificate: evil.certificate(), Office: "にせの窓口", OfficeAddress: "hannin@example.net", Minutes: 50}},
				{letter.EnrolRefused, letter.EnrolRefusedBody{Certificate: evil.certificate(), Reason: letter.ReasonVoid}},
			} {
				if v, why := evil.says(answer.kind, answer.body); v != letter.Quarantined || why != "letter.otherOffice" {
					t.Errorf("%s: %s %s", answer.kind, v, why)
				}
			}
			after := enrolment(k)
			if after.Print != before.Print || after.Office != world.OfficeAddress || after.Reason != "" || !after.Doubt {
				t.Errorf("afterwards the desk believes %+v", after)
			}
			due, err := k.Store.Due(t.Context(), 10)
			k.Must(err)
			for _, o := range due {
				if o.Recipient != world.OfficeAddress {
					t.Errorf("%s goes to %s", o.Kind, o.Recipient)
				}
			}
			k.Must(k.Register(t.Context(), letter.Provisional, world.DeskAddress, world.OfficeAddress)) // starts over
			if p := enrolment(k); p.Doubt || p.Print != "" {
				t.Errorf("after starting over: %+v", p)
			}
		})
	}
}

func TestAttackAFalseOfficeOpensAnAccount(t *testing.T) {
	k, shop := world.New(t).Sit(), world.Shop()
	k.Must(k.Register(t.Context(), letter.Provisional, world.DeskAddress, world.OfficeAddress))
	evil := watch(k)
	k.Carry()
	k.Must(k.EnterKey(t.Context(), enrolment(k).Offer, "", &shop))
	due, err := k.Store.Due(t.Context(), 10)
	k.Must(err)
	evil.answer = due[0].ID
	if v, _ := evil.says(letter.Enrolled, letter.EnrolledBody{Account: "x", Certificate: evil.certificate(), Office: "にせの窓口", OfficeAddress: "hannin@example.net"}); v != letter.Quarantined {
		t.Errorf("an account was opened by a false office: %s", v)
	}
}

func TestAttackAFalseOfficeAnswersAPaper(t *testing.T) {
	for name, seal := range map[string]func(k *world.Desk, code account.Code, evil letter.Key) letter.Envelope{
		"sealed to the desk's key, without the paper": func(k *world.Desk, _ account.Code, evil letter.Key) letter.Envelope {
			return letter.Envelope{Signer: evil, Readers: []letter.Key{xtest.OwnKey(k.T, k.Store, k.Secrets)}}
		},
		"sealed with no paper at all": func(_ *world.Desk, _ account.Code, evil letter.Key) letter.Envelope {
			return letter.Envelope{Signer: evil, NoPaper: true}
		},
		"sealed with a guessed secret": func(_ *world.Desk, code account.Code, evil letter.Key) letter.Envelope {
			return letter.Envelope{Signer: evil, Code: account.NewCode(code.Name())}
		},
		"sealed to itself": func(_ *world.Desk, _ account.Code, evil letter.Key) letter.Envelope {
			return letter.Envelope{Signer: evil, Readers: []letter.Key{evil}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			k := world.New(t).Sit()
			code := k.Apply()
			due, err := k.Store.Due(t.Context(), 10)
			k.Must(err)
			evil, err := letter.NewKey("窓口", "hannin@example.net")
			k.Must(err)
			certificate, err := evil.Certificate()
			k.Must(err)
			l, err := letter.New(letter.KeyMailed, "", letter.KeyMailedBody{Certificate: certificate, Office: "にせの窓口", OfficeAddress: "hannin@example.net", Minutes: 50}, k.At)
			k.Must(err)
			l.Answers = due[0].ID
			e := seal(k, code, evil)
			e.From, e.To = world.OfficeAddress, world.DeskAddress
			raw, err := letter.Seal(l, e)
			k.Must(err)
			if v, _, err := k.Receive(t.Context(), raw); err != nil || v == letter.Applied {
				t.Errorf("it was answered with %s, %v", v, err)
			}
			if p := enrolment(k); p.State != entry.EnrolQueued || p.Print != "" {
				t.Errorf("the desk believes %+v", p)
			}
		})
	}
}

func accountMail(asked, digits string) []byte {
	return fmt.Appendf(nil, "From: x@example.net\r\nTo: saiyo@example.jp\r\nMessage-ID: <x@letter.kyujin-desk.invalid>\r\nKyujin-Desk-Account-Mail: %s\r\nContent-Type: text/plain\r\n\r\n%s\r\n", asked, digits)
}

func TestAttackDigitsThatAStrangerOffers(t *testing.T) {
	k := world.New(t).Sit()
	k.Must(k.Register(t.Context(), letter.Provisional, world.DeskAddress, world.OfficeAddress))
	asked := watch(k).answer
	k.Carry()
	right := enrolment(k).Offer
	if right == "" {
		t.Fatal("nothing is offered")
	}
	for _, other := range []string{"none", "", "0193a1b2-0000-7000-8000-000000000001", "\x00"} {
		if _, _, err := k.Receive(t.Context(), accountMail(other, "12345678")); err != nil {
			t.Fatal(err)
		}
		if got := enrolment(k).Offer; got != right {
			t.Errorf("after an account mail for %q: %q is offered, not %q", other, got, right)
		}
	}
	if _, _, err := k.Receive(t.Context(), accountMail(asked, "12345678")); err != nil {
		t.Fatal(err)
	}
	if got := enrolment(k).Offer; got != "" {
		t.Errorf("two mails say different digits, and %q is offered", got)
	}
}
