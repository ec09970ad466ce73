package publicpage_test

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"kyujindesk/backend/posting"
	"kyujindesk/backend/publicpage"
)

// odd are the shapes browsers and people give a page; what it says stays the same.
func odd() map[string]func(string) string {
	replace := func(pairs ...string) func(string) string { return strings.NewReplacer(pairs...).Replace }
	tags := regexp.MustCompile(`</?[a-z0-9]+`)
	attributes := regexp.MustCompile(`<(div|span) id="([^"]*)" name="([^"]*)" class="m05">`)
	upper := func(s string) string { return tags.ReplaceAllStringFunc(s, strings.ToUpper) }
	encoded := func(e encoding.Encoding, charset string) func(string) string {
		return func(s string) string {
			out, err := encoding.ReplaceUnsupported(e.NewEncoder()).String(strings.ReplaceAll(s, `charset="UTF-8"`, `charset="`+charset+`"`))
			if err != nil {
				panic(err)
			}
			return out
		}
	}
	order := func(s string) string {
		return attributes.ReplaceAllString(s, `<$1 class="m05" name="$3" style="" id="$2">`)
	}
	bare := func(s string) string { return attributes.ReplaceAllString(s, `<$1 class=m05 id=$2 name=$3>`) }
	mhtml := func(coding string) func(string) string {
		return func(s string) string {
			body := base64.StdEncoding.EncodeToString([]byte(s))
			if coding == "quoted-printable" {
				var b strings.Builder
				for _, line := range strings.Split(s, "\n") {
					for _, r := range []byte(line) {
						if r == '=' || r >= 0x7F {
							fmt.Fprintf(&b, "=%02X", r)
							b.WriteString("=\r\n")
						} else {
							b.WriteByte(r)
						}
					}
					b.WriteString("\r\n")
				}
				body = b.String()
			}
			return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.jp/kensaku\r\nMIME-Version: 1.0\r\n" +
				"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n" +
				"------MultipartBoundary--x----\r\nContent-Type: text/css\r\n\r\n.m05 {}\r\n" +
				"------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: " + coding + "\r\n\r\n" + body + "\r\n" +
				"------MultipartBoundary--x------\r\n"
		}
	}
	return map[string]func(string) string{
		"as it is":              func(s string) string { return s },
		"upper case":            upper,
		"other order":           order,
		"no quotes":             bare,
		"single quotes":         func(s string) string { return attributes.ReplaceAllString(s, `<$1 id='$2' name='$3' class='m05'>`) },
		"upper case attributes": replace(` id="ID_`, ` ID="ID_`, ` name="`, ` NAME="`, ` class="`, ` CLASS="`),
		"xhtml breaks":          replace("<br>", "<br />", "</head>", "<meta name=\"x\" /></head>"),
		"breaks without blanks": replace(" <br> ", "<br/>"),
		"breaks with attribute": replace("<br>", `<br clear="none">`),
		"comments":              replace(`class="m05">`, `class="m05"><!-- saved from url=(0014)about:internet -->`, "</div>", "<!--x--></div>"),
		"no end of cells":       replace("</td>", "", "</tr>", "", "</th>", ""),
		"no end of values":      replace("</div></td>", "</td>", "</span></td>", "</td>"),
		"no ends at all":        replace("</div>", "", "</span>", "", "</td>", "", "</tr>", ""),
		"no end of page":        replace("</form></body></html>", "", "</body>", ""),
		"stray ends":            replace(`class="m05">`, `class="m05"></p></b></section>`),
		"CR LF":                 replace("\n", "\r\n"),
		"CR":                    replace("\n", "\r"),
		"tabs":                  replace("\n  ", "\n\t\t\t"),
		"nbsp as a character":   replace("&nbsp;", "\u00a0"),
		"nbsp as a number":      replace("&nbsp;", "&#160;"),
		"nbsp around":           replace(`class="m05">`, `class="m05">&nbsp;`),
		"wave of Windows":       replace("〜", "～"),
		"wave as a number":      replace("〜", "&#x301C;"),
		"BOM":                   func(s string) string { return "\ufeff" + s },
		"before the page":       func(s string) string { return "<!-- saved from url=(0030)https://www.example.jp/ -->\r\n" + s },
		"xml before the page":   func(s string) string { return `<?xml version="1.0" encoding="UTF-8"?>` + s },
		"UTF-8 that says SJIS":  replace(`charset="UTF-8"`, `charset="Shift_JIS"`),
		"no charset":            replace(`<meta charset="UTF-8">`, ""),
		"absolute addresses":    replace(`src="logo.png"`, `src="https://www.example.jp/logo.png"`, "<head>", `<head><base href="https://www.example.jp/">`),
		"complete":              replace(`src="logo.png"`, `src="./求人情報_files/logo.png"`, "<head>", `<head><link rel="stylesheet" href="./求人情報_files/a.css">`),
		"words in bold": func(s string) string {
			return regexp.MustCompile(`class="m05">([^<]+)<`).ReplaceAllString(s, `class="m05"><b><font size=2>$1</font></b><`)
		},
		"marked by a plug-in": func(s string) string { return strings.ReplaceAll(s, "円", `<span class="hl" data-x="1">円</span>`) },
		"a script within":     replace(`class="m05">`, `class="m05"><script>document.write("<p>1</p>")</script>`),
		"buttons of one id":   replace("</table>", `</table><button id="ID_sksu">職種を見る</button><input type="button" id="ID_kjNo" value="写し">`),
		"values twice": func(s string) string {
			return strings.Replace(s, "<h2>", one("sksu", "菓子の製造", "kyukeiJn", "60分")+"<h2>", 1)
		},
		"no block of others":    func(s string) string { return s[:strings.Index(s, "<h2>")] },
		"others without a head": func(s string) string { return regexp.MustCompile(`<h2>.*</h2>`).ReplaceAllString(s, "") },
		"Shift_JIS":             encoded(japanese.ShiftJIS, "Shift_JIS"),
		"Shift_JIS, said late": func(s string) string {
			return encoded(japanese.ShiftJIS, "UTF-8")("<!--" + strings.Repeat(" ", 5000) + "-->" + s)
		},
		"EUC-JP":              encoded(japanese.EUCJP, "EUC-JP"),
		"ISO-2022-JP":         encoded(japanese.ISO2022JP, "ISO-2022-JP"),
		"UTF-16 little":       encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16"),
		"UTF-16 big":          encoded(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16"),
		"UTF-16 without BOM":  encoded(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16"),
		"UTF-16 big, no BOM":  encoded(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16"),
		"number with a blank": replace(">41010-01234567<", ">41010- 1234567<"),
		"full-width numbers":  replace(">41010-01234567<", ">４１０１０－０１２３４５６７<", "210,000円", "２１０，０００円", "9時00分", "９時００分"),
		"MHTML":               mhtml("quoted-printable"),
		"MHTML in base64":     mhtml("base64"),
	}
}

func TestOddPages(t *testing.T) {
	if len(odd()) < 40 {
		t.Fatalf("only %d shapes", len(odd()))
	}
	for _, kind := range []string{"full", "part"} {
		page := strings.ReplaceAll(saved(t, kind), "〜", "～") // what Shift_JIS can hold
		want := read(t, page)
		for _, name := range slices.Sorted(maps.Keys(odd())) {
			t.Run(kind+"/"+name, func(t *testing.T) {
				shaped := page
				if !strings.Contains(name, "JIS") && !strings.Contains(name, "JP") {
					shaped = saved(t, kind)
				}
				got := read(t, odd()[name](shaped))
				if !reflect.DeepEqual(got.Fields, want.Fields) {
					t.Errorf("fields differ: %s", difference(got.Fields, want.Fields))
				}
				if !reflect.DeepEqual(got.Establishment, want.Establishment) {
					t.Errorf("establishment differs: %s", difference(got.Establishment, want.Establishment))
				}
				if !slices.Equal(ids(got), ids(want)) || got.Number != want.Number || got.Pin != want.Pin || got.Occupation != want.Occupation {
					t.Errorf("%s %s %s, not placed %+v", got.Number, got.Pin, got.Occupation, got.NotPlaced)
				}
			})
		}
	}
}

func difference(got, want map[string]string) string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(want)) {
		if got[key] != want[key] {
			fmt.Fprintf(&b, "\n%s: %q, want %q", key, got[key], want[key])
		}
	}
	for _, key := range slices.Sorted(maps.Keys(got)) {
		if _, known := want[key]; !known {
			fmt.Fprintf(&b, "\n%s: %q, want nothing", key, got[key])
		}
	}
	return b.String()
}

// No page keeps the reader long, or makes it use far more memory than the page has.
func TestHostilePagesEndSoon(t *testing.T) {
	big := publicpage.MaxSize - 1<<20
	for name, page := range map[string]string{
		"many elements":    strings.Repeat("<i>", 490) + strings.Repeat("<b>x</b>", 999_000),
		"ends over a cell": "<b><td>" + strings.Repeat("<i>", 490) + strings.Repeat("</b>", big/4),
		"cells":            strings.Repeat("<i>", 490) + strings.Repeat("<td>", 990_000),
		"many ends":        strings.Repeat("<i>", 490) + strings.Repeat("</b>", big/4),
		"formatting":       "<p>" + strings.Repeat("<b>", 400) + "</p>" + strings.Repeat("<p>x</p>", 900_000),
		"one long tag":     "<div " + strings.Repeat("a=1 ", big/4) + ">",
		"one long value":   one("sksu", strings.Repeat("a ", big/2)),
		"many breaks":      one("sksu", strings.Repeat("<br>", 990_000)),
		"many values":      one(slices.Repeat([]string{"sksu", "x"}, 9_000)...),
		"many lines":       one("tgktNiShwrTat", strings.Repeat("手当 1円<br>", 400_000)),
		"long comment":     "<!--" + strings.Repeat("-", big),
		"many list marks":  one("kyjs", strings.Repeat("，", big/6)),
	} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			_, _ = publicpage.Read([]byte(page)) // either way, soon
			if took := time.Since(began); took > patience*5*time.Second {
				t.Errorf("took %s", took)
			} else {
				t.Logf("%s took %s", name, took)
			}
		})
	}
}

