package office

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/seeker"
)

// Approaches is where the office keeps which business asked which seeker to apply.
type Approaches interface {
	PutApproach(ctx context.Context, a seeker.Approach) error
	Approach(ctx context.Context, id string) (seeker.Approach, error)
	// ApproachWorded is the one of a one-time word, by its keyed hash.
	ApproachWorded(ctx context.Context, word string) (seeker.Approach, error)
	// ApproachMailed is the one of a mail to a seeker, by the mail's id.
	ApproachMailed(ctx context.Context, mail string) (seeker.Approach, error)
	ApproachesFor(ctx context.Context, posting string) ([]seeker.Approach, error)
	ApproachesTo(ctx context.Context, number string) ([]seeker.Approach, error)
	OpenApproaches(ctx context.Context, after string, limit int) ([]seeker.Approach, error)
	// ApproachMails are the mails that may be answered, by their ids, and the tags in their subjects.
	ApproachMails(ctx context.Context) (ids, tags []string, err error)
	CloseApproaches(ctx context.Context, before time.Time) error
	PlainMail(ctx context.Context, id string) (letter.Record, error)
}

// Sheets prints a posting (求人票) as PDF.
type Sheets func(p posting.Posting, e establishment.Establishment) ([]byte, error)

// PrintsBy has postings printed that are sent to seekers. It is called before the office works.
func (o *Office) PrintsBy(s Sheets) { o.means.sheets = s }

// applyApproach passes on what a business writes to a seeker, or says why not. What came before under the same id stays as it is.
func (o *Office) applyApproach(ctx context.Context, l letter.Opened) error {
	body, err := letter.ReadApproach(l.Letter)
	if err != nil {
		return err
	}
	from, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	if known, err := o.store.Approach(ctx, l.Case); err == nil {
		if known.Account != from.Account {
			return nil // another business's: nothing is said of it
		}
		return o.tellApproach(ctx, known)
	} else if !fault.Is(err, fault.NotFound) {
		return err
	}
	a := seeker.Approach{ID: l.Case, Account: from.Account, Posting: body.Posting, Seeker: body.Seeker, State: seeker.Refused, At: o.now()}
	p, s, err := o.mayApproach(ctx, &a, body.Text)
	if err != nil {
		return err
	}
	if a.Reason == "" {
		a.State = seeker.Reached
		if err := o.mailApproach(ctx, &a, p, s, body.Text); err != nil {
			return err
		}
	}
	return o.become(ctx, a)
}

// become keeps an approach as it is now, and tells its business.
func (o *Office) become(ctx context.Context, a seeker.Approach) error {
	if err := o.store.PutApproach(ctx, a); err != nil {
		return err
	}
	return o.tellApproach(ctx, a)
}

func (o *Office) tellApproach(ctx context.Context, a seeker.Approach) error {
	body := letter.ApproachToldBody{Posting: a.Posting, Seeker: a.Seeker, State: a.State, Reason: a.Reason, At: clock.Text(o.now())}
	return o.tellAccount(ctx, a.Account, letter.ApproachTold, a.ID, "", body)
}

// mayApproach says in an approach why it may not be; else its reason stays empty. A posting of another business is as one there is not.
func (o *Office) mayApproach(ctx context.Context, a *seeker.Approach, text string) (p posting.Posting, s seeker.Seeker, err error) {
	if a.Reason, err = o.postingTakes(ctx, *a, &p); err != nil || a.Reason != "" {
		return p, s, err
	}
	s, err = o.store.Seeker(ctx, a.Seeker)
	if fault.Is(err, fault.NotFound) || err == nil && (s.On(era.Of(o.now())) != seeker.Published || s.Values[seeker.ApproachKey] != "yes") {
		a.Reason = seeker.ApproachGone
		return p, s, nil
	}
	if err != nil {
		return p, s, err
	}
	shown, err := o.store.Shown(ctx, a.Seeker)
	if err != nil {
		return p, s, err
	}
	if !slices.Contains(shown, a.Account) { // numbers can be guessed
		a.Reason = seeker.ApproachGone
		return p, s, nil
	}
	before, err := o.store.ApproachesFor(ctx, a.Posting)
	if err != nil {
		return p, s, err
	}
	rules, err := o.SeekerRules(ctx)
	if err != nil {
		return p, s, err
	}
	n := 0
	for _, b := range before {
		switch {
		case b.State == seeker.Refused:
			continue
		case b.Seeker == a.Seeker:
			a.Reason = seeker.ApproachTwice
			return p, s, nil
		}
		n++
	}
	if n >= rules.Approaches {
		a.Reason = seeker.ApproachLimit
	} else {
		a.Reason, _ = seeker.CheckApproach(text)
	}
	return p, s, nil
}

func (o *Office) postingTakes(ctx context.Context, a seeker.Approach, p *posting.Posting) (reason string, err error) {
	filing, err := o.store.Filing(ctx, a.Posting)
	if fault.Is(err, fault.NotFound) || err == nil && filing.Account != a.Account {
		return seeker.ApproachNoPosting, nil
	}
	if err != nil {
		return "", err
	}
	_, err = o.open(ctx, a.Posting, applicant.Direct)
	switch f, is := fault.Of(err); {
	case is && f.Key == "introduction.notDirect":
		return seeker.ApproachNotDirect, nil
	case is && f.Code == fault.State:
		return seeker.ApproachNoPosting, nil
	case err != nil:
		return "", err
	}
	*p, err = o.store.Posting(ctx, a.Posting)
	return "", err
}

