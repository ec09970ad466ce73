package message_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"kyujindesk/backend/message"
)

// harmless fails a test for a page that could do anything but be read.
func harmless(t *testing.T, page string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.CommentNode || n.Type == html.DoctypeNode {
			t.Errorf("what nobody sees: %q in %q", n.Data, page)
		}
		if n.Type == html.TextNode && turns(n.Data) {
			t.Errorf("it turns the writing: %q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "style", "link", "meta", "base", "form", "input", "button", "select", "textarea", "iframe", "frame", "object", "embed", "svg", "math", "a", "area", "video",
			"audio", "source", "template", "noscript", "title", "dialog", "portal", "applet":
			t.Errorf("<%s> in %q", n.Data, page)
		}
		for _, a := range n.Attr {
			v := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if turns(a.Val) || strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "href" || a.Key == "class" || a.Key == "id" || a.Key == "name" || a.Key == "background" || a.Key == "srcset" ||
				strings.Contains(v, "javascript:") && a.Key != "alt" || a.Key == "src" && !strings.HasPrefix(v, "data:image/png;base64,") && !strings.HasPrefix(v, "data:image/jpeg;base64,") {
				t.Errorf("%s=%q in %q", a.Key, a.Val, page)
			}
		}
	}
}

// turns tells whether a text turns the direction of writing, or hides something.
func turns(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200b })
}

// shown is the page of a mail that has this one.
func shown(t *testing.T, page string) message.Page {
	t.Helper()
	p := message.ReadPage([]byte(from("Content-Type: text/html; charset=utf-8\n\n" + page)))
	harmless(t, p.HTML)
	return p
}

func TestAPageIsShownWithoutWhatItWouldDo(t *testing.T) {
	for evil, want := range map[string]string{
		`<p>a<script>alert(1)</script>b`:                                       `<p>ab`,
		`<svg onload=alert(1)><circle/></svg>b`:                                `b`,
		`<svg><style><img src=x onerror=alert(1)></style></svg>b`:              `b`,
		`<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`:      ``,
		`<div style="background:url(https://e.example/x)">a</div>`:             `<div>a</div>`,
		`<div style="position:fixed;top:0;left:0" onclick=x() class=c>a</div>`: `<div>a</div>`,
		`<style>@import url(https://e.example/x);p{color:#fff}</style>a`:       `a`,
		`<form action=https://e.example><input name=p><b>a</b></form>`:         `<b>a</b>`,
		`<meta http-equiv=refresh content="0;url=https://e.example">a`:         `a`,
		`<base href="https://e.example/">a<link rel=stylesheet href=x>`:        `a`,
		`<iframe srcdoc="<script>x</script>"></iframe>a`:                       `a`,
		`<object data=x><embed src=x></object>a`:                               `a`,
		`<img src="data:image/svg+xml;base64,PHN2Zz4=" alt=p>a`:                `pa`,
		`<img src="data:text/html;base64,PHA+" alt=p>a`:                        `pa`,
		`<img src="//e.example/x.gif" srcset="https://e.example/y 2x">a`:       `a`,
		`<table background="https://e.example/x"><tr><td bgcolor=#fff>a`:       `<table><tr><td>a`,
		`<!--[if mso]><p>x</p><![endif]-->a`:                                   `a`,
		`<noscript><p title="</noscript><img src=x onerror=alert(1)>">`:        ``,
		`<p>moc.&#x202e;elpmaxe<bdo dir=rtl>x</bdo></p>`:                       `<p>moc.elpmaxex</p>`,
		`<p align=right dir=rtl>a</p>`:                                         `<p align="right">a</p>`,
	} {
		if got := shown(t, evil).HTML; !strings.HasPrefix(got, want) || want == "" && strings.Contains(got, "<img") {
			t.Errorf("%s\n\tis shown as %q", evil, got)
		}
	}
	if d := shown(t, "<p>a").Document(); !strings.Contains(d, `content="default-src 'none'; img-src data:"`) || strings.Index(d, "Security-Policy") > strings.Index(d, "<p>") {
		t.Errorf("%s", d)
	}
}

