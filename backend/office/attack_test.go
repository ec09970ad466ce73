package office_test

import (
	"maps"
	"reflect"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

// Every test here is one row of docs/SECURITY.md, tried.

func TestAttackEnrolmentWithoutThePaper(t *testing.T) {
	c := openCounter(t)
	other := c.visitor("hoka@example.jp") // knows the office's certificate
	other.hello(letter.Provisional)
	l := other.write(letter.Enrol, letter.EnrolBody{
		Certificate: other.certificate(), Address: other.address, Establishment: world.Shop().Number, Phone: world.Shop().Phone,
	}, 0)
	if v, _ := other.hand(other.raw(l)); v != letter.Quarantined {
		t.Errorf("encrypted to the office instead of sealed with the code: %s", v)
	}
	guess := account.NewCode(c.code.Name())
	raw, err := letter.Seal(l, letter.Envelope{From: other.address, To: world.OfficeAddress, Signer: other.key, Code: guess})
	c.Must(err)
	if v, _ := other.hand(raw); v != letter.Quarantined {
		t.Errorf("with a guessed secret: %s", v)
	}
	issued, err := c.Office.Store.Code(t.Context(), c.code.Name())
	if err != nil || issued.Tries != 0 {
		t.Errorf("a stranger spent %d tries, %v", issued.Tries, err)
	}
}

func TestAttackACodeTwice(t *testing.T) {
	c := openCounter(t)
	first, second := c.visitor(world.DeskAddress), c.visitor("hoka@example.jp")
	one, _ := first.enrol(world.Shop().Phone)
	two, _ := second.enrol(world.Shop().Phone)
	if a := first.key1(one, first.mailed(one)); a.Kind != letter.Enrolled {
		t.Fatal(a.Kind)
	}
	if reason, _ := second.refusal(second.key1(two, second.mailed(two))); reason != letter.ReasonVoid {
		t.Errorf("a used code opened another account: %q", reason)
	}
}

func TestAttackAnUnknownAddressLearnsNothing(t *testing.T) {
	c := openCounter(t)
	c.Must(c.Office.RegisterAddress(t.Context(), world.Shop(), world.DeskAddress))
	known, unknown := c.visitor(world.DeskAddress), c.visitor("hoka@example.jp")
	one, two := known.hello(letter.Registered), unknown.hello(letter.Registered)
	a, err := letter.Read[letter.KeyMailedBody](known.answer(one))
	c.Must(err)
	b, err := letter.Read[letter.KeyMailedBody](unknown.answer(two))
	if err != nil || a != b {
		t.Errorf("%+v for a known address, %+v for another, %v", a, b, err)
	}
	if known.mailed(one) == "" || unknown.mailed(two) != "" {
		t.Error("the key must be mailed to the registered address alone")
	}
	if reason, left := unknown.refusal(unknown.key1(two, "00000000")); reason != letter.ReasonWrong || left != account.ChallengeTries-1 {
		t.Errorf("a guess for a key nobody has: %q, %d left", reason, left)
	}
}

func TestAttackDigitsOfAnotherDevice(t *testing.T) {
	c := openCounter(t)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	code, err := c.Office.IssueCode(t.Context(), world.Shop())
	c.Must(err)
	thief := c.visitor(owner.address) // reads the same mailbox, has another key
	thief.code = code
	thief.open()
	asked := owner.askLogin()
	digits := owner.mailed(asked)
	if reason, _ := thief.refusal(thief.answerLogin(asked, digits, true)); reason != letter.ReasonVoid {
		t.Errorf("the digits of another device: %q", reason)
	}
	if a := owner.answerLogin(asked, digits, false); a.Kind != letter.LoginGranted {
		t.Errorf("the owner afterwards: %s", a.Kind)
	}
}

func TestAttackAStolenMailboxAloneOpensNothing(t *testing.T) {
	c := openCounter(t)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	thief := c.visitor(owner.address)
	for _, way := range []letter.Way{letter.Registered, letter.Provisional} {
		asked := thief.hello(way)
		if digits := thief.mailed(asked); digits != "" {
			t.Errorf("%s: a key was mailed for an account that is open", way)
		}
	}
	l := thief.write(letter.LoginAsk, struct{}{}, 0)
	if v, why := thief.hand(thief.raw(l)); v != letter.Quarantined || why != "letter.signature" {
		t.Errorf("asking for a one-time password with an unknown key: %s %s", v, why)
	}
}

func TestAttackStrangersLockNobodyOut(t *testing.T) {
	c := openCounter(t)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	asked := owner.askLogin()
	digits := owner.mailed(asked)
	for range 3 * account.ChallengeTries {
		stranger := c.visitor(owner.address)
		stranger.office = owner.office
		for _, l := range []letter.Letter{
			stranger.write(letter.LoginAnswer, letter.LoginAnswerBody{Asked: asked, Method: account.ByMail, Digits: "00000000"}, 0),
			stranger.write(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: "00000000"}, 0),
		} {
			if v, why := stranger.hand(stranger.raw(l)); v != letter.Quarantined || why != "letter.signature" {
				t.Fatalf("a stranger's %s: %s %s", l.Kind, v, why)
			}
		}
	}
	if a := owner.answerLogin(asked, digits, false); a.Kind != letter.LoginGranted {
		t.Errorf("the owner afterwards: %s", a.Kind)
	}
}

