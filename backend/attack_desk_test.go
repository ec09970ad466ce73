package backend_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/vault"
	"kyujindesk/backend/xtest"
)

// Here somebody who carries the mail writes to a desk in the office's name.

// impostor knows what a mail provider knows: every mail as it passes.
type impostor struct {
	*talk
	key    letter.Key
	answer string // id of the desk's first letter
	desk   letter.Key
}

// watch reads the desk's first letter, which is sealed with nothing but the office's address where there is no paper.
func (k *talk) watch() impostor {
	k.Helper()
	due, err := k.deskStore.Due(k.Context(), 10)
	must(k.T, err)
	evil, err := letter.NewKey("窓口", "hannin@example.net")
	must(k.T, err)
	i := impostor{talk: k, key: evil, answer: due[0].ID}
	_, _ = letter.Open(due[0].Raw, letter.Keys{Own: evil, Address: "madoguchi@example.jp", Sender: func(l letter.Letter) (letter.Key, error) {
		b, err := letter.Read[letter.HelloBody](l)
		must(k.T, err)
		i.desk, err = letter.ParseKey(b.Certificate)
		return i.desk, err
	}})
	return i
}

// says writes to the desk as if the office had answered its first letter.
func (i impostor) says(kind letter.Kind, body any) (letter.Verdict, string) {
	i.Helper()
	l, err := letter.New(kind, "", body, i.at)
	must(i.T, err)
	l.Answers = i.answer
	raw, err := letter.Seal(l, letter.Envelope{From: "madoguchi@example.jp", To: "saiyo@example.jp", Signer: i.key, Readers: []letter.Key{i.desk}})
	must(i.T, err)
	v, why, err := i.talk.desk.Receive(i.Context(), raw)
	must(i.T, err)
	return v, why
}

func (i impostor) certificate() string {
	i.Helper()
	s, err := i.key.Certificate()
	must(i.T, err)
	return s
}

func (k *talk) enrolment() entry.Enrolment {
	k.Helper()
	p, err := k.desk.Enrolment(k.Context())
	must(k.T, err)
	return p
}

