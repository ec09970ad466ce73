package office_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

// Here strangers write, who hold neither a key on record nor a paper: what they send costs an owner nothing, and nobody a
// flood of mail.

// knock comes without paper, whatever the answer.
func (v *visitor) knock(way letter.Way, from string) (letter.Verdict, string) {
	v.c.Helper()
	l := v.write(letter.Hello, letter.HelloBody{Certificate: v.certificate(), Address: v.address, Way: way}, 0)
	raw, err := letter.Seal(l, letter.Envelope{From: from, To: world.OfficeAddress, Signer: v.key, NoPaper: true})
	v.c.Must(err)
	return v.hand(raw)
}

// mailsTo counts what goes out to an address: account mails, and answers.
func (c counter) mailsTo(address string) (mails, answers int) {
	c.Helper()
	sent, err := c.Office.Store.LettersAbout(c.Context(), "")
	c.Must(err)
	for _, o := range sent {
		switch {
		case o.Recipient != address:
		case o.Kind == letter.AccountMailKind:
			mails++
		default:
			answers++
		}
	}
	return mails, answers
}

func TestAttackStrangersHellosLockNoOwnerOut(t *testing.T) {
	c := openCounter(t)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	for range 40 {
		for _, way := range []letter.Way{letter.Registered, letter.Provisional} {
			c.visitor(owner.address).knock(way, owner.address)
		}
	}
	if a := owner.ask(letter.LoginAsk, struct{}{}); a.Kind != letter.LoginMailed {
		t.Errorf("the owner's login was answered with %s", a.Kind)
	}
	second := c.visitor(owner.address)
	code, err := c.Office.IssueCode(t.Context(), world.Shop())
	c.Must(err)
	second.code = code
	if _, a := second.enrol(world.Shop().Phone); a.Kind != letter.KeyMailed {
		t.Errorf("the holder of a code was answered with %s", a.Kind)
	}
}

func TestAttackAnotherHoldersEntriesLockNoCodeOut(t *testing.T) {
	c := openCounter(t)
	holder := c.visitor("hoka@example.jp")
	other, err := c.Office.IssueCode(t.Context(), world.Shop())
	c.Must(err)
	holder.code = other
	for range 8 { // asks again and again, for the very address of the owner
		holder.key, holder.address = c.device(), world.DeskAddress
		holder.enrol(world.Shop().Phone)
	}
	if _, a := c.visitor(world.DeskAddress).enrol(world.Shop().Phone); a.Kind != letter.KeyMailed {
		t.Errorf("the holder of the other code was answered with %s", a.Kind)
	}
}

func TestAttackTheOfficeIsNoCannon(t *testing.T) {
	c := openCounter(t)
	const victim = "higaisha@example.com"
	for range 200 {
		s := c.visitor(victim)
		if v, why := s.knock(letter.Provisional, "hannin@example.net"); v != letter.Quarantined || why != "letter.writer" {
			t.Fatalf("a hello in another's name: %s %s", v, why)
		}
		s.knock(letter.Provisional, victim) // as if the victim had sent it
	}
	mails, answers := c.mailsTo(victim)
	if mails > account.ChallengesPerHour || answers > account.AnswersPerAddress {
		t.Errorf("%d account mails and %d answers within an hour", mails, answers)
	}
	if mails, answers := c.mailsTo("hannin@example.net"); mails+answers != 0 {
		t.Errorf("%d mails to who named another", mails+answers)
	}
	c.pass(time.Hour + time.Second)
	if v, why := c.visitor(victim).knock(letter.Provisional, victim); v != letter.Applied {
		t.Errorf("an hour later: %s %s", v, why)
	}
}

func TestAttackStrangersFillNothing(t *testing.T) {
	c := openCounter(t)
	applied := 0
	for i := range 2 * account.StrangersPerHour {
		address := fmt.Sprintf("a%d@d%d.example.com", i, i)
		if v, _ := c.visitor(address).knock(letter.Provisional, address); v == letter.Applied {
			applied++
		}
	}
	if applied != account.StrangersPerHour {
		t.Errorf("%d strangers were answered within an hour", applied)
	}
	c.Must(c.Office.RegisterAddress(t.Context(), world.Shop(), world.DeskAddress))
	if v, why := c.visitor(world.DeskAddress).knock(letter.Registered, world.DeskAddress); v != letter.Applied {
		t.Errorf("who is expected waits for strangers: %s %s", v, why)
	}
	one := 0
	c.pass(time.Hour + time.Second)
	for i := range 2 * account.StrangersPerDomain {
		address := fmt.Sprintf("b%d@example.org", i)
		if v, _ := c.visitor(address).knock(letter.Provisional, address); v == letter.Applied {
			one++
		}
	}
	if one != account.StrangersPerDomain {
		t.Errorf("%d of one domain were answered within an hour", one)
	}
}

