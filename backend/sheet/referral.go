package sheet

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/signintech/gopdf"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// ReferralSheet is what a 紹介状 is made of.
type ReferralSheet struct {
	Establishment establishment.Establishment
	Posting       posting.Posting
	Applicant     form.Values // answers of applicant.Form
	Practice      bool        // written in practice: every page says 練習
}

// Referral writes a referral as a PDF, A4, in Japanese, for who is introduced (domain 1.8 lists what stands on one; the words and the
// layout are our own).
func Referral(w io.Writer, in ReferralSheet) error {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4, Unit: gopdf.UnitPT})
	info := gopdf.PdfInfo{Title: "紹介状", Creator: "求人デスク"}
	if on, err := era.Parse(in.Applicant[applicant.OnKey]); err == nil {
		info.CreationDate = on.Start()
	}
	pdf.SetInfo(info)
	if err := printPapers(w, pdf, func(t table) paper { return t.referral(in) }); err != nil {
		return fmt.Errorf("print referral: %w", err)
	}
	return nil
}

// ReferralPaper prints referrals as office.Referral wants it.
func ReferralPaper(practice bool) func(p posting.Posting, e establishment.Establishment, v form.Values) ([]byte, error) {
	return func(p posting.Posting, e establishment.Establishment, v form.Values) ([]byte, error) {
		var b bytes.Buffer
		err := Referral(&b, ReferralSheet{Establishment: e, Posting: p, Applicant: v, Practice: practice})
		return b.Bytes(), err
	}
}

// referral is a referral as paper.
func (t table) referral(in ReferralSheet) paper {
	v := in.Applicant
	rows := append([]row{{title: "応募先"}}, t.pair(said([]cell{
		{label: "求人番号", text: in.Posting.Number},
		{label: "職種", text: posting.Title(in.Posting.Values), loud: true},
		{label: "事業所名", text: strings.Trim(in.Establishment.Name+"\n"+in.Establishment.Kana, "\n")},
		{label: "所在地", text: strings.TrimSpace(postal(in.Establishment.Postal) + "　" + in.Establishment.Address)},
		{label: "電話番号", text: in.Establishment.Phone},
		{label: "担当者", text: strings.TrimSpace(in.Posting.Values["contact.role"] + "　" + in.Posting.Values["contact.name"])},
	}))...)
	rows = append(rows, t.answers(applicant.Form(), v, applicant.NumberKey, applicant.OnKey, applicant.UntilKey, applicant.RouteKey)...)
	return paper{
		title: "紹介状", practice: in.Practice,
		boxes: []cell{
			{label: "紹介番号", text: v[applicant.NumberKey]},
			{label: "紹介年月日", text: day(v[applicant.OnKey])},
			{label: "紹介期限", text: day(v[applicant.UntilKey])},
		},
		known: []string{v[applicant.NumberKey], v[applicant.NameKey]},
		rows:  rows,
	}
}

// said leaves out cells without a text.
func said(cells []cell) (all []cell) {
	for _, c := range cells {
		if c.text != "" {
			all = append(all, c)
		}
	}
	return all
}

func day(text string) string {
	d, err := era.Parse(text)
	if err != nil {
		return "―"
	}
	return d.Wareki()
}
