package desk

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/store"
)

const writeTemplate = `
	INSERT INTO template (id, name, kind, saved_at, content) VALUES ($1, $2, $3, $4, $5)
	ON CONFLICT (id) DO UPDATE SET name = excluded.name, saved_at = excluded.saved_at, content = excluded.content`

// PutTemplate keeps a template.
func (d *Store) PutTemplate(ctx context.Context, t posting.Template) error {
	content, err := json.Marshal(t.Values)
	if err != nil {
		return fmt.Errorf("write template: %w", err)
	}
	_, err = d.DB.Exec(ctx, writeTemplate, t.ID, t.Name, t.Kind, clock.Text(t.SavedAt), string(content))
	return err
}

const readTemplate = `SELECT id, name, kind, saved_at, content FROM template WHERE id = $1`

// Template reads a template, even one in the bin. It returns a NotFound fault.
func (d *Store) Template(ctx context.Context, id string) (t posting.Template, err error) {
	var at, content string
	err = d.DB.QueryRowContext(ctx, readTemplate, id).Scan(&t.ID, &t.Name, &t.Kind, &at, &content)
	if errors.Is(err, sql.ErrNoRows) {
		return t, fault.New(fault.NotFound, "template.notFound")
	}
	if err != nil {
		return t, d.DB.Explain("read template", err)
	}
	t.SavedAt = store.Instant(at)
	return t, json.Unmarshal([]byte(content), &t.Values)
}

const liveTemplates = `SELECT id, name, kind, saved_at FROM template WHERE dropped_at IS NULL ORDER BY name, id`

// Templates lists the templates that are not in the bin by name, without their answers.
func (d *Store) Templates(ctx context.Context) ([]posting.Template, error) {
	return store.Collect(ctx, d.DB, func(r *sql.Rows) (t posting.Template, err error) {
		var at string
		err = r.Scan(&t.ID, &t.Name, &t.Kind, &at)
		t.SavedAt = store.Instant(at)
		return t, err
	}, liveTemplates)
}

const dropTemplate = `UPDATE template SET dropped_at = $2 WHERE id = $1`

// DropTemplate puts a template into the bin; at no time it takes it out.
func (d *Store) DropTemplate(ctx context.Context, id string, at time.Time) error {
	_, err := d.DB.Exec(ctx, dropTemplate, id, store.Text(at))
	return err
}
