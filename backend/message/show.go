package message

import (
	"bytes"
	"encoding/base64"
	"image"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"kyujindesk/backend/mime"
	"kyujindesk/backend/picture"
)

// Bounds of what is shown of a page.
const (
	maxLinks    = 100
	maxLinkText = 100  // characters of what a link calls itself
	maxHref     = 2000 // bytes of an address
	maxPictures = 50
	maxPixels   = 12 << 20 // of all of them together, each decoded once
	maxShown    = 4 << 20  // bytes of all of them, made anew
	widest      = 600      // pixels in which a picture is shown
	beyond      = "[…]"    // stands where a page was cut
	onlyOneSide = 8_000    // pixels of a side of a picture
)

// Page is the page of a mail, fit to be shown: nothing in it runs, loads, asks, leads anywhere or stands where it should not.
type Page struct {
	HTML  string // a fragment; pictures are data, links are numbers in brackets
	Links []Link // in the order of their numbers, from 1
	Away  int    // pictures that would have been fetched from elsewhere, and are left out
	Lost  int    // pictures that came with the mail and cannot be shown
	Cut   bool   // it is longer, or has more links
}

// Link is where a part of a page would lead.
type Link struct {
	Text string // what it calls itself; empty for a picture
	To   string // https, http or mailto
	// Odd says that it calls itself by the address of another host than it leads to.
	Odd bool
}

// HasPage tells whether a mail has a page besides, or instead of, its text.
func (m Message) HasPage() bool { return m.hasPage }

// ReadPage makes the page of a mail fit to be shown; empty where it has none.
func ReadPage(raw []byte) Page {
	if len(raw) > MaxMail {
		raw = raw[:MaxMail]
	}
	m, parts := Message{}, ownParts(mime.Read(raw).Parts)
	_, page := m.body(parts)
	w := painter{within: within(parts), pixels: maxPixels, bytes: maxShown}
	for _, key := range m.Doubts {
		w.page.Cut = w.page.Cut || key == "text.cut"
	}
	w.paint(page)
	w.page.HTML = policy().Sanitize(w.out.String())
	return w.page
}

// Document is the page as a frame shows it. It forbids, once more and to itself, everything but pictures that are data.
func (p Page) Document() string {
	return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">` +
		`<meta name="referrer" content="no-referrer"></head><body bgcolor="#ffffff" text="#000000"><font face="sans-serif">` + p.HTML + `</font></body></html>`
}

// policy is all that may stand in a page: words, lists and tables, and pictures that are data. There is no style, since what is hidden, laid
// over something or written in white on white begins with one.
func policy() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "br", "hr", "div", "span", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "small", "big", "mark", "h1", "h2", "h3", "h4", "h5",
		"h6", "blockquote", "pre", "code", "ul", "ol", "li", "dl", "dt", "dd", "center", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "ruby", "rt", "rp")
	p.AllowAttrs("align").Matching(regexp.MustCompile(`^(?i:left|right|center)$`)).OnElements("p", "div", "td", "th", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6")
	p.AllowAttrs("colspan", "rowspan", "border", "cellpadding").Matching(regexp.MustCompile(`^[0-9]{1,2}$`)).OnElements("td", "th", "table")
	p.AllowAttrs("width").Matching(regexp.MustCompile(`^[0-9]{1,3}$`)).OnElements("img")
	p.AllowAttrs("alt").OnElements("img")
	p.AllowAttrs("src").Matching(regexp.MustCompile(`^data:image/(png|jpeg);base64,[A-Za-z0-9+/]+=*$`)).OnElements("img")
	p.AllowURLSchemeWithCustomPolicy("data", func(u *url.URL) bool {
		return strings.HasPrefix(u.Opaque, "image/png;base64,") || strings.HasPrefix(u.Opaque, "image/jpeg;base64,")
	})
	p.SkipElementsContent("title", "textarea", "select", "option", "button", "noscript", "iframe", "object", "svg", "math", "template", "video", "audio", "noembed", "noframes")
	return p
}

// painter writes a page again, with its own pictures in it and its links taken out. What it writes is not fit to be shown yet.
type painter struct {
	page   Page
	out    strings.Builder
	within map[string][]byte // pictures that came with the mail, by Content-ID
	pixels int               // that may still be decoded
	bytes  int               // that may still be shown
	shows  int               // pictures that are in it
	link   int               // number of the link that is open, or 0
	text   strings.Builder   // of it
}

// within are the pictures of a mail that a page can name.
func within(parts []mime.Part) map[string][]byte {
	all := map[string][]byte{}
	for _, p := range parts {
		if id := strings.Trim(p.Header.Get("Content-Id"), "<> "); id != "" && strings.HasPrefix(p.Type, "image/") {
			all[id] = p.Body
		}
	}
	return all
}

