package office_test

import (
	"context"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func TestTheRegistrationKeyLivesFiftyMinutes(t *testing.T) {
	for _, tt := range []struct {
		after time.Duration
		want  string
	}{{0, ""}, {49*time.Minute + 59*time.Second, ""}, {50 * time.Minute, letter.ReasonExpired}} {
		c := openCounter(t)
		v := c.visitor(world.DeskAddress)
		asked, _ := v.enrol(world.Shop().Phone)
		c.pass(3 * time.Hour) // the line was down: the time counts from the sending
		digits := v.mailed(asked)
		c.pass(tt.after)
		if reason, _ := v.refusal(v.key1(asked, digits)); reason != tt.want {
			t.Errorf("%v after the mail: %q, want %q", tt.after, reason, tt.want)
		}
	}
}

func TestTheKeyOfARegisteredAddressLivesThirtyMinutes(t *testing.T) {
	for _, tt := range []struct {
		after time.Duration
		want  string
	}{{29*time.Minute + 59*time.Second, ""}, {30 * time.Minute, letter.ReasonExpired}} {
		c := openCounter(t)
		c.Must(c.Office.RegisterAddress(t.Context(), world.Shop(), "Saiyo@example.jp"))
		v := c.visitor(world.DeskAddress)
		asked := v.hello(letter.Registered)
		digits := v.mailed(asked)
		c.pass(tt.after)
		if reason, _ := v.refusal(v.key1(asked, digits)); reason != tt.want {
			t.Errorf("%v after the mail: %q, want %q", tt.after, reason, tt.want)
		}
	}
}

func TestTheKeyOfAProvisionalAccountLivesFiftyMinutes(t *testing.T) {
	for _, tt := range []struct {
		after time.Duration
		want  string
	}{{49*time.Minute + 59*time.Second, ""}, {50 * time.Minute, letter.ReasonExpired}} {
		c := openCounter(t)
		v := c.visitor("shinki@example.jp")
		asked := v.hello(letter.Provisional)
		digits := v.mailed(asked)
		c.pass(tt.after)
		own := world.Shop()
		a := v.ask(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: digits, Own: &own})
		if reason, _ := v.refusal(a); reason != tt.want {
			t.Errorf("%v after the mail: %q, want %q", tt.after, reason, tt.want)
		}
	}
}

func TestAttackAPaperAfterNinetyDays(t *testing.T) {
	for _, tt := range []struct {
		after time.Duration
		want  string
	}{{account.CodeFor - time.Second, ""}, {account.CodeFor, letter.ReasonVoid}} {
		c := openCounter(t)
		c.pass(tt.after)
		v := c.visitor(world.DeskAddress)
		_, a := v.enrol(world.Shop().Phone)
		if reason, _ := v.refusal(a); reason != tt.want {
			t.Errorf("%v after it was issued: %q, want %q", tt.after, reason, tt.want)
		}
	}
}

func TestAttackAOneTimePasswordAfterThirtyMinutes(t *testing.T) {
	for _, tt := range []struct {
		after time.Duration
		want  string
	}{{0, ""}, {29*time.Minute + 59*time.Second, ""}, {30 * time.Minute, letter.ReasonExpired}} {
		c := openCounter(t)
		v := c.visitor(world.DeskAddress)
		v.open()
		asked := v.askLogin()
		c.pass(2 * time.Hour)
		digits := v.mailed(asked)
		c.pass(tt.after)
		if reason, _ := v.refusal(v.answerLogin(asked, digits, false)); reason != tt.want {
			t.Errorf("%v after the mail: %q, want %q", tt.after, reason, tt.want)
		}
	}
}

