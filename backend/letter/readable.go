package letter

import (
	"fmt"
)

const (
	ackText         = "受け取りの確認です。このメールへの操作は要りません。\n"
	unsupportedText = "届いた連絡の種類に、こちらのプログラムがまだ対応していません。更新すると読めるようになります。\n"
)

func officeRulesText(b OfficeRulesBody) string {
	return fmt.Sprintf("窓口が決めていることのお知らせ\n\n更新の予約　期限の%d日前から\n期間の延長　%d回まで\n\n最低賃金の表\n%s", b.Rules.Windows.Renewal, b.Rules.Windows.Extensions, b.Rules.Wages)
}

// Readable renders a letter as the text a clerk or employer reads in a plain mail program. It is made
// from the data alone, so that the receiver can make it again and compare.
func Readable(l Letter) (string, error) {
	s, known := l.Kind.spec()
	if !known {
		return fmt.Sprintf("連絡（%s）\n", l.Kind), nil
	}
	return s.text(l)
}

func readable[T any](l Letter, text func(T) string) (string, error) {
	b, err := Read[T](l)
	if err != nil {
		return "", err
	}
	return text(b), nil
}

// formVersion is the version of the words of the form whose answers a letter's text prints; 0 for a letter without.
func formVersion(l Letter) (int, error) {
	s, _ := l.Kind.spec()
	if s.prints == nil {
		return 0, nil
	}
	f, err := s.prints(l)
	return f.Version, err
}
