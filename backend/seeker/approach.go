package seeker

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/jptext"
)

// ApproachState is how far an approach (直接リクエスト) is, by the office's clock.
type ApproachState string

// The states. That somebody has read it cannot be known, and is not said.
const (
	Reached     ApproachState = "reached"     // 窓口に到達
	Passed      ApproachState = "passed"      // 求職者へ送信済: a mail server took it
	Undelivered ApproachState = "undelivered" // 不達
	Applied     ApproachState = "applied"     // 応募
	Declined    ApproachState = "declined"    // 辞退
	Expired     ApproachState = "expired"     // 期限切れ: the posting, or the seeker's validity, is over
	Refused     ApproachState = "refused"     // the office does not pass it on
)

// ApproachStates lists them.
func ApproachStates() []ApproachState {
	return []ApproachState{Reached, Passed, Undelivered, Applied, Declined, Expired, Refused}
}

// Open says whether the seeker may still answer.
func (s ApproachState) Open() bool { return s == Reached || s == Passed || s == Undelivered }

// Why an approach is refused.
const (
	ApproachNoPosting = "posting"   // the posting is not valid
	ApproachNotDirect = "notDirect" // it takes no direct applications
	ApproachTwice     = "twice"     // this seeker was approached for it before
	ApproachLimit     = "limit"     // as many were approached for it as may be
	ApproachGone      = "gone"      // the profile is not published, or the seeker takes no approaches
	ApproachText      = "text"      // nothing is said, too much, or something that may not be asked
)

// ApproachReasons lists them.
func ApproachReasons() []string {
	return []string{ApproachNoPosting, ApproachNotDirect, ApproachTwice, ApproachLimit, ApproachGone, ApproachText}
}

// Approach is one business's asking of one seeker to apply to one posting, as the office keeps it.
type Approach struct {
	ID, Account, Posting, Seeker string
	State                        ApproachState
	Reason                       string // of Refused
	At                           time.Time
	Mail                         string // id of the mail to the seeker, in the outbox
	Word                         string // keyed hash of the one-time word; empty where nothing may be answered
	Tag                          string // stands in the mail's subject
	Introduction                 string // what it became; empty unless Applied
	Helped                       bool   // the seeker was told once what to write
}

// MaxApproach is how many characters an approach may have.
const MaxApproach = 1000

// CheckApproach says why a text cannot be passed on, or nothing: it is empty, too long, or speaks of what may not be asked (公正採用選考の
// 14事項).
func CheckApproach(text string) (reason string, marks []applicant.NoteMark) {
	n := utf8.RuneCountInString(strings.TrimSpace(text))
	marks = applicant.ReadNote(text)
	if n == 0 || n > MaxApproach || len(marks) > 0 {
		reason = ApproachText
	}
	return reason, marks
}

// Reply is what a seeker's mail says to an approach.
type Reply string

// The replies.
const (
	Yes     Reply = "yes"     // 応募します
	No      Reply = "no"      // 辞退します
	Unclear Reply = "unclear" // neither, or both, or nothing
)

// ReadReply reads what somebody wrote, without what they quoted.
func ReadReply(text string) Reply {
	folded := strings.Join(strings.Fields(jptext.Fold(text)), "")
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(folded, jptext.Fold(w)) })
	}
	no := has("辞退", "応募しません", "応募しない", "応募いたしません", "応募を見送", "見送ります", "見送らせて", "お断り", "希望しません", "けっこうです", "結構です", "応募は考えて", "応募できません")
	rest := folded
	for _, w := range []string{"応募しません", "応募しない", "応募いたしません", "応募を見送", "応募は考えて", "応募できません", "応募を辞退", "応募は辞退", "応募いたしかね", "応募しますか", "応募しようか"} {
		rest = strings.ReplaceAll(rest, jptext.Fold(w), "")
	}
	yes := slices.ContainsFunc([]string{"応募します", "応募いたします", "応募致します", "応募したい", "応募を希望", "応募させて", "応募希望"}, func(w string) bool { return strings.Contains(rest, jptext.Fold(w)) })
	if strings.ContainsAny(folded, "?？") && yes { // a question is no application
		return Unclear
	}
	switch {
	case yes && !no:
		return Yes
	case no && !yes:
		return No
	}
	return Unclear
}
