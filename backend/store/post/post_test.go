package post_test

import (
	"context"
	"testing"
	"time"

	"kyujindesk/backend/letter"
)

// posted writes a letter into the outbox as a desk does.
func posted(t *testing.T, d interface {
	letter.Outbox
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
},
) error {
	t.Helper()
	own, err := letter.NewKey("desk", "saiyo@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	office, err := letter.NewKey("office", "madoguchi@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	l, err := letter.New(letter.Unsupported, "", struct{}{}, now())
	if err != nil {
		t.Fatal(err)
	}
	e := letter.Envelope{From: "saiyo@example.jp", To: "madoguchi@example.jp", Signer: own, Readers: []letter.Key{office}}
	return d.Atomically(t.Context(), func(ctx context.Context) error {
		return letter.Post(ctx, d, l, office.Fingerprint(), e, now())
	})
}

func TestALetterTheMailServerWouldNotTakeIsNotWritten(t *testing.T) {
	d, _ := openDesk(t)
	if err := d.PutSizeLimit(t.Context(), 500); err != nil {
		t.Fatal(err)
	}
	if err := posted(t, d); !hasKey(err, "mail.tooLarge") {
		t.Errorf("larger than the server takes: %v", err)
	}
	if due, err := d.Due(t.Context(), 10); len(due) != 0 || err != nil {
		t.Errorf("in the outbox: %v, %v", due, err)
	}
	if err := d.PutSizeLimit(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	if err := posted(t, d); err != nil {
		t.Errorf("where the server does not say: %v", err)
	}
	if due, err := d.Due(t.Context(), 10); len(due) != 1 || due[0].Seq != 1 || err != nil {
		t.Errorf("the number of the letter that was not written is used up: %v, %v", due, err)
	}
}

func TestABounceExplainsAndChangesNothing(t *testing.T) {
	d, _ := openDesk(t)
	if err := posted(t, d); err != nil {
		t.Fatal(err)
	}
	due, err := d.Due(t.Context(), 1)
	if err != nil || len(due) != 1 {
		t.Fatal(due, err)
	}
	id := due[0].ID
	if err := d.Tried(t.Context(), id, letter.Attempt{At: now(), Next: now().Add(time.Hour), Sent: true}); err != nil {
		t.Fatal(err)
	}
	said := letter.Bounce{Letter: id, Key: "mail.bounce.full", Said: "552 5.2.2 mailbox full"}
	for range 2 { // read again, it says the same
		err := d.Keep(t.Context(), "INBOX", letter.Mark{Validity: 1, UID: 7}, []letter.Incoming{{UID: 7, Bounce: said}, {UID: 6, Bounce: letter.Bounce{Letter: "of somebody else", Key: "mail.bounce.full"}}})
		if err != nil {
			t.Fatal(err)
		}
	}
	list, err := d.Correspondence(t.Context(), 10)
	if err != nil || len(list) != 1 || list[0].Bounce.Key != said.Key || list[0].Bounce.Said != said.Said ||
		list[0].NextTry.IsZero() || !list[0].ArrivedAt.IsZero() {
		t.Errorf("%+v, %v", list, err)
	}
	if waiting, err := d.Unhandled(t.Context()); len(waiting) != 0 || err != nil {
		t.Errorf("kept as a mail: %v, %v", waiting, err)
	}
}
