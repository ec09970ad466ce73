package xtest

import (
	"fmt"
	"strconv"
	"strings"
)

// usualIMAP is what a good IMAP server says.
func (s *Stage) usualIMAP(line string) string {
	words := strings.Fields(strings.ToUpper(line) + " - - -")
	done := "{tag} OK done"
	switch words[0] {
	case "CAPABILITY":
		return "* CAPABILITY " + s.play.Offers + " | " + done
	case "LIST":
		return `* LIST () "/" INBOX | ` + done
	case "SELECT", "EXAMINE":
		n := len(s.play.Mails)
		return fmt.Sprintf("* %d EXISTS | * OK [UIDVALIDITY 7] ok | * OK [UIDNEXT %d] ok | {tag} OK [READ-ONLY] done", n, n+1)
	case "IDLE":
		return "+ idling"
	case "LOGOUT":
		return "{hang up}"
	case "UID":
		switch words[1] {
		case "SEARCH":
			return "* SEARCH" + s.found(words[2:]) + " | " + done
		case "FETCH":
			return s.fetched(words[2], strings.Contains(strings.ToUpper(line), "HEADER")) + done
		}
	}
	return done
}

// found answers a search for UIDs; there is no other here, and whoever looks for a header finds nothing.
func (s *Stage) found(words []string) (list string) {
	for i, w := range words {
		switch w {
		case "HEADER":
			return ""
		case "UID":
			for n := range s.play.Mails {
				if inSet(words[i+1], n+1, len(s.play.Mails)) {
					list += " " + strconv.Itoa(n+1)
				}
			}
		}
	}
	return list
}

func (s *Stage) fetched(set string, head bool) (answer string) {
	for n, m := range s.play.Mails {
		if !inSet(set, n+1, len(s.play.Mails)) {
			continue
		}
		what := "mail"
		if head {
			what = "head"
		}
		answer += fmt.Sprintf("* %d FETCH (UID %d RFC822.SIZE %d BODY[] {%s %d}) | ", n+1, n+1, len(m), what, n+1)
	}
	return answer
}

// inSet tells whether a number is in a set of IMAP; last is what * is.
func inSet(set string, n, last int) bool {
	value := func(text string) int {
		if v, err := strconv.Atoi(text); err == nil {
			return v
		}
		return last
	}
	for one := range strings.SplitSeq(set, ",") {
		from, to, ok := strings.Cut(one, ":")
		if !ok {
			to = from
		}
		if a, b := value(from), value(to); min(a, b) <= n && n <= max(a, b) {
			return true
		}
	}
	return false
}

// usualSMTP is what a good SMTP server says.
func (s *Stage) usualSMTP(line string) string {
	word, _, _ := strings.Cut(strings.ToUpper(line), " ")
	switch word {
	case "EHLO":
		lines := strings.Split("mail.example.jp,"+s.play.Offers, ",")
		for i := range lines {
			mark := "250-"
			if i == len(lines)-1 {
				mark = "250 "
			}
			lines[i] = mark + lines[i]
		}
		return strings.Join(lines, " | ")
	case "AUTH":
		return "235 2.7.0 welcome"
	case "DATA":
		return "354 go on"
	case "QUIT":
		return "221 bye | {hang up}"
	}
	return "250 2.0.0 ok"
}
