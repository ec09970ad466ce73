package mailbox

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/letter"
)

// heads are mails of other domains, of which so many bear a name on top.
func heads(all, bearing, domains int, name string) (list []fetched) {
	for i := range all {
		text := fmt.Sprintf("From: a@%d.example.com\r\n", i%domains)
		if i < bearing {
			text = "Authentication-Results: " + name + "; dkim=none\r\n" + text
		}
		list = append(list, fetched{text: []byte(text)})
	}
	return list
}

func TestWhoVouches(t *testing.T) {
	own := fetched{text: []byte("From: b@example.jp\r\n")}
	for name, c := range map[string]struct {
		heads []fetched
		want  []string
	}{
		"on all":                      {heads(10, 10, 5, "mx.example.jp"), []string{"example.jp"}},
		"on nearly all":               {heads(10, 8, 5, "mx.example.jp"), []string{"example.jp"}},
		"on too few":                  {heads(10, 7, 5, "mx.example.jp"), nil},
		"from too few":                {heads(10, 10, 2, "mx.example.jp"), nil},
		"from three":                  {heads(3, 3, 3, "mx.example.jp"), []string{"example.jp"}},
		"colleagues write without it": {append(heads(3, 3, 3, "mx.example.jp"), own, own, own), []string{"example.jp"}},
		"many servers of one":         {append(heads(4, 4, 4, "mx1.mail.example.co.jp"), heads(4, 4, 4, "mx2.mail.example.co.jp")...), []string{"example.co.jp"}},
		"nobody":                      {heads(10, 0, 5, ""), nil},
		"nothing":                     {nil, nil},
		"a stranger among them":       {append(heads(9, 9, 5, "mx.example.jp"), heads(2, 2, 2, "evil.example.com")...), []string{"example.jp"}},
		"without a name":              {heads(5, 5, 5, "spf=pass smtp.mailfrom=a"), []string{"-"}},
	} {
		if got := slices.Sorted(maps.Keys(vouchersOf(c.heads, "example.jp"))); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// A mail is handed on as it came where its provider vouches, or nobody does; a claim of somebody else's is said to be none.
func TestWhatNobodyKnownVouchesFor(t *testing.T) {
	const claim = "Authentication-Results: mx.example.jp; dkim=pass\r\nFrom: a@example.com\r\n\r\nx"
	var service, people letter.Wants
	service.Imitations()
	people.Writer("a@example.com")
	for name, c := range map[string]struct {
		r     Reader
		mail  string
		taken bool
	}{
		"known":            {Reader{wants: service, vouchers: map[string]bool{"example.jp": true}}, claim, true},
		"another is known": {Reader{wants: service, vouchers: map[string]bool{"example.com": true}}, claim, false},
		"nobody looked":    {Reader{wants: service}, claim, false},
		"nobody is asked":  {Reader{wants: people}, claim, true},
		"no claim":         {Reader{wants: service}, "From: a@example.com\r\n\r\nAuthentication-Results: mx.example.jp", true},
	} {
		got := string(c.r.vouched([]byte(c.mail)))
		if !strings.HasSuffix(got, c.mail) || (got == c.mail) != c.taken {
			t.Errorf("%s: %q", name, got)
		}
	}
}
