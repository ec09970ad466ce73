package text

import "math"

// Example is a sentence of which it is known whether a clerk would send a posting back for it.
type Example struct {
	Text, Concept string
	Bad           bool
}

// How the second opinion is learned; tried by halves of the material, other values gave no better one.
const (
	rounds   = 12
	stepSize = 0.1
	decay    = 2e-5
)

// Train forms an opinion from examples. The same examples in the same order give the same opinion.
func Train(examples []Example) Opinion {
	all, bad := lessons(examples)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	weights, past, bias := make([]float64, buckets), make([]float64, buckets), 0.0
	seed := uint64(1)
	for range rounds {
		for i := len(order) - 1; i > 0; i-- {
			seed = seed*6364136223846793005 + 1442695040888963407 // Knuth, MMIX: the order must be the same everywhere
			j := int(seed>>33) % (i + 1)
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			f, v := all[i], value(len(all[i]))
			sum := 0.0
			for _, k := range f {
				sum += weights[k]
			}
			miss := sigmoid(bias + sum*v)
			if bad[i] {
				miss--
			}
			for _, k := range f {
				g := float64(miss*v) + float64(decay*weights[k])
				past[k] += float64(g * g)
				weights[k] -= float64(stepSize / math.Sqrt(past[k]+1e-8) * g)
			}
			bias -= float64(0.02 * miss)
		}
	}
	return packed(weights, bias)
}

// lessons are what is learned from: every concept that the tables find in a sentence, right or wrong, and the sentence as such.
func lessons(examples []Example) (all [][]uint32, bad []bool) {
	t := known()
	for _, e := range examples {
		runes := Fold(e.Text).Runes
		s := t.scene(runes)
		base := features(runes, s)
		all, bad = append(all, base), append(bad, e.Bad)
		seen := map[string]bool{}
		for _, h := range s.hits {
			if h.frame.wide && !seen[h.frame.concept] {
				seen[h.frame.concept] = true
				all, bad = append(all, about(base, runes, h)), append(bad, e.Bad && h.frame.concept == e.Concept)
			}
		}
	}
	return all, bad
}

// packed rounds weights to a byte each.
func packed(weights []float64, bias float64) Opinion {
	most := 0.0
	for _, w := range weights {
		most = max(most, math.Abs(w))
	}
	o := Opinion{scale: math.Round(most/127*fixedPoint) / fixedPoint, bias: bias, weights: make([]byte, len(weights))}
	if o.scale == 0 {
		return o
	}
	for i, w := range weights {
		o.weights[i] = byte(int8(math.Round(max(-127, min(127, w/o.scale)))))
	}
	return o
}
