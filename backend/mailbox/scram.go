package mailbox

import (
	"bytes"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha1" //nolint:gosec // SCRAM-SHA-1 (RFC 5802) is what many servers offer; it rests on HMAC, not on collisions
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"hash"
	"strconv"
	"strings"

	"golang.org/x/text/secure/precis"
)

// mostRounds bounds the work a server may ask of us; RFC 7677 wants 4,096 and more.
const mostRounds = 1_000_000

// Errors of SCRAM. A server that does not prove that it knows the password is not the one we have an account at.
var (
	errSCRAM       = errors.New("the server's SCRAM message cannot be used")
	errSCRAMServer = errors.New("the server did not prove that it knows the password")
)

// scram is the client's side of SCRAM (RFC 5802, RFC 7677) without channel binding.
type scram struct {
	mechanism      string
	hash           func() hash.Hash
	user, password string
	nonce          string
	first          string // client-first-message-bare
	proof          []byte // ServerSignature that must come
	proved         bool
}

func newSCRAM(mechanism, user, password string) *scram {
	s := &scram{mechanism: mechanism, hash: sha256.New, user: user, password: password, nonce: rand.Text()}
	if mechanism == "SCRAM-SHA-1" {
		s.hash = sha1.New
	}
	return s
}

// Start gives the client-first-message.
func (s *scram) Start() (string, []byte, error) {
	name := strings.NewReplacer("=", "=3D", ",", "=2C").Replace(s.user)
	s.first = "n=" + name + ",r=" + s.nonce
	return s.mechanism, []byte("n,," + s.first), nil
}

// Next answers the server-first-message, then checks the server-final-message.
func (s *scram) Next(challenge []byte) ([]byte, error) {
	if s.proof == nil {
		return s.answer(string(challenge))
	}
	said, ok := bytes.CutPrefix(challenge, []byte("v="))
	signature, err := base64.StdEncoding.DecodeString(string(said))
	if !ok || err != nil || subtle.ConstantTimeCompare(signature, s.proof) != 1 {
		return nil, errSCRAMServer
	}
	s.proved = true
	return []byte{}, nil
}

// outcome turns a success without proof into a failure.
func (s *scram) outcome(err error) error {
	if err == nil && !s.proved {
		return errSCRAMServer
	}
	return err
}

func (s *scram) answer(serverFirst string) ([]byte, error) {
	parts := strings.Split(serverFirst, ",")
	if len(parts) < 3 {
		return nil, errSCRAM
	}
	nonce, ok1 := strings.CutPrefix(parts[0], "r=")
	salt64, ok2 := strings.CutPrefix(parts[1], "s=")
	count, ok3 := strings.CutPrefix(parts[2], "i=")
	salt, err1 := base64.StdEncoding.DecodeString(salt64)
	rounds, err2 := strconv.Atoi(count)
	if err := errors.Join(err1, err2); err != nil || !ok1 || !ok2 || !ok3 ||
		!strings.HasPrefix(nonce, s.nonce) || len(nonce) == len(s.nonce) || rounds < 1 || rounds > mostRounds {
		return nil, errors.Join(errSCRAM, err)
	}
	// RFC 5802 asks for SASLprep, which RFC 8265 replaced. It changes only what a person would call the same.
	password, err := precis.OpaqueString.String(s.password)
	if err != nil {
		password = s.password
	}
	salted, err := pbkdf2.Key(s.hash, password, salt, rounds, s.hash().Size())
	if err != nil {
		return nil, fmt.Errorf("derive key: %w", err)
	}
	final := "c=biws,r=" + nonce
	message := s.first + "," + serverFirst + "," + final
	clientKey := s.mac(salted, "Client Key")
	stored := s.hash()
	stored.Write(clientKey)
	signature := s.mac(stored.Sum(nil), message)
	subtle.XORBytes(clientKey, clientKey, signature)
	s.proof = s.mac(s.mac(salted, "Server Key"), message)
	return []byte(final + ",p=" + base64.StdEncoding.EncodeToString(clientKey)), nil
}

func (s *scram) mac(key []byte, text string) []byte {
	m := hmac.New(s.hash, key)
	m.Write([]byte(text))
	return m.Sum(nil)
}
