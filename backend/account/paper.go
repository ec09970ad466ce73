package account

import (
	"bytes"
	"fmt"
	"image"
	imagedraw "image/draw"
	_ "image/gif"  // pictures people take or save
	_ "image/jpeg" // the same
	"image/png"
	"strings"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/qr"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"kyujindesk/backend/fault"
)

// paperMark begins the text of the QR picture on the code sheet.
const paperMark = "KYUJINDESK1"

// maxPixels bounds a picture that is looked at: what a camera of 50 million pixels takes.
const maxPixels = 50_000_000

// PaperText is what the QR picture of a code sheet says.
func PaperText(c Code, office string) string { return paperMark + " " + string(c) + " " + office }

// PaperPicture draws it, side pixels wide, as a PNG.
func PaperPicture(c Code, office string, side int) ([]byte, error) {
	code, err := qr.Encode(PaperText(c, office), qr.M, qr.Auto)
	if err != nil {
		return nil, fmt.Errorf("draw code: %w", err)
	}
	scaled, err := barcode.Scale(code, side, side)
	if err != nil {
		return nil, fmt.Errorf("draw code: %w", err)
	}
	plain := image.NewGray(scaled.Bounds()) // 8 bits: what every reader of PNG takes
	imagedraw.Draw(plain, plain.Bounds(), scaled, image.Point{}, imagedraw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, plain); err != nil {
		return nil, fmt.Errorf("draw code: %w", err)
	}
	return b.Bytes(), nil
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
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		return "", "", unreadable.Because(err)
	}
	hints := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true}
	r, err := qrcode.NewQRCodeReader().Decode(bitmap, hints)
	if err != nil {
		return "", "", unreadable.Because(err)
	}
	mark, rest, _ := strings.Cut(r.GetText(), " ")
	typed, office, _ := strings.Cut(rest, " ")
	code, err := ParseCode(typed)
	if err != nil || mark != paperMark {
		return "", "", unreadable.Because(err)
	}
	return code, office, nil
}
