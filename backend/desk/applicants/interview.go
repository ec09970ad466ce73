package applicants

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/replica"
)

const interviewKind = "interview"

// Fields of an interview's record.
const (
	stateField   = "state"   // an InterviewState
	startField   = "start"   // RFC 3339
	minutesField = "minutes" //
	placeField   = "place"
	linkField    = "link"
	withField    = "with"
	bringField   = "bring"
	slotsField   = "slots"  // JSON: times that were proposed, RFC 3339
	seqField     = "seq"    // SEQUENCE of what was sent last; of a message: of what it brought
	guestField   = "guest"  // address that was invited
	agreedField  = "agreed" // what a person took from the answer: a PartStat, and of which SEQUENCE
)

// InterviewState is how far an interview is arranged.
type InterviewState string

// The states.
const (
	Proposed  InterviewState = "proposed"  // times were offered
	Fixed     InterviewState = "fixed"     // there is a time
	CalledOff InterviewState = "cancelled" // it does not take place
)

// Interview is an appointment with an applicant (面接).
type Interview struct {
	ID, Of   string
	State    InterviewState
	Start    time.Time // zero while times are proposed only
	Minutes  int
	Place    string
	Link     string // of a video meeting
	With     string // who of the business
	Bring    string
	Slots    []time.Time
	Sequence int    // which version was told last; -1 for none
	Guest    string // address that was invited
	Answer   Answer
	Agreed   string // what a person has taken from an answer to this version: ACCEPTED, DECLINED, TENTATIVE, or empty
	Clashes  []Clash
}

// Answer is what the applicant's calendar program said of an interview. Nobody has proved who wrote it.
type Answer struct {
	PartStat string // ACCEPTED, DECLINED, TENTATIVE …, or COUNTER; empty for no answer
	Message  string // id of the mail it came in
	At       time.Time
	Start    time.Time // of a counter-proposal: the time that is wished for
	Old      bool      // it answers a version that was told before
	Other    string    // address of who answers, where that is not who was invited
}

// Meeting is what a person enters of an interview.
type Meeting struct {
	Start                    time.Time   // of Invite
	Slots                    []time.Time // of Propose
	Minutes                  int
	Place, Link, With, Bring string
}

// Bounds of a meeting.
const (
	maxSlots   = 10
	maxMinutes = 8 * 60
	maxLine    = 200 // characters of a place and its like
)

func (m Meeting) check(now time.Time) error {
	if m.Minutes < 1 || m.Minutes > maxMinutes {
		return fault.At("minutes", fault.Invalid, "interview.minutes")
	}
	for field, text := range map[string]string{"place": m.Place, "link": m.Link, "with": m.With, "bring": m.Bring} {
		if len([]rune(text)) > maxLine || strings.ContainsAny(text, "\r\n") {
			return fault.At(field, fault.Invalid, "interview.line")
		}
	}
	for _, at := range append(slices.Clone(m.Slots), m.Start) {
		if !at.IsZero() && (at.Before(now) || at.After(now.AddDate(1, 0, 0))) {
			return fault.At("start", fault.Invalid, "interview.past")
		}
	}
	return nil
}

func (m Meeting) fields() map[string]string {
	return map[string]string{
		minutesField: strconv.Itoa(m.Minutes), placeField: strings.TrimSpace(m.Place), linkField: strings.TrimSpace(m.Link),
		withField: strings.TrimSpace(m.With), bringField: strings.TrimSpace(m.Bring),
	}
}

// Propose keeps times that are offered to an applicant, and gives the interview's id; a draft of the template "propose" names them. Empty
// is the id of an interview that is new.
func (b *Book) Propose(ctx context.Context, id, interview string, m Meeting) (string, error) {
	if len(m.Slots) == 0 || len(m.Slots) > maxSlots {
		return "", fault.At("slots", fault.Invalid, "interview.slots")
	}
	if err := m.check(b.now()); err != nil {
		return "", err
	}
	slices.SortFunc(m.Slots, time.Time.Compare)
	m.Slots = slices.CompactFunc(m.Slots, time.Time.Equal) // a time that was written twice is one
	var slots []string
	for _, at := range m.Slots {
		slots = append(slots, clock.Text(at))
	}
	err := b.write(ctx, func(ctx context.Context, w *writing) error {
		if _, err := w.applicant(ctx, id); err != nil {
			return err
		}
		r, err := w.meeting(ctx, id, interview)
		if err != nil {
			return err
		}
		if r.Value(stateField) == string(Fixed) {
			return fault.New(fault.State, "interview.fixed")
		}
		fields := m.fields()
		fields[slotsField], fields[stateField] = list(slots), string(Proposed)
		if err := w.setAll(r, fields); err != nil {
			return err
		}
		return w.settled(ctx, id, &interview, r)
	})
	return interview, err
}

