// Command manual copies the pictures of the manual from those of all screens (make shots), with 256 colours at most, so that
// the repository stays small: go -C tools run ./manual .. (see shown for which picture is which).
package main

import (
	"cmp"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// shown are the pictures by the name of their screen in frontend/e2e/harness (people.ts, screens.ts), and what of them is shown.
var shown = []struct {
	name     string
	from, to int  // rows of pixels; to 0 for all
	desk     bool // a screen of postings in practice, else of applicants
}{
	{"applicants-new", 0, 0, false},
	{"applicants-import", 0, 0, false},
	{"applicants-table", 0, 1100, false},
	{"applicants-figures", 0, 0, false},
	{"calendar-month", 0, 0, false},
	{"palette-hits", 0, 0, false},
	{"applicants-board", 0, 0, false},
	{"applicant-document", 0, 0, false},
	{"applicant", 0, 0, false},
	{"applicant-compose", 900, 0, false},
	{"applicant-messages", 0, 950, false},
	{"applicant-result", 0, 0, false},
	{"applicant-slip", 0, 0, false},
	{"posting-filled", 250, 1140, false},
	{"editor-wage", 0, 0, true},
	{"notice", 0, 0, true},
	{"talk", 0, 0, true},
	{"closing", 0, 0, true},
	{"seekers-found", 0, 1100, true},
}

// most is the most bytes a picture of the manual has; the page's test holds it, too.
const most = 120_000

func main() {
	root := "."
	if len(os.Args) > 1 {
		root = os.Args[1]
	}
	if err := run(root); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(root string) error {
	var failed []error
	for _, language := range []string{"ja", "en"} {
		for _, p := range shown {
			to := filepath.Join(root, "docs/manual", language, p.name+".png")
			name := "B??-" + p.name + "-" + language + "-light.png"
			if p.desk {
				name = language + "-light-2??-" + p.name + ".png"
			}
			failed = append(failed, copyOf(filepath.Join(root, "out/shots", name), to, p.from, p.to))
		}
	}
	return errors.Join(failed...)
}

func copyOf(pattern, to string, first, last int) error {
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) != 1 {
		return fmt.Errorf("%s: %d pictures; run make shots first", pattern, len(found))
	}
	in, err := os.Open(found[0])
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // only read
	full, err := png.Decode(in)
	if err != nil {
		return fmt.Errorf("read %s: %w", found[0], err)
	}
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	coder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := errors.Join(coder.Encode(out, fewer(full, rows(full, first, last))), out.Close()); err != nil {
		return fmt.Errorf("write %s: %w", to, err)
	}
	info, err := os.Stat(to)
	if err == nil && info.Size() > most {
		err = fmt.Errorf("%s has %d bytes, more than %d", to, info.Size(), most)
	}
	return err
}

// rows are those of a picture from one row to before another.
func rows(full image.Image, first, last int) image.Rectangle {
	all := full.Bounds()
	if last == 0 {
		last = all.Max.Y
	}
	return all.Intersect(image.Rect(all.Min.X, first, all.Max.X, last))
}

// fewer is a part of a picture in its 256 most frequent colours; others become the nearest. A screen has few but for the edges of its letters.
func fewer(full image.Image, all image.Rectangle) *image.Paletted {
	count := map[color.RGBA]int{}
	for y := all.Min.Y; y < all.Max.Y; y++ {
		for x := all.Min.X; x < all.Max.X; x++ {
			count[coarse(full.At(x, y))]++
		}
	}
	frequent := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	palette := color.Palette{}
	for _, c := range frequent[:min(len(frequent), 256)] {
		palette = append(palette, c)
	}
	p := image.NewPaletted(all, palette)
	draw.Draw(p, all, full, all.Min, draw.Src)
	return p
}

// coarse takes colours that no eye tells apart as one.
func coarse(c color.Color) color.RGBA {
	r, g, b, _ := c.RGBA()
	fine := func(v uint32) uint8 { return uint8(v>>8) | 3 } //nolint:gosec // 8 of 16 bits
	return color.RGBA{fine(r), fine(g), fine(b), 255}
}