func TestAttackTenWrongEntriesFromAnyDevices(t *testing.T) {
	for _, wrongOnes := range []int{9, 10, 11} {
		c := openCounter(t)
		for i := 1; i <= wrongOnes; i++ {
			v := c.visitor(world.DeskAddress) // another device each time
			number, phone := world.Shop().Number, "0952-99-9999"
			if i%2 == 0 {
				number, phone = "4101-999999-9", world.Shop().Phone
			}
			_, a := v.enrolAs(number, phone)
			reason, left := v.refusal(a)
			want, wantLeft := letter.ReasonEntry, account.CodeTries-i
			if i >= account.CodeTries {
				want, wantLeft = letter.ReasonVoid, 0
			}
			if reason != want || left != wantLeft {
				t.Fatalf("wrong entry %d: %s, %d left", i, reason, left)
			}
		}
		v := c.visitor(world.DeskAddress)
		_, a := v.enrol("０９５２（００）００００")
		if good := a.Kind == letter.KeyMailed; good != (wrongOnes < account.CodeTries) {
			t.Errorf("right entries after %d wrong ones: %s", wrongOnes, a.Kind)
		}
	}
}

func TestAttackDigitsTwiceOrTooOften(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	asked := v.askLogin()
	digits := v.mailed(asked)
	for i := 1; i < account.ChallengeTries; i++ {
		if reason, left := v.refusal(v.answerLogin(asked, wrong(digits), false)); reason != letter.ReasonWrong || left != account.ChallengeTries-i {
			t.Fatalf("wrong digits %d: %s, %d left", i, reason, left)
		}
	}
	if a := v.answerLogin(asked, digits, false); a.Kind != letter.LoginGranted {
		t.Fatalf("right digits at the last try: %s", a.Kind)
	}
	if reason, _ := v.refusal(v.answerLogin(asked, digits, false)); reason != letter.ReasonVoid {
		t.Errorf("the same digits once more: %q", reason)
	}
	asked = v.askLogin()
	digits = v.mailed(asked)
	for range account.ChallengeTries {
		v.answerLogin(asked, wrong(digits), false)
	}
	if reason, _ := v.refusal(v.answerLogin(asked, digits, false)); reason != letter.ReasonVoid {
		t.Errorf("right digits after %d wrong ones: %q", account.ChallengeTries, reason)
	}
}

func TestOldDigitsThenNewOnes(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	first := v.askLogin()
	old := v.mailed(first)
	c.pass(10 * time.Minute)
	if again := v.askLogin(); again != first || v.mailed(again) != old {
		t.Error("sending again voided what was under way")
	}
	c.pass(21 * time.Minute)
	second := v.askLogin()
	if second == first {
		t.Fatal("digits that are too old were mailed again")
	}
	digits := v.mailed(second)
	if reason, _ := v.refusal(v.answerLogin(first, old, false)); reason != letter.ReasonExpired {
		t.Errorf("old digits for the old question: %q", reason)
	}
	if reason, _ := v.refusal(v.answerLogin(second, old, false)); reason != letter.ReasonWrong {
		t.Errorf("old digits for the new question: %q", reason)
	}
	if a := v.answerLogin(second, digits, false); a.Kind != letter.LoginGranted {
		t.Errorf("new digits: %s", a.Kind)
	}
}

func TestMailsOutOfOrder(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	asked := v.askLogin()
	answer := v.raw(v.write(letter.LoginAnswer, letter.LoginAnswerBody{Asked: asked, Method: account.ByMail, Digits: v.mailed(asked)}, 0))
	posted := v.write(letter.PostingSubmit, letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, 1)
	posted.Case = "p"
	waiting := v.raw(posted)
	if verdict, _ := v.hand(waiting); verdict != letter.Waiting {
		t.Fatalf("a posting before the login: %s", verdict)
	}
	if a := v.answer(posted.ID); a.Kind != letter.LoginNeeded {
		t.Errorf("answered with %s", a.Kind)
	}
	if verdict, _ := v.hand(answer); verdict != letter.Applied {
		t.Fatal(verdict)
	}
	if verdict, _ := v.hand(waiting); verdict != letter.Applied {
		t.Errorf("the posting after the login: %s", verdict)
	}
	if verdict, _ := v.hand(answer); verdict != letter.Duplicate {
		t.Errorf("the login doubled: %s", verdict)
	}
	if asked := v.ask(letter.LoginAsk, struct{}{}); asked.Kind != letter.LoginMailed {
		t.Errorf("asking after the login: %s", asked.Kind)
	}
}

