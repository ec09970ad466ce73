package program

import (
	"errors"
	"flag"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/backup"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

const passphrase = "さくらの ばんごう 八重"

// elsewhere is the program on another computer, with nothing on it.
func (v *visit) elsewhere() *visit {
	v.Helper()
	return v.at(v.TempDir())
}

// at is the program on another computer, whose data lie in a folder.
func (v *visit) at(data string) *visit {
	v.Helper()
	other := &visit{T: v.T, watch: v.watch, world: v.world, data: data}
	other.program = New(World{Folder: other.data, Now: v.watch.now, Wages: posting.LoadMinimumWages(), Log: slog.New(slog.DiscardHandler), Tell: func(Topic) {}})
	_, err := other.program.Begin(v.Context())
	v.must(err)
	v.Cleanup(func() { v.must(other.program.Close()) })
	return other
}

// why is the key of a fault.
func why(err error) string {
	key, _, _ := strings.Cut(keyOf(err), " ")
	return key
}

func named(t *testing.T, folder string) (names []string) {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, f := range files {
		names = append(names, f.Name())
	}
	return names
}

func TestAnAccountMovesToANewComputer(t *testing.T) {
	v := newVisit(t)
	id := v.own("例示商店")
	draft, err := v.desk().Create(t.Context(), posting.FullTime)
	v.must(err)
	file := filepath.Join(t.TempDir(), "copy.kyujinbackup")
	if _, err := v.program.BackUp(t.Context(), file); why(err) != "backup.noKey" {
		t.Errorf("without a key: %v", err)
	}
	v.must(v.program.NewBackupKey(t.Context(), passphrase))
	_, err = v.program.BackUp(t.Context(), file)
	v.must(err)
	paper, business, err := v.program.BackupKey(t.Context())
	if err != nil || business != "例示商店" {
		t.Errorf("%q, %v", business, err)
	}
	if left := named(t, filepath.Dir(file)); len(left) != 1 {
		t.Errorf("beside it: %v", left)
	}
	if _, err := os.Stat(v.program.copyOf(id)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the unsealed copy stays: %v", err)
	}
	if err := v.program.Restore(t.Context(), file, passphrase); why(err) != "backup.open" {
		t.Errorf("while it is open: %v", err)
	}

	other := v.elsewhere()
	if _, err := other.program.LookIntoBackup(t.Context(), file, "さくらの ばんごう 一重"); why(err) != "backup.secret" {
		t.Errorf("a wrong passphrase: %v", err)
	}
	if err := other.program.Restore(t.Context(), file, "さくらの ばんごう 一重"); why(err) != "backup.secret" {
		t.Errorf("restored with a wrong passphrase: %v", err)
	}
	in, err := other.program.LookIntoBackup(t.Context(), file, paper)
	if err != nil || in.Business != "例示商店" || !in.ByHand || in.Here || in.Account != id || in.Size == 0 {
		t.Errorf("%+v, %v", in, err)
	}
	if s := other.now(); s.Stage != First {
		t.Fatalf("looking changed something: %+v", s)
	}
	v.must(other.program.Restore(t.Context(), file, paper))
	if s := other.now(); s.Stage != Locked || len(s.Accounts) != 1 || s.Accounts[0].Business != "例示商店" {
		t.Fatalf("%+v", s)
	}
	v.must(other.program.Unlock(t.Context(), id, ownPassword))
	if _, err := other.desk().Open(t.Context(), draft.ID); err != nil {
		t.Errorf("its draft: %v", err)
	}
	if b, err := other.program.Backups(t.Context()); err != nil || !b.Key {
		t.Errorf("the key came along: %+v, %v", b, err)
	}
}

// meeting is a folder in which programs of several systems meet.
var meeting = flag.String("backups", "", "a folder: leave a backup there, and restore those that are there")

// TestABackupCrossesSystems leaves a backup in a folder, and restores those that other systems left there: build/test/windows.sh
// runs it on Linux, as a Windows program, and on Linux again.
func TestABackupCrossesSystems(t *testing.T) {
	folder := *meeting
	if folder == "" {
		t.Skip("no folder is named: a part of make test-packages")
	}
	v := newVisit(t)
	v.own("例示商店 " + runtime.GOOS)
	draft, err := v.desk().Create(t.Context(), posting.FullTime)
	v.must(err)
	_, err = v.desk().Save(t.Context(), draft.ID, form.Values{"work.title": "販売 髙﨑① " + runtime.GOOS})
	v.must(err)
	v.must(v.program.NewBackupKey(t.Context(), passphrase))
	_, err = v.program.BackUp(t.Context(), filepath.Join(folder, "例示 "+runtime.GOOS+backup.Extension))
	v.must(err)

	files, err := filepath.Glob(filepath.Join(folder, "*"+backup.Extension))
	v.must(err)
	for i, file := range files {
		system := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "例示 "), backup.Extension)
		other := v.at(filepath.Join(folder, runtime.GOOS+strconv.Itoa(i)))
		in, err := other.program.LookIntoBackup(t.Context(), file, passphrase)
		v.must(err)
		v.must(other.program.Restore(t.Context(), file, passphrase))
		v.must(other.program.Unlock(t.Context(), in.Account, ownPassword))
		drafts, err := other.desk().List(t.Context())
		v.must(err)
		if in.Business != "例示商店 "+system || len(drafts) != 1 || drafts[0].Title != "販売 髙﨑① "+system {
			t.Errorf("from %s: %+v, %+v", system, in, drafts)
		}
		v.must(other.program.Leave(t.Context()))
		t.Logf("a backup of %s is restored on %s", system, runtime.GOOS)
	}
}

