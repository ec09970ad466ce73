package sheet

import (
	"fmt"
	"io"

	"github.com/signintech/gopdf"
)

// ResumeSheet is a made-up résumé, for practice.
type ResumeSheet struct {
	Name, Kana, Birth, Address, Phone, Mail string
	Past                                    [][2]string // when, what
	Wish                                    string
}

// Resume writes a résumé of somebody there is not as a PDF, A4, in Japanese. Every page says 練習.
func Resume(w io.Writer, in ResumeSheet) error {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4, Unit: gopdf.UnitPT})
	pdf.SetInfo(gopdf.PdfInfo{Title: "履歴書（練習の見本）", Creator: "求人デスク"})
	if err := printPapers(w, pdf, func(t table) paper { return t.resume(in) }); err != nil {
		return fmt.Errorf("print résumé: %w", err)
	}
	return nil
}

func (t table) resume(in ResumeSheet) paper {
	past := []cell{}
	for _, p := range in.Past {
		past = append(past, cell{label: p[0], text: p[1]})
	}
	rows := append([]row{{title: "連絡先"}}, t.pair(said([]cell{
		{label: "住所", text: in.Address}, {label: "電話番号", text: in.Phone}, {label: "メールアドレス", text: in.Mail},
	}))...)
	rows = append(append(rows, row{title: "学歴・職歴"}), t.pair(past)...)
	rows = append(append(rows, row{title: "志望の動機"}), t.pair([]cell{{label: "志望の動機", text: in.Wish}})...)
	return paper{
		title: "履歴書", practice: true,
		boxes: []cell{{label: "氏名", text: in.Name}, {label: "カナ", text: in.Kana}, {label: "生年月日", text: day(in.Birth)}},
		known: []string{in.Name},
		rows:  rows,
	}
}
