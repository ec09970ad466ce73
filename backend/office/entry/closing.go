package entry

import (
	"context"
	"unicode/utf8"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// Closing is an account that its business has asked to close.
type Closing struct {
	Account       account.Account
	Establishment establishment.Establishment
}

// applyClose notes that the writer's own business asks to close its account (退会), or no longer does. Nothing ends by that; the owner is
// told by mail, so that nobody else asks unnoticed.
func (n *Entry) applyClose(ctx context.Context, l letter.Opened) error {
	body, d, err := asked[letter.AccountCloseBody](ctx, n, l)
	if err != nil {
		return err
	}
	if utf8.RuneCountInString(body.Why) > letter.MaxWhy {
		return letter.ErrUnreadable
	}
	a, err := n.store.Account(ctx, d.Account)
	if err != nil || body.Undo == a.Closing.IsZero() { // it stands so already
		return err
	}
	text := closingAsked()
	if a.Closing, a.Why = n.now(), body.Why; body.Undo {
		a.Closing, a.Why, text = noTime, "", closingUndone()
	}
	if err := n.store.PutAccount(ctx, a); err != nil {
		return err
	}
	if err := n.warnOwner(ctx, a.ID, text, ""); err != nil {
		return err
	}
	return n.sendState(ctx, a.ID)
}

// closingAsked says that it was asked to close the account.
func closingAsked() ownerText {
	return ownerText{"退会の申込みのお知らせ", "このアカウントを閉じる申込み（退会）を受け付けました。窓口が確認するまで、求人は有効のままです。\nIt was asked that this account be closed. Nothing ends until the office has confirmed it." + notYou}
}

// closingUndone says that this was taken back.
func closingUndone() ownerText {
	return ownerText{"退会の取りやめのお知らせ", "退会の申込みは取りやめられました。\nThe account is not to be closed any more." + notYou}
}

// closingDone says that it is closed.
func closingDone() ownerText {
	return ownerText{"退会の手続きのお知らせ", "アカウントを閉じました。求人は取り消され、登録されていたパソコンからは何も送れません。再開するときは、窓口へお越しください。\nThe account is closed. Its postings are void, and its computers can send nothing. To open it again, come to the counter." + notYou}
}

// Closings lists the accounts that wait to be closed, the longest waiting first.
func (n *Entry) Closings(ctx context.Context) (all []Closing, err error) {
	ids, err := n.store.Closing(ctx)
	for _, id := range ids {
		if err != nil {
			return nil, err
		}
		var c Closing
		if c.Account, err = n.store.Account(ctx, id); err == nil {
			c.Establishment, err = n.store.Establishment(ctx, c.Account.Establishment)
		}
		all = append(all, c)
	}
	return all, err
}

// Close closes the account of an establishment: its postings end, its computers are told and shut out, its codes are void.
// It returns a NotFound fault where the establishment has no account, and a State fault where it is closed, or where the business has not
// asked and unasked does not say that a clerk decides so, and a Conflict fault where another clerk is at it.
func (n *Entry) Close(ctx context.Context, number string, unasked bool) error {
	if parsed, err := establishment.ParseNumber(number); err == nil {
		number = parsed
	}
	return n.Decide(ctx, clerk.CloseAccount, clerk.ClosingMatter(number), func(ctx context.Context) (string, error) {
		a, err := n.accountOf(ctx, number)
		if err != nil {
			return "", err
		}
		switch {
		case !a.Closed.IsZero():
			return "", fault.New(fault.State, "account.closed")
		case a.Closing.IsZero() && !unasked:
			return "", fault.New(fault.State, "account.close.notAsked")
		}
		if err := n.Unchanged(clock.Text(a.Closing)); err != nil {
			return "", err
		}
		return a.Establishment, n.close(ctx, a)
	})
}

func (n *Entry) close(ctx context.Context, a account.Account) error {
	if err := n.registry.End(ctx, a.ID); err != nil {
		return err
	}
	a.Closed = n.now()
	if err := n.store.PutAccount(ctx, a); err != nil {
		return err
	}
	codes, err := n.store.OpenCodes(ctx, a.Establishment)
	if err != nil {
		return err
	}
	for _, c := range codes {
		if _, err := n.store.DropCode(ctx, c.Name, a.Establishment); err != nil {
			return err
		}
	}
	if err := n.sendState(ctx, a.ID); err != nil { // the last they hear; it goes on being sent
		return err
	}
	devices, err := n.store.Devices(ctx, a.ID)
	if err != nil {
		return err
	}
	for _, d := range devices {
		d.Revoked = n.now()
		if err := n.store.PutDevice(ctx, d); err != nil {
			return err
		}
		if err := n.store.DropCodesOf(ctx, d.Fingerprint); err != nil {
			return err
		}
	}
	return n.warnOwner(ctx, a.ID, closingDone(), "")
}

// Reopen opens the account of an establishment again (再開), at its owner's word at the counter, and gives the code with which a computer
// comes to it. The computers of before stay shut out. It returns a NotFound fault where the establishment has no account, and a State fault
// where it is not closed.
func (n *Entry) Reopen(ctx context.Context, number string) (code account.Code, err error) {
	err = n.Does(ctx, clerk.ReopenAccount, func(ctx context.Context) (string, error) {
		a, err := n.accountOf(ctx, number)
		if err == nil && a.Closed.IsZero() {
			err = fault.New(fault.State, "account.notClosed")
		}
		if err != nil {
			return "", err
		}
		a.Closing, a.Closed, a.Why = noTime, noTime, ""
		if err := n.store.PutAccount(ctx, a); err != nil {
			return "", err
		}
		code, err = n.newCode(ctx, a.Establishment, "")
		return a.Establishment, err
	})
	return code, err
}

// accountOf is the account of an establishment; its computers may be shut out. A provisional one has no number but its own id.
func (n *Entry) accountOf(ctx context.Context, number string) (account.Account, error) {
	if parsed, err := establishment.ParseNumber(number); err == nil {
		number = parsed
	}
	ids, err := n.store.AccountsOf(ctx, number)
	if err == nil && len(ids) == 0 {
		err = fault.New(fault.NotFound, "account.notFound")
	}
	if err != nil {
		return account.Account{}, err
	}
	return n.store.Account(ctx, ids[0])
}

// notClosed is a State fault where the account of an establishment is closed.
func (n *Entry) notClosed(ctx context.Context, number string) error {
	ids, err := n.store.AccountsOf(ctx, number)
	if err != nil || len(ids) == 0 {
		return err
	}
	a, err := n.store.Account(ctx, ids[0])
	if err == nil && !a.Closed.IsZero() {
		err = fault.New(fault.State, "account.closed")
	}
	return err
}
