package letter

import (
	"fmt"
)

// Readable renders a letter as the text a clerk or employer reads in a plain mail program. It is made
// from the data alone, so that the receiver can make it again and compare.
func Readable(l Letter) (string, error) {
	if text, mine, err := readableAccount(l); mine {
		return text, err
	}
	switch l.Kind {
	case Ack:
		return "受け取りの確認です。このメールへの操作は要りません。\n", nil
	case Unsupported:
		return "届いた連絡の種類に、こちらのプログラムがまだ対応していません。更新すると読めるようになります。\n", nil
	case PostingSubmit, PostingAsk, PostingDrop, PostingTold, PostingFigures:
		return readablePosting(l)
	case OfficeRules:
		return readable(l, func(b OfficeRulesBody) string {
			return fmt.Sprintf("窓口が決めていることのお知らせ\n\n更新の予約　期限の%d日前から\n期間の延長　%d回まで\n\n最低賃金の表\n%s", b.Rules.Windows.Renewal, b.Rules.Windows.Extensions, b.Rules.Wages)
		})
	case EstablishmentChange, EstablishmentTold, EstablishmentPicture:
		return readableEstablishment(l)
	}
	return fmt.Sprintf("連絡（%s）\n", l.Kind), nil
}

func readable[T any](l Letter, text func(T) string) (string, error) {
	b, err := Read[T](l)
	if err != nil {
		return "", err
	}
	return text(b), nil
}