// approachText is the mail that asks a seeker. %[1]s is who it is for, %[2]s the business, %[3]s what it offers, %[4]s its number, %[5]s
// what the business writes, %[6]s the one-time word, %[7]s the office.
const approachText = `%[1]s 様

次の求人の事業所から、あなたに応募してほしいという連絡（直接リクエスト）がありました。
事業所には、あなたの氏名や連絡先を知らせていません。応募するかどうかは自由です。

事業所　　%[2]s
仕事　　　%[3]s
求人番号　%[4]s
くわしくは、添付の求人票をご覧ください。

― 事業所から ―
%[5]s
― ここまで ―

■ 応募するとき
「応募します」と書いて、このメールに返信してください。履歴書などを添付できます。
応募すると、氏名・連絡先と、返信に書いたこと・添付した書類が事業所へ送られます。
ハローワークの紹介ではなく、オンライン自主応募になります（紹介が要る給付や助成の対象にはなりません）。

■ 応募しないとき
「辞退します」と書いて返信してください。返信しなくてもかまいません。

確認のことば（返信に残してください）　%[6]s

A business asks you to apply for the job in the attached sheet. It does not know who you are. To apply, reply
with 応募します (you may attach documents); to decline, reply with 辞退します.

%[7]s
`

// wordLetters are those of one-time words and tags: none that look like others.
const wordLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

func secretWord(letters int) string {
	b := make([]byte, letters)
	_, _ = rand.Read(b) // never fails since Go 1.24
	for i := range b {
		b[i] = wordLetters[int(b[i])%len(wordLetters)]
	}
	return string(b)
}

// wordMark is the keyed hash of a one-time word.
func (o *Office) wordMark(word string) string {
	return hex.EncodeToString(o.secrets.Mark("approach", []byte(word)))
}

// mailApproach writes to the seeker, with the posting's sheet and a word that only this mail has.
func (o *Office) mailApproach(ctx context.Context, a *seeker.Approach, p posting.Posting, s seeker.Seeker, text string) (err error) {
	person, err := o.SeekerPerson(s)
	if err != nil {
		return err
	}
	number, err := o.store.EstablishmentOf(ctx, a.Account)
	if err != nil {
		return err
	}
	e, err := o.store.Establishment(ctx, number)
	if err != nil {
		return err
	}
	const part, parts, tag = 4, 3, 8
	word := secretWord(part * parts)
	a.Word, a.Tag = o.wordMark(word), secretWord(tag)
	shown := word[:part] + "-" + word[part:2*part] + "-" + word[2*part:]
	m := letter.PlainMail{
		From: o.Address, To: person[applicant.MailKey], Subject: letter.Tagged("求人の事業所からのリクエスト", a.Tag),
		Text: fmt.Sprintf(approachText, person[applicant.NameKey], e.Name, posting.Title(p.Values), p.Number, strings.TrimSpace(text), shown, o.Name),
	}
	if o.means.sheets != nil {
		paper, err := o.means.sheets(p, e)
		if err != nil {
			return err
		}
		m.Files = []letter.File{{Name: "求人票.pdf", Type: "application/pdf", Content: paper}}
	}
	a.Mail, err = letter.PostPlain(ctx, o.store, o.secrets, m, a.ID, o.now())
	return err
}

// FollowApproaches looks how far approaches are that may still be answered, and tells their businesses what has changed: the mail server
// took it, or gave it back; the posting or the seeker's validity is over. It is due every few seconds.
func (o *Office) FollowApproaches(ctx context.Context) error {
	for after, n := "", atOnce; n == atOnce; {
		changed := false
		err := o.store.Atomically(ctx, func(ctx context.Context) error {
			all, err := o.store.OpenApproaches(ctx, after, atOnce)
			if err != nil {
				return err
			}
			n = len(all)
			for _, a := range all {
				after = a.ID
				now, err := o.stands(ctx, a)
				if err != nil {
					return err
				}
				if now == a.State {
					continue
				}
				a.State, changed = now, true
				if err := o.become(ctx, a); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		if changed {
			o.post()
		}
	}
	return nil
}

// OpenApproaches lists at most limit approaches that may still be answered.
func (o *Office) OpenApproaches(ctx context.Context, limit int) ([]seeker.Approach, error) {
	return o.store.OpenApproaches(ctx, "", limit)
}

// stands is the state of an approach that may still be answered.
func (o *Office) stands(ctx context.Context, a seeker.Approach) (seeker.ApproachState, error) {
	today := era.Of(o.now())
	p, err := o.store.Posting(ctx, a.Posting)
	if err != nil {
		return "", err
	}
	switch s, err := o.store.Seeker(ctx, a.Seeker); {
	case fault.Is(err, fault.NotFound), err == nil && s.Until.Before(today), p.On(today) != posting.Valid:
		return seeker.Expired, nil
	case err != nil:
		return "", err
	}
	mail, err := o.store.PlainMail(ctx, a.Mail)
	switch {
	case err != nil:
		return "", err
	case mail.Bounce.Key != "" || mail.ID != "" && mail.SentAt.IsZero() && mail.Attempts > 0 && mail.NextTry.IsZero():
		return seeker.Undelivered, nil
	case !mail.SentAt.IsZero():
		return seeker.Passed, nil
	}
	return a.State, nil
}
