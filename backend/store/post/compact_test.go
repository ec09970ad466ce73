package post_test

import (
	"os"
	"testing"

	"kyujindesk/backend/letter"
)

func TestWhatStrangersSentIsGivenBackToTheDisk(t *testing.T) {
	d, path := openDesk(t)
	size := func() int64 {
		t.Helper()
		var sum int64
		for _, f := range []string{path, path + "-wal"} {
			info, err := os.Stat(f)
			if err != nil {
				t.Fatal(err)
			}
			sum += info.Size()
		}
		return sum
	}
	before := size()
	for i := range 4 {
		keep(t, d, uint32(i+1), mailOf(i, 10<<20))
		settle(t, d, letter.Decision{Verdict: letter.Quarantined, Reason: "letter.signature"}, "")
	}
	if n, err := d.Undecided(t.Context()); n != 0 || err != nil {
		t.Fatalf("%d bytes undecided, %v", n, err)
	}
	if err := d.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	if grown := size() - before; grown > 1<<20 {
		t.Errorf("the store has grown by %d bytes", grown)
	}
}
