package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// checkout is the folder of the project, seen from here.
const checkout = "../.."

// TestEveryMutantFitsItsFile: a table that has fallen behind the program proves nothing.
func TestEveryMutantFitsItsFile(t *testing.T) {
	for _, m := range everything() {
		if _, err := m.changed(checkout); err != nil {
			t.Errorf("%s: %v: %q", m.File, err, m.From)
		}
		if _, err := os.Stat(filepath.Join(checkout, m.Package)); err != nil || m.Run == "" {
			t.Errorf("%s: no tests %q in %s", m.File, m.Run, m.Package)
		}
	}
}

// TestAMutantIsKilledOrSurvives tries the trying itself on a program of three lines.
func TestAMutantIsKilledOrSurvives(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":      "module x\n\ngo 1.26\n",
		"sum.go":      "package x\n\nfunc sum(a, b int) int { return a + b }\n\nfunc idle() int { return 1 }\n",
		"sum_test.go": "package x\n\nimport \"testing\"\n\nfunc TestSum(t *testing.T) {\n\tif sum(1, 2) != 3 || idle() == 0 {\n\t\tt.Fatal()\n\t}\n}\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		m    mutant
		want error
	}{
		{mutant{"sum.go", "a + b", "a - b", ".", "Sum"}, nil},
		{mutant{"sum.go", "return 1", "return 2", ".", "Sum"}, errSurvived},
		{mutant{"sum.go", "a * b", "a - b", ".", "Sum"}, errStale},
		{mutant{"sum.go", "a + b", "c + d", ".", "Sum"}, errBroken},
	} {
		if err := tt.m.try(folder); (err == nil) != (tt.want == nil) || tt.want != nil && !errors.Is(err, tt.want) {
			t.Errorf("%q → %q: %v, want %v", tt.m.From, tt.m.To, err, tt.want)
		}
	}
}
