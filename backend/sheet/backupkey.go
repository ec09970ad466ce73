package sheet

import (
	"fmt"
	"io"
	"time"

	"github.com/signintech/gopdf"

	"kyujindesk/backend/era"
	pictures "kyujindesk/backend/picture"
)

// BackupKeySheet is the paper with the key that opens the backups of an account.
type BackupKeySheet struct {
	Key      string
	Business string
	Printed  time.Time
}

// keyGroup is how many characters of a key stand together: as many as one keeps in mind while typing.
const keyGroup = 5

// BackupKey writes the sheet as a PDF of one page, A4, in Japanese: the key in groups, and as a QR picture.
func BackupKey(w io.Writer, in BackupKeySheet) error {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4, Unit: gopdf.UnitPT})
	pdf.SetInfo(gopdf.PdfInfo{Title: "バックアップの鍵", Creator: "求人デスク", CreationDate: in.Printed})
	p, err := newPen(pdf)
	if err != nil {
		return fmt.Errorf("print backup key: %w", err)
	}
	pdf.AddPage()
	p.text(bold(20), left, top, "バックアップの鍵")
	p.text(regular(11), left, top+38, drawable(in.Business))
	p.rightward(regular(11), top+38, "印刷した日　"+era.Of(in.Printed).Wareki())
	y := top + 76.0
	for i, group := range grouped(in.Key) {
		p.text(bold(16), left+float64(i%5)*100, y+float64(i/5)*30, group)
	}
	y += 30*float64((len(grouped(in.Key))+4)/5) + 12
	code, err := pictures.QR(in.Key, 640)
	if err != nil {
		return fmt.Errorf("print backup key: %w", err)
	}
	holder, err := gopdf.ImageHolderByBytes(code)
	if err != nil {
		return fmt.Errorf("print backup key: %w", err)
	}
	p.keep(pdf.ImageByHolder(holder, left, y, &gopdf.Rect{W: 150, H: 150}))
	y += 176
	for _, line := range []string{
		"合言葉を忘れても、この鍵があればバックアップから元に戻せます。",
		"バックアップの鍵は、バックアップを入れたUSBメモリーなどとは別の場所に、人に見られないように保管してください。この鍵とバックアップの両方を持つ人は、求人や応募者の記録を入れたファイルを取り出せます。",
		"入力するときは、大文字・小文字、空白、ハイフンは区別しません。",
		"鍵を新しくしたときは、前のバックアップは前の鍵でしか開けません。前の鍵も、前のバックアップがある間は保管してください。",
	} {
		for _, part := range fold(line, right-left, func(s string) float64 { return p.width(regular(10.5), s) }) {
			p.text(regular(10.5), left, y, part)
			y += 16
		}
		y += 6
	}
	p.text(regular(8.5), left, bottom+20, notOfficial)
	if p.err != nil {
		return fmt.Errorf("print backup key: %w", p.err)
	}
	data, err := pdf.GetBytesPdfReturnErr()
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("print backup key: %w", err)
	}
	return nil
}

func grouped(key string) (groups []string) {
	for len(key) > keyGroup {
		groups, key = append(groups, key[:keyGroup]), key[keyGroup:]
	}
	return append(groups, key)
}
