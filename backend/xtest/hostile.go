package xtest

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/ProtonMail/go-crypto/openpgp/s2k"
	"github.com/ProtonMail/gopenpgp/v3/crypto"
	"github.com/ProtonMail/gopenpgp/v3/profile"
	"github.com/google/uuid"

	"kyujindesk/backend/letter"
)

// Target is whom hostile mail is written to.
type Target struct {
	Address     string     // mail address
	Certificate letter.Key // known to everybody who ever wrote to it
	Code        string     // name of a code whose secret nobody knows; it stands in clear in the true first mail
	LetIn       letter.Key // key of a device that was let in and is up to no good; zero for none
	At          time.Time
}

// HostileMail is one of them.
type HostileMail struct {
	Name string
	Raw  []byte
}

// Hostile gives one mail of every hostile kind. Each call makes others of the same kinds.
func Hostile(t Target) (mails []HostileMail, err error) {
	stranger, err := letter.NewKey("hannin", "hannin@example.net")
	if err != nil {
		return nil, err
	}
	h := hostile{Target: t, f: Forger{Key: stranger, From: "hannin@example.net", To: t.Address}}
	for _, kind := range []func() error{h.unsealed, h.hellos, h.strangers, h.bombs, h.accountMails, h.letIn, h.replies} {
		if err := kind(); err != nil {
			return nil, err
		}
	}
	return h.mails, nil
}

type hostile struct {
	Target
	f     Forger
	mails []HostileMail
}

func (h *hostile) add(name string, raw []byte) { h.mails = append(h.mails, HostileMail{name, raw}) }

func same(map[string]any) {}

// data is a letter of a kind, as change makes it.
func (h *hostile) data(f Forger, kind letter.Kind, body any, to string, change func(map[string]any)) ([]byte, error) {
	l, err := letter.New(kind, "", body, h.At)
	if err != nil {
		return nil, err
	}
	if kind.InStream() {
		l.Epoch, l.Seq = letter.NewEpoch(), 1
	}
	return f.Letter(l, to, change)
}

// unsealed are signed and encrypted to nobody.
func (h *hostile) unsealed() error {
	certificate, err := h.f.Key.Certificate()
	if err != nil {
		return err
	}
	enrol := letter.EnrolBody{Certificate: certificate, Address: h.f.From, Establishment: "4101-123456-7", Phone: "0952-00-0000"}
	for _, code := range []string{h.Code, "", "OPEN"} {
		data, err := h.data(h.f, letter.Enrol, enrol, "", same)
		if err != nil {
			return err
		}
		raw, err := h.f.Unsealed(data, code)
		if err != nil {
			return err
		}
		h.add("signed, not encrypted, code "+code, raw)
	}
	return nil
}

// hellos are first contact without paper, sealed with what everybody knows.
func (h *hostile) hellos() error {
	certificate, err := h.f.Key.Certificate()
	if err != nil {
		return err
	}
	signs, err := signOnly(h.f.Key)
	if err != nil {
		return err
	}
	hello := func(certificate string) letter.HelloBody {
		return letter.HelloBody{Certificate: certificate, Address: h.f.From, Way: letter.Provisional}
	}
	for _, a := range []struct {
		name   string
		body   letter.HelloBody
		change func(map[string]any)
	}{
		{"a hello with a number", hello(certificate), func(m map[string]any) { m["seq"], m["epoch"] = 1, "0123456789abcdef" }},
		{"a hello whose certificate cannot be encrypted to", hello(signs), same},
		{"a hello without a certificate", hello(""), same},
		{"a hello whose id breaks a header", hello(certificate), func(m map[string]any) { m["id"] = fmt.Sprintf("\n%s\n", m["id"]) }},
		{"a hello whose case breaks a header", hello(certificate), func(m map[string]any) { m["case"] = "x\r\nBcc: x@example.jp\r\n\r\n" }},
		{"a hello in another's name", letter.HelloBody{Certificate: certificate, Address: "saiyo@example.jp", Way: letter.Registered}, same},
		{"a hello of an unknown way", letter.HelloBody{Certificate: certificate, Address: h.f.From, Way: "\x00"}, same},
		{"a hello", hello(certificate), same},
	} {
		data, err := h.data(h.f, letter.Hello, a.body, "", a.change)
		if err != nil {
			return err
		}
		raw, err := h.f.FirstMail(data, "OPEN", h.Address)
		if err != nil {
			return err
		}
		h.add(a.name, raw)
	}
	return nil
}

// signOnly is a certificate that cannot be encrypted to.
func signOnly(k letter.Key) (string, error) {
	own, err := raw(k)
	if err != nil {
		return "", err
	}
	own.GetEntity().Subkeys = nil
	s, err := own.GetArmoredPublicKey()
	if err != nil {
		return "", fmt.Errorf("write certificate: %w", err)
	}
	return s, nil
}

// strangers seal to the target and are nobody it knows.
func (h *hostile) strangers() error {
	for _, kind := range []letter.Kind{letter.PostingSubmit, letter.LoginAsk, letter.KeyEntry, letter.PostingTold, letter.AccountState, letter.Ack, "nobody.knows"} {
		data, err := h.data(h.f, kind, struct{}{}, h.Certificate.Fingerprint(), same)
		if err != nil {
			return err
		}
		sealed, err := h.f.Mail(data, h.Certificate)
		if err != nil {
			return err
		}
		h.add("a stranger's "+string(kind), sealed)
	}
	return nil
}

// mark is the header of a mail that claims to be a letter.
const mark = "From: hannin@example.net\r\nSubject: Kyujin Desk\r\nKyujin-Desk-Letter: 1\r\n"

