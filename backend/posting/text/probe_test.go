package text

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestProbe(t *testing.T) {
	b, _ := os.ReadFile("/tmp/probe.txt")
	for _, s := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		out := []string{}
		for _, f := range Facts(s) {
			k := fmt.Sprint(f.What, ":", f.Name, " ", f.Said, " ", f.Lower)
			if f.Lower != f.Upper {
				k += fmt.Sprint("-", f.Upper)
			}
			out = append(out, k)
		}
		fmt.Println(s, "=>", strings.Join(out, " | "))
	}
}
