package sqlite

import (
	"fmt"

	"kyujindesk/backend/fault"
)

// Explain turns a driver's error into a fault a person can act on, where there is one.
func (*DB) Explain(act string, err error) error { return explain(act, err) }

func explain(act string, err error) error {
	if err == nil {
		return nil
	}
	if key := trouble(err); key != "" {
		return fault.New(fault.Storage, key).Because(fmt.Errorf("%s: %w", act, err))
	}
	return fmt.Errorf("%s: %w", act, err)
}
