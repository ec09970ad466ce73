// Package instance sees to it that one data folder is used by one running program: the first holds a
// lock, and a second start brings the first one's window to the front and hands over the file it was asked to open. It works without a
// session bus.
package instance

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"kyujindesk/backend/private"
)

// ErrRunning says that the program runs already and was told to come to the front.
var ErrRunning = errors.New("the program is running already")

// Instance is the hold on a data folder.
type Instance struct {
	lock     *flock.Flock
	listener net.Listener
	done     chan struct{}
	wasOpen  bool
}

// WasOpen tells whether others could look into the folder until now.
func (i *Instance) WasOpen() bool { return i.wasOpen }

// Hold takes a folder. front is called, from another goroutine, each time a second start asks for the window, with the file that it was
// asked to open, or nothing. Where another process has the folder, that one is told of file, and Hold returns ErrRunning.
func Hold(ctx context.Context, folder, file string, front func(file string)) (*Instance, error) {
	wasOpen, err := private.Folder(folder)
	if err != nil {
		return nil, fmt.Errorf("make data folder: %w", err)
	}
	if err := private.File(filepath.Join(folder, "running.lock")); err != nil {
		return nil, fmt.Errorf("make lock: %w", err)
	}
	lock := flock.New(filepath.Join(folder, "running.lock"))
	free, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock data folder: %w", err)
	}
	socket := meeting(folder)
	if !free {
		return nil, errors.Join(ErrRunning, knock(ctx, socket, file))
	}
	_ = os.Remove(socket) // left over from a process that was killed; the lock says that nobody listens
	i := &Instance{lock: lock, wasOpen: wasOpen, done: make(chan struct{})}
	i.listener, err = (&net.ListenConfig{}).Listen(ctx, "unix", socket)
	if err != nil { // the folder is ours all the same; a second start ends without bringing this one to the front
		close(i.done)
		return i, nil //nolint:nilerr // as the comment says
	}
	if err := private.Close(socket); err != nil {
		return nil, errors.Join(fmt.Errorf("close socket to others: %w", err), i.listener.Close(), lock.Unlock())
	}
	go i.answer(front)
	return i, nil
}

// longest path a socket may have: 104 bytes on macOS, 108 on Linux and Windows, the last one zero (sun_path).
const longest = 103

// meeting is where a second start knocks: in the folder, or, where that is too long a path, under a name made of it among what lives as
// long as the person's session.
func meeting(folder string) string {
	socket := filepath.Join(folder, "running.sock")
	if len(socket) <= longest {
		return socket
	}
	place := os.Getenv("XDG_RUNTIME_DIR")
	if place == "" {
		place = os.TempDir()
	}
	sum := sha256.Sum256([]byte(folder))
	return filepath.Join(place, "kyujin-desk-"+hex.EncodeToString(sum[:8])+".sock")
}

// answer is the only goroutine that accepts; it ends when Release closes the listener.
func (i *Instance) answer(front func(file string)) {
	defer close(i.done)
	for {
		c, err := i.listener.Accept()
		if err != nil {
			return
		}
		// The call itself is the message; what else is said must come soon, for the next one waits.
		late := time.AfterFunc(soon, func() { _ = c.Close() })
		file, err := io.ReadAll(io.LimitReader(c, longestFile+1))
		late.Stop()
		if _ = c.Close(); err != nil || len(file) > longestFile {
			file = nil
		}
		front(string(file))
	}
}

// Release gives the folder up.
func (i *Instance) Release() error {
	var err error
	if i.listener != nil {
		err = i.listener.Close()
	}
	<-i.done
	return errors.Join(err, i.lock.Unlock())
}

// longestFile bounds the path that a second start hands over, in bytes: more than any system opens. soon bounds the call.
const (
	longestFile = 32 << 10
	soon        = 2 * time.Second
)

func knock(ctx context.Context, socket, file string) error {
	d := net.Dialer{Timeout: soon}
	c, err := d.DialContext(ctx, "unix", socket)
	if err != nil {
		return fmt.Errorf("call the running program: %w", err)
	}
	late := time.AfterFunc(soon, func() { _ = c.Close() })
	defer late.Stop()
	_, err = io.WriteString(c, file)
	return errors.Join(err, c.Close())
}
