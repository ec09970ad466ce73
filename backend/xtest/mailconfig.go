//go:build linux

package xtest

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"embed"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"text/template"
	"time"
)

//go:embed mailsite
var mailSiteFiles embed.FS

// errMissing is the answer on a computer without the mail servers.
var errMissing = errors.New("a mail server program is missing; make test installs them")

// programs are the servers' programs on this computer.
type programs struct {
	dovecot, master, fakeroot string
}

func findPrograms(ctx context.Context) (programs, error) {
	var p programs
	var postconf string
	var err error
	if p.dovecot, err = find("dovecot"); err != nil {
		return p, err
	}
	if postconf, err = find("postconf"); err != nil {
		return p, err
	}
	// -d: the built-in default, which needs no configuration of the computer's own.
	dir, err := exec.CommandContext(ctx, postconf, "-d", "-h", "daemon_directory").Output()
	if err != nil {
		return p, fmt.Errorf("ask postconf for its daemons: %w", err)
	}
	p.master = filepath.Join(strings.TrimSpace(string(dir)), "master")
	if os.Geteuid() != 0 {
		p.fakeroot, err = find("fakeroot")
	}
	return p, err
}

// find looks in PATH and in the folders of system programs, which a person's PATH may lack.
func find(name string) (string, error) {
	if path, err := exec.LookPath(name); err == nil {
		return path, nil
	}
	for _, dir := range []string{"/usr/sbin", "/sbin"} {
		if path, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("%w (%s)", errMissing, name)
}

// commands start both servers in the foreground, so that they are our own children.
func (p programs) commands(dir string) []*exec.Cmd {
	postfix := []string{p.master, "-d", "-c", filepath.Join(dir, "postfix")}
	if p.fakeroot != "" {
		postfix = append([]string{p.fakeroot, "--"}, postfix...)
	}
	return []*exec.Cmd{
		exec.Command(p.dovecot, "-F", "-c", filepath.Join(dir, "dovecot.conf")),
		exec.Command(postfix[0], postfix[1:]...),
	}
}

// siteConfig fills the templates of the configuration.
type siteConfig struct {
	Dir                      string
	User, Group              string // of Dovecot's services; empty where we are root
	IMAP, IMAPS, SMTP, SMTPS int
}

// write makes the folders and files both servers start from.
func (c siteConfig) write(boxes []Mailbox) error {
	queues := strings.Fields("active bounce corrupt defer deferred flush hold incoming maildrop pid private public saved trace")
	folders := []string{"", "run", "mail", "log", "data", "postfix", "queue"}
	for _, q := range queues {
		folders = append(folders, "queue/"+q)
	}
	for _, name := range folders {
		// Other system users, the servers', must be able to pass through.
		path := filepath.Join(c.Dir, name)
		if err := os.MkdirAll(path, 0o755); err != nil {
			return fmt.Errorf("make mail folders: %w", err)
		}
		if err := os.Chmod(path, 0o755); err != nil {
			return fmt.Errorf("make mail folders: %w", err)
		}
	}
	ids, err := c.owners(queues)
	if err != nil {
		return err
	}
	var users, mailboxes strings.Builder
	for _, b := range boxes {
		fmt.Fprintf(&users, "%s:{PLAIN}%s:%s:%s::%s/mail/%s::\n", b.Address, b.Password, ids.Uid, ids.Gid, c.Dir, b.Address)
		fmt.Fprintf(&mailboxes, "%s ok\n", b.Address)
	}
	if os.Geteuid() != 0 {
		group, err := user.LookupGroupId(ids.Gid)
		if err != nil {
			return fmt.Errorf("find own group: %w", err)
		}
		c.User, c.Group = ids.Username, group.Name
	}
	files := map[string]string{"users": users.String(), "postfix/mailboxes": mailboxes.String()}
	for name, target := range map[string]string{"dovecot.conf": "dovecot.conf", "main.cf": "postfix/main.cf", "master.cf": "postfix/master.cf"} {
		t, err := template.ParseFS(mailSiteFiles, "mailsite/"+name)
		if err != nil {
			return fmt.Errorf("read mail configuration: %w", err)
		}
		var b bytes.Buffer
		if err := t.Execute(&b, c); err != nil {
			return fmt.Errorf("fill mail configuration: %w", err)
		}
		files[target] = b.String()
	}
	// Postfix waits two seconds over configuration that is younger than that.
	old := time.Now().Add(-time.Minute)
	for name, text := range files {
		path := filepath.Join(c.Dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return fmt.Errorf("write mail configuration: %w", err)
		}
		if err := os.Chtimes(path, old, old); err != nil {
			return fmt.Errorf("write mail configuration: %w", err)
		}
	}
	return nil
}

// owners gives the folders to the servers' system users where we are root,
// and tells under whose number mail is kept.
func (c siteConfig) owners(queues []string) (*user.User, error) {
	if os.Geteuid() != 0 {
		me, err := user.Current()
		if err != nil {
			return nil, fmt.Errorf("find own user: %w", err)
		}
		return me, nil
	}
	keeper, err := user.Lookup("mail")
	if err != nil {
		return nil, fmt.Errorf("find user mail: %w", err)
	}
	owner, err := user.Lookup("postfix")
	if err != nil {
		return nil, fmt.Errorf("find user postfix: %w", err)
	}
	own := func(u *user.User, name string) {
		uid, uerr := strconv.Atoi(u.Uid)
		gid, gerr := strconv.Atoi(u.Gid)
		err = errors.Join(err, uerr, gerr, os.Chown(filepath.Join(c.Dir, name), uid, gid))
	}
	own(keeper, "mail")
	own(owner, "data")
	for _, q := range queues {
		if q != "pid" {
			own(owner, "queue/"+q)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("give mail folders away: %w", err)
	}
	return keeper, nil
}

// writeCertificates writes ca.pem, and cert.pem and key.pem for localhost.
func writeCertificates(dir string) error {
	files, err := certificates()
	if err != nil {
		return err
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			return fmt.Errorf("write test certificates: %w", err)
		}
	}
	return nil
}

// certificates makes the certificates of all sites of a process, good for a day: a process reads SSL_CERT_FILE once, and must trust the
// next site, too.
//
//nolint:gochecknoglobals // made once, by sync.OnceValues
var certificates = sync.OnceValues(func() (map[string][]byte, error) {
	now := time.Now()
	authority := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Test authority of example.jp"},
		NotBefore: now.Add(-time.Hour), NotAfter: now.Add(24 * time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	server := &x509.Certificate{
		SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: "localhost"},
		NotBefore: authority.NotBefore, NotAfter: authority.NotAfter,
		DNSNames: []string{"localhost"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	authorityKey, err1 := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	serverKey, err2 := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err := errors.Join(err1, err2); err != nil {
		return nil, fmt.Errorf("make test keys: %w", err)
	}
	authorityDER, err1 := x509.CreateCertificate(rand.Reader, authority, authority, &authorityKey.PublicKey, authorityKey)
	serverDER, err2 := x509.CreateCertificate(rand.Reader, server, authority, &serverKey.PublicKey, authorityKey)
	keyDER, err3 := x509.MarshalPKCS8PrivateKey(serverKey)
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, fmt.Errorf("make test certificates: %w", err)
	}
	return map[string][]byte{
		"ca.pem":   pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: authorityDER}),
		"cert.pem": pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: serverDER}),
		"key.pem":  pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: keyDER}),
	}, nil
})