func TestALoginLastsADayOrAsLongAsTheDeviceIsTrusted(t *testing.T) {
	for _, tt := range []struct {
		days  int // the office has set; 0 for nothing
		trust bool
		lasts time.Duration
	}{{0, false, account.SessionFor}, {0, true, account.TrustFor}, {7, true, 7 * 24 * time.Hour}, {7, false, account.SessionFor}} {
		c := openCounter(t)
		if tt.days > 0 {
			c.Must(c.Office.SetTrust(t.Context(), tt.days))
		}
		v := c.visitor(world.DeskAddress)
		v.open()
		v.login(tt.trust)
		name := func() letter.Verdict {
			d, _ := v.hand(v.raw(v.write(letter.DeviceName, letter.DeviceBody{Fingerprint: v.key.Fingerprint(), Name: "受付"}, 1)))
			return d
		}
		c.pass(tt.lasts)
		if got := name(); got != letter.Waiting {
			t.Errorf("trust %v, at the end: %s", tt.trust, got)
		}
		c.pass(-time.Second)
		if got := name(); got != letter.Applied {
			t.Errorf("trust %v, a second before the end: %s", tt.trust, got)
		}
	}
}

func TestTheOfficeTrustsADeviceForOneToNinetyDays(t *testing.T) {
	c := openCounter(t)
	for days, good := range map[int]bool{0: false, 1: true, 90: true, 91: false} {
		if err := c.Office.SetTrust(t.Context(), days); (err == nil) != good || err != nil && !fault.Is(err, fault.Invalid) {
			t.Errorf("%d days: %v", days, err)
		}
	}
}

func TestTrustIsTakenBack(t *testing.T) {
	c := openCounter(t)
	first, second := c.twoComputers()
	forget := func(v *visitor, seq int64) {
		t.Helper()
		l := first.write(letter.DeviceForget, letter.DeviceBody{Fingerprint: v.key.Fingerprint()}, seq)
		if got, why := first.hand(first.raw(l)); got != letter.Applied {
			t.Fatalf("%s %s", got, why)
		}
	}
	forget(second, 1)
	forget(first, 2)
	may := func(v *visitor) bool {
		d, err := c.Office.Store.Device(t.Context(), v.key.Fingerprint())
		c.Must(err)
		return d.MayWrite(c.At)
	}
	if may(second) || !may(first) {
		t.Error("another computer is out at once, one's own when the session ends")
	}
	c.pass(account.SessionFor)
	if may(first) {
		t.Error("one's own goes on as if it were trusted")
	}
}

func TestAttackAClockAYearOff(t *testing.T) {
	for _, off := range []time.Duration{-365 * 24 * time.Hour, 365 * 24 * time.Hour} {
		c := openCounter(t)
		v := c.visitor(world.DeskAddress)
		v.open()
		asked := v.askLogin()
		digits := v.mailed(asked)
		c.pass(30 * time.Minute)
		l := v.write(letter.LoginAnswer, letter.LoginAnswerBody{Asked: asked, Method: account.ByMail, Digits: digits}, 0)
		l.MadeAt = v.c.At.Add(off).UTC().Format("2006-01-02T15:04:05.000Z")
		v.hand(v.raw(l))
		if reason, _ := v.refusal(v.answer(l.ID)); reason != letter.ReasonExpired {
			t.Errorf("a desk %v off, too late: %q", off, reason)
		}
		asked = v.askLogin()
		l = v.write(letter.LoginAnswer, letter.LoginAnswerBody{Asked: asked, Method: account.ByMail, Digits: v.mailed(asked)}, 0)
		l.MadeAt = v.c.At.Add(off).UTC().Format("2006-01-02T15:04:05.000Z")
		v.hand(v.raw(l))
		if a := v.answer(l.ID); a.Kind != letter.LoginGranted {
			t.Errorf("a desk %v off, in time: %s", off, a.Kind)
		}
	}
}

