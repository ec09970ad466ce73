package mailbox

import (
	"errors"
	"net/textproto"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/fault"
)

// Stops is what has to wait when a server says no.
type Stops string

// What waits. Who is locked out tries again at two doors, reading and sending; the rest concern one.
const (
	StopsLetter Stops = "letter" // this letter; the next is tried
	StopsLine   Stops = "line"   // whatever goes over this line
	StopsLogin  Stops = "login"  // everything: trying on could lock a person's account
)

// Reason is one meaning that the answers of servers have: what they say, what the program does, and by its key what the
// person reads (frontend: mailKeys).
type Reason struct {
	Key   string
	Stops Stops
	Pause time.Duration // at least; 0 where the courier's own rhythm will do
	When  []phase       // it is said; nil for always
	Codes []string      // IMAP response codes; SMTP replies, enhanced codes, or both; ? stands for any digit
	Words []string      // in lower case, somewhere in the text
}

// phase is what was asked of a server when it said no.
type phase int

const (
	reading phase = iota // IMAP, and greetings
	login
	sender    // MAIL
	recipient // RCPT and DATA
)

// Pauses. Providers lift their limits after minutes; most that lock an account do so for half an hour after five to ten tries.
const (
	lockPause  = 35 * time.Minute
	limitPause = 10 * time.Minute
	longPause  = time.Hour
	senderStop = 30 * time.Minute
)

