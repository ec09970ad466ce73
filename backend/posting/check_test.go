package posting

import (
	"testing"

	"kyujindesk/backend/era"
)

func today() era.Date { return era.Date{Y: 2026, M: 11, D: 21} }

func TestSamplesHaveNoProblem(t *testing.T) {
	for _, k := range Kinds() {
		for _, p := range Check(k, Sample(k), today(), LoadMinimumWages()) {
			t.Errorf("%s: %s %v %s", k, p.ID, p.Fields, p.Message.JA)
		}
		f := FormOf(k)
		for key, value := range Sample(k) {
			if _, asked := f.Field(key); !asked {
				t.Errorf("%s: the sample answers %q, which is not asked", k, key)
			}
			if settled := f.Settle(key, value); settled != value {
				t.Errorf("%s: %s is kept as %q", k, key, settled)
			}
		}
		for key := range Defaults(k) {
			if _, asked := f.Field(key); !asked {
				t.Errorf("%s: a new posting answers %q, which is not asked", k, key)
			}
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	wages := LoadMinimumWages()
	v := Sample(FullTime)
	for b.Loop() {
		Check(FullTime, v, today(), wages)
	}
}
