package applicants

import (
	"cmp"
	"context"
	"slices"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/jptext"
)

// Sought is an applicant, or a mail with one, that fits what is looked for.
type Sought struct {
	Of      string // the applicant's id
	Name    string
	Posting string // its id
	Stage   applicant.Stage
	Subject string // of a mail; empty for the applicant
	At      time.Time
	Called  string // what it is called, as jptext.Sought writes it

	named bool // it is called by what is looked for
}

// mail is what is known of a mail without opening its seal.
type mail struct {
	of, subject string
	called      string
	at          time.Time
}

// Seek gives who has all words in what is kept of them, and whose mails have them in their subject; of each at most so many, those that
// are called so first, then who was changed last. The words are as jptext.Sought writes them; without any it gives who was changed last. No
// seal is opened for it: what it looks at is in memory, and gone with the book.
func (b *Book) Seek(ctx context.Context, words []string, most int) (people, mails []Sought, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, nil, err
	}
	for _, r := range b.cache.rows {
		if jptext.HasAll(r.words, words) {
			people = first(people, most, Sought{
				Of: r.ID, Name: r.Name, Posting: r.Posting, Stage: r.Stage, At: r.UpdatedAt, Called: r.called, named: jptext.HasAll(r.called, words),
			})
		}
	}
	for _, m := range b.cache.mails {
		r := b.cache.rows[m.of]
		if r != nil && len(words) > 0 && jptext.HasAll(m.called, words) {
			mails = first(mails, most, Sought{
				Of: r.ID, Name: r.Name, Posting: r.Posting, Stage: r.Stage, Subject: m.subject, At: m.at, Called: m.called, named: true,
			})
		}
	}
	return people, mails, nil
}

// first puts one more among the first so many: what is called so, then the latest.
func first(best []Sought, most int, one Sought) []Sought {
	if len(best) >= most && (most <= 0 || before(best[most-1], one) < 0) {
		return best
	}
	at, _ := slices.BinarySearchFunc(best, one, before)
	best = slices.Insert(best, at, one)
	return best[:min(len(best), most)]
}

func before(a, b Sought) int {
	if a.named != b.named {
		if a.named {
			return -1
		}
		return 1
	}
	return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.Of, b.Of), cmp.Compare(a.Subject, b.Subject))
}

// calledSo is what somebody is called, as it is sought.
func calledSo(name, kana string) string { return jptext.Sought(name + "\n" + kana) }
