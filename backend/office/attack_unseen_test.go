package office_test

import (
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/talk"
	"kyujindesk/backend/xtest/world"
)

// unseen requires that none of some decisions was made, because something newer waits.
func (c counter) unseen(decided map[string]error) {
	c.Helper()
	for name, err := range decided {
		if !keyIs(err, "office.newer") {
			c.Errorf("%s on what nobody saw: %v", name, err)
		}
	}
}

// TestAttackADecisionOnWhatNobodySaw has a business send something else while a clerk looks at what it sent before.
func TestAttackADecisionOnWhatNobodySaw(t *testing.T) {
	c := openCounter(t)
	k, to := c.enrolled()
	remarks := []posting.Remark{{Text: "くわしく"}}
	decided := func(o *office.Office) map[string]error {
		_, accept := o.Accept(t.Context(), someCase)
		_, giveBack := o.Return(t.Context(), someCase, remarks)
		_, refuse := o.Refuse(t.Context(), someCase, office.Unlawful, "法令")
		return map[string]error{"accept": accept, "return": giveBack, "refuse": refuse}
	}
	seen := func() *office.Office {
		c.Helper()
		r, err := c.Office.ToReview(t.Context(), someCase)
		c.Must(err)
		return c.Office.Seen(r.Mark)
	}
	c.takes(c.mail(k, to, letter.PostingSubmit, sample(), 1, 0), letter.Applied, "")
	first := seen()
	_, err := c.Office.Return(t.Context(), someCase, remarks) // another clerk, before
	c.Must(err)
	again := sample()
	again.Values["wage.base.lower"] = "100"
	c.takes(c.mail(k, to, letter.PostingSubmit, again, 2, 2), letter.Applied, "")
	c.unseen(decided(first))
	if p := c.held(); p.State != posting.Submitted || p.Rev != 3 {
		t.Errorf("it is %s at revision %d", p.State, p.Rev)
	}
	_, err = seen().Accept(t.Context(), someCase)
	c.Must(err)

	change := ask(posting.Change)
	change.Values = posting.Sample(posting.FullTime)
	c.takes(c.mail(k, to, letter.PostingAsk, change, 3, 4), letter.Applied, "")
	first = seen()
	c.takes(c.mail(k, to, letter.PostingDrop, letter.PostingDropBody{ID: change.ID}, 4, 4), letter.Applied, "")
	change.Values["wage.base.lower"] = "99" // under the same name
	c.takes(c.mail(k, to, letter.PostingAsk, change, 5, 4), letter.Applied, "")
	_, grant := first.Grant(t.Context(), someCase, change.ID)
	_, decline := first.Decline(t.Context(), someCase, change.ID, remarks)
	c.unseen(map[string]error{"grant": grant, "decline": decline})
	if p := c.held(); p.Values["wage.base.lower"] != "100" || !p.Waits() {
		t.Errorf("it pays %s", p.Values["wage.base.lower"])
	}
	_, err = seen().Grant(t.Context(), someCase, change.ID)
	c.Must(err)
}

// TestAttackAChangeNobodySaw: of an establishment, and the closing of its account.
func TestAttackAChangeNobodySaw(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	v.login(true)
	number := world.Shop().Number
	change := func(name string) letter.EstablishmentChangeBody {
		e := world.Shop()
		e.Name = name
		return letter.EstablishmentChangeBody{ID: "c", Values: e.Values()}
	}
	send := func(k letter.Kind, body any, rev int, seq int64) {
		c.Helper()
		l := v.write(k, body, seq)
		if l.BaseRev = rev; k == letter.EstablishmentChange {
			l.Case = number
		}
		if verdict, why := v.hand(v.raw(l)); verdict != letter.Applied {
			t.Fatalf("%s: %s %s", k, verdict, why)
		}
	}
	send(letter.EstablishmentChange, change("例示商店"), 1, 1)
	waiting, err := c.Office.WaitingChanges(t.Context())
	c.Must(err)
	first := c.Office.Seen(waiting[0].Letter)
	c.Must(c.Office.DeclineChange(t.Context(), number, "くわしく"))
	send(letter.EstablishmentChange, change("別の商店"), 1, 2)
	c.unseen(map[string]error{"grant": first.GrantChange(t.Context(), number), "decline": first.DeclineChange(t.Context(), number, "ない")})
	waiting, err = c.Office.WaitingChanges(t.Context())
	c.Must(err)
	c.Must(c.Office.Seen(waiting[0].Letter).GrantChange(t.Context(), number))

	send(letter.AccountClose, letter.AccountCloseBody{Why: "休業"}, 0, 3)
	all, err := c.Office.Closings(t.Context())
	c.Must(err)
	first = c.Office.Seen(clock.Text(all[0].Account.Closing))
	c.pass(time.Minute)
	send(letter.AccountClose, letter.AccountCloseBody{Undo: true}, 0, 4)
	send(letter.AccountClose, letter.AccountCloseBody{Why: "移転"}, 0, 5)
	c.unseen(map[string]error{"close": first.Close(t.Context(), number, false)})
	c.Must(c.Office.Seen(clock.Text(c.At)).Close(t.Context(), number, false))
}

// TestAttackAnAnswerToWhatNobodyRead has a business write once more before it is answered.
func TestAttackAnAnswerToWhatNobodyRead(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	v.login(true)
	write := func(id, in string, seq int64) {
		c.Helper()
		body := letter.TalkMessageBody{Talk: in, Text: "取り消します", At: clock.Text(c.At)}
		if in == id {
			body.Title = "用件"
		}
		l, err := letter.New(letter.TalkMessage, id, body, c.At)
		c.Must(err)
		l.Epoch, l.Seq = epoch, seq
		if verdict, why := v.hand(v.raw(l)); verdict != letter.Applied {
			t.Fatalf("%s %s", verdict, why)
		}
	}
	const talkID, next = "018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"
	write(talkID, talkID, 1)
	c.pass(time.Minute)
	write(next, talkID, 2)
	c.unseen(map[string]error{"answer": c.Office.Seen(talkID).AnswerTalk(t.Context(), talkID, "はい", []talk.File{})})
	c.Must(c.Office.Seen(next).AnswerTalk(t.Context(), talkID, "はい", []talk.File{}))
}