// bombs are made to use up time or memory.
func (h *hostile) bombs() error {
	argon := profile.Default()
	argon.S2kEncryption = &s2k.Config{S2KMode: s2k.Argon2S2K, Argon2Config: &s2k.Argon2Config{NumberOfPasses: 1, DegreeOfParallelism: 1, Memory: 15}}
	own, err := raw(h.f.Key)
	if err != nil {
		return err
	}
	stretched, err := h.f.sealed([]byte("{}"), "OPEN", crypto.PGPWithProfile(argon).Encryption().SigningKey(own).Password([]byte(h.Address)))
	if err != nil {
		return err
	}
	reader, err := raw(h.Certificate)
	if err != nil {
		return err
	}
	large, err := h.f.sealed(bytes.Repeat([]byte{'0'}, 40<<20), "", pgp().Encryption().SigningKey(own).Recipient(own).Recipient(reader).Compress())
	if err != nil {
		return err
	}
	h.add("a passphrase that takes long to stretch", stretched)
	h.add("40 MiB after decompression", large)
	h.add("5,000 levels", []byte(mark+strings.Repeat("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", 5000)))
	h.add("100,000 parts", []byte(mark+"Content-Type: multipart/mixed; boundary=b\r\n\r\n"+strings.Repeat("--b\r\n\r\nx\r\n", 100_000)))
	h.add("50,000 header fields", []byte(mark+strings.Repeat("A: b\r\n", 50_000)+"\r\nx"))
	h.add("an armored message of rubbish", []byte(mark+"\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n"+strings.Repeat("QUFB", 5000)+"\r\n-----END PGP MESSAGE-----\r\n"))
	h.add("an armored message without an end", []byte(mark+"\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n"+strings.Repeat("AAAA\r\n", 20_000)))
	h.add("nothing but the mark", []byte(mark+"\r\n"))
	h.add("no header at all", []byte("\r\n\r\n\x00\x00\xff"))
	h.add("our Message-ID alone", []byte("From: \x1b[2J <x@example.net>\r\nMessage-ID: <0193a1b2-0000-7000-8000-000000000001@letter.kyujin-desk.invalid>\r\n\r\nx"))
	return nil
}

// accountMails are mails that offer digits or tell of failures.
func (h *hostile) accountMails() error {
	const id = "0193a1b2-0000-7000-8000-000000000001"
	h.add("digits nobody asked for", []byte("From: x@example.net\r\nKyujin-Desk-Account-Mail: "+id+"\r\n\r\n12345678\r\n"))
	h.add("digits for no question", []byte("From: x@example.net\r\nMessage-ID: <"+id+"@letter.kyujin-desk.invalid>\r\nKyujin-Desk-Account-Mail: none\r\n\r\n12345678\r\n"))
	h.add("a bounce of nothing", []byte("From: mailer-daemon@example.net\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"+
		"--b\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; x\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <"+
		id+"@letter.kyujin-desk.invalid>\r\n--b--\r\n"))
	return nil
}

// letIn are letters of a device that was let in.
func (h *hostile) letIn() error {
	if h.LetIn == (letter.Key{}) {
		return nil
	}
	f := Forger{Key: h.LetIn, From: "jinji@example.jp", To: h.Address}
	for _, a := range []struct {
		name   string
		kind   letter.Kind
		body   any
		change func(map[string]any)
	}{
		{"far ahead of its turn", letter.DeviceName, struct{}{}, func(m map[string]any) { m["seq"] = 1 << 39 }},
		{"early", letter.DeviceName, struct{}{}, func(m map[string]any) { m["seq"] = 700 }},
		{"of an unknown kind", "nobody.knows", struct{}{}, same},
		{"with a wrong body", letter.PostingSubmit, []int{1}, same},
		{"for another's device", letter.DeviceRevoke, letter.DeviceBody{Fingerprint: h.Certificate.Fingerprint()}, same},
		{"that asks for everything", letter.Ack, struct{}{}, func(m map[string]any) {
			m["acks"] = map[string]any{"epoch": "0123456789abcdef", "upto": 1 << 39, "chain": "", "gaps": []int{1, 2, 3}}
		}},
		{"with a member twice", letter.DeviceName, struct{}{}, func(m map[string]any) { m["Seq"] = 5 }},
		{"of version 0", letter.DeviceName, struct{}{}, func(m map[string]any) { m["v"] = 0 }},
	} {
		data, err := h.data(f, a.kind, a.body, h.Certificate.Fingerprint(), a.change)
		if err != nil {
			return err
		}
		sealed, err := f.Mail(data, h.Certificate)
		if err != nil {
			return err
		}
		h.add("a let-in device's letter "+a.name, sealed)
	}
	return nil
}

// replies are what strangers write in answer to requests that an office passed on to seekers: with a guessed word, in answer to a mail that
// never was, to a guessed tag, and as an absence that asks to be answered.
func (h *hostile) replies() error {
	for name, header := range map[string]string{
		"with a guessed word":        "Subject: Re: 求人の事業所からのリクエスト",
		"to a mail that never was":   "Subject: Re: 求人の事業所からのリクエスト\r\nIn-Reply-To: <" + letter.MessageID(uuid.NewString()) + ">",
		"with a guessed tag":         "Subject: " + letter.Tagged("Re: 求人の事業所からのリクエスト", "AAAABBBB"),
		"that says it was automatic": "Subject: Auto: 求人の事業所からのリクエスト\r\nAuto-Submitted: auto-replied\r\nReply-To: " + h.Address,
	} {
		h.add("a stranger's reply "+name, fmt.Appendf(nil, "From: %s\r\nTo: %s\r\nMessage-ID: <%s@example.net>\r\nMIME-Version: 1.0\r\n"+
			"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n%s\r\n\r\n応募します AAAA-BBBB-CCCC\r\n", h.f.From, h.Address, uuid.NewString(), header))
	}
	return nil
}
