package account

import (
	"bytes"
	"errors"
	"image"
	_ "image/gif"  // pictures people take or save
	_ "image/jpeg" // the same
	"iter"
	"strings"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
	scaling "golang.org/x/image/draw"

	"kyujindesk/backend/fault"
	pictures "kyujindesk/backend/picture"
)

// paperMark begins the text of the QR picture on the code sheet.
const paperMark = "KYUJINDESK1"

// maxPixels bounds a picture that is looked at: what a camera of 50 million pixels takes.
const maxPixels = 50_000_000

// Bounds of the sizes at which a picture is looked at, in pixels of a side and of the whole. More is no help, and a third of the
// largest picture is within them.
const (
	smallestView = 90
	largestView  = 16_000_000
)

// PaperText is what the QR picture of a code sheet says.
func PaperText(c Code, office string) string { return paperMark + " " + string(c) + " " + office }

// PaperPicture draws it, side pixels wide, as a PNG.
func PaperPicture(c Code, office string, side int) ([]byte, error) {
	return pictures.QR(PaperText(c, office), side)
}

// ReadPaper finds the QR picture of a code sheet in a photograph or scan (PNG, JPEG or GIF), and gives the code and the
// office's mail address. It returns a fault where there is none.
func ReadPaper(picture []byte) (Code, string, error) {
	unreadable := fault.At("code", fault.Invalid, "account.code.picture")
	c, _, err := image.DecodeConfig(bytes.NewReader(picture))
	if err != nil || c.Width*c.Height > maxPixels {
		return "", "", unreadable.Because(err)
	}
	img, _, err := image.Decode(bytes.NewReader(picture))
	if err != nil {
		return "", "", unreadable.Because(err)
	}
	for candidate := range views(img) {
		text, err := readQR(candidate)
		if err != nil {
			continue
		}
		if code, office, ok := parsePaper(text); ok {
			return code, office, nil
		}
	}
	return "", "", unreadable
}

// views are the ways in which a picture is looked at, the likeliest first. The reader follows single dots: noise, and the blocks of a
// JPEG, lead it astray at one size and not at another, and light that falls off is another matter than faint ink.
func views(img image.Image) iter.Seq[gozxing.Binarizer] {
	return func(yield func(gozxing.Binarizer) bool) {
		size := img.Bounds().Size()
		for _, scale := range []float64{1, 1. / 2, 2. / 3, 3. / 2, 1. / 3, 2, 4. / 5} {
			w, h := int(float64(size.X)*scale), int(float64(size.Y)*scale)
			if min(w, h) < smallestView || w*h > largestView {
				continue
			}
			view := image.NewGray(image.Rect(0, 0, w, h))
			scaling.ApproxBiLinear.Scale(view, view.Bounds(), img, img.Bounds(), scaling.Src, nil)
			source := gozxing.NewLuminanceSourceFromImage(view)
			if !yield(gozxing.NewHybridBinarizer(source)) || !yield(gozxing.NewGlobalHistgramBinarizer(source)) {
				return
			}
		}
	}
}

// mostCorners is how many places of a view may look like a corner of a QR picture; writing has some. The reader compares every three
// of them, which takes minutes with those that a picture of cloth or gravel has.
const mostCorners = 400

// errCorners ends a look at a view that has more.
var errCorners = errors.New("too much looks like the corner of a code")

// readQR reads what a QR picture says. The reader cannot be told to stop but by a panic where it names what it found.
func readQR(view gozxing.Binarizer) (text string, err error) {
	defer func() {
		if r := recover(); r == errCorners { //nolint:errorlint // the very value that is thrown below
			err = errCorners
		} else if r != nil {
			panic(r)
		}
	}()
	corners := 0
	found := gozxing.ResultPointCallback(func(gozxing.ResultPoint) {
		if corners++; corners > mostCorners {
			panic(errCorners)
		}
	})
	bitmap, err := gozxing.NewBinaryBitmap(view)
	if err != nil {
		return "", err
	}
	r, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{
		gozxing.DecodeHintType_TRY_HARDER: true, gozxing.DecodeHintType_NEED_RESULT_POINT_CALLBACK: found,
	})
	if err != nil {
		return "", err
	}
	return r.GetText(), nil
}

// parsePaper reads what PaperText wrote.
func parsePaper(text string) (Code, string, bool) {
	mark, rest, _ := strings.Cut(text, " ")
	typed, office, _ := strings.Cut(rest, " ")
	code, err := ParseCode(typed)
	return code, office, err == nil && mark == paperMark
}
