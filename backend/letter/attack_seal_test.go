package letter_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/ProtonMail/go-crypto/openpgp/armor"
	"github.com/ProtonMail/go-crypto/openpgp/packet"
	"github.com/ProtonMail/go-crypto/openpgp/s2k"
	"github.com/ProtonMail/gopenpgp/v3/crypto"
	"github.com/ProtonMail/gopenpgp/v3/profile"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
)

// forger seals letters as an attacker would who has a key of his own, and the library.
type forger struct {
	*testing.T
	desk, office, stranger letter.Key
	code                   account.Code
}

func newForger(t *testing.T) forger {
	t.Helper()
	return forger{t, key(t, "desk"), key(t, "office"), key(t, "stranger"), account.NewCode("7K0M")}
}

func (f forger) must(err error) {
	f.Helper()
	if err != nil {
		f.Fatal(err)
	}
}

// content is the inside of a letter by the desk to the office, whose data change says otherwise.
func (f forger) content(change func(l *letter.Letter)) []byte {
	f.Helper()
	l := submit(f)
	l.From, l.To, l.Text = f.desk.Fingerprint(), f.office.Fingerprint(), letter.TextVersion+1
	change(&l)
	data, err := json.Marshal(l)
	f.must(err)
	content, err := letter.ContentOf("x\n", data)
	f.must(err)
	return content
}

func same(*letter.Letter) {}

// mail is a mail around what is sealed; with a code, one of first contact.
func (f forger) mail(sealed []byte, code account.Code) []byte {
	f.Helper()
	raw, err := letter.WrapSealed(sealed, submit(f), letter.Envelope{From: "saiyo@example.jp", To: "madoguchi@example.jp", Code: code})
	f.must(err)
	return raw
}

// encrypted seals as a builder of the library says.
func (f forger) encrypted(content []byte, b *crypto.EncryptionHandleBuilder) []byte {
	f.Helper()
	h, err := b.New()
	f.must(err)
	m, err := h.Encrypt(content)
	f.must(err)
	armored, err := m.ArmorBytes()
	f.must(err)
	return armored
}

// packets are the packets of an armored message, as change makes them.
func (f forger) packets(armored []byte, change func([]*packet.OpaquePacket) []*packet.OpaquePacket) []byte {
	f.Helper()
	block, err := armor.Decode(bytes.NewReader(armored))
	f.must(err)
	var list []*packet.OpaquePacket
	r := packet.NewOpaqueReader(block.Body)
	for p, err := r.Next(); err == nil; p, err = r.Next() {
		list = append(list, p)
	}
	var b bytes.Buffer
	w, err := armor.Encode(&b, "PGP MESSAGE", nil)
	f.must(err)
	for _, p := range change(list) {
		f.must(p.Serialize(w))
	}
	f.must(w.Close())
	return b.Bytes()
}

// sender gives the desk's certificate, in first contact whatever key wrote.
func (f forger) open(raw []byte, sender letter.Key) error {
	_, err := letter.Open(raw, letter.Keys{
		Own: f.office, Address: "madoguchi@example.jp", Sender: from(sender),
		Secret: func(string) (string, error) { return f.code.Secret(), nil },
	})
	return err
}

