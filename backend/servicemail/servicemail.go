// Package servicemail is a mail of the employment service's own page to a business: what it is about, and the digits it brings. It is read by a
// table of words. It knows nothing of mail servers, nor of what is kept of one; it follows no link and shows no text of the mail.
package servicemail

import (
	"crypto/sha256"
	_ "embed"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"kyujindesk/backend/jptext"
	"kyujindesk/backend/message"
)

// Writer is where the service writes from (domain §1.1: S-A, S-B).
const Writer = "system@" + message.ServiceDomain

// Kind is what a mail of the service is about.
type Kind string

// The kinds (domain, second half, §4). Of Other nothing is said but that one should look in the page.
const (
	Password Kind = "password" // ワンタイムパスワード
	Key      Kind = "key"      // 認証キー
	Accepted Kind = "accepted" // 求人受理
	Returned Kind = "returned" // 修正依頼
	Applied  Kind = "applied"  // 応募通知
	Message  Kind = "message"  // メッセージ受信
	Approach Kind = "approach" // リクエストへの応募
	Renewal  Kind = "renewal"  // 更新時期
	Other    Kind = "other"
)

// Kinds lists them all.
func Kinds() []Kind {
	return []Kind{Password, Key, Accepted, Returned, Applied, Message, Approach, Renewal, Other}
}

// Mail is what is kept of a mail of the service. Its text is not.
type Mail struct {
	ID      string    `json:"id"` // the same on all computers of a business
	From    string    `json:"from"`
	At      time.Time `json:"at"`
	Kind    Kind      `json:"kind"`
	Digits  string    `json:"digits"`  // to be typed at the service; empty for none
	Until   time.Time `json:"until"`   // when they run out, as far as is known
	Numbers []string  `json:"numbers"` // 求人番号 and 求職番号 it names
	Proven  bool      `json:"proven"`  // the server that received it found it to be from that domain
	Likes   bool      `json:"likes"`   // its writer imitates the service
}

// Table says by which words a kind is known. 要確認: the words, until real mails were seen.
type Table []entry

type entry struct {
	kind  Kind
	words []string // all of them are in the subject, or else in the text
	valid time.Duration
}

//go:embed data/kinds.tsv
var carried string

// Words is the table the program carries.
//
//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var Words = sync.OnceValue(func() Table {
	t, err := ParseTable(strings.NewReader(carried))
	if err != nil {
		panic("servicemail: the words the program carries: " + err.Error())
	}
	return t
})

// ParseTable reads a table with the columns kind, words (all of which must be there, with commas between them) and minutes, for which digits
// hold; 0 where there are none. The first row that fits counts.
func ParseTable(r io.Reader) (Table, error) {
	c := csv.NewReader(r)
	c.Comma = '\t'
	rows, err := c.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read words of mails: %w", err)
	}
	t := Table{}
	for i, row := range rows {
		if i == 0 {
			continue
		}
		minutes, err := strconv.Atoi(row[2])
		if err != nil || minutes < 0 || minutes > 24*60 || row[1] == "" || !slices.Contains(Kinds(), Kind(row[0])) {
			return nil, fmt.Errorf("read words of mails: line %d cannot be meant", i+1)
		}
		t = append(t, entry{Kind(row[0]), strings.Split(row[1], ","), time.Duration(minutes) * time.Minute})
	}
	return t, nil
}

var (
	between = regexp.MustCompile(`[^0-9]`)
	figures = regexp.MustCompile(`[0-9-]+`)
	numbers = regexp.MustCompile(`^[0-9]{5}-[0-9]{1,8}$`)
	digits  = regexp.MustCompile(`(?:^|[^0-9A-Za-z\-./@])([0-9]{4,8})(?:[^0-9A-Za-z\-./:@年円分時日月]|$)`)
)

// Read tells whether a mail is one of the service, or imitates one, and what it says. Writers are the addresses it is known to write from,
// beside its own domain; now is when it came.
func Read(raw []byte, t Table, writers []string, now time.Time) (Mail, bool) {
	reader := message.Reader{Returned: func([]byte) (message.Bounce, bool) { return message.Bounce{}, false }, Letter: func([]byte) bool { return false }}
	head, m := message.ReadHead(raw), reader.Read(raw)
	_, domain, _ := strings.Cut(head.From, "@")
	out := Mail{ID: idOf(head, raw), From: head.From, At: now, Kind: Other, Likes: message.Imitates(raw), Numbers: []string{}}
	listed := slices.Contains(writers, head.From)
	if out.Likes {
		return out, true
	}
	if !listed && domain != message.ServiceDomain {
		return Mail{}, false
	}
	out.Proven = message.Proven(raw, domain)
	if head.Date.Before(now) && !head.Date.IsZero() {
		out.At = head.Date
	}
	subject, text := jptext.Fold(head.Subject), jptext.Half(m.Text)
	e, known := t.find(subject, jptext.Fold(m.Text))
	for _, n := range figures.FindAllString(subject+"\n"+text, 1000) {
		if numbers.MatchString(n) && !slices.Contains(out.Numbers, n) && len(out.Numbers) < 20 {
			out.Numbers = append(out.Numbers, n)
		}
	}
	if !known {
		return out, true
	}
	out.Kind = e.kind
	apart := between.ReplaceAllString(text, "$0$0") // what stands between two numbers is beside both
	if found := digits.FindAllStringSubmatch(apart, 3); e.valid > 0 && out.Proven && len(found) == 1 {
		out.Digits, out.Until = found[0][1], out.At.Add(e.valid)
	}
	return out, true
}

// find is the first row whose words are all in the subject, or else in the text.
func (t Table) find(subject, text string) (entry, bool) {
	for _, where := range []string{subject, text} {
		for _, e := range t {
			if !slices.ContainsFunc(e.words, func(w string) bool { return !strings.Contains(where, jptext.Fold(w)) }) {
				return e, true
			}
		}
	}
	return entry{}, false
}

func idOf(h message.Head, raw []byte) string {
	of := []byte(h.ID)
	if h.ID == "" {
		of = raw
	}
	sum := sha256.Sum256(of)
	return "service/" + hex.EncodeToString(sum[:16])
}
