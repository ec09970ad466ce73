package bridge

import (
	"log/slog"
	"os"
	"path/filepath"
	"testing"
)

// TestABackupThatIsOpenedWaitsForThePage: by its name behind the command, or handed over by a second start; once, and nothing else.
func TestABackupThatIsOpenedWaitsForThePage(t *testing.T) {
	life := NewLife(slog.New(slog.DiscardHandler)) // without a window, so nobody is told
	folder := t.TempDir()
	t.Chdir(folder)
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		behind, handed []string
		want           string
	}{
		{},
		{behind: []string{"-assetdir", "求人.html"}},
		{behind: []string{"例示 #1.kyujinbackup"}, want: filepath.Join(folder, "例示 #1.kyujinbackup")},
		{behind: []string{"A.KYUJINBACKUP", ""}, want: filepath.Join(folder, "A.KYUJINBACKUP")},
		{handed: []string{""}},
		{handed: []string{"a.kyujinbackup"}}, // whose folder is not known
		{handed: []string{filepath.Join(folder, "desk.db")}},
		{handed: []string{filepath.Join(folder, "1.kyujinbackup"), filepath.Join(folder, "2.kyujinbackup"), "x"}, want: filepath.Join(folder, "2.kyujinbackup")},
	} {
		o := NewOpening(life, c.behind)
		for _, path := range c.handed {
			o.Open(path)
		}
		if waits := o.File(); waits != c.want {
			t.Errorf("%v, %v: %q waits", c.behind, c.handed, waits)
		}
		if got := o.take(); got != c.want {
			t.Errorf("%v, %v: %q", c.behind, c.handed, got)
		}
		if got := o.take(); got != "" {
			t.Errorf("%v, %v: given twice", c.behind, c.handed)
		}
	}
}
