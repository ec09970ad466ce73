package applicants

import (
	"context"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/message"
)

// TakeFile makes the n-th file of a mail a document of the applicant. Only a person does that; what no document may be is refused as in
// AddDocument. It returns a NotFound fault where this computer does not have the mail.
func (b *Book) TakeFile(ctx context.Context, id, messageID string, n int) (Page, error) {
	raw, err := b.whole(ctx, id, messageID)
	if err != nil {
		return Page{}, err
	}
	name, _, content, ok := b.reader.File(raw, n)
	if !ok {
		return Page{}, fault.New(fault.NotFound, "message.notFound")
	}
	return b.AddDocument(ctx, id, name, content)
}

// ShowPage is the page of a mail, fit to be shown. Only a person asks for it; nothing is fetched for it. It returns a NotFound fault where this
// computer does not have the mail.
func (b *Book) ShowPage(ctx context.Context, id, messageID string) (message.Page, error) {
	raw, err := b.whole(ctx, id, messageID)
	if err != nil {
		return message.Page{}, err
	}
	return message.ReadPage(raw), nil
}

// whole is a mail that came, as it came.
func (b *Book) whole(ctx context.Context, id, messageID string) ([]byte, error) {
	r, err := b.read(ctx, messageID)
	if err == nil && (r.Kind != messageKind || r.Of != id || r.Value(goneField) != "") {
		err = fault.New(fault.NotFound, "message.notFound")
	}
	if err != nil {
		return nil, err
	}
	sealed, err := b.store.Document(ctx, messageID)
	if fault.Is(err, fault.NotFound) {
		err = fault.New(fault.NotFound, "message.elsewhere")
	}
	if err != nil {
		return nil, err
	}
	return b.secrets.Unseal(documentPlace+messageID, sealed)
}