// meeting is an interview of an applicant that was not called off, or a new one.
func (w *writing) meeting(ctx context.Context, id, interview string) (*replica.Record, error) {
	if interview == "" {
		return w.add(interviewKind, id, map[string]string{stateField: string(Proposed)})
	}
	r, err := w.part(ctx, interviewKind, id, interview)
	if err == nil && r.Value(stateField) == string(CalledOff) { // on another computer, it may be, while one was writing
		err = fault.New(fault.State, "interview.calledOff")
	}
	return r, err
}

// settled drops the form of an interview, whose id was empty where it is new, and gives the id it has.
func (w *writing) settled(ctx context.Context, id string, interview *string, r *replica.Record) error {
	form := *interview
	*interview = r.ID
	return w.book.changeUnfinished(ctx, id, func(u *unfinished) { u.put(form, InterviewForm{}) })
}

func (w *writing) setAll(r *replica.Record, fields map[string]string) error {
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		if err := w.set(r, field, fields[field]); err != nil {
			return err
		}
	}
	return nil
}

// Invite fixes an interview, or moves it to another time, and sends the applicant the mail with the appointment in it. Who is not that
// far comes to the stage 面接予定. It gives the ids of the interview and of the message. An empty draft notes what was agreed otherwise, by
// telephone say, and sends nothing; it returns a State fault where an invitation was sent already.
func (b *Book) Invite(ctx context.Context, id, interview string, m Meeting, d Draft) (_, message string, err error) {
	if m.Start.IsZero() {
		return "", "", fault.At("start", fault.Invalid, "interview.past")
	}
	if err := m.check(b.now()); err != nil {
		return "", "", err
	}
	t, err := b.Thread(ctx, id)
	if err != nil {
		return "", "", err
	}
	s, quiet := Sender{}, d.Subject == "" && d.Text == ""
	if !quiet {
		if s, err = b.mailbox(ctx, t.To); err != nil {
			return "", "", err
		}
	}
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		who, err := w.applicant(ctx, id)
		if err != nil {
			return err
		}
		r, err := w.meeting(ctx, id, interview)
		if err != nil {
			return err
		}
		fields := m.fields()
		fields[startField], fields[stateField], fields[agreedField] = clock.Text(m.Start), string(Fixed), ""
		if quiet {
			if interviewOf(*r).Sequence >= 0 {
				return fault.New(fault.State, "interview.told")
			}
		} else {
			fields[seqField], fields[guestField] = nextSequence(*r), t.To
		}
		if err := w.setAll(r, fields); err != nil {
			return err
		}
		if !quiet {
			if message, err = w.send(ctx, id, t, d, r, appointment(interviewOf(*r), s, d, "REQUEST", b.now())); err != nil {
				return err
			}
		}
		if err := w.settled(ctx, id, &interview, r); err != nil {
			return err
		}
		stage := applicant.Stage(who.Value(stageField))
		if slices.Contains([]applicant.Stage{applicant.Notified, applicant.Documented, applicant.Screening, applicant.Arranging}, stage) {
			return w.move(who, string(stage), applicant.Scheduled)
		}
		return nil
	})
	return interview, message, err
}

// nextSequence is the number of the next version of an interview (RFC 5546 §2.1.4).
func nextSequence(r replica.Record) string { return strconv.Itoa(interviewOf(r).Sequence + 1) }

// CallOff says that an interview does not take place. Where somebody was invited, the mail goes that takes the appointment out of their
// calendar, and its id is given; otherwise nothing is sent.
func (b *Book) CallOff(ctx context.Context, id, interview string, d Draft) (message string, err error) {
	t, err := b.Thread(ctx, id)
	if err != nil {
		return "", err
	}
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.part(ctx, interviewKind, id, interview)
		if err != nil {
			return err
		}
		was := interviewOf(*r)
		if was.State == CalledOff {
			return fault.New(fault.State, "interview.calledOff")
		}
		if err := w.settled(ctx, id, &interview, r); err != nil {
			return err
		}
		fields := map[string]string{stateField: string(CalledOff)}
		if was.Sequence < 0 {
			return w.setAll(r, fields)
		}
		fields[seqField] = nextSequence(*r)
		if err := w.setAll(r, fields); err != nil {
			return err
		}
		if !letter.IsAddress(was.Guest) {
			return fault.New(fault.Invalid, "message.address")
		}
		t.To = was.Guest // whoever has the appointment must hear of it
		s, err := b.mailbox(ctx, t.To)
		if err != nil {
			return err
		}
		message, err = w.send(ctx, id, t, d, r, appointment(interviewOf(*r), s, d, "CANCEL", b.now()))
		return err
	})
	return message, err
}

