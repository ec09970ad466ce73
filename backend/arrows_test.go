// Package backend holds no code of its own; this test holds the import law of its rooms.
package backend

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const (
	module = "kyujindesk"
	rooms  = module + "/backend/"
	wails  = "github.com/wailsapp/wails"
	tags   = "webkit2_41,sqlite_fts5"
)

// Groups of rooms, from the bottom to the top.
var (
	ground   = []string{"clock", "era", "fault", "filename", "form", "holiday", "jptext", "mime", "picture", "postal", "replica", "sealed", "spreadsheet"}
	nouns    = []string{"account", "applicant", "calendar", "clerk", "establishment", "journal", "message", "notice", "posting", "seeker", "servicemail", "talk"}
	adapters = []string{"mailbox", "sheet", "vault"}
	tables   = []string{"store", "store/post"} // what the stores of both sides are made of
)

// law says for each room which rooms it may import. A new room gets a line
// here, and docs/ARCHITECTURE.md says why. Tests may import what they need.
var law = map[string][]string{
	"clock":       {},
	"backup":      {"fault"},
	"datafolder":  {},
	"external":    {},
	"fault":       {},
	"era":         {"clock", "jptext"},
	"holiday":     {"era"},
	"jptext":      {},
	"filename":    {},
	"postal":      {"jptext"},
	"picture":     {"fault"},
	"spreadsheet": {"fault"},
	"mime":        {},
	"replica":     {},
	"sealed":      {},
	"form":        {"era", "fault", "jptext", "postal"},

	"account":       join(ground, nouns),
	"applicant":     join(ground, nouns),
	"calendar":      join(ground, nouns),
	"clerk":         {},
	"establishment": join(ground, nouns),
	"journal":       {},
	"message":       join(ground, nouns),
	"notice":        join(ground, nouns),
	"posting":       join(ground, nouns, "posting/text"),
	"posting/text":  {"jptext"},
	"seeker":        join(ground, nouns),
	"seeker/made":   join(ground, nouns),
	"servicemail":   {"jptext", "message"},
	"talk":          join(ground, nouns),

	// publicpage fills the forms of postings and establishments from a saved page.
	"publicpage": join(ground, nouns),

	"letter": join(ground, nouns),
	// How one gets in is a room of its own on either side.
	"desk/entry":   join(ground, nouns, "letter"),
	"office/entry": join(ground, nouns, "letter"),
	// So is what several computers of a business say to each other; what they keep alike is a book that the desk hands over.
	"desk/sisters": join(ground, nouns, "letter", "desk/entry"),
	// So is what a business keeps of applicants; how the office hears of it is the desk's to say.
	"desk/applicants": join(ground, nouns, "letter"),
	// And what it asks of people who look for work.
	"desk/seekers": join(ground, nouns, "letter"),
	// And what it and its office write to each other.
	"desk/talks": join(ground, nouns, "letter"),
	"desk":       join(ground, nouns, "publicpage", "letter", "desk/entry", "desk/applicants", "desk/seekers", "desk/sisters", "desk/talks"),
	"office":     join(ground, nouns, "letter", "office/entry"),
	"courier":    join(ground, nouns, "letter"),

	"mailbox": join(ground, nouns, "letter"),
	"sheet":   join(ground, nouns, "letter"),
	"sqlite":  join(ground, "private"),
	"vault":   join(ground, nouns, "letter"),

	// What a table means is one thing, the driver another: only the opening of a side's store names one.
	"store":        join(ground, nouns),
	"store/post":   join(ground, nouns, "letter", "store"),
	"store/desk":   join(ground, nouns, tables, "letter", "sqlite"),
	"store/office": join(ground, nouns, tables, "letter", "sqlite"),

	"private":  {},
	"release":  {},
	"logging":  join(ground, "private"),
	"instance": join(ground, "private"),

	// A station is one side at work; it knows neither side, so that officed reaches no desk.
	"station": join(ground, nouns, adapters, "letter", "courier"),
	// counter is an office at work, whoever opened it.
	"counter": join(ground, nouns, adapters, "backup", "private", "letter", "office", "station", "store/office"),
	// practice is an office with a mail server in the same process; the desk reaches it by mail like any other.
	"practice": join(ground, nouns, adapters, "letter", "courier", "counter", "office", "office/entry", "store/office", "station", "private", "seeker/made"),
	// program is what is open, without a window.
	"program": join(ground, nouns, adapters, "letter", "counter", "courier", "desk", "desk/entry", "office", "office/entry", "store/desk", "store/office", "station", "practice", "private", "datafolder", "backup"),
	"bridge":  join(ground, nouns, "backup", "publicpage", "private", "letter", "mailbox", "desk", "desk/applicants", "desk/entry", "desk/seekers", "desk/talks", "office", "practice", "program", "release"),

	"cmd/officed":    join(ground, nouns, adapters, "backup", "letter", "counter", "office", "office/entry", "store/office", "station", "logging", "private", "release"),
	"cmd/gen":        join(ground, nouns, "letter", "mailbox", "desk/applicants", "program"),
	"cmd/mailsite":   {"xtest"},
	"cmd/postal":     {"postal"},
	"cmd/publicpage": join(ground, nouns, "publicpage"),
	"cmd/readmail":   join(ground, "message", "letter", "mailbox"),
	"cmd/opinion":    {"posting/text"},
	"xtest":          join(ground, nouns, "letter"),
	"faults":         {}, // tests only

	// The world of the tests of both sides; nothing of the program imports it.
	"xtest/world":   join(ground, nouns, "letter", "desk", "desk/entry", "office", "office/entry", "store/desk", "store/office", "vault"),
	"xtest/longest": {"form", "jptext"},
	"xtest/crowd":   join(ground, nouns, "letter"),
	"cmd/plenty":    join(ground, nouns, "letter", "desk", "station", "store/desk", "xtest/crowd", "xtest/longest"),

	// The window: main.go and app.go build the services, give them to Wails, start and stop.
	"": join(ground, nouns, "sheet", "vault", "program", "bridge", "release", "logging", "instance", "datafolder", "external"),
}