func TestProvisionalThenRegistered(t *testing.T) {
	c := openCounter(t)
	v := c.visitor("shinki@example.jp")
	asked := v.hello(letter.Provisional)
	own := world.Shop()
	own.Number, own.Name, own.Phone = "", "新規商店", "0952-22-2222"
	a := v.ask(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: v.mailed(asked), Own: &own})
	body, err := letter.Read[letter.EnrolledBody](a)
	if err != nil || a.Kind != letter.Enrolled || body.Provisional != "2026-12-05" || body.Establishment.Number != "" || body.Establishment.Name != "新規商店" {
		t.Fatalf("%s %+v, %v", a.Kind, body, err)
	}
	// A posting of a business that has not come to the counter is not accepted before it does.
	devices, err := c.Office.Store.Devices(t.Context(), body.Account)
	if err != nil || len(devices) != 1 {
		t.Fatal(devices, err)
	}
	p := posting.Posting{ID: "p", Kind: posting.FullTime, State: posting.Submitted, Values: posting.Sample(posting.FullTime), Rev: 1}
	err = c.Office.Store.Atomically(t.Context(), func(ctx context.Context) error {
		return c.Office.Store.PutPosting(ctx, posting.Posting{}, p, posting.Filing{Account: body.Account, Device: devices[0].Fingerprint})
	})
	c.Must(err)
	if _, err := c.Office.Accept(t.Context(), "p"); !fault.Is(err, fault.State) {
		t.Errorf("accepted while provisional: %v", err)
	}
	counter := own
	counter.Number, counter.Name = "4101-222222-2", ""
	c.Must(c.Office.Complete(t.Context(), "shinki@example.jp", counter))
	got, err := c.Office.Store.Account(t.Context(), body.Account)
	if err != nil || !got.Provisional.IsZero() || got.Establishment != "4101-222222-2" {
		t.Errorf("%+v, %v", got, err)
	}
	if p, err := c.Office.Accept(t.Context(), "p"); err != nil || p.Number == "" {
		t.Errorf("after the registration: %+v, %v", p, err)
	}
	if e, err := c.Office.Store.Establishment(t.Context(), "4101-222222-2"); err != nil || e.Name != "新規商店" {
		t.Errorf("%+v, %v", e, err)
	}
	if err := c.Office.Complete(t.Context(), "shinki@example.jp", counter); err == nil {
		t.Error("completed twice")
	}
}

func TestAttackAComputerThatWasTakenOff(t *testing.T) {
	c := openCounter(t)
	first, second := c.twoComputers()
	devices, err := c.Office.DevicesOf(t.Context(), "soumu@example.jp")
	if err != nil || len(devices) != 2 || devices[0].Account != devices[1].Account {
		t.Fatalf("%+v, %v", devices, err)
	}
	// The first one takes the second one out.
	out := first.raw(first.write(letter.DeviceRevoke, letter.DeviceBody{Fingerprint: second.key.Fingerprint()}, 1))
	if v, why := first.hand(out); v != letter.Applied {
		t.Fatalf("%s %s", v, why)
	}
	l := second.write(letter.DeviceName, letter.DeviceBody{Fingerprint: second.key.Fingerprint()}, 1)
	if v, why := second.hand(second.raw(l)); v != letter.Quarantined || why != "account.device.revoked" {
		t.Errorf("%s %s", v, why)
	}
	if reason, err := letter.Read[letter.LoginNeededBody](second.answer(l.ID)); err != nil || reason.Reason != letter.ReasonRevoked {
		t.Errorf("%+v, %v", reason, err)
	}
	if devices, err := c.Office.DevicesOf(t.Context(), world.DeskAddress); err != nil || len(devices) != 1 {
		t.Errorf("letters go to %d devices, %v", len(devices), err)
	}
}
