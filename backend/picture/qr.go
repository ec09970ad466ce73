package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/qr"
)

// QR draws a text as a QR picture (ISO/IEC 18004, error correction M), side pixels wide, as a PNG. It returns an error for a text that is too
// long, or a side too short for it.
func QR(text string, side int) ([]byte, error) {
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return nil, fmt.Errorf("draw code: %w", err)
	}
	scaled, err := barcode.Scale(code, side, side)
	if err != nil {
		return nil, fmt.Errorf("draw code: %w", err)
	}
	plain := image.NewGray(scaled.Bounds()) // 8 bits: what every reader of PNG takes
	draw.Draw(plain, plain.Bounds(), scaled, image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, plain); err != nil {
		return nil, fmt.Errorf("draw code: %w", err)
	}
	return b.Bytes(), nil
}