// pkg is what go list tells of a package: direct imports, and all it depends on.
type pkg struct {
	ImportPath string
	Imports    []string
	Deps       []string
}

// room is the name in the law, and whether the package is ours at all.
func room(path string) (string, bool) {
	if path == module {
		return "", true
	}
	return strings.CutPrefix(path, rooms)
}

func TestArrows(t *testing.T) {
	for _, p := range list(t) {
		name, _ := room(p.ImportPath)
		for _, broken := range judge(p) {
			t.Errorf("room %q: %s", name, broken)
		}
	}
}

// TestArrowsCanFail adds forbidden arrows in thought: a law that nothing can break is none.
func TestArrowsCanFail(t *testing.T) {
	for _, p := range []pkg{
		{ImportPath: rooms + "desk", Imports: []string{rooms + "office"}},
		{ImportPath: rooms + "office", Deps: []string{rooms + "desk"}},
		{ImportPath: rooms + "office/entry", Deps: []string{rooms + "desk/entry"}},
		{ImportPath: rooms + "desk/entry", Imports: []string{rooms + "desk"}},
		{ImportPath: rooms + "posting", Imports: []string{"database/sql"}},
		{ImportPath: rooms + "posting", Imports: []string{rooms + "sqlite"}},
		{ImportPath: rooms + "courier", Imports: []string{wails + "/v2/pkg/runtime"}},
		{ImportPath: rooms + "cmd/officed", Deps: []string{wails + "/v2"}},
		{ImportPath: rooms + "program", Imports: []string{rooms + "bridge"}},
		{ImportPath: rooms + "station", Imports: []string{rooms + "office"}},
		{ImportPath: module, Imports: []string{rooms + "courier"}},
		{ImportPath: rooms + "bridge", Imports: []string{rooms + "store/desk"}},
		{ImportPath: rooms + "store/post", Imports: []string{rooms + "sqlite"}},
		{ImportPath: rooms + "sqlite", Imports: []string{rooms + "letter"}},
		{ImportPath: module, Imports: []string{rooms + "sqlite"}},
		{ImportPath: rooms + "cmd/officed", Deps: []string{rooms + "store/desk"}},
		{ImportPath: rooms + "helpers"},
		{ImportPath: module, Imports: []string{rooms + "xtest"}},
		{ImportPath: rooms + "program", Imports: []string{rooms + "xtest/world"}},
	} {
		if len(judge(p)) == 0 {
			t.Errorf("the law lets %+v pass", p)
		}
	}
}

// judge lists what of the law a package breaks.
func judge(p pkg) []string {
	name, ours := room(p.ImportPath)
	allowed, known := law[name]
	if !ours || !known {
		return []string{"has no line in the law (backend/arrows_test.go)"}
	}
	var broken []string
	for _, path := range p.Imports {
		if other, ours := room(path); ours && !slices.Contains(allowed, other) {
			broken = append(broken, "must not import "+path)
		}
		if strings.HasPrefix(path, wails) && name != "" && name != "bridge" {
			broken = append(broken, "must not import Wails ("+path+")")
		}
		if slices.Contains(join(ground, nouns), name) && worldly(path) {
			broken = append(broken, "is pure and must not import "+path)
		}
	}
	for _, path := range p.Deps {
		switch {
		case side(name) == "desk" && strings.HasPrefix(path, rooms+"office"), side(name) == "office" && strings.HasPrefix(path, rooms+"desk"):
			broken = append(broken, "reaches "+path+": desk and office talk by letters only")
		case name == "cmd/officed" && (strings.HasPrefix(path, rooms+"desk") || path == rooms+"store/desk" || path == rooms+"bridge" || strings.HasPrefix(path, wails)):
			broken = append(broken, "reaches "+path+": officed is an office without a window")
		}
	}
	return broken
}

// side is the side a room belongs to, or the room itself.
func side(room string) string {
	first, _, _ := strings.Cut(room, "/")
	return first
}

// worldly packages reach outside the process; rules of the trade do not.
func worldly(path string) bool {
	for _, p := range []string{"database/sql", "log/slog", "net", "os", "path/filepath", "syscall"} {
		if path == p || strings.HasPrefix(path, p+"/") {
			return path != "net/mail" && path != "net/url" // spellings, not connections
		}
	}
	return false
}

// list asks the go command for every package of the program.
func list(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps=false", "-tags", tags, "-json=ImportPath,Imports,Deps", "..", "./...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var all []pkg
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if p.ImportPath == strings.TrimSuffix(rooms, "/") {
			continue // this folder itself
		}
		all = append(all, p)
	}
	if len(all) < 10 {
		t.Fatalf("go list found only %d packages", len(all))
	}
	return all
}

// join makes one list of lists and single names.
func join(parts ...any) []string {
	var all []string
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			all = append(all, p)
		case []string:
			all = append(all, p...)
		}
	}
	return all
}
