package posting

import "math"

// The calculators below are what an experienced clerk does on paper. They are pure; amounts are yen, hours are
// decimal. Rules and screens use the same ones.

// MonthlyFromDaily is a day's pay as base pay for an average month of so many working days.
func MonthlyFromDaily(daily, days float64) float64 { return math.Round(daily * days) }

// MonthlyFromHourly is an hour's pay as base pay for an average month of so many working days of so many hours.
func MonthlyFromHourly(hourly, hoursADay, days float64) float64 {
	return math.Round(hourly * hoursADay * days)
}

// HourlyValue is what a month's pay comes to in an hour, for the working hours of an average month; 0 where there are none.
// It is what is held against the minimum wage and what overtime is counted from (労働基準法施行規則19条).
func HourlyValue(monthly, hoursAMonth float64) float64 {
	if hoursAMonth <= 0 {
		return 0
	}
	return monthly / hoursAMonth
}

// FixedOvertimeLeast is the least that fixed overtime pay may be for so many hours of overtime a month: a quarter more than
// the hourly value for each, half more for those beyond 60 (労働基準法37条1項), rounded up to a yen.
func FixedOvertimeLeast(hourlyValue, hours float64) float64 {
	const withPremium, withMore, moreFrom = 1.25, 1.5, 60.0
	return ceilYen(hourlyValue * (withPremium*min(hours, moreFrom) + withMore*max(hours-moreFrom, 0)))
}

// AverageDays is 月平均労働日数 for so many days off a year, to one decimal place: (365 − 年間休日) ÷ 12.
func AverageDays(daysOff float64) float64 { return roundTenth((365 - daysOff) / 12) }

// ceilYen rounds up to a whole yen, but not because of a difference no yen can show.
func ceilYen(n float64) float64 { return math.Ceil(n - 1e-6) }
