package bridge

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/journal"
	"kyujindesk/backend/office"
	"kyujindesk/backend/spreadsheet"
)

// JournalFilter says which lines of the journal are looked for; what is empty lets everything through.
type JournalFilter struct {
	Clerk  string `json:"clerk"`  // id or name
	Act    string `json:"act"`    // see clerk.Act, or what its name begins with, up to the dot
	About  string `json:"about"`  // id or number
	Since  string `json:"since"`  // the first day
	Until  string `json:"until"`  // the last day
	Before int64  `json:"before"` // the number of a line: only what was done before it; 0 for all
}

// JournalLine is one thing that was done.
type JournalLine struct {
	N     int64  `json:"n"`
	At    string `json:"at"`
	Clerk string `json:"clerk"` // name, or empty for nobody
	ID    string `json:"id"`    // of the clerk; empty for the office by itself
	Act   string `json:"act"`
	About string `json:"about"`
	Why   string `json:"why"` // why it was not done; empty where it was
}

// JournalView is a part of the journal (業務記録).
type JournalView struct {
	Lines []JournalLine `json:"lines"` // the last first
	More  bool          `json:"more"`  // there are earlier ones
	Acts  []string      `json:"acts"`  // everything that may stand in it
}

// JournalCheck is what became of a check of the journal.
type JournalCheck struct {
	First    int64             `json:"first"`
	Last     int64             `json:"last"`
	Mailed   int64             `json:"mailed"` // the last line that is known by a mail; 0 for none
	Findings []journal.Finding `json:"findings"`
}

// linesShown is how many lines of the journal are shown at once.
const linesShown = 200

func (f JournalFilter) filter() (look journal.Filter, err error) {
	look = journal.Filter{Clerk: f.Clerk, Act: f.Act, About: strings.TrimSpace(f.About), Before: f.Before}
	for _, d := range []struct {
		field, text string
		to          *time.Time
		add         int
	}{{"since", f.Since, &look.Since, 0}, {"until", f.Until, &look.Until, 1}} {
		if d.text == "" {
			continue
		}
		day, err := era.Parse(d.text)
		if err != nil {
			return look, fault.At(d.field, fault.Invalid, "journal.day").Because(err)
		}
		*d.to = day.Start().AddDate(0, 0, d.add)
	}
	return look, nil
}

// Journal gives the latest lines that are looked for, 200 at most.
func (o *Office) Journal(f JournalFilter) (JournalView, error) {
	return onOffice(o, func(ctx context.Context, w *office.Office) (v JournalView, err error) {
		v.Lines = []JournalLine{}
		for _, a := range append(clerk.Acts(), clerk.SearchSeekers, clerk.TellWatch) {
			v.Acts = append(v.Acts, string(a))
		}
		slices.Sort(v.Acts)
		look, err := f.filter()
		if err != nil {
			return v, err
		}
		look.Limit = linesShown + 1
		lines, err := w.FindLines(ctx, look)
		if v.More = len(lines) > linesShown; v.More {
			lines = lines[:linesShown]
		}
		for _, l := range lines {
			v.Lines = append(v.Lines, JournalLine{l.N, l.At, l.Name, l.Clerk, l.Act, l.About, l.Why})
		}
		return v, err
	})
}

// CheckJournal goes through the whole journal. head is the line of a mail that says how far it had come, or empty; it returns an Invalid
// fault at "head" where that is none.
func (o *Office) CheckJournal(head string) (JournalCheck, error) {
	return call(o.life, asked, func(ctx context.Context) (v JournalCheck, err error) {
		w, err := o.program.Office(ctx)
		if err != nil {
			return v, err
		}
		var known []journal.Head
		if strings.TrimSpace(head) != "" {
			h, err := w.ReadHead(head)
			if err != nil {
				return v, err
			}
			known = append(known, h)
		}
		c, err := w.CheckJournal(ctx, known...)
		return JournalCheck{c.First, c.Last, c.Mailed, c.Findings}, err
	})
}

// SaveJournal asks where to save the lines that are looked for as a table (CSV), saves and shows it. heads are those of its columns, words
// those of the acts. It gives the path back, or nothing where the person cancelled.
func (o *Office) SaveJournal(f JournalFilter, heads []string, words map[string]string) (string, error) {
	return call(o.life, asked, func(ctx context.Context) (string, error) {
		w, err := o.program.Office(ctx)
		if err != nil {
			return "", err
		}
		look, err := f.filter()
		if err != nil {
			return "", err
		}
		rows := [][]string{heads}
		for more := true; more; {
			lines, err := w.FindLines(ctx, look)
			if err != nil {
				return "", err
			}
			for _, l := range lines {
				rows = append(rows, []string{
					strconv.FormatInt(l.N, 10), moment(l.At), l.Name, cmp.Or(words[l.Act], l.Act), l.About, cmp.Or(words[l.Why], l.Why),
				})
				look.Before = l.N
			}
			more = len(lines) > 0
		}
		var table bytes.Buffer
		if err := spreadsheet.WriteCSV(&table, rows); err != nil {
			return "", err
		}
		return file{"業務記録", ".csv", table.Bytes()}.save(ctx, o.life, o.show)
	})
}

// moment is a line's time as it is read in Japan; what is none stays, for a changed file is shown as it is.
func moment(at string) string {
	t, err := clock.Parse(at)
	if err != nil {
		return at
	}
	return era.Minute(t)
}
