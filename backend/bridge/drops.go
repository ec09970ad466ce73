package bridge

import (
	"context"
	"encoding/base64"
	"path/filepath"
	"sync"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/program"
)

const (
	mostDropped = 50       // files of one drop
	largestDrop = 60 << 20 // bytes of all of them together; one may have as many as a document
)

// DroppedFile is a file a person dropped on the window, with its content in base64.
type DroppedFile struct {
	Name string `json:"name"`
	Data string `json:"data"`
}

// DropView is what was dropped, and where in the window.
type DropView struct {
	X     int           `json:"x"`
	Y     int           `json:"y"`
	Files []DroppedFile `json:"files"`
}

// Drops gives the page what a person dropped on the window. WebKitGTK shows the page that something is dropped, and not the files.
type Drops struct {
	life *Life

	mu    sync.Mutex // guards what follows
	x, y  int
	paths []string
}

// NewDrops makes the service.
func NewDrops(l *Life) *Drops { return &Drops{life: l} }

// Watch hears of every drop while a window lives. The window alone tells it: no page can name a path.
func (s *Drops) Watch(ctx context.Context) {
	runtime.OnFileDrop(ctx, func(x, y int, paths []string) {
		s.dropped(x, y, paths)
		s.life.Tell(string(program.AboutDrop))
	})
}

func (s *Drops) dropped(x, y int, paths []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.x, s.y, s.paths = x, y, paths[:min(len(paths), mostDropped)]
}

// Take gives what was dropped last, once. It returns an Invalid fault where a file is too large for anything here, and a Storage fault where
// one cannot be read: a folder, too.
func (s *Drops) Take() (DropView, error) {
	return call(s.life, quick, func(context.Context) (DropView, error) {
		s.mu.Lock()
		view, paths := DropView{X: s.x, Y: s.y, Files: []DroppedFile{}}, s.paths
		s.paths = nil
		s.mu.Unlock()
		for room := int64(largestDrop); len(paths) > 0; paths = paths[1:] {
			content, err := readFile(paths[0], min(room, applicants.MaxDocument))
			if err != nil {
				return DropView{}, err
			}
			room -= int64(len(content))
			view.Files = append(view.Files, DroppedFile{Name: filepath.Base(paths[0]), Data: base64.StdEncoding.EncodeToString(content)})
		}
		return view, nil
	})
}
