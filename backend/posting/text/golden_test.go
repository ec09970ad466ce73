package text

import (
	"os"
	"strings"
	"testing"
)

// TestWriteGolden writes the examples that hold to ../testdata/read.tsv where asked to (WRITE=1).
func TestWriteGolden(t *testing.T) {
	if os.Getenv("WRITE") == "" {
		t.Skip()
	}
	n := map[string]int{}
	var b strings.Builder
	for _, s := range examples(t) {
		if s.Concept == "" || n[s.Concept+s.Label] >= 12 {
			continue
		}
		own, any := false, false
		for _, f := range Concepts(s.Text) {
			any = true
			own = own || f.Concept == s.Concept
		}
		if s.Label == "bad" && own || s.Label == "good" && !any {
			n[s.Concept+s.Label]++
			b.WriteString(s.Concept + "\t" + s.Label + "\t" + s.Text + "\n")
		}
	}
	os.WriteFile("../testdata/read.tsv", []byte(b.String()), 0o600)
}
