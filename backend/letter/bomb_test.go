package letter_test

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/letter"
)

// nested is a mail of so many levels, with an end inside.
func nested(levels int, end string) []byte {
	var head, tail strings.Builder
	for i := range levels {
		fmt.Fprintf(&head, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%[1]d\r\n", i)
		fmt.Fprintf(&tail, "\r\n--b%d--\r\n", levels-1-i)
	}
	return []byte(head.String() + "\r\n" + end + tail.String())
}

// parts is a mail of so many parts.
func parts(n int) []byte {
	return []byte("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + strings.Repeat("--b\r\n\r\nx\r\n", n) + "--b--\r\n")
}

// TestBombsAreQuarantined has mails come that are made to use up time or memory. Each is quarantined within
// ten seconds, and the memory in use at any moment grows by less than 100 MiB.
func TestBombsAreQuarantined(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	l := submit(t)
	e := letter.Envelope{From: "saiyo@example.jp", To: "madoguchi@example.jp", Signer: desk, Readers: []letter.Key{office}}
	in := func(content []byte) []byte {
		raw, err := letter.SealContent(content, l, e)
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	data := func(json string) []byte {
		content, err := letter.ContentOf("x\n", []byte(json))
		if err != nil {
			t.Fatal(err)
		}
		return in(content)
	}
	for name, raw := range map[string][]byte{
		"20 levels around nothing":       nested(20, "x"),
		"5,000 levels around nothing":    nested(5000, "x"),
		"100 parts":                      parts(100),
		"100,000 parts":                  parts(100_000),
		"20 levels inside":               in(nested(20, "x")),
		"100,000 parts inside":           in(parts(100_000)),
		"64 MiB after decompression":     in(append([]byte("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"), bytes.Repeat([]byte{'0'}, 64<<20)...)),
		"a header of 10 MiB":             []byte("Subject: " + strings.Repeat("a", 10<<20) + "\r\n\r\nx"),
		"100,000 header fields":          []byte(strings.Repeat("A: b\r\n", 100_000) + "\r\nx"),
		"JSON of 100,000 levels":         data(strings.Repeat("[", 100_000)),
		"JSON of more than 256 KiB":      data(`{"v":1,"id":"` + strings.Repeat("a", letter.MaxData) + `"}`),
		"an armored message without end": []byte("Subject: x\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n" + strings.Repeat(strings.Repeat("A", 64)+"\r\n", 200_000)),
	} {
		t.Run(name, func(t *testing.T) {
			peak := watchMemory()
			began := time.Now()
			v, reason, err := letter.Receive(t.Context(), closedBox{t}, raw, letter.Keys{Own: office, Sender: from(desk)},
				func(context.Context, letter.Opened) error { return nil })
			took, most := time.Since(began), peak()
			t.Logf("%d KiB: %s %s in %s, %d MiB", len(raw)>>10, v, reason, took.Round(time.Millisecond), most>>20)
			if v != letter.Quarantined || reason == "" || err != nil {
				t.Errorf("it is %q, %q, %v", v, reason, err)
			}
			if !raced && (took > 10*time.Second || most > 100<<20) {
				t.Errorf("it took %s and %d MiB", took, most>>20)
			}
		})
	}
}

// closedBox is an inbox that nothing may reach.
type closedBox struct{ t *testing.T }

func (b closedBox) Atomically(context.Context, func(context.Context) error) error {
	b.t.Error("a bomb reached the store")
	return nil
}

func (b closedBox) Admit(context.Context, letter.Opened) (letter.Verdict, error) { return "", nil }
func (b closedBox) Refuse(context.Context, letter.Opened) error                  { return nil }
func (b closedBox) TakeAcks(context.Context, letter.Opened) error                { return nil }

// watchMemory looks at the heap every millisecond; what it gives ends that, and tells by how many bytes
// the heap in use grew at most.
func watchMemory() (peak func() uint64) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before := m.HeapInuse
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		high := before
		for tick := time.NewTicker(time.Millisecond); ; {
			runtime.ReadMemStats(&m)
			high = max(high, m.HeapInuse)
			select {
			case <-stop:
				tick.Stop()
				most <- high
				return
			case <-tick.C:
			}
		}
	}()
	return func() uint64 {
		close(stop)
		return <-most - before
	}
}
