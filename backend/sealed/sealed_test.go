package sealed_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"kyujindesk/backend/sealed"
	"kyujindesk/backend/vault"
)

type file map[string][]byte

func (f file) Setting(_ context.Context, name string) ([]byte, error) { return f[name], nil }
func (f file) PutSetting(_ context.Context, name string, value []byte) error {
	f[name] = value
	return nil
}

func TestWhatIsKeptIsReadableWithThePasswordAlone(t *testing.T) {
	ctx, f := t.Context(), file{}
	own, _, err := vault.New("himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	other, _, err := vault.New("himitsu-2")
	if err != nil {
		t.Fatal(err)
	}
	if v, err := sealed.Read[[]string](ctx, f, own, "names"); err != nil || v != nil {
		t.Errorf("nothing kept: %q, %v", v, err)
	}
	if err := sealed.Keep(ctx, f, own, "names", []string{"山田花子"}); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(f["names"], []byte("山田花子")) {
		t.Error("it is kept in clear")
	}
	if v, err := sealed.Read[[]string](ctx, f, own, "names"); err != nil || strings.Join(v, "") != "山田花子" {
		t.Errorf("read back: %q, %v", v, err)
	}
	if _, err := sealed.Read[[]string](ctx, f, other, "names"); err == nil {
		t.Error("another password reads it")
	}
	f["moved"] = f["names"]
	if _, err := sealed.Read[[]string](ctx, f, own, "moved"); err == nil {
		t.Error("it is read under another name")
	}
	if _, err := sealed.Read[int](ctx, f, own, "names"); err == nil {
		t.Error("it is read as something else")
	}
}
