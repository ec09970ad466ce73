package main

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// described is a command as the usage has it: what a shell completes and the manual page prints comes from there.
type described struct {
	words    []string // "posting", "accept|grant"
	synopsis string   // without "officed"
	text     string
	flags    []string
	bare     []string // those of the flags that take no value
}

var (
	flagged = regexp.MustCompile(`--[a-z-]+(?:\|--[a-z-]+)*(?: [A-Z0-9a-z][^\s\]|]*)?`)
	word    = regexp.MustCompile(`^[a-z|]+$`)
)

// table reads the usage.
func table() []described {
	var all []described
	for _, block := range strings.Split(usage, "\n  officed ")[1:] {
		lines := strings.Split(strings.TrimRight(block, "\n"), "\n")
		d := described{synopsis: lines[0]}
		for _, line := range lines[1:] {
			line = strings.TrimSpace(line)
			if d.text == "" && (strings.HasPrefix(line, "--") || strings.HasPrefix(line, "[--")) {
				d.synopsis += " " + line
				continue
			}
			d.text = strings.TrimSpace(d.text + " " + line)
		}
		for _, w := range strings.Fields(d.synopsis) {
			if !word.MatchString(w) {
				break
			}
			d.words = append(d.words, w)
		}
		for _, f := range flagged.FindAllString(d.synopsis, -1) {
			names, value, _ := strings.Cut(f, " ")
			for name := range strings.SplitSeq(names, "|") {
				d.flags = append(d.flags, name)
				if value == "" && !strings.Contains(d.synopsis, name+" ") {
					d.bare = append(d.bare, name)
				}
			}
		}
		if strings.Contains(d.synopsis, " --dir") {
			d.flags = append(d.flags, "--by")
		}
		slices.Sort(d.flags)
		d.flags = slices.Compact(d.flags)
		all = append(all, d)
	}
	return all
}

// offers says what may stand next behind some words ("" at the start), as shells name them: "posting accept".
func offers() (after map[string][]string, order []string) {
	after = map[string][]string{}
	offer := func(before string, what ...string) {
		if _, there := after[before]; !there {
			order = append(order, before)
		}
		for _, w := range what {
			if !slices.Contains(after[before], w) {
				after[before] = append(after[before], w)
			}
		}
	}
	for _, d := range table() {
		befores := []string{""}
		for _, alternatives := range d.words {
			var next []string
			for _, before := range befores {
				for w := range strings.SplitSeq(alternatives, "|") {
					offer(before, w)
					next = append(next, strings.TrimSpace(before+" "+w))
				}
			}
			befores = next
		}
		for _, before := range befores {
			offer(before, d.flags...)
		}
	}
	return after, order
}

// complete writes the script with which a shell completes our commands; errUsage for a shell that we have none for.
func complete(w io.Writer, shell string) error {
	after, order := offers()
	var b strings.Builder
	switch shell {
	case "bash":
		var bare []string
		for _, d := range table() {
			bare = append(bare, d.bare...)
		}
		slices.Sort(bare)
		fmt.Fprintf(&b, `# bash completion of officed
_officed() {
	local cur=${COMP_WORDS[COMP_CWORD]} before= w offer
	COMPREPLY=()
	case ${COMP_WORDS[COMP_CWORD-1]} in %s) ;; --*) return ;; esac
	for w in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		case $w in -*) break ;; esac
		before="$before${before:+ }$w"
	done
	case $before in
`, strings.Join(slices.Compact(bare), "|"))
		for _, before := range order {
			fmt.Fprintf(&b, "	%q) offer=%q ;;\n", before, strings.Join(after[before], " "))
		}
		b.WriteString("	*) return ;;\n	esac\n	COMPREPLY=($(compgen -W \"$offer\" -- \"$cur\"))\n}\ncomplete -o default -F _officed officed\n")
	case "zsh":
		b.WriteString("#compdef officed\nlocal before= w offer\ncase ${words[CURRENT-1]} in --*) _files; return ;; esac\nfor w in ${words[2,CURRENT-1]}; do\n" +
			"	case $w in -*) break ;; esac\n	before=\"$before${before:+ }$w\"\ndone\ncase $before in\n")
		for _, before := range order {
			fmt.Fprintf(&b, "%q) offer=(%s) ;;\n", before, strings.Join(after[before], " "))
		}
		b.WriteString("*) _files; return ;;\nesac\ncompadd -- $offer\n")
	case "fish":
		for _, before := range order {
			condition := "__fish_use_subcommand"
			if words := strings.Fields(before); len(words) == 1 {
				condition = fmt.Sprintf("test (count (commandline -opc)) -eq 2; and __fish_seen_subcommand_from %s", words[0])
			} else if len(words) > 1 {
				condition = fmt.Sprintf("test (count (commandline -opc)) -gt 2; and string match -q -- 'officed %s*' (string join ' ' (commandline -opc))", before)
			}
			for _, w := range after[before] {
				if name, long := strings.CutPrefix(w, "--"); long {
					fmt.Fprintf(&b, "complete -c officed -n %q -l %s\n", condition, name)
				} else {
					fmt.Fprintf(&b, "complete -c officed -n %q -f -a %s\n", condition, w)
				}
			}
		}
	default:
		return errUsage
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// manual writes the manual page in roff.
func manual(w io.Writer) error {
	number, day, _ := strings.Cut(version, " ")
	var b strings.Builder
	plain := strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n.", "\n\\&.", "\n'", "\n\\&'").Replace
	fmt.Fprintf(&b, ".TH OFFICED 1 %q %q \"Administration\"\n.SH NAME\nofficed \\- %s\n.SH SYNOPSIS\n.B officed\n.I COMMAND\n[\\-\\-dir DIR] ...\n",
		day, "Kyujin Desk "+number, "an employment office that works by mail")
	b.WriteString(".SH DESCRIPTION\nAn office without a window. Every command takes \\-\\-by CLERK, the name of who does it, for the journal.\n.SH COMMANDS\n")
	for _, d := range table() {
		text := d.text
		if text == "" {
			text = "As it says."
		}
		fmt.Fprintf(&b, ".TP\n.B officed %s\n%s\n", plain(d.synopsis), strings.TrimPrefix(plain("\n"+text), "\n"))
	}
	b.WriteString(".SH EXIT STATUS\n0 done; 1 not done, or something was found (check, journal verify); 2 not understood, or a file that cannot be read.\n.SH SEE ALSO\n.BR kyujindesk (1)\n")
	_, err := io.WriteString(w, b.String())
	return err
}
