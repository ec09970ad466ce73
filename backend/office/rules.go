package office

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// rulesSetting is where the office keeps what it has set.
const rulesSetting = "rules"

// rules are those in force, read anew each time: another process may have set them. What notices brought stands beside what was set.
func (o *Office) rules(ctx context.Context) (posting.Rules, error) {
	kept, err := o.store.Setting(ctx, rulesSetting)
	if err != nil {
		return posting.Rules{}, err
	}
	r, err := posting.ReadRules(kept, o.wages)
	if err != nil {
		return r, err
	}
	sent, err := o.store.NoticeTables(ctx)
	for _, n := range sent {
		table, parseErr := posting.ParseMinimumWages(strings.NewReader(n.Wages))
		if parseErr != nil {
			return r, parseErr
		}
		r.Wages = r.Wages.With(table)
	}
	return r, err
}

// Rules are the minimum wages and windows in force at this office.
func (o *Office) Rules(ctx context.Context) (posting.Rules, error) { return o.rules(ctx) }

// SetRules sets minimum wages and windows, and tells every desk. It returns an Invalid fault where the table cannot be
// read or a window is negative.
func (o *Office) SetRules(ctx context.Context, r posting.OfficeRules) error {
	if _, err := posting.ParseMinimumWages(strings.NewReader(r.Wages)); err != nil {
		return fault.At("wages", fault.Invalid, "office.wages").Because(err)
	}
	if r.Windows.Renewal < 0 || r.Windows.Extensions < 0 {
		return fault.At("windows", fault.Invalid, "office.windows")
	}
	kept, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("write the office's rules: %w", err)
	}
	return o.byClerk(ctx, clerk.SetRules, "", func(ctx context.Context) error {
		if err := o.store.PutSetting(ctx, rulesSetting, kept); err != nil {
			return err
		}
		all, err := o.store.AllDevices(ctx)
		if err != nil {
			return err
		}
		for _, d := range all {
			if err := o.send(ctx, d, letter.OfficeRules, "", "", 0, letter.OfficeRulesBody{Rules: r}); err != nil {
				return err
			}
		}
		return nil
	})
}

// tellRules sends a device the rules where the office has set any.
func (o *Office) tellRules(ctx context.Context, d account.Device) error {
	kept, err := o.store.Setting(ctx, rulesSetting)
	if err != nil || kept == nil {
		return err
	}
	var r posting.OfficeRules
	if err := json.Unmarshal(kept, &r); err != nil {
		return fmt.Errorf("read the office's rules: %w", err)
	}
	return o.send(ctx, d, letter.OfficeRules, "", "", 0, letter.OfficeRulesBody{Rules: r})
}
