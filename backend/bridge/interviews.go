package bridge

import (
	"context"
	"maps"
	"slices"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/form"
)

// InterviewView is an appointment with an applicant.
type InterviewView struct {
	ID      string      `json:"id"`
	State   string      `json:"state"` // proposed, fixed, cancelled
	Start   string      `json:"start"`
	Minutes int         `json:"minutes"`
	Place   string      `json:"place"`
	Link    string      `json:"link"`
	With    string      `json:"with"`
	Bring   string      `json:"bring"`
	Slots   []string    `json:"slots"`
	Sent    bool        `json:"sent"` // an invitation was sent
	Guest   string      `json:"guest"`
	Answer  AnswerView  `json:"answer"`
	Agreed  string      `json:"agreed"` // ACCEPTED, DECLINED, TENTATIVE, or empty
	Clashes []ClashView `json:"clashes"`
}

// AnswerView is what a calendar program answered; nobody has proved who wrote it.
type AnswerView struct {
	Said    string `json:"said"` // ACCEPTED, DECLINED, TENTATIVE, COUNTER …; empty for no answer
	Message string `json:"message"`
	At      string `json:"at"`
	Start   string `json:"start"` // of a counter-proposal
	Old     bool   `json:"old"`   // it answers an earlier version
	Other   string `json:"other"` // address of who answers, where it is not who was invited
}

// ClashView is another interview at the same time.
type ClashView struct {
	Of      string `json:"of"` // the applicant
	Name    string `json:"name"`
	Start   string `json:"start"`
	Minutes int    `json:"minutes"`
	Kind    string `json:"kind"` // what they have in common: person, place, with, proposed (it is no more than that), or empty where nobody can say
}

// ConsideredView is what is to be known of a time for an interview.
type ConsideredView struct {
	Start   string      `json:"start"`
	Clashes []ClashView `json:"clashes"`
	Holiday form.Words  `json:"holiday"` // name of the national holiday; empty for none
	Sunday  bool        `json:"sunday"`
	DayOff  bool        `json:"dayOff"` // by the posting
	Hours   string      `json:"hours"`  // the posting's hours, where the time lies outside of them
}

// InterviewFormView is the form of an interview as it is typed; Interview is empty for a new one.
type InterviewFormView struct {
	ID        string `json:"id"`
	Interview string `json:"interview"`
	When      string `json:"when"`
	Minutes   string `json:"minutes"`
	Place     string `json:"place"`
	Link      string `json:"link"`
	With      string `json:"with"`
	Bring     string `json:"bring"`
	Subject   string `json:"subject"`
	Text      string `json:"text"`
	Made      string `json:"made"` // of what the mail was made
}

// MeetingInput is an interview as it is entered; Interview is empty for a new one, Start or Slots are RFC 3339.
type MeetingInput struct {
	ID        string   `json:"id"`
	Interview string   `json:"interview"`
	Start     string   `json:"start"`
	Slots     []string `json:"slots"`
	Minutes   int      `json:"minutes"`
	Place     string   `json:"place"`
	Link      string   `json:"link"`
	With      string   `json:"with"`
	Bring     string   `json:"bring"`
	Subject   string   `json:"subject"` // of the mail that goes
	Text      string   `json:"text"`
}

// Invited is what an invitation came to.
type Invited struct {
	Interview string `json:"interview"`
	Message   string `json:"message"`
}

// AgreeInput is what an applicant answered: ACCEPTED, DECLINED, TENTATIVE; empty takes it back.
type AgreeInput struct {
	ID        string `json:"id"`
	Interview string `json:"interview"`
	Answer    string `json:"answer"`
}

// Consider says what is to be known of the times that are thought of; nothing of it forbids one.
func (s *Messages) Consider(in MeetingInput) ([]ConsideredView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]ConsideredView, error) {
		m, err := in.meeting()
		if err != nil {
			return nil, err
		}
		all, err := d.Applicants.Consider(ctx, in.ID, in.Interview, m)
		out := make([]ConsideredView, 0, len(all))
		for _, c := range all {
			out = append(out, ConsideredView{timeText(c.Start), clashViews(c.Clashes), form.Words(c.Holiday), c.Sunday, c.DayOff, c.Hours})
		}
		return out, err
	})
}

