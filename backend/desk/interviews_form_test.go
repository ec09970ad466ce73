package desk_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

func TestAHalfFilledInterviewIsKeptUntilItIsSettled(t *testing.T) {
	k, id := writes(t)
	interview, _ := invited(k, id, "", thursday)
	fresh := applicants.InterviewForm{When: "12/10 1", Minutes: "3", Place: "本店の3か", Text: "途中まで"}
	moved := applicants.InterviewForm{When: "2026-12-04 14:00", Minutes: "45"}
	k.Must(k.Applicants.KeepForm(t.Context(), id, "", fresh))
	k.Must(k.Applicants.KeepForm(t.Context(), id, interview, moved))
	k.Must(k.Applicants.KeepDraft(t.Context(), id, letterTo()))
	kept := func(want int) {
		t.Helper()
		if got := thread(k, id); len(got.Forms) != want || got.Forms[""] != fresh || !reflect.DeepEqual(got.Draft, letterTo()) {
			t.Errorf("%d forms: %+v", want, got.Forms)
		}
	}
	kept(2)
	if where := holds(t, k, "本店の3か"); where != "" {
		t.Errorf("%s holds it in clear", where)
	}
	invited(k, id, interview, thursday.Add(24*time.Hour))
	kept(1)
	k.Must(k.Applicants.KeepForm(t.Context(), id, interview, moved))
	_, err := k.Applicants.CallOff(t.Context(), id, interview, letterTo())
	k.Must(err)
	kept(1)
	_, err = k.Applicants.Propose(t.Context(), id, "", applicants.Meeting{Slots: []time.Time{thursday}, Minutes: 30})
	k.Must(err)
	if got := thread(k, id).Forms; len(got) != 0 {
		t.Errorf("it is there after it was settled: %+v", got)
	}
}

