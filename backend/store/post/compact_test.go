package post_test

import (
	"os"
	"testing"

	"kyujindesk/backend/letter"
)

// TestTheLogIsPutIntoTheFile stores twelve megabytes of letters in one go, and is quiet then.
func TestTheLogIsPutIntoTheFile(t *testing.T) {
	d, path := openDesk(t)
	for i := range 4 {
		keep(t, d, uint32(i+1), mailOf(i, 3<<20))
	}
	for i, want := range []bool{true, false} {
		info, err := os.Stat(path + "-wal")
		if err != nil {
			t.Fatal(err)
		}
		if long := info.Size() > 4<<20; long != want {
			t.Errorf("compacted %d times: the log has %d bytes", i, info.Size())
		}
		if err := d.Compact(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

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
	for i := range 600 { // of the size of a letter
		keep(t, d, uint32(i+5), mailOf(i+4, 3000))
		if i%100 == 99 {
			settle(t, d, letter.Decision{Verdict: letter.Quarantined, Reason: "letter.signature"}, "")
		}
	}
	if err := d.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	if grown := size() - before; grown > 1<<20 {
		t.Errorf("the store has grown by %d bytes of 600 small mails", grown)
	}
}
