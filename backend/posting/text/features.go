package text

import "math"

// buckets is how many weights the second opinion has; features share them by hash.
const buckets = 1 << 19

// features are what the second opinion is formed from: all stretches of one to four runes, and which families of the tables are met.
// Each is given as the number of its weight; one that is met twice counts once.
func features(sentence []rune, s scene) []uint32 {
	out := make([]uint32, 0, 5*len(sentence))
	seen := make(map[uint32]struct{}, 5*len(sentence))
	add := func(h uint32) {
		h &= buckets - 1
		if _, ok := seen[h]; !ok {
			seen[h] = struct{}{}
			out = append(out, h)
		}
	}
	at := func(i int) rune {
		if i < 0 || i >= len(sentence) {
			return 0
		}
		return sentence[i]
	}
	for i := -1; i <= len(sentence); i++ {
		h := uint32(hashStart)
		for k := 0; k < 4 && i+k <= len(sentence); k++ {
			h = mix(h, int(at(i+k)))
			add(mix(h, k))
		}
	}
	for i, w := range s.wide {
		for bit := uint8(0); bit < 5; bit++ {
			if w&(1<<bit) != 0 {
				add(mix(mix(hashStart+1, i), int(bit)))
			}
		}
	}
	for _, d := range s.denials {
		add(mix(hashStart+2, d.entry))
		add(hashStart + 3)
	}
	return out
}

// about adds to features what they say for one concept: stretches of two and three runes together with it, and the words that its frames
// were met by.
func about(base []uint32, sentence []rune, h hit) []uint32 {
	out := make([]uint32, 0, len(base)+2*len(sentence)+8)
	out = append(out, base...)
	seen := make(map[uint32]struct{}, 2*len(sentence))
	add := func(k uint32) {
		k &= buckets - 1
		if _, ok := seen[k]; !ok {
			seen[k] = struct{}{}
			out = append(out, k)
		}
	}
	concept := uint32(hashStart + 5)
	for _, r := range h.frame.concept {
		concept = mix(concept, int(r))
	}
	add(concept)
	for i := range sentence {
		k := concept
		for n := 0; n < 3 && i+n < len(sentence); n++ {
			k = mix(k, int(sentence[i+n]))
			if n > 0 {
				add(k)
			}
		}
	}
	for _, e := range []int{h.first, h.then} {
		add(mix(concept+1, e))
		add(mix(hashStart+4, e))
	}
	return out
}

const hashStart = 2166136261

// mix is FNV-1a over the bytes of a number (http://www.isthe.com/chongo/tech/comp/fnv/), with a last shuffle so that low bits serve as a bucket.
func mix(h uint32, v int) uint32 {
	rest := uint32(v) //nolint:gosec // runes and small numbers
	for range 4 {
		h = (h ^ rest&0xff) * 16777619
		rest >>= 8
	}
	return h ^ h>>15
}

// value is what each of n features counts: sentences of every length weigh the same.
func value(n int) float64 { return 1 / math.Sqrt(float64(max(n, 1))) }
