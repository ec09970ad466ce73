//go:build linux

package xtest

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TokenKey signs the access tokens that a TokenSite takes: JWT, HS256.
const TokenKey = "practice-key-practice-key-practi"

// StartTokenSite is StartMailSite with servers that offer SCRAM and take access tokens (OAUTHBEARER,
// XOAUTH2) besides passwords. A token is a JWT for the address (sub) with the scope "mail".
func StartTokenSite(t testing.TB) *MailSite {
	t.Helper()
	if testing.Short() {
		t.Skip("real mail servers are left out of the fast part")
	}
	s, err := openTokenSite(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Log(s.Log())
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func openTokenSite(ctx context.Context) (*MailSite, error) {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	programs, err := findPrograms(ctx)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "mailsite")
	if err != nil {
		return nil, fmt.Errorf("make mail folder: %w", err)
	}
	s := &MailSite{
		dir:      dir,
		CA:       filepath.Join(dir, "ca.pem"),
		Kigyo:    Mailbox{"kigyo@example.jp", "kigyo-himitsu-1"},
		Anteisho: Mailbox{"anteisho@example.jp", "anteisho-himitsu-1"},
	}
	if err := s.openWithTokens(ctx, programs); err != nil {
		err = fmt.Errorf("start mail servers: %w\n%s", err, s.Log())
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// openWithTokens is open, with the configuration changed before the servers start.
func (s *MailSite) openWithTokens(ctx context.Context, programs programs) error {
	ports, err := freePorts(4)
	if err != nil {
		return err
	}
	if err := writeCertificates(s.dir); err != nil {
		return err
	}
	site := siteConfig{Dir: s.dir, IMAP: ports[0], IMAPS: ports[1], SMTP: ports[2], SMTPS: ports[3]}
	if err := site.write([]Mailbox{s.Kigyo, s.Anteisho}); err != nil {
		return err
	}
	if err := takeTokens(s.dir); err != nil {
		return err
	}
	for _, command := range programs.commands(s.dir) {
		p, err := startProcess(command, filepath.Join(s.dir, "log"))
		if err != nil {
			return err
		}
		s.processes = append(s.processes, p)
	}
	for i, line := range []*Line{&s.IMAP, &s.IMAPS, &s.SMTP, &s.SMTPS} {
		if err := s.waitFor(ctx, ports[i]); err != nil {
			return err
		}
		r, err := newRelay(ports[i])
		if err != nil {
			return err
		}
		s.relays = append(s.relays, r)
		*line = Line{Host: "localhost", Port: r.port}
	}
	return nil
}

// takeTokens has Dovecot check tokens by itself; Postfix asks Dovecot. A token without a name of its key
// is checked with the key in default/HS256/default.
func takeTokens(dir string) error {
	config := filepath.Join(dir, "dovecot.conf")
	text, err := os.ReadFile(config)
	if err != nil {
		return fmt.Errorf("read mail configuration: %w", err)
	}
	oauth := filepath.Join(dir, "dovecot-oauth2.conf")
	changed := strings.Replace(string(text), "auth_mechanisms = plain\n", "auth_mechanisms = plain scram-sha-256 scram-sha-1 oauthbearer xoauth2\n"+
		"passdb {\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = "+oauth+"\n}\n", 1)
	if changed == string(text) {
		return errors.New("the mail configuration has no auth_mechanisms to extend")
	}
	key := filepath.Join(dir, "tokens", "default", "HS256", "default")
	if err := os.MkdirAll(filepath.Dir(key), 0o755); err != nil {
		return fmt.Errorf("make key folder: %w", err)
	}
	for name, text := range map[string]string{
		config: changed,
		oauth: "introspection_mode = local\nlocal_validation_key_dict = fs:posix:prefix=" + filepath.Join(dir, "tokens") + "/\n" +
			"username_attribute = sub\nscope = mail\n",
		key: base64.StdEncoding.EncodeToString([]byte(TokenKey)),
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return fmt.Errorf("write mail configuration: %w", err)
		}
	}
	return nil
}
