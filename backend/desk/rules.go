package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// rulesSetting is where the desk keeps what its office has set.
const rulesSetting = "rules"

// rules are those the office told of last, until then the program's own, with the tables that notices brought.
func (d *Desk) rules(ctx context.Context) (posting.Rules, error) {
	r, err := d.setRules(ctx)
	if err != nil {
		return r, err
	}
	tables, err := d.store.NoticeTables(ctx)
	r.Wages = withTables(r.Wages, tables)
	return r, err
}

// setRules are they without those tables.
func (d *Desk) setRules(ctx context.Context) (posting.Rules, error) {
	kept, err := d.store.Setting(ctx, rulesSetting)
	if err != nil {
		return posting.Rules{}, err
	}
	return posting.ReadRules(kept, d.wages)
}

func (d *Desk) applyRules(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.OfficeRulesBody](l.Letter)
	if err != nil {
		return err
	}
	if _, err := posting.ParseMinimumWages(strings.NewReader(body.Rules.Wages)); err != nil {
		return fmt.Errorf("%w: %w", letter.ErrUnreadable, err)
	}
	kept, err := json.Marshal(body.Rules)
	if err != nil {
		return fmt.Errorf("write the office's rules: %w", err)
	}
	return d.store.PutSetting(ctx, rulesSetting, kept)
}
