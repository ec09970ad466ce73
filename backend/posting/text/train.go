package text

import "math"

// Example is a sentence of which it is known whether a clerk would send a posting back for it, and for which concept.
type Example struct {
	Text, Concept string
	Bad           bool
}

// How the second opinion is learned; half or twice of each, tried across the material, was no better.
const (
	rounds   = 12
	stepSize = 0.1
	decay    = 2e-5
)

// lesson is what one example teaches: features, and whether they were bad.
type lesson struct {
	features []uint32
	bad      bool
}

// Train forms an opinion from examples. The same examples in the same order give the same opinion.
func Train(examples []Example) Opinion {
	t := known()
	sentences, concepts := []lesson{}, []lesson{}
	for _, e := range examples {
		runes := Fold(e.Text).Runes
		s := t.scene(runes)
		base := features(runes, s)
		sentences = append(sentences, lesson{base, e.Bad})
		concepts = append(concepts, lesson{base, e.Bad})
		// Every concept that the tables find, right or wrong.
		for _, h := range s.hits {
			if h.frame.wide && !h.bare {
				concepts = append(concepts, lesson{about(base, runes, h), e.Bad && h.frame.concept == e.Concept})
			}
		}
	}
	return Opinion{learn(sentences), learn(concepts)}
}

// learn fits a linear model by going through the lessons in a mixed order, with steps that grow smaller for features often met.
func learn(lessons []lesson) linear {
	order := make([]int, len(lessons))
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
			f, v := lessons[i].features, value(len(lessons[i].features))
			sum := 0.0
			for _, k := range f {
				sum += weights[k]
			}
			miss := sigmoid(bias + float64(sum*v))
			if lessons[i].bad {
				miss--
			}
			// The conversions keep processors from joining two roundings into one, which would give other bytes there.
			for _, k := range f {
				g := float64(miss*v) + float64(decay*weights[k])
				past[k] += float64(g * g)
				weights[k] -= float64(float64(stepSize/math.Sqrt(past[k]+1e-8)) * g)
			}
			bias -= float64(0.02 * miss)
		}
	}
	return packed(weights, bias)
}

// packed rounds weights to a byte each.
func packed(weights []float64, bias float64) linear {
	most := 0.0
	for _, w := range weights {
		most = max(most, math.Abs(w))
	}
	l := linear{scale: math.Round(most/127*fixedPoint) / fixedPoint, bias: bias, weights: make([]byte, len(weights))}
	if l.scale == 0 {
		return l
	}
	for i, w := range weights {
		l.weights[i] = byte(int8(math.Round(max(-127, min(127, w/l.scale))))) //nolint:gosec // the bits of a signed number
	}
	return l
}
