package mailbox

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"crypto/tls"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"io"
	"net"
	"reflect"
	"slices"
	"strings"
	"time"
)

// Certificate is what a person compares before trusting a server that no authority vouches for.
type Certificate struct {
	Pin         string    `json:"pin"`         // what Server.Pin takes
	Fingerprint string    `json:"fingerprint"` // the same for the eye: pairs of digits with colons
	Subject     string    `json:"subject"`
	Issuer      string    `json:"issuer"`
	Names       []string  `json:"names"` // the hosts it was made for
	From        time.Time `json:"from"`
	Until       time.Time `json:"until"`
	SelfSigned  bool      `json:"selfSigned"`
	Why         Distrust  `json:"why"`

	// Instead is the host to enter instead, where the certificate is a landlord's whose servers the table knows: a name, or
	// *.sakura.ne.jp where the person knows the rest; empty otherwise. The connection to it is checked like any other.
	Instead string `json:"instead"`
}

// Distrust is why a certificate was not accepted.
type Distrust string

// The reasons. Changed is the only one that a pin brings up.
const (
	DistrustAuthority Distrust = "authority" // nobody this computer trusts vouches for it
	DistrustName      Distrust = "name"      // it was made for other hosts
	DistrustExpired   Distrust = "expired"   // not yet valid, or no longer
	DistrustChanged   Distrust = "changed"   // it is not the one that was accepted
	DistrustOther     Distrust = "other"
)

// certificateError is a certificate that is not the pinned one.
type certificateError struct{ leaf *x509.Certificate }

// Error says what is wrong.
func (e *certificateError) Error() string { return "the server's certificate is not the accepted one" }

// tls is how the server is checked.
func (s Server) tls() *tls.Config {
	c := &tls.Config{ServerName: s.called(), MinVersion: tls.VersionTLS12, CipherSuites: suites()}
	if s.Pin == "" {
		return c
	}
	c.InsecureSkipVerify = true // VerifyConnection below is stricter: one certificate and no other
	c.VerifyConnection = func(state tls.ConnectionState) error {
		leaf := state.PeerCertificates[0] // a TLS server always shows one
		if subtle.ConstantTimeCompare([]byte(pinOf(leaf)), []byte(strings.ToLower(s.Pin))) != 1 {
			return &certificateError{leaf}
		}
		return nil
	}
	return c
}

// suites are the ways to encrypt before TLS 1.3: those that count as good today, and behind them RSA key exchange with
// AES, which older mail servers know only and other mail programs speak. What is said then can be read by whoever has recorded it and
// gets the server's key later; letters are sealed for that.
func suites() (list []uint16) {
	for _, s := range tls.CipherSuites() {
		list = append(list, s.ID)
	}
	return append(list, tls.TLS_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_RSA_WITH_AES_256_GCM_SHA384, tls.TLS_RSA_WITH_AES_128_CBC_SHA, tls.TLS_RSA_WITH_AES_256_CBC_SHA)
}

// errOld is a server with which no way to encrypt is shared: it knows only what counts as unsafe today.
var errOld = errors.New("the server encrypts in no way that is safe")

// shake protects a connection.
func (s Server) shake(ctx context.Context, l net.Conn) (net.Conn, error) {
	secure := tls.Client(l, s.tls())
	err := secure.HandshakeContext(ctx)
	if err == nil {
		return secure, nil
	}
	alert, alerted := alertOf(err)
	var header tls.RecordHeaderError
	var refused *tls.CertificateVerificationError
	var pinned *certificateError
	var broken net.Error
	switch {
	case alerted:
		// RFC 8446 §6.2: handshake_failure, protocol_version, insufficient_security
		if slices.Contains([]uint64{40, 70, 71}, alert) {
			err = errors.Join(errOld, err)
		}
	case errors.As(err, &header), errors.As(err, &refused), errors.As(err, &pinned), errors.As(err, &broken),
		errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed), errors.Is(err, io.ErrClosedPipe), ctx.Err() != nil:
	default:
		err = errors.Join(errOld, err) // what the server chose is not what was offered
	}
	return nil, err
}

// alertOf is the number of the alert with which the other side ended a handshake. The library has no name for its type outside
// QUIC; it is a number of eight bits (crypto/tls, alert).
func alertOf(err error) (uint64, bool) {
	var said *net.OpError
	if !errors.As(err, &said) || said.Op != "remote error" || reflect.ValueOf(said.Err).Kind() != reflect.Uint8 {
		return 0, false
	}
	return reflect.ValueOf(said.Err).Uint(), true
}

func pinOf(c *x509.Certificate) string {
	sum := sha256.Sum256(c.Raw)
	return hex.EncodeToString(sum[:])
}

// CertificateOf gives the certificate because of which a connection was refused (mail.certificate).
func CertificateOf(err error) (Certificate, bool) {
	var pinned *certificateError
	if errors.As(err, &pinned) {
		return describe(pinned.leaf, DistrustChanged), true
	}
	var refused *tls.CertificateVerificationError
	if !errors.As(err, &refused) || len(refused.UnverifiedCertificates) == 0 {
		return Certificate{}, false
	}
	return describe(refused.UnverifiedCertificates[0], distrust(refused.Err)), true
}

func distrust(err error) Distrust {
	var host x509.HostnameError
	var unknown x509.UnknownAuthorityError
	var invalid x509.CertificateInvalidError
	switch {
	case errors.As(err, &host):
		return DistrustName
	case errors.As(err, &unknown):
		return DistrustAuthority
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return DistrustExpired
	}
	return DistrustOther
}

func describe(c *x509.Certificate, why Distrust) Certificate {
	d := Certificate{
		Pin: pinOf(c), Subject: c.Subject.CommonName, Issuer: c.Issuer.CommonName,
		Names: []string{}, From: c.NotBefore.UTC(), Until: c.NotAfter.UTC(), Why: why,
		SelfSigned: c.CheckSignature(c.SignatureAlgorithm, c.RawTBSCertificate, c.Signature) == nil,
	}
	d.Names = append(d.Names, c.DNSNames...)
	for _, ip := range c.IPAddresses {
		d.Names = append(d.Names, ip.String())
	}
	if why == DistrustName {
		d.Instead = landlord(c.DNSNames)
	}
	d.Fingerprint = strings.ToUpper(hexPairs(d.Pin))
	return d
}

// landlord is the first of some hosts that is a rented server of a provider whose customers use its name.
func landlord(names []string) string {
	for _, n := range names {
		if p, ok := byMX(strings.TrimPrefix(n, "*.")); ok && strings.Contains(p.IMAP, "{mx}") {
			return n
		}
	}
	return ""
}

func hexPairs(s string) string {
	var b strings.Builder
	for i := 0; i+2 <= len(s); i += 2 {
		if i > 0 {
			b.WriteByte(':')
		}
		b.WriteString(s[i : i+2])
	}
	return b.String()
}
