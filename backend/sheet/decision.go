package sheet

import (
	"fmt"
	"io"
	"strings"

	"github.com/signintech/gopdf"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
)

// Decision writes what somebody is told of the selection (選考結果通知書) as a PDF of one page, A4, in Japanese. It gives no reason: who
// was not chosen is told it where he or she asks.
func Decision(w io.Writer, in applicant.Decision, practice bool) error {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4, Unit: gopdf.UnitPT})
	pdf.SetInfo(gopdf.PdfInfo{Title: "選考結果通知書", Creator: "求人デスク", CreationDate: in.Made})
	p, err := newPen(pdf)
	if err != nil {
		return fmt.Errorf("print decision: %w", err)
	}
	pdf.AddPage()
	t := table{pen: p}
	if practice {
		t.watermark("練習")
	}
	p.rightward(regular(10.5), top, era.Of(in.Made).Wareki())
	y := p.paragraph(bold(13), 20, top+34, drawable(in.Person)+"　様")
	y += 20
	for _, line := range said([]cell{{text: in.Business}, {text: in.Address}, {text: in.Phone}}) {
		for _, part := range fold(drawable(line.text), 240, func(s string) float64 { return p.width(regular(10.5), s) }) {
			p.text(regular(10.5), right-240, y, part)
			y += 16
		}
	}
	p.centred(bold(17), left, right-left, y+46, "選考結果のお知らせ")
	y += 92
	for _, text := range decision(in) {
		y = p.paragraph(regular(11), 20, y, text) + 10
	}
	p.rightward(regular(11), y+8, "以上")
	if p.err != nil {
		return fmt.Errorf("print decision: %w", p.err)
	}
	data, err := pdf.GetBytesPdfReturnErr()
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("print decision: %w", err)
	}
	return nil
}

// decision is the letter, a paragraph each.
func decision(in applicant.Decision) []string {
	all := []string{"　このたびは、当社の求人" + quoted(in.Posting) + "にご応募いただき、ありがとうございました。"}
	if in.Hired {
		all = append(all, "　選考の結果、採用させていただくことになりましたので、お知らせします。")
		if in.Begins != "" {
			all = append(all, "　勤務の開始は、"+day(in.Begins)+"を予定しています。")
		}
		return append(all, "　労働条件は、労働条件通知書であらためてお示しします。ご都合が変わったときや、ご不明の点は、上記までご連絡ください。")
	}
	all = append(all, "　慎重に選考いたしましたが、誠に残念ながら、今回は採用を見送らせていただくことになりました。ご期待に沿えず申し訳ございません。")
	switch {
	case in.Papers && in.Returned:
		all = append(all, "　お預かりした応募書類は、本状とともにお返しします。")
	case in.Papers:
		all = append(all, "　お預かりした応募書類は、当社が責任をもって廃棄いたします。")
	}
	return append(all, "　末筆ながら、今後のご活躍をお祈り申し上げます。")
}

func quoted(posting string) string {
	if posting = strings.TrimSpace(posting); posting == "" {
		return ""
	}
	return "「" + posting + "」"
}

// paragraph writes a text over the whole width, as many lines as it needs, and tells where the next one begins.
func (p *pen) paragraph(f face, leading, y float64, text string) float64 {
	for _, line := range fold(drawable(text), right-left, func(s string) float64 { return p.width(f, s) }) {
		p.text(f, left, y, line)
		y += leading
	}
	return y
}