func TestAttackTheOfficesCertificateIsExchangedAfterItWasBelieved(t *testing.T) {
	for _, when := range []string{"before the key is entered", "while the key is checked"} {
		t.Run(when, func(t *testing.T) {
			k := newCounter(t).sit()
			must(t, k.desk.Register(t.Context(), letter.Provisional, "saiyo@example.jp", "madoguchi@example.jp"))
			evil := k.watch()
			k.carry()
			before := k.enrolment()
			if before.Print == "" || before.Doubt {
				t.Fatalf("the true answer: %+v", before)
			}
			if when == "while the key is checked" {
				must(t, k.desk.EnterKey(t.Context(), before.Offer, "", &shop))
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
			after := k.enrolment()
			if after.Print != before.Print || after.Office != "madoguchi@example.jp" || after.Reason != "" || !after.Doubt {
				t.Errorf("afterwards the desk believes %+v", after)
			}
			due, err := k.deskStore.Due(t.Context(), 10)
			must(t, err)
			for _, o := range due {
				if o.Recipient != "madoguchi@example.jp" {
					t.Errorf("%s goes to %s", o.Kind, o.Recipient)
				}
			}
			must(t, k.desk.Register(t.Context(), letter.Provisional, "saiyo@example.jp", "madoguchi@example.jp")) // starts over
			if p := k.enrolment(); p.Doubt || p.Print != "" {
				t.Errorf("after starting over: %+v", p)
			}
		})
	}
}

func TestAttackAFalseOfficeOpensAnAccount(t *testing.T) {
	k := newCounter(t).sit()
	must(t, k.desk.Register(t.Context(), letter.Provisional, "saiyo@example.jp", "madoguchi@example.jp"))
	evil := k.watch()
	k.carry()
	must(t, k.desk.EnterKey(t.Context(), k.enrolment().Offer, "", &shop))
	due, err := k.deskStore.Due(t.Context(), 10)
	must(t, err)
	evil.answer = due[0].ID
	if v, _ := evil.says(letter.Enrolled, letter.EnrolledBody{Account: "x", Certificate: evil.certificate(), Office: "にせの窓口", OfficeAddress: "hannin@example.net"}); v != letter.Quarantined {
		t.Errorf("an account was opened by a false office: %s", v)
	}
}

func TestAttackAFalseOfficeAnswersAPaper(t *testing.T) {
	for name, seal := range map[string]func(k *talk, code account.Code, evil letter.Key) letter.Envelope{
		"sealed to the desk's key, without the paper": func(k *talk, _ account.Code, evil letter.Key) letter.Envelope {
			return letter.Envelope{Signer: evil, Readers: []letter.Key{ownKey(k.T, k.deskStore, k.secrets)}}
		},
		"sealed with no paper at all": func(_ *talk, _ account.Code, evil letter.Key) letter.Envelope {
			return letter.Envelope{Signer: evil, NoPaper: true}
		},
		"sealed with a guessed secret": func(_ *talk, code account.Code, evil letter.Key) letter.Envelope {
			return letter.Envelope{Signer: evil, Code: account.NewCode(code.Name())}
		},
		"sealed to itself": func(_ *talk, _ account.Code, evil letter.Key) letter.Envelope {
			return letter.Envelope{Signer: evil, Readers: []letter.Key{evil}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := newCounter(t)
			k := c.sit()
			code, err := c.office.IssueCode(t.Context(), shop)
			must(t, err)
			must(t, k.desk.Enrol(t.Context(), entry.Application{
				Code: code, Establishment: shop.Number, Phone: shop.Phone, Address: "saiyo@example.jp", OfficeAddress: "madoguchi@example.jp",
			}))
			due, err := k.deskStore.Due(t.Context(), 10)
			must(t, err)
			evil, err := letter.NewKey("窓口", "hannin@example.net")
			must(t, err)
			certificate, err := evil.Certificate()
			must(t, err)
			l, err := letter.New(letter.KeyMailed, "", letter.KeyMailedBody{Certificate: certificate, Office: "にせの窓口", OfficeAddress: "hannin@example.net", Minutes: 50}, c.at)
			must(t, err)
			l.Answers = due[0].ID
			e := seal(k, code, evil)
			e.From, e.To = "madoguchi@example.jp", "saiyo@example.jp"
			raw, err := letter.Seal(l, e)
			must(t, err)
			if v, _, err := k.desk.Receive(t.Context(), raw); err != nil || v == letter.Applied {
				t.Errorf("it was answered with %s, %v", v, err)
			}
			if p := k.enrolment(); p.State != entry.EnrolQueued || p.Print != "" {
				t.Errorf("the desk believes %+v", p)
			}
		})
	}
}

func notice(request, digits string) []byte {
	return fmt.Appendf(nil, "From: x@example.net\r\nTo: saiyo@example.jp\r\nMessage-ID: <x@letter.kyujin-desk.invalid>\r\nKyujin-Desk-Notice: %s\r\nContent-Type: text/plain\r\n\r\n%s\r\n", request, digits)
}

func TestAttackDigitsThatAStrangerOffers(t *testing.T) {
	k := newCounter(t).sit()
	must(t, k.desk.Register(t.Context(), letter.Provisional, "saiyo@example.jp", "madoguchi@example.jp"))
	request := k.watch().answer
	k.carry()
	right := k.enrolment().Offer
	if right == "" {
		t.Fatal("nothing is offered")
	}
	for _, other := range []string{"none", "", "0193a1b2-0000-7000-8000-000000000001", "\x00"} {
		if _, _, err := k.desk.Receive(t.Context(), notice(other, "12345678")); err != nil {
			t.Fatal(err)
		}
		if got := k.enrolment().Offer; got != right {
			t.Errorf("after a notice for %q: %q is offered, not %q", other, got, right)
		}
	}
	if _, _, err := k.desk.Receive(t.Context(), notice(request, "12345678")); err != nil {
		t.Fatal(err)
	}
	if got := k.enrolment().Offer; got != "" {
		t.Errorf("two mails say different digits, and %q is offered", got)
	}
}

// TestAttackALetterForAnotherBusiness brings a desk what the office wrote to another one.
func TestAttackALetterForAnotherBusiness(t *testing.T) {
	c := newCounter(t)
	a, b := c.join(), c.join()
	id := a.submitted()
	a.toOffice()
	_, err := c.office.Accept(t.Context(), id, "佐藤")
	must(t, err)
	sent, err := c.officeStore.LettersAbout(t.Context(), id)
	must(t, err)
	fresh := c.sit()
	for _, o := range sent {
		for _, d := range []*talk{b, fresh} {
			if o.Peer == d.fingerprint() {
				continue
			}
			if v, _, err := d.desk.Receive(t.Context(), o.Raw); err != nil || v == letter.Applied {
				t.Errorf("%s was answered with %s, %v", o.Kind, v, err)
			}
		}
	}
}

// fingerprint is the name of the desk's key; empty where it has none.
func (k *talk) fingerprint() string {
	k.Helper()
	a, err := k.desk.Account(k.Context())
	if err != nil {
		return ""
	}
	return a.Own
}

// ownKey is the private key of a side, out of its sealed settings.
func ownKey(t *testing.T, store interface {
	Setting(ctx context.Context, name string) ([]byte, error)
}, secrets *vault.Vault,
) letter.Key {
	t.Helper()
	sealed, err := store.Setting(t.Context(), "identity")
	must(t, err)
	plain, err := secrets.Unseal("identity", sealed)
	must(t, err)
	var id struct {
		Key string `json:"key"`
	}
	must(t, json.Unmarshal(plain, &id))
	k, err := letter.ParseKey(id.Key)
	must(t, err)
	return k
}

// shapes are bodies that no kind has, or that say what nobody should.
var shapes = []string{
	`{}`, `[]`, `null`, `"x"`, `7`, `{"id":1}`, `{"id":"","values":{"a":1}}`, `{"values":null}`, `{"fingerprint":"x"}`, `{"request":"x","key":"x"}`,
	`{"address":"x\r\nBcc: y@example.jp","main":true}`, `{"name":"\u0000\u001b[2J\u202e"}`, `{"kind":"nobody","values":{}}`, `{"kind":"full","values":{}}`,
	`{"certificate":"x"}`, `{"digits":"00000000"}`, `{"method":"mail","request":"0193a1b2-0000-7000-8000-000000000001"}`, `{"state":"valid","kind":"full","values":{},"rev":-7}`,
	`{"requests":[{}],"remarks":[{}],"event":"x","state":"x"}`, `{"rules":{"wages":"x","windows":{"renewal":-1}}}`, `{"establishment":{"number":"\u0000"},"rev":9}`,
	`{"devices":[{}],"addresses":[{}],"codes":[{}]}`, `{"introduced":-1,"applied":-1}`, `{"code":"x"}`, `{"until":"0000-00-00"}`,
}

// TestAttackALetInSideWritesAnything has a device that is let in, and an office, write every kind with bodies of every wrong
// shape, and bodies that chance makes: each is decided without an error or a panic, and a right letter behind them is applied.
func TestAttackALetInSideWritesAnything(t *testing.T) {
	c := newCounter(t)
	k := c.join()
	device, officeKey := ownKey(t, k.deskStore, k.secrets), ownKey(t, c.officeStore, c.secrets)
	sides := map[string]struct {
		forger  xtest.Forger
		reader  letter.Key
		receive func(ctx context.Context, raw []byte) (letter.Verdict, string, error)
		acks    func(ctx context.Context, peer string) (letter.Acks, error)
		right   letter.Kind
		body    string
	}{
		"to the office": {
			xtest.Forger{Key: device, From: "saiyo@example.jp", To: "madoguchi@example.jp"},
			officeKey, c.office.Receive, c.officeStore.AcksFor,
			letter.DeviceName, `{"fingerprint":"` + device.Fingerprint() + `","name":"受付"}`,
		},
		"to the desk": {
			xtest.Forger{Key: officeKey, From: "madoguchi@example.jp", To: "saiyo@example.jp"},
			device, k.desk.Receive, k.deskStore.AcksFor,
			letter.AccountState, `{"devices":[],"addresses":[],"codes":[]}`,
		},
	}
	dice := rand.New(rand.NewPCG(7, 7))
	for name, side := range sides {
		t.Run(name, func(t *testing.T) {
			seq, epoch := int64(0), letter.NewEpoch()
			write := func(kind letter.Kind, body string) (letter.Verdict, string) {
				t.Helper()
				l, err := letter.New(kind, "0193a1b2-0000-7000-8000-0000000000ff", struct{}{}, c.at)
				must(t, err)
				if kind.InStream() {
					seq++
					l.Epoch, l.Seq = epoch, seq
				}
				data, err := side.forger.Letter(l, side.reader.Fingerprint(), func(m map[string]any) { m["body"] = json.RawMessage(body) })
				must(t, err)
				raw, err := side.forger.Mail(data, side.reader)
				must(t, err)
				v, why, err := side.receive(t.Context(), raw)
				if v == "" || err != nil {
					t.Errorf("%s %s: %q %s, %v", kind, body, v, why, err)
				}
				return v, why
			}
			for _, kind := range letter.Kinds(letter.BothWays) {
				for _, body := range shapes {
					write(kind, body)
				}
				for range 5 {
					write(kind, chance(dice, 3))
				}
			}
			if v, why := write(side.right, side.body); v != letter.Applied {
				t.Errorf("the right letter behind them: %s %s", v, why)
			}
			if a, err := side.acks(t.Context(), side.forger.Key.Fingerprint()); err != nil || a.Upto != seq {
				t.Errorf("of %d letters %d count as received, %v", seq, a.Upto, err)
			}
		})
	}
}

// chance is a JSON object of members that bodies have, with values that they have not.
func chance(dice *rand.Rand, depth int) string {
	names := []string{"id", "kind", "values", "request", "key", "name", "rev", "state", "until", "seconds", "devices", "establishment", "rules", "code", "body", "remarks", "requests", "number"}
	text := []string{`"x"`, `""`, `-1`, `9223372036854775807`, `1e308`, `true`, `null`, `[]`, `{}`, `"\u0000"`, `"2026-02-30"`, `["x",1]`, `"` + strings.Repeat("あ", 300) + `"`}
	value := func() string {
		if depth > 0 && dice.IntN(3) == 0 {
			return chance(dice, depth-1)
		}
		return text[dice.IntN(len(text))]
	}
	parts := []string{}
	for _, i := range dice.Perm(len(names))[:dice.IntN(len(names))] {
		parts = append(parts, fmt.Sprintf("%q:%s", names[i], value()))
	}
	return "{" + strings.Join(parts, ",") + "}"
}
