package publicpage

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// isMute says whether an element shows no text, or none that is a value.
func isMute(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Button, atom.Template, atom.Select, atom.Noscript, atom.Title, atom.Iframe:
		return true
	}
	return false
}

func isVoid(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Col, atom.Embed, atom.Hr, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.Div, atom.P, atom.Li, atom.Tr, atom.Table, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.Section, atom.Pre:
		return true
	}
	return false
}

// closesCells says whether an end tag may close the cells it stands in.
func closesCells(name string) bool {
	switch name {
	case "td", "th", "tr", "tbody", "thead", "tfoot", "table", "body", "html":
		return true
	}
	return false
}

// endedBy are the elements a start tag ends without an end tag of their own, and those it does not reach out of.
func endedBy(name string) (ends, within []string) {
	switch name {
	case "td", "th":
		return []string{"td", "th"}, []string{"tr", "table"}
	case "tr":
		return []string{"tr"}, []string{"table"}
	case "tbody", "thead", "tfoot":
		return []string{"tbody", "thead", "tfoot"}, []string{"table"}
	case "dt", "dd":
		return []string{"dt", "dd"}, []string{"dl", "table"}
	case "li":
		return []string{"li"}, []string{"ul", "ol", "table"}
	}
	return nil, nil
}

// asciiBlank is what HTML collapses to one blank; an ideographic space is text.
const asciiBlank = " \t\r\n\f"

// tidy gives a text the lines it has on the page: white space collapsed, blank lines before and after left out.
func tidy(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(asciiBlank, r) })
		lines[i] = strings.Trim(strings.ReplaceAll(strings.Join(words, " "), "\u00a0", " "), " ")
	}
	text := strings.Trim(strings.Join(lines, "\n"), "\n")
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return text
}

// squeeze is a text in one line without any blanks, to compare by.
func squeeze(s string) string {
	return strings.Join(strings.Fields(s), "")
}
