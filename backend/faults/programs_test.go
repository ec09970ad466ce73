//go:build linux

package faults_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/xtest"
)

// program reads a mailbox, one pass a run: ours, or one that others use.
type program struct {
	name    string
	missing bool
	command func() *exec.Cmd
	count   func(t *testing.T) map[string]int // how often each mail is here, by Message-ID
}

// programs are ours and the rivals, each with a folder of its own.
func programs(t *testing.T, site *xtest.MailSite) []program {
	t.Helper()
	dir := t.TempDir()
	return []program{
		ours(t, site, filepath.Join(dir, "ours")), mbsync(t, site, filepath.Join(dir, "mbsync")),
		offlineimap(t, site, site.Kigyo, filepath.Join(dir, "offlineimap")), getmail(t, site),
	}
}

// readOnceEnv holds, as JSON, what a process of this test binary needs to read a mailbox once.
const readOnceEnv = "KYUJIN_READ_ONCE"

// readOnce is our reading of a mailbox: the reader over the store, as the courier does it.
type readOnce struct {
	File string        `json:"file"`
	Box  mailbox.Setup `json:"box"`
}

// readOnceMain is the process.
func readOnceMain(settings string) int {
	var r readOnce
	err := json.Unmarshal([]byte(settings), &r)
	if err == nil {
		err = r.read(context.Background())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "read once:", err)
		return 1
	}
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		fmt.Fprintln(os.Stderr, "read once:", err)
		return 1
	}
	_, peak, _ := strings.Cut(string(status), "VmHWM:")
	fmt.Println(strings.Fields(peak)[0]) // the most memory it ever had, in KiB
	return 0
}

func (r readOnce) read(ctx context.Context) error {
	store, err := deskstore.Open(ctx, r.File, time.Now)
	if err != nil {
		return err
	}
	return errors.Join(r.into(ctx, store), store.Close())
}

// into connects and reads every folder letters may lie in.
func (r readOnce) into(ctx context.Context, store *deskstore.Store) error {
	in := mailbox.NewReader(r.Box)
	defer in.Close()
	read := func(box string, from letter.Mark) error {
		return in.Read(ctx, box, from, func(m letter.Mark, mails []letter.Incoming) error { return store.Keep(ctx, box, m, mails) })
	}
	boxes, err := in.Boxes(ctx, func(box string) (letter.Mark, error) { return store.Mark(ctx, box) })
	if err != nil {
		return err
	}
	mark, err := store.Mark(ctx, inbox)
	if err != nil {
		return err
	}
	if err := read(inbox, mark); err != nil {
		return err
	}
	from := map[string]letter.Mark{}
	for _, box := range boxes {
		if from[box], err = store.Mark(ctx, box); err != nil {
			return err
		}
	}
	in.Ahead(boxes, from)
	for _, box := range boxes {
		if err := read(box, from[box]); err != nil {
			return err
		}
	}
	return nil
}

func readerOf(site *xtest.MailSite, box xtest.Mailbox, file string) readOnce {
	return readOnce{file, mailbox.Setup{
		Address: box.Address, User: box.Address, Password: box.Password,
		IMAP: mailbox.Server{Host: "localhost", Port: site.IMAPS.Port, Security: mailbox.TLS},
	}}
}

func ours(t *testing.T, site *xtest.MailSite, dir string) program {
	t.Helper()
	must(t, os.MkdirAll(dir, 0o700))
	file := filepath.Join(dir, "desk.db")
	settings, err := json.Marshal(readerOf(site, site.Kigyo, file))
	must(t, err)
	return program{
		name: "ours",
		command: func() *exec.Cmd {
			c := exec.Command(os.Args[0])
			c.Env = append(os.Environ(), readOnceEnv+"="+string(settings), "SSL_CERT_FILE="+site.CA)
			return c
		},
		count: func(t *testing.T) map[string]int {
			t.Helper()
			store, err := deskstore.Open(t.Context(), file, time.Now)
			must(t, err)
			defer func() { must(t, store.Close()) }()
			n := map[string]int{}
			for {
				mails, err := store.Unhandled(t.Context())
				must(t, err)
				for _, id := range mails {
					raw, err := store.Raw(t.Context(), id)
					must(t, err)
					n[messageID(raw)]++
					must(t, store.Settle(t.Context(), id, letter.Decision{Verdict: letter.Applied}))
				}
				if len(mails) == 0 {
					return n
				}
			}
		},
	}
}

// messageID reads a mail's Message-ID as the rig writes it.
func messageID(raw []byte) string {
	_, rest, _ := bytes.Cut(raw, []byte("Message-ID: <"))
	id, _, _ := bytes.Cut(rest, []byte(">"))
	return string(id)
}

