package office_test

import (
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

func TestTheAuthenticatorAndItsRecoveryCodes(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	v.login(false)
	ask := v.write(letter.TOTPAsk, struct{}{}, 1)
	v.hand(v.raw(ask))
	body, err := letter.Read[letter.TOTPSecretBody](v.answer(ask.ID))
	if err != nil || len(body.Recovery) != account.RecoveryCodes {
		t.Fatalf("%+v, %v", body, err)
	}
	code := func() string {
		s, err := account.AuthenticatorCode(body.Secret, c.At)
		c.Must(err)
		return s
	}
	login := func(m account.Method, digits string) letter.Kind {
		return v.ask(letter.LoginAnswer, letter.LoginAnswerBody{Asked: v.askLogin(), Method: m, Digits: digits}).Kind
	}
	if k := login(account.ByAuthenticator, code()); k != letter.LoginRefused {
		t.Errorf("before it was confirmed: %s", k)
	}
	v.hand(v.raw(v.write(letter.TOTPConfirm, letter.TOTPConfirmBody{Digits: code()}, 2)))
	if k := login(account.ByAuthenticator, code()); k != letter.LoginRefused {
		t.Errorf("the code that confirmed it: %s", k)
	}
	c.pass(30 * time.Second)
	if k := login(account.ByAuthenticator, code()); k != letter.LoginGranted {
		t.Errorf("the next code: %s", k)
	}
	if k := login(account.ByAuthenticator, code()); k != letter.LoginRefused {
		t.Errorf("the same code again: %s", k)
	}
	for i, want := range []letter.Kind{letter.LoginGranted, letter.LoginRefused} {
		if k := login(account.ByRecovery, body.Recovery[0]); k != want {
			t.Errorf("recovery code, use %d: %s", i+1, k)
		}
	}
}
