package bridge

import (
	"testing"

	"kyujindesk/backend/fault"
)

func TestALinkShowsWhereItLeads(t *testing.T) {
	for link, want := range map[string]struct{ kind, to, opened string }{
		"https://www.example.jp/a?b=c#d":          {"https", "www.example.jp", "https://www.example.jp/a?b=c#d"},
		"HTTPS://Example.JP:8443/":                {"https", "example.jp:8443", "https://example.jp:8443/"},
		"https://例示.jp/地図":                        {"https", "xn--fsq192h.jp", "https://xn--fsq192h.jp/%E5%9C%B0%E5%9B%B3"},
		"https://ex\u0430mple.jp/":                {"https", "xn--exmple-4nf.jp", "https://xn--exmple-4nf.jp/"}, // a Cyrillic a
		"mailto:hanako@example.jp":                {"mailto", "hanako@example.jp", "mailto:hanako@example.jp"},
		"mailto:hanako%40example.jp?bcc=x@a.jp":   {"mailto", "hanako@example.jp", "mailto:hanako@example.jp"},
		" mailto:hanako@example.jp?attach=/etc/x": {"mailto", "hanako@example.jp", "mailto:hanako@example.jp"},
	} {
		v, opened, err := lookAt(link)
		if err != nil || v.Kind != want.kind || v.To != want.to || opened != want.opened {
			t.Errorf("%s: %+v, %s, %v", link, v, opened, err)
		}
	}
	for _, link := range []string{
		"", "http://example.jp/", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://example.jp", "ms-settings:", "//example.jp", "example.jp",
		"https://", "https:example.jp", "https://user@example.jp/", "https://example.jp:x/", "https://exa mple.jp/", "https://example.jp\r\nX: y/", "\x00https://example.jp",
		"mailto:", "mailto:hanako", "mailto:a@example.jp,b@example.jp", "mailto:%22a%20b%22@example.jp", "-https://example.jp", "https://-x/",
	} {
		if v, opened, err := lookAt(link); !fault.Is(err, fault.Invalid) {
			t.Errorf("%q leads to %+v, %q", link, v, opened)
		}
	}
}
