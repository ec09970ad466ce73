package practice

import (
	"bytes"
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/sheet"
)

// Paper is an account creation code as the counter hands it over.
type Paper struct {
	Code    account.Code
	Office  string // its mail address
	Picture []byte // the QR picture, PNG
}

// IssueCode gives the practising business its paper.
func (w *World) IssueCode(ctx context.Context) (account.Code, establishment.Establishment, error) {
	e := establishment.Establishment{
		Number: "4101-123456-7", Name: "例示商店", Kana: "レイジショウテン", Postal: "840-0000",
		Address: "佐賀県佐賀市例示町１－２－３", Phone: "0952-00-0000",
		Details: form.Values{
			"staff.company": "12", "insurance.kinds": "employment accident", "retire.mutual": "no", "retire.pay": "no",
			"retire.age.has": "yes", "retire.age": "65", "rehire.has": "no", "extend.has": "no",
		},
	}
	code, err := w.Office.IssueCode(ctx, e)
	return code, e, err
}

// paperWidth is how wide the QR picture of a paper is, in pixels.
const paperWidth = 320

// Issue gives a visitor's business a paper; one whose account is closed opens it again by that.
func (w *World) Issue(ctx context.Context, e establishment.Establishment) (Paper, error) {
	code, err := w.Office.IssueCode(ctx, e)
	if f, is := fault.Of(err); is && f.Key == "account.closed" {
		code, err = w.Office.Reopen(ctx, e.Number)
	}
	if err != nil {
		return Paper{}, err
	}
	picture, err := account.PaperPicture(code, w.Office.Address, paperWidth)
	return Paper{code, w.Office.Address, picture}, err
}

// Print is a paper as PDF.
func (w *World) Print(code account.Code, e establishment.Establishment) ([]byte, error) {
	var b bytes.Buffer
	err := sheet.Code(&b, sheet.CodeSheet{
		Code: code, Establishment: e, Office: w.Office.Name, OfficeAddress: w.Office.Address, Issued: w.now(),
	})
	return b.Bytes(), err
}