func (w *painter) paint(page string) {
	for t := html.NewTokenizer(strings.NewReader(page)); ; {
		switch t.Next() {
		case html.ErrorToken:
			w.closeLink()
			if w.page.Cut {
				w.out.WriteString(beyond)
			}
			return
		case html.TextToken:
			token := t.Token()
			token.Data = strings.Map(visible, token.Data)
			if w.link > 0 && w.text.Len() < maxText {
				w.text.WriteString(token.Data)
			}
			w.out.WriteString(token.String())
		case html.StartTagToken, html.SelfClosingTagToken:
			w.open(t.Token())
		case html.EndTagToken:
			if token := t.Token(); token.DataAtom == atom.A {
				w.closeLink()
			} else {
				w.out.WriteString(token.String())
			}
		}
	}
}

func (w *painter) open(t html.Token) {
	switch t.DataAtom {
	case atom.A, atom.Area:
		w.closeLink()
		w.openLink(attribute(t, "href"))
	case atom.Img:
		w.show(t)
	default:
		w.out.WriteString(t.String())
	}
}

// openLink takes a link out of the page, if it leads anywhere a person could want to go.
func (w *painter) openLink(href string) {
	href = strings.TrimSpace(href)
	u, err := url.Parse(href)
	if err != nil || len(href) > maxHref || u.Scheme != "https" && u.Scheme != "http" && u.Scheme != "mailto" {
		return
	}
	if len(w.page.Links) == maxLinks {
		w.page.Cut = true
		return
	}
	w.page.Links = append(w.page.Links, Link{To: href})
	w.link = len(w.page.Links)
	w.out.WriteString("<u>")
}

func (w *painter) closeLink() {
	if w.link == 0 {
		return
	}
	l := &w.page.Links[w.link-1]
	l.Text = line(w.text.String(), maxLinkText)
	l.Odd = callsItselfOther(l.Text, l.To)
	w.out.WriteString("</u><sup>[" + strconv.Itoa(w.link) + "]</sup>")
	w.link = 0
	w.text.Reset()
}

// spelt is a host as people write it in the text of a link.
var spelt = regexp.MustCompile(`(?i)^\s*(?:https?://)?((?:[\p{L}\p{N}_-]+\.)+[\p{L}]{2,})(?:[/:?#].*)?\s*$`)

// callsItselfOther tells whether a link's text is an address, and of another host than the one it leads to.
func callsItselfOther(text, to string) bool {
	m := spelt.FindStringSubmatch(text)
	u, err := url.Parse(to)
	if m == nil || err != nil || u.Scheme == "mailto" {
		return false
	}
	bare := func(host string) string { return strings.TrimPrefix(strings.ToLower(host), "www.") }
	return bare(m[1]) != bare(u.Hostname())
}

// show puts a picture into the page that came with the mail, made anew. All others are left out, and counted.
func (w *painter) show(t html.Token) {
	src, alt := strings.TrimSpace(attribute(t, "src")), html.EscapeString(strings.Map(visible, attribute(t, "alt")))
	id, own := strings.CutPrefix(src, "cid:")
	if !own {
		if src != "" {
			w.page.Away++
		}
		w.out.WriteString(alt)
		return
	}
	if plain, err := url.PathUnescape(id); err == nil && w.within[id] == nil {
		id = plain
	}
	p, ok := w.anew(w.within[id])
	if !ok {
		w.page.Lost++
		w.out.WriteString(alt)
		return
	}
	width := widest
	if c, _, err := image.DecodeConfig(bytes.NewReader(p.Content)); err == nil {
		width = min(width, c.Width)
	}
	if asked, err := strconv.Atoi(attribute(t, "width")); err == nil && asked > 0 {
		width = min(width, asked)
	}
	w.out.WriteString(`<img alt="` + alt + `" width="` + strconv.Itoa(width) + `" src="data:` + p.Type() + `;base64,` + base64.StdEncoding.EncodeToString(p.Content) + `">`)
}

// anew makes a picture anew, within the bounds of all of them.
func (w *painter) anew(file []byte) (p picture.Picture, ok bool) {
	c, _, err := image.DecodeConfig(bytes.NewReader(file))
	if err != nil || w.shows == maxPictures || c.Width <= 0 || c.Height <= 0 || c.Width > onlyOneSide || c.Height > onlyOneSide || c.Width*c.Height > w.pixels {
		return p, false
	}
	w.pixels -= c.Width * c.Height
	p, err = picture.Take(file, true)
	if err != nil || len(p.Content) > w.bytes {
		return p, false
	}
	w.bytes -= len(p.Content)
	w.shows++
	return p, true
}
