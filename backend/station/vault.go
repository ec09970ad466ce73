package station

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/vault"
)

// VaultSetting is the name of the vault's header in a side's file. It is not sealed: it is what the password opens.
const VaultSetting = "vault"

// Settings is where a side's file keeps small things by name.
type Settings interface {
	ProgramSetting(ctx context.Context, name string) ([]byte, error)
	PutProgramSetting(ctx context.Context, name string, value []byte) error
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
}

// ErrNoVault is returned by OpenVault for a file that has none yet.
var ErrNoVault = errors.New("station: no vault yet")

// OpenVault opens the vault of a side's file with its password. A wrong one is a Denied fault.
func OpenVault(ctx context.Context, s Settings, password string) (*vault.Vault, error) {
	kept, err := s.ProgramSetting(ctx, VaultSetting)
	switch {
	case err != nil:
		return nil, err
	case len(kept) == 0:
		return nil, ErrNoVault
	}
	return OpenSlot(kept, password)
}

// OpenSlot opens a vault by one of its headers: a file may have several, each with a password of its own. A wrong one is a Denied fault.
func OpenSlot(kept []byte, password string) (*vault.Vault, error) {
	v, err := vault.Open(kept, password)
	if errors.Is(err, vault.ErrPassword) {
		return nil, fault.At("password", fault.Denied, "account.password.wrong")
	}
	return v, err
}

// wrongs are the wrong passwords in a row.
type wrongs struct {
	Count int       `json:"count"`
	Last  time.Time `json:"last"`
}

// Guarded opens a vault by a password, and lets nobody try passwords faster than account.Pause allows: it returns a Denied fault then, with
// the seconds that are left. The count is kept under a name, and survives a restart.
func Guarded(ctx context.Context, s Settings, now clock.Clock, name string, open func() (*vault.Vault, error)) (*vault.Vault, error) {
	var w wrongs
	text, err := s.ProgramSetting(ctx, name)
	if err != nil {
		return nil, err
	}
	if text != nil {
		if err := json.Unmarshal(text, &w); err != nil {
			return nil, fmt.Errorf("read wrong passwords: %w", err)
		}
	}
	// A clock that was set back does not make the pause longer than it is.
	if wait := account.Pause(w.Count) - max(0, now().Sub(w.Last)); wait > 0 {
		return nil, fault.At("password", fault.Denied, "account.password.pause").With("seconds", int(wait.Seconds())+1)
	}
	v, err := open()
	if err == nil && w.Count == 0 {
		return v, nil
	}
	if err != nil && !fault.Is(err, fault.Denied) {
		return nil, err
	}
	w.Count, w.Last = w.Count+1, now()
	if err == nil {
		w = wrongs{}
	}
	text, jsonErr := json.Marshal(w)
	keepErr := s.Atomically(ctx, func(ctx context.Context) error { return s.PutProgramSetting(ctx, name, text) })
	return v, errors.Join(err, jsonErr, keepErr)
}

// MakeVault makes the vault of a new file. Before it is kept, first seals what a file must have from its beginning; nil for
// nothing: killed between the two, the file has no vault yet, and all of it is made anew.
func MakeVault(ctx context.Context, s Settings, password string, first func(*vault.Vault) error) (*vault.Vault, error) {
	v, kept, err := vault.New(password)
	if err != nil {
		return nil, err
	}
	if first != nil {
		if err := first(v); err != nil {
			return nil, err
		}
	}
	return v, PutVault(ctx, s, kept)
}

// PutVault keeps a vault's header: from here on its password opens the file.
func PutVault(ctx context.Context, s Settings, kept []byte) error {
	return s.Atomically(ctx, func(ctx context.Context) error { return s.PutProgramSetting(ctx, VaultSetting, kept) })
}
