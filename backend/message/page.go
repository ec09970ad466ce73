package message

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// textOf is the text of a page. Scripts, forms' fields, hidden parts and pictures are left out; of a picture that stands for one
// character, the character remains. Quotations become lines that begin with ">".
func textOf(page string) string {
	w := writer{}
	for t := html.NewTokenizer(strings.NewReader(page)); ; {
		switch t.Next() {
		case html.ErrorToken:
			return tidy(w.out.String())
		case html.TextToken:
			if w.hidden == 0 {
				w.write(string(t.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			w.open(t.Token())
		case html.EndTagToken:
			w.close(t.Token().DataAtom)
		}
	}
}

// writer writes the text of a page.
type writer struct {
	out    strings.Builder
	hides  atom.Atom // the element that hides its content, while hidden > 0
	hidden int       // elements of its name that are open
	quotes int       // quotations that are open
	inLine bool      // something stands in this line already
	asIs   bool      // within pre: line ends count
}

// deepest bounds how many quotations within each other are marked.
const deepest = 10

func (w *writer) open(t html.Token) {
	switch {
	case w.hidden > 0:
		if t.DataAtom == w.hides && t.Type == html.StartTagToken {
			w.hidden++
		}
		return
	case isHidden(t):
		if t.Type == html.StartTagToken && !isVoid(t.DataAtom) {
			w.hides, w.hidden = t.DataAtom, 1
		}
		return
	}
	switch t.DataAtom {
	case atom.Blockquote:
		w.newLine()
		w.quotes = min(w.quotes+1, deepest)
	case atom.Br:
		w.endLine()
	case atom.Hr:
		w.newLine()
		w.write("________________________________")
		w.newLine()
	case atom.P:
		w.newLine()
		w.endLine()
	case atom.Li:
		w.newLine()
		w.write("・")
	case atom.Td, atom.Th:
		if w.inLine {
			w.out.WriteByte(' ')
		}
	case atom.Img:
		if alt := attribute(t, "alt"); utf8.RuneCountInString(alt) <= 2 {
			w.write(alt)
		}
	case atom.Pre:
		w.newLine()
		w.asIs = true
	case atom.Div, atom.Tr, atom.Table, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Dt, atom.Dd:
		w.newLine()
	}
}

func (w *writer) close(name atom.Atom) {
	if w.hidden > 0 {
		if name == w.hides {
			w.hidden--
		}
		return
	}
	switch name {
	case atom.Blockquote:
		w.newLine()
		w.quotes = max(w.quotes-1, 0)
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.newLine()
		w.endLine()
	case atom.Pre:
		w.newLine()
		w.asIs = false
	case atom.Div, atom.Tr, atom.Table, atom.Ul, atom.Ol, atom.Li, atom.Dt, atom.Dd:
		w.newLine()
	}
}

// write writes text into the line; runs of blanks are one, as a page shows it. A full-width blank is a character.
func (w *writer) write(text string) {
	if w.asIs {
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				w.endLine()
			}
			w.begin()
			w.out.WriteString(line)
		}
		return
	}
	fields := strings.FieldsFunc(text, isBlank)
	if len(fields) == 0 {
		if text != "" && w.inLine {
			w.out.WriteByte(' ')
		}
		return
	}
	if w.inLine && isBlank(rune(text[0])) {
		w.out.WriteByte(' ')
	}
	w.begin()
	w.out.WriteString(strings.Join(fields, " "))
	if isBlank(rune(text[len(text)-1])) {
		w.out.WriteByte(' ')
	}
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' }

// begin marks a line as quoted before anything stands in it.
func (w *writer) begin() {
	if !w.inLine {
		w.out.WriteString(strings.Repeat("> ", w.quotes))
		w.inLine = true
	}
}

// newLine ends a line in which something stands.
func (w *writer) newLine() {
	if w.inLine {
		w.endLine()
	}
}

func (w *writer) endLine() {
	if w.quotes > 0 {
		w.begin()
	}
	w.out.WriteByte('\n')
	w.inLine = false
}

// nothing is text of no size, as mails hide what only machines should read.
var nothing = regexp.MustCompile(`(^|;)font-size:0(px|pt|em|%)?(;|!|$)`)

// isHidden tells whether a page shows nothing of an element, or asks for something in it.
func isHidden(t html.Token) bool {
	switch t.DataAtom {
	case atom.Script, atom.Style, atom.Head, atom.Title, atom.Template, atom.Textarea, atom.Select, atom.Button, atom.Input, atom.Object, atom.Iframe,
		atom.Svg, atom.Math, atom.Video, atom.Audio, atom.Noscript:
		return true
	}
	style := strings.ToLower(strings.Join(strings.Fields(attribute(t, "style")), ""))
	return slices.ContainsFunc(t.Attr, func(a html.Attribute) bool { return a.Key == "hidden" }) ||
		strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") || strings.Contains(style, "mso-hide:all") ||
		nothing.MatchString(style)
}

// isVoid tells whether an element has no end (HTML Standard §13.1.2).
func isVoid(name atom.Atom) bool {
	switch name {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
