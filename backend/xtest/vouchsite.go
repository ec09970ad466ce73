//go:build linux

package xtest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// vouches has Postfix write above every mail what a provider finds of its sender (RFC 8601). Here the sender's address decides; a provider
// looks at signatures.
const vouches = `/^system@mail\.hellowork\.mhlw\.go\.jp$/ PREPEND Authentication-Results: mail.example.jp; dkim=pass header.d=mail.hellowork.mhlw.go.jp
/./ PREPEND Authentication-Results: mail.example.jp; dkim=none; spf=none
`

// StartVouchingSite is StartMailSite with a provider that writes Authentication-Results.
func StartVouchingSite(t testing.TB) *MailSite {
	t.Helper()
	return startSite(t, func(ctx context.Context) (*MailSite, error) { return openSite(ctx, vouch) })
}

// vouch has Postfix ask vouches of every sender.
func vouch(dir string) error {
	table, config := filepath.Join(dir, "vouches"), filepath.Join(dir, "postfix", "main.cf")
	if err := os.WriteFile(table, []byte(vouches), 0o644); err != nil {
		return fmt.Errorf("write mail configuration: %w", err)
	}
	text, err := os.ReadFile(config)
	if err != nil {
		return fmt.Errorf("read mail configuration: %w", err)
	}
	text = append(text, "\nsmtpd_sender_restrictions = check_sender_access regexp:"+table+"\n"...)
	if err := os.WriteFile(config, text, 0o644); err != nil {
		return fmt.Errorf("write mail configuration: %w", err)
	}
	return nil
}
