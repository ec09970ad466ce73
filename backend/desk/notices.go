package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
)

// Notices is where what the office wrote of its own accord is kept, sealed.
type Notices interface {
	PutNotice(ctx context.Context, id string, at time.Time, sealed []byte, files [][]byte) error
	Notices(ctx context.Context) ([]notice.Kept, error)
	Notice(ctx context.Context, id string) (notice.Kept, error)
	NoticeFile(ctx context.Context, id string, n int) ([]byte, error)
	SeeNotice(ctx context.Context, id string, at time.Time) (bool, error)
	PutNoticeTable(ctx context.Context, t notice.Table) error
	NoticeTables(ctx context.Context) ([]notice.Table, error)
}

// Notice is a notice with when it was read on some computer of the business; zero for not known to. Its files have their names alone.
type Notice struct {
	notice.Notice
	Read time.Time
}

// noticePlace is where a notice, or file n of it, is sealed.
func noticePlace(id string) string            { return "notice/" + id }
func noticeFilePlace(id string, n int) string { return noticePlace(id) + "/" + strconv.Itoa(n) }

// applyNotice keeps a notice. One that is here already stays as it is: the office writes another where something has changed.
func (d *Desk) applyNotice(ctx context.Context, l letter.Opened) error {
	n, err := letter.ReadNotice(l.Letter)
	if err != nil {
		return err
	}
	if _, err := d.store.Notice(ctx, n.ID); !fault.Is(err, fault.NotFound) {
		return err
	}
	var files [][]byte
	for i, f := range n.Files {
		files = append(files, d.secrets.Seal(noticeFilePlace(n.ID, i), f.Content))
		n.Files[i].Content = nil
	}
	plain, err := json.Marshal(n)
	if err != nil {
		return fmt.Errorf("write notice: %w", err)
	}
	if err := d.store.PutNotice(ctx, n.ID, n.At, d.secrets.Seal(noticePlace(n.ID), plain), files); err != nil {
		return err
	}
	return d.takeTable(ctx, n)
}

// Notices lists what the office wrote of its own accord: what is important and was not read first, then the newest first.
func (d *Desk) Notices(ctx context.Context) ([]Notice, error) {
	kept, err := d.store.Notices(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]Notice, 0, len(kept))
	for _, k := range kept {
		n, err := d.unsealed(k)
		if err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	slices.SortStableFunc(all, func(a, b Notice) int {
		switch {
		case a.pressing() == b.pressing():
			return 0
		case a.pressing():
			return -1
		}
		return 1
	})
	return all, nil
}

// pressing says whether a notice stays on top.
func (n Notice) pressing() bool { return n.Important && n.Read.IsZero() }

func (d *Desk) unsealed(k notice.Kept) (n Notice, err error) {
	plain, err := d.secrets.Unseal(noticePlace(k.ID), k.Sealed)
	if err == nil {
		err = json.Unmarshal(plain, &n.Notice)
	}
	n.Read = k.Read
	if err != nil {
		err = fmt.Errorf("read notice: %w", err)
	}
	return n, err
}

// Notice reads one notice. It changes nothing. It returns a NotFound fault.
func (d *Desk) Notice(ctx context.Context, id string) (Notice, error) {
	k, err := d.store.Notice(ctx, id)
	if err != nil {
		return Notice{}, err
	}
	return d.unsealed(k)
}

// NoticeFile reads a PDF of a notice. It returns a NotFound fault.
func (d *Desk) NoticeFile(ctx context.Context, id string, n int) (notice.File, error) {
	of, err := d.Notice(ctx, id)
	if err != nil {
		return notice.File{}, err
	}
	if n < 0 || n >= len(of.Files) {
		return notice.File{}, fault.New(fault.NotFound, "notice.notFound")
	}
	sealed, err := d.store.NoticeFile(ctx, id, n)
	if err != nil {
		return notice.File{}, err
	}
	f := of.Files[n]
	f.Content, err = d.secrets.Unseal(noticeFilePlace(id, n), sealed)
	return f, err
}

// SeeNotice notes that a person has read a notice, and tells the office so where the notice asks for it: once, however often it is said.
func (d *Desk) SeeNotice(ctx context.Context, id string) (Notice, error) {
	var n Notice
	err := d.store.Atomically(ctx, func(ctx context.Context) (err error) {
		if n, err = d.Notice(ctx, id); err != nil {
			return err
		}
		fresh, err := d.store.SeeNotice(ctx, id, d.now())
		if err != nil || !fresh {
			return err
		}
		n.Read = d.now()
		if err := d.looked(ctx, id); err != nil {
			return err
		}
		if !n.Receipt {
			return nil
		}
		l, err := letter.New(letter.NoticeRead, id, letter.NoticeReadBody{At: clock.Text(d.now())}, d.now())
		if err != nil {
			return err
		}
		return d.Send(ctx, l)
	})
	if err == nil {
		d.post()
		d.changed(letter.AboutNotices)
	}
	return n, err
}
