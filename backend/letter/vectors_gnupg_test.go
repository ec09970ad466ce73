package letter_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kyujindesk/backend/account"
)

// TestGnuPGAloneOpensTheVectors decrypts every mail of the folder with gpg, has it verify the signature,
// and compares both parts inside with what is said of them.
func TestGnuPGAloneOpensTheVectors(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("tried on Linux, where make test installs gpg")
	}
	if _, err := exec.LookPath("gpg"); err != nil {
		t.Fatal("gpg is missing; make test installs it")
	}
	home, err := os.MkdirTemp("", "gpg") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	run := func(in string, args ...string) (out, says string) {
		c := exec.CommandContext(t.Context(), "gpg", append([]string{"--homedir", home, "--batch", "--no-tty", "--pinentry-mode", "loopback"}, args...)...)
		c.Stdin = strings.NewReader(in)
		var o, s bytes.Buffer
		c.Stdout, c.Stderr = &o, &s
		if err := c.Run(); err != nil {
			t.Fatalf("gpg %v: %v\n%s", args, err, s.String())
		}
		return o.String(), s.String()
	}
	t.Cleanup(func() {
		_ = exec.Command("gpgconf", "--homedir", home, "--kill", "gpg-agent").Run() // its agent ends with its folder in any case
		_ = os.RemoveAll(home)
	})
	for _, name := range []string{"desk.key.asc", "office.key.asc"} {
		run(readVector(t, name), "--import")
	}
	code, err := account.ParseCode(readVector(t, "code.txt"))
	if err != nil {
		t.Fatal(err)
	}
	secret := filepath.Join(home, "secret")
	if err := os.WriteFile(secret, []byte(code.Secret()), 0o600); err != nil {
		t.Fatal(err)
	}
	mails, err := filepath.Glob(vectorFile("*.eml"))
	if err != nil || len(mails) < 8 {
		t.Fatalf("%d mails, %v", len(mails), err)
	}
	for _, path := range mails {
		name := strings.TrimSuffix(filepath.Base(path), ".eml")
		out, says := run(string(armored(t, []byte(readVector(t, name+".eml")))), "--passphrase-file", secret, "--decrypt")
		if !strings.Contains(says, "Good signature") {
			t.Errorf("%s: gpg said:\n%s", name, says)
		}
		var want vector
		if err := json.Unmarshal([]byte(readVector(t, name+".json")), &want); err != nil {
			t.Fatal(err)
		}
		text, data := partsOf(t, out)
		if text != want.Text || !bytes.Equal(compact([]byte(data)), compact(want.Letter)) {
			t.Errorf("%s: gpg gave the text\n%s\nand the data\n%s", name, text, data)
		}
	}
}

// partsOf reads the two parts of a decrypted letter with the standard library alone.
func partsOf(t *testing.T, plain string) (text, data string) {
	t.Helper()
	m, err := mail.ReadMessage(strings.NewReader(plain))
	if err != nil {
		t.Fatal(err)
	}
	_, parameters, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	parts := multipart.NewReader(m.Body, parameters["boundary"])
	for _, into := range []*string{&text, &data} {
		p, err := parts.NextPart()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, p))
		if err != nil {
			t.Fatal(err)
		}
		*into = string(body)
	}
	return strings.ReplaceAll(text, "\r\n", "\n"), data
}
