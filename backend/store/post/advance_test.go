package post_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/sqlite"
	deskstore "kyujindesk/backend/store/desk"
)

// raced is a driver where another process is faster: it does something just before a statement is run.
type raced struct {
	*sqlite.DB
	before, do string
}

func (r *raced) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	if strings.Contains(query, r.before) && r.do != "" {
		do := r.do
		r.do = ""
		if _, err := r.DB.ExecContext(ctx, do); err != nil {
			return nil, err
		}
	}
	return r.DB.ExecContext(ctx, query, args...)
}

// TestAStreamIsAdvancedFromWhereItWasRead: where another process has applied a letter meanwhile, or met a new stream, nothing
// is applied, and the letter comes up again.
func TestAStreamIsAdvancedFromWhereItWasRead(t *testing.T) {
	for name, do := range map[string]string{
		"another was faster": "UPDATE peer SET upto = 1, their_chain = 'of another'",
		"a new stream":       "UPDATE peer SET theirs = 'anew'",
	} {
		t.Run(name, func(t *testing.T) {
			db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), deskstore.Kind(), now)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = db.Close() }()
			d := deskstore.New(&raced{db, "SET upto = $2", do}, now)
			applied := 0
			admit := func() error {
				return d.Atomically(t.Context(), func(ctx context.Context) error {
					v, err := d.Admit(ctx, opened("office", 1, "id", "hash"))
					if err == nil && v == letter.Applied {
						applied++
					}
					return err
				})
			}
			if err := admit(); !hasKey(err, "storage.busy") || applied != 0 {
				t.Errorf("applied %d, %v", applied, err)
			}
			if err := admit(); err != nil || applied != 1 {
				t.Errorf("again: applied %d, %v", applied, err)
			}
		})
	}
}
