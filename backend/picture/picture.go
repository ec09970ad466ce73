// Package picture makes pictures fit to be shown to strangers: of a kind every screen knows, of bounded size, the right
// way up, and without what cameras write into them (place, time, owner). It knows nothing of who shows them.
package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"slices"

	"github.com/kovidgoyal/imaging"

	"kyujindesk/backend/fault"
)

// The bounds of a picture. 2 MB for each is the office's own rule (domain 1.2).
const (
	MaxBytes  = 2_000_000   // of a picture as it is kept and sent
	MaxFile   = 32 << 20    // bytes of a file that is looked at
	MaxPixels = 50_000_000  // of a picture that is decoded: four bytes of memory each
	MaxPhoto  = 120_000_000 // of a photograph somebody chose themselves: two bytes each
	shrunk    = 1600        // pixels of the longer side of a picture that was made smaller
	small     = 320         // pixels of the longer side of Small
)

// Picture is one picture, JPEG or PNG.
type Picture struct {
	Name    string // SHA-256 of Content in hexadecimal digits
	Content []byte
	Small   []byte // JPEG of at most 320 pixels a side, for lists
}

// Type is the media type of a picture's content.
func (p Picture) Type() string {
	if bytes.HasPrefix(p.Content, []byte("\x89PNG")) {
		return "image/png"
	}
	return "image/jpeg"
}

// File is a name for the picture as a file.
func (p Picture) File() string {
	if p.Type() == "image/png" {
		return p.Name[:8] + ".png"
	}
	return p.Name[:8] + ".jpg"
}

// Take makes a picture of a file: JPEG, PNG, GIF (its first frame) or BMP. What the file says beside the picture is
// dropped. shrink makes it smaller until it is fit. It returns the Invalid faults picture.kind, picture.heic, picture.huge, and
// picture.large (with the parameters bytes and limit) where shrinking would help.
func Take(file []byte, shrink bool) (Picture, error) {
	if len(file) > MaxFile {
		return Picture{}, fault.New(fault.Invalid, "picture.huge")
	}
	if heic(file) {
		return Picture{}, fault.New(fault.Invalid, "picture.heic")
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(file))
	if err != nil || !slices.Contains([]string{"jpeg", "png", "gif", "bmp"}, format) {
		return Picture{}, fault.New(fault.Invalid, "picture.kind").Because(err)
	}
	if pixels := config.Width * config.Height; pixels > MaxPhoto || pixels > MaxPixels && format != "jpeg" {
		return Picture{}, fault.New(fault.Invalid, "picture.huge")
	}
	img, err := decode(file, format, config)
	if err != nil {
		return Picture{}, fault.New(fault.Invalid, "picture.kind").Because(err)
	}
	content, err := encode(img, format, shrink)
	if err != nil {
		return Picture{}, err
	}
	if len(content) > MaxBytes {
		return Picture{}, fault.New(fault.Invalid, "picture.large").With("bytes", len(content)).With("limit", MaxBytes)
	}
	return of(content, img)
}

// decode reads a file the right way up, and a GIF's first frame, which may fill a part alone, in its place.
func decode(file []byte, format string, config image.Config) (image.Image, error) {
	if format != "gif" {
		return imaging.Decode(bytes.NewReader(exifFirst(file)), imaging.AutoOrientation(true))
	}
	frame, err := gif.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	return imaging.Paste(imaging.New(config.Width, config.Height, color.Transparent), frame, frame.Bounds().Min), nil
}

// heic says whether a file is a photograph as iPhones keep it (ISO/IEC 23008-12): nothing here reads its codec.
func heic(file []byte) bool {
	return len(file) > 12 && string(file[4:8]) == "ftyp" && slices.Contains([]string{"heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"}, string(file[8:12]))
}

// Read is a picture that came from elsewhere. It returns the Invalid fault picture.kind where it is not one that Take makes.
func Read(content []byte) (Picture, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil || len(content) > MaxBytes || config.Width*config.Height > MaxPixels || (format != "jpeg" && format != "png") {
		return Picture{}, fault.New(fault.Invalid, "picture.kind").Because(err)
	}
	img, err := imaging.Decode(bytes.NewReader(content))
	if err != nil {
		return Picture{}, fault.New(fault.Invalid, "picture.kind").Because(err)
	}
	return of(content, img)
}

func of(content []byte, img image.Image) (Picture, error) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, opaque(imaging.Fit(img, small, small, imaging.Box)), &jpeg.Options{Quality: 80}); err != nil {
		return Picture{}, err
	}
	sum := sha256.Sum256(content)
	return Picture{Name: hex.EncodeToString(sum[:]), Content: content, Small: b.Bytes()}, nil
}

// encode writes photographs as JPEG and drawings as PNG; where that is too large and may be shrunk, as JPEG that is small enough.
func encode(img image.Image, format string, shrink bool) (content []byte, err error) {
	var b bytes.Buffer
	if format != "jpeg" && !shrink {
		err := png.Encode(&b, img)
		return b.Bytes(), err
	}
	if shrink {
		img = imaging.Fit(img, shrunk, shrunk, imaging.Lanczos)
	}
	img = opaque(img)
	for _, quality := range []int{92, 85, 70, 50} {
		b = bytes.Buffer{}
		if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
			return nil, err
		}
		if b.Len() <= MaxBytes || !shrink && quality == 85 {
			break
		}
	}
	return b.Bytes(), nil
}

// opaque puts white behind what shines through, as JPEG knows no such thing.
func opaque(img image.Image) image.Image {
	if o, can := img.(interface{ Opaque() bool }); can && o.Opaque() {
		return img
	}
	size := img.Bounds().Size()
	return imaging.Overlay(imaging.New(size.X, size.Y, color.White), img, image.Point{}, 1)
}
