package applicants

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
)

// AddFromMail puts the writer of a mail that a person chose into the book (応募者として登録): the name, the address, the day, the mail itself as
// the first message, and what is attached as papers, as far as such are kept. It tells how many files were left out. It returns an Invalid
// fault where nobody in particular wrote the mail to the business.
func (b *Book) AddFromMail(ctx context.Context, posting string, raw []byte) (p Page, left int, err error) {
	if _, err := b.store.Posting(ctx, posting); err != nil {
		return Page{}, 0, err
	}
	own, err := b.ownAddresses(ctx)
	if err != nil {
		return Page{}, 0, err
	}
	raw = onTheWire(raw)
	head, m := message.ReadHead(raw), b.reader.Read(raw)
	from := slices.DeleteFunc(letter.WritersOf(raw), func(a string) bool { return slices.Contains(own, a) })
	if len(from) != 1 || slices.Contains([]message.Kind{message.Returned, message.Letter, message.Service}, m.Kind) {
		return Page{}, 0, fault.At("mail", fault.Invalid, "applicant.noMail")
	}
	came := head.Date
	if came.IsZero() || came.After(b.now()) {
		came = b.now()
	}
	id := ""
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.add(applicantKind, "", map[string]string{postingField: posting, stageField: string(applicant.Notified)})
		if err != nil {
			return err
		}
		id = r.ID
		values := map[string]string{
			applicant.NameKey: strings.TrimSpace(head.Name), applicant.MailKey: from[0], applicant.RouteKey: string(applicant.OwnMedia),
			applicant.OnKey: era.Of(came).String(), applicant.HowKey: string(applicant.ByMail),
		}
		if err := w.answer(r, applicant.Form(), values); err != nil {
			return err
		}
		if err := w.happened(id, WasAdded, "", string(applicant.OwnMedia)); err != nil {
			return err
		}
		if err := w.incoming(ctx, id, []string{id}, raw, head, m); err != nil {
			return err
		}
		left, err = w.attached(id, raw, len(m.Files))
		return err
	})
	if err != nil {
		return Page{}, 0, err
	}
	p, err = b.Open(ctx, id)
	return p, left, err
}

// attached files what is attached to a mail as papers of somebody, each once, and tells how many are none that are kept.
func (w *writing) attached(about string, raw []byte, files int) (left int, err error) {
	filed := map[string]bool{}
	for n := range files {
		name, _, content, ok := w.book.reader.File(raw, n)
		kind, known := applicant.DocumentType(name, content)
		if !ok || !known || len(content) == 0 || len(content) > MaxDocument {
			left++
			continue
		}
		sum := sha256.Sum256(content)
		hash := hex.EncodeToString(sum[:])
		if filed[hash] {
			continue
		}
		filed[hash] = true
		if err := w.file(about, name, kind, hash, content); err != nil {
			return left, err
		}
	}
	return left, nil
}

// onTheWire is a mail with the line ends that servers carry, whatever a mail program saved it with: it is the same mail then.
func onTheWire(raw []byte) []byte {
	return bytes.ReplaceAll(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n"))
}