func TestAFormIsKeptOfNobodyElsesInterview(t *testing.T) {
	k, id := writes(t)
	taro := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示太郎"}).ID
	interview, _ := invited(k, id, "", thursday)
	typed := applicants.InterviewForm{When: "12/3"}
	for name, of := range map[string]string{"another's": taro, "nobody's": "nobody"} {
		if err := k.Applicants.KeepForm(t.Context(), of, interview, typed); !fault.Is(err, fault.NotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	typed.When = strings.Repeat("長", 100_000)
	if err := k.Applicants.KeepForm(t.Context(), id, "", typed); !fault.Is(err, fault.Invalid) {
		t.Errorf("%v", err)
	}
	k.Must(k.Applicants.KeepForm(t.Context(), id, "", applicants.InterviewForm{Minutes: "30"}))
	if got := thread(k, id).Forms; len(got) != 0 {
		t.Errorf("an empty form is kept: %+v", got)
	}
}

func TestRoomPersonAndApplicantAreHadOnceAtATime(t *testing.T) {
	k, id := writes(t)
	taro := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示太郎", applicant.MailKey: "taro@example.jp"}).ID
	invited(k, id, "", thursday) // 本店2階, 佐藤
	for name, c := range map[string]struct {
		of          string
		place, with string
		want        applicants.ClashKind
		free        bool
	}{
		"the same room":        {of: taro, place: "本店２階", with: "田中", want: applicants.SamePlace},
		"the same one of ours": {of: taro, place: "応接室", with: "田中、佐藤さん", want: applicants.SameOurs},
		"nobody can say":       {of: taro, place: "応接室"},
		"both can be held":     {of: taro, place: "応接室", with: "田中", free: true},
		"the same applicant":   {of: id, place: "応接室", with: "田中", want: applicants.SamePerson},
	} {
		all, err := k.Applicants.Consider(t.Context(), c.of, "", applicants.Meeting{Slots: []time.Time{thursday}, Minutes: 30, Place: c.place, With: c.with})
		k.Must(err)
		if got := all[0].Clashes; c.free != (len(got) == 0) || !c.free && got[0].Kind != c.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestATimeThatIsProposedToSomebodyElseIsNamed(t *testing.T) {
	k, id := writes(t)
	taro := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示太郎"}).ID
	slots := applicants.Meeting{Slots: []time.Time{thursday, thursday.Add(24 * time.Hour)}, Minutes: 30, Place: "応接室", With: "佐藤"}
	interview, err := k.Applicants.Propose(t.Context(), id, "", slots)
	k.Must(err)
	consider := func(of, interview, place string) int {
		t.Helper()
		all, err := k.Applicants.Consider(t.Context(), of, interview, applicants.Meeting{Start: thursday.Add(15 * time.Minute), Minutes: 30, Place: place, With: "田中"})
		k.Must(err)
		for _, c := range all[0].Clashes {
			if c.Kind != applicants.AlsoProposed || c.Name != "山田花子" {
				t.Errorf("%+v", c)
			}
		}
		return len(all[0].Clashes)
	}
	if n := consider(taro, "", "応接室"); n != 1 {
		t.Errorf("the same room: %d", n)
	}
	if n := consider(taro, "", "本店2階"); n != 0 {
		t.Errorf("another room: %d", n)
	}
	if n := consider(id, interview, "応接室"); n != 0 {
		t.Errorf("the interview itself: %d", n)
	}
}

func TestATimeOnAHolidayOrOutsideTheHoursIsHintedAt(t *testing.T) {
	k, _ := writes(t)
	s := k.Drafted()
	_, err := k.Save(t.Context(), s.ID, form.Values{"holidays.days": "sat sun public", "hours.1.start": "9:00", "hours.1.end": "18:00"})
	k.Must(err)
	id := applies(k, s.ID, form.Values{applicant.NameKey: "例示花"}).ID
	day := func(d, hour int) time.Time { return time.Date(2026, 12, d, hour-9, 0, 0, 0, time.UTC) }
	newYear := time.Date(2027, 1, 1, 1, 0, 0, 0, time.UTC)
	all, err := k.Applicants.Consider(t.Context(), id, "", applicants.Meeting{Minutes: 60, Slots: []time.Time{day(3, 14), day(3, 18), day(5, 10), day(6, 10), newYear}})
	k.Must(err)
	type hint struct {
		holiday     string
		sunday, off bool
		hours       string
	}
	for i, want := range []hint{{}, {hours: "9:00–18:00"}, {off: true}, {sunday: true, off: true}, {holiday: "元日", off: true}} {
		if c := all[i]; (hint{c.Holiday.JA, c.Sunday, c.DayOff, c.Hours}) != want {
			t.Errorf("%s: %+v", c.Start, c)
		}
	}
}

func TestTheNextInterviewIsOneThatTakesPlace(t *testing.T) {
	k, id := writes(t)
	first, _ := invited(k, id, "", thursday)
	second, _ := invited(k, id, "", thursday.Add(7*24*time.Hour))
	next := func(want time.Time) {
		t.Helper()
		if got := opened(k, id).Meeting; !got.Equal(want) {
			t.Errorf("the next is %s, not %s", got, want)
		}
	}
	next(thursday)
	k.Must(k.Applicants.Agree(t.Context(), id, first, "DECLINED"))
	next(thursday.Add(7 * 24 * time.Hour))
	k.Must(k.Applicants.Agree(t.Context(), id, first, "ACCEPTED"))
	k.At = thursday.Add(44 * time.Minute)
	next(thursday)
	k.At = thursday.Add(45 * time.Minute)
	next(thursday.Add(7 * 24 * time.Hour))
	k.Must(k.Applicants.Agree(t.Context(), id, second, "DECLINED"))
	next(thursday)
}

func TestATimeWrittenTwiceIsProposedOnce(t *testing.T) {
	k, id := writes(t)
	_, err := k.Applicants.Propose(t.Context(), id, "", applicants.Meeting{Slots: []time.Time{thursday, thursday.Add(time.Hour), thursday.In(time.FixedZone("", 3600))}, Minutes: 30})
	k.Must(err)
	if m := meetingOf(k, id); len(m.Slots) != 2 {
		t.Errorf("%v", m.Slots)
	}
}

func TestAnInterviewThatWasCalledOffMeanwhileIsNotFixedAgain(t *testing.T) {
	k, id := writes(t)
	interview, _ := invited(k, id, "", thursday)
	_, err := k.Applicants.CallOff(t.Context(), id, interview, letterTo())
	k.Must(err)
	if _, _, err := k.Applicants.Invite(t.Context(), id, interview, meetingAt(thursday), letterTo()); !fault.Is(err, fault.State) {
		t.Errorf("invited: %v", err)
	}
	if _, err := k.Applicants.Propose(t.Context(), id, interview, applicants.Meeting{Slots: []time.Time{thursday}, Minutes: 30}); !fault.Is(err, fault.State) {
		t.Errorf("proposed: %v", err)
	}
}

func TestWhoseInterviewDoesNotTakePlaceIsNotForgotten(t *testing.T) {
	k, id := writes(t)
	interview, _ := invited(k, id, "", thursday)
	due := func(kind applicants.DueKind, on string) {
		t.Helper()
		if got := opened(k, id).Due; got.Kind != kind || got.On.String() != on {
			t.Errorf("due is %s on %s, want %s on %s", got.Kind, got.On, kind, on)
		}
	}
	due(applicants.DueInterview, "2026-12-03")
	k.Must(k.Applicants.Agree(t.Context(), id, interview, "DECLINED"))
	due(applicants.DueArranging, "2026-12-03")
	again, _ := invited(k, id, "", thursday.Add(24*time.Hour))
	due(applicants.DueInterview, "2026-12-04")
	_, err := k.Applicants.CallOff(t.Context(), id, again, letterTo())
	k.Must(err)
	due(applicants.DueArranging, "2026-12-04")
}
