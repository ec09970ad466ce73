package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// instanceSetting names this file's life. It changes whenever the file is opened, and a small file beside
// it remembers it: one that names another was left by a later state of this one.
const instanceSetting = "instance"

// recognise notices that the file was put back to an earlier state in its place; then every stream begins
// anew. Where the small file is missing, nothing is known.
func (d *db) recognise(ctx context.Context, path string) error {
	beside, fresh := path+".instance", letter.NewEpoch()
	err := d.Atomically(ctx, func(ctx context.Context) error {
		was, err := d.Setting(ctx, instanceSetting)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(beside)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fault.New(fault.Storage, "storage.unwritable").Because(err)
		}
		if len(text) > 0 && !slices.Contains(strings.Fields(string(text)), string(was)) {
			if _, err := d.exec(ctx, endStreams); err != nil {
				return err
			}
		}
		// Both names are good until the new one is committed: the program may die before.
		if err := writeBeside(beside, fresh+"\n"+string(was)+"\n"); err != nil {
			return err
		}
		return d.PutSetting(ctx, instanceSetting, []byte(fresh))
	})
	if err != nil {
		return err
	}
	return d.Atomically(ctx, func(ctx context.Context) error {
		now, err := d.Setting(ctx, instanceSetting)
		if err != nil || string(now) != fresh { // another process has opened it meanwhile
			return err
		}
		return writeBeside(beside, fresh+"\n")
	})
}

// writeBeside replaces a small file as a whole.
func writeBeside(path, text string) error {
	if err := os.WriteFile(path+".new", []byte(text), 0o600); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(fmt.Errorf("replace: %w", err))
	}
	return nil
}