// KeepForm keeps what is typed of an interview.
func (s *Messages) KeepForm(in InterviewFormView) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error {
		return b.KeepForm(ctx, in.ID, in.Interview, applicants.InterviewForm{
			When: in.When, Minutes: in.Minutes, Place: in.Place, Link: in.Link, With: in.With, Bring: in.Bring, Subject: in.Subject, Text: in.Text, Made: in.Made,
		})
	})
}

func formViews(id string, forms map[string]applicants.InterviewForm) []InterviewFormView {
	out := []InterviewFormView{}
	for _, of := range slices.Sorted(maps.Keys(forms)) {
		f := forms[of]
		out = append(out, InterviewFormView{id, of, f.When, f.Minutes, f.Place, f.Link, f.With, f.Bring, f.Subject, f.Text, f.Made})
	}
	return out
}

// Propose keeps times that are offered, and gives the interview's id.
func (s *Messages) Propose(in MeetingInput) (string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (string, error) {
		m, err := in.meeting()
		if err != nil {
			return "", err
		}
		return d.Applicants.Propose(ctx, in.ID, in.Interview, m)
	})
}

// Preview fills the template of a mail about an interview that is not kept yet.
func (s *Messages) Preview(in MeetingInput) (DraftView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (DraftView, error) {
		m, err := in.meeting()
		if err != nil {
			return DraftView{}, err
		}
		draft, err := d.Applicants.Invitation(ctx, in.ID, in.Interview, m)
		return draftView(draft), err
	})
}

// Invite fixes an interview and sends the mail with the appointment.
func (s *Messages) Invite(in MeetingInput) (Invited, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (Invited, error) {
		m, err := in.meeting()
		if err != nil {
			return Invited{}, err
		}
		interview, message, err := d.Applicants.Invite(ctx, in.ID, in.Interview, m, applicants.Draft{Subject: in.Subject, Text: in.Text})
		return Invited{interview, message}, err
	})
}

// CallOff calls an interview off, and gives the id of the mail that says so, or nothing where nobody was invited.
func (s *Messages) CallOff(in MeetingInput) (string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (string, error) {
		return d.Applicants.CallOff(ctx, in.ID, in.Interview, applicants.Draft{Subject: in.Subject, Text: in.Text})
	})
}

// Agree takes what an applicant answered.
func (s *Messages) Agree(in AgreeInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error {
		return b.Agree(ctx, in.ID, in.Interview, in.Answer)
	})
}

func (in MeetingInput) meeting() (m applicants.Meeting, err error) {
	m = applicants.Meeting{Minutes: in.Minutes, Place: in.Place, Link: in.Link, With: in.With, Bring: in.Bring}
	if m.Start, err = instant("start", "interview.past", in.Start); err != nil {
		return m, err
	}
	for _, text := range in.Slots {
		at, err := instant("slots", "interview.past", text)
		if err != nil {
			return m, err
		}
		if !at.IsZero() {
			m.Slots = append(m.Slots, at)
		}
	}
	return m, nil
}

func interviewViews(all []applicants.Interview) []InterviewView {
	out := make([]InterviewView, 0, len(all))
	for _, m := range all {
		v := InterviewView{
			ID: m.ID, State: string(m.State), Start: timeText(m.Start), Minutes: m.Minutes, Place: m.Place, Link: m.Link, With: m.With, Bring: m.Bring,
			Slots: []string{}, Sent: m.Sequence >= 0, Guest: m.Guest, Agreed: m.Agreed, Clashes: clashViews(m.Clashes),
			Answer: AnswerView{m.Answer.PartStat, m.Answer.Message, timeText(m.Answer.At), timeText(m.Answer.Start), m.Answer.Old, m.Answer.Other},
		}
		for _, at := range m.Slots {
			v.Slots = append(v.Slots, timeText(at))
		}
		out = append(out, v)
	}
	return out
}

func clashViews(all []applicants.Clash) []ClashView {
	out := make([]ClashView, 0, len(all))
	for _, c := range all {
		out = append(out, ClashView{c.Of, c.Name, timeText(c.Start), c.Minutes, string(c.Kind)})
	}
	return out
}
