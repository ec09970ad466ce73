package desk_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest"
	"kyujindesk/backend/xtest/world"
)

// TestAttackALetterForAnotherBusiness brings a desk what the office wrote to another one.
func TestAttackALetterForAnotherBusiness(t *testing.T) {
	c := world.New(t)
	a, b := c.Join(), c.Join()
	id := a.Submitted()
	a.ToOffice()
	_, err := c.Office.Accept(t.Context(), id)
	c.Must(err)
	sent, err := c.Office.Store.LettersAbout(t.Context(), id)
	c.Must(err)
	fresh := c.Sit()
	for _, o := range sent {
		for _, d := range []*world.Desk{b, fresh} {
			if o.Peer == fingerprint(d) {
				continue
			}
			if v, _, err := d.Receive(t.Context(), o.Raw); err != nil || v == letter.Applied {
				t.Errorf("%s was answered with %s, %v", o.Kind, v, err)
			}
		}
	}
}

// fingerprint is the name of a desk's key; empty where it has none.
func fingerprint(k *world.Desk) string {
	k.Helper()
	a, err := k.Account(k.Context())
	if err != nil {
		return ""
	}
	return a.Own
}

// shapes are bodies that no kind has, or that say what nobody should.
var shapes = []string{
	`{}`, `[]`, `null`, `"x"`, `7`, `{"id":1}`, `{"id":"","values":{"a":1}}`, `{"values":null}`, `{"fingerprint":"x"}`, `{"asked":"x","key":"x"}`,
	`{"address":"x\r\nBcc: y@example.jp","main":true}`, `{"name":"\u0000\u001b[2J\u202e"}`, `{"kind":"nobody","values":{}}`, `{"kind":"full","values":{}}`,
	`{"certificate":"x"}`, `{"digits":"00000000"}`, `{"method":"mail","asked":"0193a1b2-0000-7000-8000-000000000001"}`, `{"state":"valid","kind":"full","values":{},"rev":-7}`,
	`{"requests":[{}],"remarks":[{}],"event":"x","state":"x"}`, `{"rules":{"wages":"x","windows":{"renewal":-1}}}`, `{"establishment":{"number":"\u0000"},"rev":9}`,
	`{"devices":[{}],"addresses":[{}],"codes":[{}]}`, `{"introduced":-1,"applied":-1}`, `{"code":"x"}`, `{"until":"0000-00-00"}`,
}

// TestAttackALetInSideWritesAnything has a device that is let in, and an office, write every kind with bodies of every wrong
// shape, and bodies that chance makes: each is decided without an error or a panic, and a right letter behind them is applied.
func TestAttackALetInSideWritesAnything(t *testing.T) {
	c := world.New(t)
	k := c.Join()
	device, officeKey := xtest.OwnKey(t, k.Store, k.Secrets), xtest.OwnKey(t, c.Office.Store, c.Secrets)
	shop := world.New(t)
	one, two := shop.Join(), shop.Join()
	sisters := func(k letter.Kind) bool { return k.OfSisters() }
	sides := map[string]struct {
		forger  xtest.Forger
		reader  letter.Key
		receive func(ctx context.Context, raw []byte) (letter.Verdict, string, error)
		acks    func(ctx context.Context, peer string) (letter.Acks, error)
		right   letter.Kind
		body    string
		writes  func(letter.Kind) bool // what is hers to write; the rest is refused unread
	}{
		"to the office": {
			xtest.Forger{Key: device, From: world.DeskAddress, To: world.OfficeAddress},
			officeKey, c.Office.Receive, c.Office.Store.AcksFor,
			letter.DeviceName, `{"fingerprint":"` + device.Fingerprint() + `","name":"受付"}`,
			func(letter.Kind) bool { return true },
		},
		"to a sister": {
			xtest.Forger{Key: xtest.OwnKey(t, two.Store, two.Secrets), From: world.DeskAddress, To: world.DeskAddress},
			xtest.OwnKey(t, one.Store, one.Secrets), one.Receive, one.Store.AcksFor,
			letter.OwnAsk, `{"whole":true}`, sisters,
		},
		"to the desk": {
			xtest.Forger{Key: officeKey, From: world.OfficeAddress, To: world.DeskAddress},
			device, k.Receive, k.Store.AcksFor,
			letter.AccountState, `{"devices":[],"addresses":[],"codes":[]}`,
			func(k letter.Kind) bool { return !k.OfSisters() },
		},
	}
	dice := rand.New(rand.NewPCG(7, 7))
	for name, side := range sides {
		t.Run(name, func(t *testing.T) {
			seq, epoch := int64(0), letter.NewEpoch()
			write := func(kind letter.Kind, body string) (letter.Verdict, string) {
				t.Helper()
				l, err := letter.New(kind, "0193a1b2-0000-7000-8000-0000000000ff", struct{}{}, c.At)
				c.Must(err)
				if kind.InStream() {
					seq++
					l.Epoch, l.Seq = epoch, seq
				}
				data, err := side.forger.Letter(l, side.reader.Fingerprint(), func(m map[string]any) { m["body"] = json.RawMessage(body) })
				c.Must(err)
				raw, err := side.forger.Mail(data, side.reader)
				c.Must(err)
				v, why, err := side.receive(t.Context(), raw)
				if v == "" || err != nil {
					t.Errorf("%s %s: %q %s, %v", kind, body, v, why, err)
				}
				return v, why
			}
			for _, kind := range letter.Kinds(letter.BothWays) {
				if !side.writes(kind) {
					continue
				}
				for _, body := range shapes {
					write(kind, body)
				}
				for range 5 {
					write(kind, chance(dice, 3))
				}
			}
			if v, why := write(side.right, side.body); v != letter.Applied {
				t.Errorf("the right letter behind them: %s %s", v, why)
			}
			if a, err := side.acks(t.Context(), side.forger.Key.Fingerprint()); err != nil || a.Upto != seq {
				t.Errorf("of %d letters %d count as received, %v", seq, a.Upto, err)
			}
		})
	}
}

// chance is a JSON object of members that bodies have, with values that they have not.
func chance(dice *rand.Rand, depth int) string {
	names := []string{"id", "kind", "values", "request", "asked", "key", "name", "rev", "state", "until", "seconds", "devices", "establishment", "rules", "code", "body", "remarks", "requests", "number"}
	text := []string{`"x"`, `""`, `-1`, `9223372036854775807`, `1e308`, `true`, `null`, `[]`, `{}`, `"\u0000"`, `"2026-02-30"`, `["x",1]`, `"` + strings.Repeat("あ", 300) + `"`}
	value := func() string {
		if depth > 0 && dice.IntN(3) == 0 {
			return chance(dice, depth-1)
		}
		return text[dice.IntN(len(text))]
	}
	parts := []string{}
	for _, i := range dice.Perm(len(names))[:dice.IntN(len(names))] {
		parts = append(parts, fmt.Sprintf("%q:%s", names[i], value()))
	}
	return "{" + strings.Join(parts, ",") + "}"
}
