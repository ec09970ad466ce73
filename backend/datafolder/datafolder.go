// Package datafolder says where the program keeps what it keeps, and what is the matter with a place. It opens and makes nothing.
package datafolder

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// name of the folder on every system.
const name = "KyujinDesk"

// ErrHome says that the system does not tell whose computer this is: neither a home folder nor one for data is named, or one that is no
// whole path.
var ErrHome = errors.New("neither HOME nor a folder for data is set: set KYUJIN_DATA to a folder of your own")

// Default is the folder where nothing else was chosen: on the computer itself, and never in what a company copies about with the user.
// Windows: %LocalAppData% (Known Folders, FOLDERID_LocalAppData); macOS: ~/Library/Application Support; elsewhere XDG_DATA_HOME or
// ~/.local/share (XDG Base Directory Specification 0.8, which has relative paths ignored). It returns ErrHome.
func Default() (string, error) {
	return of(runtime.GOOS, os.Getenv)
}

func of(system string, environment func(string) string) (string, error) {
	var base string
	switch home := environment("HOME"); system {
	case "windows":
		base = environment("LocalAppData")
	case "darwin":
		base = below(home, "Library", "Application Support")
	default:
		base = environment("XDG_DATA_HOME")
		if !filepath.IsAbs(base) {
			base = below(home, ".local", "share")
		}
	}
	if !filepath.IsAbs(base) {
		return "", fmt.Errorf("find the user's data folder: %w", ErrHome)
	}
	return filepath.Join(base, name), nil
}

func below(home string, parts ...string) string {
	if home == "" {
		return ""
	}
	return filepath.Join(append([]string{home}, parts...)...)
}

// Matter is what is the matter with a place; empty for nothing.
type Matter string

// What can be.
const (
	Network      Matter = "network"      // on another computer: a database that is being written is not safe there (sqlite.org/wal.html)
	Synchronised Matter = "synchronised" // a program copies it elsewhere while it is being written
)

// MatterOf looks at the place of a folder that is there, as far as the system tells.
func MatterOf(folder string) Matter {
	whole, err := filepath.EvalSymlinks(folder)
	if err != nil {
		whole = folder
	}
	switch {
	case strings.HasPrefix(filepath.ToSlash(whole), "//") || onNetwork(whole):
		return Network
	case synchronised(whole):
		return Synchronised
	}
	return ""
}

// synchronised goes by the names that the programs which synchronise give their folders.
func synchronised(path string) bool {
	for _, part := range strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' }) {
		part = strings.ToLower(part)
		for _, of := range []string{"onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "iclouddrive", "mobile documents", "nextcloud", "owncloud", "box sync"} {
			if part == of || strings.HasPrefix(part, of+" ") || strings.HasPrefix(part, of+"-") {
				return true
			}
		}
	}
	return false
}
