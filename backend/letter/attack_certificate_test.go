package letter_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/ProtonMail/go-crypto/openpgp/packet"
	openpgp "github.com/ProtonMail/go-crypto/openpgp/v2"
	"github.com/ProtonMail/gopenpgp/v3/crypto"
	"github.com/ProtonMail/gopenpgp/v3/profile"

	"kyujindesk/backend/letter"
)

// TestAttackACertificateThatCausesErrorsLater brings certificates that the library reads and that would fail when somebody
// is to be written to, or to be believed: today, or on some other day.
func TestAttackACertificateThatCausesErrorsLater(t *testing.T) {
	f := newForger(t)
	birth := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	made := func(b *crypto.KeyGenerationBuilder) *crypto.Key {
		k, err := b.AddUserId("x", "x@example.jp").New().GenerateKey()
		f.must(err)
		return k
	}
	build := func(p *profile.Custom) *crypto.KeyGenerationBuilder {
		return crypto.PGPWithProfile(p).KeyGeneration().GenerationTime(birth.Unix())
	}
	public := func(k *crypto.Key) string {
		s, err := k.GetArmoredPublicKey()
		f.must(err)
		return s
	}
	// changed is a right key that somebody changed.
	changed := func(change func(e *openpgp.Entity)) string {
		k := made(build(profile.Default()))
		change(k.GetEntity())
		return public(k)
	}
	config := &packet.Config{Time: func() time.Time { return birth }, Algorithm: packet.PubKeyAlgoEdDSA}
	// endless is a key that ends, with one signature that says otherwise, made anew.
	endless := func(which func(e *openpgp.Entity) *packet.Signature, sign func(e *openpgp.Entity) error) string {
		k := made(build(profile.Default()).Lifetime(60 * 365 * 24 * 3600))
		which(k.GetEntity()).KeyLifetimeSecs = nil
		f.must(sign(k.GetEntity()))
		return public(k)
	}
	good := public(made(build(profile.Default())))
	if _, err := letter.ReadCertificate(good); err != nil {
		t.Fatal(err)
	}
	private, err := made(build(profile.Default())).Armor()
	f.must(err)
	for name, certificate := range map[string]string{
		"nothing":                 "",
		"rubbish":                 "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----\n",
		"a private key":           private,
		"two certificates":        good + good,
		"text in front":           strings.Repeat("x", 5000) + good,
		"without a subkey":        changed(func(e *openpgp.Entity) { e.Subkeys = nil }),
		"with two subkeys":        changed(func(e *openpgp.Entity) { f.must(e.AddEncryptionSubkey(config)) }),
		"with another that signs": changed(func(e *openpgp.Entity) { f.must(e.AddSigningSubkey(config)) }),
		"with a revoked subkey":   changed(func(e *openpgp.Entity) { f.must(e.Subkeys[0].Revoke(packet.KeyCompromised, "", config)) }),
		"revoked":                 changed(func(e *openpgp.Entity) { f.must(e.Revoke(packet.KeyCompromised, "", config)) }),
		"nobody's subkey":         changed(func(e *openpgp.Entity) { e.Subkeys[0].Bindings = nil }),
		"another's subkey":        changed(func(e *openpgp.Entity) { e.Subkeys = f.stranger.Raw().GetEntity().Subkeys }),
		"without a name":          changed(func(e *openpgp.Entity) { e.Identities = nil }),
		"that ends":               public(made(build(profile.Default()).Lifetime(60 * 365 * 24 * 3600))),
		"whose key ends and whose subkey does not": endless(func(e *openpgp.Entity) *packet.Signature { return e.Subkeys[0].Bindings[0].Packet }, func(e *openpgp.Entity) error {
			return e.Subkeys[0].ReSign(config)
		}),
		"that begins later":           public(made(crypto.PGPWithProfile(profile.Default()).KeyGeneration().GenerationTime(birth.AddDate(150, 0, 0).Unix()))),
		"that began when it was made": public(made(crypto.PGPWithProfile(profile.Default()).KeyGeneration().GenerationTime(time.Now().Unix()))),
		"RSA":                         public(made(build(profile.RFC4880()))),
		"version 6":                   public(made(build(profile.RFC9580()))),
		"a name of 1,000 characters": func() string {
			k, err := build(profile.Default()).AddUserId(strings.Repeat("x", 1000), "x@example.jp").New().GenerateKey()
			f.must(err)
			return public(k)
		}(),
		"two names": func() string {
			k, err := build(profile.Default()).AddUserId("a", "a@example.jp").AddUserId("b", "b@example.jp").New().GenerateKey()
			f.must(err)
			return public(k)
		}(),
		"certified by others, too": changed(func(e *openpgp.Entity) {
			for name := range e.Identities {
				f.must(e.SignIdentity(name, f.stranger.Raw().GetEntity(), config))
			}
		}),
	} {
		t.Run(name, func(t *testing.T) {
			if k, err := letter.ReadCertificate(certificate); !errors.Is(err, letter.ErrCertificate) {
				t.Errorf("it was taken: %v, %v", k, err)
			}
		})
	}
}

// FuzzCertificate reads certificates of any build: one that passes can be written to, and gives the same certificate again.
func FuzzCertificate(f *testing.F) {
	for _, name := range []string{"desk", "office"} {
		certificate, err := vectorKey(f, name).Certificate()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(certificate)
	}
	own := vectorKey(f, "desk")
	f.Fuzz(func(t *testing.T, certificate string) {
		k, err := letter.ReadCertificate(certificate)
		if err != nil {
			return
		}
		l := submit(t)
		raw, err := letter.Seal(l, letter.Envelope{From: "saiyo@example.jp", To: "madoguchi@example.jp", Signer: own, Readers: []letter.Key{k}})
		if err != nil || len(raw) == 0 {
			t.Fatalf("it was taken and cannot be written to: %v", err)
		}
	})
}
