package office

import (
	"context"
	"crypto/hmac"
	"encoding/hex"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/journal"
	"kyujindesk/backend/letter"
)

// Journal is where the office looks through who did what. See entry.Journal, too.
type Journal interface {
	Lines(ctx context.Context, after int64, limit int) ([]journal.Line, error)
	FindLines(ctx context.Context, f journal.Filter) ([]journal.Line, error)
	// LooksAt lists the searches that showed a seeker.
	LooksAt(ctx context.Context, number string) ([]journal.Line, error)
	// CountLines counts what somebody did since a moment: what was done, or what was not.
	CountLines(ctx context.Context, who, act, since string, done bool) (int, error)
	// ForgetLines erases the lines of before a moment, and gives the last of them.
	ForgetLines(ctx context.Context, before time.Time) (journal.Head, error)

	PutHead(ctx context.Context, h journal.Head) error
	Heads(ctx context.Context) ([]journal.Head, error)
	ForgetHeads(ctx context.Context, before int64) error
}

// mostLines is how many lines of the journal one look gives at most.
const mostLines = 1000

// FindLines lists what was done (業務記録), the last first: at most 1,000 lines.
func (o *Office) FindLines(ctx context.Context, f journal.Filter) ([]journal.Line, error) {
	if f.Before <= 0 {
		f.Before = math.MaxInt64
	}
	if f.Limit <= 0 || f.Limit > mostLines {
		f.Limit = mostLines
	}
	return o.store.FindLines(ctx, f)
}

// Checked is what became of a check of the journal.
type Checked struct {
	First    int64             `json:"first"` // number of the first line that is kept; 0 where there is none
	Last     int64             `json:"last"`
	Lines    int64             `json:"lines"`    // that were looked at
	Mailed   int64             `json:"mailed"`   // the last line that is known by a mail; 0 for none
	Findings []journal.Finding `json:"findings"` // what is not as it was written; none where all is
}

// CheckJournal goes through the whole journal and finds what is not as it was written. more are heads that somebody knows from elsewhere,
// beside those that have come back by mail (see ReadHead).
func (o *Office) CheckJournal(ctx context.Context, more ...journal.Head) (c Checked, err error) {
	err = o.store.Atomically(ctx, func(ctx context.Context) error { // nobody writes a line meanwhile
		c, err = o.checkJournal(ctx, more)
		return err
	})
	return c, err
}

func (o *Office) checkJournal(ctx context.Context, more []journal.Head) (c Checked, err error) {
	span, err := o.Span(ctx)
	if err != nil {
		return c, err
	}
	heads, err := o.store.Heads(ctx)
	if err != nil {
		return c, err
	}
	for _, h := range heads {
		c.Mailed = max(c.Mailed, h.N)
	}
	check := journal.NewCheck(span.Forgotten, append(heads, more...), o.Marker())
	for after, n := int64(math.MinInt64), mostLines; n == mostLines; {
		lines, err := o.store.Lines(ctx, after, mostLines)
		if err != nil {
			return c, err
		}
		n = len(lines)
		for _, l := range lines {
			check.Line(l)
			after = l.N
		}
	}
	if span.Last.N > span.Forgotten.N {
		c.First = span.Forgotten.N + 1
	}
	c.Last, c.Lines, c.Findings = span.Last.N, check.Lines, check.End(span.Last)
	if c.Findings == nil {
		c.Findings = []journal.Finding{}
	}
	return c, nil
}

// keepLines is how long a line of the journal is kept.
const keepLines = 2 // years

// forgetLines erases what the journal holds no longer. What is forgotten is noted, so that it is not missed.
func (o *Office) forgetLines(ctx context.Context, today era.Date) error {
	return o.store.Atomically(ctx, func(ctx context.Context) error {
		last, err := o.store.ForgetLines(ctx, today.Start().AddDate(-keepLines, 0, 0))
		if err != nil || last.N == 0 {
			return err
		}
		span, err := o.Span(ctx)
		if err != nil {
			return err
		}
		span.Forgotten = last
		if err := o.PutSpan(ctx, span); err != nil {
			return err
		}
		return o.store.ForgetHeads(ctx, last.N)
	})
}

// headText is the mail that says how far the journal has come. %[1]d is the number of a line, %[2]s what is to be kept.
const headText = `この窓口の業務記録の控えです。記録のファイルが書きかえられたり、古いものに戻されたりしたときに、このメールと比べて見つけます。
メールボックスから消さないでください。返信は不要です。

記録 %[1]d 行目まで
控え %[2]s

This mail says how far the journal of this office had come. It is compared with the journal, so that a changed or an older file is
noticed. Please do not delete it.
`

// headLine is what of such a mail says the head: number, mark, and proof that this office wrote it.
var headLine = regexp.MustCompile(`([1-9][0-9]{0,17})-([0-9a-f]{64})-([0-9a-f]{32})`)

// writeHead spells a head with its proof.
func (o *Office) writeHead(h journal.Head) string {
	said := fmt.Sprintf("%d-%s", h.N, hex.EncodeToString(h.Mark))
	return said + "-" + o.proof(said)
}

// proof is what nobody writes without the office's key.
func (o *Office) proof(said string) string {
	const half = 16
	return hex.EncodeToString(o.secrets.Mark("journal head", []byte(said))[:half])
}

// ReadHead reads how far the journal had come from such a mail's text, or from the line of it that says so. It returns an Invalid fault
// where there is none that this office wrote.
func (o *Office) ReadHead(text string) (h journal.Head, err error) {
	for _, m := range headLine.FindAllStringSubmatch(text, mostWords) {
		if !hmac.Equal([]byte(o.proof(m[1]+"-"+m[2])), []byte(m[3])) {
			continue
		}
		if h.N, err = strconv.ParseInt(m[1], 10, 64); err != nil {
			return h, fmt.Errorf("read head: %w", err)
		}
		h.Mark, err = hex.DecodeString(m[2])
		return h, err
	}
	return h, fault.At("head", fault.Invalid, "journal.head")
}

// headThread is the Message-ID that those mails answer, by which they are known when they come back.
func (o *Office) headThread() string {
	const some = 8
	return letter.MessageID("journal." + hex.EncodeToString(o.secrets.Mark("journal thread", nil)[:some]))
}

// MailHead writes to the office's own mailbox how far the journal has come, unless that has come back already. It is due by the day: a file
// that is put back knows no later mail, and the mailbox does.
func (o *Office) MailHead(ctx context.Context) error {
	return o.does(ctx, func(ctx context.Context) error {
		span, err := o.Span(ctx)
		if err != nil || span.Last.N == 0 {
			return err
		}
		heads, err := o.store.Heads(ctx)
		if err != nil || len(heads) > 0 && heads[len(heads)-1].N >= span.Last.N {
			return err
		}
		_, err = letter.PostPlain(ctx, o.store, o.secrets, letter.PlainMail{
			From: o.Address, To: o.Address, Name: o.Name, Subject: "業務記録の控え " + era.Of(o.now()).String(), ByHand: true,
			Thread: []string{o.headThread()}, Text: fmt.Sprintf(headText, span.Last.N, o.writeHead(span.Last)),
		}, "journal", o.now())
		return err
	})
}

// takeHead keeps what such a mail says; false where the mail is none of them.
func (o *Office) takeHead(ctx context.Context, text string) (bool, error) {
	h, err := o.ReadHead(text)
	if err != nil {
		return false, nil //nolint:nilerr // another mail
	}
	return true, o.store.Atomically(ctx, func(ctx context.Context) error { return o.store.PutHead(ctx, h) })
}
