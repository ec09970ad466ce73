// Package external has the system's own program show a file or an address. It waits for no program, and opens nothing itself.
package external

import (
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/pkg/browser"
)

// patience is how long a program may take to say that it cannot begin. Where no desktop runs, what shows a file stays until it is closed.
const patience = 2 * time.Second

// Show has the system's program for it show a file. It returns what the system says where there is none.
func Show(path string) error { return Open(addressOf(path)) }

// Open has the system's program for it open an address.
func Open(address string) error {
	said := make(chan error, 1)
	go func() { said <- browser.OpenURL(address) }()
	select {
	case err := <-said:
		return err
	case <-time.After(patience):
		return nil
	}
}

// addressOf is a file as an address (RFC 8089): #, % and ? in the name of a folder are part of it. The two slashes of another computer's
// folder (Windows) are its authority.
func addressOf(path string) string {
	slashed := filepath.ToSlash(path)
	u := url.URL{Scheme: "file"}
	if computer, rest, found := strings.Cut(strings.TrimPrefix(slashed, "//"), "/"); found && strings.HasPrefix(slashed, "//") {
		u.Host, u.Path = computer, "/"+rest
		return u.String()
	}
	u.Path = slashed
	if !strings.HasPrefix(slashed, "/") { // C:/…
		u.Path = "/" + slashed
	}
	return u.String()
}