func TestAttackGuessingOnAndOn(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	guesses := 0
	for range 2 * account.ChallengesPerHour {
		a := v.ask(letter.LoginAsk, struct{}{})
		if a.Kind == letter.LoginRefused {
			break
		}
		b, err := letter.Read[letter.LoginMailedBody](a)
		c.Must(err)
		digits := wrong(v.mailed(b.Asked))
		for range account.ChallengeTries {
			v.answerLogin(b.Asked, digits, false)
			guesses++
		}
	}
	if most := account.ChallengesPerHour * account.ChallengeTries; guesses > most {
		t.Errorf("%d guesses within an hour, at most %d", guesses, most)
	}
	c.pass(time.Hour + time.Second)
	v.login(false)
}

func TestManyLoginsAreNoGuessing(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	for range 2 * account.ChallengesPerHour { // it locks when idle, and each login asks for a one-time password
		c.pass(time.Minute)
		v.login(false)
	}
}

func TestAttackAReplayedLoginAfterTheSession(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	asked := v.askLogin()
	l := v.write(letter.LoginAnswer, letter.LoginAnswerBody{Asked: asked, Method: account.ByMail, Digits: v.mailed(asked), Trust: true}, 0)
	raw := v.raw(l)
	v.hand(raw)
	c.pass(account.TrustFor)
	if verdict, _ := v.hand(raw); verdict != letter.Duplicate {
		t.Errorf("the same login letter again: %s", verdict)
	}
	if verdict, _ := v.hand(v.raw(v.write(letter.DeviceName, letter.DeviceBody{Fingerprint: v.key.Fingerprint()}, 1))); verdict != letter.Waiting {
		t.Errorf("a letter afterwards: %s", verdict)
	}
}

