package mailbox_test

import (
	"context"
	"crypto/tls"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"

	"kyujindesk/backend/mailbox"
)

// nobody is a world in which no server answers.
func nobody(context.Context, string, mailbox.Server, string) error { return net.ErrClosed }

// web is what https pages say, by host; "" is for every other.
type web map[string]http.HandlerFunc

// serve gives a transport that reaches the pages' hosts, all on this computer, with certificates of theirs.
func (w web) serve(t *testing.T) http.RoundTripper {
	t.Helper()
	var names []string
	for host := range w {
		names = append(names, host)
	}
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(out http.ResponseWriter, r *http.Request) {
		if h := w[r.Host]; h != nil {
			h(out, r)
			return
		}
		http.NotFound(out, r)
	}))
	s.TLS = certificateFor(t, false, append(names, "unused.example.jp")...)
	s.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError) // what is refused is refused on purpose
	s.StartTLS()
	t.Cleanup(s.Close)
	transport := &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "tcp", s.Listener.Addr().String())
	}}
	t.Cleanup(transport.CloseIdleConnections)
	return transport
}

func page(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(text)) }
}

const goodPage = `<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="example.jp"><domain>example.jp</domain>
<displayShortName>例示メール</displayShortName>
<incomingServer type="pop3"><hostname>pop.example.jp</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
<incomingServer type="imap"><hostname>open.example.jp</hostname><port>143</port><socketType>plain</socketType></incomingServer>
<incomingServer type="imap"><hostname>Post.Example.net</hostname><port>993</port><socketType>SSL</socketType>
<username>%EMAILLOCALPART%</username><authentication>password-cleartext</authentication></incomingServer>
<outgoingServer type="smtp"><hostname>out.%EMAILDOMAIN%</hostname><port>587</port><socketType>STARTTLS</socketType>
<username>%EMAILADDRESS%</username><authentication>password-encrypted</authentication></outgoingServer>
</emailProvider></clientConfig>`

var _ mailbox.Names = (*net.Resolver)(nil)

func TestKnownProvidersNeedNoNetwork(t *testing.T) {
	f := mailbox.Finder{Names: nil, Web: nil, Probe: nil} // asking any of them would panic
	for address, want := range map[string]mailbox.Settings{
		"yamada@gmail.com": {
			Provider: "Gmail", User: "yamada@gmail.com", OAuth: "google", Hint: "mail.hint.appPassword",
			IMAP: mailbox.Server{Host: "imap.gmail.com", Port: 993, Security: mailbox.TLS},
			SMTP: mailbox.Server{Host: "smtp.gmail.com", Port: 465, Security: mailbox.TLS},
		},
		"Yamada@YAHOO.co.jp": {
			Provider: "Yahoo!メール", User: "Yamada", Hint: "mail.hint.switchOn",
			IMAP: mailbox.Server{Host: "imap.mail.yahoo.co.jp", Port: 993, Security: mailbox.TLS},
			SMTP: mailbox.Server{Host: "smtp.mail.yahoo.co.jp", Port: 465, Security: mailbox.TLS},
		},
		"saiyo@reiji.sakura.ne.jp": {
			Provider: "さくらのレンタルサーバ", User: "saiyo@reiji.sakura.ne.jp",
			IMAP: mailbox.Server{Host: "reiji.sakura.ne.jp", Port: 993, Security: mailbox.TLS},
			SMTP: mailbox.Server{Host: "reiji.sakura.ne.jp", Port: 465, Security: mailbox.TLS},
		},
	} {
		got, how, err := f.Find(t.Context(), address)
		if err != nil || got != want || how != mailbox.FromTable {
			t.Errorf("%s: %+v, %s, %v", address, got, how, err)
		}
	}
}

func TestEveryRowOfTheTableIsProtected(t *testing.T) {
	rows, errs := mailbox.ProviderRows("saiyo", "reiji.sakura.ne.jp", "sv1.xserver.jp")
	if len(rows) < 12 {
		t.Fatalf("only %d providers", len(rows))
	}
	for i, r := range rows {
		if errs[i] != nil || r.Provider == "" || r.IMAP.Host == "" || r.SMTP.Host == "" {
			t.Errorf("%+v: %v", r, errs[i])
		}
	}
}

func TestADomainOfOnesOwnIsFoundByItsMX(t *testing.T) {
	names := zone{
		"reiji.example.": {mx("aspmx.l.google.com.")}, "shop.example.": {mx("sv123.xserver.jp.")},
		"trap.example.": {mx("evilgoogle.com.")},
	}.serve(t)
	f := mailbox.Finder{Names: names, Web: web{}.serve(t), Probe: nobody}
	for address, host := range map[string]string{"a@reiji.example": "imap.gmail.com", "a@shop.example": "sv123.xserver.jp"} {
		s, how, err := f.Find(t.Context(), address)
		if err != nil || how != mailbox.FromMX || s.IMAP.Host != host || s.User != address {
			t.Errorf("%s: %+v, %s, %v", address, s, how, err)
		}
	}
	if s, how, err := f.Find(t.Context(), "a@trap.example"); key(err) != "mail.notDiscovered" {
		t.Errorf("a look-alike led to %+v, %s, %v", s, how, err)
	}
}

