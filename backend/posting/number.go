package posting

import (
	"fmt"

	"kyujindesk/backend/era"
)

// Expiry is 紹介期限日: the last day of the second month after the one a posting was received in.
// It holds for both kinds; graduates' postings will end on 31 March.
func Expiry(received era.Date, _ Kind) era.Date { return received.EndOfMonth(2) }

// Number is 求人番号, NNNNN-NNNNNNNN: the office's five digits, its running number
// n (1 to 999,999, new in every year), the last digit of the year, and 1 for general postings.
func Number(office string, n int, received era.Date) string {
	return fmt.Sprintf("%s-%06d%d1", office, n, received.Y%10)
}
