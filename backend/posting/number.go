package posting

import (
	"fmt"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// Expiry is 紹介期限日, the last day a posting received on a day may be introduced: the end of the second
// following month; for postings of people who leave a school the next 31 March (domain §2: B-shira, allabout; of 高卒 要確認).
func Expiry(received era.Date, k Kind) era.Date {
	if !k.Leaving() {
		return received.EndOfMonth(2)
	}
	march := era.Date{Y: received.Y, M: 3, D: 31}
	if march.Before(received) {
		march.Y++
	}
	return march
}

// ExpiryOf is Expiry with a look at the answers: a graduates' posting filed before the end of March for people
// who graduate a year later is for 31 March of their year.
func ExpiryOf(received era.Date, k Kind, v form.Values) era.Date {
	until := Expiry(received, k)
	if !k.Leaving() {
		return until
	}
	if year, ok := settledOf(k, v).number("graduate.year"); ok && int(year) > until.Y {
		until.Y = int(year)
	}
	return until
}

// Number is 求人番号, NNNNN-NNNNNNNN: the office's five digits, its running number
// n (1 to 999,999, counted on through the years), the last digit of the year, and the kind: 1 for general postings, 8 for those of
// people who leave a school (domain 1.0, read off the numbers that are seen; nothing checks them).
func Number(office string, n int, received era.Date, k Kind) string {
	kind := 1
	if k.Leaving() {
		kind = 8
	}
	return fmt.Sprintf("%s-%06d%d%d", office, n, received.Y%10, kind)
}
