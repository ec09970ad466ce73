package office_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"net/mail"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

// askCode has a computer ask for a code for another one.
func (v *visitor) askCode(seq int64) account.Code {
	v.c.Helper()
	l := v.write(letter.DeviceCode, struct{}{}, seq)
	if verdict, why := v.hand(v.raw(l)); verdict != letter.Applied {
		v.c.Fatalf("the question was answered with %s %s", verdict, why)
	}
	b, err := letter.Read[letter.DeviceCodedBody](v.answer(l.ID))
	v.c.Must(err)
	return b.Code
}

// enters says whether somebody gets in with a code.
func (c counter) enters(code account.Code) bool {
	c.Helper()
	thief := c.visitor("hannin@example.net")
	thief.code = code
	asked, a := thief.enrol(world.Shop().Phone)
	if a.Kind != letter.KeyMailed {
		return false
	}
	return thief.key1(asked, thief.mailed(asked)).Kind == letter.Enrolled
}

func TestAttackACodeThatOutlivesItsComputer(t *testing.T) {
	for name, tt := range map[string]struct {
		end  func(c counter, asker *visitor)
		in   bool
		open int
	}{
		"nothing":             {func(counter, *visitor) {}, true, 1},
		"a day, but a second": {func(c counter, _ *visitor) { c.pass(account.DeviceCodeFor - time.Second) }, true, 1},
		"a day":               {func(c counter, _ *visitor) { c.pass(account.DeviceCodeFor) }, false, 0},
		"the computer is revoked": {func(c counter, asker *visitor) {
			c.Must(c.Office.Revoke(c.Context(), asker.key.Fingerprint()))
		}, false, 0},
		"registered anew at the counter": {func(c counter, asker *visitor) {
			c.Must(c.Office.RegisterAddress(c.Context(), world.Shop(), asker.address))
		}, false, 0},
		"another one is asked for": {func(c counter, asker *visitor) { asker.askCode(2) }, false, 1},
		"taken back": {func(c counter, asker *visitor) {
			codes, err := c.Office.OpenCodes(c.Context())
			if err != nil || len(codes) != 1 || codes[0].Device != asker.key.Fingerprint() {
				c.Fatalf("open: %+v, %v", codes, err)
			}
			l := asker.write(letter.CodeDrop, letter.CodeDropBody{Name: codes[0].Name}, 2)
			if v, why := asker.hand(asker.raw(l)); v != letter.Applied {
				c.Fatal(v, why)
			}
		}, false, 0},
		"taken back at the counter": {func(c counter, _ *visitor) {
			codes, err := c.Office.OpenCodes(c.Context())
			if err != nil || len(codes) != 1 {
				c.Fatalf("open: %+v, %v", codes, err)
			}
			c.Must(c.Office.DropCode(c.Context(), codes[0].Name))
		}, false, 0},
	} {
		t.Run(name, func(t *testing.T) {
			c := openCounter(t)
			first, _ := c.twoComputers()
			code := first.askCode(1)
			tt.end(c, first)
			codes, err := c.Office.OpenCodes(t.Context())
			if err != nil || len(codes) != tt.open {
				t.Errorf("%d codes are open, %v", len(codes), err)
			}
			if got := c.enters(code); got != tt.in {
				t.Errorf("somebody gets in: %t", got)
			}
		})
	}
}

func TestAttackACodeThatEndsBetweenKeyAndAccount(t *testing.T) {
	for name, end := range map[string]func(c counter, asker *visitor) error{
		"the computer is revoked": func(c counter, asker *visitor) error { return c.Office.Revoke(c.Context(), asker.key.Fingerprint()) },
		"the day is over": func(c counter, _ *visitor) error {
			c.pass(20 * time.Minute)
			return nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := openCounter(t)
			first, _ := c.twoComputers()
			thief := c.visitor("hannin@example.net")
			thief.code = first.askCode(1)
			c.pass(account.DeviceCodeFor - 10*time.Minute)
			asked, _ := thief.enrol(world.Shop().Phone)
			digits := thief.mailed(asked)
			c.Must(end(c, first))
			if a := thief.key1(asked, digits); a.Kind == letter.Enrolled {
				t.Error("the key of a code that has ended opened the account")
			}
		})
	}
}

func TestAttackAnotherBusinessesCode(t *testing.T) {
	c := openCounter(t)
	first, _ := c.twoComputers()
	code := first.askCode(1)
	other := c.visitor("hoka@example.jp")
	asked, own := other.hello(letter.Provisional), world.Shop()
	if a := other.ask(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: other.mailed(asked), Own: &own}); a.Kind != letter.Enrolled {
		t.Fatal(a.Kind)
	}
	other.login(true)
	other.hand(other.raw(other.write(letter.CodeDrop, letter.CodeDropBody{Name: code.Name()}, 1)))
	if !c.enters(code) {
		t.Error("another business took the code back")
	}
}

func TestAttackAClockThatWasSetBackLengthensNothing(t *testing.T) {
	for _, back := range []time.Duration{time.Second, time.Hour, 365 * 24 * time.Hour} {
		c := openCounter(t)
		v := c.visitor(world.DeskAddress)
		v.open()
		asked := v.askLogin()
		digits := v.mailed(asked)
		c.pass(-back)
		if reason, _ := v.refusal(v.answerLogin(asked, digits, false)); reason != letter.ReasonExpired {
			t.Errorf("digits mailed in the future, %v: %q", back, reason)
		}
		c.pass(back)
		v.login(false)
	}
}

// TestTheOwnerHearsOfEachNewDeviceAndAddress at the ID's address, by ordinary mail.
func TestTheOwnerHearsOfEachNewDeviceAndAddress(t *testing.T) {
	c := openCounter(t)
	first, second := c.twoComputers()
	told := func() (texts []string) {
		sent, err := c.Office.Store.LettersAbout(t.Context(), "")
		c.Must(err)
		for _, o := range sent {
			if o.Kind == letter.AccountMailKind && o.Recipient == first.address {
				texts = append(texts, c.plain(o.Raw))
			}
		}
		return texts
	}
	heard := func(what string) bool {
		return slices.ContainsFunc(told(), func(s string) bool { return strings.Contains(s, what) && strings.Contains(s, "窓口へご連絡") })
	}
	if !heard("パソコンが登録されました") || !heard(second.address) {
		t.Errorf("of a new computer the owner heard %q", told())
	}
	l := second.write(letter.AddressAdd, letter.AddressBody{Address: "keiri@example.jp"}, 1)
	second.hand(second.raw(l))
	third := c.visitor("keiri@example.jp")
	k := second.write(letter.AddressKey, letter.KeyEntryBody{Asked: l.ID, Key: third.mailed(l.ID)}, 2)
	second.hand(second.raw(k))
	if !heard("keiri@example.jp") {
		t.Errorf("of a new address the owner heard %q", told())
	}
}

// plain is the text of an ordinary mail.
func (c counter) plain(raw []byte) string {
	c.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	c.Must(err)
	text, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, m.Body))
	c.Must(err)
	return string(text)
}
