package bridge

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/office"
)

// AtCounter is what is written down of a business that stands at the counter.
type AtCounter struct {
	Establishment string `json:"establishment"` // 事業所番号
	Name          string `json:"name"`
	Kana          string `json:"kana"`
	Postal        string `json:"postal"`
	Place         string `json:"place"` // where it is
	Phone         string `json:"phone"`
	Address       string `json:"address"` // mail address; not for a code
}

func (a AtCounter) business() establishment.Establishment {
	return establishment.Establishment{
		Number: a.Establishment, Name: a.Name, Kana: a.Kana, Postal: a.Postal, Address: a.Place, Phone: a.Phone,
	}
}

// OpenCodeRow is an account creation code that nobody has used yet; the code itself is on its paper alone.
type OpenCodeRow struct {
	ID       string `json:"id"` // the 4 characters that name it
	Business string `json:"business"`
	Number   string `json:"number"`
	Own      bool   `json:"own"` // a computer of the business asked for it
	Tries    int    `json:"tries"`
	Issued   string `json:"issued"`
	Until    string `json:"until"`
}

// CodesView is what the counter does with codes and addresses, as far as the clerk at work may.
type CodesView struct {
	Rows     []OpenCodeRow `json:"rows"`
	MayIssue bool          `json:"mayIssue"`
	MayDrop  bool          `json:"mayDrop"`
}

// Codes lists the codes that can still be used, the latest first.
func (o *Office) Codes() (CodesView, error) {
	return onOffice(o, func(ctx context.Context, w *office.Office) (CodesView, error) {
		v := CodesView{Rows: []OpenCodeRow{}, MayIssue: w.Clerk().May(clerk.IssueCode), MayDrop: w.Clerk().May(clerk.DropCode)}
		all, err := w.OpenCodes(ctx)
		for _, c := range all {
			if err != nil {
				return v, err
			}
			var e establishment.Establishment
			e, err = w.EstablishmentOf(ctx, c.Establishment)
			v.Rows = append(v.Rows, OpenCodeRow{
				c.Name, e.Name, c.Establishment, c.Device != "", c.Tries, clock.Text(c.Issued), clock.Text(c.Until()),
			})
		}
		return v, err
	})
}

// IssueCode makes an account creation code for a business, and writes down what is new of it.
func (o *Office) IssueCode(in AtCounter) (IssuedPaper, error) {
	return onOffice(o, func(ctx context.Context, w *office.Office) (p IssuedPaper, err error) {
		code, err := w.IssueCode(ctx, in.business())
		if err != nil {
			return p, err
		}
		picture, err := account.PaperPicture(code, w.Address, paperWidth)
		return IssuedPaper{code.String(), dataURL("image/png", picture), w.Address}, err
	})
}

// paperWidth is how wide the QR picture of a paper is shown, in pixels.
const paperWidth = 240

// SaveCode asks where to save the paper with a code that was issued, saves and shows it, so that it can be printed. It gives the path back,
// or nothing where the person cancelled.
func (o *Office) SaveCode(in AtCounter, code string) (string, error) {
	return call(o.life, asked, func(ctx context.Context) (string, error) {
		c, err := account.ParseCode(code)
		if err != nil {
			return "", err
		}
		number, err := establishment.ParseNumber(in.Establishment)
		if err != nil {
			return "", err
		}
		pdf, err := o.program.CodePaper(ctx, c, number)
		if err != nil {
			return "", err
		}
		return file{"アカウント作成コード", ".pdf", pdf}.save(ctx, o.life, o.show)
	})
}

// DropCode takes a code back.
func (o *Office) DropCode(name string) error {
	return o.at(func(ctx context.Context, w *office.Office) error { return w.DropCode(ctx, name) })
}

// RegisterAddress records a business and the mail address its owner gave at the counter.
func (o *Office) RegisterAddress(in AtCounter) error {
	return o.at(func(ctx context.Context, w *office.Office) error {
		return w.RegisterAddress(ctx, in.business(), in.Address)
	})
}

// CompleteAccount registers a provisional account fully (本登録): the business came to the counter.
func (o *Office) CompleteAccount(in AtCounter) error {
	return o.at(func(ctx context.Context, w *office.Office) error { return w.Complete(ctx, in.Address, in.business()) })
}
