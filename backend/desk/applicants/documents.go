package applicants

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/filename"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// MaxDocument is the largest document, in bytes.
const MaxDocument = 10 << 20

// Document is a paper of an applicant (履歴書, 職務経歴書, ジョブ・カード).
type Document struct {
	ID, Name, Type string
	Size           int
	By             string // fingerprint of the computer that filed it; letter.Office where it came from there
	At             time.Time
	SHA256         string
}

// AddDocument files a paper. It returns an Invalid fault for one that is too large, empty, or of a kind that is not kept: nothing
// active is.
func (b *Book) AddDocument(ctx context.Context, id, name string, content []byte) (Page, error) {
	name = filename.Safe(name)
	kind, known := applicant.DocumentType(name, content)
	switch {
	case len(content) == 0 || len(content) > MaxDocument:
		return Page{}, fault.At("document", fault.Invalid, "document.size")
	case !known:
		return Page{}, fault.At("document", fault.Invalid, "document.kind")
	}
	sum := sha256.Sum256(content)
	hash := hex.EncodeToString(sum[:])
	held, err := b.Open(ctx, id)
	if err != nil {
		return Page{}, err
	}
	if slices.ContainsFunc(held.Documents, func(d Document) bool { return d.SHA256 == hash }) {
		return held, nil
	}
	return b.change(ctx, id, func(ctx context.Context, w *writing, _ *replica.Record) error {
		return w.file(id, name, kind, hash, content)
	})
}

// file files a paper of somebody.
func (w *writing) file(about, name, kind, hash string, content []byte) error {
	d, err := w.add(documentKind, about, map[string]string{nameField: name, "type": kind, "size": strconv.Itoa(len(content)), "sha256": hash})
	if err != nil {
		return err
	}
	w.files = append(w.files, letter.File{Name: d.ID, Type: kind, Size: len(content), SHA256: hash, Content: content})
	return w.happened(about, WasFiled, "", name)
}

// RemoveDocument deletes a paper, its content for good.
func (b *Book) RemoveDocument(ctx context.Context, id, document string) (Page, error) {
	return b.change(ctx, id, func(ctx context.Context, w *writing, _ *replica.Record) error {
		d, err := w.part(ctx, documentKind, id, document)
		if err != nil {
			return err
		}
		if err := w.set(d, goneField, "1"); err != nil {
			return err
		}
		if err := b.store.DropDocument(ctx, document); err != nil {
			return err
		}
		return w.happened(id, WasUnfiled, d.Value(nameField), "")
	})
}

// Document is a paper with its content. It returns a NotFound fault.
func (b *Book) Document(ctx context.Context, id, document string) (Document, []byte, error) {
	r, err := b.read(ctx, document)
	if err == nil && (r.Kind != documentKind || r.Of != id || r.Value(goneField) != "") {
		err = fault.New(fault.NotFound, "document.notFound")
	}
	if err != nil {
		return Document{}, nil, err
	}
	sealed, err := b.store.Document(ctx, document)
	if err != nil {
		return Document{}, nil, err
	}
	content, err := b.secrets.Unseal(documentPlace+document, sealed)
	return documentOf(r), content, err
}

func documentOf(r replica.Record) Document {
	size, _ := strconv.Atoi(r.Value("size"))
	c := r.Fields[nameField]
	return Document{ID: r.ID, Name: c.Value, Type: r.Value("type"), Size: size, By: c.Stamp.By, At: c.Stamp.Time(), SHA256: r.Value("sha256")}
}
