package talks

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/filename"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/sealed"
	"kyujindesk/backend/talk"
)

// draftSetting is where lies what is written and not sent yet, all of it sealed as one, by talk, on this computer alone.
const draftSetting = "talks.drafts"

// Unsent is where drafts and the contents of their files are kept.
type Unsent interface {
	Setting(ctx context.Context, name string) ([]byte, error)
	PutSetting(ctx context.Context, name string, value []byte) error
	PutAttached(ctx context.Context, id, about string, sealed []byte) error
	Attached(ctx context.Context, id string) ([]byte, error)
	DropAttached(ctx context.Context, id string) error
}

// Draft is a message in hand: the next of a talk, or with an empty id the first of a new one.
type Draft struct {
	Title, Posting string // of a new talk
	Text           string
	Files          []Attached
}

// Attached is a file of a draft. Its content lies sealed, until the message is sent or the file is taken away.
type Attached struct {
	ID, Name string
	Size     int // bytes
}

// attachedPlace is where the content of an attached file is sealed.
func attachedPlace(id string) string { return "talk/attached/" + id }

// Draft is the message in hand of a talk; of a new one where the id is empty.
func (b *Book) Draft(ctx context.Context, id string) (Draft, error) {
	all, err := b.drafts(ctx)
	return all[id], err
}

// KeepDraft keeps the words of a message that is not sent yet, whatever they are; what is attached to it stays. It returns an Invalid fault
// for more than ever can be sent.
func (b *Book) KeepDraft(ctx context.Context, id string, d Draft) error {
	const most = 40 * talk.MaxText // bytes
	if len(d.Title)+len(d.Posting)+len(d.Text) > most {
		return fault.At("text", fault.Invalid, "talk.text").With("limit", talk.MaxText)
	}
	return b.change(ctx, id, func(_ context.Context, held *Draft) error {
		held.Title, held.Posting, held.Text = d.Title, d.Posting, d.Text
		return nil
	})
}

// Attach puts a file to the message in hand. It returns an Invalid fault for a file that no message may bring, and for more than one takes.
func (b *Book) Attach(ctx context.Context, id, name string, content []byte) error {
	f := talk.File{Name: filename.Safe(name), Content: content}
	if len(content) == 0 || len(content) > talk.MaxBytes {
		return fault.At("files", fault.Invalid, "talk.files").With("most", talk.MaxFiles).With("limit", talk.MaxBytes)
	}
	if _, known := f.Type(); !known {
		return fault.At("files", fault.Invalid, "document.kind")
	}
	fresh, err := uuid.NewV7()
	if err != nil {
		return fmt.Errorf("attach file: %w", err)
	}
	a := Attached{fresh.String(), f.Name, len(content)}
	return b.change(ctx, id, func(ctx context.Context, d *Draft) error {
		total := a.Size
		for _, held := range d.Files {
			total += held.Size
		}
		if len(d.Files) >= talk.MaxFiles || total > talk.MaxBytes {
			return fault.At("files", fault.Invalid, "talk.files").With("most", talk.MaxFiles).With("limit", talk.MaxBytes)
		}
		d.Files = append(slices.Clone(d.Files), a)
		return b.store.PutAttached(ctx, a.ID, draftSetting, b.secrets.Seal(attachedPlace(a.ID), content))
	})
}

// Detach takes a file away from the message in hand, its content for good. It returns a NotFound fault.
func (b *Book) Detach(ctx context.Context, id, file string) error {
	return b.change(ctx, id, func(_ context.Context, d *Draft) error {
		n := slices.IndexFunc(d.Files, func(f Attached) bool { return f.ID == file })
		if n < 0 {
			return fault.New(fault.NotFound, "talk.notFound")
		}
		d.Files = slices.Delete(slices.Clone(d.Files), n, n+1)
		return nil
	})
}

// Send sends the message in hand with these words, and gives the talk's id; there is none in hand then. It returns the faults of
// talk.Message.Check, and Invalid at "posting" for one that the office has not had.
func (b *Book) Send(ctx context.Context, id string, words Draft) (of string, err error) {
	err = b.store.Atomically(ctx, func(ctx context.Context) error {
		all, err := b.drafts(ctx)
		if err != nil {
			return err
		}
		m := talk.Message{Talk: id, Text: words.Text}
		if id == "" {
			m.Title, m.Posting = words.Title, words.Posting
			err = b.mayBeAbout(ctx, m.Posting)
		} else if _, err = b.store.TalkMessage(ctx, id); err == nil {
			m.Talk = id
		}
		if err != nil {
			return err
		}
		for _, a := range all[id].Files {
			content, err := b.attached(ctx, a)
			if err != nil {
				return err
			}
			m.Files = append(m.Files, talk.File{Name: a.Name, Content: content})
		}
		if of, err = b.write(ctx, m); err != nil {
			return err
		}
		return b.put(ctx, all, id, Draft{})
	})
	if err == nil {
		b.out.Posted()
	}
	return of, err
}

func (b *Book) mayBeAbout(ctx context.Context, id string) error {
	if id == "" {
		return nil
	}
	all, err := b.About(ctx)
	if err == nil && !slices.ContainsFunc(all, func(s posting.Summary) bool { return s.ID == id }) {
		err = fault.At("posting", fault.Invalid, "talk.posting")
	}
	return err
}

func (b *Book) attached(ctx context.Context, a Attached) ([]byte, error) {
	sealed, err := b.store.Attached(ctx, a.ID)
	if err != nil {
		return nil, err
	}
	return b.secrets.Unseal(attachedPlace(a.ID), sealed)
}

func (b *Book) change(ctx context.Context, id string, change func(ctx context.Context, d *Draft) error) error {
	return b.store.Atomically(ctx, func(ctx context.Context) error {
		all, err := b.drafts(ctx)
		if err != nil {
			return err
		}
		d := all[id]
		if err := change(ctx, &d); err != nil {
			return err
		}
		return b.put(ctx, all, id, d)
	})
}

// put puts another message in hand in its place, in the running transaction; an empty one is dropped, and the contents of files that are
// attached no more are erased.
func (b *Book) put(ctx context.Context, all map[string]Draft, id string, d Draft) error {
	was, err := json.Marshal(all)
	if err != nil {
		return fmt.Errorf("keep draft: %w", err)
	}
	for _, f := range all[id].Files {
		if !slices.Contains(d.Files, f) {
			if err := b.store.DropAttached(ctx, f.ID); err != nil {
				return err
			}
		}
	}
	if all[id] = d; strings.TrimSpace(d.Title+d.Posting+d.Text) == "" && len(d.Files) == 0 {
		delete(all, id)
	}
	plain, err := json.Marshal(all)
	if err != nil || bytes.Equal(was, plain) {
		return err
	}
	return sealed.Keep(ctx, b.store, b.secrets, draftSetting, all)
}

func (b *Book) drafts(ctx context.Context) (map[string]Draft, error) {
	all, err := sealed.Read[map[string]Draft](ctx, b.store, b.secrets, draftSetting)
	if all == nil {
		all = map[string]Draft{}
	}
	return all, err
}
