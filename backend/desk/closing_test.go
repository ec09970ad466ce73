package desk_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/desk/talks"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func stage(k *world.Desk) string {
	k.Helper()
	c, err := k.Closing(k.Context())
	k.Must(err)
	return c.Stage
}

// warnings are the mails of the office to people.
func warnings(w *world.World) (n int) {
	w.Helper()
	all, err := w.Office.Store.Correspondence(w.Context(), 500)
	w.Must(err)
	for _, r := range all {
		if r.Kind == letter.AccountMailKind {
			n++
		}
	}
	return n
}

func closings(w *world.World) int {
	w.Helper()
	all, err := w.Office.Closings(w.Context())
	w.Must(err)
	return len(all)
}

func TestAnAccountIsClosedByItsBusinessAndTheOffice(t *testing.T) {
	w := world.New(t)
	k, second := w.Join(), w.Join()
	valid, waiting, draft := k.Valid(), k.Submitted(), k.Drafted().ID
	w.Carry()
	mails := warnings(w)
	if err := w.Office.Close(t.Context(), world.Shop().Number, false); keyOf(err) != "account.close.notAsked" {
		t.Errorf("closed unasked: %v", err)
	}
	if err := k.Close(t.Context(), strings.Repeat("あ", letter.MaxWhy+1)); keyOf(err) != "account.close.why" {
		t.Errorf("a book of reasons: %v", err)
	}
	w.Must(k.Close(t.Context(), "店を閉めるため"))
	if got := stage(k); got != entry.ClosingQueued {
		t.Errorf("before it was sent: %q", got)
	}
	if err := k.Close(t.Context(), ""); keyOf(err) != "account.close.asked" {
		t.Errorf("twice: %v", err)
	}
	// It is taken back before the office has heard of it.
	w.Must(k.KeepOpen(t.Context()))
	w.Carry()
	if stage(k) != entry.ClosingNone || stage(second) != entry.ClosingNone || closings(w) != 0 {
		t.Errorf("taken back: %q %q, %d wait", stage(k), stage(second), closings(w))
	}
	// And after.
	w.Must(k.Close(t.Context(), "店を閉めるため"))
	w.Carry()
	if stage(k) != entry.ClosingAsked || stage(second) != entry.ClosingAsked || closings(w) != 1 {
		t.Errorf("asked: %q %q, %d wait", stage(k), stage(second), closings(w))
	}
	if k.Sheet(valid).State != posting.Valid {
		t.Errorf("it ended before the office closed: %s", k.Sheet(valid).State)
	}
	w.Must(second.KeepOpen(t.Context()))
	w.Carry()
	if stage(k) != entry.ClosingNone || closings(w) != 0 {
		t.Errorf("taken back on the other computer: %q, %d wait", stage(k), closings(w))
	}
	w.Must(k.Close(t.Context(), "店を閉めるため"))
	w.Carry()
	if warned := warnings(w) - mails; warned != 5 {
		t.Errorf("the owner is told %d times by mail", warned)
	}
	all, err := w.Office.Closings(t.Context())
	if err != nil || all[0].Account.Why != "店を閉めるため" || all[0].Establishment.Number != world.Shop().Number {
		t.Errorf("%+v, %v", all, err)
	}
	paper, err := w.Office.IssueCode(t.Context(), world.Shop())
	w.Must(err)
	w.Must(w.Office.Close(t.Context(), world.Shop().Number, false))
	_, err = k.Talks.Send(t.Context(), "", talks.Draft{Title: "用件", Text: "行きちがい"}) // it meets the closing, as the next one does
	w.Must(err)
	crossing := k.Submitted()
	w.Must(k.KeepOpen(t.Context()))
	w.ToDesks()
	w.Carry()
	for _, c := range []*world.Desk{k, second} {
		if stage(c) != entry.ClosingDone {
			t.Errorf("closed: %q", stage(c))
		}
		if l, err := c.Login(t.Context()); err != nil || l.State != entry.LoginClosed {
			t.Errorf("%s, %v", l.State, err)
		}
		if got := c.Sheet(valid); got.State != posting.Cancelled {
			t.Errorf("what was valid: %s", got.State)
		}
		if got := c.Sheet(waiting); got.State != posting.Withdrawn {
			t.Errorf("what waited: %s", got.State)
		}
	}
	if got := k.Sheet(draft); got.State != posting.Draft {
		t.Errorf("a draft: %s", got.State)
	}
	if got := k.Sheet(crossing); got.State != posting.Withdrawn {
		t.Errorf("what the office never had waits for ever: %s", got.State)
	}
	if open, err := w.Office.OpenCodes(t.Context()); err != nil || len(open) != 0 {
		t.Errorf("a code of before still opens: %s, %d, %v", paper.Name(), len(open), err)
	}
	history, err := k.Store.Events(t.Context(), valid)
	if err != nil || history[len(history)-1].Reason != "退会のため" || history[len(history)-1].By != "佐藤" {
		t.Errorf("the history does not say why: %+v, %v", history, err)
	}

	// What it was told last ends by being acknowledged, and by nothing else it writes.
	own, err := k.Account(t.Context())
	w.Must(err)
	ack, err := k.Ack(t.Context(), own.OfficePrint)
	w.Must(err)
	if v, why, err := w.Office.Receive(t.Context(), ack.Raw); v != letter.Applied || err != nil {
		t.Errorf("acknowledged: %s %s, %v", v, why, err)
	}

	// Nothing is sent any more, and it is said; what is here stays readable.
	s := k.Drafted()
	if _, err := k.Submit(t.Context(), s.ID, s.Rev, world.Confirmed(s)); keyOf(err) != "account.closed" {
		t.Errorf("a posting is sent: %v", err)
	}
	if _, err := k.Talks.Send(t.Context(), "", talks.Draft{Title: "用件", Text: "本文"}); keyOf(err) != "account.closed" {
		t.Errorf("a message is sent: %v", err)
	}
	if err := k.AskLogin(t.Context()); keyOf(err) != "account.closed" {
		t.Errorf("a login is asked for: %v", err)
	}
	if got := k.Sheet(draft); got.State != posting.Draft {
		t.Errorf("unreadable: %s", got.State)
	}
	w.At = w.At.Add(60 * 24 * time.Hour)
	if n, err := k.Store.Stuck(t.Context()); err != nil || n != 0 {
		t.Errorf("%d letters are said to be stuck, %v", n, err)
	}
	if due, err := w.Office.Store.Due(t.Context(), 10); err != nil || len(due) != 0 {
		t.Errorf("the office goes on writing %d letters, %v", len(due), err)
	}
	if _, err := w.Office.Notify(t.Context(), news(), notice.Audience{}); !fault.Is(err, fault.Invalid) {
		t.Errorf("a notice goes to a closed account: %v", err)
	}
	if _, err := w.Office.IssueCode(t.Context(), world.Shop()); keyOf(err) != "account.closed" {
		t.Errorf("a code that opens nothing: %v", err)
	}
	if err := w.Office.Close(t.Context(), world.Shop().Number, true); keyOf(err) != "account.closed" {
		t.Errorf("closed twice: %v", err)
	}
}

