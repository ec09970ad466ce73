package desk_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mime"
	"kyujindesk/backend/xtest/world"
)

// thursday is two in the afternoon of 3 December 2026 in Japan.
var thursday = time.Date(2026, 12, 3, 5, 0, 0, 0, time.UTC)

func meetingAt(at time.Time) applicants.Meeting {
	return applicants.Meeting{Start: at, Minutes: 45, Place: "本店2階", With: "佐藤", Bring: "筆記用具"}
}

// invited is an interview to which the mail has gone.
func invited(k *world.Desk, id, interview string, at time.Time) (string, string) {
	k.Helper()
	interview, _, err := k.Applicants.Invite(k.Context(), id, interview, meetingAt(at), letterTo())
	k.Must(err)
	_, raw := sent(k)
	return interview, raw
}

// calendarIn is the calendar of a mail, as any program reads it.
func calendarIn(k *world.Desk, raw string) (text string, e *ics.VEvent) {
	k.Helper()
	for _, p := range mime.Read([]byte(raw)).Parts {
		if p.Type == "text/calendar" {
			text = string(p.Body)
		}
	}
	cal, err := ics.ParseCalendar(strings.NewReader(text))
	k.Must(err)
	if len(cal.Events()) != 1 {
		k.Fatalf("%d events in %s", len(cal.Events()), text)
	}
	return text, cal.Events()[0]
}

func property(e *ics.VEvent, name ics.ComponentProperty) string {
	if p := e.GetProperty(name); p != nil {
		return p.Value
	}
	return ""
}

// replies is what a calendar program answers.
func replies(k *world.Desk, from, interview, attendee, partStat string, sequence int, more string) letter.Verdict {
	k.Helper()
	k.At = k.At.Add(time.Second)
	return comes(k, fmt.Sprintf("From: %s\nSubject: x\nDate: %s\nMIME-Version: 1.0\nContent-Type: text/calendar; method=REPLY; charset=utf-8\n\n"+
		"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:%s\nSEQUENCE:%d\nDTSTAMP:20261121T010000Z\nATTENDEE;PARTSTAT=%s:mailto:%s\n%sEND:VEVENT\nEND:VCALENDAR\n",
		from, k.At.Format(time.RFC1123Z), interview, sequence, partStat, attendee, more))
}

func meetingOf(k *world.Desk, id string) applicants.Interview {
	k.Helper()
	all, err := k.Applicants.Interviews(k.Context(), id)
	k.Must(err)
	if len(all) != 1 {
		k.Fatalf("%d interviews", len(all))
	}
	return all[0]
}

