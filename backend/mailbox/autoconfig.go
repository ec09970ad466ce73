package mailbox

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"kyujindesk/backend/mime"
)

// autoconfigMax bounds the file in bytes; real ones have two thousand.
const autoconfigMax = 64 << 10

// errRedirect is an autoconfig page that sends us on too often, or off https.
var errRedirect = errors.New("autoconfig: redirected where we do not follow")

// autoconfig asks the domain's own page, in the format Thunderbird made usual
// (https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat). Only https: what it names is
// believed because the domain's certificate vouches for it.
func (f Finder) autoconfig(ctx context.Context, a address) (Settings, error) {
	pages := []string{
		"https://autoconfig." + a.domain + "/mail/config-v1.1.xml?emailaddress=" + url.QueryEscape(a.whole()),
		"https://" + a.domain + "/.well-known/autoconfig/mail/config-v1.1.xml",
	}
	settings, errs := make([]Settings, len(pages)), make([]error, len(pages))
	var wg sync.WaitGroup
	for i, page := range pages {
		wg.Go(func() { settings[i], errs[i] = f.page(ctx, page, a) })
	}
	wg.Wait()
	for i := range pages {
		if errs[i] == nil {
			return settings[i], nil
		}
	}
	return Settings{}, errors.Join(errs...)
}

func (f Finder) page(ctx context.Context, page string, a address) (Settings, error) {
	client := &http.Client{Transport: f.Web, CheckRedirect: func(r *http.Request, via []*http.Request) error {
		if r.URL.Scheme != "https" || len(via) > 3 {
			return errRedirect
		}
		return nil
	}}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, page, http.NoBody)
	if err != nil {
		return Settings{}, err
	}
	answer, err := client.Do(r)
	if err != nil {
		return Settings{}, fmt.Errorf("autoconfig: %w", err)
	}
	defer func() { _ = answer.Body.Close() }() // read as far as we want
	if answer.StatusCode != http.StatusOK {
		return Settings{}, errNothing
	}
	text, err := io.ReadAll(io.LimitReader(answer.Body, autoconfigMax+1))
	if err != nil {
		return Settings{}, fmt.Errorf("autoconfig: %w", err)
	}
	_, parameters := mime.ParseType(answer.Header.Get("Content-Type"))
	return parseAutoconfig(text, parameters["charset"], a)
}

// autoconfigServer is one server of the file.
type autoconfigServer struct {
	Type   string   `xml:"type,attr"`
	Host   string   `xml:"hostname"`
	Port   int      `xml:"port"`
	Socket string   `xml:"socketType"`
	User   string   `xml:"username"`
	Auth   []string `xml:"authentication"`
}

// parseAutoconfig reads the file: the first IMAP and the first SMTP server with protection that take
// a password. What is larger than autoconfigMax is not read at all. label is the character set the server names, or empty.
func parseAutoconfig(text []byte, label string, a address) (Settings, error) {
	var file struct {
		XMLName  xml.Name `xml:"clientConfig"`
		Provider struct {
			Name string             `xml:"displayShortName"`
			In   []autoconfigServer `xml:"incomingServer"`
			Out  []autoconfigServer `xml:"outgoingServer"`
		} `xml:"emailProvider"`
	}
	if len(text) > autoconfigMax {
		return Settings{}, errNothing
	}
	d := xml.NewDecoder(bytes.NewReader(inUTF8(text, label)))
	d.CharsetReader = func(_ string, text io.Reader) (io.Reader, error) { return text, nil }
	d.Strict, d.Entity = false, xml.HTMLEntity // people write these files by hand
	if err := d.Decode(&file); err != nil {
		return Settings{}, fmt.Errorf("autoconfig: %w", err)
	}
	in, user, ok := pick(file.Provider.In, "imap", a)
	if !ok {
		return Settings{}, errNothing
	}
	out, smtpUser, ok := pick(file.Provider.Out, "smtp", a)
	if !ok {
		return Settings{}, errNothing
	}
	s := Settings{Provider: short(strings.TrimSpace(file.Provider.Name), 60), User: user, IMAP: in, SMTP: out, Ask: user == "" || smtpUser == ""}
	if smtpUser != user {
		s.SMTPUser = smtpUser
	}
	return s, nil
}

// declared is the character set an XML file says it is in.
var declared = regexp.MustCompile(`^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)`)

// inUTF8 is a file in UTF-8, whatever it is in: as the file says, or else as its server said. Names of servers survive a wrong guess.
func inUTF8(text []byte, label string) []byte {
	if m := declared.FindSubmatch(text); m != nil {
		label = string(m[1])
	}
	if e, _ := charset.Lookup(label); e != nil && !utf8.Valid(text) {
		if decoded, err := e.NewDecoder().Bytes(text); err == nil {
			text = decoded
		}
	}
	return bytes.ToValidUTF8(text, []byte("\uFFFD"))
}

// placeholder is a place in a file that nothing we know fills.
var placeholder = regexp.MustCompile(`%\w+%`)

// pick is the first server of a kind that may be used, and its user name; that is empty where only the person knows it.
func pick(list []autoconfigServer, kind string, a address) (Server, string, bool) {
	fill := strings.NewReplacer("%EMAILADDRESS%", a.whole(), "%EMAILLOCALPART%", a.local, "%EMAILDOMAIN%", a.domain)
	for _, one := range list {
		s := Server{Host: strings.ToLower(fill.Replace(strings.TrimSpace(one.Host))), Port: one.Port}
		switch strings.ToUpper(strings.TrimSpace(one.Socket)) {
		case "SSL":
			s.Security = TLS
		case "STARTTLS":
			s.Security = StartTLS
		}
		user := fill.Replace(strings.TrimSpace(one.User))
		if user == "" {
			user = a.whole()
		}
		if placeholder.MatchString(user) {
			user = "" // only the person knows it
		}
		if one.Type != kind || s.usable() != nil || !takesPassword(one.Auth) || len(user) > 254 || strings.ContainsAny(user, "\r\n\x00") {
			continue
		}
		return s, user, true
	}
	return Server{}, "", false
}

// takesPassword tells whether a person's password will do. "password-encrypted" stands for challenge and
// response; no list at all leaves it open.
func takesPassword(list []string) bool {
	for _, a := range list {
		if a = strings.TrimSpace(a); strings.HasPrefix(a, "password-") || a == "plain" || a == "secure" {
			return true
		}
	}
	return len(list) == 0
}

// short cuts a text to at most n characters.
func short(s string, n int) string {
	r := []rune(strings.ToValidUTF8(s, ""))
	return string(r[:min(len(r), n)])
}
