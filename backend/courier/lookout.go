package courier

import (
	"context"
	"slices"
	"time"

	"kyujindesk/backend/letter"
)

// lookBack is how old a mail may be that came before anybody waited for it: an applicant whose address is entered today may have
// written last week, and what a person wrote to the business years ago is no business of ours.
const lookBack = 30 * 24 * time.Hour

// lookout knows what is waited for. It belongs to the listening goroutine.
type lookout struct {
	*Courier
	wants  letter.Wants
	sought map[string]bool // writers that were looked for in the past; nil before the first look
}

// want asks what is waited for, and tells the reader.
func (l *lookout) want(ctx context.Context) error {
	if l.mails == nil {
		return nil
	}
	wants, err := guard(func() (letter.Wants, error) { return l.mails.Wants(ctx) })
	switch {
	case err == nil:
		l.wants = wants
	case stops(ctx, err):
		return err
	default: // letters do not wait for that; what is missed meanwhile, the daily audit finds
		l.incident("what is wanted cannot be said", err)
	}
	l.in.Want(l.wants)
	return nil
}

// since is from when on mails of before are wanted.
func (l *lookout) since() time.Time { return l.now().Add(-lookBack) }

// back looks for earlier mails of writers that are wanted since the last look. At the first look none is: what was missed because the
// program ended meanwhile, the daily audit finds.
func (l *lookout) back(ctx context.Context, boxes []string, keep func(context.Context, string) func(letter.Mark, []letter.Incoming) error) error {
	writers := l.wants.Writers()
	fresh := slices.DeleteFunc(slices.Clone(writers), func(w string) bool { return l.sought == nil || l.sought[w] })
	for _, box := range boxes {
		if len(fresh) == 0 {
			break
		}
		if err := l.backIn(ctx, box, fresh, keep(ctx, box)); err != nil && !aboutFolder(err) {
			return err
		}
	}
	l.sought = map[string]bool{}
	for _, w := range writers {
		l.sought[w] = true
	}
	return nil
}

func (l *lookout) backIn(ctx context.Context, box string, writers []string, keep func(letter.Mark, []letter.Incoming) error) error {
	mark, err := l.store.Mark(ctx, box)
	if err != nil {
		return err
	}
	known, err := l.store.Known(ctx, box, mark.Validity)
	if err != nil {
		return err
	}
	found, err := l.in.Back(ctx, box, mark, known, writers, l.since(), keep)
	if err != nil {
		return err
	}
	l.log.Info("folder looked back into", "writers", len(writers), "found", found)
	return nil
}
