package program

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/fault"
)

// practised opens the practice world with its line cut, so that its desk cannot get in.
func practised(v *visit, ctx context.Context) <-chan error {
	v.Helper()
	ended := make(chan error, 1)
	var s *session
	v.must(v.program.do(ctx, func(ctx context.Context) (err error) {
		if s, err = v.program.practise(ctx); err != nil {
			return err
		}
		return v.program.world.Cut(v.program.ctx, true)
	}))
	go func() { ended <- v.program.prepare(ctx, s) }()
	v.stage(Preparing, whatever)
	return ended
}

func TestAPersonMayLeaveWhileThePracticeDeskIsOnItsWayIn(t *testing.T) {
	v := newVisit(t)
	ended := practised(v, t.Context())
	v.must(v.program.Leave(t.Context()))
	select {
	case err := <-ended:
		v.must(err)
	case <-time.After(5 * time.Second):
		t.Fatal("the waiting goes on")
	}
	v.stage(First, func(s State) bool { return !s.Practice })
	v.must(v.program.Practice(t.Context())) // and may come back
	v.stage(Practice, whatever)
}

func TestThePracticeThatCannotBeginEndsAndSaysSo(t *testing.T) {
	v := newVisit(t)
	ctx, cancel := context.WithCancel(t.Context())
	ended := practised(v, ctx)
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	v.stage(First, func(s State) bool { return !s.Practice })
}

func TestThePracticeIsThereAgainAfterARestart(t *testing.T) {
	v := newVisit(t)
	v.must(v.program.Practice(t.Context()))
	v.stage(Practice, whatever)
	v.must(v.program.Close())
	v.again()
	v.stage(Practice, func(s State) bool { return s.Business != "" })
	v.must(v.program.Reset(t.Context()))
	v.stage(Practice, whatever)
	v.must(v.program.Entrance(t.Context()))
	v.stage(First, func(s State) bool { return s.Practice })
}

func TestAPanicIsItsAskersAndNobodyElses(t *testing.T) {
	v := newVisit(t)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("a panic was swallowed")
			}
		}()
		_ = v.program.do(t.Context(), func(context.Context) error { panic("defect") })
	}()
	v.stage(First, whatever)
}

func TestNobodyWaitsForAProgramThatHasEnded(t *testing.T) {
	v := newVisit(t)
	v.must(v.program.Close())
	if _, err := v.program.State(t.Context()); !errors.Is(err, errOver) {
		t.Errorf("asked after the end: %v", err)
	}
	v.again()
}

func TestTheFirstPageLearnsTheNameWithoutBeingRead(t *testing.T) {
	v := newVisit(t)
	code, e, err := v.world.IssueCode(t.Context())
	v.must(err)
	v.must(v.program.Enrol(t.Context(), Enrolment{
		Code: string(code), Establishment: e.Number, Phone: e.Phone, Office: "madoguchi@example.jp", Mail: v.mailbox(),
	}))
	s := v.stage(Enrolling, func(s State) bool { return s.Enrolment.Offer != "" })
	v.must(v.program.EnterKey(t.Context(), Key{Key: s.Enrolment.Offer, Password: ownPassword}))
	v.must(until(t.Context(), func() (named bool, err error) {
		err = v.program.do(t.Context(), func(context.Context) error {
			list := v.program.entries()
			named = len(list) == 1 && list[0].Business == e.Name && list[0].Address == v.mailbox().Address
			return nil
		})
		return named, err
	}))
}

func TestADamagedPracticeWorldIsSetAsideAndMadeAnew(t *testing.T) {
	for _, file := range []string{"desk.db", "office.db"} {
		for what, content := range map[string]string{"emptied": "", "no database": strings.Repeat("これは求人のファイルではありません。", 999)} {
			v := newVisit(t)
			v.must(v.program.Practice(t.Context()))
			v.stage(Practice, whatever)
			v.must(v.program.Close())
			folder := v.program.practiceFolder()
			for _, more := range []string{"-wal", "-shm"} {
				_ = os.Remove(filepath.Join(folder, file+more))
			}
			v.must(os.WriteFile(filepath.Join(folder, file), []byte(content), 0o600))
			v.again()
			v.stage(Practice, func(s State) bool { return s.Business != "" && slices.Equal(s.Aside, []Aside{PracticeAside}) })
			if kept, err := filepath.Glob(folder + ".unreadable-*"); err != nil || len(kept) != 1 {
				t.Errorf("%s %s: kept %v, %v", what, file, kept, err)
			}
			v.must(v.program.Close())
		}
	}
}

func TestUnreadableSettingsAreKeptBesideTheNewOnes(t *testing.T) {
	v := newVisit(t)
	v.must(v.program.SaveSettings(t.Context(), Settings{Language: "en", Theme: "dark"}))
	v.must(v.program.Close())
	v.must(os.WriteFile(v.program.settingsFile(), []byte(`{"language": "en", "theme`), 0o600))
	v.again()
	s, err := v.program.Settings(t.Context())
	v.must(err)
	state, err := v.program.State(t.Context())
	v.must(err)
	if s.Language != "ja" || !slices.Equal(state.Aside, []Aside{SettingsAside}) {
		t.Errorf("%+v, aside %v", s, state.Aside)
	}
	if kept, err := filepath.Glob(v.program.settingsFile() + ".unreadable-*"); err != nil || len(kept) != 1 {
		t.Errorf("kept %v, %v", kept, err)
	}
}

func TestSettingsOfNotificationsAreWhole(t *testing.T) {
	v := newVisit(t)
	usual, err := v.program.Settings(t.Context())
	v.must(err)
	if usual.Notify.From != "20:00" || usual.Notify.Until != "08:00" {
		t.Errorf("quiet from %q until %q", usual.Notify.From, usual.Notify.Until)
	}
	v.must(v.program.SaveSettings(t.Context(), Settings{Language: "en", Theme: "dark"})) // of a page that knows of none
	s, err := v.program.Settings(t.Context())
	v.must(err)
	if s.Notify.Silent == nil {
		t.Error("the page gets no list")
	}
	for _, wrong := range []string{"24:00", "8", "ab:cd"} {
		if err := v.program.SaveSettings(t.Context(), Settings{Notify: Notify{From: wrong, Until: "08:00"}}); !fault.Is(err, fault.Invalid) {
			t.Errorf("quiet from %q: %v", wrong, err)
		}
	}
}
