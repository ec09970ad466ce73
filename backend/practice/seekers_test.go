package practice

import (
	"context"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/posting"
	lookers "kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
	officestore "kyujindesk/backend/store/office"
)

// TestPeopleApplyInPractice: one by one after a posting is valid, with papers, directly only where the posting takes that; and nobody
// again after the world was left and opened anew.
func TestPeopleApplyInPractice(t *testing.T) {
	folder, at := t.TempDir(), time.Date(2026, 11, 21, 5, 0, 0, 0, time.UTC)
	now := func() time.Time { return at }
	open := func() *World {
		t.Helper()
		w, err := Open(t.Context(), folder, now, posting.LoadMinimumWages(), slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(open().Close())
	takes, refuses := "0193a1b2-0000-7000-8000-000000000001", "0193a1b2-0000-7000-8000-000000000002"
	store, err := officestore.Open(t.Context(), filepath.Join(folder, "office.db"), now)
	must(err)
	must(store.Atomically(t.Context(), func(ctx context.Context) error {
		must(store.PutEstablishment(ctx, establishment.Establishment{Number: "4101-123456-7", Name: "例示商店"}))
		must(store.PutAccount(ctx, account.Account{ID: "account", Establishment: "4101-123456-7"}))
		must(store.PutDevice(ctx, account.Device{Fingerprint: "device", Account: "account", Certificate: "x", Address: DeskAddress, Since: at, Revoked: at}))
		for id, apply := range map[string]string{takes: "yes", refuses: "no"} {
			v := posting.Sample(posting.FullTime)
			v["class.apply"], v["class.count"] = apply, "3"
			must(store.PutPosting(ctx, posting.Posting{}, posting.Posting{
				ID: id, Kind: posting.FullTime, State: posting.Valid, Rev: 1, Values: v, Received: era.Of(at), Expires: era.Of(at).AddDays(60), UpdatedAt: at,
			}, posting.Filing{Device: "device", Account: "account", Letter: "letter"}))
		}
		return nil
	}))
	must(store.Close())

	w := open()
	must(w.expectAll(t.Context()))
	for _, moment := range []struct {
		after   time.Duration
		applied int
	}{{0, 0}, {firstAfter, 1}, {secondAfter, applyEach}, {time.Hour, applyEach}} {
		begun := at
		at = at.Add(moment.after)
		must(w.introduce(t.Context()))
		for _, id := range []string{takes, refuses} {
			if all, err := w.Office.Introductions(t.Context(), id); err != nil || len(all) != moment.applied {
				t.Errorf("after %v: %d, %v", moment.after, len(all), err)
			}
		}
		at = begun
	}
	for id, second := range map[string]applicant.Route{takes: applicant.Direct, refuses: applicant.Online} {
		all, err := w.Office.Introductions(t.Context(), id)
		must(err)
		if len(all) != applyEach || all[0].Route != applicant.Online || all[1].Route != second {
			t.Errorf("%+v", all)
		}
	}
	must(w.Close())
	w = open()
	at = at.Add(time.Hour)
	must(w.expectAll(t.Context()))
	if len(w.coming) != 0 {
		t.Errorf("they apply again: %+v", w.coming)
	}
	must(w.Close())
}

func TestTwoHundredPeopleLookForWork(t *testing.T) {
	w := openWorld(t)
	for range 2 { // beside the world, which does the same; never more than are wanted
		if err := w.Office.FillSeekers(t.Context(), seekersThere, made.Seeker); err != nil {
			t.Fatal(err)
		}
	}
	all, err := w.Office.Seekers(t.Context(), "", lookers.Published, 1000)
	if err != nil || len(all) != seekersThere {
		t.Errorf("%d, %v", len(all), err)
	}
}
