package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"kyujindesk/backend/era"
	"kyujindesk/backend/posting"
)

// rules sets the office's minimum wages and windows.
func (c command) rules(ctx context.Context, args []string) error {
	f := flags("rules set")
	usual := posting.UsualWindows()
	file := f.String("wages", "", "CSV with pref_code, pref, old rate, new rate, effective_from")
	renewal := f.Int("renewal-days", usual.Renewal, "days before expiry from which renewal may be asked")
	extensions := f.Int("extensions", usual.Extensions, "how often a posting may be extended")
	if err := parse(f, args, "wages"); err != nil {
		return err
	}
	table, err := os.ReadFile(*file)
	if err != nil {
		return fmt.Errorf("rules set: %w", err)
	}
	return c.with(ctx, f, func(o opened) error {
		return o.office.SetRules(ctx, posting.OfficeRules{
			Wages: string(table), Windows: posting.Windows{Renewal: *renewal, Extensions: *extensions},
		})
	})
}

// showRules prints the minimum wages in force today.
func (c command) showRules(ctx context.Context, args []string) error {
	f := flags("rules show")
	if err := parse(f, args); err != nil {
		return err
	}
	wages, err := c.wages(ctx, f)
	if err != nil {
		return err
	}
	_, err = io.WriteString(c.out, wages.Table(era.Of(c.now())))
	return err
}
