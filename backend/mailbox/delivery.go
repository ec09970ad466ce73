package mailbox

import (
	"cmp"
	"slices"
	"sync"

	"github.com/emersion/go-imap/v2"
)

// readyMails is how many mails lie ready for who takes them. How large each is, the server decides.
const readyMails = 4

// delivery is what comes of one FETCH: its mails go from the filter to who asked, past the library, which would copy each twice and
// hand it over from goroutine to goroutine three times.
type delivery struct {
	open  map[imap.UID]bool // not answered yet
	mails chan fetched
}

// deliveries are those that are under way on a line.
type deliveries struct {
	mu   sync.Mutex // guards list, and open of each
	list []*delivery
}

// expect begins a delivery.
func (d *deliveries) expect(uids []imap.UID) *delivery {
	one := &delivery{open: make(map[imap.UID]bool, len(uids)), mails: make(chan fetched, readyMails)}
	for _, u := range uids {
		one.open[u] = true
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.list = append(d.list, one)
	return one
}

// end says that the command is answered: nothing more comes.
func (d *deliveries) end(over *delivery) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.list = slices.DeleteFunc(d.list, func(one *delivery) bool { return one == over })
	close(over.mails)
}

// hand gives a mail to who asked for it first and has not had it, and waits until it is taken. What nobody asked for is passed over.
// The library's reading goroutine alone calls it, which is also the one that reads the end of a command: until then somebody takes.
func (d *deliveries) hand(m fetched) {
	if to := d.whose(m.uid); to != nil {
		to.mails <- m
	}
}

func (d *deliveries) whose(uid imap.UID) *delivery {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, one := range d.list {
		if one.open[uid] {
			delete(one.open, uid)
			return one
		}
	}
	return nil
}

// fetch has some mails brought, and gives each to do until one cannot be taken: then the line is closed, because much may be under way
// that nobody wants any more.
func (r *Reader) fetch(uids []imap.UID, o *imap.FetchOptions, do func(fetched) error) (err error) {
	d := r.filter.under.expect(uids)
	cmd := r.client.Fetch(imap.UIDSetNum(uids...), o)
	go func() { // ends before d.mails is closed
		err = cmd.Close()
		r.filter.under.end(d)
	}()
	var failed error
	for m := range d.mails {
		if failed != nil {
			continue
		}
		if failed = do(m); failed != nil {
			_ = r.line.Close()
		}
	}
	return cmp.Or(failed, err)
}
