// Package account is who may enter: account creation codes, passwords and the limits around them.
// It knows nothing of mail, SQL or screens.
package account

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/width"
)

// An account creation code (アカウント作成コード) is 20 Crockford characters: 4 that name the code, 15 that
// are its secret (75 bits) and 1 that catches typing errors without spending a try (design §4, first contact).
const (
	codeLength = 20
	codeID     = 4
)

// crockford is Crockford's base 32: no I, L, O or U, so that paper cannot be misread.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// Errors of ParseCode.
var (
	ErrCodeLength = errors.New("an account creation code has 20 characters")
	ErrCodeTypo   = errors.New("the check character of the code does not fit")
)

// Code is an account creation code in its 20 bare characters.
type Code string

// NewCode draws a code from the operating system's randomness. name is the 4 characters that
// name it at its office, from NewCodeName.
func NewCode(name string) Code {
	s := name + draw(codeLength-1-codeID)
	return Code(s + string(checkCharacter(s)))
}

// NewCodeName draws the 4 characters that name a code; the office makes sure they are free.
func NewCodeName() string { return draw(codeID) }

// ParseCode reads a code as a person types it: any width and case, spaces and hyphens anywhere,
// O for 0, I and L for 1. It returns ErrCodeLength or ErrCodeTypo.
func ParseCode(typed string) (Code, error) {
	var b strings.Builder
	for _, r := range strings.ToUpper(width.Narrow.String(typed)) {
		switch r {
		case 'O':
			r = '0'
		case 'I', 'L':
			r = '1'
		}
		switch {
		case strings.ContainsRune(crockford, r):
			b.WriteRune(r)
		case strings.ContainsRune(" \t\r\n\u3000-‐‑–—−ーｰ", r):
		default:
			return "", fmt.Errorf("character %q: %w", r, ErrCodeTypo)
		}
	}
	s := b.String()
	if len(s) != codeLength {
		return "", ErrCodeLength
	}
	if checkCharacter(s[:codeLength-1]) != s[codeLength-1] {
		return "", ErrCodeTypo
	}
	return Code(s), nil
}

// Name is the part that names the code; it is no secret.
func (c Code) Name() string { return string(c[:codeID]) }

// Secret is the part that only the paper and the office know.
func (c Code) Secret() string { return string(c[codeID : codeLength-1]) }

// String spells the code as it is printed, in four groups of five.
func (c Code) String() string {
	return string(c[:5] + "-" + c[5:10] + "-" + c[10:15] + "-" + c[15:])
}

func draw(n int) string {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails since Go 1.24
	for i := range b {
		b[i] = crockford[b[i]&31]
	}
	return string(b)
}

// checkCharacter is the Luhn mod 32 check character: it finds every single wrong character and
// nearly every exchange of neighbours.
func checkCharacter(s string) byte {
	const n = len(crockford)
	sum, factor := 0, 2
	for i := len(s) - 1; i >= 0; i-- {
		addend := factor * strings.IndexByte(crockford, s[i])
		factor = 3 - factor
		sum += addend/n + addend%n
	}
	return crockford[(n-sum%n)%n]
}