func TestAttackAnotherBusinessesDevice(t *testing.T) {
	c := openCounter(t)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	owner.login(true)
	other := c.visitor("hoka@example.jp")
	asked := other.hello(letter.Provisional)
	own := world.Shop()
	if a := other.ask(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: other.mailed(asked), Own: &own}); a.Kind != letter.Enrolled {
		t.Fatal(a.Kind)
	}
	other.login(true)
	before, err := c.Office.DevicesOf(t.Context(), owner.address)
	if err != nil || len(before) != 1 {
		t.Fatalf("%d devices, %v", len(before), err)
	}
	owners := letter.DeviceBody{Fingerprint: owner.key.Fingerprint(), Name: "乗っ取り"}
	for i, attack := range []struct {
		kind letter.Kind
		body any
		why  string
	}{
		{letter.DeviceRevoke, owners, "account.device.notYours"},
		{letter.DeviceForget, owners, "account.device.notYours"},
		{letter.DeviceName, owners, "account.device.notYours"},
		{letter.AddressRemove, letter.AddressBody{Address: owner.address}, "account.address.notYours"},
	} {
		l := other.write(attack.kind, attack.body, int64(i+1))
		if v, why := other.hand(other.raw(l)); v != letter.Quarantined || why != attack.why {
			t.Errorf("%s: %s %s", attack.kind, v, why)
		}
	}
	after, err := c.Office.DevicesOf(t.Context(), owner.address)
	if err != nil || len(after) != 1 || after[0] != before[0] {
		t.Errorf("the owner's computers are now %+v, %v", after, err)
	}
	l := owner.write(letter.DeviceName, letter.DeviceBody{Fingerprint: owner.key.Fingerprint(), Name: "受付"}, 1)
	if v, why := owner.hand(owner.raw(l)); v != letter.Applied {
		t.Errorf("the owner's own letter: %s %s", v, why)
	}
}

// TestAttackAnotherBusinessesPosting writes about a posting of another account, by its id.
func TestAttackAnotherBusinessesPosting(t *testing.T) {
	c := openCounter(t)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	owner.login(true)
	submit := owner.write(letter.PostingSubmit, sample(), 1)
	submit.Case = someCase
	if v, why := owner.hand(owner.raw(submit)); v != letter.Applied {
		t.Fatalf("%s %s", v, why)
	}
	other := c.visitor("hoka@example.jp")
	asked := other.hello(letter.Provisional)
	own := world.Shop()
	other.ask(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: other.mailed(asked), Own: &own})
	other.login(true)
	was, filing := c.held(), c.filing()
	foreign := sample()
	foreign.Values = maps.Clone(foreign.Values)
	foreign.Values["work.title"] = "乗っ取り"
	for i, attack := range []struct {
		kind letter.Kind
		body any
	}{
		{letter.PostingSubmit, foreign}, {letter.PostingAsk, ask(posting.Withdrawal)}, {letter.PostingDrop, letter.PostingDropBody{ID: someCase}},
	} {
		l := other.write(attack.kind, attack.body, int64(i+1))
		l.Case = someCase
		if v, why := other.hand(other.raw(l)); v != letter.Quarantined || why != "posting.notYours" {
			t.Errorf("%s: %s %s", attack.kind, v, why)
		}
	}
	if p := c.held(); p.Values["work.title"] != was.Values["work.title"] || p.State != was.State || len(p.Requests) != 0 || !reflect.DeepEqual(c.filing(), filing) {
		t.Errorf("the posting is now %s, filed by %+v", p.State, c.filing())
	}
}

func TestAttackAForgottenPasswordAtTheCounterShutsTheOldDevicesOut(t *testing.T) {
	c := openCounter(t)
	old := c.visitor(world.DeskAddress)
	old.open()
	old.login(true)
	c.Must(c.Office.RegisterAddress(t.Context(), world.Shop(), old.address))
	l := old.write(letter.DeviceName, letter.DeviceBody{Fingerprint: old.key.Fingerprint()}, 1)
	if v, why := old.hand(old.raw(l)); v != letter.Quarantined || why != "account.device.revoked" {
		t.Errorf("the old device: %s %s", v, why)
	}
	fresh := c.visitor(old.address)
	asked := fresh.hello(letter.Registered)
	if a := fresh.key1(asked, fresh.mailed(asked)); a.Kind != letter.Enrolled {
		t.Errorf("the new device: %s", a.Kind)
	}
	if again := c.visitor(old.address); again.mailed(again.hello(letter.Registered)) != "" {
		t.Error("way ③ stays open after it was used")
	}
}
