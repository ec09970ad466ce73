package bridge

import (
	"path/filepath"
	"strings"
	"sync"

	"kyujindesk/backend/backup"
	"kyujindesk/backend/program"
)

// Opening holds the backup that a person opened with the program, by a double click or by its name behind the command, until the page has
// taken it. The page itself can name none.
type Opening struct {
	life *Life

	mu   sync.Mutex // guards what follows
	file string
}

// NewOpening begins with what stood behind the command; whatever is no backup by its name is none of ours.
func NewOpening(l *Life, arguments []string) *Opening {
	o := &Opening{life: l}
	for _, a := range arguments {
		if path, err := filepath.Abs(a); err == nil {
			o.keep(path)
		}
	}
	return o
}

// Open has the page look at a backup, by its whole path. A file of another kind is left alone.
func (o *Opening) Open(path string) {
	if o.keep(path) {
		o.life.Tell(string(program.AboutFile))
	}
}

// File is the path of the backup that waits for the page; empty for none.
func (o *Opening) File() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.file
}

func (o *Opening) keep(path string) bool {
	if !filepath.IsAbs(path) || !strings.EqualFold(filepath.Ext(path), backup.Extension) {
		return false
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.file = path
	return true
}

func (o *Opening) take() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	file := o.file
	o.file = ""
	return file
}
