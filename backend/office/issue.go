package office

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"kyujindesk/backend/account"
	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/filename"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// Referral is what a clerk knows of somebody who is to be introduced (紹介状).
type Referral struct {
	Values form.Values   // answers of applicant.Form; number, day and office are the office's to give
	Files  []letter.File // documents: their names and contents
	Paper  Paper         // prints what the seeker gets by ordinary mail, where the answers hold an address; nil for no mail

	// Brought says that the person brings the referral on paper (窓口紹介): nobody is written to, and the business knows the number alone.
	Brought bool
}

// Paper prints a referral: the answers are those of applicant.Form.
type Paper func(p posting.Posting, e establishment.Establishment, v form.Values) ([]byte, error)

// Issue introduces somebody to a posting: the business is told by letter who it is, with the documents, and the seeker gets the
// referral by mail; or the person brings it. It returns an Invalid fault where an answer or a document is wrong, or comes with a paper,
// and a State fault where the posting is not valid today, has found everybody, does not take direct applications, or has had this
// person already: one is known by the seeker number, or by name and day of birth.
func (o *Office) Issue(ctx context.Context, id string, r Referral) (applicant.Introduction, error) {
	v := applicant.Form().Settled(r.Values)
	i, err := newIntroduction(id, applicant.Route(v[applicant.RouteKey]))
	if err != nil {
		return i, err
	}
	if i.Paper = r.Brought; i.Paper && (i.Route != applicant.ByOffice || len(r.Files) > 0) {
		return i, fault.At(applicant.RouteKey, fault.Invalid, "introduction.paper")
	}
	files, err := checkDocuments(r.Files)
	if err != nil {
		return i, err
	}
	err = o.byClerk(ctx, clerk.IssueReferral, i.ID, func(ctx context.Context) error { return o.issue(ctx, &i, v, files, r) })
	return i, err
}

// issue is Issue in the running transaction, with answers that are settled and documents that are checked.
func (o *Office) issue(ctx context.Context, i *applicant.Introduction, v form.Values, files []letter.File, r Referral) error {
	p, err := o.open(ctx, i.Posting, i.Route)
	if err != nil {
		return err
	}
	if err := o.complete(ctx, i, v); err != nil {
		return err
	}
	if i.Person, err = o.sealValues(personPlace(i.ID), v); err != nil {
		return err
	}
	if err := o.put(ctx, *i); err != nil {
		return err
	}
	if err := o.once(ctx, *i, v); err != nil || i.Paper {
		return err
	}
	if err := o.keepDocuments(ctx, i.ID, files); err != nil {
		return err
	}
	devices, err := o.devicesOf(ctx, i.Posting)
	if err != nil {
		return err
	}
	if err := o.sendIntroduction(ctx, *i, v, files, devices...); err != nil {
		return err
	}
	return o.mailSeeker(ctx, *i, p, v, r)
}

// complete gives an introduction its day and number, writes down what the office knows, and judges the answers.
func (o *Office) complete(ctx context.Context, i *applicant.Introduction, v form.Values) error {
	i.On = era.Of(o.now())
	v[applicant.OnKey] = i.On.String()
	for _, key := range []string{applicant.NumberKey, applicant.OfficeKey, applicant.ClerkKey} {
		delete(v, key)
	}
	if i.Route != applicant.Direct { // a direct application is no introduction, and has no number
		n, err := o.store.Count(ctx, fmt.Sprintf("introduction/%d", i.On.Y))
		if err != nil {
			return err
		}
		i.Number = fmt.Sprintf("%s-%d-%05d", o.Code, i.On.Y, n)
		v[applicant.NumberKey], v[applicant.OfficeKey] = i.Number, o.Name
		if name := o.Clerk().Name; name != "" {
			v[applicant.ClerkKey] = name
		}
	}
	for _, p := range applicant.Form().Check(v) {
		if p.Severity == form.Error {
			return fault.At(slices.Concat(p.Fields, []string{""})[0], fault.Invalid, "introduction.answer")
		}
	}
	if until, err := era.Parse(v[applicant.UntilKey]); err == nil && until.Before(i.On) {
		return fault.At(applicant.UntilKey, fault.Invalid, "introduction.until")
	}
	return nil
}

// AddDocuments sends documents that came later to the business. It returns an Invalid fault for what is no document, and a State
// fault where the business has decided, or does not have the person.
func (o *Office) AddDocuments(ctx context.Context, introduction string, files []letter.File) error {
	files, err := checkDocuments(files)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fault.New(fault.Invalid, "introduction.document")
	}
	return o.byClerk(ctx, clerk.AddDocuments, introduction, func(ctx context.Context) error {
		i, err := o.store.Introduction(ctx, introduction)
		if err != nil {
			return err
		}
		if !i.Open() {
			return fault.New(fault.State, "introduction.over")
		}
		if err := o.keepDocuments(ctx, i.ID, files); err != nil {
			return err
		}
		bundles, err := o.bundles(ctx, files)
		if err != nil {
			return err
		}
		devices, err := o.devicesOf(ctx, i.Posting)
		if err != nil {
			return err
		}
		return o.sendDocuments(ctx, i.ID, bundles, 1, devices...)
	})
}

// checkDocuments gives documents safe names and their types. It returns an Invalid fault for what is none.
func checkDocuments(files []letter.File) ([]letter.File, error) {
	var l letter.Letter
	for _, f := range files {
		name := filename.Safe(f.Name)
		media, ok := applicant.DocumentType(name, f.Content)
		if !ok {
			return nil, fault.New(fault.Invalid, "introduction.document")
		}
		l.Attach(name, media, f.Content)
	}
	return l.Files, nil
}

