// Package sealed keeps small things in a file by name, unreadable without the password.
package sealed

import (
	"context"
	"encoding/json"
	"fmt"
)

// Settings is the file.
type Settings interface {
	// Setting is nil where there is none.
	Setting(ctx context.Context, name string) ([]byte, error)
	PutSetting(ctx context.Context, name string, value []byte) error
}

// Secrets seals for one place only.
type Secrets interface {
	Seal(place string, plain []byte) []byte
	Unseal(place string, sealed []byte) ([]byte, error)
}

// Read gives what is kept under a name; the zero value where nothing is. It returns an error for what was sealed with
// another password, or changed.
func Read[T any](ctx context.Context, at Settings, by Secrets, name string) (v T, err error) {
	kept, err := at.Setting(ctx, name)
	if err != nil || kept == nil {
		return v, err
	}
	plain, err := by.Unseal(name, kept)
	if err == nil {
		err = json.Unmarshal(plain, &v)
	}
	if err != nil {
		return v, fmt.Errorf("read %s: %w", name, err)
	}
	return v, nil
}

// Keep keeps something under a name, in place of what was there, in the running transaction.
func Keep[T any](ctx context.Context, at Settings, by Secrets, name string, v T) error {
	plain, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("keep %s: %w", name, err)
	}
	return at.PutSetting(ctx, name, by.Seal(name, plain))
}
