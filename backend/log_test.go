package backend_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/practice"
	"kyujindesk/backend/xtest/world"
)

// canary is a person whose name must not be found in any log.
const canary = "監査太郎"

// page is a log that many may write to.
type page struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (p *page) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.b.Write(b)
}

func (p *page) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.b.String()
}

func TestTheLogNamesNobody(t *testing.T) {
	var out page
	log := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))
	p, err := practice.Open(t.Context(), t.TempDir(), time.Now, posting.LoadMinimumWages(), log)
	must(t, err)
	p.Start(context.Background())
	t.Cleanup(func() { must(t, p.Close()) })
	w := startDesk(t, p.DeskMailbox(), log)
	code, e, err := p.IssueCode(t.Context())
	must(t, err)
	w.enrol(t, code, e, practice.DeskAddress, practice.OfficeAddress)

	s, err := w.desk.Create(t.Context(), posting.FullTime)
	must(t, err)
	values := posting.Sample(posting.FullTime)
	for _, section := range posting.FormOf(posting.FullTime).Sections {
		for _, f := range section.Fields {
			if f.Kind == form.Text && len(f.When) == 0 {
				values[f.Key] = canary
			}
		}
	}
	s, err = w.desk.Save(t.Context(), s.ID, values)
	must(t, err)
	if _, err := w.desk.Submit(t.Context(), s.ID, s.Rev, world.Confirmed(s)); err != nil { // refused or sent: neither may tell
		log.Error("submit", "error", err)
	}
	bad := s
	bad.Values = form.Values{"unknown": canary}
	if _, err := w.desk.Save(t.Context(), canary, bad.Values); err != nil {
		log.Error("save", "error", err)
	}
	w.submit(t)
	eventually(t, "a letter is logged", func() (bool, error) {
		return strings.Contains(out.String(), "posting.submit"), nil
	})
	for _, secret := range []string{canary, "監査", e.Name, e.Phone, practice.DeskAddress, posting.Title(posting.Sample(posting.FullTime)), string(code)} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("the log holds %q:\n%s", secret, out.String())
		}
	}
}
