package bridge

import (
	"bytes"
	"context"
	"os"
	"strings"
	"time"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
)

// TranscriptView is a form to be typed over on the official page (転記シート).
type TranscriptView struct {
	Sections []SectionName     `json:"sections"` // those that something is to be typed in
	Entries  []form.Entry      `json:"entries"`
	Typed    map[string]string `json:"typed"`   // by key, what was typed; an answer that has changed since is to be typed again
	Changes  bool              `json:"changes"` // only what is to be changed there is listed

	Unverified bool `json:"unverified"` // names and order have not been compared with the official page
}

// SectionName is a section of a form.
type SectionName struct {
	Key   string     `json:"key"`
	Label form.Words `json:"label"`
}

func transcriptView(t desk.Transcript) TranscriptView {
	v := TranscriptView{Sections: []SectionName{}, Entries: t.Entries, Typed: t.Typed, Changes: t.Changes, Unverified: t.Unverified}
	in := map[string]bool{}
	for _, e := range t.Entries {
		in[e.Section] = true
	}
	for _, s := range t.Form.Sections {
		if in[s.Key] {
			v.Sections = append(v.Sections, SectionName{s.Key, s.Label})
		}
	}
	return v
}

// Transcript is what is to be typed over of a posting; of the establishment where id is empty.
func (s *Postings) Transcript(id string) (TranscriptView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (TranscriptView, error) {
		t, err := transcriptOf(ctx, d, id)
		return transcriptView(t), err
	})
}

func transcriptOf(ctx context.Context, d *desk.Desk, id string) (desk.Transcript, error) {
	if id == "" {
		return d.PlaceTranscript(ctx)
	}
	return d.Transcript(ctx, id)
}

// SaveTranscript asks where to save a transcript as PDF, saves and shows it. It gives the path back, or nothing where the person
// cancelled. An empty id is the establishment.
func (s *Postings) SaveTranscript(id string) (string, error) {
	return s.save(func(ctx context.Context, d *desk.Desk) (file, error) {
		t, err := transcriptOf(ctx, d, id)
		if err != nil {
			return file{}, err
		}
		var pdf bytes.Buffer
		err = s.print.Transcript(&pdf, t.Transcript, s.program.Practising())
		return file{"転記シート", ".pdf", pdf.Bytes()}, err
	})
}

// TypedInput says that an answer was typed over as Text; where Text is empty, that it was not.
type TypedInput struct {
	ID   string `json:"id"` // of the posting, or empty
	Key  string `json:"key"`
	Text string `json:"text"`
}

// Typed notes what was typed over.
func (s *Postings) Typed(in TypedInput) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Typed(ctx, in.ID, in.Key, in.Text) })
}

// Copy puts a text on the clipboard.
func (s *Postings) Copy(text string) error {
	return act(s.life, quick, func(ctx context.Context) error { return runtime.ClipboardSetText(ctx, text) })
}

// The window while it is kept small, beside a browser.
const (
	smallWide, smallHigh = 420, 330
	leastWide, leastHigh = 900, 600 // as the window begins: see the root package
)

// window is how the window was before it was made small.
type window struct {
	wide, high int
	maximised  bool
}

// Shrink makes the window small and keeps it on top of others, or as it was before. It says whether the desktop keeps it on top:
// under Wayland no program may ask for that.
func (s *Postings) Shrink(small bool) (bool, error) {
	return call(s.life, quick, func(ctx context.Context) (bool, error) {
		if small {
			s.large.maximised = runtime.WindowIsMaximised(ctx)
			s.large.wide, s.large.high = runtime.WindowGetSize(ctx)
			runtime.WindowUnmaximise(ctx)
			resize(ctx, smallWide, smallHigh, smallWide, smallHigh)
		} else {
			resize(ctx, leastWide, leastHigh, max(s.large.wide, leastWide), max(s.large.high, leastHigh))
			if s.large.maximised {
				runtime.WindowMaximise(ctx)
			}
		}
		runtime.WindowSetAlwaysOnTop(ctx, small)
		return !underWayland(os.Getenv), nil
	})
}

// resize gives the window a least size and a size. On Linux Wails sets the least size some time after it was asked to, never makes a window
// smaller than that, and may lose a size set meanwhile, or have it for a moment only: it is asked for until the window has had it for three
// looks, or will not.
func resize(ctx context.Context, leastWide, leastHigh, wide, high int) {
	const looks, enough = 40, 3
	runtime.WindowSetMinSize(ctx, leastWide, leastHigh)
	again := time.NewTicker(50 * time.Millisecond)
	defer again.Stop()
	for had, look := 0, 0; had < enough && look < looks; look++ {
		if w, h := runtime.WindowGetSize(ctx); w == wide && h == high {
			had++
		} else {
			had = 0
			runtime.WindowSetSize(ctx, wide, high)
		}
		select {
		case <-again.C:
		case <-ctx.Done():
			return
		}
	}
}

// underWayland tells from the environment whether the window is one of Wayland, and not of X11 or XWayland: GDK takes the first backend that
// GDK_BACKEND names, and without one Wayland where it is there.
func underWayland(getenv func(string) string) bool {
	backend, _, _ := strings.Cut(getenv("GDK_BACKEND"), ",")
	switch backend {
	case "", "*":
		return getenv("WAYLAND_DISPLAY") != "" || getenv("XDG_SESSION_TYPE") == "wayland"
	}
	return backend == "wayland"
}