// rival is a program that keeps a Maildir.
func rival(t *testing.T, name, dir, maildir, config string, args ...string) program {
	t.Helper()
	must(t, os.MkdirAll(dir, 0o700))
	must(t, os.WriteFile(filepath.Join(dir, "rc"), []byte(config), 0o600))
	_, err := exec.LookPath(name)
	return program{
		name: name, missing: err != nil,
		command: func() *exec.Cmd {
			c := exec.Command(name, args...)
			c.Env = append(os.Environ(), "HOME="+dir)
			c.Dir = dir
			return c
		},
		count: func(t *testing.T) map[string]int {
			t.Helper()
			n := map[string]int{}
			for _, sub := range []string{"new", "cur"} {
				must(t, filepath.WalkDir(filepath.Join(maildir, sub), func(path string, d fs.DirEntry, err error) error {
					if err != nil || d.IsDir() {
						return err
					}
					raw, err := os.ReadFile(path)
					n[messageID(raw)]++
					return err
				}))
			}
			return n
		},
	}
}

func mbsync(t *testing.T, site *xtest.MailSite, dir string) program {
	t.Helper()
	must(t, os.MkdirAll(filepath.Join(dir, "mail"), 0o700))
	config := fmt.Sprintf("IMAPAccount a\nHost localhost\nPort %d\nUser %s\nPass %s\nSSLType IMAPS\nCertificateFile %s\n\n"+
		"IMAPStore far\nAccount a\n\nMaildirStore near\nPath %[5]s/mail/\nInbox %[5]s/mail/INBOX\n\n"+
		"Channel c\nFar :far:INBOX\nNear :near:INBOX\nSync Pull\nCreate Near\nSyncState *\n",
		site.IMAPS.Port, site.Kigyo.Address, site.Kigyo.Password, site.CA, dir)
	return rival(t, "mbsync", dir, filepath.Join(dir, "mail", inbox), config, "-q", "-c", filepath.Join(dir, "rc"), "c")
}

func offlineimap(t *testing.T, site *xtest.MailSite, box xtest.Mailbox, dir string) program {
	t.Helper()
	config := fmt.Sprintf("[general]\naccounts = a\nmetadata = %[5]s/state\nui = quiet\n\n[Account a]\nlocalrepository = l\nremoterepository = r\n\n"+
		"[Repository l]\ntype = Maildir\nlocalfolders = %[5]s/mail\n\n[Repository r]\ntype = IMAP\nremotehost = localhost\nremoteport = %[1]d\n"+
		"remoteuser = %[2]s\nremotepass = %[3]s\nssl = yes\nsslcacertfile = %[4]s\nreadonly = True\nfolderfilter = lambda f: f == 'INBOX'\n",
		site.IMAPS.Port, box.Address, box.Password, site.CA, dir)
	return rival(t, "offlineimap", dir, filepath.Join(dir, "mail", inbox), config, "-o", "-c", filepath.Join(dir, "rc"))
}

// getmail refuses to work for root, so root has it run for somebody else.
func getmail(t *testing.T, site *xtest.MailSite) program {
	t.Helper()
	dir, err := os.MkdirTemp("", "getmail") // nobody may not pass through the test's own
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	certificate, err := os.ReadFile(site.CA)
	must(t, err)
	for _, sub := range []string{"new", "cur", "tmp"} {
		must(t, os.MkdirAll(filepath.Join(dir, "mail", sub), 0o700))
	}
	must(t, os.WriteFile(filepath.Join(dir, "ca.pem"), certificate, 0o600))
	config := fmt.Sprintf("[retriever]\ntype = SimpleIMAPSSLRetriever\nserver = localhost\nport = %d\nusername = %s\npassword = %s\nca_certs = %[4]s/ca.pem\n\n"+
		"[destination]\ntype = Maildir\npath = %[4]s/mail/\n\n[options]\ndelete = false\nread_all = false\nverbose = 0\nreceived = false\ndelivered_to = false\n",
		site.IMAPS.Port, site.Kigyo.Address, site.Kigyo.Password, dir)
	p := rival(t, "getmail", dir, filepath.Join(dir, "mail"), config, "--getmaildir", dir, "--rcfile", filepath.Join(dir, "rc"))
	if os.Geteuid() != 0 {
		return p
	}
	const nobody = 65534
	must(t, filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, nobody, nobody))
	}))
	asRoot := p.command
	p.command = func() *exec.Cmd {
		c := asRoot()
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		return c
	}
	return p
}

// letterOf is a mail of 5 KB that is marked as a letter.
func letterOf(n int) []byte {
	head := fmt.Sprintf("From: madoguchi@example.jp\r\nTo: kigyo@example.jp\r\nSubject: Kyujin Desk\r\nMessage-ID: <%d@letter.kyujin-desk.invalid>\r\n"+
		"Kyujin-Desk-Letter: 1\r\nContent-Type: text/plain\r\n\r\n", n)
	return append([]byte(head), bytes.Repeat([]byte("0123456789012345678901234567890123456789012345678901234567890\r\n"), 80)...)
}
