package desk

import (
	"context"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/form"
	"kyujindesk/backend/holiday"
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

// Forgotten tells the office that somebody it introduced was erased here; after the account was closed nobody is told, and they are erased
// all the same.
func (o outside) Forgotten(ctx context.Context, id string) error {
	if closed, err := o.desk.Closed(ctx); err != nil || closed {
		return err
	}
	return o.desk.channel.Tell(ctx, Filing{Act: Forget, About: id})
}

// Holidays are the national holidays as this business knows them.
func (o outside) Holidays(ctx context.Context) (holiday.Table, error) {
	known, err := o.desk.known(ctx)
	return known.Holidays, err
}

// Alone names the computer of a business that goes to its office itself, in what it writes.
const Alone = "own"

// Device names this computer by its key, or as the only one there is.
func (o outside) Device(ctx context.Context) (string, error) {
	k, enrolled, err := o.desk.Keys(ctx)
	if err != nil || !enrolled {
		return Alone, err
	}
	return k.Own.Fingerprint(), nil
}

// Sender is who writes to applicants: nobody where this business has no mailbox here.
func (o outside) Sender(ctx context.Context) (s applicants.Sender, err error) {
	e, err := o.desk.Establishment(ctx)
	if err != nil {
		return s, err
	}
	s = applicants.Sender{Name: e.Name, Phone: e.Phone}
	if _, enrolled, err := o.desk.Keys(ctx); err != nil || !enrolled {
		return s, err
	}
	a, err := o.desk.Account(ctx)
	s.Address, s.Office = a.ID, a.OfficeAddress
	return s, err
}

// Mail puts a mail to an applicant into the outbox, sealed.
func (o outside) Mail(ctx context.Context, m letter.PlainMail, about string) (string, error) {
	return letter.PostPlain(ctx, o.desk.store, o.desk.secrets, m, about, o.desk.now())
}

// Look gives what Mail would put into the outbox now.
func (o outside) Look(ctx context.Context, m letter.PlainMail) ([]byte, error) {
	_, raw, err := letter.LookPlain(ctx, o.desk.store, m, o.desk.now())
	return raw, err
}

// OpenMail gives what is to be sent of what lies in the outbox. See courier.Opener.
func (d *Desk) OpenMail(o letter.Outgoing) (to string, raw []byte, err error) {
	return letter.OpenPlain(d.secrets, o)
}

// Wants says which mails of applicants, and of the employment service, are waited for. See courier.Correspondent.
func (d *Desk) Wants(ctx context.Context) (letter.Wants, error) {
	w, err := d.Applicants.Wants(ctx)
	if err == nil {
		err = d.wantService(ctx, &w)
	}
	return w, err
}

// ReceiveMail takes what an applicant, or the employment service, wrote. See courier.Correspondent.
func (d *Desk) ReceiveMail(ctx context.Context, _ int64, raw []byte) (letter.Verdict, string, error) {
	if err := d.receiveService(ctx, raw); err != nil {
		return "", "", err
	}
	v, reason, err := d.Applicants.ReceiveMail(ctx, raw)
	if v == letter.Handed && err == nil {
		d.changed(letter.AboutApplicants)
	}
	return v, reason, err
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
