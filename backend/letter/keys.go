package letter

import (
	"sync"
	"time"
)

// maxKept bounds how many keys are remembered. An office that writes to more devices at a time reads some again.
const maxKept = 256

// ReadKeys remembers the keys that were read, because reading and checking one costs more than opening a letter
// with it. Its zero value is ready, and any goroutine may use it.
type ReadKeys struct {
	mu   sync.Mutex // guards both
	own  map[string]Key
	sent map[string]Key // others' certificates, judged
}

// Parse is ParseKey, for keys of this side. The key it gives may be used by several goroutines at once.
func (r *ReadKeys) Parse(armored string) (Key, error) { return r.read(&r.own, armored, ParseKey) }

// Certificate is ReadCertificate. The key it gives may be used by several goroutines at once.
func (r *ReadKeys) Certificate(armored string) (Key, error) {
	return r.read(&r.sent, armored, ReadCertificate)
}

func (r *ReadKeys) read(known *map[string]Key, armored string, read func(string) (Key, error)) (Key, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if k, found := (*known)[armored]; found {
		return k, nil
	}
	k, err := read(armored)
	if err != nil {
		return Key{}, err
	}
	if *known == nil || len(*known) >= maxKept {
		*known = map[string]Key{}
	}
	(*known)[armored] = k
	return k, nil
}

// prove has the library check a key's signatures on itself now. It would else do so when the key is first used, and
// write the result into the key: two goroutines that use one would be in each other's way.
func (k Key) prove() {
	e := k.key.GetEntity()
	_, _ = e.PrimaryIdentity(time.Time{}, nil) // what does not hold is refused where the key is used
	for i := range e.Subkeys {
		_, _ = e.Subkeys[i].Verify(time.Time{}, nil)
	}
}
