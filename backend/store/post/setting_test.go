package post_test

import (
	"context"
	"testing"

	"kyujindesk/backend/letter"
)

// TestASettingIsItsOwnersAlone: the same name is another thing to the side and to the program, and the post's own are neither's.
func TestASettingIsItsOwnersAlone(t *testing.T) {
	d, _ := openDesk(t)
	names := []string{"identity", "held", "tidy", "mail.tidy", "size_limit", "instance"}
	atomically(t, d, func(ctx context.Context) error {
		for _, name := range names {
			if err := d.PutSetting(ctx, name, []byte("the side's")); err != nil {
				return err
			}
		}
		return nil
	})
	for _, name := range names {
		if v, err := d.ProgramSetting(t.Context(), name); v != nil || err != nil {
			t.Errorf("the program sees %q of the side's %s, %v", v, name, err)
		}
	}
	atomically(t, d, func(ctx context.Context) error { return d.PutProgramSetting(ctx, "identity", []byte("the program's")) })
	if v, err := d.Setting(t.Context(), "identity"); string(v) != "the side's" || err != nil {
		t.Errorf("the side's is %q, %v", v, err)
	}
	if v, err := d.ProgramSetting(t.Context(), "identity"); string(v) != "the program's" || err != nil {
		t.Errorf("the program's is %q, %v", v, err)
	}
	tidy, err := d.Tidy(t.Context())
	limit, limitErr := d.SizeLimit(t.Context())
	if tidy || limit != 0 || err != nil || limitErr != nil {
		t.Errorf("the post's are %t and %d, %v, %v", tidy, limit, err, limitErr)
	}
}

func TestThePostsOwnSettingsAreKept(t *testing.T) {
	d, _ := openDesk(t)
	for _, want := range []bool{true, false} {
		err := d.PutTidy(t.Context(), want)
		got, readErr := d.Tidy(t.Context())
		if got != want || err != nil || readErr != nil {
			t.Errorf("tidy is %t, %v, %v", got, err, readErr)
		}
	}
	err := d.PutSizeLimit(t.Context(), 20<<20)
	got, readErr := d.SizeLimit(t.Context())
	if got != 20<<20 || err != nil || readErr != nil {
		t.Errorf("the limit is %d, %v, %v", got, err, readErr)
	}
}

// TestWhatIsHeldWaits: letters of the stream; what logs in goes.
func TestWhatIsHeldWaits(t *testing.T) {
	d, _ := openDesk(t)
	numbered(t, d, "numbered", "x")
	atomically(t, d, func(ctx context.Context) error {
		return d.PutOutgoing(ctx, letter.Outgoing{ID: "login", Kind: letter.LoginAsk, Ends: letter.AtAnswer, Raw: []byte("x"), MadeAt: now()})
	})
	for _, tt := range []struct {
		held bool
		want int
	}{{true, 1}, {true, 1}, {false, 2}, {false, 2}} {
		atomically(t, d, func(ctx context.Context) error { return d.Hold(ctx, tt.held) })
		if got := due(t, d); len(got) != tt.want {
			t.Errorf("held %t: %v go", tt.held, got)
		}
	}
}
