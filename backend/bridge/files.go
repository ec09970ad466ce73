package bridge

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/private"
	"kyujindesk/backend/spreadsheet"
)

// asked is how long a person may look at a dialog of the system.
const asked = time.Hour

// Export asks where to save some postings as a table, "csv" or "xlsx", saves and shows it; without any posting it is a
// head to fill in and import. It gives the path back, or nothing where the person cancelled.
func (s *Postings) Export(ids []string, format string) (string, error) {
	return s.save(func(ctx context.Context, d *desk.Desk) (file, error) {
		rows, err := d.Rows(ctx, ids)
		if err != nil {
			return file{}, err
		}
		var table bytes.Buffer
		if format == "xlsx" {
			err = spreadsheet.WriteXLSX(&table, "求人", rows)
			return file{"求人", ".xlsx", table.Bytes()}, err
		}
		err = spreadsheet.WriteCSV(&table, rows)
		return file{"求人", ".csv", table.Bytes()}, err
	})
}

// file is something to save.
type file struct {
	name, extension string
	data            []byte
}

// save makes a file, asks where to save it, saves and shows it.
func (s *Postings) save(make func(ctx context.Context, d *desk.Desk) (file, error)) (string, error) {
	return saveFile(s.Edge, s.show, make)
}

func saveFile(e Edge, show func(path string) error, make func(ctx context.Context, d *desk.Desk) (file, error)) (string, error) {
	return onDesk(e, asked, func(ctx context.Context, d *desk.Desk) (string, error) {
		made, err := make(ctx, d)
		if err != nil {
			return "", err
		}
		return made.save(ctx, e.life, show)
	})
}

// save asks where to save the file, saves and shows it.
func (f file) save(ctx context.Context, l *Life, show func(path string) error) (string, error) {
	path, err := runtime.SaveFileDialog(ctx, runtime.SaveDialogOptions{
		DefaultFilename: safe(f.name) + f.extension, CanCreateDirectories: true,
		Filters: []runtime.FileFilter{{DisplayName: strings.ToUpper(f.extension[1:]), Pattern: "*" + f.extension}},
	})
	if err != nil || path == "" {
		return "", err
	}
	if path, err = f.write(path); err != nil {
		return "", err
	}
	if err := show(path); err != nil {
		l.log.Info("file saved, no program to show it", "error", fmt.Sprintf("%T", err))
	}
	return path, nil
}

// write puts the file where a person said, and says where that is. A name without an ending gets it; the system asked about that name alone,
// so a file that has the whole one stays, and this one gets a number. It returns Storage faults.
func (f file) write(path string) (string, error) {
	if filepath.Ext(path) == "" {
		stem := path
		path = stem + f.extension
		for n := 2; exists(path); n++ {
			path = fmt.Sprintf("%s (%d)%s", stem, n, f.extension)
		}
	}
	err := private.Replace(path, f.data)
	switch {
	case errors.Is(err, private.ErrInUse):
		return "", fault.New(fault.Storage, "storage.inUse").With("file", filepath.Base(path)).Because(err)
	case err != nil:
		return "", fault.New(fault.Storage, "storage.file").Because(err)
	}
	return path, nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// safe leaves out of a name what file systems refuse.
func safe(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, name)
}