func TestSRVRecordsCountInTheirOrderAndOnlyWhereTheyMayBeBelieved(t *testing.T) {
	for name, test := range map[string]struct {
		imaps, imap []dnsmessage.ResourceBody
		confirmed   string // the host whose certificate is for the mail domain
		host        string
		port        int
		security    mailbox.Security
	}{
		"priority":            {imaps: []dnsmessage.ResourceBody{srv(20, 0, 993, "late.example.jp."), srv(10, 0, 994, "soon.example.jp.")}, host: "soon.example.jp", port: 994, security: mailbox.TLS},
		"weight":              {imaps: []dnsmessage.ResourceBody{srv(10, 0, 993, "light.example.jp."), srv(10, 65535, 993, "heavy.example.jp.")}, host: "heavy.example.jp", port: 993, security: mailbox.TLS},
		"only STARTTLS":       {imap: []dnsmessage.ResourceBody{srv(0, 0, 143, "post.example.jp.")}, host: "post.example.jp", port: 143, security: mailbox.StartTLS},
		"not offered":         {imaps: []dnsmessage.ResourceBody{srv(0, 0, 0, ".")}, imap: []dnsmessage.ResourceBody{srv(0, 0, 143, "post.example.jp.")}, host: "post.example.jp", port: 143, security: mailbox.StartTLS},
		"elsewhere":           {imaps: []dnsmessage.ResourceBody{srv(0, 0, 993, "post.example.net.")}},
		"look-alike":          {imaps: []dnsmessage.ResourceBody{srv(0, 0, 993, "evilexample.jp.")}},
		"elsewhere, but sure": {imaps: []dnsmessage.ResourceBody{srv(0, 0, 993, "other.example.net."), srv(1, 0, 993, "post.example.net.")}, confirmed: "post.example.net", host: "post.example.net", port: 993, security: mailbox.TLS},
	} {
		t.Run(name, func(t *testing.T) {
			names := zone{
				"_imaps._tcp.example.jp.": test.imaps, "_imap._tcp.example.jp.": test.imap,
				"_submissions._tcp.example.jp.": {srv(0, 0, 465, "out.example.jp.")},
			}.serve(t)
			tlsAt := speakingTLS(t, certificateFor(t, false, "example.jp"))
			f := mailbox.Finder{Names: names, Web: web{}.serve(t), Probe: func(ctx context.Context, protocol string, s mailbox.Server, name string) error {
				if s.Host != test.confirmed || name != "example.jp" {
					return net.ErrClosed
				}
				s.Host, s.Port = "127.0.0.1", tlsAt
				return mailbox.ProbeServer(ctx, protocol, s, name)
			}}
			s, how, err := f.Find(t.Context(), "saiyo@example.jp")
			if test.host == "" {
				if key(err) != "mail.notDiscovered" {
					t.Fatalf("believed %+v, %s, %v", s, how, err)
				}
				return
			}
			want := mailbox.Server{Host: test.host, Port: test.port, Security: test.security}
			if err != nil || how != mailbox.FromSRV || s.IMAP != want || s.SMTP.Host != "out.example.jp" {
				t.Fatalf("%+v, %s, %v", s, how, err)
			}
		})
	}
}

// speakingTLS is an IMAP server on loopback that only greets.
func speakingTLS(t *testing.T, c *tls.Config) int {
	t.Helper()
	l, err := tls.Listen("tcp", "127.0.0.1:0", c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				_, _ = conn.Write([]byte("* OK [CAPABILITY IMAP4rev1] ready\r\n"))
				_, _ = conn.Read(make([]byte, 1))
				_ = conn.Close()
			}()
		}
	}()
	return portOf(t, l)
}