// TestNothingIsLost makes pages of all ids with values that fit and values that do not: each goes somewhere, whatever stands beside it.
func TestNothingIsLost(t *testing.T) {
	table, err := os.ReadFile("data/ids.csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	ids := []string{"ID_somethingNew"}
	for _, row := range rows[1:] {
		ids = append(ids, row[1])
	}
	texts := []string{
		"", "あり", "なし", "可", "不可", "必須", "不問", "その他", "応相談", "3人", "60分", "10日", "〜64歳", "210,000円〜260,000円", "事業所所在地と同じ", "事業所所在地と異なる", "制限あり", "正社員",
		"佐賀県佐賀市１", "〒840-0801", "9時00分〜18時00分", "パート", "フルタイム", "季節", "大卒等", "障害者（パート）", "2025年10月2日", "33.2", "41010-01234567", "実費支給（上限あり）", "固定（月末）", "月給", "一文字　ずつ",
	}
	rapid.Check(t, func(t *rapid.T) {
		pairs := []string{}
		values := map[string]string{}
		for _, id := range rapid.SliceOfDistinct(rapid.SampledFrom(ids), rapid.ID).Draw(t, "ids") {
			values[id] = rapid.SampledFrom(texts).Draw(t, id)
			pairs = append(pairs, strings.TrimPrefix(id, "ID_"), values[id])
		}
		p, err := publicpage.Read([]byte(one(pairs...)))
		if err != nil {
			return
		}
		for id, text := range values {
			at := slices.IndexFunc(p.NotPlaced, func(n publicpage.NotPlaced) bool { return n.ID == id && n.Text == text })
			if text != "" && at < 0 && len(p.From[id]) == 0 {
				t.Errorf("%s %q went nowhere", id, text)
			}
			if slices.Contains(p.From[id], "office") && p.Office == "" {
				t.Errorf("%s %q is said to be the office, which is empty", id, text)
			}
			for _, key := range p.From[id] {
				own, ours := strings.CutPrefix(key, "establishment.")
				answers := p.Fields
				if ours {
					answers = p.Establishment
				}
				if !slices.Contains([]string{"number", "received", "expires", "kind", "office"}, key) && answers[own] == "" {
					t.Errorf("%s %q is said to be at %s, which is empty", id, text, key)
				}
			}
		}
	})
}

func FuzzPublicPage(f *testing.F) {
	f.Add([]byte(one("sksu", "菓子の製造", "khky", "1円〜2円")))
	f.Add([]byte("<td><div id=ID_sksu>x<td>y</div><span id=ID_kjNo>41010- 1234567"))
	f.Add([]byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p id=ID_sksu>a\n--x--"))
	f.Add([]byte("\xff\xfe<\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := publicpage.Read(data)
		if err != nil {
			return
		}
		for _, n := range p.NotPlaced {
			if strings.TrimSpace(n.Text) == "" {
				t.Errorf("an empty value is listed: %+v", n)
			}
		}
		form := posting.FormOf(p.Kind)
		for key, value := range p.Fields {
			if _, asked := form.Field(key); !asked || form.Settle(key, value) != value {
				t.Errorf("%s is not an answer of the form: %q", key, value)
			}
		}
		if again, err := publicpage.Read(bytes.Clone(data)); err != nil || !reflect.DeepEqual(again, p) {
			t.Errorf("a second reading differs")
		}
	})
}
