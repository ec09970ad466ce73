package office_test

import (
	"context"
	"flag"
	"fmt"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

var many = flag.Int("many", 0, "how many postings a large office has; 0 leaves that test out")

// sorts lists what waits, in its order.
func sorts(all []office.Intake) string {
	var b strings.Builder
	for _, i := range all {
		fmt.Fprintf(&b, "%s ", i.Sort)
	}
	return strings.TrimSpace(b.String())
}

// TestWhatWaitsStandsInTheIntakeBox: each sort of it, the longest waiting first, until it is answered.
func TestWhatWaitsStandsInTheIntakeBox(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	v.login(true)
	number := world.Shop().Number
	seq := int64(0)
	send := func(k letter.Kind, about string, rev int, body any) {
		c.Helper()
		c.pass(time.Minute)
		seq++
		l, err := letter.New(k, about, body, c.At)
		c.Must(err)
		l.Epoch, l.Seq, l.BaseRev = epoch, seq, rev
		if verdict, why := v.hand(v.raw(l)); verdict != letter.Applied {
			t.Fatalf("%s: %s %s", k, verdict, why)
		}
	}
	const words = "018f0000-0000-7000-8000-000000000001"
	send(letter.AccountClose, "", 0, letter.AccountCloseBody{Why: "休業"})
	send(letter.PostingSubmit, "first", 0, sample())
	send(letter.TalkMessage, words, 0, letter.TalkMessageBody{Talk: words, Title: "用件", Text: "本文", At: clock.Text(c.At)})
	send(letter.EstablishmentChange, number, 1, letter.EstablishmentChangeBody{ID: "c", Values: world.Shop().Values()})
	send(letter.PostingBrought, "old", 3, brings())
	_, err := c.Office.Accept(t.Context(), "first")
	c.Must(err)
	change := ask(posting.Change)
	change.Values = posting.Sample(posting.FullTime)
	send(letter.PostingAsk, "first", 2, change)
	sato, _ := two(c.World)
	c.Must(sato.Claim(t.Context(), clerk.TalkMatter(words)))

	all, err := c.Office.Intake(t.Context())
	c.Must(err)
	if got := sorts(all); got != "closing talk establishment brought change" {
		t.Fatalf("the box holds %s", got)
	}
	if w := all[1]; w.Title != "用件" || w.Business.Name != world.Shop().Name || w.Claim.Name != "佐藤" || w.Matter != clerk.TalkMatter(words) {
		t.Errorf("%+v", w)
	}
	if w := all[4]; w.Title != posting.Sample(posting.FullTime)["work.title"] || w.About != "first" || w.Kind != posting.FullTime || w.Provisional {
		t.Errorf("%+v", w)
	}
	_, err = c.Office.Grant(t.Context(), "first", change.ID)
	c.Must(err)
	c.Must(sato.AnswerTalk(t.Context(), words, "はい", nil))
	c.Must(c.Office.DeclineChange(t.Context(), number, "ない"))
	_, err = c.Office.Reject(t.Context(), "old", "ない")
	c.Must(err)
	c.Must(c.Office.Close(t.Context(), number, false))
	if all, err := c.Office.Intake(t.Context()); err != nil || len(all) > 0 {
		t.Errorf("answered, and still there: %s, %v", sorts(all), err)
	}
}

func TestByWhenAnOfficeMeansToAnswer(t *testing.T) {
	c := openCounter(t)
	k, to := c.enrolled()
	c.takes(c.mail(k, to, letter.PostingSubmit, sample(), 1, 0), letter.Applied, "") // Saturday, 21 November 2026; the 23rd is a holiday
	for days, want := range map[int]string{1: "2026-11-24", 3: "2026-11-26", 6: "2026-12-01"} {
		c.Must(c.Office.SetPromise(t.Context(), days))
		if all, err := c.Office.Intake(t.Context()); err != nil || len(all) != 1 || all[0].Due.String() != want {
			t.Errorf("%d days: %+v, %v", days, all, err)
		}
	}
	for _, days := range []int{0, -1, office.PromiseMost + 1} {
		if err := c.Office.SetPromise(t.Context(), days); !keyIs(err, "office.promise.days") {
			t.Errorf("%d days: %v", days, err)
		}
	}
	if days, err := c.Office.Promise(t.Context()); err != nil || days < 1 {
		t.Errorf("%d, %v", days, err)
	}
}

// crowd fills the office with postings, of which some wait.
func crowd(w *world.World, postings, waiting int) {
	w.Helper()
	content := `{"work.title":"一般事務","work.text":"` + strings.Repeat("仕", 500) + `"}`
	w.Must(w.Office.Store.Atomically(w.Context(), func(ctx context.Context) error {
		for _, statement := range []string{
			`INSERT INTO establishment (number, content, updated_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 30000)
			 SELECT 'e'||i, '{"number":"e'||i||'","name":"例示商店'||i||'"}', '2026-11-01T00:00:00.000Z' FROM n`,
			`INSERT INTO account (id, establishment, created_at) SELECT 'a'||substr(number, 2), number, updated_at FROM establishment WHERE number LIKE 'e%'`,
			`INSERT INTO device (fingerprint, account, certificate, address, created_at) VALUES ('d', 'a1', '', '', '')`,
		} {
			if _, err := w.Office.Store.DB.Exec(ctx, statement); err != nil {
				return err
			}
		}
		_, err := w.Office.Store.DB.Exec(ctx, `
			INSERT INTO posting (id, device, account, letter, kind, state, rev, waits, updated_at, content, title)
			WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < $1)
			SELECT 'p'||i, 'd', 'a'||(i%30000+1), '', 'full', CASE WHEN i <= $2 THEN 'submitted' ELSE 'valid' END, 1, i <= $2,
			       strftime('%Y-%m-%dT%H:%M:%S.000Z', 1790000000 + i, 'unixepoch'), $3, '一般事務' FROM n`, postings, waiting, content)
		return err
	}))
}

// TestTheBoxOfALargeOffice lists the box of an office with 30,000 establishments and many postings, 5,000 of them waiting.
func TestTheBoxOfALargeOffice(t *testing.T) {
	if *many == 0 {
		t.Skip("takes -many 100000")
	}
	w := world.New(t)
	crowd(w, *many, 5000)
	for range 5 {
		began := time.Now()
		all, err := w.Office.Intake(t.Context())
		took := time.Since(began)
		if t.Logf("%d rows in %s", len(all), took); err != nil || len(all) != office.IntakeMost || took > 100*time.Millisecond {
			t.Errorf("%d rows in %s: %v", len(all), took, err)
		}
	}
}

// TestTheIntakeBoxIsReadByIndex: a page of it never reads through all postings.
func TestTheIntakeBoxIsReadByIndex(t *testing.T) {
	w := world.New(t)
	for _, query := range []string{
		`SELECT id FROM posting p WHERE p.waits ORDER BY p.updated_at LIMIT 10`,
		`SELECT id FROM posting p WHERE p.state = 'brought' ORDER BY p.updated_at LIMIT 10`,
		`SELECT number FROM establishment_change ORDER BY asked_at, number LIMIT 10`,
		`SELECT id FROM account WHERE closing_at IS NOT NULL AND closed_at IS NULL ORDER BY closing_at, id`,
	} {
		plan := planOf(w, query)
		if strings.Contains(plan, "SCAN") && !strings.Contains(plan, "USING") || strings.Contains(plan, "USE TEMP B-TREE FOR ORDER BY") {
			t.Errorf("%s\n%s", query, plan)
		}
	}
}

func planOf(w *world.World, query string) string {
	w.Helper()
	rows, err := w.Office.Store.DB.QueryContext(w.Context(), "EXPLAIN QUERY PLAN "+query)
	w.Must(err)
	defer rows.Close()
	var all []string
	for rows.Next() {
		var id, parent, unused int
		var detail string
		w.Must(rows.Scan(&id, &parent, &unused, &detail))
		all = append(all, detail)
	}
	w.Must(rows.Err())
	return strings.Join(all, "\n")
}

// TestANewBusinessAtTheCounterHasANameAndATelephone: with neither nobody could show that a code is theirs; who is known need not say it again.
func TestANewBusinessAtTheCounterHasANameAndATelephone(t *testing.T) {
	w := world.New(t)
	whole := world.Shop()
	for key, change := range map[string]func(e *establishment.Establishment){
		"office.counter.name":  func(e *establishment.Establishment) { e.Name = "" },
		"office.counter.phone": func(e *establishment.Establishment) { e.Phone = "" },
	} {
		e := whole
		change(&e)
		if _, err := w.Office.IssueCode(t.Context(), e); !keyIs(err, key) {
			t.Errorf("%s: %v", key, err)
		}
	}
	_, err := w.Office.IssueCode(t.Context(), whole)
	w.Must(err)
	if _, err := w.Office.IssueCode(t.Context(), establishment.Establishment{Number: whole.Number}); err != nil {
		t.Errorf("one that is known: %v", err)
	}
}
