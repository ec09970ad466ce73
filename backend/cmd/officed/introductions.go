package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"text/tabwriter"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/sheet"
)

// introductionFlags are the answers that have a flag of their own; the others come in a file.
var introductionFlags = []struct{ name, key, says string }{ //nolint:gochecknoglobals // a constant in all but syntax
	{"name", applicant.NameKey, "who is introduced"},
	{"kana", applicant.KanaKey, "the name in kana"},
	{"birth", applicant.BirthKey, "day of birth, where the person agreed to tell it"},
	{"seeker", applicant.SeekerKey, "seeker number"},
	{"phone", applicant.PhoneKey, "telephone"},
	{"mail", applicant.MailKey, "mail address, where the referral goes"},
	{"postal", applicant.PostalKey, "postal code"},
	{"address", applicant.AddressKey, "address"},
	{"until", applicant.UntilKey, "last day of the referral"},
	{"when", "apply.when", "day and time of the selection"},
	{"place", "apply.place", "place of the selection"},
	{"wanted", applicant.WantedKey, "documents the business wants"},
	{"remarks", "apply.remarks", "what else the business is to know"},
}

// files are the paths of a flag that may be given often.
type files []string

func (f *files) String() string { return "" }

func (f *files) Set(path string) error {
	*f = append(*f, path)
	return nil
}

// introductions records who applies to a posting, and what came of it.
func (c command) introductions(ctx context.Context, verb string, args []string) error {
	f := flags("introduction " + verb)
	switch verb {
	case "issue":
		return c.issueIntroduction(ctx, f, args)
	case "documents":
		var paths files
		f.Var(&paths, "file", "a document; may be given often")
		return c.onIntroduction(ctx, f, args, func(o *office.Office, id string) error {
			documents, err := readDocuments(paths)
			if err != nil {
				return err
			}
			return o.AddDocuments(ctx, id, documents)
		})
	case "print":
		onto := f.String("paper", "", "PDF file to write the referral into")
		return c.onIntroduction(ctx, f, args, func(o *office.Office, id string) error { return printReferral(ctx, o, id, *onto) })
	case "withdraw":
		reason := f.String("reason", "", "what the business is told")
		return c.onIntroduction(ctx, f, args, func(o *office.Office, id string) error { return o.Withdraw(ctx, id, *reason) })
	case "add":
		route := f.String("route", string(applicant.ByOffice), "office, online or direct")
		return c.onIntroduction(ctx, f, args, func(o *office.Office, posting string) error {
			id, err := o.Introduce(ctx, posting, applicant.Route(*route))
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(c.out, id)
			return err
		})
	case "conclude":
		result := f.String("result", "", "hired, rejected or withdrawn")
		return c.onIntroduction(ctx, f, args, func(o *office.Office, id string) error {
			return o.Conclude(ctx, id, applicant.Result(*result))
		})
	case "list":
		persons := f.Bool("persons", false, "with the names")
		return c.onIntroduction(ctx, f, args, func(o *office.Office, posting string) error { return c.listIntroductions(ctx, o, posting, *persons) })
	}
	return errUsage
}

// onIntroduction does something with what the one argument names.
func (c command) onIntroduction(ctx context.Context, f *flag.FlagSet, args []string, do func(o *office.Office, id string) error) error {
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return errUsage
	}
	return c.with(ctx, f, func(o opened) error { return do(o.office, f.Arg(0)) })
}

func (c command) issueIntroduction(ctx context.Context, f *flag.FlagSet, args []string) error {
	route := f.String("route", "", "online, office or direct")
	from := f.String("values", "", "JSON file with answers by their keys")
	said := map[string]*string{}
	for _, a := range introductionFlags {
		said[a.key] = f.String(a.name, "", a.says)
	}
	var paths files
	f.Var(&paths, "file", "a document; may be given often")
	onto := f.String("paper", "", "PDF file to write the referral into, which the person brings")
	return c.onIntroduction(ctx, f, args, func(o *office.Office, posting string) error {
		v := form.Values{applicant.RouteKey: string(applicant.Online)}
		if *from != "" {
			text, err := os.ReadFile(*from)
			if err != nil {
				return fmt.Errorf("introduction issue: %w", err)
			}
			var more form.Values
			if err := json.Unmarshal(text, &more); err != nil {
				return errors.New("introduction issue: --values takes a JSON object of texts")
			}
			maps.Copy(v, more)
		}
		for key, value := range said {
			if *value != "" {
				v[key] = *value
			}
		}
		switch {
		case *route != "":
			v[applicant.RouteKey] = *route
		case *onto != "":
			v[applicant.RouteKey] = string(applicant.ByOffice)
		}
		documents, err := readDocuments(paths)
		if err != nil {
			return err
		}
		if len(documents) > 0 && v[applicant.HowKey] == "" {
			v[applicant.HowKey] = string(applicant.ByLetter)
		}
		i, err := o.Issue(ctx, posting, office.Referral{Values: v, Files: documents, Paper: sheet.ReferralPaper(false), Brought: *onto != ""})
		if err != nil {
			return err
		}
		if _, err = fmt.Fprintf(c.out, "%s  %s\n", i.ID, i.Number); err != nil || *onto == "" {
			return err
		}
		return printReferral(ctx, o, i.ID, *onto)
	})
}

// printReferral writes a referral into a file that nobody else may read.
func printReferral(ctx context.Context, o *office.Office, id, onto string) error {
	paper, err := o.Print(ctx, id, sheet.ReferralPaper(false))
	if err != nil {
		return err
	}
	if err := os.WriteFile(onto, paper, 0o600); err != nil {
		return fmt.Errorf("introduction print: %w", err)
	}
	return nil
}

// readDocuments reads files, none larger than one letter may bring.
func readDocuments(paths []string) (all []letter.File, err error) {
	for _, path := range paths {
		is, err := os.Stat(path)
		if err != nil {
			return nil, fmt.Errorf("introduction: %w", err)
		}
		if is.Size() > letter.MaxAttached {
			return nil, errors.New("introduction: a document is larger than 10 MiB")
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("introduction: %w", err)
		}
		all = append(all, letter.File{Name: filepath.Base(path), Content: content})
	}
	return all, nil
}

// listIntroductions prints a line for each; names only where they are asked for.
func (c command) listIntroductions(ctx context.Context, o *office.Office, posting string, persons bool) error {
	all, err := o.Introductions(ctx, posting)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for _, i := range all {
		state := string(i.Result)
		if i.Withdrawn {
			state = "taken back"
		}
		name := ""
		if persons {
			v, err := o.Person(i)
			if err != nil {
				return err
			}
			name = v[applicant.NameKey]
		}
		if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", jptext.Visible(i.ID), i.On, i.Route, i.Number, state, jptext.Visible(name)); err != nil {
			return err
		}
	}
	return w.Flush()
}
