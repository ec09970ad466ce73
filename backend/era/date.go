// Package era is dates without an hour, and their two spellings: Western and 和暦.
// 令和 is spelling, not data: dates are stored Western. It knows nothing of clocks or forms.
package era

// Date is a day of the calendar in Japan. The zero Date is no date.
type Date struct {
	Y, M, D int
}
