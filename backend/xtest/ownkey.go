package xtest

import (
	"context"
	"encoding/json"
	"testing"

	"kyujindesk/backend/letter"
)

// OwnKey is the private key of a side, out of its sealed settings.
func OwnKey(t *testing.T, store interface {
	Setting(ctx context.Context, name string) ([]byte, error)
}, secrets interface {
	Unseal(place string, sealed []byte) ([]byte, error)
},
) letter.Key {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	sealed, err := store.Setting(t.Context(), "identity")
	must(err)
	plain, err := secrets.Unseal("identity", sealed)
	must(err)
	var id struct {
		Key string `json:"key"`
	}
	must(json.Unmarshal(plain, &id))
	k, err := letter.ParseKey(id.Key)
	must(err)
	return k
}
