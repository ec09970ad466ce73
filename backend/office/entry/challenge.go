package entry

import (
	"context"
	"fmt"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// noTime is no moment at all.
var noTime time.Time //nolint:gochecknoglobals // a constant in all but syntax

// mailText is an ordinary mail in Japanese and English. %[1]s are the digits, %[2]d the minutes they live, %[3]s the
// office.
type mailText struct{ subject, text string }

func mailTextOf(p account.Purpose) mailText {
	const foot = "\n\n※このメールに心あたりがない場合は、何もせずに削除してください。だれかがメールアドレスを間違えて入力したものと思われます。\n※求人デスクの窓口が、電話やメールで認証キーやパスワードをお尋ねすることはありません。\nIf you did not request this, delete this email. The office never asks for keys or passwords by phone or email.\n\n%[3]s\n"
	switch p {
	case account.ForLogin:
		return mailText{
			"ワンタイムパスワードのお知らせ／One-time password",
			"求人デスクのログイン画面で、次のワンタイムパスワードを入力してください。\nEnter this one-time password on the login screen of Kyujin Desk.\n\n%[1]s\n\n有効時間：最初のメールの送信から%[2]d分 (%[2]d minutes)" + foot,
		}
	case account.ForAddress:
		return mailText{
			"メールアドレス登録の認証キーのお知らせ／Verification key",
			"このメールアドレスをログイン用に登録する申込みを受け付けました。求人デスクの「ログインアカウントの編集」で、次の認証キーを入力してください。\nEnter this key in Kyujin Desk to register this address.\n\n%[1]s\n\n有効時間：このメールの送信から%[2]d分 (%[2]d minutes)" + foot,
		}
	}
	return mailText{
		"パスワード登録申込受付通知／Registration received",
		"パスワード登録のお申込みを受け付けました。求人デスクの画面で、パスワードと次の認証キーを入力してください。\nEnter this key and a password of your own in Kyujin Desk.\n\n%[1]s\n\n有効時間：このメールの送信から%[2]d分 (%[2]d minutes)\n時間を過ぎたとき、画面を閉じたときは、はじめからやり直してください。" + foot,
	}
}

// challenge makes digits and, with mailed, posts them to the address, in the running transaction. matter is what is done
// once they have come back.
func (n *Entry) challenge(ctx context.Context, c account.Challenge, mailed bool, matter []byte) error {
	secret := account.NewSecret()
	c.Sealed = n.secrets.Seal("challenge/"+c.ID, []byte(secret))
	c.Matter = n.secrets.Seal("matter/"+c.ID, matter)
	c.Made = n.now()
	if mailed {
		var err error
		if c.Mail, err = n.mailDigits(ctx, c, secret); err != nil {
			return err
		}
	}
	return n.store.PutChallenge(ctx, c)
}

// mailDigits posts the digits of a secret.
func (n *Entry) mailDigits(ctx context.Context, c account.Challenge, secret string) (string, error) {
	digits, err := account.Digits(secret)
	if err != nil {
		return "", err
	}
	t := mailTextOf(c.Purpose)
	mail := letter.AccountMail{
		From: n.Address, To: c.Address, Subject: t.subject, Asked: c.ID,
		Text: fmt.Sprintf(t.text, digits, int(c.Lives.Minutes()), n.Name),
	}
	return letter.PostAccountMail(ctx, n.store, mail, c.ID, n.now())
}

// warn posts an ordinary mail without digits.
func (n *Entry) warn(ctx context.Context, to, subject, text, answers string) error {
	_, err := letter.PostAccountMail(ctx, n.store, letter.AccountMail{From: n.Address, To: to, Subject: subject, Text: text + "\n\n" + n.Name + "\n"}, answers, n.now())
	return err
}

// ownerText is what the owner of an account's ID is told; it goes by ordinary mail, because only that reaches who has no
// computer of the account at hand.
type ownerText struct{ subject, text string }

const notYou = "\n\n心あたりがない場合は、すぐに窓口へご連絡ください。\nIf this was not you, contact the office at once."

func newDevice(d account.Device) ownerText {
	return ownerText{"パソコンの登録のお知らせ／Computer registered", "このアカウントを使うパソコンが登録されました。\nA computer was registered for this account.\n\n" + d.Address + "　" + d.Name + notYou}
}

func newAddress(address string) ownerText {
	return ownerText{"ログイン用メールアドレスの登録のお知らせ／Login address added", "このアカウントに、ログイン用のメールアドレスが登録されました。\nA login address was added to this account.\n\n" + address + notYou}
}

// warnOwner tells the ID's address what has changed about who may enter.
func (n *Entry) warnOwner(ctx context.Context, accountID string, t ownerText, answers string) error {
	addresses, err := n.store.LoginAddresses(ctx, accountID)
	if err != nil {
		return err
	}
	for _, x := range addresses {
		if x.Main {
			return n.warn(ctx, x.Address, t.subject, t.text, answers)
		}
	}
	return nil
}

// verdict is what became of digits that came back.
type verdict struct {
	reason string // empty where they are right
	left   int    // tries left after wrong ones
	matter []byte
	secret string
}

// check spends a try on a challenge and says whether right accepts the secret of its digits, in the running
// transaction. The time is the office's own: from the sending of the mail to now, when the answer is here.
func (n *Entry) check(ctx context.Context, id, device string, p account.Purpose, right func(secret string) bool) (verdict, error) {
	spent, err := n.store.SpendChallenge(ctx, id, device, p)
	if err != nil || !spent {
		return verdict{reason: letter.ReasonVoid}, err
	}
	c, err := n.store.Challenge(ctx, id)
	if err != nil {
		return verdict{}, err
	}
	if now := n.now(); now.Before(c.Made) || !now.Before(c.Made.Add(c.Lives)) { // a clock set back lengthens nothing
		return verdict{reason: letter.ReasonExpired}, nil
	}
	secret, err := n.secrets.Unseal("challenge/"+id, c.Sealed)
	if err != nil {
		return verdict{}, err
	}
	matter, err := n.secrets.Unseal("matter/"+id, c.Matter)
	if err != nil {
		return verdict{}, err
	}
	v := verdict{matter: matter, secret: string(secret)}
	if !right(v.secret) || c.Mail == "" && p != forAuthenticator {
		v.reason, v.left = letter.ReasonWrong, account.ChallengeTries-c.Tries
		if v.left == 0 {
			v.reason = letter.ReasonVoid
		}
		return v, nil
	}
	return v, n.store.FinishChallenge(ctx, id)
}

// live is the challenge of a device that still can be answered; ok is false where there is none.
func (n *Entry) live(ctx context.Context, device string, p account.Purpose) (c account.Challenge, ok bool, err error) {
	c, err = n.store.LastChallenge(ctx, device, p)
	if fault.Is(err, fault.NotFound) {
		return c, false, nil
	}
	return c, err == nil && n.now().Before(c.Made.Add(c.Lives)), err
}
