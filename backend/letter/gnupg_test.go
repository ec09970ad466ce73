package letter_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
)

// gpg runs GnuPG in a home of its own.
func gpg(t *testing.T, home string, in []byte, args ...string) (string, string) {
	t.Helper()
	c := exec.CommandContext(t.Context(), "gpg", append([]string{"--homedir", home, "--batch", "--no-tty", "--no-autostart", "--pinentry-mode", "loopback"}, args...)...)
	c.Stdin = bytes.NewReader(in)
	var out, says bytes.Buffer
	c.Stdout, c.Stderr = &out, &says
	if err := c.Run(); err != nil {
		t.Fatalf("gpg %v: %v\n%s", args, err, says.String())
	}
	return out.String(), says.String()
}

// armored is the sealed part of a mail, as a mail program would save it.
func armored(t *testing.T, raw []byte) []byte {
	t.Helper()
	start := bytes.Index(raw, []byte("-----BEGIN PGP MESSAGE-----"))
	end := bytes.Index(raw, []byte("-----END PGP MESSAGE-----"))
	if start < 0 || end < 0 {
		t.Fatal("no armored message in the mail")
	}
	return raw[start : end+len("-----END PGP MESSAGE-----\r\n")]
}

func TestGnuPGReadsFirstContactWithThePaperAlone(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("tried on Linux, where make test installs gpg")
	}
	if _, err := exec.LookPath("gpg"); err != nil {
		t.Fatal("gpg is missing; make test installs it")
	}
	desk := key(t, "desk")
	code := account.NewCode("7K0M")
	l, err := letter.New(letter.Enrol, "", letter.EnrolBody{Address: "saiyo@example.jp", Establishment: "4101-123456-7"}, made)
	if err != nil {
		t.Fatal(err)
	}
	home, err := os.MkdirTemp("", "gpg") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(home) })
	certificate, err := desk.Certificate()
	if err != nil {
		t.Fatal(err)
	}
	gpg(t, home, []byte(certificate), "--import")
	secret := filepath.Join(home, "secret")
	if err := os.WriteFile(secret, []byte(code.Secret()), 0o600); err != nil {
		t.Fatal(err)
	}
	out, says := gpg(t, home, armored(t, sealed(t, l, letter.Envelope{Signer: desk, Code: code})), "--passphrase-file", secret, "--decrypt")
	if !strings.Contains(says, "Good signature") || !strings.Contains(out, "application/vnd.kyujin-desk.letter+json") {
		t.Errorf("gpg gave %d bytes and said:\n%s", len(out), says)
	}
}
