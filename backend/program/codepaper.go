package program

import (
	"bytes"
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/sheet"
)

// CodePaper is the paper with a code that the open office issued for an establishment, as PDF. It returns a State fault where no office is open
// here, and a NotFound fault for an establishment it does not know.
func (p *Program) CodePaper(ctx context.Context, c account.Code, number string) ([]byte, error) {
	o, err := p.Office(ctx)
	if err != nil {
		return nil, err
	}
	e, err := o.EstablishmentOf(ctx, number)
	if err != nil {
		return nil, err
	}
	var pdf bytes.Buffer
	err = sheet.Code(&pdf, sheet.CodeSheet{Code: c, Establishment: e, Office: o.Name, OfficeAddress: o.Address, Issued: p.Now()})
	return pdf.Bytes(), err
}