// TestARestoreInPlaceKeepsWhatItReplacesUntilItIsOpened goes back to a backup on the same computer.
func TestARestoreInPlaceKeepsWhatItReplacesUntilItIsOpened(t *testing.T) {
	v := newVisit(t)
	id := v.own("例示商店")
	v.must(v.program.NewBackupKey(t.Context(), passphrase))
	file := filepath.Join(t.TempDir(), "copy.kyujinbackup")
	_, err := v.program.BackUp(t.Context(), file)
	v.must(err)
	late, err := v.desk().Create(t.Context(), posting.FullTime)
	v.must(err)
	v.must(v.program.Leave(t.Context()))
	if in, err := v.program.LookIntoBackup(t.Context(), file, passphrase); err != nil || !in.Here {
		t.Errorf("%+v, %v", in, err)
	}
	v.must(v.program.Restore(t.Context(), file, passphrase))
	if kept := v.program.replacedBy(id); len(kept) != 1 {
		t.Errorf("what was there: %v", kept)
	}
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	if _, err := v.desk().Open(t.Context(), late.ID); !fault.Is(err, fault.NotFound) {
		t.Errorf("it is not the earlier state: %v", err)
	}
	if kept := v.program.replacedBy(id); len(kept) != 0 {
		t.Errorf("what was replaced stays though it is not needed: %v", kept)
	}
}

// TestARestoreThatDiesLosesNothing has the program die at each step of putting a restored account in place of another.
func TestARestoreThatDiesLosesNothing(t *testing.T) {
	v := newVisit(t)
	id := v.own("例示商店")
	v.must(v.program.NewBackupKey(t.Context(), passphrase))
	file := filepath.Join(t.TempDir(), "copy.kyujinbackup")
	_, err := v.program.BackUp(t.Context(), file)
	v.must(err)
	v.must(v.program.Leave(t.Context()))
	folder := filepath.Join(v.data, restoring, id)
	old := filepath.Join(v.data, replaced, id+"-1")
	for name, died := range map[string]func(){
		"before it was whole": func() {
			v.must(v.program.putTogether(t.Context(), file, passphrase, folder))
			v.must(os.Remove(filepath.Join(folder, "account.json")))
		},
		"before the old one was taken away": func() { v.must(v.program.putTogether(t.Context(), file, passphrase, folder)) },
		"between the two": func() {
			v.must(v.program.putTogether(t.Context(), file, passphrase, folder))
			v.must(os.MkdirAll(filepath.Dir(old), 0o700))
			v.must(os.Rename(v.program.inPlace(id), old))
		},
	} {
		died()
		v.must(v.program.Close())
		v.again()
		if s := v.now(); s.Stage != Locked || len(s.Accounts) != 1 || s.Accounts[0].Business != "例示商店" {
			t.Fatalf("%s: %+v", name, s)
		}
		if left := named(t, filepath.Join(v.data, restoring)); len(left) != 0 {
			t.Errorf("%s: left half done: %v", name, left)
		}
		v.must(v.program.Unlock(t.Context(), id, ownPassword))
		v.must(v.program.Leave(t.Context()))
	}
}

