package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gofrs/flock"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/counter"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/office"
	"kyujindesk/backend/office/entry"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/private"
	"kyujindesk/backend/station"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
)

// command runs one command of officed.
type command struct {
	out io.Writer
	log *slog.Logger
	now clock.Clock
}

// Files of an office's folder. The key file opens the vault without a person being there: who may read
// it may read everything, so it belongs to the daemon's user alone.
const (
	databaseFile = counter.DatabaseFile
	keyFile      = "key"
	lockFile     = counter.LockFile
)

func (c command) init(ctx context.Context, args []string) (err error) {
	f := flags("init")
	name := f.String("name", "", "the office's name")
	code := f.String("code", "", "5 digits, the head of its posting numbers")
	address := f.String("address", "", "its mail address")
	user := f.String("user", "", "login of the mailbox")
	passwordFile := f.String("password-file", "", "file with the mailbox's password")
	imap := f.String("imap", "", "HOST:PORT")
	smtp := f.String("smtp", "", "HOST:PORT")
	imapSecurity := f.String("imap-security", "tls", "tls or starttls")
	smtpSecurity := f.String("smtp-security", "starttls", "tls or starttls")
	if err := parse(f, args, "name", "code", "address", "user", "password-file", "imap", "smtp"); err != nil {
		return err
	}
	if len(*code) != 5 || establishment.Digits(*code) != *code {
		return errors.New("init: --code takes 5 digits")
	}
	password, err := os.ReadFile(*passwordFile)
	if err != nil {
		return fmt.Errorf("init: %w", err)
	}
	box := mailbox.Setup{Address: *address, User: *user, Password: strings.TrimRight(string(password), "\r\n")}
	if box.IMAP, err = server(*imap, *imapSecurity); err != nil {
		return err
	}
	if box.SMTP, err = server(*smtp, *smtpSecurity); err != nil {
		return err
	}
	if err := c.closeToOthers(dirOf(f)); err != nil {
		return fmt.Errorf("init: %w", err)
	}
	key, err := newKey(filepath.Join(dirOf(f), keyFile))
	if err != nil {
		return err
	}
	store, err := officestore.Open(ctx, filepath.Join(dirOf(f), databaseFile), c.now)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	secrets, err := station.MakeVault(ctx, store, key, func(v *vault.Vault) error {
		return entry.Found(ctx, store, v, entry.Profile{Name: *name, Code: *code, Address: *address})
	})
	if err != nil {
		return err
	}
	return counter.PutMailbox(ctx, store, secrets, box)
}

func (c command) serve(ctx context.Context, args []string) error {
	f := flags("serve")
	if err := parse(f, args); err != nil {
		return err
	}
	lock := flock.New(filepath.Join(dirOf(f), lockFile))
	free, err := lock.TryLock()
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	if !free {
		return errors.New("serve: this office is being served by another process")
	}
	defer func() { _ = lock.Unlock() }() // ends with the process in any case
	return c.with(ctx, f, func(o opened) error {
		c.log.Info("serving", "office", o.office.Code)
		ctx, stop := context.WithCancel(ctx)
		followed := make(chan struct{})
		go func() {
			defer close(followed)
			counter.Follow(ctx, o.work.Party, c.log)
		}()
		defer func() {
			stop()
			<-followed
		}()
		return o.work.Run(ctx)
	})
}

// opened is an office's folder, open.
type opened struct {
	work   *station.Station[*office.Office]
	store  *officestore.Store
	office *office.Office

	secrets *vault.Vault
}

// with opens the office in the folder of a command's flags, with the clerk at work whom they name.
func (c command) with(ctx context.Context, f *flag.FlagSet, do func(opened) error) (err error) {
	dir, by := dirOf(f), f.Lookup("by").Value.String()
	key, err := os.ReadFile(filepath.Join(dir, keyFile))
	if err != nil {
		return fmt.Errorf("no office in this folder, make one with init: %w", err)
	}
	if err := c.closeToOthers(dir); err != nil {
		return fmt.Errorf("close the office's folder to others: %w", err)
	}
	store, err := officestore.Open(ctx, filepath.Join(dir, databaseFile), c.now)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	secrets, err := station.OpenVault(ctx, store, string(key))
	if err != nil {
		return err
	}
	box, err := counter.Mailbox(ctx, store, secrets)
	if err != nil {
		return err
	}
	means := station.Means{Mail: box, Now: c.now, Log: c.log, Poll: counter.LooksEvery}
	work, err := counter.Open(ctx, store, secrets, means, posting.LoadMinimumWages(), false)
	if err != nil {
		return err
	}
	return do(opened{work, store, work.Party.As(clerk.Daemon(by)), secrets})
}

func server(address, security string) (mailbox.Server, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return mailbox.Server{}, fmt.Errorf("init: %w", err)
	}
	n, err := strconv.Atoi(port)
	if err != nil {
		return mailbox.Server{}, fmt.Errorf("init: port of %s: %w", address, err)
	}
	return mailbox.Server{Host: host, Port: n, Security: mailbox.Security(security)}, nil
}

// closeToOthers makes the office's folder, or closes an existing one and its files to others, and says so.
func (c command) closeToOthers(dir string) error {
	wasOpen, err := private.Folder(dir)
	if wasOpen {
		c.log.Warn("the office's folder was open to others until now")
	}
	return errors.Join(err, private.Close(filepath.Join(dir, keyFile)))
}

// newKey makes the file that opens the office's vault. It never replaces one.
func newKey(path string) (_ string, err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", fmt.Errorf("init: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	key := rand.Text()
	if _, err := f.WriteString(key); err != nil {
		return "", fmt.Errorf("init: %w", err)
	}
	return key, f.Sync()
}
