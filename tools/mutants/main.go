// Command mutants breaks the program on purpose, one place at a time, and says whether a test sees it. A change that leaves
// every test green is a guard that nobody guards.
//
//	mutants [-only TEXT] FOLDER
//
// FOLDER is the checkout. Each mutant of the table replaces one text of one file, which the compiler sees in its place
// (go test -overlay; for the page, a plugin in vite.config.ts that does the same): the checkout is never touched. Only the
// tests that must fail are run. It ends with a line "mutants=N killed=N" and exits with 1 where one survived, does not
// compile, or no longer fits the file.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// mutant is one change that must not go unseen.
type mutant struct {
	File     string // of the checkout
	From, To string // From stands once in the file
	Package  string // where the tests are that see it; of the page, their file
	Run      string // which of them: go test -run, or for the page a part of their names
}

// tags are what the program is built and tested with.
const tags = "webkit2_41,sqlite_fts5"

// What can be wrong with a mutant.
var (
	errSurvived = errors.New("SURVIVED")
	errStale    = errors.New("the text does not stand once in the file")
	errBroken   = errors.New("does not compile")
)

func main() {
	only := flag.String("only", "", "only mutants whose file or tests have this text in their name")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: mutants [-only TEXT] FOLDER")
		os.Exit(2)
	}
	tried, killed := 0, 0
	for _, m := range everything() {
		if !strings.Contains(m.File+" "+m.Run, *only) {
			continue
		}
		tried++
		err := m.try(flag.Arg(0))
		if err == nil {
			killed++
			continue
		}
		fmt.Printf("%s: %v: %q → %q (%s %s)\n", m.File, err, m.From, m.To, m.Package, m.Run)
	}
	fmt.Printf("mutants=%d killed=%d\n", tried, killed)
	if killed < tried || tried == 0 {
		os.Exit(1)
	}
}

// changed is the file as the mutant has it. It returns errStale.
func (m mutant) changed(folder string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(folder, m.File))
	if err != nil {
		return nil, err
	}
	if bytes.Count(text, []byte(m.From)) != 1 || m.From == m.To {
		return nil, errStale
	}
	return bytes.Replace(text, []byte(m.From), []byte(m.To), 1), nil
}

// try runs the tests over the mutant: nil where one of them fails.
func (m mutant) try(folder string) error {
	text, err := m.changed(folder)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	whole, err := filepath.Abs(filepath.Join(folder, m.File))
	if err != nil {
		return err
	}
	file, overlay := filepath.Join(work, "mutant.go"), filepath.Join(work, "overlay.json")
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {whole: file}})
	if err != nil {
		return err
	}
	if err := errors.Join(os.WriteFile(file, text, 0o600), os.WriteFile(overlay, replace, 0o600)); err != nil {
		return err
	}
	if m.ofPage() {
		return m.tryPage(folder, overlay)
	}
	test := exec.Command("go", "test", "-count=1", "-timeout=5m", "-tags", tags, "-overlay", overlay, "-run", m.Run, m.Package)
	test.Dir = folder
	out, err := test.CombinedOutput()
	switch {
	case err == nil:
		return errSurvived
	case bytes.Contains(out, []byte("[build failed]")), bytes.Contains(out, []byte("[setup failed]")):
		return fmt.Errorf("%w:\n%s", errBroken, out)
	case !bytes.Contains(out, []byte("--- FAIL")) && !bytes.Contains(out, []byte("panic:")):
		return fmt.Errorf("no test failed, and yet: %w\n%s", err, out)
	}
	return nil
}