// bundles divides documents into letters that the mail server takes.
func (o *Office) bundles(ctx context.Context, files []letter.File) ([][]letter.File, error) {
	most := letter.MaxAttached
	limit, err := o.store.SizeLimit(ctx)
	if err != nil {
		return nil, err
	}
	const growth = 3 // two thirds of a mail at most are content: it is sealed and written in letters
	if fits := int(limit) * (growth - 1) / growth; limit > 0 && fits < most {
		most = fits
	}
	all, err := letter.Bundles(files, most)
	if errors.Is(err, letter.ErrTooLarge) {
		return nil, fault.New(fault.Invalid, "introduction.large")
	}
	return all, err
}

// sendIntroduction tells desks who applies, with the documents, in as many letters as these need.
func (o *Office) sendIntroduction(ctx context.Context, i applicant.Introduction, v form.Values, files []letter.File, to ...account.Device) error {
	bundles, err := o.bundles(ctx, files)
	if err != nil {
		return err
	}
	body := letter.IntroductionBody{Posting: i.Posting, Values: v, Part: 1, Parts: len(bundles)}
	for _, d := range to {
		if err := o.sendFiles(ctx, d, letter.Introduction, i.ID, body, bundles[0]); err != nil {
			return err
		}
	}
	return o.sendDocuments(ctx, i.ID, bundles, 2, to...)
}

// sendDocuments sends desks the bundles from one on, counted from 1.
func (o *Office) sendDocuments(ctx context.Context, id string, bundles [][]letter.File, from int, to ...account.Device) error {
	for n := from; n <= len(bundles); n++ {
		body := letter.IntroductionDocumentsBody{Part: n, Parts: len(bundles)}
		for _, d := range to {
			if err := o.sendFiles(ctx, d, letter.IntroductionDocuments, id, body, bundles[n-1]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (o *Office) sendFiles(ctx context.Context, d account.Device, k letter.Kind, about string, body any, files []letter.File) error {
	l, err := letter.New(k, about, body, o.now())
	if err != nil {
		return err
	}
	l.Files = files
	return o.Send(ctx, d, l)
}

// tellIntroductions sends a desk that is new who applied to a posting and is not decided on yet.
func (o *Office) tellIntroductions(ctx context.Context, posting string, d account.Device) error {
	all, err := o.store.Introductions(ctx, posting)
	if err != nil {
		return err
	}
	for _, i := range all {
		if !i.Open() {
			continue
		}
		v, err := o.Person(i)
		if err != nil {
			return err
		}
		files, err := o.documentsOf(ctx, i.ID)
		if err != nil {
			return err
		}
		if err := o.sendIntroduction(ctx, i, v, files, d); err != nil {
			return err
		}
	}
	return nil
}

// referralText is the mail that brings a seeker the referral. %[1]s is who it is for, %[2]s the number, %[3]s the office.
const referralText = `%[1]s 様

ご応募の求人への紹介状をお送りします。内容をお確かめのうえ、面接などの日にお持ちください。
応募先には、この窓口から紹介の内容を知らせてあります。

紹介番号　%[2]s

Please find your referral attached. Bring it to the interview; the employer has been told.

※このメールに心あたりがない場合は、この窓口へお知らせください。

%[3]s
`

// mailSeeker sends the seeker the referral where there is an address and a paper; a direct application has none.
func (o *Office) mailSeeker(ctx context.Context, i applicant.Introduction, p posting.Posting, v form.Values, r Referral) error {
	address := v[applicant.MailKey]
	if r.Paper == nil || address == "" || i.Route == applicant.Direct {
		return nil
	}
	paper, err := o.print(ctx, p, v, r.Paper)
	if err != nil {
		return err
	}
	_, err = letter.PostPlain(ctx, o.store, o.secrets, letter.PlainMail{
		From: o.Address, To: address, Subject: "紹介状をお送りします", Text: fmt.Sprintf(referralText, v[applicant.NameKey], i.Number, o.Name),
		Files: []letter.File{{Name: "紹介状.pdf", Type: "application/pdf", Content: paper}},
	}, i.ID, o.now())
	return err
}

// Print prints the referral of an introduction once more. It returns a State fault where there is none: of what is no introduction by
// the office, and of one that is over.
func (o *Office) Print(ctx context.Context, introduction string, paper Paper) ([]byte, error) {
	i, err := o.store.Introduction(ctx, introduction)
	if err != nil {
		return nil, err
	}
	if i.Number == "" || i.Result != "" || i.Reduced {
		return nil, fault.New(fault.State, "introduction.over")
	}
	p, err := o.store.Posting(ctx, i.Posting)
	if err != nil {
		return nil, err
	}
	v, err := o.Person(i)
	if err != nil {
		return nil, err
	}
	return o.print(ctx, p, v, paper)
}

func (o *Office) print(ctx context.Context, p posting.Posting, v form.Values, paper Paper) ([]byte, error) {
	filing, err := o.store.Filing(ctx, p.ID)
	if err != nil {
		return nil, err
	}
	number, err := o.store.EstablishmentOf(ctx, filing.Account)
	if err != nil {
		return nil, err
	}
	e, err := o.store.Establishment(ctx, number)
	if err != nil {
		return nil, err
	}
	return paper(p, e, v)
}

// OpenMail gives what is to be sent of what lies in the outbox. See courier.Opener.
func (o *Office) OpenMail(l letter.Outgoing) (to string, raw []byte, err error) {
	return letter.OpenPlain(o.secrets, l)
}
