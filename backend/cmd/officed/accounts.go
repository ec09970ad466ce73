package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"text/tabwriter"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/sheet"
)

// business reads an establishment from flags.
func business(f *flag.FlagSet) *establishment.Establishment {
	e := &establishment.Establishment{}
	f.StringVar(&e.Number, "establishment", "", "NNNN-NNNNNN-N")
	f.StringVar(&e.Phone, "phone", "", "phone number")
	f.StringVar(&e.Name, "name", "", "name")
	f.StringVar(&e.Kana, "kana", "", "name in katakana")
	f.StringVar(&e.Postal, "postal", "", "NNN-NNNN")
	f.StringVar(&e.Address, "place", "", "address")
	return e
}

// issue prints an account creation code, and its paper where a file is named.
func (c command) issue(ctx context.Context, args []string) error {
	f := flags("code issue")
	e := business(f)
	file := f.String("pdf", "", "writes the paper to hand over to this file")
	if err := parse(f, args, "establishment", "phone", "name"); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		code, err := o.office.IssueCode(ctx, *e)
		if err != nil {
			return err
		}
		if *file != "" {
			err = writePaper(*file, sheet.CodeSheet{
				Code: code, Establishment: *e, Office: o.office.Name, OfficeAddress: o.office.Address, Issued: c.now(),
			})
		}
		_, printErr := fmt.Fprintln(c.out, code)
		return errors.Join(err, printErr)
	})
}

// codes lists the codes that nobody has used yet, or takes one back.
func (c command) codes(ctx context.Context, verb string, args []string) error {
	f := flags("code " + verb)
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		if verb == "drop" {
			return o.office.DropCode(ctx, f.Arg(0))
		}
		list, err := o.office.OpenCodes(ctx)
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
		for _, code := range list {
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", code.Name, code.Establishment, clock.Text(code.Until()), cmp.Or(code.Device, "-")); err != nil {
				return err
			}
		}
		return w.Flush()
	})
}

// writePaper never replaces a file: it may be another business's paper.
func writePaper(path string, s sheet.CodeSheet) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("code issue: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return sheet.Code(f, s)
}

// account runs what the counter does with accounts.
func (c command) account(ctx context.Context, verb string, args []string) error {
	f := flags("account " + verb)
	address := f.String("address", "", "a login address")
	days := f.Int("days", 0, "1 to 90")
	unasked := f.Bool("unasked", false, "the business has not asked by letter: it says so at the counter")
	e := business(f)
	required := map[string][]string{
		"register": {"establishment", "phone", "name", "address"}, "complete": {"establishment", "address"},
		"devices": {"address"}, "revoke": {}, "trust": {"days"}, "closings": {}, "close": {"establishment"}, "reopen": {"establishment"},
	}
	want, known := required[verb]
	if !known {
		return errUsage
	}
	if err := parse(f, args, want...); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		switch verb {
		case "register":
			return o.office.RegisterAddress(ctx, *e, *address)
		case "complete":
			return o.office.Complete(ctx, *address, *e)
		case "revoke":
			return o.office.Revoke(ctx, f.Arg(0))
		case "trust":
			return o.office.SetTrust(ctx, *days)
		case "closings":
			return c.closings(ctx, o)
		case "close":
			return o.office.Close(ctx, e.Number, *unasked)
		case "reopen":
			code, err := o.office.Reopen(ctx, e.Number)
			if err == nil {
				_, err = fmt.Fprintln(c.out, code)
			}
			return err
		}
		return c.devices(ctx, o, *address)
	})
}

func (c command) devices(ctx context.Context, o opened, address string) error {
	list, err := o.office.DevicesOf(ctx, address)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for _, d := range list {
		until := "-"
		if d.MayWrite(c.now()) {
			until = clock.Text(d.Until)
		}
		if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", d.Fingerprint, jptext.Visible(d.Address), until, jptext.Visible(d.Name)); err != nil {
			return err
		}
	}
	return w.Flush()
}

// closings lists the accounts that wait to be closed, the longest waiting first.
func (c command) closings(ctx context.Context, o opened) error {
	all, err := o.office.Closings(ctx)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for _, a := range all {
		if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", a.Establishment.Number, clock.Text(a.Account.Closing), jptext.Visible(a.Establishment.Name), jptext.Visible(a.Account.Why)); err != nil {
			return err
		}
	}
	return w.Flush()
}