func TestAnAccountIsOpenedAgainAtTheCounter(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	valid := k.Valid()
	if _, err := w.Office.Reopen(t.Context(), world.Shop().Number); keyOf(err) != "account.notClosed" {
		t.Errorf("what is open: %v", err)
	}
	w.Must(k.Close(t.Context(), ""))
	w.Carry()
	w.Must(w.Office.Close(t.Context(), world.Shop().Number, false))
	w.Carry()
	code, err := w.Office.Reopen(t.Context(), world.Shop().Number)
	w.Must(err)
	shop, again := world.Shop(), w.Sit()
	w.Must(again.Enrol(t.Context(), entry.Application{
		Code: code, Establishment: shop.Number, Phone: shop.Phone, Address: world.DeskAddress, OfficeAddress: world.OfficeAddress,
	}))
	w.Carry()
	p, err := again.Enrolment(t.Context())
	w.Must(err)
	w.Must(again.EnterKey(t.Context(), p.Offer, "", nil))
	w.Carry()
	again.LogIn()
	if got := again.Sheet(valid); got.State != posting.Cancelled {
		t.Errorf("the history at the office: %s", got.State)
	}
	if stage(again) != entry.ClosingNone {
		t.Errorf("a new computer of an open account: %q", stage(again))
	}
	if stage(k) != entry.ClosingDone {
		t.Errorf("the old computer wakes up: %q", stage(k))
	}
	if id := again.Valid(); again.Sheet(id).State != posting.Valid {
		t.Error("a new posting")
	}
}

// closes gives an office a letter that asks to close an account, as a computer writes it, whatever it is told itself.
func closes(k *world.Desk) (raw []byte, v letter.Verdict, why string) {
	k.Helper()
	l, err := letter.New(letter.AccountClose, "", letter.AccountCloseBody{}, k.At)
	k.Must(err)
	k.Must(k.Store.Atomically(k.Context(), func(ctx context.Context) error {
		e, office, err := k.Envelope(ctx)
		if err != nil {
			return err
		}
		return letter.Post(ctx, k.Store, l, office, e, k.At)
	}))
	k.Must(k.Store.Atomically(k.Context(), func(ctx context.Context) error { return k.Store.Hold(ctx, false) }))
	due, err := k.Store.Due(k.Context(), 100)
	k.Must(err)
	for _, o := range due {
		k.Must(k.Store.Tried(k.Context(), o.ID, letter.Attempt{At: k.At, Sent: true}))
		got, said, err := k.Office.Receive(k.Context(), o.Raw)
		k.Must(err)
		if o.Kind == letter.AccountClose {
			raw, v, why = o.Raw, got, said
		}
	}
	return raw, v, why
}

