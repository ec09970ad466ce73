package backend_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// opening are the names of packages by which a program opens a connection, waits for one, or asks the DNS.
var opening = map[string]*regexp.Regexp{
	"net":         regexp.MustCompile(`^(Dial.*|Listen|ListenConfig|Listen(TCP|UDP|IP|Unix|Unixgram|MulticastUDP|Packet)|Lookup(Addr|CNAME|Host|IP|MX|NS|SRV|TXT)|Resolver|DefaultResolver|FileConn|FileListener|FilePacketConn)$`),
	"net/http":    regexp.MustCompile(`^(Get|Head|Post|PostForm|Client|DefaultClient|Transport|DefaultTransport|Server|Serve|ServeTLS|ListenAndServe.*)$`),
	"net/rpc":     regexp.MustCompile(`^(Dial|Accept|Serve)`),
	"net/smtp":    regexp.MustCompile(`^(Dial|SendMail)`),
	"crypto/tls":  regexp.MustCompile(`^(Dial|Listen)`),
	"log/syslog":  regexp.MustCompile(`^(Dial|New)`),
	"syscall":     regexp.MustCompile(`^(Socket|Connect|Bind)$`),
	"imapclient":  regexp.MustCompile(`^Dial`),
	"go-smtp":     regexp.MustCompile(`^(Dial|SendMail)`),
	"x/sys/unix":  regexp.MustCompile(`^(Socket|Connect|Bind)$`),
	"x/websocket": regexp.MustCompile(`^(Dial|NewClient)`),
	"net/http/httputil": regexp.MustCompile(
		`^(ReverseProxy|NewSingleHostReverseProxy|NewClientConn)$`),
}

// opens says by which name of the table a package is known, empty for one that opens nothing.
func opens(imported string) string {
	switch {
	case opening[imported] != nil:
		return imported
	case strings.HasSuffix(imported, "/imapclient"):
		return "imapclient"
	case strings.HasSuffix(imported, "/go-smtp"):
		return "go-smtp"
	case strings.HasSuffix(imported, "golang.org/x/sys/unix"):
		return "x/sys/unix"
	case strings.HasSuffix(imported, "/websocket"):
		return "x/websocket"
	}
	return ""
}

// openedIn lists by which names a file of Go opens connections, as net.Dialer, in order and each once. An import without a name
// of its own to look for (a dot) is an error.
func openedIn(name string, source any) ([]string, error) {
	f, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	known := map[string]string{} // by its name in this file
	for _, i := range f.Imports {
		imported, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return nil, err
		}
		of := opens(imported)
		if of == "" {
			continue
		}
		as := strings.TrimPrefix(path.Base(imported), "go-")
		if i.Name != nil {
			as = i.Name.Name
		}
		if as == "." {
			return nil, fmt.Errorf("%s imports %s with a dot: its names cannot be told apart", name, imported)
		}
		known[as] = of
	}
	found := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && known[x.Name] != "" && opening[known[x.Name]].MatchString(s.Sel.Name) {
				found[path.Base(known[x.Name])+"."+s.Sel.Name] = true
			}
		}
		return true
	})
	return slices.Sorted(maps.Keys(found)), nil
}

// TestEveryConnectionIsListed holds the list of connections in docs/SECURITY.md against the program, both ways: nothing
// opens one that is not listed, and nothing is listed that opens none.
func TestEveryConnectionIsListed(t *testing.T) {
	text, err := os.ReadFile("../docs/SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, ok := strings.Cut(string(text), "\n## Connections\n")
	if !ok {
		t.Fatal("docs/SECURITY.md has no section Connections")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	listed := map[string]bool{}
	for _, m := range regexp.MustCompile("`([\\w/]+\\.go)` \\(([\\w., ]+)\\)").FindAllStringSubmatch(section, -1) {
		for name := range strings.SplitSeq(m[2], ", ") {
			listed[m[1]+" "+name] = true
		}
	}
	read := 0
	err = filepath.WalkDir("..", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel := strings.TrimPrefix(filepath.ToSlash(p), "../")
		if d.IsDir() {
			// What is not in the program: the tests' own rooms, tools, and what is built.
			if slices.Contains([]string{".git", "frontend", "tools", "out", "docs", "backend/xtest", "backend/faults", "backend/cmd/mailsite", "backend/cmd/plenty"}, rel) {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go") {
			return nil
		}
		read++
		names, err := openedIn(p, nil)
		if err != nil {
			return err
		}
		for _, name := range names {
			at := strings.TrimPrefix(rel, "backend/") + " " + name
			if !listed[at] {
				t.Errorf("%s: a connection that docs/SECURITY.md, Connections, does not list: say there when it is made, to whom, and what they learn", at)
			}
			delete(listed, at)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if read < 300 {
		t.Errorf("only %d files were read", read)
	}
	for at := range listed {
		t.Errorf("%s: docs/SECURITY.md, Connections, lists what is not there", at)
	}
}

func TestAConnectionIsSeenHoweverItIsOpened(t *testing.T) {
	for source, want := range map[string]string{
		`import "net"; var _, _ = net.Dial("tcp", "example.jp:1")`:          "net.Dial",
		`import n "net"; var d n.Dialer`:                                    "net.Dialer",
		`import "net/http"; var _, _ = http.Get("https://example.jp")`:      "http.Get",
		`import "net/http"; var c = http.DefaultClient`:                     "http.DefaultClient",
		`import "crypto/tls"; var d = tls.DialWithDialer`:                   "tls.DialWithDialer",
		`import "github.com/emersion/go-smtp"; var d = smtp.DialTLS`:        "go-smtp.DialTLS",
		`import "github.com/a/b/v2/imapclient"; var d = imapclient.DialTLS`: "imapclient.DialTLS",
		`import "net"; var ip net.IP; var l net.Listener`:                   "",
		`import "net/http"; var h http.Handler`:                             "",
		`import net "kyujindesk/backend/fault"; var d = net.Dial`:           "",
	} {
		got, err := openedIn("a.go", "package a; "+source)
		if err != nil || strings.Join(got, ",") != want {
			t.Errorf("%s: %v, %v; want %q", source, got, err, want)
		}
	}
	if _, err := openedIn("a.go", `package a; import . "net"`); err == nil {
		t.Error("a dot hides what a file opens")
	}
}
