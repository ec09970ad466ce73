package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/office/entry"
	"kyujindesk/backend/station"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
)

// clerks lists who works at the office, and says who does.
func (c command) clerks(ctx context.Context, verb string, args []string) error {
	f := flags("clerk " + verb)
	name := f.String("name", "", "as businesses are told it")
	roles := f.String("roles", "", "reception, review, management: one or several, with commas")
	passwordFile := f.String("password-file", "", "file with the clerk's password")
	asJSON := f.Bool("json", false, "as JSON")
	required := map[string][]string{"add": {"name", "roles", "password-file"}, "list": {}, "remove": {}, "password": {"password-file"}, "roles": {"roles"}}
	want, known := required[verb]
	if !known {
		return errUsage
	}
	if err := parse(f, args, want...); err != nil {
		return err
	}
	if named := verb != "add" && verb != "list"; named != (f.NArg() == 1) {
		return errUsage
	}
	password, err := readPassword(*passwordFile)
	if err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		switch verb {
		case "add":
			k, err := o.office.AddClerk(ctx, *name, readRoles(*roles), password)
			if err == nil {
				_, err = fmt.Fprintln(c.out, k.ID)
			}
			return err
		case "remove":
			return o.office.RemoveClerk(ctx, f.Arg(0))
		case "password":
			return o.office.SetPassword(ctx, f.Arg(0), password)
		case "roles":
			return o.office.SetRoles(ctx, f.Arg(0), readRoles(*roles))
		}
		return c.listClerks(ctx, o, *asJSON)
	})
}

func readRoles(list string) (all []clerk.Role) {
	for _, name := range strings.Split(list, ",") {
		all = append(all, clerk.Role(strings.TrimSpace(name)))
	}
	return all
}

// readPassword reads a password from a file: on the command line other users of the computer would see it. No file is no password.
func readPassword(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	text, err := os.ReadFile(file)
	return strings.TrimRight(string(text), "\r\n"), err
}

// listed is a clerk as JSON shows them.
type listed struct {
	ID    string       `json:"id"`
	Name  string       `json:"name"`
	Roles []clerk.Role `json:"roles"`
}

func (c command) listClerks(ctx context.Context, o opened, asJSON bool) error {
	all, err := o.office.ListClerks(ctx)
	if err != nil {
		return err
	}
	if asJSON {
		list := []listed{}
		for _, k := range all {
			list = append(list, listed(k))
		}
		return c.printJSON(list)
	}
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for _, k := range all {
		if _, err := fmt.Fprintf(w, "%s\t%s\t%v\n", k.ID, jptext.Visible(k.Name), k.Roles); err != nil {
			return err
		}
	}
	return w.Flush()
}

// key makes the file that opens an office without a person being there, where one was made in the window, or takes it away. Who does it is
// a clerk of the management, with their password.
func (c command) key(ctx context.Context, verb string, args []string) (err error) {
	f := flags("key " + verb)
	name := f.String("clerk", "", "name of a clerk of the management")
	passwordFile := f.String("password-file", "", "file with that clerk's password")
	if err := parse(f, args, "clerk", "password-file"); err != nil {
		return err
	}
	password, err := readPassword(*passwordFile)
	if err != nil {
		return err
	}
	path := filepath.Join(dirOf(f), databaseFile)
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("no office in this folder: %w", err)
	}
	store, err := officestore.Open(ctx, path, c.now)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	secrets, err := c.manager(ctx, store, *name, password)
	if err != nil {
		return err
	}
	file := filepath.Join(dirOf(f), keyFile)
	if verb == "drop" {
		if err := os.Remove(file); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		return station.PutVault(ctx, store, []byte{})
	}
	key, err := newKey(file)
	if err != nil {
		return err
	}
	slot, err := secrets.Wrap(key)
	if err != nil {
		return err
	}
	return station.PutVault(ctx, store, slot)
}

// manager opens an office's vault by the password of a clerk of the management.
func (c command) manager(ctx context.Context, store *officestore.Store, name, password string) (*vault.Vault, error) {
	all, err := store.Clerks(ctx)
	if err != nil {
		return nil, err
	}
	for _, k := range all {
		if k.Name != name {
			continue
		}
		secrets, err := station.Guarded(ctx, store, c.now, k.Wrong(), func() (*vault.Vault, error) { return station.OpenSlot(k.Slot, password) })
		if err != nil {
			return nil, err
		}
		who, err := entry.ReadClerk(secrets, k)
		if err == nil && !who.May(clerk.ChangeClerk) {
			err = fault.New(fault.Denied, "clerk.mayNot")
		}
		return secrets, err
	}
	return nil, fault.New(fault.NotFound, "clerk.notFound")
}
