// Command tally adds up what the parts of the tests left in a folder and
// prints the last line of make test: "N passed, N failed".
//
// A part NAME leaves NAME.code, its exit code, and may leave NAME.xml, a JUnit
// report. With a report its cases count; without one the part counts as one.
// A part that failed although its report shows no failed case counts as one
// failure more: nothing that went wrong may look right.
package main

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// count is a number of test cases by outcome.
type count struct{ passed, failed, skipped int }

// suite is the part of a JUnit report that matters here; suites nest.
type suite struct {
	Suites []suite    `xml:"testsuite"`
	Cases  []testCase `xml:"testcase"`
}

type testCase struct {
	Name    string    `xml:"name,attr"`
	Class   string    `xml:"classname,attr"`
	Failure *why      `xml:"failure"`
	Error   *why      `xml:"error"`
	Skipped *struct{} `xml:"skipped"`
}

// why is what a runner says of a failure: in a line, and at length.
type why struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// most is how many lines of a failure are told again; where the whole stands further up, the end of a log is often all one has.
const most = 12

// lines are the first lines of it that say something, indented.
func (w *why) lines() string {
	var b strings.Builder
	n := 0
	for line := range strings.Lines(w.Text) {
		if strings.TrimSpace(line) == "" || n == most {
			continue
		}
		n++
		b.WriteString("\n    " + strings.TrimSpace(line))
	}
	if n == 0 {
		return ": " + w.Message
	}
	return b.String()
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: tally FOLDER")
		os.Exit(2)
	}
	total, failures, err := tally(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "tally:", err)
		os.Exit(1)
	}
	for _, f := range failures {
		fmt.Println("failed:", f)
	}
	if total.skipped > 0 {
		fmt.Printf("%d skipped\n", total.skipped)
	}
	fmt.Printf("%d passed, %d failed\n", total.passed, total.failed)
	if total.failed > 0 || total.passed == 0 {
		os.Exit(1)
	}
}

// tally adds up all parts in a folder and names what failed.
func tally(dir string) (count, []string, error) {
	var total count
	var failures []string
	codes, err := filepath.Glob(filepath.Join(dir, "*.code"))
	if err != nil {
		return total, nil, fmt.Errorf("list parts: %w", err)
	}
	for _, path := range codes {
		text, err := os.ReadFile(path)
		if err != nil {
			return total, nil, fmt.Errorf("read part: %w", err)
		}
		code, err := strconv.Atoi(strings.TrimSpace(string(text)))
		if err != nil {
			return total, nil, fmt.Errorf("read code of %s: %w", path, err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".code")
		c, failed := part(name, code, strings.TrimSuffix(path, ".code")+".xml")
		total.passed += c.passed
		total.failed += c.failed
		total.skipped += c.skipped
		failures = append(failures, failed...)
	}
	return total, failures, nil
}

// part counts one part by its report, or as one where it has none.
func part(name string, code int, report string) (count, []string) {
	var c count
	var failures []string
	text, err := os.ReadFile(report)
	var root suite
	if err == nil {
		err = xml.Unmarshal(text, &root)
	}
	switch {
	case err == nil:
		root.each(func(t testCase) {
			switch {
			case t.Failure != nil || t.Error != nil:
				c.failed++
				failures = append(failures, name+": "+strings.TrimSpace(t.Class+" "+t.Name)+cmp.Or(t.Failure, t.Error).lines())
			case t.Skipped != nil:
				c.skipped++
			default:
				c.passed++
			}
		})
	case !errors.Is(err, fs.ErrNotExist):
		code = max(code, 1) // a report that cannot be read is a failure
	case code == 0:
		c.passed++
	}
	if code != 0 && c.failed == 0 {
		c.failed++
		failures = append(failures, fmt.Sprintf("%s (exit code %d)", name, code))
	}
	return c, failures
}

// each visits every case of a report. The root may be testsuites or testsuite.
func (s suite) each(visit func(testCase)) {
	for _, t := range s.Cases {
		visit(t)
	}
	for _, inner := range s.Suites {
		inner.each(visit)
	}
}
