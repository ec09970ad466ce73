package office

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
)

// rulesSetting is where the office keeps what it has set.
const rulesSetting = "rules"

// rules are those in force today.
func (o *Office) rules(ctx context.Context) (posting.Rules, error) {
	known, err := o.known(ctx)
	return known.Rules(era.Of(o.now())), err
}

// known is what was set and what notices brought, read anew each time: another process may have written it.
func (o *Office) known(ctx context.Context) (notice.Known, error) {
	kept, err := o.store.Setting(ctx, rulesSetting)
	if err != nil {
		return notice.Known{}, err
	}
	known, err := notice.ReadKnown(kept, o.wages)
	if err != nil {
		return known, err
	}
	sent, err := o.store.NoticeTables(ctx)
	for _, n := range sent {
		known = known.With(n.Table)
	}
	return known, err
}

// Rules are the minimum wages and windows in force at this office.
func (o *Office) Rules(ctx context.Context) (posting.Rules, error) { return o.rules(ctx) }

// SetRules sets minimum wages and windows, and tells every desk. It returns an Invalid fault where the table cannot be
// read or no office can mean the windows.
func (o *Office) SetRules(ctx context.Context, r posting.OfficeRules) error {
	if _, err := posting.ParseMinimumWages(strings.NewReader(r.Wages)); err != nil {
		return fault.At("wages", fault.Invalid, "office.wages").Because(err)
	}
	if err := r.Windows.Check(); err != nil {
		return fault.At("windows", fault.Invalid, "office.windows").Because(err)
	}
	r.From = era.Of(o.now())
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
