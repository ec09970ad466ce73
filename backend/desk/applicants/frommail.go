package applicants

import (
	"bytes"
	"cmp"
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

// application is a mail that somebody applied by.
type application struct {
	raw     []byte
	head    message.Head
	mail    message.Message
	address string
	on      era.Date
}

// applied reads a mail that a person chose. It returns an Invalid fault for one that is too large, and where nobody in particular wrote it
// to the business.
func (b *Book) applied(ctx context.Context, raw []byte) (a application, err error) {
	if len(raw) > letter.MaxWanted {
		return a, fault.At("mail", fault.Invalid, "applicant.mailSize")
	}
	own, err := b.ownAddresses(ctx)
	if err != nil {
		return a, err
	}
	a.raw = onTheWire(raw)
	a.head, a.mail = message.ReadHead(a.raw), b.reader.Read(a.raw)
	from, is := mayApply(a.raw, a.mail.Kind, own)
	if !is {
		return a, fault.At("mail", fault.Invalid, "applicant.noMail")
	}
	came := a.head.Date
	if came.IsZero() || came.After(b.now()) {
		came = b.now()
	}
	a.address, a.on = from, era.Of(came)
	return a, nil
}

// mayApply tells whether one person wrote a mail to the business, and from where.
func mayApply(raw []byte, kind message.Kind, own []string) (from string, is bool) {
	all := slices.DeleteFunc(letter.WritersOf(raw), func(a string) bool { return slices.Contains(own, a) })
	if len(all) != 1 || slices.Contains([]message.Kind{message.Returned, message.Letter, message.Service}, kind) {
		return "", false
	}
	return all[0], true
}

// MayApply reads the heads of mails and gives those that somebody may have applied by, by their place in the list: none of the business
// itself, of its office, of mail servers, or of the service.
func (b *Book) MayApply(ctx context.Context, heads [][]byte) (map[int]message.Head, error) {
	own, err := b.ownAddresses(ctx)
	if err != nil {
		return nil, err
	}
	may := map[int]message.Head{}
	for n, raw := range heads {
		if from, is := mayApply(raw, b.reader.Read(raw).Kind, own); is {
			h := message.ReadHead(raw)
			h.From = cmp.Or(h.From, from)
			may[n] = h
		}
	}
	return may, nil
}

// Look is what AddFromMail would take over from a mail.
type Look struct {
	Name, Address, Subject, Text string
	On                           era.Date
	Files                        []string // that would be filed
	Left                         int      // attached files that would not
	Known                        []Whose  // applicants with that address
}

// LookAt tells what AddFromMail would do, and does nothing. It returns the same faults.
func (b *Book) LookAt(ctx context.Context, raw []byte) (Look, error) {
	a, err := b.applied(ctx, raw)
	if err != nil {
		return Look{}, err
	}
	l := Look{Name: strings.TrimSpace(a.head.Name), Address: a.address, Subject: a.head.Subject, Text: a.mail.Text, On: a.on}
	files, left := b.attached(a)
	for _, f := range files {
		l.Files = append(l.Files, f.name)
	}
	l.Left = left
	rows, err := b.Rows(ctx)
	if err != nil {
		return Look{}, err
	}
	for _, r := range rows {
		if r.address() == a.address {
			l.Known = append(l.Known, Whose{r.ID, r.Name})
		}
	}
	return l, nil
}

// AddFromMail puts the writer of a mail that a person chose into the book (応募者として登録): the name, the address, the day, the mail itself as
// the first message, and what is attached as papers, as far as such are kept. It tells how many files were left out. It returns an Invalid
// fault where nobody in particular wrote the mail to the business, or it is too large.
func (b *Book) AddFromMail(ctx context.Context, posting string, raw []byte) (p Page, left int, err error) {
	if _, err := b.store.Posting(ctx, posting); err != nil {
		return Page{}, 0, err
	}
	a, err := b.applied(ctx, raw)
	if err != nil {
		return Page{}, 0, err
	}
	id := ""
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.add(applicantKind, "", map[string]string{postingField: posting, stageField: string(applicant.Notified)})
		if err != nil {
			return err
		}
		id = r.ID
		values := map[string]string{
			applicant.NameKey: strings.TrimSpace(a.head.Name), applicant.MailKey: a.address, applicant.RouteKey: string(applicant.OwnMedia),
			applicant.OnKey: a.on.String(), applicant.HowKey: string(applicant.ByMail),
		}
		if err := w.answer(r, applicant.Form(), values); err != nil {
			return err
		}
		if err := w.happened(id, WasAdded, "", string(applicant.OwnMedia)); err != nil {
			return err
		}
		if err := w.incoming(ctx, id, []string{id}, a.raw, a.head, a.mail); err != nil {
			return err
		}
		files, n := b.attached(a)
		left = n
		for _, f := range files {
			if err := w.file(id, f.name, f.kind, f.hash, f.content); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return Page{}, 0, err
	}
	p, err = b.Open(ctx, id)
	return p, left, err
}

// attachment is a file of a mail that may be filed.
type attachment struct {
	name, kind, hash string
	content          []byte
}

// attached is what of a mail's files may be filed, each once, and how many may not.
func (b *Book) attached(a application) (files []attachment, left int) {
	filed := map[string]bool{}
	for n := range a.mail.Files {
		name, _, content, ok := b.reader.File(a.raw, n)
		kind, known := applicant.DocumentType(name, content)
		if !ok || !known || len(content) == 0 || len(content) > MaxDocument {
			left++
			continue
		}
		sum := sha256.Sum256(content)
		if hash := hex.EncodeToString(sum[:]); !filed[hash] {
			filed[hash] = true
			files = append(files, attachment{name, kind, hash, content})
		}
	}
	return files, left
}

// onTheWire is a mail with the line ends that servers carry, whatever a mail program saved it with: it is the same mail then.
func onTheWire(raw []byte) []byte {
	return bytes.ReplaceAll(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n"))
}
