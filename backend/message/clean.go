package message

import (
	"regexp"
	"strings"

	ics "github.com/arran4/golang-ical"
)

// Bounds of what is read of a calendar.
const (
	maxCalendar = 256 << 10 // bytes
	maxEvents   = 50
	maxLines    = 5000
)

// clean writes a calendar anew as the library can read it: lines unfolded, names in capitals, whole, and of each event only what is
// looked at. The library refuses the whole of a calendar for one line it does not understand; here such a line is left out.
func clean(text string) string {
	var out strings.Builder
	out.WriteString("BEGIN:VCALENDAR\r\n")
	inside := []string{} // components that are open, from VCALENDAR down
	events, method := 0, ""
	for i, line := range unfold(text) {
		line = strings.TrimSpace(line)
		name, rest := cutName(line)
		if i == maxLines || name == "BEGIN" && events == maxEvents {
			break
		}
		what := strings.ToUpper(strings.TrimSpace(strings.TrimPrefix(rest, ":")))
		open := last(inside)
		switch {
		case name == "BEGIN":
			inside = append(inside, what)
			if what == "VEVENT" && open != "VEVENT" {
				events++
				out.WriteString("BEGIN:VEVENT\r\n")
			}
		case name == "END":
			if open == "VEVENT" {
				out.WriteString("END:VEVENT\r\n")
			}
			inside = inside[:max(0, len(inside)-1)]
		case name == "METHOD" && open != "VEVENT":
			method = line
		case open == "VEVENT" && wanted(name):
			if line = readable(name, rest); line != "" {
				out.WriteString(line + "\r\n")
			}
		}
	}
	if last(inside) == "VEVENT" {
		out.WriteString("END:VEVENT\r\n")
	}
	if line := readable("METHOD", strings.TrimPrefix(strings.ToUpper(method), "METHOD")); line != "" {
		return strings.Replace(out.String(), "BEGIN:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\n"+line+"\r\n", 1) + "END:VCALENDAR\r\n"
	}
	return out.String() + "END:VCALENDAR\r\n"
}

// unfold puts folded lines together (RFC 5545 §3.1). Blanks at ends of lines are nobody's; empty lines are left out.
func unfold(text string) []string {
	text = strings.NewReplacer("\r\r\n", "\n", "\r\n", "\n", "\r", "\n", "\x00", "").Replace(text)
	text = strings.NewReplacer("\n ", "", "\n\t", "").Replace(text)
	return strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
}

func last(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return names[len(names)-1]
}

// cutName cuts the name off a line; rest begins with what follows it, a colon or a semicolon.
func cutName(line string) (name, rest string) {
	at := strings.IndexAny(line, ":;")
	if at < 0 {
		return "", ""
	}
	return strings.ToUpper(strings.TrimSpace(line[:at])), line[at:]
}

func wanted(name string) bool {
	switch name {
	case "UID", "SEQUENCE", "ATTENDEE", "DTSTART", "COMMENT", "RECURRENCE-ID":
		return true
	}
	return false
}

// asked are the parameters that are looked at, where the others keep a line from being read.
var asked = regexp.MustCompile(`(?i);\s*(PARTSTAT|TZID|DELEGATED-TO)\s*=\s*("[^"]*"|[^;:"]*)`)

// readable is a line as the library reads it; without the parameters nobody asks for where one of them is broken; or empty.
func readable(name, rest string) string {
	line := capitals(name + rest)
	if p, err := ics.ParseProperty(ics.ContentLine(line)); err == nil && p != nil {
		return line
	}
	at := strings.LastIndex(strings.ToLower(rest), ":mailto:")
	if at < 0 {
		at = strings.LastIndexByte(rest, ':')
	}
	if at < 0 {
		return ""
	}
	line = name
	for _, found := range asked.FindAllStringSubmatch(rest[:at], -1) {
		line += ";" + strings.ToUpper(found[1]) + `="` + strings.Trim(found[2], `" `) + `"`
	}
	line += rest[at:]
	if p, err := ics.ParseProperty(ics.ContentLine(line)); err != nil || p == nil {
		return ""
	}
	return line
}

// spelled finds the names of parameters.
var spelled = regexp.MustCompile(`(?i);\s*(PARTSTAT|TZID|DELEGATED-TO|VALUE)\s*=`)

// capitals writes the names of parameters as the library knows them.
func capitals(line string) string {
	return spelled.ReplaceAllStringFunc(line, func(s string) string {
		return ";" + strings.ToUpper(strings.Trim(s, "; =")) + "="
	})
}