func TestLinksAreNumbersWithTheirHosts(t *testing.T) {
	p := shown(t, `<a href="https://evil.example/x">https://www.bank.example/</a>, <a href=" https://ok.example/a ">ok.example</a>, `+
		`<a href="javascript:alert(1)">j</a>, <a href="data:text/html,x">d</a>, <a href=/r>r</a>, <a href="https://a.example"><img src=x alt=絵><a href=mailto:a@example.jp>b`)
	want := []message.Link{
		{"https://www.bank.example/", "https://evil.example/x", true},
		{"ok.example", "https://ok.example/a", false},
		{"", "https://a.example", false},
		{"b", "mailto:a@example.jp", false},
	}
	if len(p.Links) != len(want) {
		t.Fatalf("%+v", p.Links)
	}
	for n, l := range p.Links {
		if l != want[n] {
			t.Errorf("%+v, not %+v", l, want[n])
		}
	}
	if got := `<u>https://www.bank.example/</u><sup>[1]</sup>, <u>ok.example</u><sup>[2]</sup>, j, d, r, <u>絵</u><sup>[3]</sup><u>b</u><sup>[4]</sup>`; p.HTML != got {
		t.Errorf("%s", p.HTML)
	}
	if p := shown(t, strings.Repeat(`<a href=https://e.example/>x</a>`, 500)); len(p.Links) != 100 || !p.Cut {
		t.Errorf("%d links", len(p.Links))
	}
}

func TestOnlyPicturesThatCameAlongAreShownAndMadeAnew(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 900, 20))); err != nil {
		t.Fatal(err)
	}
	marked := append(b.Bytes(), "<script>hidden behind a picture</script>"...)
	raw := "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p><img src=cid:a@x width=5000><img src='cid:none' alt=なし><img src=https://e.example/dot.gif>" +
		"<img src=cid:svg><img src=cid:huge>\n--b\nContent-Type: image/png\nContent-ID: <a@x>\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(marked) +
		"\n--b\nContent-Type: image/svg+xml\nContent-ID: <svg>\n\n<svg onload=alert(1)/>\n--b\nContent-Type: image/png\nContent-ID: <huge>\nContent-Transfer-Encoding: base64\n\n" +
		base64.StdEncoding.EncodeToString(claims(60_000, 60_000)) + "\n--b--\n"
	p := message.ReadPage([]byte(from(raw)))
	harmless(t, p.HTML)
	if strings.Count(p.HTML, "<img") != 1 || !strings.Contains(p.HTML, `width="600"`) || p.Away != 1 || p.Lost != 3 {
		t.Fatalf("%d away, %d lost: %.200s", p.Away, p.Lost, p.HTML)
	}
	_, data, _ := strings.Cut(p.HTML, ";base64,")
	data, _, _ = strings.Cut(data, `"`)
	if made, err := base64.StdEncoding.DecodeString(data); err != nil || bytes.Contains(made, []byte("hidden")) {
		t.Errorf("the picture is as it came: %v", err)
	}
}

func TestManyPicturesOfAPageAreNotAllDecoded(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 4000, 2000))); err != nil {
		t.Fatal(err)
	}
	raw := "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n" + strings.Repeat("<img src=cid:a>", 1000) +
		"\n--b\nContent-Type: image/png\nContent-ID: <a>\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(b.Bytes()) + "\n--b--\n"
	if p := message.ReadPage([]byte(from(raw))); strings.Count(p.HTML, "<img") != 1 || p.Lost != 999 {
		t.Errorf("%d are shown, %d not", strings.Count(p.HTML, "<img"), p.Lost)
	}
}

// claims is the beginning of a picture that says how large it is.
func claims(width, height int) []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1)))
	out := b.Bytes()
	copy(out[16:], []byte{byte(width >> 24), byte(width >> 16), byte(width >> 8), byte(width), byte(height >> 24), byte(height >> 16), byte(height >> 8), byte(height)})
	return out
}

func TestAPageWithoutEndIsCut(t *testing.T) {
	for name, page := range map[string]string{
		"tables": strings.Repeat("<table><tr><td>", 10<<20/15), "attributes": "<p " + strings.Repeat("a=b ", 1<<20), "links": strings.Repeat("<a href=https://e.example>", 100_000),
		"pictures": strings.Repeat("<img src=cid:x>", 100_000), "text": strings.Repeat("あ", 4<<20),
	} {
		began := time.Now()
		p := message.ReadPage([]byte(from("Content-Type: text/html; charset=utf-8\n\n" + page)))
		if took := time.Since(began); took > 3*time.Second*patience {
			t.Errorf("%s: %s", name, took)
		}
		if !p.Cut || len(p.HTML) > 4<<20 {
			t.Errorf("%s: %d bytes", name, len(p.HTML))
		}
	}
}
