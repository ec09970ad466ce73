package account_test

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
)

func TestThePictureOnThePaperIsReadFromAPhotograph(t *testing.T) {
	code := account.NewCode("7K0M")
	drawn, err := account.PaperPicture(code, "madoguchi@example.jp", 300)
	if err != nil {
		t.Fatal(err)
	}
	qr, err := png.Decode(bytes.NewReader(drawn))
	if err != nil {
		t.Fatal(err)
	}
	// A sheet on a desk: grey around it, and the lossy format of a camera.
	photo := image.NewRGBA(image.Rect(0, 0, 900, 700))
	draw.Draw(photo, photo.Bounds(), image.NewUniform(color.Gray{120}), image.Point{}, draw.Src)
	draw.Draw(photo, image.Rect(150, 100, 750, 640), image.NewUniform(color.Gray{240}), image.Point{}, draw.Src)
	draw.Draw(photo, image.Rect(280, 200, 580, 500), qr, image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, photo, &jpeg.Options{Quality: 60}); err != nil {
		t.Fatal(err)
	}
	got, office, err := account.ReadPaper(b.Bytes())
	if err != nil || got != code || office != "madoguchi@example.jp" {
		t.Errorf("%q, %q, %v", got, office, err)
	}
}

func TestAPictureWithoutACodeIsAFault(t *testing.T) {
	var empty bytes.Buffer
	if err := png.Encode(&empty, image.NewGray(image.Rect(0, 0, 50, 50))); err != nil {
		t.Fatal(err)
	}
	for _, picture := range [][]byte{nil, []byte("no picture"), empty.Bytes()} {
		if _, _, err := account.ReadPaper(picture); !fault.Is(err, fault.Invalid) {
			t.Errorf("%d bytes: %v", len(picture), err)
		}
	}
}

// TestALargePictureWithoutACodeTakesNotLong looks at what a camera takes of something else.
func TestALargePictureWithoutACodeTakesNotLong(t *testing.T) {
	photo := image.NewGray(image.Rect(0, 0, 4000, 3000))
	for i := range photo.Pix { // like cloth: much looks like the corner of a code
		photo.Pix[i] = byte(i * 2654435761 >> 13)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, photo, nil); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	if _, _, err := account.ReadPaper(b.Bytes()); !fault.Is(err, fault.Invalid) {
		t.Error(err)
	}
	took := time.Since(began)
	t.Logf("%s", took)
	if took > time.Minute {
		t.Errorf("it took %s", took)
	}
}
