package desk

import (
	"context"
	"encoding/json"
	"fmt"
)

// chosenSetting is where the desk keeps how often a posting was filed under each occupation.
const chosenSetting = "occupations"

// Occupations are how often postings were filed here under each occupation, by its code.
func (d *Desk) Occupations(ctx context.Context) (map[string]int, error) {
	kept, err := d.store.Setting(ctx, chosenSetting)
	often := map[string]int{}
	if err != nil || len(kept) == 0 {
		return often, err
	}
	if err := json.Unmarshal(kept, &often); err != nil {
		return nil, fmt.Errorf("read the occupations chosen here: %w", err)
	}
	return often, nil
}

// chose counts an occupation; none counts nothing.
func (d *Desk) chose(ctx context.Context, code string) error {
	often, err := d.Occupations(ctx)
	if err != nil || code == "" {
		return err
	}
	often[code]++
	kept, err := json.Marshal(often)
	if err != nil {
		return fmt.Errorf("write the occupations chosen here: %w", err)
	}
	return d.store.PutSetting(ctx, chosenSetting, kept)
}
