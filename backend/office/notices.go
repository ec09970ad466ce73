package office

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
)

// Notices is where the office keeps what it wrote to businesses of its own accord.
type Notices interface {
	PutNotice(ctx context.Context, n notice.Notice, accounts []string) error
	NoticesTo(ctx context.Context, account string, after time.Time) ([]notice.Notice, error)
	SentNotices(ctx context.Context) ([]notice.Sent, error)
	NoticeRead(ctx context.Context, id, account string, at time.Time) (bool, error)
	NoticeTables(ctx context.Context) ([]notice.Notice, error)
	ForgetNotices(ctx context.Context, before time.Time) error
}

// noticesFor is how long a notice is sent to a new computer of a business that had it, and keepNotices how long the office keeps it. One that
// brought a table is kept, and sent to every new computer.
const (
	noticesFor  = 180 * 24 * time.Hour
	keepNotices = 2 * 365 * 24 * time.Hour
)

// Notify sends a notice (お知らせ) to the computers of every business it is meant for, and gives it with its id, and to how many it went.
// It returns the faults of notice.Check, Invalid at "audience" where nobody is meant or a table is not for everybody, and at "table" for one
// that does not follow on what is in force.
func (o *Office) Notify(ctx context.Context, n notice.Notice, to notice.Audience) (notice.Sent, error) {
	if err := n.Check(); err != nil {
		return notice.Sent{}, err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return notice.Sent{}, err
	}
	n.ID, n.At = id.String(), o.now()
	if err := o.mayBring(ctx, n, to); err != nil {
		return notice.Sent{}, err
	}
	var accounts []string
	err = o.byClerk(ctx, clerk.SendNotice, n.ID, func(ctx context.Context) error {
		devices, err := o.store.AllDevices(ctx)
		if err != nil {
			return err
		}
		meant := map[string]bool{}
		for _, d := range devices {
			is, asked := meant[d.Account]
			if !asked {
				if is, err = o.meant(ctx, d.Account, to); err != nil {
					return err
				}
				if meant[d.Account] = is; is {
					accounts = append(accounts, d.Account)
				}
			}
			if !is {
				continue
			}
			if err := o.sendNotice(ctx, d, n); err != nil {
				return err
			}
		}
		if len(accounts) == 0 {
			return fault.At("audience", fault.Invalid, "notice.nobody")
		}
		return o.store.PutNotice(ctx, n, accounts)
	})
	if err != nil {
		return notice.Sent{}, err
	}
	return notice.Sent{Notice: n, To: len(accounts)}, nil
}

// mayBring says why a notice may not bring its table; nil where it may, or has none.
func (o *Office) mayBring(ctx context.Context, n notice.Notice, to notice.Audience) error {
	if n.Table.None() {
		return nil
	}
	if !to.All() {
		return fault.At("audience", fault.Invalid, "notice.tableToAll")
	}
	known, err := o.known(ctx)
	if err != nil {
		return err
	}
	switch known.Judge(n.Table, era.Of(o.now())) {
	case posting.TableOdd:
		return fault.At("table", fault.Invalid, "notice.table.odd")
	case posting.TableOld:
		return fault.At("table", fault.Invalid, "notice.table.old")
	case posting.TableFar:
		return fault.At("table", fault.Invalid, "notice.table.far")
	default:
		return nil
	}
}

// SentNotices lists what was sent, the newest first, without files.
func (o *Office) SentNotices(ctx context.Context) ([]notice.Sent, error) {
	return o.store.SentNotices(ctx)
}

func (o *Office) meant(ctx context.Context, account string, to notice.Audience) (bool, error) {
	number, err := o.store.EstablishmentOf(ctx, account)
	if err != nil {
		return false, err
	}
	e, err := o.store.Establishment(ctx, number)
	if err != nil || to.Posting == "" {
		return to.Includes(e, nil), err
	}
	all, err := o.store.PostingsOf(ctx, account)
	states := []posting.State{}
	for _, p := range all {
		if s := p.On(era.Of(o.now())); !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	return to.Includes(e, states), err
}

func (o *Office) sendNotice(ctx context.Context, d account.Device, n notice.Notice) error {
	body := letter.OfficeNoticeBody{
		Kind: n.Kind, Important: n.Important, Receipt: n.Receipt, Title: n.Title, Text: n.Text, At: clock.Text(n.At),
	}
	if !n.Table.None() {
		body.Table = new(letter.TableBody(n.Table))
	}
	l, err := letter.New(letter.OfficeNotice, n.ID, body, o.now())
	if err != nil {
		return err
	}
	for _, f := range n.Files {
		l.Attach(f.Name, "application/pdf", f.Content)
	}
	return o.Send(ctx, d, l)
}

// tellNotices sends a new computer what its business was sent lately.
func (o *Office) tellNotices(ctx context.Context, d account.Device) error {
	all, err := o.store.NoticesTo(ctx, d.Account, o.now().Add(-noticesFor))
	if err != nil {
		return err
	}
	tables, err := o.store.NoticeTables(ctx) // whoever came since, and however long ago
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(n notice.Notice) bool { return !n.Table.None() })
	for _, n := range tables {
		n.Important, n.Receipt = n.Important && n.At.After(o.now().Add(-noticesFor)), false
		all = append(all, n)
	}
	for _, n := range all {
		if err := o.sendNotice(ctx, d, n); err != nil {
			return err
		}
	}
	return nil
}

// applyNoticeRead notes that a business has read a notice that asked to be told.
func (o *Office) applyNoticeRead(ctx context.Context, l letter.Opened) error {
	if _, err := letter.Read[letter.NoticeReadBody](l.Letter); err != nil {
		return err
	}
	d, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	asked, err := o.store.NoticeRead(ctx, l.Case, d.Account, o.now())
	if err == nil && !asked {
		err = fault.New(fault.NotFound, "notice.notFound")
	}
	return err
}
