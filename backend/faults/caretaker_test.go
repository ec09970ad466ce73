package faults_test

import (
	"context"

	"kyujindesk/backend/letter"
)

// Boxes lists the one folder.
func (r reader) Boxes(context.Context) ([]string, error) { return []string{"INBOX"}, nil }

// Audit finds what somebody put below the mark, which nobody does here.
func (r reader) Audit(context.Context, string, letter.Mark, []uint32, func(letter.Mark, []letter.Incoming) error) (int, error) {
	return 0, nil
}

// Tidy is not asked for.
func (r reader) Tidy(context.Context, string, uint32, []uint32) (bool, error) { return false, nil }

// Limit is not known.
func (s sender) Limit() int64 { return 0 }