// Reasons is the one table of what servers' answers mean, from public reports of what they say (backend/mailbox/reasons_test.go
// quotes them) and from RFC 5530, RFC 3463, RFC 4954 and RFC 5321. The first row that fits counts: words are surer than codes,
// because some providers have one code for everything.
func Reasons() []Reason {
	return []Reason{
		{
			Key: "mail.lockedOut", Stops: StopsLogin, Pause: longPause, When: []phase{reading, login, sender}, Codes: []string{"WEBALERT", "5.7.14"}, Words: []string{
				"web login required", "via your web browser", "with your web browser", "using your web browser", "via web browser", "sign in via the web", "through webmail first",
				"account locked", "account is locked", "account has been locked", "account temporarily locked", "account is temporarily locked", "account blocked", "account is blocked",
				"account has been blocked", "account suspended", "account is suspended", "account has been suspended", "account is disabled", "account has been disabled", "account disabled", "user is locked", "locked out",
				"temporarily restricted", "temporarily banned", "too many login fail", "too many login attempts", "too many attempts", "too many password", "too many failed", "too many auth", "too many invalid",
				"too many bad", "too many incorrect", "too many unsuccessful", "failed login attempts", "login attempts exceeded", "suspicious activity", "アカウントがロック", "ロックされ",
			},
		},
		{
			Key: "mail.password", Stops: StopsLogin, Pause: lockPause, When: []phase{login}, Words: []string{"credentials were incorrect", "password not accepted", "invalid credentials", "wrong password", "incorrect password"},
		},
		{
			Key: "mail.imapOff", Stops: StopsLogin, Pause: lockPause, Words: []string{
				"not enabled for imap", "imap access is disabled", "imap is disabled", "imap access disabled", "imap disabled", "imap service is not", "not authorized to use imap", "enable imap", "authenticated but not connected",
			},
		},
		{
			Key: "mail.appPassword", Stops: StopsLogin, Pause: lockPause, Codes: []string{"5.7.9"}, Words: []string{
				"application-specific password", "app-specific password", "app password", "application password", "authorization code", "less secure app", "basicauthblocked", "basic authentication is disabled",
			},
		},
		{
			Key: "mail.smtpOff", Stops: StopsLogin, Pause: lockPause, Codes: []string{"5.7.139", "5.7.57"}, Words: []string{
				"smtpclientauthentication is disabled", "smtp auth is disabled", "smtp access disabled", "smtp is disabled", "not enabled for smtp", "authentication not enabled", "authentication is disabled", "authentication unsuccessful, smtpclientauth",
			},
		},
		{
			Key: "mail.sendLimit", Stops: StopsLine, Pause: longPause, Codes: []string{"5.4.5", "4.7.28", "5.7.28", "5.7.233", "5.7.705", "5.1.90"}, Words: []string{
				"sending limit", "sending quota", "sending rate", "send limit", "daily limit", "daily quota", "daily smtp", "per day", "per hour", "per minute", "hourly limit", "daily message", "outbound limit",
				"submissionquotaexceeded", "outboundspam", "bad outbound sender", "message rate", "too much mail", "sender has exceeded", "too many messages", "too many emails", "too many e-mails", "maximum number of messages", "max emails",
				"max defers and failures", "message limit", "recipient limit", "recipients limit", "outgoing mail limit", "outgoing messages", "送信数", "送信制限", "送信上限", "送信可能",
			},
		},
		{
			Key: "mail.later", Stops: StopsLetter, When: []phase{recipient}, Words: []string{"receiving mail at a rate", "receiving mail too quickly"}, // the reader's limit, not ours
		},
		{
			Key: "mail.limit", Stops: StopsLine, Pause: limitPause, Codes: []string{"LIMIT", "THROTTLED"}, Words: []string{
				"simultaneous connections", "too many connections", "many concurrent", "concurrent connections", "number of connections", "connection limit", "connections exceeded", "exceeded connection",
				"thread limit exceeded", "too many sessions", "session limit", "too many open", "exceeded command", "bandwidth limit", "bandwidth exceeded", "download limit", "throttl", "rate limit", "ratelimit", "rate exceeded", "rate-limit",
				"too many requests", "too many commands", "too many logins", "login rate", "logging in too", "too frequent", "too fast", "too quickly", "over quota for commands", "slow down", "接続数", "同時接続",
			},
		},
		{
			Key: "mail.sender", Stops: StopsLine, Pause: senderStop, Codes: []string{"553 5.7.1", "5.2.252", "5.7.60", "5.1.7", "5.7.27", "5.7.62"}, Words: []string{
				"sender address rejected", "sender rejected", "sender address is not", "sender address not", "sender is not", "sender not allowed", "not owned by", "sendasdenied", "not allowed to send", "not authorized to send as", "not permitted to send", "permissions to send as",
				"sender verify failed", "invalid sender", "envelope from", "mail from must", "from address", "from-address", "from header", "must match", "sender domain",
			},
		},
		// Between two tries: the password may be right.
		{Key: "mail.server", Stops: StopsLine, When: []phase{login}, Codes: []string{"UNAVAILABLE", "INUSE", "SERVERBUG", "4.?.?", "4??"}},
		{Key: "mail.security", Stops: StopsLine, Codes: []string{"PRIVACYREQUIRED", "538", "5.7.11"}, Words: []string{"issue a starttls", "starttls first", "starttls is required", "starttls required", "encryption required"}},
		{Key: "mail.password", Stops: StopsLogin, Pause: lockPause, Codes: []string{"AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED", "530", "534", "535", "5.7.8"}},
		{ // only where no code says more: Postfix spells a wrong password "authentication failed: (reason unavailable)"
			Key: "mail.server", Stops: StopsLine, When: []phase{login}, Words: []string{
				"temporar", "unavailable", "try again later", "try later", "internal error", "internal server error", "server error", "server is busy", "server busy", "system error", "backend", "timed out", "timeout", "maintenance", "can't connect", "cannot connect", "connection refused", "メンテナンス",
			},
		},
		{Key: "mail.password", Stops: StopsLogin, Pause: lockPause, When: []phase{login}, Codes: []string{"NO", "BAD", "5??"}},
		{Key: "mail.quota", Stops: StopsLetter, Codes: []string{"OVERQUOTA", "?.2.2"}},
		{Key: "mail.quota", Stops: StopsLetter, When: []phase{recipient}, Words: []string{"mailbox full", "mailbox is full", "over quota", "quota exceeded"}},
		{Key: "mail.tooLarge", Stops: StopsLetter, Codes: []string{"?.3.4", "?.2.3", "552"}},
		{Key: "mail.recipient", Stops: StopsLetter, When: []phase{recipient}, Codes: []string{"?.1.1", "?.1.2", "?.1.3", "?.1.6", "?.1.10", "?.2.1", "551"}},
		{Key: "mail.network", Stops: StopsLine, Codes: []string{"421", "BYE"}}, // it hangs up; a new connection may do
		{Key: "mail.sender", Stops: StopsLine, Pause: senderStop, When: []phase{sender}, Codes: []string{"501", "550", "551", "553", "554"}},
		{Key: "mail.refused", Stops: StopsLetter, Codes: []string{"5??"}},
		{Key: "mail.later", Stops: StopsLetter, Codes: []string{"4??", "???"}},
		{Key: "mail.server", Stops: StopsLine, Codes: []string{"NO", "BAD"}},
	}
}

