package picture_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"testing"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/picture"
)

// drawn is a picture whose left half is red, of a size.
func drawn(wide, high int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, wide, high))
	for y := range high {
		for x := range wide {
			c := color.RGBA{R: 220, A: 255}
			if x >= wide/2 {
				c = color.RGBA{B: 220, A: 255}
			}
			img.Set(x, y, c)
		}
	}
	return img
}

// noise is a picture no encoder can make small.
func noise(wide, high int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, wide, high))
	r := rand.New(rand.NewPCG(1, 2))
	for i := range img.Pix {
		img.Pix[i] = byte(r.Uint32()) | 1
		if i%4 == 3 {
			img.Pix[i] = 255
		}
	}
	return img
}

func written(t *testing.T, write func(b *bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func photo(t *testing.T, img image.Image) []byte {
	return written(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, img, nil) })
}

// onItsSide writes into a photograph what a camera held upright does: that it must be turned by 90°, and where it was taken.
func onItsSide(jpeg []byte) []byte {
	tiff := []byte("MM\x00*\x00\x00\x00\x08\x00\x02" +
		"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00" + // Orientation: 6
		"\x01\x0e\x00\x02\x00\x00\x00\x10\x00\x00\x00\x26" + "\x00\x00\x00\x00" + "KANTOKU-TARO-GPS")
	body := append([]byte("Exif\x00\x00"), tiff...)
	segment := append([]byte{0xFF, 0xE1}, binary.BigEndian.AppendUint16(nil, uint16(len(body)+2))...)
	return append(append(append([]byte{0xFF, 0xD8}, segment...), body...), jpeg[2:]...)
}

func TestFilesOfEveryKindBecomePictures(t *testing.T) {
	img := drawn(640, 400)
	for name, c := range map[string]struct {
		file []byte
		kind string
	}{
		"JPEG": {photo(t, img), "image/jpeg"},
		"PNG":  {written(t, func(b *bytes.Buffer) error { return png.Encode(b, img) }), "image/png"},
		"GIF":  {written(t, func(b *bytes.Buffer) error { return gif.Encode(b, img, nil) }), "image/png"},
		"BMP":  {written(t, func(b *bytes.Buffer) error { return bmp.Encode(b, img) }), "image/png"},
	} {
		p, err := picture.Take(c.file, false)
		if err != nil || p.Type() != c.kind || len(p.Name) != 64 {
			t.Errorf("%s: %v, type %q, name %q", name, err, p.Type(), p.Name)
			continue
		}
		again, err := picture.Read(p.Content)
		if err != nil || again.Name != p.Name {
			t.Errorf("%s: read again: %v, name %q", name, err, again.Name)
		}
		little, err := jpeg.DecodeConfig(bytes.NewReader(p.Small))
		if err != nil || little.Width != 320 || little.Height != 200 {
			t.Errorf("%s: small: %v %+v", name, err, little)
		}
	}
}

func TestAPhotographIsTurnedAndSaysNothingOfItsCamera(t *testing.T) {
	p, err := picture.Take(onItsSide(photo(t, drawn(600, 400))), false)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(p.Content, []byte("KANTOKU")) || bytes.Contains(p.Content, []byte("Exif")) {
		t.Error("what the camera wrote is still there")
	}
	img, err := jpeg.Decode(bytes.NewReader(p.Content))
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size != (image.Point{X: 400, Y: 600}) {
		t.Fatalf("size %v, want 400×600", size)
	}
	if r, _, b, _ := img.At(200, 50).RGBA(); r < b {
		t.Error("the left half should be at the top now")
	}
}

func TestTheDirectionIsSeenBehindWhatAnEditorWrote(t *testing.T) {
	file := onItsSide(photo(t, drawn(600, 400)))
	xmp := []byte("http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
	segment := append(binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(xmp)+2)), xmp...)
	p, err := picture.Take(append(append([]byte{0xFF, 0xD8}, segment...), file[2:]...), false)
	if err != nil {
		t.Fatal(err)
	}
	if size, err := jpeg.DecodeConfig(bytes.NewReader(p.Content)); err != nil || size.Width != 400 || size.Height != 600 {
		t.Errorf("%d×%d, %v", size.Width, size.Height, err)
	}
}

