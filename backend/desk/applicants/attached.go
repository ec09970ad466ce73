package applicants

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/filename"
	"kyujindesk/backend/letter"
)

// Attached is a file of a mail that is not sent yet. Its content lies sealed, until the mail is sent or the file is taken
// away.
type Attached struct {
	ID, Name, Type string
	Size           int // bytes
	SHA256         string
}

// Attach puts a file to the mail in hand. The same file twice is there once. It returns an Invalid fault for a file that no document may be
// (see AddDocument), and for more than one mail takes.
func (b *Book) Attach(ctx context.Context, id, name string, content []byte) error {
	name = filename.Safe(name)
	kind, known := applicant.DocumentType(name, content)
	switch {
	case len(content) == 0 || len(content) > letter.MaxAttached:
		return fault.At("document", fault.Invalid, "document.size")
	case !known:
		return fault.At("document", fault.Invalid, "document.kind")
	}
	if _, _, err := b.group(ctx, id); err != nil {
		return err
	}
	return b.store.Atomically(ctx, func(ctx context.Context) error {
		d, err := b.draft(ctx, id)
		if err != nil {
			return err
		}
		if err := b.attach(ctx, id, &d, letter.File{Name: name, Type: kind, Content: content}); err != nil {
			return err
		}
		total := 0
		for _, f := range d.Files {
			total += f.Size
		}
		if len(d.Files) > letter.MaxFiles || total > letter.MaxAttached {
			return fault.At("document", fault.Invalid, "message.files").With("limit", letter.MaxAttached).With("most", letter.MaxFiles)
		}
		return b.putDraft(ctx, id, d)
	})
}

// AttachDocument puts a copy of a document of the applicant to the mail in hand. It returns a NotFound fault, and those of Attach.
func (b *Book) AttachDocument(ctx context.Context, id, document string) error {
	paper, content, err := b.Document(ctx, id, document)
	if err != nil {
		return err
	}
	return b.Attach(ctx, id, paper.Name, content)
}

// Detach takes a file away from the mail in hand, its content for good. It returns a NotFound fault.
func (b *Book) Detach(ctx context.Context, id, file string) error {
	return b.store.Atomically(ctx, func(ctx context.Context) error {
		d, err := b.draft(ctx, id)
		if err != nil {
			return err
		}
		n := slices.IndexFunc(d.Files, func(f Attached) bool { return f.ID == file })
		if n < 0 {
			return fault.New(fault.NotFound, "message.notFound")
		}
		d.Files = slices.Delete(slices.Clone(d.Files), n, n+1)
		return b.putDraft(ctx, id, d)
	})
}

// attach keeps the content of a file, in the running transaction, and names it in a draft. A draft may have more than can be sent: what was taken
// back comes into it, too.
func (b *Book) attach(ctx context.Context, id string, d *Draft, f letter.File) error {
	sum := sha256.Sum256(f.Content)
	hash := hex.EncodeToString(sum[:])
	if slices.ContainsFunc(d.Files, func(held Attached) bool { return held.SHA256 == hash && held.Name == f.Name }) {
		return nil
	}
	fresh, err := uuid.NewV7()
	if err != nil {
		return fmt.Errorf("attach file: %w", err)
	}
	a := Attached{ID: fresh.String(), Name: f.Name, Type: f.Type, Size: len(f.Content), SHA256: hash}
	d.Files = append(slices.Clone(d.Files), a)
	return b.store.PutAttached(ctx, a.ID, id, b.secrets.Seal(attachedPlace+a.ID, f.Content))
}

// contents are the files of a draft as they go.
func (b *Book) contents(ctx context.Context, d Draft) (files []letter.File, err error) {
	for _, a := range d.Files {
		sealed, err := b.store.Attached(ctx, a.ID)
		if err != nil {
			return nil, err
		}
		content, err := b.secrets.Unseal(attachedPlace+a.ID, sealed)
		if err != nil {
			return nil, fmt.Errorf("read attached file: %w", err)
		}
		files = append(files, letter.File{Name: a.Name, Type: a.Type, Size: a.Size, SHA256: a.SHA256, Content: content})
	}
	return files, nil
}
