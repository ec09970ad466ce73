package sheet

import (
	"fmt"
	"io"
	"time"

	"github.com/signintech/gopdf"

	"kyujindesk/backend/account"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
)

// CodeSheet is the paper with an account creation code (アカウント作成コード) that a business gets at the counter.
type CodeSheet struct {
	Code          account.Code
	Establishment establishment.Establishment
	Office        string // its name
	OfficeAddress string // its mail address
	Issued        time.Time
}

// Code writes the sheet as a PDF of one page, A4, in Japanese. Who has it can open the account together with the
// establishment's number and phone number, which therefore are not on it.
func Code(w io.Writer, in CodeSheet) error {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4, Unit: gopdf.UnitPT})
	pdf.SetInfo(gopdf.PdfInfo{Title: "アカウント作成コード", Creator: "求人デスク", CreationDate: in.Issued})
	p, err := newPen(pdf)
	if err != nil {
		return fmt.Errorf("print code: %w", err)
	}
	pdf.AddPage()
	p.text(bold(20), left, top, "アカウント作成コード")
	p.text(regular(11), left, top+38, drawable(in.Establishment.Name)+"　御中")
	p.rightward(regular(11), top+38, drawable(in.Office))
	if err := drawCode(pdf, p, in); err != nil {
		return fmt.Errorf("print code: %w", err)
	}
	y := top + 300.0
	p.text(bold(13), left, y, "今後の手続き")
	y += 26
	for i, step := range steps(in) {
		p.text(bold(10.5), left, y, fmt.Sprintf("%d", i+1))
		lines := fold(step, right-left-24, func(s string) float64 { return p.width(regular(10.5), s) })
		for _, line := range lines {
			p.text(regular(10.5), left+20, y, line)
			y += 16
		}
		y += 6
	}
	p.text(regular(8.5), left, bottom+20, notOfficial)
	if p.err != nil {
		return fmt.Errorf("print code: %w", p.err)
	}
	data, err := pdf.GetBytesPdfReturnErr()
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("print code: %w", err)
	}
	return nil
}

// drawCode draws the code in its four groups, its QR picture, and what goes with it.
func drawCode(pdf *gopdf.GoPdf, p *pen, in CodeSheet) error {
	const groupWide, groupHigh, size = 116.0, 40.0, 140.0
	y := top + 74.0
	for i := range 4 {
		x := left + float64(i)*(groupWide+14)
		pdf.SetLineWidth(0.8)
		pdf.RectFromUpperLeftWithStyle(x, y, groupWide, groupHigh, "D")
		p.centred(bold(22), x, groupWide, y+28, string(in.Code[i*5:i*5+5]))
	}
	picture, err := account.PaperPicture(in.Code, in.OfficeAddress, int(size)*4)
	if err != nil {
		return err
	}
	holder, err := gopdf.ImageHolderByBytes(picture)
	if err != nil {
		return err
	}
	p.keep(pdf.ImageByHolder(holder, left, y+62, &gopdf.Rect{W: size, H: size}))
	x := left + size + 28
	last := era.Of(in.Issued.Add(account.CodeFor))
	for i, line := range [][2]string{
		{"窓口のメールアドレス", in.OfficeAddress},
		{"発行日", era.Of(in.Issued).Wareki()},
		{"有効期限", last.Wareki() + "まで"},
	} {
		at := y + 70 + float64(i)*42
		p.text(regular(9), x, at, line[0])
		p.text(bold(13), x, at+14, drawable(line[1]))
	}
	return nil
}

func steps(in CodeSheet) []string {
	return []string{
		"事業所のパソコンで求人デスクを開き、「アカウント作成コードをハローワークで発行済みの事業主」を選びます。",
		"プライバシーポリシーと利用規約を最後まで読み、同意します。",
		"メールアドレス、事業所番号、電話番号と、上のコードを入力します。コードはQRコードの画像からも読み取れます。入力を合わせて10回間違えると、このコードは使えなくなり、窓口での再発行が必要です。",
		drawable(in.OfficeAddress) + " からのメールを受信できるようにしておきます。「パスワード登録申込受付通知」のメールで認証キーが届きます。",
		"メールの送信から50分以内に、新しいパスワード（半角8〜32文字、数字・英字・記号を組み合わせたもの）と認証キーを入力します。",
		"「ログイン画面へ進む」から、メールアドレスとパスワードでログインします。",
		"登録が終わったら、この用紙は細かく切って捨ててください。終わるまでは、ほかの人に見せないでください。",
	}
}
