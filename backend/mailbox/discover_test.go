package mailbox_test

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"

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
		if errs[i] != nil || r.Provider == "" || !r.Ask && (r.IMAP.Host == "" || r.SMTP.Host == "" || r.User == "") || r.Ask && r.Hint == "" {
			t.Errorf("%+v: %v", r, errs[i])
		}
	}
}

// TestTheTableProposesWhatTheProvidersSay has the rows that differ from the usual: other user names, and servers nobody knows for sure.
func TestTheTableProposesWhatTheProvidersSay(t *testing.T) {
	for address, want := range map[string]string{
		"hanako@icloud.com":         "hanako hanako@icloud.com imap.mail.me.com:993 smtp.mail.me.com:587 ask=false",
		"hanako@docomo.ne.jp":       "  imap.spmode.ne.jp:993 smtp.spmode.ne.jp:465 ask=true",
		"hanako@i.softbank.jp":      "hanako  imap.softbank.jp:993 smtp.softbank.jp:465 ask=false",
		"hanako@zoho.jp":            "hanako@zoho.jp  imap.zoho.jp:993 smtp.zoho.jp:465 ask=false",
		"hanako@zohomail.jp":        "hanako@zohomail.jp  imap.zoho.jp:993 smtp.zoho.jp:465 ask=false",
		"hanako@zohomail.com":       "hanako@zohomail.com  imap.zoho.com:993 smtp.zoho.com:465 ask=false",
		"hanako@aa2.so-net.ne.jp":   "hanako@aa2.so-net.ne.jp  imap.so-net.ne.jp:993 mail.so-net.ne.jp:587 ask=false",
		"hanako@kcn.nifty.com":      "hanako@kcn.nifty.com  imap.nifty.com:993 smtp.nifty.com:465 ask=false",
		"hanako@nifty.ne.jp":        "hanako@nifty.ne.jp  imap.nifty.com:993 smtp.nifty.com:465 ask=false",
		"hanako@ybb.ne.jp":          "hanako@ybb.ne.jp  :0 ybbsmtp.mail.yahoo.co.jp:465 ask=true",
		"hanako@ezweb.ne.jp":        "  :0 :0 ask=true",
		"hanako@example.kagoya.net": "  imap.kagoya.net:993 smtp.kagoya.net:465 ask=true",
	} {
		s, how, err := (mailbox.Finder{}).Find(t.Context(), address)
		got := fmt.Sprintf("%s %s %s:%d %s:%d ask=%t", s.User, s.SMTPUser, s.IMAP.Host, s.IMAP.Port, s.SMTP.Host, s.SMTP.Port, s.Ask)
		if err != nil || how != mailbox.FromTable || got != want {
			t.Errorf("%s: %s, %s, %v", address, got, how, err)
		}
	}
	for _, row := range mailbox.Sources() {
		if row.Source == "" || row.Verified {
			t.Errorf("%+v: where does it say so, and who has tried it?", row)
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
		Provider: "例示メール", User: "saiyo", SMTPUser: "saiyo@example.jp",
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
	xserver := speakingTLS(t, certificateFor(t, false, "sv123.xserver.jp"))
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
		"good":           {map[string]int{"imap.example.jp": landlord, "mail.example.jp": good}, "mail.example.jp", "mail.example.jp"},
		"known landlord": {map[string]int{"mail.example.jp": xserver, "sv123.xserver.jp": xserver}, "sv123.xserver.jp", "sv123.xserver.jp"},
		"his name only":  {map[string]int{"mail.example.jp": xserver, "smtp.example.jp": xserver}, "mail.example.jp", "smtp.example.jp"},
		"landlord":       {map[string]int{"imap.example.jp": landlord, "smtp.example.jp": landlord}, "imap.example.jp", "smtp.example.jp"},
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

// TestAutoconfigAsPeopleWriteIt reads files in other character sets, with words of HTML, and with places nothing fills.
func TestAutoconfigAsPeopleWriteIt(t *testing.T) {
	coded := func(e encoding.Encoding, text string) string {
		coded, err := e.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return coded
	}
	named := func(charset string) string {
		return strings.Replace(goodPage, `version="1.0"`, `version="1.0" encoding="`+charset+`"`, 1)
	}
	for name, test := range map[string]struct{ text, provider string }{
		"Shift_JIS":             {coded(japanese.ShiftJIS, named("Shift_JIS")), "例示メール"},
		"Windows-31J":           {coded(japanese.ShiftJIS, named("Windows-31J")), "例示メール"},
		"EUC-JP":                {coded(japanese.EUCJP, named("euc-jp")), "例示メール"},
		"ISO-2022-JP":           {strings.Replace(goodPage, "例示メール", "mail", 1), "mail"},
		"Shift_JIS, unsaid":     {coded(japanese.ShiftJIS, goodPage), ""},
		"UTF-8, said wrongly":   {named("Shift_JIS"), "例示メール"},
		"of an unknown set":     {named("x-unheard-of"), "例示メール"},
		"with blanks of HTML":   {strings.Replace(goodPage, "例示メール", "例示&nbsp;メール", 1), "例示\u00a0メール"},
		"with a bare ampersand": {strings.Replace(goodPage, "例示メール", "R&D", 1), "R&D"},
	} {
		s, err := mailbox.ParseAutoconfig([]byte(test.text), "saiyo@example.jp")
		if err != nil || s.IMAP.Host != "post.example.net" || s.User != "saiyo" || test.provider != "" && s.Provider != test.provider {
			t.Errorf("%s: %+v, %v", name, s, err)
		}
	}
	for _, place := range []string{"%REALNAME%", "%LOGIN%", "prefix-%USER%", "%emailaddress%"} {
		s, err := mailbox.ParseAutoconfig([]byte(strings.ReplaceAll(goodPage, "%EMAILLOCALPART%", place)), "saiyo@example.jp")
		if err != nil || s.User != "" || !s.Ask {
			t.Errorf("%s: %+v, %v", place, s, err)
		}
	}
	s, err := mailbox.ParseAutoconfig([]byte(strings.ReplaceAll(goodPage, "%EMAILADDRESS%", "%EMAILLOCALPART%")), "saiyo@example.jp")
	if err != nil || s.User != "saiyo" || s.SMTPUser != "" || s.Ask {
		t.Errorf("%+v, %v", s, err)
	}
}

// TestALandlordsNameIsOfferedInsteadOfAPin has the connection test meet the certificates of rented servers.
func TestALandlordsNameIsOfferedInsteadOfAPin(t *testing.T) {
	for name, want := range map[string]string{"sv123.xserver.jp": "sv123.xserver.jp", "*.sakura.ne.jp": "*.sakura.ne.jp", "www.landlord.example": "", "evilxserver.jp": ""} {
		port := speakingTLS(t, certificateFor(t, false, name))
		s := mailbox.Server{Host: "127.0.0.1", Port: port, Security: mailbox.TLS}
		err := mailbox.ProbeServer(t.Context(), "imap", s, "mail.example.jp")
		if c, ok := mailbox.CertificateOf(err); !ok || c.Instead != want {
			t.Errorf("%s: %+v, %v", name, c, err)
		}
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