// TestAttackSealedInAnotherWay tries every way to seal that the library takes and the protocol does not. First it shows
// that what the attacker changes is right before he changes it.
func TestAttackSealedInAnotherWay(t *testing.T) {
	f := newForger(t)
	pgp := func() *crypto.PGPHandle {
		p := profile.Default()
		p.S2kEncryption = &s2k.Config{S2KMode: s2k.IteratedSaltedS2K, S2KCount: 65536}
		return crypto.PGPWithProfile(p)
	}
	build := func() *crypto.EncryptionHandleBuilder { return pgp().Encryption() }
	right := func() *crypto.EncryptionHandleBuilder {
		return build().SigningKey(f.desk.Raw()).Recipient(f.desk.Raw()).Recipient(f.office.Raw())
	}
	good := f.encrypted(f.content(same), right())
	toNobody := f.content(func(l *letter.Letter) { l.To = "" })
	withCode := func() *crypto.EncryptionHandleBuilder {
		return build().SigningKey(f.desk.Raw()).Password([]byte(f.code.Secret()))
	}
	goodCode := f.encrypted(toNobody, withCode())
	f.must(f.open(f.mail(good, ""), f.desk))
	f.must(f.open(f.mail(goodCode, f.code), f.desk))

	signed := func(content []byte) []byte {
		h, err := pgp().Sign().SigningKey(f.desk.Raw()).New()
		f.must(err)
		armored, err := h.Sign(content, crypto.Armor)
		f.must(err)
		return armored
	}
	detached := func(content []byte) []byte {
		h, err := pgp().Sign().SigningKey(f.desk.Raw()).Detached().New()
		f.must(err)
		signature, err := h.Sign(content, crypto.Bytes)
		f.must(err)
		return signature
	}
	ring := func(keys ...letter.Key) *crypto.KeyRing {
		r, err := crypto.NewKeyRing(nil)
		f.must(err)
		for _, k := range keys {
			f.must(r.AddKey(k.Raw()))
		}
		return r
	}
	unmeant := profile.Default()
	unmeant.DisableIntendedRecipients = true
	argon := profile.Default()
	argon.S2kEncryption = &s2k.Config{S2KMode: s2k.Argon2S2K, Argon2Config: &s2k.Argon2Config{NumberOfPasses: 1, DegreeOfParallelism: 1, Memory: 15}}
	costly := profile.Default()
	costly.S2kEncryption = &s2k.Config{S2KMode: s2k.IteratedSaltedS2K, S2KCount: 65011712}
	encrypted := func(content []byte) []byte { // armored text in the literal data of another message
		return f.encrypted(f.encrypted(content, right()), right())
	}
	other := f.encrypted([]byte("x"), build().SigningKey(f.desk.Raw()).Recipient(f.office.Raw()).Recipient(f.stranger.Raw()))

	for name, attack := range map[string]struct {
		sealed []byte
		code   account.Code
		want   error
	}{
		"signed and not encrypted":                        {signed(f.content(same)), "", letter.ErrProfile},
		"signed and not encrypted, in the name of a code": {signed(toNobody), f.code, letter.ErrProfile},
		"encrypted and not signed":                        {f.encrypted(f.content(same), build().Recipient(f.desk.Raw()).Recipient(f.office.Raw())), "", letter.ErrSignature},
		"signed by the reader's own key":                  {f.encrypted(f.content(same), build().SigningKey(f.office.Raw()).Recipient(f.desk.Raw()).Recipient(f.office.Raw())), "", letter.ErrSignature},
		"signed by two":                                   {f.encrypted(f.content(same), build().SigningKeys(ring(f.desk, f.stranger)).Recipient(f.desk.Raw()).Recipient(f.office.Raw())), "", letter.ErrSignature},
		"signed by the sender twice":                      {f.encrypted(f.content(same), build().SigningKeys(ring(f.desk, f.desk)).Recipient(f.desk.Raw()).Recipient(f.office.Raw())), "", letter.ErrSignature},
		"meant for nobody":                                {f.encrypted(f.content(same), crypto.PGPWithProfile(unmeant).Encryption().SigningKey(f.desk.Raw()).Recipient(f.desk.Raw()).Recipient(f.office.Raw())), "", letter.ErrSignature},
		"to the reader alone":                             {f.encrypted(f.content(same), build().SigningKey(f.desk.Raw()).Recipient(f.office.Raw())), "", letter.ErrProfile},
		"to a third one, too":                             {f.encrypted(f.content(same), right().Recipient(f.stranger.Raw())), "", letter.ErrProfile},
		"to a third one in place of the sender":           {f.encrypted(f.content(same), build().SigningKey(f.desk.Raw()).Recipient(f.office.Raw()).Recipient(f.stranger.Raw())), "", letter.ErrSignature},
		"to readers that are not named":                   {f.encrypted(f.content(same), build().SigningKey(f.desk.Raw()).Recipient(f.desk.Raw()).HiddenRecipient(f.office.Raw())), "", letter.ErrProfile},
		"with a passphrase besides": {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket {
			return append([]*packet.OpaquePacket{passphrasePacket(f, goodCode)}, p...)
		}), "", letter.ErrProfile},
		"with two passphrases": {f.packets(goodCode, func(p []*packet.OpaquePacket) []*packet.OpaquePacket {
			return append([]*packet.OpaquePacket{p[0]}, p...)
		}), f.code, letter.ErrProfile},
		"to a certificate in the name of a code":       {good, f.code, letter.ErrProfile},
		"with a code that is not named":                {goodCode, "", letter.ErrProfile},
		"a passphrase that takes gigabytes to stretch": {f.encrypted(toNobody, crypto.PGPWithProfile(argon).Encryption().SigningKey(f.desk.Raw()).Password([]byte(f.code.Secret()))), f.code, letter.ErrProfile},
		"a passphrase that takes long to stretch":      {f.encrypted(toNobody, crypto.PGPWithProfile(costly).Encryption().SigningKey(f.desk.Raw()).Password([]byte(f.code.Secret()))), f.code, letter.ErrProfile},
		"with another secret":                          {f.encrypted(toNobody, build().SigningKey(f.desk.Raw()).Password([]byte(account.NewCode("7K0M").Secret()))), f.code, letter.ErrUnreadable},
		"a message in a message":                       {encrypted(f.content(same)), "", letter.ErrUnreadable},
		"without protection of its integrity": {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket {
			last := p[len(p)-1]
			last.Tag, last.Contents = 9, last.Contents[1:]
			return p
		}), "", letter.ErrProfile},
		"without its session keys": {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket { return p[2:] }), "", letter.ErrProfile},
		"with another's session keys": {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket {
			foreign := firstPackets(f, other, 2)
			return append(foreign, p[2])
		}), "", letter.ErrUnreadable},
		"with a second message behind it":      {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket { return append(p, p...) }), "", letter.ErrProfile},
		"with more sealed data behind it":      {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket { return append(p, p[2]) }), "", letter.ErrProfile},
		"sealed data of another version":       {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket { p[2].Contents[0] = 2; return p }), "", letter.ErrProfile},
		"with the signature of another letter": {f.encrypted(toNobody, build().IncludeExternalSignature(detached([]byte("another letter"))).Password([]byte(f.code.Secret()))), f.code, letter.ErrSignature},
		"with a marker packet": {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket {
			return append([]*packet.OpaquePacket{{Tag: 10, Contents: []byte("PGP")}}, p...)
		}), "", letter.ErrProfile},
		"cut off": {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket {
			c := p[2].Contents
			p[2].Contents = c[:len(c)/2]
			return p
		}), "", letter.ErrUnreadable},
		"changed by one bit":                 {f.packets(good, func(p []*packet.OpaquePacket) []*packet.OpaquePacket { c := p[2].Contents; c[len(c)/2] ^= 1; return p }), "", letter.ErrUnreadable},
		"signed in the future, by its clock": {f.encrypted(f.content(same), right().SignTime(made.Add(100*365*24*time.Hour).Unix())), "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			err := f.open(f.mail(attack.sealed, attack.code), f.desk)
			if !errors.Is(err, attack.want) || (err == nil) != (attack.want == nil) {
				t.Errorf("it was opened with %v, want %v", err, attack.want)
			}
		})
	}
}

// firstPackets are the first packets of an armored message.
func firstPackets(f forger, armored []byte, n int) (list []*packet.OpaquePacket) {
	f.Helper()
	f.packets(armored, func(p []*packet.OpaquePacket) []*packet.OpaquePacket {
		list = p[:n]
		return p
	})
	return list
}

func passphrasePacket(f forger, armored []byte) *packet.OpaquePacket {
	return firstPackets(f, armored, 1)[0]
}
