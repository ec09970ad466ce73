package text

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"sort"
	"testing"
)

type item struct{ Text, Concept, Label string }

func load(t *testing.T, part string) []item {
	var all []item
	for _, n := range []string{"people", "money", "time", "ordinary"} {
		f, err := os.Open("testdata/sentences/" + n + "." + part + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		sc := bufio.NewScanner(f)
		for sc.Scan() {
			var it item
			json.Unmarshal(sc.Bytes(), &it)
			if it.Label == "" {
				it.Label = "ordinary"
			}
			all = append(all, it)
		}
		f.Close()
	}
	return all
}

type conf struct {
	nmax   int
	fam    bool
	nb     float64
	epochs int
	l2, lr float64
	wpos   float64
	word   float64
}

func feats(f Folded, c conf) map[uint32]float64 {
	out := map[uint32]float64{}
	add := func(s string, v float64) {
		h := fnv.New32a()
		h.Write([]byte(s))
		out[h.Sum32()&(1<<18-1)] = v
	}
	r := append(append([]rune{'^'}, f.Runes...), '$')
	for k := 1; k <= c.nmax; k++ {
		for i := 0; i+k <= len(r); i++ {
			add("g"+string(r[i:i+k]), 1)
		}
	}
	if c.fam {
		k := known()
		w := k.words.in(f.Runes)
		for i := range k.frames {
			fr := &k.frames[i]
			if !fr.wide {
				continue
			}
			a, b, u := w[fr.first[0]], w[fr.then[0]], w[fr.unless[0]]
			if len(a) > 0 {
				add(fmt.Sprint("S", i), c.word)
			}
			if len(b) > 0 {
				add(fmt.Sprint("L", i), c.word)
			}
			if len(u) > 0 {
				add(fmt.Sprint("W", i), c.word)
			}
			pair := false
			for _, x := range a {
				for _, y := range b {
					if apart(x, y) <= 18 {
						pair = true
					}
				}
			}
			if pair {
				add(fmt.Sprint("P", i), c.word)
				if len(u) == 0 {
					add(fmt.Sprint("Q", i), c.word)
				}
			}
		}
		for _, m := range w[k.denial[0]] {
			add("D"+fmt.Sprint(m.entry), c.word)
			add("D", c.word)
		}
	}
	n := 0.0
	for _, v := range out {
		n += v * v
	}
	for k := range out {
		out[k] /= math.Sqrt(n)
	}
	return out
}

type ex struct {
	k    []uint32
	v    []float64
	y    float64
	it   item
	fold int
	wide bool
}

func train(xs []ex, skip int, c conf) ([]float64, []float64) {
	w := make([]float64, 1<<18+1)
	g := make([]float64, 1<<18+1)
	r := make([]float64, 1<<18)
	pos, neg := make([]float64, 1<<18), make([]float64, 1<<18)
	np, nn := 0.0, 0.0
	idx := []int{}
	for i, x := range xs {
		if x.fold == skip {
			continue
		}
		idx = append(idx, i)
		for _, k := range x.k {
			if x.y == 1 {
				pos[k]++
				np++
			} else {
				neg[k]++
				nn++
			}
		}
	}
	for k := range r {
		if pos[k]+neg[k] > 0 {
			r[k] = 1
			if c.nb > 0 {
				r[k] = math.Abs(math.Log((pos[k]+c.nb)/(np+c.nb)*(nn+c.nb)/(neg[k]+c.nb)))
			}
		}
	}
	seed := uint64(1)
	for e := 0; e < c.epochs; e++ {
		for i := len(idx) - 1; i > 0; i-- {
			seed = seed*6364136223846793005 + 1442695040888963407
			j := int(seed>>33) % (i + 1)
			idx[i], idx[j] = idx[j], idx[i]
		}
		for _, i := range idx {
			x := &xs[i]
			s := w[1<<18]
			for n, k := range x.k {
				s += w[k] * r[k] * x.v[n]
			}
			d := 1/(1+math.Exp(-s)) - x.y
			if x.y == 1 {
				d *= c.wpos
			}
			for n, k := range x.k {
				gg := d*x.v[n]*r[k] + c.l2*w[k]
				g[k] += gg * gg
				w[k] -= c.lr / math.Sqrt(g[k]+1e-8) * gg
			}
			w[1<<18] -= 0.02 * d
		}
	}
	return w, r
}

func TestExp(t *testing.T) {
	k := known()
	items := load(t, "dev")
	for _, c := range []conf{
		{4, true, 0, 12, 0.00002, 0.1, 1, 1},
		{4, true, 0, 12, 0.0002, 0.1, 1, 1},
		{4, true, 0, 12, 0.00002, 0.1, 1, 2},
		{5, true, 0, 12, 0.00002, 0.1, 1, 1},
		{3, true, 0, 12, 0.00002, 0.1, 1, 1},
		{4, true, 1, 12, 0.00002, 0.1, 1, 1},
		{4, true, 1, 6, 0.00002, 0.1, 1, 1},
		{4, true, 0, 5, 0.00002, 0.1, 1, 1},
		{4, true, 0, 25, 0.00002, 0.1, 1, 1},
		{4, false, 0, 12, 0.00002, 0.1, 1, 1},
	} {
		xs := []ex{}
		for i, it := range items {
			f := Fold(it.Text)
			m := feats(f, c)
			x := ex{it: it, fold: i % 5}
			for a := range m {
				x.k = append(x.k, a)
			}
			sort.Slice(x.k, func(i, j int) bool { return x.k[i] < x.k[j] })
			for _, a := range x.k {
				x.v = append(x.v, m[a])
			}
			if it.Label == "bad" {
				x.y = 1
			}
			for _, s := range sentences(f) {
				for _, h := range k.hits(f.Runes[s[0]:s[1]]) {
					if h.frame.wide {
						x.wide = true
					}
				}
			}
			xs = append(xs, x)
		}
		ps := make([]float64, len(xs))
		for q := 0; q < 5; q++ {
			w, r := train(xs, q, c)
			for i, x := range xs {
				if x.fold == q {
					s := w[1<<18]
					for n, k := range x.k {
						s += w[k] * r[k] * x.v[n]
					}
					ps[i] = s
				}
			}
		}
		report(fmt.Sprint(c), xs, ps, true)
		report("   model alone ", xs, ps, false)
	}
}

func report(name string, xs []ex, ps []float64, gate bool) {
	sorted := append([]float64{}, ps...)
	sort.Float64s(sorted)
	fmt.Print(name, ": ")
	for _, target := range []float64{3, 5, 7, 9} {
		for i := 0; i < len(sorted); i += 5 {
			n, h := map[string]float64{}, map[string]float64{}
			for j, x := range xs {
				n[x.it.Label]++
				if ps[j] >= sorted[i] && (x.wide || !gate) {
					h[x.it.Label]++
				}
			}
			if 100*h["good"]/n["good"] <= target {
				fmt.Printf(" %.0f%%: %.1f ord %.2f |", target, 100*h["bad"]/n["bad"], 100*h["ordinary"]/n["ordinary"])
				break
			}
		}
	}
	fmt.Println()
}