func TestAnInvitationIsAnAppointment(t *testing.T) {
	k, id := writes(t)
	interview, raw := invited(k, id, "", thursday)
	text, e := calendarIn(k, raw)
	for name, want := range map[ics.ComponentProperty]string{
		ics.ComponentPropertyUniqueId: interview, ics.ComponentPropertySequence: "0", ics.ComponentPropertyDtStart: "20261203T050000Z",
		ics.ComponentPropertyDtEnd: "20261203T054500Z", ics.ComponentPropertyStatus: "CONFIRMED",
		ics.ComponentPropertyAttendee: "mailto:hanako@example.jp", ics.ComponentPropertyOrganizer: "mailto:" + world.DeskAddress,
	} {
		if got := property(e, name); got != want {
			t.Errorf("%s: %q, not %q", name, got, want)
		}
	}
	if !strings.Contains(text, "METHOD:REQUEST\r\n") {
		t.Error("no request")
	}
	for line := range strings.SplitSeq(text, "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
	if p := opened(k, id); p.Stage != applicant.Scheduled || p.Due.Kind != applicants.DueInterview || p.Due.On.String() != "2026-12-03" {
		t.Errorf("%s, due %+v", p.Stage, p.Due)
	}
	// Another time: the same appointment, a higher number. Called off: once more.
	_, raw = invited(k, id, interview, thursday.Add(time.Hour))
	if _, e := calendarIn(k, raw); property(e, ics.ComponentPropertyUniqueId) != interview || property(e, ics.ComponentPropertySequence) != "1" {
		t.Errorf("%+v", e)
	}
	_, err := k.Applicants.CallOff(t.Context(), id, interview, letterTo())
	k.Must(err)
	_, raw = sent(k)
	text, e = calendarIn(k, raw)
	if !strings.Contains(text, "METHOD:CANCEL\r\n") || property(e, ics.ComponentPropertySequence) != "2" || property(e, ics.ComponentPropertyStatus) != "CANCELLED" {
		t.Errorf("%s", text)
	}
	if _, err := k.Applicants.CallOff(t.Context(), id, interview, letterTo()); !fault.Is(err, fault.State) {
		t.Errorf("twice: %v", err)
	}
}

func TestWhatWasTypedStaysInItsField(t *testing.T) {
	k, id := writes(t)
	m := meetingAt(thursday)
	m.Place = "A;B,C:\"D\" \\n ATTENDEE:mailto:x@example.com"
	d := applicants.Draft{Subject: "面接; BEGIN:VEVENT, \"x\"", Text: "END:VEVENT\nATTENDEE:mailto:x@example.com\nMETHOD:CANCEL\n" + strings.Repeat("長い行", 100)}
	_, _, err := k.Applicants.Invite(t.Context(), id, "", m, d)
	k.Must(err)
	_, raw := sent(k)
	text, e := calendarIn(k, raw)
	if len(e.Attendees()) != 1 || strings.Contains(text, "\r\nMETHOD:CANCEL") || strings.Contains(text, "\r\nATTENDEE:mailto:x@") {
		t.Errorf("%s", text)
	}
	for _, bad := range []applicants.Meeting{
		{Start: thursday, Minutes: 0},
		{Start: thursday, Minutes: 481},
		{Minutes: 30},
		{Start: k.At.Add(-time.Minute), Minutes: 30},
		{Start: k.At.AddDate(2, 0, 0), Minutes: 30},
		{Start: thursday, Minutes: 30, Place: "a\r\nb"},
		{Start: thursday, Minutes: 30, With: strings.Repeat("あ", 201)},
	} {
		if _, _, err := k.Applicants.Invite(t.Context(), id, "", bad, d); !fault.Is(err, fault.Invalid) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
}

func TestACalendarsAnswerIsTakenForWhatItIs(t *testing.T) {
	k, id := writes(t)
	interview, _ := invited(k, id, "", thursday)
	replies(k, "hanako@example.jp", interview, "hanako@example.jp", "ACCEPTED", 0, "")
	m := meetingOf(k, id)
	if m.Answer.PartStat != "ACCEPTED" || m.Answer.Old || m.Answer.Other != "" || m.Agreed != "" {
		t.Errorf("%+v", m.Answer)
	}
	k.Must(k.Applicants.Agree(t.Context(), id, interview, "ACCEPTED"))
	if m := meetingOf(k, id); m.Agreed != "ACCEPTED" {
		t.Errorf("%+v", m)
	}
	// Moved: what was agreed to is not what is planned now, and an answer to the old time is shown as such.
	invited(k, id, interview, thursday.Add(24*time.Hour))
	replies(k, "hanako@example.jp", interview, "hanako@example.jp", "DECLINED", 0, "")
	if m := meetingOf(k, id); m.Agreed != "" || !m.Answer.Old {
		t.Errorf("%+v", m)
	}
	replies(k, "hanako@example.jp", interview, "hanako@example.jp", "TENTATIVE", 1, "")
	replies(k, "hanako@example.jp", interview, "hanako@example.jp", "ACCEPTED", 0, "")
	if m := meetingOf(k, id); m.Answer.PartStat != "TENTATIVE" || m.Answer.Old {
		t.Errorf("an answer to an older time wins: %+v", m.Answer)
	}
}

// TestAttackAnAnswerForAnotherInterview tries answers that are nobody's to give.
func TestAttackAnAnswerForAnotherInterview(t *testing.T) {
	k, id := writes(t)
	posting := k.Drafted().ID
	taro := applies(k, posting, form.Values{applicant.NameKey: "例示太郎", applicant.MailKey: "taro@example.jp"}).ID
	hers, _ := invited(k, id, "", thursday)
	his, _ := invited(k, taro, "", thursday.Add(24*time.Hour))
	replies(k, "taro@example.jp", hers, "taro@example.jp", "DECLINED", 0, "")
	replies(k, "taro@example.jp", hers, "hanako@example.jp", "DECLINED", 0, "")
	if m := meetingOf(k, id); m.Answer.PartStat != "" {
		t.Errorf("he declines hers: %+v", m.Answer)
	}
	if m := meetingOf(k, taro); m.Answer.PartStat != "" {
		t.Errorf("hers is his: %+v", m.Answer)
	}
	if replies(k, "stranger@example.jp", his, "taro@example.jp", "ACCEPTED", 0, "") != "" {
		t.Error("a stranger's answer is fetched")
	}
	replies(k, "taro@example.jp", his, "mallory@example.jp", "ACCEPTED", 0, "")
	if m := meetingOf(k, taro); m.Answer.Other != "mallory@example.jp" {
		t.Errorf("who answers is not said: %+v", m.Answer)
	}
	replies(k, "taro@example.jp", his, "taro@example.jp", "ACCEPTED", 7, "")
	if m := meetingOf(k, taro); m.Answer.Other == "" {
		t.Errorf("an answer to what was never sent counts: %+v", m.Answer)
	}
	replies(k, "taro@example.jp", his, "taro@example.jp", "DECLINED", 0, strings.Repeat("RRULE:FREQ=SECONDLY\nRDATE:20261203T050000Z\n", 20000))
	if p := opened(k, taro); p.Stage != applicant.Scheduled {
		t.Errorf("an answer moves somebody by itself: %s", p.Stage)
	}
}

func TestTwoInterviewsAtOneTimeAreShown(t *testing.T) {
	k, id := writes(t)
	taro := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示太郎", applicant.MailKey: "taro@example.jp"}).ID
	invited(k, id, "", thursday)
	for start, clash := range map[time.Time]bool{
		thursday.Add(-45 * time.Minute): false, thursday.Add(-44 * time.Minute): true, thursday.Add(44 * time.Minute): true, thursday.Add(45 * time.Minute): false,
	} {
		all, err := k.Applicants.Consider(t.Context(), taro, "", applicants.Meeting{Start: start, Minutes: 45})
		k.Must(err)
		if (len(all[0].Clashes) == 1) != clash {
			t.Errorf("%s: %+v", start, all)
		}
	}
	interview, err := k.Applicants.Propose(t.Context(), taro, "", applicants.Meeting{Slots: []time.Time{thursday.Add(24 * time.Hour), thursday}, Minutes: 30})
	k.Must(err)
	m := meetingOf(k, taro)
	if m.State != applicants.Proposed || len(m.Clashes) != 1 || m.Clashes[0].Name != "山田花子" || !m.Slots[0].Equal(thursday) {
		t.Errorf("%+v", m)
	}
	d, err := k.Applicants.Draft(t.Context(), taro, "propose", interview)
	k.Must(err)
	if !strings.Contains(d.Text, "1番　2026年12月3日（木） 14:00（日本時間）\n2番　2026年12月4日（金） 14:00（日本時間）") {
		t.Errorf("%s", d.Text)
	}
	_, err = k.Applicants.CallOff(t.Context(), taro, interview, applicants.Draft{})
	k.Must(err)
	if m := meetingOf(k, taro); m.State != applicants.CalledOff || len(k.Mailed) != 1 {
		t.Errorf("%+v, %d mails", m, len(k.Mailed))
	}
}

func TestWhatWasAgreedByTelephoneIsNoted(t *testing.T) {
	k, posting := vacancy(t)
	id := applies(k, posting, form.Values{applicant.NameKey: "例示太郎"}).ID
	_, message, err := k.Applicants.Invite(t.Context(), id, "", meetingAt(thursday), applicants.Draft{})
	k.Must(err)
	if m := meetingOf(k, id); message != "" || m.State != applicants.Fixed || m.Sequence != -1 || opened(k, id).Stage != applicant.Scheduled {
		t.Errorf("%+v", m)
	}
	k, id = writes(t)
	interview, _ := invited(k, id, "", thursday)
	if _, _, err := k.Applicants.Invite(t.Context(), id, interview, meetingAt(thursday.Add(time.Hour)), applicants.Draft{}); !fault.Is(err, fault.State) {
		t.Errorf("an interview is moved behind the back of who was invited: %v", err)
	}
}

func TestAnInterviewAheadHasNotTakenPlace(t *testing.T) {
	k, id := writes(t)
	invited(k, id, "", thursday)
	if _, err := k.Applicants.Move(t.Context(), []string{id}, applicant.Interviewed); !fault.Is(err, fault.State) {
		t.Errorf("%v", err)
	}
	if why := opened(k, id).Guards[applicant.Interviewed]; !fault.Is(why, fault.State) {
		t.Errorf("the reason shown is %v", why)
	}
	k.At = thursday.Add(time.Hour)
	if _, err := k.Applicants.Move(t.Context(), []string{id}, applicant.Interviewed); err != nil {
		t.Errorf("%v", err)
	}
}

func TestAnInvitationIsFilledFromItsInterview(t *testing.T) {
	k, id := writes(t)
	interview, err := k.Applicants.Propose(t.Context(), id, "", applicants.Meeting{Slots: []time.Time{thursday}, Minutes: 45, Place: "本店2階"})
	k.Must(err)
	_, _, err = k.Applicants.Invite(t.Context(), id, interview, meetingAt(thursday), letterTo())
	k.Must(err)
	d, err := k.Applicants.Draft(t.Context(), id, "invite", interview)
	k.Must(err)
	if !strings.Contains(d.Text, "日時　2026年12月3日（木） 14:00（日本時間）\n所要時間　45分\n場所　本店2階\nお会いする者　佐藤\n") || strings.Contains(d.Text, "つなぎ先") {
		t.Errorf("%s", d.Text)
	}
	if _, err := k.Applicants.Draft(t.Context(), id, "invite", "nobody's"); !fault.Is(err, fault.NotFound) {
		t.Errorf("%v", err)
	}
}
