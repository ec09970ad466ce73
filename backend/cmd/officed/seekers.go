package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/office"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/spreadsheet"
)

// errNotAll says that some of what was asked is not done; why is printed.
var errNotAll = errors.New("not all was done")

// seekers keeps people who look for work, and shows them to businesses or not.
func (c command) seekers(ctx context.Context, verb string, args []string) error {
	f := flags("seeker " + verb)
	switch verb {
	case "add", "correct":
		profile := f.String("profile", "", "JSON file with what may be published")
		person := f.String("person", "", "JSON file with who it is")
		publish := f.Bool("publish", false, "show the profile to businesses at once")
		if err := parse(f, args); err != nil {
			return err
		}
		p, err := readAnswers(*profile)
		if err != nil {
			return err
		}
		who, err := readAnswers(*person)
		if err != nil {
			return err
		}
		return c.with(ctx, f, func(o opened) error {
			if verb == "correct" {
				return o.office.CorrectSeeker(ctx, f.Arg(0), p, who)
			}
			return errors.Join(c.addSeeker(ctx, o.office, p, who, *publish), o.office.AnswerWatches(ctx))
		})
	case "import":
		publish := f.Bool("publish", false, "show the profiles to businesses at once")
		return c.onIntroduction(ctx, f, args, func(o *office.Office, path string) error {
			return errors.Join(c.importSeekers(ctx, o, path, *publish), o.AnswerWatches(ctx)) // after all rows: each search tells once a day
		})
	case "publish":
		return c.onIntroduction(ctx, f, args, func(o *office.Office, number string) error {
			return errors.Join(c.publishSeeker(ctx, o, number), o.AnswerWatches(ctx))
		})
	case "looks":
		return c.onIntroduction(ctx, f, args, func(o *office.Office, number string) error { return c.listLooks(ctx, o, number) })
	case "rules":
		usual := office.UsualSeekerRules()
		searches := f.Int("searches", usual.Searches, "how many searches a business may make in a day")
		approaches := f.Int("approaches", usual.Approaches, "how many seekers may be approached for a posting")
		if err := parse(f, args); err != nil {
			return err
		}
		return c.with(ctx, f, func(o opened) error {
			return o.office.SetSeekerRules(ctx, office.SeekerRules{Searches: *searches, Approaches: *approaches})
		})
	case "withdraw":
		return c.onIntroduction(ctx, f, args, func(o *office.Office, number string) error { return o.WithdrawSeeker(ctx, number) })
	case "erase":
		return c.onIntroduction(ctx, f, args, func(o *office.Office, number string) error { return o.EraseSeeker(ctx, number) })
	case "list":
		state := f.String("state", "", "kept, published or withdrawn")
		if err := parse(f, args); err != nil {
			return err
		}
		return c.with(ctx, f, func(o opened) error { return c.listSeekers(ctx, o.office, seeker.State(*state)) })
	case "show":
		person := f.Bool("person", false, "who it is, too")
		return c.onIntroduction(ctx, f, args, func(o *office.Office, number string) error { return c.showSeeker(ctx, o, number, *person) })
	}
	return errUsage
}

func readAnswers(path string) (v form.Values, err error) {
	if path == "" {
		return nil, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("seeker: %w", err)
	}
	if json.Unmarshal(text, &v) != nil {
		return nil, errors.New("seeker: the file is no JSON object of texts")
	}
	return v, nil
}

func (c command) addSeeker(ctx context.Context, o *office.Office, profile, person form.Values, publish bool) error {
	number, err := o.AddSeeker(ctx, profile, person)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(c.out, number); err != nil || !publish {
		return err
	}
	return c.publishSeeker(ctx, o, number)
}

