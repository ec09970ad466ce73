package mailbox_test

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"net"
	"testing"
	"time"

	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// oldCertificate is one with an RSA key, as servers have them that know RSA key exchange only.
func oldCertificate(t *testing.T) *tls.Config {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{
		SerialNumber: big.NewInt(3), Subject: pkix.Name{CommonName: "127.0.0.1"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, c, authority.certificate, &key.PublicKey, authority.key)
	if err != nil {
		t.Fatal(err)
	}
	return &tls.Config{MaxVersion: tls.VersionTLS12, Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}
}

// TestOldServers connects to servers whose ways to encrypt are old: to those that are still sound, and says of the rest what is wrong.
func TestOldServers(t *testing.T) {
	base := oldCertificate(t)
	for name, test := range map[string]struct {
		change func(c *tls.Config)
		key    string
	}{
		"RSA key exchange, AES-GCM": {func(c *tls.Config) { c.CipherSuites = []uint16{tls.TLS_RSA_WITH_AES_256_GCM_SHA384} }, ""},
		"RSA key exchange, AES-CBC": {func(c *tls.Config) { c.CipherSuites = []uint16{tls.TLS_RSA_WITH_AES_128_CBC_SHA} }, ""},
		"3DES":                      {func(c *tls.Config) { c.CipherSuites = []uint16{tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA} }, "mail.oldServer"},
		"RC4":                       {func(c *tls.Config) { c.CipherSuites = []uint16{tls.TLS_ECDHE_RSA_WITH_RC4_128_SHA} }, "mail.oldServer"},
		"TLS 1.0":                   {func(c *tls.Config) { c.MinVersion, c.MaxVersion = tls.VersionTLS10, tls.VersionTLS10 }, "mail.oldServer"},
		"TLS 1.1":                   {func(c *tls.Config) { c.MinVersion, c.MaxVersion = tls.VersionTLS10, tls.VersionTLS11 }, "mail.oldServer"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := base.Clone()
			test.change(c)
			a := mailbox.Setup{
				Address: "saiyo@example.jp", User: "saiyo", Password: "himitsu",
				IMAP: imapAt(t, xtest.Play{}, c), SMTP: smtpAt(t, xtest.Play{Offers: "AUTH PLAIN"}, c),
			}
			r := mailbox.Test(t.Context(), a)
			for _, list := range [][]mailbox.Station{r.IMAP, r.SMTP} {
				step, key := failed(t, list)
				if key != test.key || key != "" && step != mailbox.StepEncryption {
					t.Errorf("%s %s, want %s", step, key, test.key)
				}
			}
		})
	}
}
