package text

import (
	_ "embed"
	"math"
)

//go:embed data/opinion.bin
var opinionTable []byte

// Opinion is a linear model over a sentence: how likely it is that a clerk would send the posting back for it. It is a second opinion
// on what the tables found, and says nothing where they found nothing. Weights are kept in one byte each.
type Opinion struct {
	scale   float64
	bias    float64
	weights []byte
}

// opinionHead is the bytes before the weights: scale and bias, each in 1/2^20 as four bytes, the lowest first.
const opinionHead = 8

const fixedPoint = 1 << 20

// ReadOpinion takes a model as Bytes gives it; one of another size gives no opinion.
func ReadOpinion(data []byte) Opinion {
	if len(data) != opinionHead+buckets {
		return Opinion{}
	}
	return Opinion{scale: fixed(data), bias: fixed(data[4:]), weights: data[opinionHead:]}
}

func fixed(b []byte) float64 {
	return float64(int32(uint32(b[0])|uint32(b[1])<<8|uint32(b[2])<<16|uint32(b[3])<<24)) / fixedPoint
}

// Bytes is the model as it is kept.
func (o Opinion) Bytes() []byte {
	out := make([]byte, 0, opinionHead+buckets)
	for _, v := range []float64{o.scale, o.bias} {
		n := uint32(int32(math.Round(v * fixedPoint)))
		out = append(out, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
	}
	return append(out, o.weights...)
}

// of is the likelihood for the features of one sentence, from 0 to 1.
func (o Opinion) of(f []uint32) float64 {
	if o.weights == nil {
		return 0
	}
	sum := 0
	for _, k := range f {
		sum += int(int8(o.weights[k]))
	}
	return sigmoid(o.bias + o.scale*float64(sum)*value(len(f)))
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
