package office

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/letter"
)

// marks are the ways a person is known by at a posting: the seeker number, and the name with the day of birth. They are keyed, so
// that nobody learns from a copied file who they are, or that two postings had the same.
func (o *Office) marks(posting string, v form.Values) (all []string) {
	var known [][]string
	number := strings.ReplaceAll(foldName(v[applicant.SeekerKey]), "-", "")
	if number != "" {
		known = append(known, []string{"seeker", number})
	}
	if number == "" || v[applicant.BirthKey] != "" { // a name alone, beside a number, would take a namesake for the same person
		known = append(known, []string{"name", foldName(v[applicant.NameKey]), v[applicant.BirthKey]})
	}
	for _, k := range known {
		all = append(all, hex.EncodeToString(o.secrets.Mark("introductions", []byte(posting+"\x00"+strings.Join(k, "\x00")))))
	}
	return all
}

// foldName makes the spellings of a name or number one: blanks, width, hyphens.
func foldName(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(jptext.Hyphen(jptext.Fold(s))), ""))
}

// once keeps that somebody was introduced to a posting. It returns a State fault where they were before.
func (o *Office) once(ctx context.Context, i applicant.Introduction, v form.Values) error {
	for _, mark := range o.marks(i.Posting, v) {
		fresh, err := o.store.MarkPerson(ctx, mark, i.ID)
		if err != nil {
			return err
		}
		if !fresh {
			return fault.New(fault.State, "introduction.twice")
		}
	}
	return nil
}

// Places in the vault.
func personPlace(id string) string   { return "introduction/" + id }
func outcomePlace(id string) string  { return "outcome/" + id }
func documentPlace(id string) string { return "document/" + id }

// sealValues seals answers.
func (o *Office) sealValues(place string, v form.Values) ([]byte, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("write answers: %w", err)
	}
	return o.secrets.Seal(place, text), nil
}

// Person is who an introduction is for, as answers of applicant.Form; nil where that is not written down. Of those the business has
// erased, what the register of postings needs.
func (o *Office) Person(i applicant.Introduction) (form.Values, error) {
	return o.unseal(personPlace(i.ID), i.Person)
}

// Outcome is the result that came by letter, as answers of applicant.OutcomeForm; nil for none.
func (o *Office) Outcome(i applicant.Introduction) (form.Values, error) {
	return o.unseal(outcomePlace(i.ID), i.Outcome)
}

func (o *Office) unseal(place string, sealed []byte) (v form.Values, err error) {
	if sealed == nil {
		return nil, nil
	}
	text, err := o.secrets.Unseal(place, sealed)
	if err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	return v, json.Unmarshal(text, &v)
}

// document is a file as it is sealed.
type document struct {
	letter.File
	Content []byte `json:"content"`
}

// keepDocuments seals and keeps documents of an introduction.
func (o *Office) keepDocuments(ctx context.Context, id string, files []letter.File) error {
	for _, f := range files {
		text, err := json.Marshal(document{f, f.Content})
		if err != nil {
			return fmt.Errorf("write document: %w", err)
		}
		if err := o.store.PutDocument(ctx, id, o.secrets.Seal(documentPlace(id), text)); err != nil {
			return err
		}
	}
	return nil
}

// documentsOf reads the documents that are kept of an introduction.
func (o *Office) documentsOf(ctx context.Context, id string) (files []letter.File, err error) {
	all, err := o.store.Documents(ctx, id)
	if err != nil {
		return nil, err
	}
	for _, sealed := range all {
		text, err := o.secrets.Unseal(documentPlace(id), sealed)
		if err != nil {
			return nil, fmt.Errorf("read document: %w", err)
		}
		var d document
		if err := json.Unmarshal(text, &d); err != nil {
			return nil, fmt.Errorf("read document: %w", err)
		}
		d.File.Content = d.Content
		files = append(files, d.File)
	}
	return files, nil
}
