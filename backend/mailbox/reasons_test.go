package mailbox_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// TestWhatAnswersToALoginMean goes through what servers are reported to answer, with IMAP.
func TestWhatAnswersToALoginMean(t *testing.T) {
	const nothing = time.Duration(0)
	for answer, want := range map[string]struct {
		key   string
		pause time.Duration
	}{
		"NO":               {"mail.password", 35 * time.Minute},
		"NO LOGIN failed.": {"mail.password", 35 * time.Minute},
		"BAD [LIMIT] slow": {"mail.limit", 10 * time.Minute},
		"NO アカウントがロックされています":                                                                                             {"mail.lockedOut", time.Hour},
		"NO ユーザー名かパスワードが違います":                                                                                            {"mail.password", 35 * time.Minute},
		"NO [THROTTLED] later":                                                                                           {"mail.limit", 10 * time.Minute},
		"NO Server Unavailable. 15":                                                                                      {"mail.server", nothing},
		"NO [INUSE] another session":                                                                                     {"mail.server", nothing},
		"NO [AUTHORIZATIONFAILED] no":                                                                                    {"mail.password", 35 * time.Minute},
		"BAD Invalid username or password":                                                                               {"mail.password", 35 * time.Minute},
		"NO [LIMIT] LOGIN Rate limit hit.":                                                                               {"mail.limit", 10 * time.Minute},
		"BAD [ALERT] Internal server error":                                                                              {"mail.server", nothing},
		"BAD [AUTHENTICATIONFAILED] login failure":                                                                       {"mail.password", 35 * time.Minute},
		"NO [EXPIRED] That password isn't valid any more":                                                                {"mail.password", 35 * time.Minute},
		"NO [authenticationfailed] Authentication failed.":                                                               {"mail.password", 35 * time.Minute},
		"NO [ALERT] Your account is locked. Contact support.":                                                            {"mail.lockedOut", time.Hour},
		"NO [ALERT] Invalid login or password, please try again":                                                         {"mail.password", 35 * time.Minute},
		"NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)":                                                        {"mail.password", 35 * time.Minute},
		"NO [ALERT] Too many simultaneous connections. (Failure)":                                                        {"mail.limit", 10 * time.Minute},
		"NO Access to your account has been temporarily restricted":                                                      {"mail.lockedOut", time.Hour},
		"NO [ALERT] Account exceeded command or bandwidth limits. (Failure)":                                             {"mail.limit", 10 * time.Minute},
		"NO [UNAVAILABLE] Temporary authentication failure. [mx:2026-11-21]":                                             {"mail.server", nothing},
		"BAD Request is throttled. Suggested Backoff Time: 1299987 milliseconds":                                         {"mail.limit", 1299987 * time.Millisecond},
		"NO [AUTHENTICATIONFAILED] Authentication failed - Too many login failures":                                      {"mail.lockedOut", time.Hour},
		"NO [SERVERBUG] Internal error occurred. Refer to server log for more information.":                              {"mail.server", nothing},
		"NO [WEBALERT https://accounts.google.com/signin/continue?sarp=1] Web login required.":                           {"mail.lockedOut", time.Hour},
		"NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.":                  {"mail.security", nothing},
		"NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)":          {"mail.limit", 10 * time.Minute},
		"NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)": {"mail.appPassword", 35 * time.Minute},
		"NO [ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)": {"mail.lockedOut", time.Hour},
		"NO [ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)": {"mail.imapOff", 35 * time.Minute},
	} {
		t.Run(answer, func(t *testing.T) {
			t.Parallel()
			r, s := reading(t, xtest.Play{Rules: "LOGIN => {tag} " + answer})
			err := newShelf().read(t, r, "INBOX")
			f, _ := fault.Of(err)
			if key(err) != want.key || f.Pause != want.pause || len(s.Said("LOGIN")) != 1 {
				t.Errorf("%v, pause %v, %d logins", err, f.Pause, len(s.Said("LOGIN")))
			}
			if want.key == "mail.lockedOut" && strings.Contains(answer, "https://") != strings.HasPrefix(f.Args["url"], "https://") {
				t.Errorf("the address is %q", f.Args["url"])
			}
		})
	}
}

// TestWhatIsSaidBeforeTheAnswerCounts has the tagged answer say nothing.
func TestWhatIsSaidBeforeTheAnswerCounts(t *testing.T) {
	for rules, want := range map[string]string{
		"LOGIN => * NO [WEBALERT https://example.jp/a] Web login required. | {tag} NO failed":       "mail.lockedOut",
		"LOGIN => * BYE [ALERT] Too many simultaneous connections | {hang up}":                      "mail.limit",
		"LOGIN => * BYE Too many invalid logins from your address | {hang up}":                      "mail.lockedOut",
		"LOGIN => * BYE bye | {hang up}":                                                            "mail.network",
		"LOGIN => {hang up}":                                                                        "mail.network",
		"EXAMINE => * BYE Account exceeded command or bandwidth limits | {hang up}":                 "mail.limit",
		"EXAMINE => {tag} BAD User is authenticated but not connected.":                             "mail.imapOff",
		"EXAMINE => {tag} NO [SERVERBUG] no":                                                        "mail.folder",
		"UID SEARCH => {tag} BAD Request is throttled. Suggested Backoff Time: 299987 milliseconds": "mail.limit",
	} {
		t.Run(rules, func(t *testing.T) {
			t.Parallel()
			r, _ := reading(t, xtest.Play{Rules: rules})
			within(t, "reading", func() {
				if err := newShelf().read(t, r, "INBOX"); key(err) != want {
					t.Errorf("%v, want %s", err, want)
				}
			})
		})
	}
}

// TestTheTableOfReasons looks at the table itself: every row says who waits, can be reached, and locks nobody's account.
func TestTheTableOfReasons(t *testing.T) {
	for _, r := range mailbox.Reasons() {
		if r.Key == "" || !slices.Contains([]mailbox.Stops{mailbox.StopsLetter, mailbox.StopsLine, mailbox.StopsLogin}, r.Stops) || len(r.Codes)+len(r.Words) == 0 {
			t.Errorf("%+v", r)
		}
		if r.Stops == mailbox.StopsLogin && r.Pause < 30*time.Minute {
			t.Errorf("%s is tried again after %v", r.Key, r.Pause)
		}
		for _, w := range r.Words {
			if w != strings.ToLower(w) || len(w) < 6 {
				t.Errorf("%s: %q fits nothing, or everything", r.Key, w)
			}
		}
	}
}
