//go:build linux

package xtest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Keychain is GNOME's keyring on a session bus of its own, for one test: the Secret Service that people have.
type Keychain struct {
	t      testing.TB
	dir    string
	bus    *process
	daemon *process
}

// StartKeychain starts a keychain that is unlocked and empty, and has this process use it until the test ends.
func StartKeychain(t testing.TB) *Keychain {
	t.Helper()
	dir, err := os.MkdirTemp("", "kc") // the path of a socket is short
	if err != nil {
		t.Fatal(err)
	}
	k := &Keychain{t: t, dir: dir}
	t.Cleanup(k.close)
	for _, name := range []string{"run", "home", "log"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	address := "unix:path=" + filepath.Join(dir, "run", "bus")
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	k.bus = k.start("dbus-daemon", "", "--session", "--nofork", "--nopidfile", "--address="+address)
	k.wait("session bus", func() bool {
		_, err := os.Stat(filepath.Join(dir, "run", "bus"))
		return err == nil
	})
	k.Unlock()
	return k
}

// Unlock starts the keyring, anew where it runs, as a login does.
func (k *Keychain) Unlock() {
	k.t.Helper()
	k.stop()
	k.daemon = k.start("gnome-keyring-daemon", "login", "--foreground", "--unlock", "--components=secrets")
	k.served()
}

// Lock starts the keyring anew without its password: it asks the person, and there is none.
func (k *Keychain) Lock() {
	k.t.Helper()
	k.stop()
	k.daemon = k.start("gnome-keyring-daemon", "", "--foreground", "--components=secrets")
	k.served()
}

// Lose replaces the keyring by an empty one, as on another computer.
func (k *Keychain) Lose() {
	k.t.Helper()
	k.stop() // before its files go
	if err := os.RemoveAll(filepath.Join(k.dir, "home", "keyrings")); err != nil {
		k.t.Fatal(err)
	}
	k.Unlock()
}

// Freeze has the keyring answer nothing any more.
func (k *Keychain) Freeze() {
	k.t.Helper()
	if err := k.daemon.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		k.t.Fatal(err)
	}
}

func (k *Keychain) start(name, password string, args ...string) *process {
	k.t.Helper()
	cmd := exec.CommandContext(context.Background(), name, args...)
	cmd.Env = append(os.Environ(), "HOME="+k.dir, "XDG_DATA_HOME="+filepath.Join(k.dir, "home"), "XDG_RUNTIME_DIR="+filepath.Join(k.dir, "run"))
	cmd.Stdin = strings.NewReader(password)
	p, err := startProcess(cmd, filepath.Join(k.dir, "log"))
	if err != nil {
		k.t.Fatal(err)
	}
	return p
}

// served waits until the keyring can be asked.
func (k *Keychain) served() {
	k.t.Helper()
	k.wait("keyring", func() bool {
		out, _ := exec.CommandContext(context.Background(), "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus",
			"/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets").Output()
		return strings.Contains(string(out), "true")
	})
}

func (k *Keychain) wait(what string, there func() bool) {
	k.t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for late := time.After(startLimit); !there(); {
		select {
		case <-tick.C:
		case <-late:
			k.t.Fatalf("no %s: %s", what, k.log())
		}
	}
}

func (k *Keychain) log() string {
	var b strings.Builder
	files, _ := filepath.Glob(filepath.Join(k.dir, "log", "*.out"))
	for _, f := range files {
		text, _ := os.ReadFile(f)
		fmt.Fprintf(&b, "%s:\n%s", filepath.Base(f), text)
	}
	return b.String()
}

func (k *Keychain) stop() {
	k.t.Helper()
	if k.daemon == nil {
		return
	}
	_ = k.daemon.cmd.Process.Signal(syscall.SIGCONT) // a frozen one does not end
	if err := k.daemon.stop(); err != nil {
		k.t.Error(err)
	}
	k.daemon = nil
}

func (k *Keychain) close() {
	k.stop()
	if k.bus != nil {
		if err := k.bus.stop(); err != nil {
			k.t.Error(err)
		}
	}
	if err := os.RemoveAll(k.dir); err != nil {
		k.t.Error(err)
	}
}
