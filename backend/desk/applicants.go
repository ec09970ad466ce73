package desk

import (
	"context"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// outside is who hears of what is done with applicants.
type outside struct{ desk *Desk }

// Posted makes the courier look.
func (o outside) Posted() { o.desk.post() }

// Share has the other computers of the business told.
func (o outside) Share(ctx context.Context, facts []replica.Fact, files []letter.File) error {
	return o.desk.Share(ctx, facts, files)
}

// Register passes a result to the office, on the way this business has there.
func (o outside) Register(ctx context.Context, id string, number int, referral string, v form.Values) error {
	return o.desk.channel.Tell(ctx, Filing{Act: Result, About: id, Number: number, Referral: referral, Values: v})
}

// Forgotten tells the office that somebody it introduced was erased here.
func (o outside) Forgotten(ctx context.Context, id string) error {
	return o.desk.channel.Tell(ctx, Filing{Act: Forget, About: id})
}

// Device names this computer by its key, or as the only one there is.
func (o outside) Device(ctx context.Context) (string, error) {
	k, enrolled, err := o.desk.Keys(ctx)
	if err != nil || !enrolled {
		return "own", err
	}
	return k.Own.Fingerprint(), nil
}

func (d *Desk) applyIntroduction(ctx context.Context, l letter.Opened) error {
	body, err := letter.ReadIntroduction(l.Letter)
	if err != nil {
		return err
	}
	return d.Applicants.Introduced(ctx, l.Case, body, l.Files)
}

func (d *Desk) applyDocuments(ctx context.Context, l letter.Opened) error {
	if _, err := letter.ReadDocuments(l.Letter); err != nil {
		return err
	}
	return d.Applicants.Documented(ctx, l.Case, l.Files, d.now())
}

func (d *Desk) applyWithdrawn(ctx context.Context, l letter.Opened) error {
	body, err := letter.ReadWithdrawn(l.Letter)
	if err != nil {
		return err
	}
	at, err := clock.Parse(body.At)
	if err != nil {
		return err
	}
	return d.Applicants.Withdrawn(ctx, l.Case, body.Reason, at)
}

func (d *Desk) applyResultTold(ctx context.Context, l letter.Opened) error {
	body, err := letter.ReadResultTold(l.Letter)
	if err != nil {
		return err
	}
	at, err := clock.Parse(body.At)
	if err != nil {
		return err
	}
	return d.Applicants.Told(ctx, l.Case, body, at)
}
