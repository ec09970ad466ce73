package account_test

import (
	"bytes"
	"image/png"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/account"
)

func TestDigitsAreReadAsPeopleTypeThem(t *testing.T) {
	secret := account.NewSecret()
	digits, err := account.Digits(secret)
	if err != nil || len(digits) != account.ChallengeDigits {
		t.Fatalf("%d digits, %v", len(digits), err)
	}
	wide := strings.Map(func(r rune) rune { return r - '0' + '０' }, digits)
	for _, typed := range []string{digits, " " + digits + "\n", digits[:4] + " " + digits[4:], digits[:4] + "-" + digits[4:], wide} {
		if !account.DigitsFit(typed, secret) {
			t.Errorf("%q does not fit", typed)
		}
	}
	for _, typed := range []string{"", digits[:7], digits + "0", account.NewSecret(), flip(digits)} {
		if account.DigitsFit(typed, secret) {
			t.Errorf("%q fits", typed)
		}
	}
	if other, err := account.Digits(account.NewSecret()); err != nil || other == digits {
		t.Errorf("another challenge has the same digits, %v", err)
	}
}

// flip changes the last digit.
func flip(digits string) string {
	last := digits[len(digits)-1]
	return digits[:len(digits)-1] + string('0'+(last-'0'+1)%10)
}

func TestTheAuthenticatorLooksBackAsFarAsALetterTravels(t *testing.T) {
	secret := account.NewSecret()
	at := time.Date(2026, 11, 21, 5, 0, 0, 0, time.UTC)
	code, err := account.AuthenticatorCode(secret, at)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		after time.Duration
		good  bool
	}{{0, true}, {-20 * time.Second, true}, {5 * time.Minute, true}, {6 * time.Minute, false}, {-2 * time.Minute, false}} {
		period := account.AuthenticatorPeriod(code, secret, at.Add(tt.after))
		if (period != 0) != tt.good || tt.good && period != at.Unix()/30 {
			t.Errorf("%v later: period %d", tt.after, period)
		}
	}
	picture, err := account.AuthenticatorPicture(secret, "求人デスク", "saiyo@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := png.Decode(bytes.NewReader(picture)); err != nil {
		t.Error(err)
	}
}

func TestRecoveryCodesAreReadAsPeopleTypeThem(t *testing.T) {
	code := account.NewRecoveryCode()
	if account.RecoveryHash(code) != account.RecoveryHash(" "+strings.ToLower(code)) || account.RecoveryHash(code) == account.RecoveryHash(account.NewRecoveryCode()) {
		t.Errorf("%s", code)
	}
}

func TestThePauseAfterWrongPasswordsGrows(t *testing.T) {
	for _, tt := range []struct {
		wrong int
		want  time.Duration
	}{{0, 0}, {2, 0}, {3, 5 * time.Second}, {4, 10 * time.Second}, {7, 80 * time.Second}, {11, 15 * time.Minute}, {1000, 15 * time.Minute}} {
		if got := account.Pause(tt.wrong); got != tt.want {
			t.Errorf("after %d wrong ones: %v, want %v", tt.wrong, got, tt.want)
		}
	}
}
