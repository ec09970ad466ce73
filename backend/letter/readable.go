package letter

import (
	"fmt"
	"strings"

	"kyujindesk/backend/posting"
)

// Readable renders a letter as the text a clerk or employer reads in a plain mail program. It is made
// from the data alone, so that the receiver can make it again and compare.
func Readable(l Letter) (string, error) {
	switch l.Kind {
	case Ack:
		return "受け取りの確認です。このメールへの操作は要りません。\n", nil
	case Unsupported:
		return "届いた連絡の種類に、こちらのプログラムがまだ対応していません。更新すると読めるようになります。\n", nil
	case Enrol:
		return readable(l, func(b EnrolBody) string {
			return fmt.Sprintf("アカウント作成コードによる開設の申込み\n\n事業所番号　%s\n電話番号　　%s\nメール　　　%s\n",
				b.Establishment, b.Phone, b.Address)
		})
	case Enrolled:
		return readable(l, func(b EnrolledBody) string {
			return fmt.Sprintf("アカウントを開設しました\n\n窓口　　%s\n事業所　%s（%s）\n", b.Office, b.Establishment.Name, b.Establishment.Number)
		})
	case EnrolRefused:
		return readable(l, func(b EnrolRefusedBody) string {
			if b.Reason == "void" {
				return "このアカウント作成コードは使えなくなっています。窓口で新しいコードを受け取ってください。\n"
			}
			return fmt.Sprintf("入力のいずれかが窓口の記録と違います。あと%d回入力できます。\n", b.TriesLeft)
		})
	case PostingSubmit:
		return readable(l, func(b PostingSubmitBody) string {
			return "求人の申込み\n\n" + postingText(b)
		})
	case PostingAccepted:
		return readable(l, func(b PostingAcceptedBody) string {
			return fmt.Sprintf("求人を受理しました\n\n求人番号　　%s\n受付年月日　%s\n紹介期限日　%s\n", b.Number, b.Received, b.Expires)
		})
	case PostingReturned:
		return readable(l, func(b PostingReturnedBody) string {
			var s strings.Builder
			s.WriteString("次の点を直して、もう一度送ってください\n\n")
			for _, r := range b.Remarks {
				fmt.Fprintf(&s, "・%s\n", r.Text)
			}
			return s.String()
		})
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

func postingText(b PostingSubmitBody) string {
	var s strings.Builder
	for _, line := range posting.FormOf(b.Kind).Print(b.Values) {
		fmt.Fprintf(&s, "【%s】\n%s\n", line.Label.JA, line.Text.JA)
	}
	return s.String()
}
