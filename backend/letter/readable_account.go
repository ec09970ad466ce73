package letter

import (
	"fmt"
	"strings"

	"kyujindesk/backend/era"
)

func enrolText(b EnrolBody) string {
	return fmt.Sprintf("アカウント作成コードによる開設の申込み\n\n事業所番号　%s\n電話番号　　%s\nメール　　　%s\n",
		b.Establishment, b.Phone, b.Address)
}

func helloText(b HelloBody) string {
	if b.Way == Registered {
		return fmt.Sprintf("パスワード登録の申込み\n\nメール　%s\n", b.Address)
	}
	return fmt.Sprintf("仮登録の申込み\n\nメール　%s\n", b.Address)
}

func keyMailedText(b KeyMailedBody) string {
	return fmt.Sprintf("申込みを受け付けました。認証キーを別のメールでお送りします。\n\n窓口　　　%s\n有効時間　メールの送信から%d分\n", b.Office, b.Minutes)
}

func keyEntryText(b KeyEntryBody) string {
	s := fmt.Sprintf("認証キーの入力\n\n認証キー　%s\n", b.Key)
	if b.Name != "" {
		s += fmt.Sprintf("パソコン　%s\n", b.Name)
	}
	if b.Own != nil {
		s += fmt.Sprintf("事業所名　%s（%s）\n所在地　　〒%s %s\n電話番号　%s\n", b.Own.Name, b.Own.Kana, b.Own.Postal, b.Own.Address, b.Own.Phone)
	}
	return s
}

func enrolledText(b EnrolledBody) string {
	s := fmt.Sprintf("アカウントを開設しました\n\n窓口　　%s\n事業所　%s（%s）\n", b.Office, b.Establishment.Name, b.Establishment.Number)
	if b.Provisional != "" {
		s += fmt.Sprintf("仮登録です。%sまでに窓口で本登録をしてください。\n", dayText(b.Provisional))
	}
	return s
}

func enrolRefusedText(b EnrolRefusedBody) string { return refusedText(b.Reason, b.TriesLeft) }

const loginAskText = "ワンタイムパスワードの送信依頼\n"

func loginMailedText(b LoginMailedBody) string {
	return fmt.Sprintf("ワンタイムパスワードを別のメールでお送りします。最初のメールの送信から%d分間有効です。\n", b.Minutes)
}

func loginAnswerText(b LoginAnswerBody) string {
	return fmt.Sprintf("ワンタイムパスワードの入力\n\n%s\n次回からの省略　%s\n", b.Digits, yesNo(b.Trust))
}

func loginGrantedText(b LoginGrantedBody) string {
	return fmt.Sprintf("ログインを確認しました（%sまで）\n", era.Moment(b.Until))
}

func loginRefusedText(b LoginRefusedBody) string { return refusedText(b.Reason, b.TriesLeft) }

func loginNeededText(b LoginNeededBody) string { return refusedText(b.Reason, 0) }

func accountStateText(b AccountStateBody) string {
	var s strings.Builder
	s.WriteString("アカウントの登録内容\n\n")
	if b.Provisional != "" {
		fmt.Fprintf(&s, "仮登録　%sまでに窓口で本登録をしてください\n", dayText(b.Provisional))
	}
	if b.Lapsed {
		s.WriteString("仮登録の期限が過ぎました。送信した内容は窓口で保留されています\n")
	}
	if b.Closing != "" {
		fmt.Fprintf(&s, "退会の申込みを受け付けています　%s\n", momentText(b.Closing))
	}
	if b.Closed != "" {
		fmt.Fprintf(&s, "このアカウントは閉じられました　%s\n", momentText(b.Closed))
	}
	for _, a := range b.Addresses {
		fmt.Fprintf(&s, "ログイン用メールアドレス　%s\n", a.Address)
	}
	for _, d := range b.Devices {
		fmt.Fprintf(&s, "パソコン　%s（%s）\n", d.Name, d.Address)
	}
	for _, c := range b.Codes {
		fmt.Fprintf(&s, "使われていないアカウント作成コード　%s…\n", c.Name)
	}
	return s.String()
}

func accountCloseText(b AccountCloseBody) string {
	if b.Undo {
		return "退会の申込みを取りやめます\n"
	}
	if b.Why == "" {
		return "退会を申し込みます\n"
	}
	return "退会を申し込みます\n\n" + b.Why + "\n"
}

func deviceRevokeText(b DeviceBody) string {
	return "パソコンの登録の解除\n\nパソコンの識別番号　" + b.Fingerprint + "\n"
}

func deviceForgetText(b DeviceBody) string {
	return "ワンタイムパスワード省略の解除\n\nパソコンの識別番号　" + b.Fingerprint + "\n"
}

func deviceNameText(b DeviceBody) string { return "パソコンの名前の変更\n\n" + b.Name + "\n" }

const deviceCodeText = "パソコンを追加するためのコードの依頼\n"

func deviceCodedText(b DeviceCodedBody) string {
	return fmt.Sprintf("追加するパソコンで、このアカウント作成コードを入力してください\n\n%s\n", b.Code)
}

func codeDropText(b CodeDropBody) string {
	return fmt.Sprintf("アカウント作成コードの取消し\n\n%s…\n", b.Name)
}

func addressAddText(b AddressBody) string {
	return fmt.Sprintf("ログイン用メールアドレスの登録\n\n%s\nIDにする　%s\n", b.Address, yesNo(b.Main))
}

func addressKeyText(b KeyEntryBody) string { return "認証キーの入力\n\n" + b.Key + "\n" }

func addressRemoveText(b AddressBody) string {
	return "ログイン用メールアドレスの削除\n\n" + b.Address + "\n"
}

func addressSaidText(b AddressSaidBody) string {
	switch {
	case b.Reason != "":
		return b.Address + "\n" + refusedText(b.Reason, b.TriesLeft)
	case b.Done:
		return b.Address + "\n登録内容を変更しました。\n"
	}
	return b.Address + "\nこのメールアドレスに認証キーをお送りしました。\n"
}

const totpAskText = "認証アプリの利用の申込み\n"

func totpSecretText(b TOTPSecretBody) string {
	return fmt.Sprintf("認証アプリの設定\n\nキー　%s\n回復用コード　%s\n", b.Secret, strings.Join(b.Recovery, " "))
}

func totpConfirmText(b TOTPConfirmBody) string {
	return "認証アプリの確認\n\n" + b.Digits + "\n"
}

const totpEndText = "認証アプリの利用の終了\n"

func refusedText(reason string, left int) string {
	switch reason {
	case ReasonEntry, ReasonWrong:
		return fmt.Sprintf("入力のいずれかが窓口の記録と違います。あと%d回入力できます。\n", left)
	case ReasonExpired:
		return "有効時間を過ぎています。はじめからやり直してください。\n"
	case ReasonWait:
		return "続けて依頼できる回数を超えました。しばらくしてからやり直してください。\n"
	case ReasonRevoked:
		return "このパソコンの登録は解除されています。窓口にお問い合わせください。\n"
	case ReasonLogin:
		return "このパソコンからの連絡は、ログインのあとで処理します。\n"
	case ReasonClosed:
		return "このアカウントは閉じられています（退会）。再開するときは、窓口にお越しください。\n"
	case ReasonTaken:
		return "このメールアドレスは、すでに登録されています。\n"
	case ReasonMany:
		return "登録できるメールアドレスの数を超えています。\n"
	}
	return "このコードは使えなくなっています。窓口で新しいコードを受け取るか、はじめからやり直してください。\n"
}

func yesNo(b bool) string {
	if b {
		return "する"
	}
	return "しない"
}
