package office_test

import (
	"testing"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

// provisional opens a provisional account and logs its computer in for longer than it may last.
func (c counter) provisional(address string) (v *visitor, account string) {
	c.Helper()
	v = c.visitor(address)
	asked := v.hello(letter.Provisional)
	own := world.Shop()
	own.Number, own.Name = "", "新規商店"
	body, err := letter.Read[letter.EnrolledBody](v.ask(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: v.mailed(asked), Own: &own}))
	c.Must(err)
	v.login(true)
	return v, body.Account
}

// lapse has the office look at its provisional registrations at a moment.
func (c counter) lapse(at time.Time) {
	c.Helper()
	c.At = at
	c.Must(c.Office.Lapse(c.Context()))
}

// told counts what the office has sent of a kind that is in no answer to a letter.
func (c counter) told(k letter.Kind) (n int) {
	c.Helper()
	sent, err := c.Office.Store.LettersAbout(c.Context(), "")
	c.Must(err)
	for _, o := range sent {
		if o.Kind == k && o.Answers == "" {
			n++
		}
	}
	return n
}

func TestAttackAProvisionalRegistrationAfterItsLastDay(t *testing.T) {
	c := openCounter(t)
	v, account := c.provisional("shinki@example.jp")
	last, err := era.Parse("2026-12-05")
	c.Must(err)
	rename := func(seq int64) []byte {
		return v.raw(v.write(letter.DeviceName, letter.DeviceBody{Fingerprint: v.key.Fingerprint(), Name: "受付"}, seq))
	}
	midnight := last.AddDays(1).Start()
	c.lapse(midnight.Add(-time.Second))
	if verdict, why := v.hand(rename(1)); verdict != letter.Applied {
		t.Fatalf("on the last day: %s %s", verdict, why)
	}
	states, mails := c.told(letter.AccountState), c.told(letter.AccountMailKind)
	c.lapse(midnight)
	waiting := rename(2)
	if verdict, _ := v.hand(waiting); verdict != letter.Waiting {
		t.Errorf("the day after: %s", verdict)
	}
	if c.told(letter.AccountState) != states+1 || c.told(letter.AccountMailKind) != mails+1 {
		t.Error("the business was not told")
	}
	c.lapse(midnight.Add(time.Hour))
	if c.told(letter.AccountState) != states+1 || c.told(letter.AccountMailKind) != mails+1 {
		t.Error("the business was told twice")
	}

	// It comes to the counter late, and the clerk completes the registration: what waited is taken up.
	counter := world.Shop()
	counter.Number, counter.Name = "4101-222222-2", ""
	c.Must(c.Office.Complete(t.Context(), "shinki@example.jp", counter))
	if verdict, why := v.hand(waiting); verdict != letter.Applied {
		t.Errorf("after the counter: %s %s", verdict, why)
	}
	if a, err := c.Office.Store.Account(t.Context(), account); err != nil || !a.Lapsed.IsZero() || !a.Provisional.IsZero() {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestALapsedAddressMayBeginAnewAndNoOther(t *testing.T) {
	c := openCounter(t)
	old, _ := c.provisional("shinki@example.jp")
	other := c.visitor("shinki@example.jp")
	if asked := other.hello(letter.Provisional); other.mailed(asked) != "" {
		t.Error("a key was mailed for an address whose registration is under way")
	}
	c.lapse(c.At.AddDate(0, 0, 16))
	again, _ := c.provisional("shinki@example.jp")
	if verdict, _ := old.hand(old.raw(old.write(letter.DeviceName, letter.DeviceBody{Fingerprint: old.key.Fingerprint()}, 1))); verdict != letter.Quarantined {
		t.Errorf("the computer of the lapsed registration: %s", verdict)
	}
	if verdict, why := again.hand(again.raw(again.write(letter.DeviceName, letter.DeviceBody{Fingerprint: again.key.Fingerprint()}, 1))); verdict != letter.Applied {
		t.Errorf("the new one: %s %s", verdict, why)
	}
}
