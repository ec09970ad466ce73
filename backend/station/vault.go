package station

import (
	"context"
	"errors"

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
	case kept == nil:
		return nil, ErrNoVault
	}
	v, err := vault.Open(kept, password)
	if errors.Is(err, vault.ErrPassword) {
		return nil, fault.At("password", fault.Denied, "account.password.wrong")
	}
	return v, err
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
