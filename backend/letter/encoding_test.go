package letter_test

import (
	"regexp"
	"testing"

	"kyujindesk/backend/letter"
)

// TestAnEncodingThatIsNoneSpoilsNoLetter seals until the checksum reads like an octet in quoted-printable, and the line before it
// like one that goes on: decoded, such a message has octets too many.
func TestAnEncodingThatIsNoneSpoilsNoLetter(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	octet := regexp.MustCompile(`=\r\n=[0-9A-Fa-f]{2}[A-Za-z0-9+/]{2}\r\n-----END`)
	for range 1000 {
		raw := sealed(t, submit(t), letter.Envelope{Signer: desk, Readers: []letter.Key{office}})
		pieces := takeApart(t, raw)
		if !octet.MatchString(pieces.armor) {
			continue
		}
		changed := pieces.mixed("abc", attached("quoted-printable", pieces.armor))
		if _, err := letter.Open([]byte(changed), letter.Keys{Own: office, Sender: from(desk)}); err != nil {
			t.Error(err)
		}
		return
	}
	t.Fatal("no checksum reads like that")
}
