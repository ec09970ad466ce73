package backup_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/backup"
	"kyujindesk/backend/fault"
)

const passphrase = "さくらの ばんごう 八重"

var (
	head  = backup.Head{Kind: backup.Desk, Account: "0193a1b2-0000-7000-8000-000000000001", At: time.Date(2026, 11, 29, 7, 30, 0, 0, time.UTC)}
	about = backup.About{Business: "例示商店", Address: "tenpo@example.jp", Version: "0.1.0"}
)

func made(t *testing.T, database []byte) (backup.Key, []byte) {
	t.Helper()
	key, err := backup.NewKey(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	return key, written(t, key, database)
}

func written(t *testing.T, key backup.Key, database []byte) []byte {
	t.Helper()
	what := about
	what.Size = int64(len(database))
	var file bytes.Buffer
	if err := backup.Write(&file, key, head, what, bytes.NewReader(database)); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func keyOf(err error) string {
	if f, ok := fault.Of(err); ok {
		return f.Key
	}
	return ""
}

func TestWhatWasBackedUpComesBackByEitherKey(t *testing.T) {
	database := bytes.Repeat([]byte("山田花子 "), 20_000)
	key, file := made(t, database)
	if bytes.Contains(file, []byte("例示商店")) || bytes.Contains(file, []byte("山田花子")) || bytes.Contains(file, []byte(key.Paper())) {
		t.Error("the file tells whose it is, or what is in it")
	}
	paper := key.Paper()
	for name, secret := range map[string]string{
		"passphrase": passphrase, "paper": paper,
		"paper, in groups":     strings.ToLower(paper[:20] + " " + paper[20:30] + "-" + paper[30:]),
		"paper, in full width": strings.ReplaceAll(paper, "A", "Ａ"),
	} {
		var back bytes.Buffer
		h, a, err := backup.Read(bytes.NewReader(file), secret, &back)
		if err != nil || !bytes.Equal(back.Bytes(), database) {
			t.Fatalf("%s: %v", name, err)
		}
		if h.Account != head.Account || !h.At.Equal(head.At) || a.Business != about.Business || a.Size != int64(len(database)) {
			t.Errorf("%s: %+v, %+v", name, h, a)
		}
	}
	for secret, want := range map[string]string{"": "backup.secret", "さくらの ばんごう 八十": "backup.secret", paper[:len(paper)-1] + "Q": "backup.paper", prefixed(paper): "backup.paper"} {
		if _, _, err := backup.Read(bytes.NewReader(file), secret, io.Discard); keyOf(err) != want {
			t.Errorf("%q opens it: %v", secret, err)
		}
	}
	other, _ := made(t, nil)
	if _, _, err := backup.Read(bytes.NewReader(file), other.Paper(), io.Discard); keyOf(err) != "backup.secret" {
		t.Errorf("another account's paper key opens it: %v", err)
	}
}

func prefixed(paper string) string { return paper[:len("AGE-SECRET-KEY-1")] }

// TestABitThatIsChangedIsNoticed changes one bit of each byte in turn, with the paper key, which does not look at what the passphrase opens.
func TestABitThatIsChangedIsNoticed(t *testing.T) {
	key, file := made(t, []byte("the database"))
	for i := range file {
		changed := bytes.Clone(file)
		changed[i] ^= 1 << (i % 8)
		if _, _, err := backup.Read(bytes.NewReader(changed), key.Paper(), io.Discard); err == nil {
			t.Fatalf("byte %d of %d", i, len(file))
		}
	}
	for _, n := range []int{0, 5, 19, 20, 100, len(file) - 1} {
		if _, _, err := backup.Read(bytes.NewReader(file[:n]), key.Paper(), io.Discard); err == nil {
			t.Errorf("cut off after %d bytes", n)
		}
	}
	// Wherever the database ends among the blocks that are sealed, what comes after it is looked at.
	for n := range 16 {
		long := make([]byte, 2*65536-512*n)
		file := written(t, key, long)
		if _, _, err := backup.Read(bytes.NewReader(file[:len(file)-1]), key.Paper(), io.Discard); keyOf(err) != "backup.damaged" {
			t.Errorf("the end of one of %d bytes is cut off: %v", len(long), err)
		}
	}
	if _, _, err := backup.Read(bytes.NewReader(append(bytes.Clone(file), 0)), key.Paper(), io.Discard); keyOf(err) != "backup.damaged" {
		t.Errorf("with more behind it: %v", err)
	}
}

func TestWhatIsNoBackupIsSaidSo(t *testing.T) {
	for text, want := range map[string]string{
		"": "backup.other", "PK\x03\x04": "backup.other", "SQLite format 3\x00 and so on": "backup.other",
		"kyujindesk-backup 2\n{}\n": "backup.newer",
		"kyujindesk-backup 1\n{}\n": "backup.damaged", "kyujindesk-backup 1\n{": "backup.damaged",
		"kyujindesk-backup 1\n" + strings.Repeat("x", 1<<20):                   "backup.damaged",
		`kyujindesk-backup 1` + "\n" + `{"kind":"other","account":"x"}` + "\n": "backup.damaged",
	} {
		if _, err := backup.Look(strings.NewReader(text)); keyOf(err) != want {
			t.Errorf("%.30q: %v", text, err)
		}
	}
	_, file := made(t, nil)
	if h, err := backup.Look(bytes.NewReader(file)); err != nil || h.Account != head.Account || h.Kind != backup.Desk {
		t.Errorf("%+v, %v", h, err)
	}
}

// full takes so many bytes and then says that there is no room.
type full int

var errFull = errors.New("no room")

func (f *full) Write(b []byte) (int, error) {
	if *f -= full(len(b)); *f < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestADiskThatIsFullIsNoDamage(t *testing.T) {
	database := bytes.Repeat([]byte("x"), 200_000)
	key, file := made(t, database)
	room := full(70_000)
	if _, _, err := backup.Read(bytes.NewReader(file), key.Paper(), &room); !errors.Is(err, errFull) {
		t.Errorf("reading: %v", err)
	}
	room = full(70_000)
	what := about
	what.Size = int64(len(database))
	if err := backup.Write(&room, key, head, what, bytes.NewReader(database)); !errors.Is(err, errFull) {
		t.Errorf("writing: %v", err)
	}
}

func TestAKeyIsKept(t *testing.T) {
	if _, err := backup.NewKey("みじかい"); keyOf(err) != "backup.passphrase" {
		t.Errorf("a short passphrase: %v", err)
	}
	key, _ := made(t, nil)
	text, err := json.Marshal(key)
	if err != nil {
		t.Fatal(err)
	}
	var again backup.Key
	if err := json.Unmarshal(text, &again); err != nil || again.Paper() != key.Paper() || again.None() {
		t.Errorf("%v, %v", again, err)
	}
	if !(backup.Key{}).None() {
		t.Error("no key is one")
	}
}

func FuzzRead(f *testing.F) {
	key, err := backup.NewKey(passphrase)
	if err != nil {
		f.Fatal(err)
	}
	var file bytes.Buffer
	if err := backup.Write(&file, key, head, backup.About{Size: 3}, strings.NewReader("abc")); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add([]byte("kyujindesk-backup 1\n{}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _, err := backup.Read(bytes.NewReader(data), key.Paper(), io.Discard)
		if err == nil && !bytes.Equal(data, file.Bytes()) {
			t.Error("something else was taken for a backup")
		}
	})
}
