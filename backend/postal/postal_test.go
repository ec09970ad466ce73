package postal

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestLookup(t *testing.T) {
	for typed, want := range map[string]string{
		"100-0001": "東京都千代田区千代田", "１０００００１": "東京都千代田区千代田", "〒840-0001": "佐賀県佐賀市巨勢町修理田", "840ー0801": "佐賀県佐賀市駅前中央",
		"060-0000": "北海道札幌市中央区", "907-1801": "沖縄県八重山郡与那国町与那国", "100-6001": "東京都千代田区霞が関霞が関ビル",
		"000-0000": "", "840-000": "", "84-00001": "佐賀県佐賀市巨勢町修理田", "8400001x": "", "": "", "佐賀": "", "999-9999": "",
	} {
		places := Lookup(typed)
		if want == "" && len(places) == 0 {
			continue
		}
		if len(places) == 0 || places[0].Address() != want {
			t.Errorf("%q: got %+v, want %q", typed, places, want)
		}
	}
	if places := Lookup("258-0000"); len(places) != 3 || places[0].City == places[1].City {
		t.Errorf("a code of three towns gives %+v", places)
	}
	if p := Lookup("840-0001")[0]; p != (Place{Prefecture: "41", Region: "佐賀県", City: "佐賀市", Town: "巨勢町修理田"}) {
		t.Errorf("%+v", p)
	}
}

// The whole table reads: every block opens, every line is whole, every prefecture is there.
func TestTheTableIsWhole(t *testing.T) {
	places, prefectures := 0, map[string]bool{}
	for n := range blocks {
		block, err := open(codes, fmt.Sprintf("%03d", n))
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(strings.TrimSuffix(block, "\n"), "\n") {
			cells := strings.Split(line, "\t")
			if block == "" {
				continue
			}
			if (len(cells) != 2 && len(cells) != 5) || (i == 0 && len(cells) != 5) || (len(cells[0]) != 4 && len(cells[0]) != 2) {
				t.Fatalf("block %03d line %d: %q", n, i+1, line)
			}
			if len(cells) == 5 {
				prefectures[cells[2]] = true
			}
			places++
		}
	}
	if places < 115_000 || len(prefectures) != 47 {
		t.Errorf("%d places in %d prefectures", places, len(prefectures))
	}
	if len(codes) > 3<<20 {
		t.Errorf("the table has %d bytes", len(codes))
	}
}

func TestWhatIsWrittenIsFound(t *testing.T) {
	towns := []string{"", "例示町", "駅前"}
	rapid.Check(t, func(t *rapid.T) {
		all := map[string][]Place{}
		for range rapid.IntRange(0, 30).Draw(t, "codes") {
			code := rapid.StringMatching(`84[01][0-9]{4}`).Draw(t, "code")
			city := rapid.SampledFrom([]string{"佐賀市", "唐津市"}).Draw(t, "city")
			all[code] = append(all[code], Place{"41", "佐賀県", city, rapid.SampledFrom(towns).Draw(t, "town")})
		}
		var file bytes.Buffer
		if err := Write(&file, all); err != nil {
			t.Fatal(err)
		}
		for code := range maps.Keys(all) {
			if got := find(file.Bytes(), code); !slices.Equal(got, all[code]) {
				t.Fatalf("%s: got %v, want %v", code, got, all[code])
			}
		}
		if other := "7000000"; len(find(file.Bytes(), other)) != 0 {
			t.Fatal("a code that was not written is found")
		}
	})
	if err := Write(&bytes.Buffer{}, map[string][]Place{"84": {{}}}); err == nil {
		t.Error("a code of two digits was written")
	}
}

func TestABrokenTableIsAnError(t *testing.T) {
	for name, file := range map[string][]byte{
		"empty": {}, "cut": codes[:4*(blocks+1)+100], "garbled": append(bytes.Clone(codes[:4*(blocks+1)]), bytes.Repeat([]byte{7}, len(codes))...),
	} {
		if _, err := open(file, "840"); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	for b.Loop() {
		Lookup("840-0001")
	}
}
