// Package backup puts a database into one sealed file that this or another computer reads again, and says what is in such a file. It knows
// nothing of what the database holds.
//
// A file has two lines and a sealed part (docs/adr/0028-backups.md): the name of the format, what anybody may know of it as JSON with the
// passphrase's way to the key, and then, sealed with age (age-encryption.org/v1), a tar of what it is about and the database. A bit that is
// changed anywhere is noticed: the sealed part is authenticated, and holds the hash of what stands before it.
package backup

import (
	"archive/tar"
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"filippo.io/age"

	"kyujindesk/backend/fault"
)

// Extension is what the name of a backup ends with.
const Extension = ".kyujinbackup"

// magic is the first line; headMax is how long what stands before the sealed part may be, in bytes.
const (
	magic   = "kyujindesk-backup 1\n"
	headMax = 64 << 10
)

// Kind is what a backup is of.
type Kind string

// The kinds.
const (
	Desk   Kind = "desk"   // an account
	Office Kind = "office" // an office
)

// Head is what anybody may know of a backup: of whose folder it is, and from when.
type Head struct {
	Kind    Kind      `json:"kind"`
	Account string    `json:"account"` // the name of its folder
	At      time.Time `json:"at"`
	Key     []byte    `json:"key"` // the key, sealed with the passphrase
}

// About is what a backup says of itself to who opens it.
type About struct {
	Business string `json:"business"`
	Address  string `json:"address"` // the ID; empty where the business goes to its office itself
	ByHand   bool   `json:"byHand"`
	Version  string `json:"version"`         // of the program that made it
	Size     int64  `json:"size"`            // of the database, in bytes
	Opens    string `json:"opens,omitempty"` // of an office: what opens it without a person

	Before string `json:"before"` // SHA-256 of what stands before the sealed part
}

// names of the members of the sealed part.
const (
	aboutName    = "about.json"
	databaseName = "database"
)

func errDamaged(err error) error { return fault.New(fault.Invalid, "backup.damaged").Because(err) }

// Write writes a backup. database gives exactly about.Size bytes.
func Write(to io.Writer, key Key, head Head, about About, database io.Reader) error {
	head.Key = key.wrapped
	before, err := json.Marshal(head)
	if err != nil {
		return fmt.Errorf("write backup: %w", err)
	}
	before = append([]byte(magic), append(before, '\n')...)
	about.Before = digest(before)
	what, err := json.Marshal(about)
	if err != nil {
		return fmt.Errorf("write backup: %w", err)
	}
	id, err := age.ParseX25519Identity(key.paper)
	if err != nil {
		return fmt.Errorf("write backup: %w", err)
	}
	if _, err := to.Write(before); err != nil {
		return err
	}
	sealed, err := age.Encrypt(to, id.Recipient())
	if err != nil {
		return err
	}
	members := tar.NewWriter(sealed)
	if err := member(members, aboutName, int64(len(what)), bytes.NewReader(what)); err != nil {
		return err
	}
	if err := member(members, databaseName, about.Size, database); err != nil {
		return err
	}
	return errors.Join(members.Close(), sealed.Close())
}

func member(to *tar.Writer, name string, size int64, from io.Reader) error {
	if err := to.WriteHeader(&tar.Header{Name: name, Size: size, Mode: 0o600, Format: tar.FormatPAX}); err != nil {
		return err
	}
	_, err := io.Copy(to, from)
	return err
}

func digest(of []byte) string {
	sum := sha256.Sum256(of)
	return hex.EncodeToString(sum[:])
}

// Look reads what anybody may know of a backup. It returns an Invalid fault for what is none, or of a newer program.
func Look(from io.Reader) (Head, error) {
	h, _, err := look(bufio.NewReader(from))
	return h, err
}

// look gives the bytes before the sealed part, too, and leaves from where that begins.
func look(from *bufio.Reader) (h Head, before []byte, err error) {
	before, err = from.Peek(len(magic))
	switch {
	case err != nil || !bytes.HasPrefix(before, []byte("kyujindesk-backup ")):
		return h, nil, fault.New(fault.Invalid, "backup.other").Because(err)
	case string(before) != magic:
		return h, nil, fault.New(fault.Invalid, "backup.newer")
	}
	before = nil
	for range 2 {
		line, err := readLine(from, headMax-len(before))
		if err != nil {
			return h, nil, errDamaged(err)
		}
		before = append(before, line...)
	}
	if err := json.Unmarshal(before[len(magic):], &h); err != nil {
		return h, nil, errDamaged(err)
	}
	if (h.Kind != Desk && h.Kind != Office) || h.Account == "" {
		return h, nil, errDamaged(nil)
	}
	return h, before, nil
}

var errLong = errors.New("a line without an end")

func readLine(from *bufio.Reader, most int) ([]byte, error) {
	var line []byte
	for {
		b, err := from.ReadByte()
		if err != nil {
			return nil, err
		}
		if line = append(line, b); b == '\n' {
			return line, nil
		}
		if len(line) >= most {
			return nil, errLong
		}
	}
}

// Read opens a backup with its passphrase or its paper key, writes its database, and says what it is about. Nothing of what was written
// counts where it returns an error: Invalid faults for a secret that does not open it, for what is no backup or a newer program's, and
// for one that is damaged; what to returns as it is.
func Read(from io.Reader, secret string, to io.Writer) (h Head, about About, err error) {
	r := bufio.NewReader(from)
	h, before, err := look(r)
	if err != nil {
		return h, about, err
	}
	id, err := identity(secret, h.Key)
	if err != nil {
		return h, about, err
	}
	sealed, err := age.Decrypt(r, id)
	var other *age.NoIdentityMatchError
	switch {
	case errors.As(err, &other):
		return h, about, fault.At("secret", fault.Invalid, "backup.secret").Because(err)
	case err != nil:
		return h, about, errDamaged(err)
	}
	members := tar.NewReader(sealed)
	if err := next(members, aboutName); err != nil {
		return h, about, err
	}
	if err := json.NewDecoder(io.LimitReader(members, headMax)).Decode(&about); err != nil {
		return h, about, errDamaged(err)
	}
	if about.Before != digest(before) {
		return h, about, errDamaged(nil)
	}
	if err := next(members, databaseName); err != nil {
		return h, about, err
	}
	if err := pour(to, members, about.Size); err != nil {
		return h, about, err
	}
	// What comes after the last member is read, too: only then it is known that nothing was cut off or put on.
	if _, err := io.Copy(io.Discard, sealed); err != nil {
		return h, about, errDamaged(err)
	}
	return h, about, nil
}

func next(members *tar.Reader, name string) error {
	if m, err := members.Next(); err != nil || m.Name != name {
		return errDamaged(err)
	}
	return nil
}

// pour tells what cannot be read from what cannot be written.
func pour(to io.Writer, from io.Reader, size int64) error {
	var wrong error
	n, err := io.Copy(writerFunc(func(b []byte) (int, error) {
		n, err := to.Write(b)
		wrong = err
		return n, err
	}), from)
	switch {
	case wrong != nil:
		return wrong
	case err != nil || n != size:
		return errDamaged(err)
	}
	return nil
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }
