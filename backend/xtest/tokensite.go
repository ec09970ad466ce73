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

// StartTokenSite is StartMailSite with servers that offer SCRAM and take access tokens (OAUTHBEARER,
// XOAUTH2) besides passwords. A token is a JWT for the address (sub) with the scope "mail".
func StartTokenSite(t testing.TB) *MailSite {
	t.Helper()
	return startSite(t, OpenTokenSite)
}

// OpenTokenSite is OpenMailSite with the servers of StartTokenSite.
func OpenTokenSite(ctx context.Context) (*MailSite, error) { return openSite(ctx, takeTokens) }

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