func TestAFirstFrameThatFillsAPartIsNotThePicture(t *testing.T) {
	frame := image.NewPaletted(image.Rect(40, 30, 60, 50), color.Palette{color.White, color.RGBA{R: 255, A: 255}})
	for i := range frame.Pix {
		frame.Pix[i] = 1
	}
	file := written(t, func(b *bytes.Buffer) error {
		return gif.EncodeAll(b, &gif.GIF{Image: []*image.Paletted{frame}, Delay: []int{0}, Config: image.Config{Width: 200, Height: 100, ColorModel: frame.Palette}})
	})
	p, err := picture.Take(file, false)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(p.Content))
	if err != nil || img.Bounds().Dx() != 200 || img.Bounds().Dy() != 100 {
		t.Fatalf("%v, %v", img.Bounds(), err)
	}
	if r, _, _, a := img.At(50, 40).RGBA(); r == 0 || a == 0 {
		t.Error("the frame is not where it belongs")
	}
	if r, _, _, _ := img.At(10, 10).RGBA(); r != 0 {
		t.Error("the frame is drawn where it does not belong")
	}
}

func TestAPhotographOfAnIPhoneIsNamed(t *testing.T) {
	for _, brand := range []string{"heic", "mif1"} {
		_, err := picture.Take([]byte("\x00\x00\x00\x18ftyp"+brand+"\x00\x00\x00\x00mif1heic"), true)
		if f, ok := fault.Of(err); !ok || f.Key != "picture.heic" {
			t.Errorf("%s: %v", brand, err)
		}
	}
}

func TestALargePictureIsShrunkOnRequest(t *testing.T) {
	file := photo(t, noise(2400, 1800))
	_, err := picture.Take(file, false)
	if f, ok := fault.Of(err); !ok || f.Key != "picture.large" {
		t.Fatalf("got %v, want picture.large", err)
	}
	p, err := picture.Take(file, true)
	if err != nil {
		t.Fatal(err)
	}
	config, err := jpeg.DecodeConfig(bytes.NewReader(p.Content))
	if err != nil || config.Width != 1600 || config.Height != 1200 || len(p.Content) > picture.MaxBytes {
		t.Errorf("%v, %d×%d, %d bytes", err, config.Width, config.Height, len(p.Content))
	}
}

func TestWhatIsNoPictureIsRefused(t *testing.T) {
	huge := photo(t, drawn(16, 16))
	at := bytes.Index(huge, []byte{0xFF, 0xC0}) + 5 // height and width in the frame header
	binary.BigEndian.PutUint16(huge[at:], 65000)
	binary.BigEndian.PutUint16(huge[at+2:], 65000)
	for name, c := range map[string]struct {
		file []byte
		key  string
	}{
		"nothing":     {nil, "picture.kind"},
		"a text":      {[]byte("例示商店の写真"), "picture.kind"},
		"TIFF":        {written(t, func(b *bytes.Buffer) error { return tiff.Encode(b, drawn(8, 8), nil) }), "picture.kind"},
		"half a file": {photo(t, noise(64, 64))[:900], "picture.kind"},
		"a bomb":      {huge, "picture.huge"},
		"a film":      {make([]byte, picture.MaxFile+1), "picture.huge"},
	} {
		_, err := picture.Take(c.file, true)
		if f, ok := fault.Of(err); !ok || f.Key != c.key {
			t.Errorf("%s: got %v, want %s", name, err, c.key)
		}
	}
	for name, content := range map[string][]byte{
		"GIF":       written(t, func(b *bytes.Buffer) error { return gif.Encode(b, drawn(8, 8), nil) }),
		"too large": photo(t, noise(2400, 1800)),
	} {
		if _, err := picture.Read(content); !fault.Is(err, fault.Invalid) {
			t.Errorf("read %s: got %v", name, err)
		}
	}
}

func FuzzTake(f *testing.F) {
	img := drawn(8, 8)
	var b bytes.Buffer
	for _, write := range []func() error{
		func() error { return jpeg.Encode(&b, img, nil) }, func() error { return png.Encode(&b, img) },
		func() error { return gif.Encode(&b, img, nil) }, func() error { return bmp.Encode(&b, img) },
	} {
		b.Reset()
		if err := write(); err != nil {
			f.Fatal(err)
		}
		f.Add(bytes.Clone(b.Bytes()))
	}
	f.Add(onItsSide([]byte("\xFF\xD8\xFF\xD9")))
	f.Fuzz(func(t *testing.T, file []byte) {
		if config, _, err := image.DecodeConfig(bytes.NewReader(file)); err == nil && config.Width*config.Height > 1<<20 {
			t.Skip("takes time, not wit")
		}
		p, err := picture.Take(file, true)
		if err != nil {
			return
		}
		if _, err := picture.Read(p.Content); err != nil {
			t.Errorf("what was taken cannot be read: %v", err)
		}
	})
}