func TestABackupIsMadeEveryDayAndTheOldOnesGo(t *testing.T) {
	v := newVisit(t)
	v.own("例示商店")
	folder := t.TempDir()
	if err := v.program.BackUpInto(t.Context(), folder, 3); why(err) != "backup.noKey" {
		t.Errorf("without a key: %v", err)
	}
	v.must(v.program.NewBackupKey(t.Context(), passphrase))
	for where, want := range map[string]string{filepath.Join(folder, "none"): "backup.folder", "relative": "backup.folder", v.data: "backup.inside", filepath.Join(v.data, "accounts"): "backup.inside"} {
		if err := v.program.BackUpInto(t.Context(), where, 3); why(err) != want {
			t.Errorf("%s: %v", where, err)
		}
	}
	if err := v.program.BackUpInto(t.Context(), folder, 0); why(err) != "backup.keep" {
		t.Errorf("none kept: %v", err)
	}
	v.must(v.program.BackUpInto(t.Context(), folder, 3))
	// Somebody else's, and what is none.
	other, err := backup.NewKey(passphrase)
	v.must(err)
	var text strings.Builder
	v.must(backup.Write(&text, other, backup.Head{Kind: backup.Desk, Account: "0193a1b2-0000-7000-8000-000000000001"}, backup.About{}, strings.NewReader("")))
	v.must(os.WriteFile(filepath.Join(folder, "other.kyujinbackup"), []byte(text.String()), 0o600))
	v.must(os.WriteFile(filepath.Join(folder, "torn.kyujinbackup"), []byte("x"), 0o600))
	s := v.session()
	for range 5 {
		v.must(v.program.backUpDaily(t.Context(), s))
		v.must(v.program.backUpDaily(t.Context(), s)) // once a day
		v.watch.forward(24 * time.Hour)
	}
	if all := named(t, folder); len(all) != 3+2 {
		t.Errorf("%v", all)
	}
	b, err := v.program.Backups(t.Context())
	if err != nil || b.Trouble != "" || b.File == "" {
		t.Fatalf("%+v, %v", b, err)
	}
	if _, err := v.program.LookIntoBackup(t.Context(), b.File, passphrase); err != nil {
		t.Errorf("the last one: %v", err)
	}

	// The drive is away: it is said, nothing is made in its place, and it is caught up with once it is back.
	away := folder + ".away"
	v.must(os.Rename(folder, away))
	v.must(v.program.backUpDaily(t.Context(), s))
	if b, err = v.program.Backups(t.Context()); err != nil || b.Trouble != "backup.away" {
		t.Errorf("%+v, %v", b, err)
	}
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a folder was made where the drive was")
	}
	v.must(os.Rename(away, folder))
	v.watch.forward(again)
	v.must(v.program.backUpDaily(t.Context(), s))
	if now, err := v.program.Backups(t.Context()); err != nil || now.Trouble != "" || !now.Last.After(b.Last) {
		t.Errorf("%+v, %v", now, err)
	}
}

// TestARestoredAccountGoesOnWithItsOffice restores one on another computer: it begins its streams anew, and its postings are still sent.
func TestARestoredAccountGoesOnWithItsOffice(t *testing.T) {
	v := newVisit(t)
	id := v.open()
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	v.login(true)
	v.must(v.program.NewBackupKey(t.Context(), passphrase))
	file := filepath.Join(t.TempDir(), "copy.kyujinbackup")
	_, err := v.program.BackUp(t.Context(), file)
	v.must(err)
	v.must(v.program.Leave(t.Context()))

	other := v.elsewhere()
	v.must(other.program.Restore(t.Context(), file, passphrase))
	v.must(other.program.Unlock(t.Context(), id, ownPassword))
	other.stage("desk", func(State) bool {
		cause, _, err := other.session().store.Restarted(t.Context())
		v.must(err)
		return cause == "restored"
	})
}
