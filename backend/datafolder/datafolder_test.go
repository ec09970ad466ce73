package datafolder

import (
	"errors"
	"path/filepath"
	"runtime"
	"testing"
)

func TestTheFolderIsOnTheComputerItself(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("its paths are not whole here")
	}
	for _, c := range []struct {
		name, system string
		environment  map[string]string
		want         string
	}{
		{"Linux", "linux", map[string]string{"HOME": "/home/hanako"}, "/home/hanako/.local/share/KyujinDesk"},
		{"Linux, chosen", "linux", map[string]string{"HOME": "/home/hanako", "XDG_DATA_HOME": "/data"}, "/data/KyujinDesk"},
		{"Linux, no whole path", "linux", map[string]string{"HOME": "/home/hanako", "XDG_DATA_HOME": "data"}, "/home/hanako/.local/share/KyujinDesk"},
		{"macOS", "darwin", map[string]string{"HOME": "/Users/hanako"}, "/Users/hanako/Library/Application Support/KyujinDesk"},
		{"Windows", "windows", map[string]string{"HOME": "/x", "AppData": "/roaming", "LocalAppData": "/local"}, "/local/KyujinDesk"},
		{"nobody's", "linux", nil, ""},
		{"nobody's Mac", "darwin", nil, ""},
		{"nobody's Windows", "windows", map[string]string{"AppData": "/roaming"}, ""},
		{"a home that is no whole path", "linux", map[string]string{"HOME": "hanako"}, ""},
	} {
		got, err := of(c.system, func(key string) string { return c.environment[key] })
		if got != filepath.FromSlash(c.want) || (err != nil) != (c.want == "") || err != nil && !errors.Is(err, ErrHome) {
			t.Errorf("%s: %q, %v", c.name, got, err)
		}
	}
}

func TestAPlaceThatIsCopiedAboutIsNoticed(t *testing.T) {
	for path, want := range map[string]Matter{
		"/home/hanako/.local/share/KyujinDesk":                      "",
		"/home/hanako/Dropbox/KyujinDesk":                           Synchronised,
		"/home/hanako/OneDrive - 例示商店/KyujinDesk":                   Synchronised,
		"/Users/hanako/Library/Mobile Documents/KyujinDesk":         Synchronised,
		"/Users/hanako/Library/CloudStorage/OneDrive-例示/KyujinDesk": Synchronised,
		"/home/hanako/dropboxes/KyujinDesk":                         "",
		"//server/users$/hanako/KyujinDesk":                         Network,
	} {
		if got := MatterOf(path); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
	if got := MatterOf(t.TempDir()); got != "" {
		t.Errorf("a temporary folder: %q", got)
	}
}
