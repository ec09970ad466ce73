package account_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"kyujindesk/backend/account"
)

// scans is how many pictures TestPaperIsReadFromScans looks at; `make bench` takes 2,000.
var scans = flag.Int("scans", 60, "pictures of code sheets to read")

// scan is how a person made a picture of a sheet.
type scan struct {
	dpi        float64
	turn, tilt float64 // degrees in the picture's plane, and out of it
	toward     float64 // direction of the tilt
	blur       float64 // standard deviation in pixels
	falloff    float64 // of the light, from one side to the other
	from       float64 // direction of the light
	dx, dy     float64 // where the sheet lies, in pixels
}

func scanOf(r *rand.Rand) scan {
	between := func(a, b float64) float64 { return a + (b-a)*r.Float64() }
	return scan{
		dpi: []float64{100, 150, 200, 300}[r.IntN(4)], turn: between(-5, 5), tilt: between(0, 8), toward: between(0, 2*math.Pi),
		blur: between(0, 1), falloff: between(0, 0.3), from: between(0, 2*math.Pi), dx: r.Float64(), dy: r.Float64(),
	}
}

// Sizes in millimetres.
const (
	pictureSide = 90.0 // of the picture: a part of the sheet
	codeSide    = 49.4 // of the code as backend/sheet prints it: 140 points
	eyeDistance = 250.0
)

// take makes the picture of a sheet with a drawing in its middle and lines of writing around it, as a JPEG of quality 60.
func (s scan) take(drawing *image.Gray, r *rand.Rand) ([]byte, error) {
	n := int(pictureSide / 25.4 * s.dpi)
	gray := make([]float64, n*n)
	sin, cos := math.Sincos(s.turn * math.Pi / 180)
	slope := math.Tan(s.tilt * math.Pi / 180)
	tx, ty := math.Cos(s.toward), math.Sin(s.toward)
	const fine = 2 // samples of a pixel in each direction
	for y := range n {
		for x := range n {
			sum := 0.0
			for k := range fine * fine {
				px := (float64(x) + s.dx + (float64(k%fine)+0.5)/fine - float64(n)/2) * 25.4 / s.dpi
				py := (float64(y) + s.dy + (float64(k/fine)+0.5)/fine - float64(n)/2) * 25.4 / s.dpi
				depth := 1 / (1 - (px*tx+py*ty)*slope/eyeDistance) // where the line of sight meets the tilted sheet
				px, py = px*depth, py*depth
				along := (px*tx + py*ty) * (math.Sqrt(1+slope*slope) - 1)
				px, py = px+along*tx, py+along*ty
				sum += ink(drawing, cos*px+sin*py, cos*py-sin*px)
			}
			gray[y*n+x] = sum / (fine * fine)
		}
	}
	gray = blurred(gray, n, s.blur)
	out := image.NewGray(image.Rect(0, 0, n, n))
	lx, ly := math.Cos(s.from), math.Sin(s.from)
	for i, v := range gray {
		side := ((float64(i%n)/float64(n)-0.5)*lx + (float64(i/n)/float64(n)-0.5)*ly) / math.Sqrt2 // -0.5 … 0.5
		light := 1 - s.falloff*(side+0.5)
		out.Pix[i] = uint8(max(0, min(255, (25+215*v)*light+r.NormFloat64()*2)))
	}
	var b bytes.Buffer
	err := jpeg.Encode(&b, out, &jpeg.Options{Quality: 60})
	return b.Bytes(), err
}

// ink is how light a point of the sheet is, in millimetres from the middle of the code.
func ink(drawing *image.Gray, x, y float64) float64 {
	w := float64(drawing.Bounds().Dx())
	u, v := (x/codeSide+0.5)*w, (y/codeSide+0.5)*w
	switch {
	case u >= 0 && v >= 0 && u < w && v < w:
		return float64(drawing.GrayAt(int(u), int(v)).Y) / 255
	case math.Abs(y) > codeSide/2+2 && math.Mod(y+1000, 6) < 2 && math.Mod(math.Abs(x)*1.7+math.Floor(y/6)*0.9, 2.5) < 1.4:
		return 0 // something like writing
	}
	return 1
}

// blurred smooths a square picture.
func blurred(gray []float64, n int, sigma float64) []float64 {
	if sigma < 0.1 {
		return gray
	}
	const reach = 3
	var weights [2*reach + 1]float64
	total := 0.0
	for i := range weights {
		weights[i] = math.Exp(-float64((i-reach)*(i-reach)) / (2 * sigma * sigma))
		total += weights[i]
	}
	for _, step := range []int{1, n} {
		out := make([]float64, len(gray))
		for i := range gray {
			at := i % n
			if step == n {
				at = i / n
			}
			for k, w := range weights {
				out[i] += w / total * gray[i+(max(0, min(n-1, at+k-reach))-at)*step]
			}
		}
		gray = out
	}
	return gray
}

// TestPaperIsReadFromScans draws codes and takes pictures of them, each by a seed of its own, and prints how many are read.
func TestPaperIsReadFromScans(t *testing.T) {
	var read atomic.Int64
	var all sync.WaitGroup
	work := make(chan uint64)
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for seed := range work {
				if err := readScan(seed); err != nil {
					t.Errorf("seed %d: %v", seed, err)
					continue
				}
				read.Add(1)
			}
		})
	}
	many := *scans
	if testing.Short() {
		many = min(many, 8)
	}
	for seed := range many {
		work <- uint64(seed)
	}
	close(work)
	all.Wait()
	fmt.Printf("account.paper %.4g %% (%d of %d pictures read)\n", 100*float64(read.Load())/float64(many), read.Load(), many)
}

func readScan(seed uint64) error {
	r := rand.New(rand.NewPCG(seed, 1))
	code, office := account.NewCode("7K0M"), fmt.Sprintf("madoguchi%d@example.jp", seed)
	drawn, err := account.PaperPicture(code, office, 560)
	if err != nil {
		return err
	}
	img, err := png.Decode(bytes.NewReader(drawn))
	if err != nil {
		return err
	}
	gray := image.NewGray(img.Bounds())
	for y := range gray.Bounds().Dy() {
		for x := range gray.Bounds().Dx() {
			gray.Set(x, y, color.GrayModel.Convert(img.At(x, y)))
		}
	}
	s := scanOf(r)
	picture, err := s.take(gray, r)
	if err != nil {
		return err
	}
	got, from, err := account.ReadPaper(picture)
	if err != nil || got != code || from != office {
		return fmt.Errorf("%+v: %q, %q, %w", s, got, from, err)
	}
	return nil
}
