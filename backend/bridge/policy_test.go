package bridge

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestThePageMayDoNothingButItsOwn looks at what is sent with everything the window shows.
func TestThePageMayDoNothingButItsOwn(t *testing.T) {
	w := httptest.NewRecorder()
	Guarded(http.NotFoundHandler()).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/index.html", http.NoBody))
	got := w.Header().Get("Content-Security-Policy")
	if !strings.HasPrefix(got, "default-src 'none';") || strings.Contains(got, "unsafe") || strings.Contains(got, "http") || strings.Contains(got, "*") {
		t.Errorf("the policy is %q", got)
	}
}

// TestNoPartOfThePageNeedsMore finds what the policy would stop in silence: scripts and styles written into the page.
func TestNoPartOfThePageNeedsMore(t *testing.T) {
	inline := regexp.MustCompile(`(?i)<[a-z][^>]*\s(style="[^{]|on[a-z]+=")|\{@html|<script>[^<]|javascript:`)
	looked := 0
	err := filepath.WalkDir("../../frontend", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == "node_modules" || d.Name() == "dist" || d.Name() == "e2e") {
			if err == nil {
				err = filepath.SkipDir
			}
			return err
		}
		if end := filepath.Ext(path); end != ".svelte" && end != ".html" {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		looked++
		if found := inline.Find(text); found != nil && !strings.HasPrefix(string(found), "<script>\n") {
			t.Errorf("%s: %s", path, found)
		}
		return nil
	})
	if err != nil || looked < 50 {
		t.Errorf("looked at %d files, %v", looked, err)
	}
}
