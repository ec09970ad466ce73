package posting

import (
	"testing"

	"pgregory.net/rapid"
)

func TestCalculators(t *testing.T) {
	for name, c := range map[string][2]float64{
		"a day's pay":               {MonthlyFromDaily(10000, 20.3), 203000},
		"a day's pay, rounded":      {MonthlyFromDaily(9999, 20.3), 202980},
		"an hour's pay":             {MonthlyFromHourly(1250, 8, 20.3), 203000},
		"an hour's pay, 7.75 hours": {MonthlyFromHourly(1100, 7.75, 21.7), 184993},
		"205,000 in 162.4 hours":    {float64(int(HourlyValue(205000, 162.4))), 1262},
		"an hour's value":           {HourlyValue(160000, 160), 1000},
		"no hours":                  {HourlyValue(160000, 0), 0},
		"20 hours of overtime":      {FixedOvertimeLeast(205000/162.4, 20), 31558},
		"an exact amount":           {FixedOvertimeLeast(1000, 20), 25000},
		"an amount with a part":     {FixedOvertimeLeast(1001, 1), 1252},
		"a sum that floats above":   {FixedOvertimeLeast(1030*1.1/1.1, 8), 10300},
		"60 hours of overtime":      {FixedOvertimeLeast(1000, 60), 75000},
		"61 hours of overtime":      {FixedOvertimeLeast(1000, 61), 76500},
		"80 hours of overtime":      {FixedOvertimeLeast(1000, 80), 105000},
		"no overtime":               {FixedOvertimeLeast(1000, 0), 0},
		"122 days off":              {AverageDays(122), 20.3},
		"105 days off":              {AverageDays(105), 21.7},
		"104 days off":              {AverageDays(104), 21.8},
		"no day off":                {AverageDays(0), 30.4},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: got %v, want %v", name, c[0], c[1])
		}
	}
}

// What is converted to a month and back to an hour is the same to a yen.
func TestConversionGoesThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hourly := float64(rapid.IntRange(1000, 5000).Draw(t, "hourly"))
		hours := float64(rapid.IntRange(12, 32).Draw(t, "quarters")) / 4
		days := float64(rapid.IntRange(150, 230).Draw(t, "tenths")) / 10
		back := HourlyValue(MonthlyFromHourly(hourly, hours, days), hours*days)
		if back < hourly-1 || back > hourly+1 {
			t.Fatalf("%v comes back as %v", hourly, back)
		}
		if least := FixedOvertimeLeast(hourly, days); least < hourly*1.25*days-1e-3 || least > hourly*1.25*days+1 {
			t.Fatalf("overtime of %v hours at %v: %v", days, hourly, least)
		}
	})
}
