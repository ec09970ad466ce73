package mailbox

import (
	"fmt"
	"strings"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
)

// What has to be seen before a name in Authentication-Results is taken for the provider's own (RFC 8601 §4.1: one must know it).
const (
	sampled      = 50 // of the newest mails in the inbox
	leastDomains = 3  // from which mails came that bear the name
	mostWithout  = 5  // one in so many may come without it: some come from within
)

// unvouched stands before what a sender may have written itself: only the uppermost field of the kind counts.
const unvouched = "Authentication-Results: mailbox.invalid; none\r\n"

// sample looks at the newest mails of the inbox once a connection, to know what its server writes of where a mail comes from. A server that writes
// nothing lets through what a sender says of itself, under any name: whose name is on nearly all mails, from wherever they are, is the
// server's. It needs as many of the strangers' mails as a person has to make it believe another one.
func (r *Reader) sample() error {
	if r.vouchers != nil || !r.wants.OfService() || r.selected != inbox {
		return nil
	}
	open := r.client.Mailbox()
	if open == nil || open.NumMessages == 0 {
		return nil
	}
	uids, err := r.search(&imap.SearchCriteria{SeqNum: []imap.SeqSet{{imap.SeqRange{Start: max(open.NumMessages, sampled) - sampled + 1, Stop: 0}}}})
	if isRefusal(err) {
		return nil
	}
	if err != nil {
		return err
	}
	section := &imap.FetchItemBodySection{Specifier: imap.PartSpecifierHeader, Peek: true, HeaderFields: []string{"From", "Authentication-Results"}}
	heads, err := r.collect(uids[max(0, len(uids)-sampled):], &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{section}}, headerBytes)
	if err != nil {
		return fmt.Errorf("fetch headers: %w", err)
	}
	if found := vouchersOf(heads, domainOf(r.account.Address)); len(found) > 0 || len(heads) == sampled {
		r.vouchers = found // a young mailbox is looked at again
	}
	return nil
}

// vouchersOf are the names that nearly all mails bear that came from elsewhere than a domain.
func vouchersOf(heads []fetched, own string) map[string]bool {
	domains, bearing, all := map[string]map[string]bool{}, map[string]int{}, 0
	for _, m := range heads {
		from := ""
		for _, w := range letter.WritersOf(m.text) {
			from = domainOf(w)
		}
		if from == "" || from == own {
			continue
		}
		all++
		name := message.Voucher(m.text)
		if name == "" {
			continue
		}
		if bearing[name]++; domains[name] == nil {
			domains[name] = map[string]bool{}
		}
		domains[name][from] = true
	}
	found := map[string]bool{}
	for name, n := range bearing {
		if len(domains[name]) >= leastDomains && (all-n)*mostWithout <= all {
			found[name] = true
		}
	}
	return found
}

// vouched is a mail as it is handed on: where somebody vouches for its sender who is not known to be the provider, nobody does.
func (r *Reader) vouched(mail []byte) []byte {
	if name := message.Voucher(head(mail)); name == "" || r.vouchers[name] || !r.wants.OfService() {
		return mail
	}
	return append([]byte(unvouched), mail...)
}

func domainOf(address string) string {
	return strings.ToLower(address[strings.LastIndexByte(address, '@')+1:])
}
