package office_test

import (
	"fmt"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

// brings is a posting that was received on 2 November 2026 by an office that was gone to by hand.
func brings() letter.PostingBroughtBody {
	return letter.PostingBroughtBody{
		Kind: posting.FullTime, State: posting.Valid, Values: posting.Sample(posting.FullTime), Number: "41010-01234567",
		Received: era.Date{Y: 2026, M: 11, D: 2}, Expires: era.Date{Y: 2027, M: 1, D: 31},
	}
}

// bring is a letter about a case, with the desk's revision 3.
func (v *visitor) bring(id string, body any, seq int64) letter.Letter {
	v.c.Helper()
	l := v.write(letter.PostingBrought, body, seq)
	l.Case, l.BaseRev = id, 3
	return l
}

// hears is what the office told last of a posting.
func (v *visitor) hears(id string) letter.PostingToldBody {
	v.c.Helper()
	sent, err := v.c.Office.Store.LettersAbout(v.c.Context(), id)
	v.c.Must(err)
	var told letter.PostingToldBody
	for _, o := range sent {
		l, err := letter.Open(o.Raw, letter.Keys{Own: v.key, Sender: func(letter.Letter) (letter.Key, error) { return v.office, nil }})
		if err != nil {
			continue // to another computer
		}
		told, err = letter.Read[letter.PostingToldBody](l.Letter)
		v.c.Must(err)
	}
	return told
}

// joined is a business whose computer was let in.
func (c counter) joined() *visitor {
	c.Helper()
	v := c.visitor(world.DeskAddress)
	v.open()
	v.login(true)
	return v
}

// another is a business that the office does not know yet, and its establishment's number once it came to the counter.
func (c counter) another(number string) *visitor {
	c.Helper()
	code, err := c.Office.IssueCode(c.Context(), establishment.Establishment{Number: number, Name: "例示工業", Phone: "0952-00-0001"})
	c.Must(err)
	v := c.visitor("jimu@example.jp")
	v.code = code
	asked, _ := v.enrolAs(number, "0952-00-0001")
	if a := v.key1(asked, v.mailed(asked)); a.Kind != letter.Enrolled {
		c.Fatalf("the key was answered with %s", a.Kind)
	}
	v.login(true)
	return v
}

func (v *visitor) takes(l letter.Letter) {
	v.c.Helper()
	if verdict, why := v.hand(v.raw(l)); verdict != letter.Applied {
		v.c.Fatalf("%s %s", verdict, why)
	}
}

func TestWhatABusinessBringsWaitsUntilAClerkHasFoundIt(t *testing.T) {
	c := openCounter(t)
	v := c.joined()
	v.takes(v.bring(someCase, brings(), 1))
	if p := c.held(); p.State != posting.Brought || p.Number != "41010-01234567" || p.Rev != 4 || p.Waits() {
		t.Errorf("held as %+v", p)
	}
	if _, err := c.Office.Introduce(t.Context(), someCase, applicant.ByOffice); err == nil {
		t.Error("somebody was introduced to what nobody has found")
	}
	if _, err := c.Office.Accept(t.Context(), someCase); !fault.Is(err, fault.State) {
		t.Errorf("accepted, which would give it a second number: %v", err)
	}
	if list, err := c.Office.List(t.Context(), posting.Brought); err != nil || len(list) != 1 {
		t.Errorf("a clerk's list: %v, %v", list, err)
	}
	p, err := c.Office.Verify(t.Context(), someCase, posting.Decision{Expires: era.Date{Y: 2027, M: 2, D: 28}})
	if err != nil || p.State != posting.Valid || p.Expires.String() != "2027-02-28" {
		t.Fatalf("%+v, %v", p, err)
	}
	if told := v.hears(someCase); told.Event != posting.WasVerified || told.State != posting.Valid || told.Rev != 5 || told.By != "佐藤" {
		t.Errorf("told %+v", told)
	}
	if _, err := c.Office.Verify(t.Context(), someCase, posting.Decision{}); !fault.Is(err, fault.State) {
		t.Errorf("found twice: %v", err)
	}
}

func TestWhatIsNotFoundIsADraftThatMayBeBroughtAgainOrFiled(t *testing.T) {
	c := openCounter(t)
	v := c.joined()
	v.takes(v.bring(someCase, brings(), 1))
	if _, err := c.Office.Reject(t.Context(), someCase, ""); !fault.Is(err, fault.Invalid) {
		t.Errorf("without a word: %v", err)
	}
	if _, err := c.Office.Reject(t.Context(), someCase, "台帳にありません"); err != nil {
		t.Fatal(err)
	}
	told := v.hears(someCase)
	if told.Event != posting.WasRejected || told.State != posting.Draft || told.Reason != "台帳にありません" || told.Rev != 5 || told.Number == "" {
		t.Errorf("told %+v", told)
	}
	again := v.bring(someCase, brings(), 2)
	again.BaseRev = 5
	v.takes(again)
	if p := c.held(); p.State != posting.Brought || p.Rev != 6 {
		t.Errorf("brought again: %+v", p)
	}
	if _, err := c.Office.Reject(t.Context(), someCase, "台帳にありません"); err != nil {
		t.Fatal(err)
	}
	file := v.write(letter.PostingSubmit, sample(), 3)
	file.Case, file.BaseRev = someCase, 7
	v.takes(file)
	if p := c.held(); p.State != posting.Submitted || p.Number != "" || !p.Expires.IsZero() {
		t.Errorf("filed: %+v", p)
	}
}

// TestAttackWhatIsBroughtCannotBe: each is told back with a word, and nothing is held.
func TestAttackWhatIsBroughtCannotBe(t *testing.T) {
	c := openCounter(t)
	v := c.joined()
	taken := v.bring("taken", brings(), 1)
	v.takes(taken)
	other := c.another("4101-765432-1")
	v.takes(v.bring("owned", func() letter.PostingBroughtBody { b := brings(); b.Number = "41010-07654321"; return b }(), 2))
	if _, err := c.Office.Verify(t.Context(), "owned", posting.Decision{}); err != nil {
		t.Fatal(err)
	}
	seq := int64(2)
	for name, change := range map[string]func(b *letter.PostingBroughtBody){
		"a number of another business":        func(b *letter.PostingBroughtBody) { b.Number = "41010-07654321" },
		"a number of another office":          func(b *letter.PostingBroughtBody) { b.Number = "13010-01234567" },
		"no number":                           func(b *letter.PostingBroughtBody) { b.Number = "" },
		"a number and something after it":     func(b *letter.PostingBroughtBody) { b.Number = "41010-01234567\n41010-01234568" },
		"received tomorrow":                   func(b *letter.PostingBroughtBody) { b.Received = era.Date{Y: 2026, M: 11, D: 22} },
		"received in another century":         func(b *letter.PostingBroughtBody) { b.Received = era.Date{Y: 1926, M: 11, D: 2} },
		"ends before it was received":         func(b *letter.PostingBroughtBody) { b.Expires = era.Date{Y: 2026, M: 11, D: 1} },
		"ends later than an extension allows": func(b *letter.PostingBroughtBody) { b.Expires = era.Date{Y: 2027, M: 3, D: 1} },
		"has run out": func(b *letter.PostingBroughtBody) {
			b.Received, b.Expires = era.Date{Y: 2026, M: 8, D: 1}, era.Date{Y: 2026, M: 10, D: 31}
		},
		"graduates' without a year, for years": func(b *letter.PostingBroughtBody) {
			b.Kind, b.Expires = posting.Graduate, era.Date{Y: 2029, M: 3, D: 31}
		},
	} {
		seq++
		body := brings()
		change(&body)
		id := fmt.Sprintf("case-%d", seq)
		other.takes(other.bring(id, body, seq-2))
		told := other.hears(id)
		if told.Event != posting.WasRejected || told.State != posting.Draft || told.Reason == "" {
			t.Errorf("%s: told %s, %s, %q", name, told.Event, told.State, told.Reason)
		}
		if _, err := c.Office.Store.Posting(t.Context(), id); !fault.Is(err, fault.NotFound) {
			t.Errorf("%s: it is held, %v", name, err)
		}
	}
	// The same number twice from one business is one too many.
	v.takes(v.bring("twice", brings(), 3))
	if told := v.hears("twice"); told.Event != posting.WasRejected {
		t.Errorf("a doubled number: %+v", told)
	}
	// What is only said keeps nobody else from saying it; a clerk finds it for one of them.
	other.takes(other.bring("claimed", brings(), seq-1))
	if _, err := c.Office.Verify(t.Context(), "claimed", posting.Decision{}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Office.Verify(t.Context(), "taken", posting.Decision{}); !fault.Is(err, fault.Conflict) {
		t.Errorf("one number found for two businesses: %v", err)
	}
}

// TestAttackBringingWhatIsNotOnesOwn: neither another's posting nor one that is decided on becomes another by it.
func TestAttackBringingWhatIsNotOnesOwn(t *testing.T) {
	c := openCounter(t)
	v, other := c.joined(), c.another("4101-765432-1")
	v.takes(v.bring(someCase, brings(), 1))
	if verdict, why := other.hand(other.raw(other.bring(someCase, brings(), 1))); verdict != letter.Quarantined || why != "posting.notYours" {
		t.Errorf("another's posting: %s %s", verdict, why)
	}
	raw := v.raw(v.bring("again", func() letter.PostingBroughtBody { b := brings(); b.Number = "41010-07654321"; return b }(), 2))
	if verdict, _ := v.hand(raw); verdict != letter.Applied {
		t.Fatal(verdict)
	}
	if _, err := c.Office.Reject(t.Context(), "again", "台帳にありません"); err != nil {
		t.Fatal(err)
	}
	if verdict, _ := v.hand(raw); verdict != letter.Duplicate {
		t.Errorf("the same mail again: %s", verdict)
	}
	old := v.bring("again", brings(), 3) // on a revision the office has left
	v.takes(old)
	if p, err := c.Office.Store.Posting(t.Context(), "again"); err != nil || p.State != posting.Draft || v.hears("again").Event != posting.WasOvertaken {
		t.Errorf("on an older revision: %s, %v", p.State, err)
	}
	cancelled := brings()
	cancelled.State = posting.Cancelled
	if verdict, _ := v.hand(v.raw(v.bring("dead", cancelled, 4))); verdict != letter.Quarantined {
		t.Errorf("what does not live: %s", verdict)
	}
	c.Must(c.Office.Revoke(t.Context(), v.key.Fingerprint()))
	if verdict, _ := v.hand(v.raw(v.bring("late", brings(), 5))); verdict == letter.Applied {
		t.Error("a computer that was shut out brought a posting")
	}
}

// TestAttackAFloodOfWhatIsBrought: one business does not fill the clerks' list.
func TestAttackAFloodOfWhatIsBrought(t *testing.T) {
	c := openCounter(t)
	v := c.joined()
	body := brings()
	body.Values = nil
	for i := range int64(302) {
		body.Number = fmt.Sprintf("41010-%08d", i+1)
		v.takes(v.bring(fmt.Sprintf("case-%d", i), body, i+1))
	}
	if list, err := c.Office.List(t.Context(), posting.Brought); err != nil || len(list) != 300 {
		t.Errorf("%d are held, %v", len(list), err)
	}
	if told := v.hears("case-301"); told.Event != posting.WasRejected || told.Reason == "" {
		t.Errorf("told %+v", told)
	}
}

// TestANumberThatWasBroughtIsGivenToNoOther: the office counts on, and official numbers look like its own.
func TestANumberThatWasBroughtIsGivenToNoOther(t *testing.T) {
	c := openCounter(t)
	v := c.joined()
	body := brings()
	body.Number = posting.Number("41010", 1, era.Of(c.At), posting.FullTime)
	v.takes(v.bring("brought", body, 1))
	file := v.write(letter.PostingSubmit, sample(), 2)
	file.Case = someCase
	v.takes(file)
	p, err := c.Office.Accept(t.Context(), someCase)
	if err != nil || p.Number == body.Number || p.Number == "" {
		t.Errorf("given %q, %v", p.Number, err)
	}
}

// TestNothingIsFoundForABusinessThatNeverCame: a provisional registration is completed first.
func TestNothingIsFoundForABusinessThatNeverCame(t *testing.T) {
	c := openCounter(t)
	v := c.visitor("hoka@example.jp")
	asked := v.hello(letter.Provisional)
	own := world.Shop()
	if a := v.ask(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: v.mailed(asked), Own: &own}); a.Kind != letter.Enrolled {
		t.Fatal(a.Kind)
	}
	v.login(true)
	v.takes(v.bring(someCase, brings(), 1))
	if _, err := c.Office.Verify(t.Context(), someCase, posting.Decision{}); !fault.Is(err, fault.State) {
		t.Errorf("%v", err)
	}
	c.pass(80 * 24 * time.Hour)
	if p := c.held(); p.On(era.Of(c.At)) != posting.Expired {
		t.Errorf("it is %s", p.On(era.Of(c.At)))
	}
}
