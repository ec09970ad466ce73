//go:build linux

package xtest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// delivered numbers what Deliver puts, so that Dovecot sees it in order.
var delivered atomic.Int64 //nolint:gochecknoglobals // file names must differ over all sites of a process

// Deliver puts a mail into a folder of a mailbox as a delivery program does: as a file in the Maildir. It
// is much faster than sending.
func (s *MailSite) Deliver(t testing.TB, box Mailbox, folder string, raw []byte) {
	t.Helper()
	maildir := filepath.Join(s.dir, "mail", box.Address, "Maildir")
	if !strings.EqualFold(folder, "INBOX") {
		maildir = filepath.Join(maildir, "."+folder)
	}
	info, err := os.Stat(filepath.Join(s.dir, "mail"))
	if err != nil {
		t.Fatal(err)
	}
	uid, gid, err := ownerOf(info)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{filepath.Join(s.dir, "mail", box.Address), filepath.Join(s.dir, "mail", box.Address, "Maildir"), maildir, filepath.Join(maildir, "tmp"), filepath.Join(maildir, "new"), filepath.Join(maildir, "cur")} {
		if err := os.Mkdir(d, 0o700); err == nil {
			err = os.Chown(d, uid, gid)
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	name := strconv.FormatInt(time.Now().Unix(), 10) + ".M" + fmt.Sprintf("%09d", delivered.Add(1)) + ".mail.example.jp"
	path := filepath.Join(maildir, "tmp", name)
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(path, uid, gid); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path, filepath.Join(maildir, "new", name)); err != nil {
		t.Fatal(err)
	}
}

// ownerOf tells to whom a file belongs.
func ownerOf(info os.FileInfo) (uid, gid int, err error) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, 0, fmt.Errorf("owner of %s: %w", info.Name(), errors.ErrUnsupported)
	}
	return int(stat.Uid), int(stat.Gid), nil
}
