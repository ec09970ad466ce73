package office

import (
	"context"
	"slices"
	"strings"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
)

// applyResult takes a result (選考結果登録), new or corrected, and answers every desk of the business. One that is not taken changes
// nothing.
func (o *Office) applyResult(ctx context.Context, l letter.Opened) error {
	body, err := letter.ReadResult(l.Letter)
	if err != nil {
		return err
	}
	from, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	i, reason, err := o.judge(ctx, l.Case, from.Account, body)
	if err != nil {
		return err
	}
	if reason == "" {
		i.Result, i.ResultOn, i.Revision = applicant.ResultOf(body.Values), era.Of(o.now()), body.Number
		if i.Outcome, err = o.sealValues(outcomePlace(i.ID), body.Values); err != nil {
			return err
		}
		if err := o.put(ctx, i); err != nil {
			return err
		}
	}
	devices, err := o.store.Devices(ctx, from.Account)
	if err != nil {
		return err
	}
	told := letter.ResultToldBody{Number: body.Number, Reason: reason, At: clock.Text(o.now())}
	return o.tellDevices(ctx, devices, letter.ResultTold, l.Case, l.ID, told)
}

// judge says why a result cannot be taken; an empty reason says that it can. Who is meant is known by the case, or by the number of the
// referral where the business wrote the person down from paper. An introduction of another business is as unknown as one there is not.
func (o *Office) judge(ctx context.Context, id, by string, body letter.ResultBody) (i applicant.Introduction, reason string, err error) {
	i, err = o.introductionOf(ctx, id, by)
	if fault.Is(err, fault.NotFound) && body.Referral != "" {
		i, err = o.store.IntroductionNumbered(ctx, by, strings.ReplaceAll(foldName(body.Referral), "-", ""))
	}
	if fault.Is(err, fault.NotFound) {
		return i, letter.ResultUnknown, nil
	}
	if err != nil {
		return i, "", err
	}
	p, err := o.store.Posting(ctx, i.Posting)
	if err != nil {
		return i, "", err
	}
	today := era.Of(o.now())
	until := p.ResultsClose(today)
	switch {
	case i.Erased:
		return i, letter.ResultErased, nil
	case !until.IsZero() && until.Before(today):
		return i, letter.ResultClosed, nil
	case body.Number <= i.Revision:
		return i, letter.ResultOvertaken, nil
	case slices.ContainsFunc(applicant.CheckOutcome(body.Values, today), func(p form.Problem) bool { return p.Severity == form.Error }):
		return i, letter.ResultWrong, nil
	}
	return i, "", nil
}

// introductionOf is an introduction the business of an account was told of. It returns a NotFound fault for every other.
func (o *Office) introductionOf(ctx context.Context, id, account string) (applicant.Introduction, error) {
	i, err := o.store.Introduction(ctx, id)
	if err != nil {
		return i, err
	}
	filing, err := o.store.Filing(ctx, i.Posting)
	if err != nil {
		return i, err
	}
	if filing.Account != account || !i.Issued() {
		return applicant.Introduction{}, fault.New(fault.NotFound, "introduction.notFound")
	}
	return i, nil
}

// applyErased notes that the business has erased a person: what the office keeps for it is erased, too, and told to no computer any
// more. What the office's own register needs stays, sealed.
func (o *Office) applyErased(ctx context.Context, l letter.Opened) error {
	from, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	i, err := o.introductionOf(ctx, l.Case, from.Account)
	if fault.Is(err, fault.NotFound) || i.Erased {
		return nil // of whom the business wrote down from paper there are but letters, which ForgetPeople finds
	}
	if err != nil {
		return err
	}
	i.Erased = true
	if err := o.reduce(ctx, &i); err != nil {
		return err
	}
	return o.store.ForgetAbout(ctx, i.ID)
}
