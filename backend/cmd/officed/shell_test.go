package main

import (
	"bytes"
	"errors"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestTheTableIsTheProgram: each command of the usage is one that the program knows, and each of its flags one that it takes; else the
// manual page and the shells would promise what is not there.
func TestTheTableIsTheProgram(t *testing.T) {
	all := table()
	if len(all) < 50 {
		t.Fatalf("%d commands were read", len(all))
	}
	for _, d := range all {
		if d.text == "" && !slices.Contains([]string{"quarantine retry|drop", "establishment grant|decline", "seeker correct", "clerk list", "clerk roles"}, strings.Join(d.words, " ")) {
			t.Errorf("nothing is said of %v", d.words)
		}
		if len(d.words) == 0 || slices.Contains([]string{"completion", "licences", "manual", "version", "schema"}, d.words[0]) {
			continue
		}
		var words []string
		for _, w := range d.words {
			first, _, _ := strings.Cut(w, "|")
			words = append(words, first)
		}
		args := words
		for _, flag := range d.flags {
			args = append(args, flag)
			if !slices.Contains(d.bare, flag) {
				args = append(args, "1")
			}
		}
		// It may fail over what the flags say, which comes after all of them were understood; some want to know about what, too.
		_, alone := officed(t, args...)
		if _, about := officed(t, append(args, "7")...); errors.Is(alone, errUsage) && errors.Is(about, errUsage) {
			t.Errorf("%v does not take all of %v", words, d.flags)
		}
	}
}

// TestShellsComplete asks bash, as a person who presses the tabulator.
func TestShellsComplete(t *testing.T) {
	var script bytes.Buffer
	if err := complete(&script, "bash"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"officed intr", []string{"introduction"}},
		{"officed posting acc", []string{"accept"}},
		{"officed posting accept --d", []string{"--dir"}},
		{"officed notice send --important --ti", []string{"--title"}},
		{"officed notice send --text-file ", nil},
	} {
		line := script.String() + "COMP_LINE='" + c.typed + "'; read -ra COMP_WORDS <<<\"$COMP_LINE\"; case $COMP_LINE in *' ') COMP_WORDS+=('') ;; esac\n" +
			"COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _officed; echo \"${COMPREPLY[@]}\""
		out, err := exec.Command("bash", "-c", line).CombinedOutput()
		if err != nil {
			t.Skipf("no bash: %v %s", err, out)
		}
		if got := strings.Fields(string(out)); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, not %q", c.typed, got, c.want)
		}
	}
	for _, shell := range []string{"zsh", "fish"} {
		var b bytes.Buffer
		if err := complete(&b, shell); err != nil || !strings.Contains(b.String(), "quarantine") {
			t.Errorf("%s: %v", shell, err)
		}
	}
	if err := complete(&script, "tcsh"); !errors.Is(err, errUsage) {
		t.Errorf("tcsh: %v", err)
	}
}
