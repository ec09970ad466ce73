package text

import (
	_ "embed"
	"math"
	"sync"
)

//go:embed data/opinion.bin
var opinionTable []byte

// Opinion is a second opinion on what the tables found: how likely it is that a clerk would send the posting back for it. It has two linear
// models, one that looks at the sentence as such and one that looks at it for a concept; where the tables found nothing it is not asked.
type Opinion struct{ sentence, concept linear }

// sentenceShare is how much the first model weighs against the second (measured across the material; either alone does worse).
const sentenceShare = 0.7

//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var opinion = sync.OnceValue(func() Opinion { return ReadOpinion(opinionTable) })

// of is the likelihood, from 0 to 1, that a hit in a sentence is right.
func (o Opinion) of(base []uint32, sentence []rune, h hit) float64 {
	if o.sentence.weights == nil {
		return 0
	}
	return sigmoid(sentenceShare*o.sentence.lean(base) + (1-sentenceShare)*o.concept.lean(about(base, sentence, h)))
}

// ReadOpinion takes an opinion as Bytes gives it; one of another size is none, and finds everything harmless.
func ReadOpinion(data []byte) Opinion {
	if len(data) != 2*(linearHead+buckets) {
		return Opinion{}
	}
	half := len(data) / 2
	return Opinion{readLinear(data[:half]), readLinear(data[half:])}
}

// Bytes is the opinion as it is kept.
func (o Opinion) Bytes() []byte { return append(o.sentence.bytes(), o.concept.bytes()...) }

// linear is a model of one weight a feature, kept in one byte each.
type linear struct {
	scale   float64
	bias    float64
	weights []byte
}

// linearHead is the bytes before the weights: scale and bias, each in 1/2^20 as four bytes, the lowest first.
const linearHead = 8

const fixedPoint = 1 << 20

func readLinear(data []byte) linear {
	return linear{scale: fixed(data), bias: fixed(data[4:]), weights: data[linearHead:]}
}

func fixed(b []byte) float64 {
	return float64(int32(uint32(b[0])|uint32(b[1])<<8|uint32(b[2])<<16|uint32(b[3])<<24)) / fixedPoint //nolint:gosec // the bits of a signed number
}

func (l linear) bytes() []byte {
	out := make([]byte, 0, linearHead+buckets)
	for _, v := range []float64{l.scale, l.bias} {
		n := uint32(int32(math.Round(v * fixedPoint))) //nolint:gosec // the bits of a signed number
		out = append(out, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
	}
	return append(out, l.weights...)
}

// lean is how far the features of one sentence lean to bad: the logarithm of the odds.
func (l linear) lean(f []uint32) float64 {
	sum := 0
	for _, k := range f {
		sum += int(int8(l.weights[k])) //nolint:gosec // the bits of a signed number
	}
	return l.bias + l.scale*float64(sum)*value(len(f))
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
