package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"kyujindesk/backend/backup"
	"kyujindesk/backend/counter"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/sheet"
)

// Backups kept in a folder, unless told otherwise, and at most.
const (
	keepBackups = 7
	mostBackups = 999
)

// backUp seals the whole office into a file.
func (c command) backUp(ctx context.Context, args []string) error {
	f := flags("backup")
	into := f.String("into", "", "folder for the backup")
	keep := f.Int("keep", keepBackups, "how many of this office stay there")
	passphraseFile := f.String("passphrase-file", "", "makes a new key first; file with its passphrase")
	paper := f.String("paper", "", "file for the key on paper, as PDF")
	if err := parse(f, args, "into"); err != nil {
		return err
	}
	if *keep < 1 || *keep > mostBackups {
		return fault.At("keep", fault.Invalid, "backup.keep").With("max", mostBackups)
	}
	if *paper != "" && *passphraseFile == "" {
		return errors.New("backup: --paper prints a key that is made with --passphrase-file")
	}
	passphrase, err := readPassword(*passphraseFile)
	if err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		if *passphraseFile != "" {
			key, err := counter.NewBackupKey(ctx, o.office, o.store, o.secrets, passphrase)
			if err == nil && *paper != "" {
				err = backup.WriteFile(*paper, func(to io.Writer) error {
					return sheet.BackupKey(to, sheet.BackupKeySheet{Key: key.Paper(), Business: o.office.Name, Printed: c.now()})
				})
			}
			if err != nil {
				return err
			}
		}
		opens, err := os.ReadFile(filepath.Join(dirOf(f), keyFile))
		if err != nil {
			return err
		}
		b := counter.Backup{Dir: dirOf(f), Into: *into, Keep: *keep, Opens: string(opens), Version: version}
		path, err := counter.BackUp(ctx, o.office, o.store, o.secrets, b, c.now())
		if err == nil {
			_, err = fmt.Fprintln(c.out, path)
		}
		return err
	})
}

// restore puts an office back, or says what is in a backup.
func (c command) restore(ctx context.Context, args []string) error {
	f := flags("restore")
	secretFile := f.String("secret-file", "", "file with the passphrase, or the key on paper")
	look := f.Bool("look", false, "only say what is in it")
	if err := parse(f, args, "secret-file"); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return errUsage
	}
	secret, err := readPassword(*secretFile)
	if err != nil {
		return err
	}
	if *look {
		head, about, err := counter.LookIntoBackup(ctx, f.Arg(0), secret)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(c.out, "%s\t%s\t%s\t%s\t%s\t%d\n",
			head.Account, era.Minute(head.At), about.Version, jptext.Visible(about.Business), jptext.Visible(about.Address), about.Size)
		return err
	}
	return counter.Restore(ctx, f.Arg(0), secret, dirOf(f), c.now, func(opens string) error { return keepKey(filepath.Join(dirOf(f), keyFile), opens) })
}

// keepKey writes what opens an office without a person. It never takes the place of what opens another one.
func keepKey(path, opens string) error {
	switch was, err := os.ReadFile(path); {
	case err == nil && string(was) != opens:
		return fault.New(fault.State, "backup.officeStands")
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return err
	case opens == "":
		return nil // an office of the window alone
	}
	return backup.WriteFile(path, func(to io.Writer) error {
		_, err := io.WriteString(to, opens)
		return err
	})
}
