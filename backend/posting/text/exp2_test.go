package text

import (
	"fmt"
	"os"
	"testing"
)

func TestExp2(t *testing.T) {
	k := known()
	for _, part := range []string{"dev", "aside"} {
		items := load(t, part)
		for _, wide := range []bool{false, true} {
			n, h := map[string]int{}, map[string]int{}
			for _, it := range items {
				f := Fold(it.Text)
				ok := ""
				for _, s := range sentences(f) {
					for _, x := range k.hits(f.Runes[s[0]:s[1]]) {
						if !x.frame.wide || wide {
							ok += x.frame.concept + "[" + string(f.Runes[s[0]+x.from:s[0]+x.to]) + "] "
						}
					}
				}
				for _, key := range []string{it.Label, it.Label + " " + it.Concept} {
					n[key]++
					if ok != "" {
						h[key]++
					}
				}
				if part == "dev" && !wide && os.Getenv("V") != "" && (it.Label == "bad") == (ok == "") {
					fmt.Println(it.Label, it.Concept, it.Text, "=>", ok)
				}
			}
			for _, l := range []string{"bad", "good", "ordinary"} {
				fmt.Printf("%s wide=%v %s %d/%d %.1f\n", part, wide, l, h[l], n[l], 100*float64(h[l])/float64(n[l]))
			}
		}
	}
}
