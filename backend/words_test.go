package backend_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// notSaid are words that were chosen against, each with what is said instead: one term for one thing, in what people read. What a word may
// still stand in comes behind it.
var notSaid = []struct {
	word, instead string
	but           []string
}{
	{"同期", "送受信", []string{"同期の方", "同期会", "同期入社"}},
	{"回線", "接続", nil},
	{"つながりしだい", "接続でき次第", nil},
	{"つながりませんでした", "接続できませんでした", nil},
	{"捨て", "削除する", []string{"細かく切って捨て"}}, // of paper
	{"（ロック", "ログアウト", nil},
	{"打ち込", "入力", nil},
	{"落とすこと", "ドラッグする", nil},
	{"版の記録", "変更履歴", nil},
	{"通知キー", "認証キー", nil},
	{"確かめてください", "確認してください", nil},
	{"メール会社", "メール事業者", nil},
	{"写して新しい求人", "転用して新規作成", nil},
	{"Lock now", "Log out", nil},
	{"there is a line", "you are online", nil},
	{"registration key", "verification key", nil},
	{"Cut the line", "Go offline", nil},
	{"the line is back", "you are connected", nil},
	{"notice key", "verification key", nil},
}

// TestWordsThatAreNotSaid reads the dictionaries, and every text of the program that is no test and no table of what others write.
func TestWordsThatAreNotSaid(t *testing.T) {
	comment := regexp.MustCompile(`(?m)^\s*//.*$|\s// .*$`)
	read := 0
	look := func(path string) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		read++
		for n, line := range strings.Split(comment.ReplaceAllString(string(text), ""), "\n") {
			for _, w := range notSaid {
				rest := line
				for _, b := range w.but {
					rest = strings.ReplaceAll(rest, b, "")
				}
				if strings.Contains(rest, w.word) {
					t.Errorf("%s:%d says %q: say %q", path, n+1, w.word, w.instead)
				}
			}
		}
	}
	walk := func(root string, wanted func(path string) bool) {
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() && wanted(path) {
				look(path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	walk("../frontend/src/lib/i18n", func(p string) bool { return strings.HasSuffix(p, ".ts") && !strings.HasSuffix(p, ".test.ts") })
	walk(".", func(p string) bool {
		others := strings.HasPrefix(p, "posting/text/") || strings.HasPrefix(p, "message/") || strings.HasPrefix(p, "posting/rules_")
		return strings.HasSuffix(p, ".go") && !strings.HasSuffix(p, "_test.go") && !others
	})
	if read < 100 {
		t.Errorf("only %d files were read", read)
	}
}

// letterKey is an identity or a name in the dictionary's own code; the others are letters that one writes with, and those on paper.
var letterKey = regexp.MustCompile(`'letter\.\w+'|\bletters?(?::|,$)|\{ letters|letters\.(?:ja|en)|const letters|^//.*`)

// TestAMessageIsNoLetter holds the English screens to their word for 連絡; letter is its word in code and in the papers of the protocol.
func TestAMessageIsNoLetter(t *testing.T) {
	files, err := filepath.Glob("../frontend/src/lib/i18n/*en.ts")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d dictionaries, %v", len(files), err)
	}
	paper := []string{"by letter, email or telephone", "A printed letter", "in plain letters", "undo letters", "are letters.", "letters, digits and", "digits, letters and", "a letter and a symbol", "one letter, one digit"}
	word := regexp.MustCompile(`(?i)\bletters?\b`)
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for n, line := range strings.Split(string(text), "\n") {
			rest := letterKey.ReplaceAllString(line, "")
			for _, p := range paper {
				rest = strings.ReplaceAll(rest, p, "")
			}
			if word.MatchString(rest) {
				t.Errorf("%s:%d says letter: say message: %s", path, n+1, strings.TrimSpace(line))
			}
		}
	}
}
