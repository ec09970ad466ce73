package mailbox

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/xdg-go/scram"
)

// mostRounds bounds the work a server may ask of us; RFC 7677 wants 4,096 and more.
const mostRounds = 1_000_000

// Errors of SCRAM. A server that does not prove that it knows the password is not the one we have an account at.
var (
	errSCRAM       = errors.New("the server's SCRAM message cannot be used")
	errSCRAMServer = errors.New("the server did not prove that it knows the password")
)

// scramClient is the client's side of SCRAM (RFC 5802, RFC 7677) without channel binding, as SASL wants it.
type scramClient struct {
	mechanism string
	nonce     string
	talk      *scram.ClientConversation
	failed    error
	asked     bool // the server's first message has come
}

func newSCRAM(mechanism, user, password string) *scramClient {
	return newSCRAMWith(mechanism, user, password, rand.Text())
}

func newSCRAMWith(mechanism, user, password, nonce string) *scramClient {
	s := &scramClient{mechanism: mechanism, nonce: nonce}
	kind := scram.SHA256
	if mechanism == "SCRAM-SHA-1" {
		kind = scram.SHA1
	}
	c, err := kind.NewClient(user, password, "")
	if err != nil { // characters that no password may have
		s.failed = errors.Join(errSCRAM, err)
		return s
	}
	s.talk = c.WithNonceGenerator(func() string { return nonce }).NewConversation()
	return s
}

// Start gives the client-first-message.
func (s *scramClient) Start() (string, []byte, error) {
	if s.failed != nil {
		return "", nil, s.failed
	}
	text, err := s.talk.Step("")
	return s.mechanism, []byte(text), err
}

// Next answers the server-first-message, then checks the server-final-message.
func (s *scramClient) Next(challenge []byte) ([]byte, error) {
	if !s.asked {
		if err := s.sensible(string(challenge)); err != nil {
			return nil, err
		}
		s.asked = true
	}
	text, err := s.talk.Step(string(challenge))
	if err != nil {
		return nil, errors.Join(errSCRAM, err)
	}
	return []byte(text), nil
}

// sensible looks at what the library does not: the server must have made part of the nonce (RFC 5802 §5.1),
// and may not keep us busy for ever.
func (s *scramClient) sensible(first string) error {
	for field := range strings.SplitSeq(first, ",") {
		if field == "r="+s.nonce {
			return fmt.Errorf("nonce: %w", errSCRAM)
		}
		if text, ok := strings.CutPrefix(field, "i="); ok {
			if n, err := strconv.Atoi(text); err != nil || n < 1 || n > mostRounds {
				return fmt.Errorf("rounds: %w", errSCRAM)
			}
		}
	}
	return nil
}

// outcome turns a success without proof into a failure.
func (s *scramClient) outcome(err error) error {
	if err == nil && !s.talk.Valid() {
		return errSCRAMServer
	}
	return err
}
