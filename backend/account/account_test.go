package account_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
)

func TestCodeIsReadAsPeopleTypeIt(t *testing.T) {
	code := account.NewCode("7K0M")
	printed := code.String()
	for _, typed := range []string{
		printed,
		strings.ToLower(printed),
		strings.ReplaceAll(printed, "-", " "),
		"　" + strings.ReplaceAll(printed, "-", "ー") + "\n",
		strings.ReplaceAll(printed, "0", "O"),
		strings.ReplaceAll(strings.ReplaceAll(printed, "1", "l"), "0", "ｏ"),
	} {
		got, err := account.ParseCode(typed)
		if err != nil || got != code {
			t.Errorf("ParseCode(%q) = %q, %v; want %q", typed, got, err, code)
		}
	}
	if code.Name() != "7K0M" || len(code.Secret()) != 15 {
		t.Errorf("name %q, secret of %d characters", code.Name(), len(code.Secret()))
	}
}

func TestEverySingleTypingErrorIsCaught(t *testing.T) {
	const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	rapid.Check(t, func(t *rapid.T) {
		code := account.NewCode(account.NewCodeName())
		at := rapid.IntRange(0, 19).Draw(t, "at")
		wrong := rapid.SampledFrom(strings.Split(alphabet, "")).Draw(t, "wrong")
		if wrong == string(code[at]) {
			t.Skip("not an error")
		}
		typed := string(code[:at]) + wrong + string(code[at+1:])
		if _, err := account.ParseCode(typed); !errors.Is(err, account.ErrCodeTypo) {
			t.Fatalf("%s for %s was accepted: %v", typed, code, err)
		}
	})
}

func TestCodeOfWrongLengthIsNamed(t *testing.T) {
	if _, err := account.ParseCode("ABCD"); !errors.Is(err, account.ErrCodeLength) {
		t.Error(err)
	}
}

func FuzzParseCode(f *testing.F) {
	f.Add("ABCDE-FGHJK-MNPQR-STVWX")
	f.Add("ＡＢＣ　")
	f.Fuzz(func(t *testing.T, typed string) {
		code, err := account.ParseCode(typed)
		if err != nil {
			return
		}
		again, err := account.ParseCode(code.String())
		if err != nil || again != code {
			t.Fatalf("%q read as %q, then as %q, %v", typed, code, again, err)
		}
	})
}

func TestPassword(t *testing.T) {
	for _, tt := range []struct{ password, key string }{
		{"himitsu-1", ""},
		{"a1!aaaaa", ""},
		{strings.Repeat("a", 30) + "1!", ""},
		{"a1!aaaa", "account.password.length"},
		{strings.Repeat("a", 31) + "1!", "account.password.length"},
		{"himitsu12", "account.password.kinds"},
		{"himitsu--", "account.password.kinds"},
		{"12345678-", "account.password.kinds"},
		{"ひみつ12345!", "account.password.halfWidth"},
		{"himitsu 1!", "account.password.halfWidth"},
		{"himitsu１!a", "account.password.halfWidth"},
	} {
		err := account.CheckPassword(tt.password)
		f, _ := fault.Of(err)
		if (f == nil) != (tt.key == "") || (f != nil && f.Key != tt.key) {
			t.Errorf("%q: %v, want %q", tt.password, err, tt.key)
		}
	}
}
