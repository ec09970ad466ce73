// Command publicpage reads a saved page of a posting and prints what it holds as JSON: publicpage FILE. It reads with the same code as the
// program. Where the page cannot be read it says why and ends with 1.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/publicpage"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "publicpage:", err)
		os.Exit(1)
	}
}

// output is what is printed.
type output struct {
	Kind          posting.Kind           `json:"kind"`
	Number        string                 `json:"number"`
	Dates         dates                  `json:"dates"`
	Office        string                 `json:"office,omitempty"`
	Occupation    string                 `json:"occupation,omitempty"`
	Pin           string                 `json:"pin,omitempty"`
	Fields        form.Values            `json:"fields"`
	Establishment form.Values            `json:"establishment"`
	NotPlaced     []publicpage.NotPlaced `json:"notPlaced"`
}

// dates are YYYY-MM-DD, or empty.
type dates struct {
	Received string `json:"received"`
	Expires  string `json:"expires"`
}

func run(args []string, out io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("publicpage FILE, not %q", args)
	}
	file, err := os.Open(args[0]) //nolint:gosec // the file that whoever runs this names
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // only read
	data, err := io.ReadAll(io.LimitReader(file, publicpage.MaxSize+1))
	if err != nil {
		return fmt.Errorf("read %s: %w", args[0], err)
	}
	p, err := publicpage.Read(data)
	if err != nil {
		return sentence(err)
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(output{
		Kind: p.Kind, Number: p.Number, Dates: dates{spell(p.Received), spell(p.Expires)}, Office: p.Office, Occupation: p.Occupation, Pin: p.Pin,
		Fields: p.Fields, Establishment: p.Establishment, NotPlaced: append([]publicpage.NotPlaced{}, p.NotPlaced...),
	})
}

func spell(d era.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// sentence gives a fault the words a terminal shows; the screens have their own.
func sentence(err error) error {
	f, known := fault.Of(err)
	if !known {
		return err
	}
	words := map[string]string{
		"publicPage.large":      "ページが大きすぎるか、入り組みすぎています。求人情報のページを開き、保存し直してください。 / The page is too large or too deeply nested. Open the posting's page and save it again.",
		"publicPage.webarchive": "Safariの「Webアーカイブ」は読めません。「別名で保存」の形式で「ページのソース」を選んで保存してください。 / A Safari web archive cannot be read. Save the page as “Page Source”.",
		"publicPage.pdf":        "PDFは読めません。求人情報のページをブラウザーで開き、「ウェブページ、HTMLのみ」で保存してください。 / A PDF cannot be read. Open the posting's page in a browser and save it as “Webpage, HTML only”.",
		"publicPage.notPosting": "求人情報のページではありません。求人を1件だけ開いたページを保存してください。 / This is no page of a posting. Save the page that shows one posting.",
	}
	if w, ok := words[f.Key]; ok {
		return fmt.Errorf("%s", w)
	}
	return err
}
