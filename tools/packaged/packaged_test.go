// Package packaged holds what the packages say of the program to be true, as far as that is cheap to see; `make test-packages` installs
// them. It knows nothing of the program's rooms.
package packaged

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const folder = "../../build/package"

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func run(t *testing.T, dir string, environment []string, command ...string) string {
	t.Helper()
	c := exec.Command(command[0], command[1:]...)
	c.Dir, c.Env = dir, append(os.Environ(), environment...)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", strings.Join(command, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// TestTheDesktopFindsTheProgram: name, picture and search words in both languages, as the desktops' own checkers read them, and the
// window's name is the one by which a desktop puts it under the program's picture.
func TestTheDesktopFindsTheProgram(t *testing.T) {
	if said := run(t, folder, nil, "desktop-file-validate", "linux/kyujindesk.desktop"); said != "" {
		t.Error(said)
	}
	meta := filepath.Join(t.TempDir(), "io.github.kyujindesk.kyujindesk.metainfo.xml")
	text := strings.NewReplacer("@VERSION@", "0.1.0", "@BUILT@", "2026-11-29").Replace(read(t, "linux/kyujindesk.metainfo.xml"))
	if strings.Contains(text, "@") {
		t.Error("something is left open in the metainfo")
	}
	if err := os.WriteFile(meta, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, ".", nil, "appstreamcli", "validate", "--no-net", "--strict", meta)
	app, err := os.ReadFile("../../app.go")
	if err != nil {
		t.Fatal(err)
	}
	if desktop := read(t, "linux/kyujindesk.desktop"); !strings.Contains(desktop, "\nStartupWMClass=kyujindesk\n") || !strings.Contains(string(app), `ProgramName: "kyujindesk"`) {
		t.Error("the desktop file and the window name the program differently")
	}
}

// TestVersions: a later build is newer, a release is newer than what led to it, and the next build newer than the release.
func TestVersions(t *testing.T) {
	root := t.TempDir()
	script, err := filepath.Abs(folder + "/version.sh")
	if err != nil {
		t.Fatal(err)
	}
	place := filepath.Join(root, "build", "package")
	if err := os.MkdirAll(place, 0o755); err != nil {
		t.Fatal(err)
	}
	run(t, root, nil, "cp", script, place)
	run(t, root, nil, "git", "init", "-q")
	var all []string
	built := func(day string) {
		run(t, root, []string{"GIT_COMMITTER_DATE=" + day + "T20:00:00Z"}, "git", "-c", "user.name=x", "-c", "user.email=x@example.jp", "commit", "-q", "--allow-empty", "-m", "x")
	}
	note := func() { all = append(all, run(t, root, nil, "build/package/version.sh", "version")) }
	built("2026-11-01")
	note()
	built("2026-11-02")
	note()
	run(t, root, nil, "git", "tag", "v0.1.0")
	note()
	built("2026-11-03")
	note()
	want := "0.1.0-dev.20261101200000 0.1.0-dev.20261102200000 0.1.0 0.1.1-dev.20261103200000"
	if got := strings.Join(all, " "); got != want {
		t.Errorf("%s, not %s", got, want)
	}
	for i := range len(all) - 1 {
		run(t, root, nil, "dpkg", "--compare-versions", strings.Replace(all[i], "-", "~", 1), "lt", strings.Replace(all[i+1], "-", "~", 1))
	}
	if day := run(t, root, nil, "build/package/version.sh", "built"); day != "2026-11-04" { // in Japan
		t.Errorf("built on %s", day)
	}
	if v := run(t, root, []string{"VERSION=9.9.9"}, "build/package/version.sh", "version"); v != "9.9.9" {
		t.Errorf("VERSION is not heard: %s", v)
	}
}

// TestTheWorkflowsAreRead: by actionlint, and every script that they run is there and may be run.
func TestTheWorkflowsAreRead(t *testing.T) {
	files, err := filepath.Glob("../../.github/workflows/*.yml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no workflows: %v", err)
	}
	run(t, ".", nil, append([]string{"go", "tool", "actionlint", "-shellcheck=", "-pyflakes="}, files...)...)
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			_, command, found := strings.Cut(line, "run: ")
			if !found || !strings.Contains(strings.Fields(command)[0], "/") {
				continue
			}
			if i, err := os.Stat(filepath.Join("../..", strings.Fields(command)[0])); err != nil || i.Mode()&0o111 == 0 {
				t.Errorf("%s runs %s, which cannot be run: %v", file, command, err)
			}
		}
	}
}

// TestABackupIsOpenedByTheProgram: each system is told of the ending that the program gives its backups.
func TestABackupIsOpenedByTheProgram(t *testing.T) {
	source, err := os.ReadFile("../../backend/backup/backup.go")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(source), `const Extension = ".`)
	ending, _, _ := strings.Cut(rest, `"`)
	for name, want := range map[string]string{
		"linux/kyujindesk.mime.xml": `<glob pattern="*.` + ending + `"/>`, "linux/kyujindesk.desktop": "Exec=kyujindesk %f",
		"windows/installer.nsi": `Software\Classes\.` + ending, "macos/Info.plist": "<string>" + ending + "</string>",
	} {
		if ending == "" || !strings.Contains(read(t, name), want) {
			t.Errorf("%s does not say %s", name, want)
		}
	}
	for _, name := range []string{"linux/kyujindesk.mime.xml", "macos/Info.plist", "macos/entitlements.plist"} {
		run(t, folder, nil, "python3", "-c", "import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])", name)
	}
	for _, name := range []string{"linux.sh", "windows.sh", "macos.sh", "macos-keys.sh", "sbom.sh", "checksums.sh"} {
		run(t, folder, nil, "bash", "-n", name)
	}
}