// TestAttackClosing: nobody closes another's account: no stranger, no other business, no computer that was shut out, nobody by what was
// written before.
func TestAttackClosing(t *testing.T) {
	w := world.New(t)
	k, lost := w.Join(), w.Join()
	shop := world.Shop()
	shop.Number, shop.Name = "4101-000001-1", "別の商店"
	other := w.JoinOf(shop)

	// Another business closes its own, whatever it writes.
	if _, v, why := closes(other); v != letter.Applied {
		t.Fatalf("%s %s", v, why)
	}
	w.Carry()
	all, err := w.Office.Closings(t.Context())
	if err != nil || len(all) != 1 || all[0].Establishment.Number != shop.Number || stage(k) != entry.ClosingNone {
		t.Errorf("another's account: %+v, %v", all, err)
	}
	w.Must(w.Office.Close(t.Context(), shop.Number, false))
	w.Carry()
	if stage(k) != entry.ClosingNone {
		t.Errorf("closed with another's: %q", stage(k))
	}

	// A stranger signs.
	stranger, err := letter.NewKey("desk", world.DeskAddress)
	w.Must(err)
	e, _, err := k.Envelope(t.Context())
	w.Must(err)
	l, err := letter.New(letter.AccountClose, "", letter.AccountCloseBody{}, w.At)
	w.Must(err)
	l.Epoch, l.Seq = "0123456789abcdef", 1
	raw, err := letter.Seal(l, letter.Envelope{From: e.From, To: e.To, Signer: stranger, Readers: e.Readers})
	w.Must(err)
	if v, _, err := w.Office.Receive(t.Context(), raw); v != letter.Quarantined || err != nil {
		t.Errorf("a stranger: %s, %v", v, err)
	}

	// A computer that was shut out.
	own, err := lost.Account(t.Context())
	w.Must(err)
	w.Must(k.RevokeDevice(t.Context(), own.Own))
	w.Carry()
	if _, v, why := closes(lost); v != letter.Quarantined || why != "account.device.revoked" {
		t.Errorf("a revoked computer: %s %s", v, why)
	}
	if closings(w) != 0 {
		t.Errorf("%d wait", closings(w))
	}

	// What was written before the account was opened again.
	before, v, _ := closes(k)
	if v != letter.Applied {
		t.Fatal(v)
	}
	w.Must(w.Office.Close(t.Context(), world.Shop().Number, false))
	w.Carry()
	if _, v, why := closes(k); v != letter.Quarantined || why != "account.closed" {
		t.Errorf("of a closed account: %s %s", v, why)
	}
	if _, v, why := closes(lost); v != letter.Quarantined || why != "account.device.revoked" {
		t.Errorf("what was shut out by itself is not let in with the account: %s %s", v, why)
	}
	_, err = w.Office.Reopen(t.Context(), world.Shop().Number)
	w.Must(err)
	if v, why, err := w.Office.Receive(t.Context(), before); v != letter.Quarantined || err != nil {
		t.Errorf("replayed: %s %s, %v", v, why, err)
	}
	if _, v, why := closes(k); v != letter.Quarantined || why != "account.device.revoked" {
		t.Errorf("a computer of before: %s %s", v, why)
	}
	if closings(w) != 0 {
		t.Errorf("%d wait", closings(w))
	}
}

// TestAProvisionalAccountIsClosedToo: it has no number yet; the office names it by what it lists.
func TestAProvisionalAccountIsClosedToo(t *testing.T) {
	w := world.New(t)
	k := w.Sit()
	w.Must(k.Register(t.Context(), letter.Provisional, world.OtherAddress, world.OfficeAddress))
	w.Carry()
	p, err := k.Enrolment(t.Context())
	w.Must(err)
	own := world.Shop()
	own.Number = ""
	w.Must(k.EnterKey(t.Context(), p.Offer, "", &own))
	w.Carry()
	k.LogIn()
	w.Must(k.Close(t.Context(), ""))
	w.Carry()
	all, err := w.Office.Closings(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatalf("%+v, %v", all, err)
	}
	w.Must(w.Office.Close(t.Context(), all[0].Account.Establishment, false))
	w.Carry()
	if stage(k) != entry.ClosingDone {
		t.Errorf("%q", stage(k))
	}
}