func TestAutoconfigIsReadOverHTTPSOnly(t *testing.T) {
	here := web{"example.jp": page(goodPage)}
	want := mailbox.Settings{
		Provider: "例示メール", User: "saiyo",
		IMAP: mailbox.Server{Host: "post.example.net", Port: 993, Security: mailbox.TLS},
		SMTP: mailbox.Server{Host: "out.example.jp", Port: 587, Security: mailbox.StartTLS},
	}
	endless := func(w http.ResponseWriter, _ *http.Request) {
		for range 1000 {
			if _, err := w.Write([]byte(strings.Repeat(" ", 1<<10))); err != nil {
				return
			}
		}
		_, _ = w.Write([]byte(goodPage))
	}
	to := func(url string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, url, http.StatusFound) }
	}
	for name, test := range map[string]struct {
		pages web
		found bool
	}{
		"well-known":        {here, true},
		"own host":          {web{"autoconfig.example.jp": page(goodPage)}, true},
		"sent on":           {web{"example.jp": to("https://pages.example.net/x"), "pages.example.net": page(goodPage)}, true},
		"sent to http":      {web{"example.jp": to("http://pages.example.net/x"), "pages.example.net": page(goodPage)}, false},
		"sent in circles":   {web{"example.jp": to("https://example.jp/again")}, false},
		"too large":         {web{"example.jp": endless}, false},
		"a page for people": {web{"example.jp": page("<html><body>ようこそ</body></html>")}, false},
		"without TLS":       {web{"example.jp": page(strings.NewReplacer("SSL", "plain", "STARTTLS", "plain").Replace(goodPage))}, false},
		"strange host":      {web{"example.jp": page(strings.ReplaceAll(goodPage, "Post.Example.net", "127.0.0.1"))}, false},
		"OAuth only":        {web{"example.jp": page(strings.ReplaceAll(goodPage, "password-cleartext", "OAuth2"))}, false},
	} {
		t.Run(name, func(t *testing.T) {
			f := mailbox.Finder{Names: zone{}.serve(t), Web: test.pages.serve(t), Probe: nobody}
			s, how, err := f.Find(t.Context(), "saiyo@example.jp")
			if test.found && (err != nil || s != want || how != mailbox.FromAutoconfig) || !test.found && key(err) != "mail.notDiscovered" {
				t.Fatalf("%+v, %s, %v", s, how, err)
			}
		})
	}
}

func TestAGuessPrefersGoodCertificates(t *testing.T) {
	good := speakingTLS(t, certificateFor(t, false, "mail.example.jp"))
	landlord := speakingTLS(t, certificateFor(t, false, "*.landlord.example"))
	at := func(where map[string]int) mailbox.Probe {
		return func(ctx context.Context, _ string, s mailbox.Server, name string) error {
			port := where[s.Host]
			if port == 0 || s.Security != mailbox.TLS {
				return net.ErrClosed
			}
			s.Host, s.Port = "127.0.0.1", port
			return mailbox.ProbeServer(ctx, "imap", s, name)
		}
	}
	for name, test := range map[string]struct {
		where      map[string]int
		imap, smtp string
	}{
		"good":     {map[string]int{"imap.example.jp": landlord, "mail.example.jp": good}, "mail.example.jp", "mail.example.jp"},
		"landlord": {map[string]int{"imap.example.jp": landlord, "smtp.example.jp": landlord}, "imap.example.jp", "smtp.example.jp"},
	} {
		t.Run(name, func(t *testing.T) {
			f := mailbox.Finder{Names: zone{}.serve(t), Web: web{}.serve(t), Probe: at(test.where)}
			s, how, err := f.Find(t.Context(), "saiyo@example.jp")
			if err != nil || how != mailbox.FromGuess || s.IMAP.Host != test.imap || s.SMTP.Host != test.smtp || s.IMAP.Port != 993 {
				t.Fatalf("%+v, %s, %v", s, how, err)
			}
		})
	}
}

func TestASearchEndsWithItsContext(t *testing.T) {
	silent := func(ctx context.Context, _ string, _ mailbox.Server, _ string) error {
		<-ctx.Done()
		return ctx.Err()
	}
	f := mailbox.Finder{Names: zone{}.serve(t), Web: web{}.serve(t), Probe: silent}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, _, err := f.Find(ctx, "saiyo@example.jp"); !errors.Is(err, context.DeadlineExceeded) && key(err) != "mail.notDiscovered" {
		t.Fatal(err)
	}
}

func TestWhatIsNoAddressIsRefused(t *testing.T) {
	for _, text := range []string{"", "yamada", "yamada@localhost", "yamada@127.0.0.1", "yamada@exa mple.jp", "@example.jp"} {
		if _, _, err := (mailbox.Finder{}).Find(t.Context(), text); key(err) != "account.address" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzAutoconfig(f *testing.F) {
	f.Add([]byte(goodPage))
	f.Add([]byte(`<!DOCTYPE a [<!ENTITY b "cc">]><clientConfig><emailProvider>&b;</emailProvider></clientConfig>`))
	f.Add([]byte(strings.Repeat("<incomingServer>", 3000)))
	f.Add([]byte("\xff\xfe<\x00c"))
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := mailbox.ParseAutoconfig(text, "saiyo@example.jp")
		if err != nil {
			return
		}
		for _, one := range []mailbox.Server{s.IMAP, s.SMTP} {
			if one.Security != mailbox.TLS && one.Security != mailbox.StartTLS || one.Port < 1 || one.Port > 65535 ||
				one.Host == "" || strings.ContainsAny(one.Host, " \r\n/:@%") || strings.ContainsAny(s.User, "\r\n\x00") {
				t.Fatalf("%+v", s)
			}
		}
	})
}
