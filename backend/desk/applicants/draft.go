package applicants

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/sealed"
)

// draftSetting is where lies what is written and not done yet, all of it sealed as one, by applicant, on this computer alone.
const draftSetting = "applicants.drafts"

// unfinished is what lies there of one applicant.
type unfinished struct {
	Draft                          // the mail in hand
	Forms map[string]InterviewForm `json:",omitempty"` // by interview; "" is a new one
}

// InterviewForm is the form of an interview as it is typed, whatever it says. The zero one is none.
type InterviewForm struct {
	When, Minutes, Place, Link, With, Bring string
	Subject, Text                           string // of the mail, once it was looked at
	Made                                    string // of what the mail was made, as the page spells it
}

// empty says whether nothing was typed into it; a length alone is no interview.
func (f InterviewForm) empty() bool {
	return strings.TrimSpace(f.When+f.Place+f.Link+f.With+f.Bring+f.Subject+f.Text) == ""
}

// KeepDraft keeps the words of a mail that is not sent yet; what is attached to it stays. An empty one without files is dropped. What is kept of
// somebody goes with them.
func (b *Book) KeepDraft(ctx context.Context, id string, d Draft) error {
	if len(d.Subject)+len(d.Text) > 2*maxText {
		return fault.At("text", fault.Invalid, "message.text")
	}
	return b.keepUnfinished(ctx, id, func(u *unfinished) {
		d.Files = u.Files
		u.Draft = d
	})
}

// draft is the mail in hand to an applicant.
func (b *Book) draft(ctx context.Context, id string) (Draft, error) {
	all, err := b.unfinished(ctx)
	return all[id].Draft, err
}

// putDraft puts another mail in hand in its place, in the running transaction.
func (b *Book) putDraft(ctx context.Context, id string, d Draft) error {
	return b.changeUnfinished(ctx, id, func(u *unfinished) { u.Draft = d })
}

// KeepForm keeps what is typed of an interview, or of a new one where its id is empty; an empty form is dropped. It returns an Invalid
// fault for more than any interview needs.
func (b *Book) KeepForm(ctx context.Context, id, interview string, f InterviewForm) error {
	if len(f.When+f.Minutes+f.Place+f.Link+f.With+f.Bring+f.Subject+f.Text+f.Made) > 3*maxText {
		return fault.At("text", fault.Invalid, "message.text")
	}
	if interview != "" {
		if _, err := b.interview(ctx, id, interview); err != nil {
			return err
		}
	}
	return b.keepUnfinished(ctx, id, func(u *unfinished) { u.put(interview, f) })
}

func (u *unfinished) put(interview string, f InterviewForm) {
	if f.empty() {
		delete(u.Forms, interview)
		return
	}
	if u.Forms == nil {
		u.Forms = map[string]InterviewForm{}
	}
	u.Forms[interview] = f
}

// keepUnfinished changes what is kept of an applicant whom there is.
func (b *Book) keepUnfinished(ctx context.Context, id string, change func(u *unfinished)) error {
	if _, _, err := b.group(ctx, id); err != nil {
		return err
	}
	return b.store.Atomically(ctx, func(ctx context.Context) error { return b.changeUnfinished(ctx, id, change) })
}

// changeUnfinished changes it in the running transaction. The contents of files that are attached no more are erased.
func (b *Book) changeUnfinished(ctx context.Context, id string, change func(u *unfinished)) error {
	all, err := b.unfinished(ctx)
	if err != nil {
		return err
	}
	was, err := json.Marshal(all)
	if err != nil {
		return fmt.Errorf("keep draft: %w", err)
	}
	u := all[id]
	held := u.Files
	change(&u)
	for _, f := range held {
		if !slices.Contains(u.Files, f) {
			if err := b.store.DropAttached(ctx, f.ID); err != nil {
				return err
			}
		}
	}
	if all[id] = u; strings.TrimSpace(u.Subject+u.Text) == "" && len(u.Files) == 0 && len(u.Forms) == 0 {
		delete(all, id)
	}
	plain, err := json.Marshal(all)
	if err != nil {
		return fmt.Errorf("keep draft: %w", err)
	}
	if bytes.Equal(was, plain) {
		return nil
	}
	return sealed.Keep(ctx, b.store, b.secrets, draftSetting, all)
}

func (b *Book) unfinished(ctx context.Context) (map[string]unfinished, error) {
	all, err := sealed.Read[map[string]unfinished](ctx, b.store, b.secrets, draftSetting)
	if all == nil {
		all = map[string]unfinished{}
	}
	return all, err
}
