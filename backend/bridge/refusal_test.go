package bridge

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAProgramThatCannotBeginSaysWhyAndWhere(t *testing.T) {
	w := httptest.NewRecorder()
	Refusal("/home/<b>hanako</b>/求人", errors.New("permission denied & more")).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
	page := w.Body.String()
	for _, want := range []string{"求人デスクを始められません", "/home/&lt;b&gt;hanako&lt;/b&gt;/求人", "permission denied &amp; more", "cannot write to its data folder"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in %s", want, page)
		}
	}
}
