package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
)

// rulesSetting is where the desk keeps what its office has set.
const rulesSetting = "rules"

// rules are those the office told of last, until then the program's own, with the tables that notices brought.
func (d *Desk) rules(ctx context.Context) (posting.Rules, error) {
	known, err := d.known(ctx)
	return known.Rules(era.Of(d.now())), err
}

// known is what the office told of last and what notices brought, but for those of some notices.
func (d *Desk) known(ctx context.Context, but ...string) (notice.Known, error) {
	kept, err := d.store.Setting(ctx, rulesSetting)
	if err != nil {
		return notice.Known{}, err
	}
	known, err := notice.ReadKnown(kept, d.wages)
	if err != nil {
		return known, err
	}
	tables, err := d.store.NoticeTables(ctx)
	for _, t := range tables {
		if t.Verdict == posting.TableUsed && !slices.Contains(but, t.Notice) {
			known = known.With(t.Brought)
		}
	}
	return known, err
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