// publishSeeker says what of a profile would say who it is, in words.
func (c command) publishSeeker(ctx context.Context, o *office.Office, number string) error {
	err := o.PublishSeeker(ctx, number)
	if err == nil {
		return nil
	}
	leaks, other := o.SeekerLeaks(ctx, number)
	for _, l := range leaks {
		if _, err := fmt.Fprintf(c.out, "%s  %s %s\n", number, l.Words().JA, l.Words().EN); err != nil {
			return err
		}
	}
	return errors.Join(err, other)
}

// importSeekers adds a seeker for each row of a table. A row that cannot be taken is named, and the others are taken.
func (c command) importSeekers(ctx context.Context, o *office.Office, path string, publish bool) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("seeker import: %w", err)
	}
	defer func() { _ = file.Close() }()
	rows, err := spreadsheet.Read(file)
	if err != nil {
		return err
	}
	head, keys := form.HeadOf(rows, seeker.Columns())
	taken, problems := seeker.FromTable(rows, head, keys)
	for _, p := range problems {
		if _, err := fmt.Fprintf(c.out, "row %d  %s  %s %s\n", p.Row, jptext.Visible(p.Column), jptext.Visible(p.Message.JA), jptext.Visible(p.Message.EN)); err != nil {
			return err
		}
	}
	left := len(problems) > 0 || len(taken) == 0
	for _, one := range taken {
		if err := c.addSeeker(ctx, o, one.Profile, one.Person, publish); err != nil {
			left = true
			if _, err := fmt.Fprintf(c.out, "row %d  %s\n", one.Row, jptext.Visible(err.Error())); err != nil {
				return err
			}
		}
	}
	if left {
		return fmt.Errorf("seeker import: %w", errNotAll)
	}
	return nil
}

// listLooks prints which businesses were shown a seeker: for the counter, and for the seeker who asks.
func (c command) listLooks(ctx context.Context, o *office.Office, number string) error {
	all, err := o.LooksAt(ctx, number)
	for _, l := range all {
		if _, err := fmt.Fprintf(c.out, "%s  %s  %s\n", l.At, jptext.Visible(l.Account), jptext.Visible(l.Search)); err != nil {
			return err
		}
	}
	return err
}

func (c command) listSeekers(ctx context.Context, o *office.Office, in seeker.State) error {
	const atOnce = 1000
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for after, n := "", atOnce; n == atOnce; {
		some, err := o.Seekers(ctx, after, in, atOnce)
		if err != nil {
			return err
		}
		n = len(some)
		for _, s := range some {
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\n", s.Number, s.On(era.Of(c.now())), s.Until); err != nil {
				return err
			}
			after = s.Number
		}
	}
	return w.Flush()
}

func (c command) showSeeker(ctx context.Context, o *office.Office, number string, person bool) error {
	s, err := o.Seeker(ctx, number)
	if err != nil {
		return err
	}
	lines := seeker.Form().Print(s.Values)
	if person {
		who, err := o.SeekerPerson(s)
		if err != nil {
			return err
		}
		lines = append(seeker.PersonForm().Print(who), lines...)
	}
	if _, err := fmt.Fprintf(c.out, "%s  %s  %s\n", s.Number, s.On(era.Of(c.now())), s.Until); err != nil {
		return err
	}
	for _, l := range lines {
		if _, err := fmt.Fprintf(c.out, "%s: %s\n", l.Label.JA, jptext.Visible(strings.ReplaceAll(l.Text.JA, "\n", " / "))); err != nil {
			return err
		}
	}
	return nil
}

// seekerKeys prints what is asked about a seeker.
func (c command) seekerKeys() error {
	for _, f := range []form.Form{seeker.Form(), seeker.PersonForm()} {
		for _, s := range f.Sections {
			for _, fd := range s.Fields {
				var codes []string
				for _, o := range fd.Options {
					codes = append(codes, o.Code+"="+o.Label.JA)
				}
				if _, err := fmt.Fprintf(c.out, "%s\t%s\t%s\n", fd.Key, fd.Label.JA, strings.Join(codes, " ")); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