func TestAttackAHelloInManyEnvelopes(t *testing.T) {
	c := openCounter(t)
	s := c.visitor(world.DeskAddress)
	l := s.write(letter.Hello, letter.HelloBody{Certificate: s.certificate(), Address: s.address, Way: letter.Provisional}, 0)
	for range 50 { // each a mail of its own, the letter in it the same
		raw, err := letter.Seal(l, letter.Envelope{From: s.address, To: world.OfficeAddress, Signer: s.key, NoPaper: true})
		c.Must(err)
		s.hand(raw)
		due, err := c.Office.Store.Due(t.Context(), 1000)
		c.Must(err)
		for _, o := range due {
			c.sent(o.ID)
		}
		c.pass(time.Second)
	}
	tries := 0
	sent, err := c.Office.Store.LettersAbout(t.Context(), "")
	c.Must(err)
	for _, o := range sent {
		tries += o.Attempts
	}
	if tries > 2 {
		t.Errorf("%d mails within a minute", tries)
	}
}

func TestAttackAFloodOfLoginAsks(t *testing.T) {
	c := openCounter(t)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	before, _ := c.mailsTo(owner.address)
	for range 3 * account.AnswersPerHour {
		owner.hand(owner.raw(owner.write(letter.LoginAsk, struct{}{}, 0)))
	}
	mails, answers := c.mailsTo(owner.address)
	if mails-before > account.ChallengesPerHour || answers > account.AnswersPerHour+5 {
		t.Errorf("%d account mails and %d answers within an hour", mails-before, answers)
	}
	c.pass(time.Hour + time.Second)
	owner.login(false)
}

func TestAttackALetInComputerAsksForAnswers(t *testing.T) {
	c := openCounter(t)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	for i := range 3 * account.AnswersPerHour { // not logged in: each is answered with where to log in
		owner.hand(owner.raw(owner.write(letter.DeviceName, letter.DeviceBody{Fingerprint: owner.key.Fingerprint()}, int64(i)+1)))
	}
	if _, answers := c.mailsTo(owner.address); answers > account.AnswersPerHour+5 {
		t.Errorf("%d answers to a computer that is not logged in", answers)
	}
	other := c.visitor("hoka@example.jp")
	code, err := c.Office.IssueCode(t.Context(), world.Shop())
	c.Must(err)
	other.code = code
	other.open()
	other.login(false)
	_, before := c.mailsTo(other.address)
	for i := range 3 * account.AnswersPerHour {
		other.hand(other.raw(other.write("nobody.knows", struct{}{}, int64(i)+1)))
	}
	if _, answers := c.mailsTo(other.address); answers-before > account.AnswersPerHour {
		t.Errorf("%d answers to letters of an unknown kind", answers-before)
	}
}

func TestAttackAFloodOfWrongKeysAndPasswords(t *testing.T) {
	c := openCounter(t)
	stranger := c.visitor("hannin@example.net")
	registering := stranger.hello(letter.Provisional)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	asked := owner.askLogin()
	for range 3 * account.AnswersPerHour {
		stranger.hand(stranger.raw(stranger.write(letter.KeyEntry, letter.KeyEntryBody{Asked: registering, Key: "00000000"}, 0)))
		owner.hand(owner.raw(owner.write(letter.LoginAnswer, letter.LoginAnswerBody{Asked: asked, Method: account.ByMail, Digits: "00000000"}, 0)))
	}
	for _, v := range []*visitor{stranger, owner} {
		if _, answers := c.mailsTo(v.address); answers > account.AnswersPerHour+10 {
			t.Errorf("%d answers to %s within an hour", answers, v.address)
		}
	}
}

func TestAttackAMailboxOfSomebodyElseIsNotFlooded(t *testing.T) {
	c := openCounter(t)
	first, second := c.twoComputers()
	const victim = "higaisha@example.com"
	for i := range 20 {
		for _, v := range []*visitor{first, second} {
			v.hand(v.raw(v.write(letter.AddressAdd, letter.AddressBody{Address: victim}, int64(i)+1)))
		}
	}
	if mails, _ := c.mailsTo(victim); mails > account.ChallengesPerHour {
		t.Errorf("%d keys within an hour to an address that a computer named", mails)
	}
}

func TestAttackAnEnrolmentThatIsNotEncrypted(t *testing.T) {
	c := openCounter(t)
	thief := c.visitor("hannin@example.net")
	thief.hello(letter.Provisional) // knows the office's certificate, and the code's name
	for _, code := range []account.Code{account.NewCode(c.code.Name()), account.Code(strings.Repeat("0", 20)), c.code[:4] + account.Code(strings.Repeat("A", 16))} {
		v := c.visitor(thief.address)
		v.office, v.code = thief.office, code
		l := v.write(letter.Enrol, letter.EnrolBody{Certificate: v.certificate(), Address: v.address, Establishment: world.Shop().Number, Phone: world.Shop().Phone}, 0)
		raw, err := letter.Seal(l, letter.Envelope{From: v.address, To: world.OfficeAddress, Signer: v.key, Code: code})
		c.Must(err)
		if verdict, _ := v.hand(raw); verdict != letter.Quarantined {
			t.Errorf("with %s: %s", code, verdict)
		}
	}
	if issued, err := c.Office.Store.Code(t.Context(), c.code.Name()); err != nil || issued.Tries != 0 {
		t.Errorf("strangers spent %d tries, %v", issued.Tries, err)
	}
}
