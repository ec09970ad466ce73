package mailbox_test

import (
	"testing"

	"kyujindesk/backend/mailbox"
)

// The examples of RFC 5802 §5 and RFC 7677 §3.
func TestSCRAMSaysWhatTheRFCsSay(t *testing.T) {
	for mechanism, x := range map[string]struct{ nonce, first, serverFirst, final, serverFinal string }{
		"SCRAM-SHA-1": {
			"fyko+d2lbbFgONRv9qkxdawL", "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL",
			"r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
			"c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
			"v=rmF9pqV8S7suAoZWja4dJRkFsKQ=",
		},
		"SCRAM-SHA-256": {
			"rOprNGfwEbeRWgbNEkqO", "n,,n=user,r=rOprNGfwEbeRWgbNEkqO",
			"r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
			"c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
			"v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
		},
	} {
		t.Run(mechanism, func(t *testing.T) {
			first, next, outcome := mailbox.SCRAM(mechanism, "user", "pencil", x.nonce)
			if first != x.first {
				t.Fatalf("first %q", first)
			}
			if final, err := next(x.serverFirst); err != nil || final != x.final {
				t.Fatalf("final %q %v", final, err)
			}
			if outcome(nil) == nil {
				t.Error("content with a server that proved nothing")
			}
			if empty, err := next(x.serverFinal); err != nil || empty != "" || outcome(nil) != nil {
				t.Fatalf("last %q %v", empty, err)
			}
		})
	}
}

func TestSCRAMRefusesServersThatCheat(t *testing.T) {
	for name, said := range map[string][]string{
		"another's nonce":   {"r=other,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"},
		"only our nonce":    {"r=nonce,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"},
		"endless work":      {"r=nonceX,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=2000000000"},
		"no work":           {"r=nonceX,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=0"},
		"no salt":           {"r=nonceX,s=***,i=4096"},
		"half a message":    {"r=nonceX"},
		"nothing":           {""},
		"a wrong signature": {"r=nonceX,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096", "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="},
		"an error":          {"r=nonceX,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096", "e=other-error"},
	} {
		t.Run(name, func(t *testing.T) {
			_, next, outcome := mailbox.SCRAM("SCRAM-SHA-256", "user", "pencil", "nonce")
			var err error
			for _, s := range said {
				_, err = next(s)
			}
			if err == nil || outcome(nil) == nil {
				t.Fatal("accepted")
			}
		})
	}
}
