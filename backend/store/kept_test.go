package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/store/post"
)

// TestKeptFilesAreThere writes those of today's schema where there are none (-update).
func TestKeptFilesAreThere(t *testing.T) {
	for packed, name := range filesKept {
		to := filepath.Join("testdata", packed)
		if _, err := os.Stat(to); err == nil {
			continue
		}
		if !*update {
			t.Errorf("%s is missing", to)
			continue
		}
		path := filepath.Join(t.TempDir(), "store.db")
		if err := map[string]func(context.Context, string) error{"desk": deskOfOldTimes, "office": officeOfOldTimes}[name](t.Context(), path); err != nil {
			t.Fatal(err)
		}
		if err := pack(t.Context(), looked(t, path), to); err != nil {
			t.Fatal(err)
		}
	}
}

func letters(ctx context.Context, p *post.Store) error {
	epoch, seq, err := p.NextSeq(ctx, "other side")
	if err != nil {
		return err
	}
	l := letter.Opened{Letter: letter.Letter{ID: "in", From: "other side", Epoch: "theirs", Seq: 1, Kind: letter.PostingTold}, Hash: "hash"}
	if err := p.TakeAcks(ctx, l); err != nil {
		return err
	}
	if _, err := p.Admit(ctx, l); err != nil {
		return err
	}
	return errors.Join(
		p.PutOutgoing(ctx, letter.Outgoing{
			ID: "out", Peer: "other side", Epoch: epoch, Seq: seq, Hash: "hash", Kind: letter.PostingSubmit, Ends: letter.AtAck, About: "posting",
			Recipient: "madoguchi@example.jp", Raw: []byte("raw"), MadeAt: now(),
		}),
		p.PutSetting(ctx, "identity", []byte("sealed")), p.PutProgramSetting(ctx, "vault", []byte("sealed")))
}

func deskOfOldTimes(ctx context.Context, path string) error {
	d, err := deskstore.Open(ctx, path, now)
	if err != nil {
		return err
	}
	defer func() { _ = d.Close() }()
	p := posting.Posting{ID: "posting", Kind: posting.FullTime, State: posting.Draft, Rev: 1, Values: form.Values{"work.title": "一般事務"}, UpdatedAt: now()}
	err = d.Keep(ctx, "INBOX", letter.Mark{Validity: 1, UID: 1}, []letter.Incoming{{UID: 1, Raw: []byte("mail")}})
	return errors.Join(err, d.Atomically(ctx, func(ctx context.Context) error {
		return errors.Join(letters(ctx, d.Store), d.PutPosting(ctx, posting.Posting{}, p),
			d.PutEvent(ctx, p.ID, posting.Event{At: now(), Kind: posting.WasCreated, Rev: 1}))
	}))
}

func officeOfOldTimes(ctx context.Context, path string) error {
	o, err := officestore.Open(ctx, path, now)
	if err != nil {
		return err
	}
	defer func() { _ = o.Close() }()
	return o.Atomically(ctx, func(ctx context.Context) error {
		_, err := o.Count(ctx, "posting")
		return errors.Join(err, letters(ctx, o.Store), office(ctx, o))
	})
}

func office(ctx context.Context, o *officestore.Store) error {
	const number = "1301-123456-7"
	d := account.Device{Fingerprint: "other side", Account: "account", Certificate: "certificate", Address: "saiyo@example.jp", Since: now(), Until: now(), Trusted: true}
	if err := errors.Join(
		o.PutEstablishment(ctx, establishment.Establishment{Number: number, Name: "例示商店"}),
		o.PutAccount(ctx, account.Account{ID: d.Account, Establishment: number}),
		o.PutDevice(ctx, d),
		o.PutLoginAddress(ctx, account.LoginAddress{Address: d.Address, Account: d.Account, Main: true}),
	); err != nil {
		return err
	}
	p := posting.Posting{ID: "posting", Kind: posting.FullTime, State: posting.Submitted, Rev: 1, Values: form.Values{"work.title": "一般事務"}, UpdatedAt: now()}
	return o.PutPosting(ctx, posting.Posting{}, p, posting.Filing{Device: d.Fingerprint, Account: d.Account, Letter: "in"})
}
