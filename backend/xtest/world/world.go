// Package world is what the tests of desk and office play in: a real office and real desks over real files with an open
// vault, one clock that the test sets, and mail that is handed over in memory when the test says so. Nothing of the program
// imports it.
package world

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/office"
	"kyujindesk/backend/office/entry"
	"kyujindesk/backend/posting"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
)

// The mailboxes of the office and of the business.
const (
	OfficeAddress = "madoguchi@example.jp"
	DeskAddress   = "saiyo@example.jp"
)

// Shop is the business, as the counter wrote it down.
func Shop() establishment.Establishment {
	return establishment.Establishment{Number: "4101-123456-7", Name: "例示商店", Phone: "0952-00-0000"}
}

// World is an office and the computers that write with it.
type World struct {
	*testing.T
	At      time.Time // what every clock shows; a test sets it
	Office  *Office
	Secrets *vault.Vault // every side's
	Mailed  []Mail       // ordinary mails about persons, as they went
	desks   []*Desk
}

// Office is the office with its file.
type Office struct {
	*office.Office
	Store *officestore.Store
}

// New founds an office that nobody has written to. It is ten in the morning of 21 November 2026 in Japan.
func New(t *testing.T) *World {
	t.Helper()
	w := &World{T: t, At: time.Date(2026, 11, 21, 1, 0, 0, 0, time.UTC)}
	var err error
	w.Secrets, _, err = vault.New("himitsu-1")
	w.Must(err)
	store, err := officestore.Open(t.Context(), filepath.Join(t.TempDir(), "office.db"), w.Now)
	w.Must(err)
	t.Cleanup(func() { w.Must(store.Close()) })
	w.Must(entry.Found(t.Context(), store, w.Secrets, entry.Profile{Name: "窓口", Code: "41010", Address: OfficeAddress}))
	o, err := office.Open(t.Context(), store, w.Secrets, w.Now, posting.LoadMinimumWages(), func() {})
	w.Must(err)
	w.Office = &Office{o.As(clerk.Daemon("佐藤")), store}
	return w
}

// Now is the clock of everybody.
func (w *World) Now() time.Time { return w.At }

// Must ends the test where something failed that is not what it is about.
func (w *World) Must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// Drawing is a small picture of one colour, as a file.
func (w *World) Drawing(c color.Color) []byte {
	w.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 40, 30))
	draw.Draw(img, img.Bounds(), image.NewUniform(c), image.Point{}, draw.Src)
	var b bytes.Buffer
	w.Must(png.Encode(&b, img))
	return b.Bytes()
}
