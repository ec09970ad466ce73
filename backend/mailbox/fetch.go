package mailbox

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/textproto"
	"slices"
	"strings"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"golang.org/x/sync/errgroup"

	"kyujindesk/backend/letter"
)

// Bounds of what is fetched at a time.
const (
	batchMails  = 500
	batchBytes  = 8 << 20  // up to four batches are held at a time
	headerBytes = 64 << 10 // of the few header fields we ask for; what is more is no letter
)

// part is what came of one batch.
type part struct {
	answered []imap.UID // the server spoke about them
	mails    []letter.Incoming
}

// group is a batch whose headers are known.
type group struct {
	answered []imap.UID // nothing more is wanted of these
	wanted   []imap.UID // the whole mails
	bytes    int64
}

// stream fetches mails in order, headers first, and gives each batch to take. While the bodies of one batch
// come, those of the next are asked for already, and the headers of the ones after: on a long line the server
// would else stand still for a round trip at each batch. Every FETCH has its own goroutine, because the
// library stands still until all are listened to.
func (r *Reader) stream(ctx context.Context, uids []imap.UID, take func(part) error) error {
	if len(uids) == 0 {
		return nil
	}
	g, ctx := errgroup.WithContext(ctx)
	groups, parts := make(chan group, 2), make(chan chan part, 1)
	g.Go(func() error {
		defer close(groups)
		mostly := false // of the batch before, most were letters
		for batch := range slices.Chunk(uids, batchMails) {
			found, err := r.sortOut(batch, mostly)
			if err != nil {
				return err
			}
			letters := 0
			for _, one := range found {
				letters += len(one.wanted)
			}
			mostly = letters > len(batch)/2
			for _, one := range found {
				if !give(ctx, groups, one) {
					return ctx.Err()
				}
			}
		}
		return nil
	})
	g.Go(func() error {
		defer close(parts)
		for one := range groups {
			came := make(chan part, 1)
			if !give(ctx, parts, came) {
				return ctx.Err()
			}
			g.Go(func() error {
				got, err := r.bodies(one)
				if err == nil {
					came <- got
				}
				return err
			})
		}
		return nil
	})
	g.Go(func() error {
		for came := range parts {
			select {
			case one := <-came:
				if err := take(one); err != nil {
					return err
				}
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	return g.Wait()
}

func give[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// sortOut finds the mails of a batch that concern us. Where most will, the server is asked first for those with our
// mark: it need not send their headers then, which saves a third of the time. What it does not name is looked at as
// ever, because not every server searches well, and some gateways remove the mark.
func (r *Reader) sortOut(uids []imap.UID, mostly bool) ([]group, error) {
	if !mostly {
		return r.headers(uids)
	}
	marked, err := r.search(&imap.SearchCriteria{
		UID:     []imap.UIDSet{imap.UIDSetNum(uids...)},
		Header:  []imap.SearchCriteriaHeaderField{{Key: letter.HeaderMark}},
		Smaller: batchBytes / batchMails,
	})
	var refused *imap.Error
	if err != nil && !errors.As(err, &refused) {
		return nil, err
	}
	known := map[imap.UID]bool{}
	for _, u := range marked {
		known[u] = true
	}
	rest := slices.DeleteFunc(slices.Clone(uids), func(u imap.UID) bool { return known[u] })
	marked = slices.DeleteFunc(slices.Clone(uids), func(u imap.UID) bool { return !known[u] }) // those that were asked about
	if len(rest) == 0 {
		return []group{{wanted: marked}}, nil
	}
	groups, err := r.headers(rest)
	return append([]group{{wanted: marked}}, groups...), err
}

// headers looks which mails of a batch concern us, and divides them so that no group holds more than
// batchBytes.
func (r *Reader) headers(uids []imap.UID) ([]group, error) {
	section := &imap.FetchItemBodySection{
		Specifier: imap.PartSpecifierHeader, HeaderFields: []string{"Message-ID", letter.HeaderMark, "Content-Type"}, Peek: true,
	}
	heads, err := r.collect(uids, &imap.FetchOptions{UID: true, RFC822Size: true, BodySection: []*imap.FetchItemBodySection{section}}, headerBytes)
	if err != nil {
		return nil, fmt.Errorf("fetch headers: %w", err)
	}
	slices.SortFunc(heads, func(a, b fetched) int { return int(a.uid) - int(b.uid) })
	groups := []group{{}}
	for _, m := range heads {
		if m.text == nil {
			continue // answered without what was asked for
		}
		g := &groups[len(groups)-1]
		if !r.concerns(m) {
			g.answered = append(g.answered, m.uid)
			continue
		}
		if len(g.wanted) > 0 && g.bytes+m.size > batchBytes {
			groups = append(groups, group{})
			g = &groups[len(groups)-1]
		}
		g.wanted = append(g.wanted, m.uid)
		g.bytes += m.size
	}
	return groups, nil
}

// concerns tells whether a mail is a letter, or says that one could not be delivered.
func (r *Reader) concerns(m fetched) bool {
	if letter.IsMineHeader(m.text) {
		return m.size <= letter.MaxMail
	}
	return m.size <= bounceMax && isReport(m.text)
}

// isReport tells whether a header says that a mail is a delivery status notification (RFC 3464).
func isReport(header []byte) bool {
	if !bytes.Contains(bytes.ToLower(header), []byte("multipart/report")) {
		return false // as nearly all; reading it as it should be costs more
	}
	h, err := textproto.NewReader(bufio.NewReader(io.MultiReader(bytes.NewReader(header), strings.NewReader("\r\n")))).ReadMIMEHeader()
	if err != nil {
		return false
	}
	kind, parameters, err := mime.ParseMediaType(h.Get("Content-Type"))
	return err == nil && kind == "multipart/report" && strings.EqualFold(parameters["report-type"], "delivery-status")
}

// bodies gets the whole mails of a group.
func (r *Reader) bodies(g group) (part, error) {
	p := part{answered: g.answered}
	if len(g.wanted) == 0 {
		return p, nil
	}
	whole := &imap.FetchItemBodySection{Peek: true}
	mails, err := r.collect(g.wanted, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{whole}}, letter.MaxMail)
	if err != nil {
		return part{}, fmt.Errorf("fetch mails: %w", err)
	}
	for _, m := range mails {
		if m.text == nil {
			continue // answered without what was asked for
		}
		p.answered = append(p.answered, m.uid)
		if in, ok := take(m); ok {
			p.mails = append(p.mails, in)
		}
	}
	slices.SortFunc(p.mails, func(a, b letter.Incoming) int { return int(a.UID) - int(b.UID) })
	return p, nil
}

// take makes of a mail what is kept of it: a letter whole, of a bounce what it says about a letter. It is
// false for other reports, on the person's other mail, which is no business of ours, or that say nothing; and for what a
// server named and should not have.
func take(m fetched) (letter.Incoming, bool) {
	header := head(m.text)
	if !isReport(header) {
		return letter.Incoming{UID: uint32(m.uid), Raw: m.text}, letter.IsMineHeader(header)
	}
	b, ok := ParseBounce(m.text)
	id, why := letter.IDOf(b.MessageID), b.Key()
	return letter.Incoming{UID: uint32(m.uid), Bounce: letter.Bounce{Letter: id, Key: why, Said: b.Diagnostic}}, ok && id != "" && why != ""
}

// head is the header of a mail.
func head(mail []byte) []byte {
	for _, end := range []string{"\r\n\r\n", "\n\n"} {
		if at := bytes.Index(mail, []byte(end)); at >= 0 {
			return mail[:at+len(end)/2]
		}
	}
	return mail
}

// fetched is one mail of an answer. text is nil where the server gave none.
type fetched struct {
	uid  imap.UID
	size int64
	text []byte
}

// collect runs one FETCH. Of what is longer than most bytes, the answer holds the beginning only; what
// breaks off in the middle is an error.
func (r *Reader) collect(uids []imap.UID, o *imap.FetchOptions, most int64) ([]fetched, error) {
	cmd := r.client.Fetch(imap.UIDSetNum(uids...), o)
	var list []fetched
	for {
		m := cmd.Next()
		if m == nil {
			break
		}
		one, err := readFetched(m, most)
		if err != nil {
			return nil, err // the line broke in a literal: the library must not be asked to read on there
		}
		if one.uid != 0 {
			list = append(list, one)
		}
	}
	return list, cmd.Close()
}

func readFetched(m *imapclient.FetchMessageData, most int64) (one fetched, err error) {
	for item := m.Next(); item != nil; item = m.Next() {
		switch item := item.(type) {
		case imapclient.FetchItemDataUID:
			one.uid = item.UID
		case imapclient.FetchItemDataRFC822Size:
			one.size = item.Size
		case imapclient.FetchItemDataBodySection:
			if item.Literal == nil {
				continue
			}
			want := min(item.Literal.Size(), most)
			var text bytes.Buffer
			text.Grow(int(min(want, headerBytes)) + bytes.MinRead) // most letters fit; how long the rest is, the server only says
			if n, err := text.ReadFrom(io.LimitReader(item.Literal, want)); err != nil || n < want {
				return one, cmp.Or(err, io.ErrUnexpectedEOF)
			}
			one.text = text.Bytes()
		}
	}
	return one, nil
}