// spokenWords is what a server answered.
type spokenWords struct {
	codes []string // all it can be told by
	text  string   // in lower case
}

// spoken finds a server's answer in an error.
func spoken(err error) (s spokenWords, ok bool) {
	var reply *textproto.Error
	var answer *imap.Error
	switch {
	case errors.As(err, &reply):
		code, more := strconv.Itoa(reply.Code), enhanced(reply.Msg)
		s.codes, s.text = []string{code}, reply.Msg
		if more != "" {
			s.codes = []string{code + " " + more, more, code}
		}
	case errors.As(err, &answer):
		s.codes, s.text = []string{string(answer.Code), string(answer.Type)}, answer.Text
	default:
		return spokenWords{}, false
	}
	s.text = strings.ToLower(strings.Join(strings.Fields(s.text), " "))
	return s, true
}

// reasonOf finds what a server's answer means. It is false for an error that is none.
func reasonOf(err error, at phase) (Reason, bool) {
	var about *during
	if errors.As(err, &about) {
		at = about.phase
	}
	s, ok := spoken(err)
	if !ok {
		return Reason{}, false
	}
	for _, r := range Reasons() {
		if (r.When == nil || slices.Contains(r.When, at)) && r.fits(s) {
			r.Pause = max(r.Pause, patienceOf(s.text))
			return r, true
		}
	}
	return Reason{Key: "mail.server", Stops: StopsLine}, true
}

func (r Reason) fits(s spokenWords) bool {
	return slices.ContainsFunc(r.Words, func(w string) bool { return strings.Contains(s.text, w) }) ||
		slices.ContainsFunc(r.Codes, func(pattern string) bool {
			return slices.ContainsFunc(s.codes, func(code string) bool { return like(code, pattern) })
		})
}

// like tells whether a code is what a pattern says.
func like(code, pattern string) bool {
	if len(code) != len(pattern) {
		return false
	}
	for i := range len(code) {
		if code[i] != pattern[i] && (pattern[i] != '?' || code[i] < '0' || code[i] > '9') {
			return false
		}
	}
	return true
}

// longestPause is how long a server's word is believed.
const longestPause = time.Hour

// How servers say how long to wait: Exchange's back-off, and what greylists and limits say.
var (
	backOff  = regexp.MustCompile(`backoff time:? *(\d{1,9}) *(milli)`)
	comeBack = regexp.MustCompile(`(?:again|retry|wait|come back|locked|blocked)[^.;]{0,20}?(?:in|after|for|within)? (\d{1,6}) *(second|sec|minute|min|hour|s\b)`)
)

// patienceOf is how long a server says to wait, or 0.
func patienceOf(text string) time.Duration {
	found := backOff.FindStringSubmatch(text)
	if found == nil {
		found = comeBack.FindStringSubmatch(text)
	}
	if found == nil {
		return 0
	}
	n, err := strconv.Atoi(found[1])
	if err != nil {
		return 0
	}
	unit := map[byte]time.Duration{'h': time.Hour, 's': time.Second}[found[2][0]]
	switch {
	case found[2] == "milli":
		unit = time.Millisecond
	case found[2][0] == 'm':
		unit = time.Minute
	}
	return min(time.Duration(n)*unit, longestPause)
}

var webAddress = regexp.MustCompile(`https?://[^\s\]<>"()]{1,300}`)

// fault is what the person reads. An address that a server names is shown as text: it may be anybody's.
func (r Reason) fault(s Server, err error) *fault.Fault {
	f := fault.New(fault.Network, r.Key).With("host", s.Host).Because(err)
	f.Pause = r.Pause
	if r.Key != "mail.lockedOut" {
		return f
	}
	var reply *textproto.Error
	var answer *imap.Error
	text := ""
	switch {
	case errors.As(err, &reply):
		text = reply.Msg
	case errors.As(err, &answer):
		text = answer.Text
	}
	if url := webAddress.FindString(text); url != "" {
		return f.With("url", strings.TrimRight(url, ".,;"))
	}
	return f
}

// during is an error that came while something was asked of a server.
type during struct {
	error
	phase phase
}

// Unwrap gives the error.
func (d *during) Unwrap() error { return d.error }
