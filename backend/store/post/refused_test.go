package post_test

import (
	"context"
	"testing"

	"kyujindesk/backend/letter"
)

func TestARefusedLetterKeepsItsPlaceAndMayBeTriedAgain(t *testing.T) {
	d, _ := openDesk(t)
	take := func(seq int64, id string, refuse bool) (v letter.Verdict) {
		t.Helper()
		atomically(t, d, func(ctx context.Context) (err error) {
			l := opened("office", seq, id, "hash of "+id)
			if v, err = d.Admit(ctx, l); err == nil && refuse {
				err = d.Refuse(ctx, l)
			}
			return err
		})
		return v
	}
	for _, step := range []struct {
		seq    int64
		id     string
		refuse bool
		want   letter.Verdict
	}{
		{1, "a", true, letter.Applied},
		{2, "b", false, letter.Applied}, // a refused letter holds up nothing
		{1, "a", true, letter.Applied},  // tried again, refused again
		{1, "a", false, letter.Applied}, // tried again, done
		{1, "a", false, letter.Duplicate},
		{3, "c", false, letter.Applied},
	} {
		if got := take(step.seq, step.id, step.refuse); got != step.want {
			t.Errorf("%+v: %s", step, got)
		}
	}
	if a, err := d.AcksFor(t.Context(), "office"); err != nil || a.Upto != 3 || len(a.Gaps) != 0 {
		t.Errorf("acknowledged %+v, %v", a, err)
	}
}

func TestAQuarantinedMailThatIsSentAgainIsLookedAtAgain(t *testing.T) {
	d, _ := openDesk(t)
	keep := func(uid uint32) {
		t.Helper()
		if err := d.Keep(t.Context(), "INBOX", letter.Mark{Validity: 1, UID: uid}, []letter.Incoming{{UID: uid, Raw: []byte("mail")}}); err != nil {
			t.Fatal(err)
		}
	}
	waiting := func() int {
		t.Helper()
		list, err := d.Unhandled(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	keep(1)
	if err := d.Settle(t.Context(), 1, letter.Decision{Verdict: letter.Quarantined, Reason: "posting.notExpected"}); err != nil || waiting() != 0 {
		t.Fatalf("%d wait, %v", waiting(), err)
	}
	keep(1)
	if waiting() != 0 {
		t.Error("the same mail of the folder, read again, is looked at again")
	}
	keep(2) // its sender has not heard that it came
	if waiting() != 1 {
		t.Error("sent again, and its sender will not hear of it")
	}
}
