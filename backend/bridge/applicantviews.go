package bridge

import (
	"slices"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/replica"
)

// ApplicantRow is an applicant in the board and in the list.
type ApplicantRow struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	Kana       string `json:"kana"`
	Posting    string `json:"posting"` // its id
	Route      string `json:"route"`
	Media      string `json:"media"` // of the route media: where they saw the posting
	Stage      string `json:"stage"`
	Since      string `json:"since"` // in this stage
	On         string `json:"on"`    // applied, YYYY-MM-DD
	Due        string `json:"due"`   // YYYY-MM-DD, or empty
	DueKind    string `json:"dueKind"`
	Result     string `json:"result"`     // hired, rejected, withdrawn, or empty
	Registered string `json:"registered"` // how far the result is on its way to the office
	Documents  int    `json:"documents"`
	Notes      int    `json:"notes"`
	New        int    `json:"new"`     // mails that nobody has looked at
	Meeting    string `json:"meeting"` // the interview that is fixed, or empty
	Doubles    int    `json:"doubles"` // who may be the same person
	UpdatedAt  string `json:"updatedAt"`
}

// ApplicantView is one applicant with all a screen says.
type ApplicantView struct {
	Row           ApplicantRow    `json:"row"`
	PostingTitle  string          `json:"postingTitle"`
	PostingNumber string          `json:"postingNumber"`
	Values        form.Values     `json:"values"`
	Problems      []form.Problem  `json:"problems"`
	Progress      []form.Progress `json:"progress"`
	Notes         []NoteView      `json:"notes"`
	Documents     []DocumentView  `json:"documents"`
	History       []HappeningView `json:"history"` // the latest first
	Lost          []LostView      `json:"lost"`
	Doubles       []DoubleView    `json:"doubles"`
	Joined        []ApplicantRow  `json:"joined"` // the same person's other applications
	Outcome       OutcomeView     `json:"outcome"`
	Next          []string        `json:"next"` // stages that usually follow
	Guards        []GuardView     `json:"guards"`
	EraseOn       string          `json:"eraseOn"` // YYYY-MM-DD, empty while something is to be decided
	Keep          int             `json:"keep"`    // months it is kept from then
	Withdrawn     string          `json:"withdrawn"`
}

// NoteView is a note.
type NoteView struct {
	ID    string               `json:"id"`
	At    string               `json:"at"`
	By    string               `json:"by"` // name of the computer, or a mark (computers)
	Text  string               `json:"text"`
	Marks []applicant.NoteMark `json:"marks"`
}

// DocumentView is a paper.
type DocumentView struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Type   string `json:"type"` // media type
	Size   int    `json:"size"` // bytes
	CameAt string `json:"cameAt"`
	By     string `json:"by"`
}

// HappeningView is a line of an applicant's history.
type HappeningView struct {
	At   string `json:"at"`
	By   string `json:"by"`
	Kind string `json:"kind"`
	From string `json:"from"`
	To   string `json:"to"`
}

// LostView is what another computer wrote at the same time.
type LostView struct {
	Field string `json:"field"`
	Value string `json:"value"`
	By    string `json:"by"`
	At    string `json:"at"`
}

func lostViews(lost []replica.Fact, who func(fingerprint string) string) []LostView {
	views := make([]LostView, 0, len(lost))
	for _, l := range lost {
		views = append(views, LostView{l.Field, l.Value, who(l.Stamp.By), timeText(l.Stamp.Time())})
	}
	return views
}

// DoubleView is somebody who may be the same person.
type DoubleView struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Posting string `json:"posting"` // its title
	Why     string `json:"why"`
}

// GuardView is why somebody cannot come to a stage now.
type GuardView struct {
	Stage string `json:"stage"`
	Why   string `json:"why"` // a fault's key
}

// OutcomeView is the result of an application.
type OutcomeView struct {
	Values   form.Values     `json:"values"`
	Problems []form.Problem  `json:"problems"`
	Progress []form.Progress `json:"progress"`
	Number   int             `json:"number"` // how many were registered
	State    string          `json:"state"`
	Reason   string          `json:"reason"` // why the office would not have it, or empty
	At       string          `json:"at"`
	Changed  bool            `json:"changed"` // it is not what was registered
	Until    string          `json:"until"`   // YYYY-MM-DD, empty while the posting goes on
	Through  bool            `json:"through"` // the office knows of the applicant
}

func applicantRows(rows []applicants.Row) []ApplicantRow {
	out := make([]ApplicantRow, 0, len(rows))
	for _, r := range rows {
		out = append(out, applicantRow(r))
	}
	return out
}

func applicantRow(r applicants.Row) ApplicantRow {
	return ApplicantRow{
		ID: r.ID, Name: r.Name, Kana: r.Kana, Posting: r.Posting, Route: string(r.Route), Media: r.Media, Stage: string(r.Stage),
		Since: timeText(r.Since), On: r.On.String(), Due: r.Due.On.String(), DueKind: string(r.Due.Kind), Result: string(r.Result),
		Registered: string(r.Outcome), Documents: r.Documents, Notes: r.Notes, New: r.New, Meeting: timeText(r.Meeting), Doubles: r.Doubles, UpdatedAt: timeText(r.UpdatedAt),
	}
}

// next are the stages that usually follow one.
func next(s applicant.Stage) []string {
	all := applicant.Stages()
	i := slices.Index(all, s)
	if i < 0 || s.Over() {
		return []string{}
	}
	return []string{string(all[i+1])}
}

func applicantView(p applicants.Page, who func(fingerprint string) string) ApplicantView {
	v := ApplicantView{
		Row: applicantRow(p.Row), PostingTitle: p.Title, PostingNumber: p.Number, Values: p.Values,
		Problems: orEmpty(p.Problems), Progress: p.Progress, Next: next(p.Stage), EraseOn: p.EraseOn.String(), Keep: p.Keep, Withdrawn: p.Withdrawn,
		Notes: []NoteView{}, Documents: []DocumentView{}, History: []HappeningView{}, Lost: lostViews(p.Lost, who), Doubles: []DoubleView{},
		Guards: []GuardView{}, Joined: applicantRows(p.With),
		Outcome: OutcomeView{
			Values: p.Outcome.Values, Problems: orEmpty(p.Judged), Progress: p.Filled, Number: p.Outcome.Number, State: string(p.Outcome.State),
			Reason: p.Outcome.Reason, At: timeText(p.Outcome.At), Changed: p.Outcome.Changed, Until: p.Outcome.Until.String(), Through: p.Outcome.Through,
		},
	}
	for _, n := range p.Notes {
		v.Notes = append(v.Notes, NoteView{n.ID, timeText(n.At), who(n.By), n.Text, orEmpty(n.Private)})
	}
	for _, d := range p.Documents {
		v.Documents = append(v.Documents, DocumentView{d.ID, d.Name, d.Type, d.Size, timeText(d.At), who(d.By)})
	}
	for _, e := range slices.Backward(p.Events) {
		v.History = append(v.History, HappeningView{timeText(e.At), who(e.By), string(e.Kind), e.From, e.To})
	}
	for _, d := range p.Alike {
		v.Doubles = append(v.Doubles, DoubleView{d.ID, d.Name, d.Title, d.Why})
	}
	for _, s := range slices.Concat(applicant.Stages(), applicant.Exits()) {
		if f, is := fault.Of(p.Guards[s]); is {
			v.Guards = append(v.Guards, GuardView{string(s), f.Key})
		}
	}
	return v
}
