package applicants

import (
	"context"
	"strconv"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// OfficeName stamps what the office told. Every computer of the business hears it itself, and must write the same.
const OfficeName = "office"

// officeFact is one field as the office told it. Two letters of one moment say the same.
func officeFact(r replica.Record, field, value string, at time.Time) replica.Fact {
	return replica.Fact{Record: r.ID, Kind: r.Kind, Of: r.Of, Field: field, Value: value, Stamp: replica.Stamp{At: max(at.UnixMilli(), 1), By: OfficeName}}
}

// Introduced takes an introduction by the office, in the running transaction. What a person has written here about the same case stays,
// however often the letter comes: it counts as written at the beginning of the day of the introduction. Somebody who was erased here
// stays erased.
func (b *Book) Introduced(ctx context.Context, id string, in letter.IntroductionBody, files []letter.File) error {
	return b.take(ctx, func(ctx context.Context, w *writing) error {
		on, err := era.Parse(in.Values[applicant.OnKey])
		if err != nil {
			on = era.Date{Y: 1970, M: 1, D: 2}
		}
		at := on.Start()
		if gone, err := b.isErased(ctx, id); err != nil || gone {
			return err
		}
		fields := form.Values{postingField: in.Posting, stageField: string(applicant.Notified)}
		for key, value := range in.Values {
			fields[key] = value
		}
		r, err := w.record(ctx, id)
		if err != nil {
			return err
		}
		if r.ID != "" && r.Kind != applicantKind {
			return fault.New(fault.Conflict, "applicant.notFound")
		}
		for key, value := range fields {
			r.Apply(officeFact(replica.Record{ID: id, Kind: applicantKind, Of: id}, key, value, at))
		}
		return w.receive(ctx, id, files, at)
	})
}

// Documented takes documents the office passes on later, in the running transaction. It returns a NotFound fault for somebody there is
// not: whose introduction could not be taken.
func (b *Book) Documented(ctx context.Context, id string, files []letter.File, at time.Time) error {
	return b.take(ctx, func(ctx context.Context, w *writing) error {
		if gone, err := b.isErased(ctx, id); err != nil || gone {
			return err
		}
		if _, err := w.applicant(ctx, id); err != nil {
			return err
		}
		return w.receive(ctx, id, files, at)
	})
}

// receive files documents of a case. Their ids come from what they are and are called, so that every computer gives the same and a
// repeated letter files nothing twice.
func (w *writing) receive(ctx context.Context, id string, files []letter.File, at time.Time) error {
	for _, f := range files {
		document := uuid.NewSHA1(uuid.NameSpaceOID, []byte(id+f.SHA256+f.Name)).String()
		d, err := w.record(ctx, document)
		if err != nil {
			return err
		}
		if d.ID != "" {
			continue
		}
		of := replica.Record{ID: document, Kind: documentKind, Of: id}
		for field, value := range map[string]string{nameField: f.Name, "type": f.Type, "size": strconv.Itoa(f.Size), "sha256": f.SHA256} {
			d.Apply(officeFact(of, field, value, at))
		}
		f.Name = document
		w.files = append(w.files, f)
	}
	return nil
}

// Withdrawn takes that the office has taken an introduction back, in the running transaction: the application is over.
func (b *Book) Withdrawn(ctx context.Context, id, reason string, at time.Time) error {
	return b.take(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.record(ctx, id)
		if err != nil || r.ID == "" {
			return err
		}
		if reason == "" {
			reason = "-"
		}
		r.Apply(officeFact(*r, withdrawField, reason, at))
		r.Apply(officeFact(*r, stageField, string(applicant.Cancelled), at))
		return nil
	})
}

// Told takes what the office says of a result, in the running transaction. What is said of somebody who was erased here is nothing.
func (b *Book) Told(ctx context.Context, id string, t letter.ResultToldBody, at time.Time) error {
	return b.take(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.record(ctx, id)
		if err != nil || r.ID == "" {
			return err
		}
		return told(r, t.Number, t.Reason, at)
	})
}

// Take takes what another computer of the business has written, in the running transaction. Facts that are none of ours, and those
// of erased people, are left out.
func (b *Book) Take(ctx context.Context, facts []replica.Fact, files []letter.File) error {
	return b.take(ctx, func(ctx context.Context, w *writing) error {
		gone := map[string]bool{}
		for _, f := range facts {
			if !ours(f) {
				continue
			}
			is, asked := gone[f.Of]
			if !asked {
				var err error
				if is, err = b.isErased(ctx, f.Of); err != nil {
					return err
				}
				gone[f.Of] = is
			}
			if is {
				continue
			}
			if f.Field == erasedField {
				if err := b.forget(ctx, f.Of, f.Value); err != nil {
					return err
				}
				gone[f.Of] = true
				w.drop(f.Of)
				continue
			}
			if err := w.apply(ctx, f); err != nil {
				return err
			}
		}
		return w.attach(ctx, files)
	})
}

// ours says whether a fact can be of this room: of a kind it knows, and of an applicant, or of a template.
func ours(f replica.Fact) bool {
	switch f.Kind {
	case applicantKind, templateKind:
		return f.Valid() && f.Of == f.Record
	case noteKind, documentKind, eventKind, messageKind, interviewKind:
		return f.Valid() && f.Of != f.Record && f.Of != ""
	}
	return false
}

// apply applies a fact of another computer, unless the record of that name is another thing.
func (w *writing) apply(ctx context.Context, f replica.Fact) error {
	r, err := w.record(ctx, f.Record)
	if err != nil || r.ID != "" && (r.Kind != f.Kind || r.Of != f.Of) {
		return err
	}
	r.Apply(f)
	if (f.Kind == documentKind || f.Kind == messageKind) && r.Value(goneField) != "" {
		return w.book.store.DropDocument(ctx, r.ID)
	}
	return nil
}

// attach keeps contents of documents that are known and still there, and are what their records say.
func (w *writing) attach(ctx context.Context, files []letter.File) error {
	for _, f := range files {
		r, err := w.record(ctx, f.Name)
		if err != nil {
			return err
		}
		if r.Kind == documentKind && r.Value(goneField) == "" && r.Value("sha256") == f.SHA256 {
			w.files = append(w.files, f)
		}
	}
	return nil
}

// All gives everything there is of everybody who was not erased, piece by piece, for a computer that knows nothing yet.
func (b *Book) All(ctx context.Context, give func([]replica.Fact, []letter.File) error) error {
	for last := ""; ; { // by id: who asks may be given the rest another time
		sealed, err := b.store.RecordsFrom(ctx, last, atOnce)
		if err != nil {
			return err
		}
		for _, s := range sealed {
			if err := b.giveOne(ctx, s, give); err != nil {
				return err
			}
			last = s.ID
		}
		if len(sealed) < atOnce {
			return nil
		}
	}
}

func (b *Book) giveOne(ctx context.Context, s applicant.Sealed, give func([]replica.Fact, []letter.File) error) error {
	r, err := b.unseal(s.ID, s.Content)
	if err != nil {
		return err
	}
	var files []letter.File
	if r.Kind == documentKind && r.Value(goneField) == "" {
		d, content, err := b.Document(ctx, r.Of, r.ID)
		if err != nil && !fault.Is(err, fault.NotFound) {
			return err
		}
		if err == nil {
			files = append(files, letter.File{Name: d.ID, Type: d.Type, Size: len(content), SHA256: d.SHA256, Content: content})
		}
	}
	return give(r.Facts(), files)
}