// Agree takes what an applicant answered, in whatever words: ACCEPTED, DECLINED or TENTATIVE; empty takes it back.
func (b *Book) Agree(ctx context.Context, id, interview, partStat string) error {
	if !slices.Contains([]string{"", "ACCEPTED", "DECLINED", "TENTATIVE"}, partStat) {
		return fault.New(fault.Invalid, "interview.answer")
	}
	return b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.part(ctx, interviewKind, id, interview)
		if err != nil {
			return err
		}
		if partStat != "" {
			partStat += " " + cmp.Or(r.Value(seqField), "-")
		}
		return w.set(r, agreedField, partStat)
	})
}

// stands says whether it takes place, as far as anybody knows: there is a time, and nobody has declined.
func (m Interview) stands() bool {
	return m.State == Fixed && m.Agreed != "DECLINED" && !m.Start.IsZero()
}

func (m Interview) end() time.Time { return m.Start.Add(time.Duration(m.Minutes) * time.Minute) }

func interviewOf(r replica.Record) Interview {
	m := Interview{
		ID: r.ID, Of: r.Of, State: InterviewState(r.Value(stateField)), Start: instantOf(r.Value(startField)), Place: r.Value(placeField),
		Link: r.Value(linkField), With: r.Value(withField), Bring: r.Value(bringField), Guest: r.Value(guestField), Sequence: -1,
	}
	m.Minutes, _ = strconv.Atoi(r.Value(minutesField))
	if n, err := strconv.Atoi(r.Value(seqField)); err == nil {
		m.Sequence = n
	}
	var slots []string
	read(r, slotsField, &slots)
	for _, text := range slots {
		if at := instantOf(text); !at.IsZero() {
			m.Slots = append(m.Slots, at)
		}
	}
	said, of, _ := strings.Cut(r.Value(agreedField), " ")
	if of == cmp.Or(r.Value(seqField), "-") {
		m.Agreed = said
	}
	return m
}

// interview is one interview of an applicant. It returns a NotFound fault.
func (b *Book) interview(ctx context.Context, id, interview string) (Interview, error) {
	r, err := b.read(ctx, interview)
	if err == nil && (r.Kind != interviewKind || r.Of != id) {
		err = fault.New(fault.NotFound, "interview.notFound")
	}
	return interviewOf(r), err
}

// Interviews lists the interviews of an applicant, the next one first, with what was answered and what lies at the same time.
func (b *Book) Interviews(ctx context.Context, id string) ([]Interview, error) {
	records, err := b.records(ctx, id)
	if err != nil {
		return nil, err
	}
	var all []Interview
	for _, r := range records {
		if r.Kind == interviewKind {
			all = append(all, interviewOf(r))
		}
	}
	for i := range all {
		m := &all[i]
		for _, r := range records {
			m.hear(r)
		}
		for _, at := range m.times() {
			m.Clashes = append(m.Clashes, b.clashes(*m, at)...)
		}
	}
	slices.SortFunc(all, func(a, b Interview) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID)) })
	return all, nil
}

// times are those a meeting may take place at.
func (m *Interview) times() []time.Time {
	switch m.State {
	case Fixed:
		return []time.Time{m.Start}
	case Proposed:
		return m.Slots
	}
	return nil
}

// hear takes what a mail's calendar says of this interview: only what names it, and the latest answer to the latest version.
func (m *Interview) hear(r replica.Record) {
	if r.Kind != messageKind || r.Value(goneField) != "" || r.Value(wayField) != inWay || r.Value(maybeField) != "" {
		return
	}
	var e message.Event
	read(r, calField, &e)
	if e.UID != m.ID || e.Method != "REPLY" && e.Method != "COUNTER" && e.Method != "" || e.Sequence > m.Sequence {
		return
	}
	a := Answer{PartStat: e.PartStat, Message: r.ID, At: instantOf(r.Value(atField)), Old: e.Sequence < m.Sequence}
	if e.Method == "COUNTER" {
		a.PartStat = e.Method
		a.Start, _ = time.Parse(time.RFC3339, e.Start)
	}
	if letter.FoldAddress(e.Attendee) != letter.FoldAddress(m.Guest) {
		a.Other = e.Attendee
	}
	if was := m.Answer; was.PartStat == "" || was.Old && !a.Old || was.Old == a.Old && a.At.After(was.At) {
		m.Answer = a
	}
}
