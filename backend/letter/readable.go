package letter

import (
	"fmt"
)

const (
	ackText         = "受信確認の連絡です。このメールへの対応は不要です。\n"
	unsupportedText = "届いた連絡の種類に、こちらのプログラムがまだ対応していません。こちらのプログラムを更新するまで、この連絡は処理できません。\n"
)

func officeRulesText(b OfficeRulesBody) string {
	return fmt.Sprintf("窓口の取扱いのお知らせ\n\n更新予約の受付　　紹介期限日の%d日前から\n有効期間の延長　　%d回まで\n\n最低賃金（1時間）\n%s", b.Rules.Windows.Renewal, b.Rules.Windows.Extensions, wagesText(b.Rules.Wages))
}

// Readable renders a letter as the text a clerk or employer reads in a plain mail program. It is made
// from the data alone, so that the receiver can make it again and compare.
func Readable(l Letter) (string, error) {
	s, known := l.Kind.spec()
	if !known {
		return "窓口との連絡\n", nil
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
