package desk

import (
	"context"
	"strings"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
)

// Dossier is everything that is kept of an applicant, for the person it is about. It returns a NotFound fault.
func (d *Desk) Dossier(ctx context.Context, id string) (applicant.Dossier, error) {
	p, err := d.Applicants.Open(ctx, id)
	if err != nil {
		return applicant.Dossier{}, err
	}
	e, err := d.Establishment(ctx)
	if err != nil {
		return applicant.Dossier{}, err
	}
	out := applicant.Dossier{
		Business: e.Name, Posting: strings.TrimSpace(p.Title + " " + p.Number), Stage: p.Stage, Values: p.Values, Outcome: p.Outcome.Values,
		EraseOn: p.EraseOn.String(), Made: d.now(),
	}
	for _, n := range p.Notes {
		out.Notes = append(out.Notes, applicant.Said{At: n.At, Text: n.Text})
	}
	for _, h := range p.Events {
		out.History = append(out.History, applicant.Said{At: h.At, Text: toldOf(h)})
	}
	if err := d.addMails(ctx, &out, id); err != nil {
		return applicant.Dossier{}, err
	}
	for _, one := range p.Documents {
		paper, content, err := d.Applicants.Document(ctx, id, one.ID)
		if err != nil {
			return applicant.Dossier{}, err
		}
		out.Papers = append(out.Papers, applicant.Paper{Name: paper.Name, Type: paper.Type, Came: paper.At, Content: content})
	}
	return out, nil
}

// addMails adds what was written with an applicant, and the interviews. What may be somebody else's is left out.
func (d *Desk) addMails(ctx context.Context, out *applicant.Dossier, id string) error {
	t, err := d.Applicants.Thread(ctx, id)
	if err != nil {
		return err
	}
	for _, m := range t.Messages {
		if m.Of != id || len(m.Maybe) > 0 {
			continue
		}
		who := "本人から"
		if m.Out {
			who = "本人へ"
		}
		out.Mails = append(out.Mails, applicant.Said{At: m.At, Text: strings.Join([]string{who + "　" + m.Subject, m.Text}, "\n")})
	}
	for _, m := range t.Meetings {
		if !m.Start.IsZero() {
			out.Meetings = append(out.Meetings, applicant.Said{At: m.Start, Text: strings.TrimSpace(strings.Join([]string{m.Place, m.Link, m.With, m.Bring}, "　"))})
		}
	}
	return nil
}

// toldOf is a line of a history in words.
func toldOf(h applicants.Event) string {
	said := h.Kind.Words().JA
	if h.Kind != applicants.WasMoved {
		return said
	}
	return said + "　" + applicant.Stage(h.From).Words().JA + " → " + applicant.Stage(h.To).Words().JA
}

// Roster is a list of applicants, in the order of ids; of all without any. It returns a NotFound fault.
func (d *Desk) Roster(ctx context.Context, ids []string) (applicant.Roster, error) {
	e, err := d.Establishment(ctx)
	if err != nil {
		return applicant.Roster{}, err
	}
	people, err := d.Applicants.Listed(ctx, ids)
	return applicant.Roster{Business: e.Name, Made: d.now(), People: people}, err
}

// Slip proposes a paper to an applicant, as things stand now; one about an interview by its id. It returns a NotFound fault, and a State
// fault for a decision before there is one, or for an interview without a time.
func (d *Desk) Slip(ctx context.Context, id string, kind applicant.SlipKind, interview string) (applicant.Slip, error) {
	p, err := d.Applicants.Open(ctx, id)
	if err != nil {
		return applicant.Slip{}, err
	}
	e, err := d.Establishment(ctx)
	if err != nil {
		return applicant.Slip{}, err
	}
	s := applicant.Slip{Business: e.Name, Address: e.Address, Phone: e.Phone, Person: p.Values[applicant.NameKey], Made: d.now()}
	switch kind {
	case applicant.ReturnSlip:
		return s.Return(p.Title), nil
	case applicant.InvitationSlip:
		m, err := d.Applicants.Appointed(ctx, id, interview)
		if err != nil {
			return applicant.Slip{}, err
		}
		return s.Invitation(p.Title, m), nil
	case applicant.DecisionSlip:
	}
	result := p.Outcome.Values[applicant.ResultKey]
	if result == "" {
		return applicant.Slip{}, fault.At(applicant.ResultKey, fault.State, "applicant.undecided")
	}
	in := applicant.Decided{
		Posting: p.Title, Hired: result == string(applicant.Hired),
		Papers: len(p.Documents) > 0 || p.Values[applicant.CameKey] != "", Returned: p.Values[applicant.AfterKey] == "returned",
	}
	if begins, err := era.Parse(p.Outcome.Values[applicant.BeginsKey]); err == nil {
		in.Begins = begins.Wareki()
	}
	return s.Decision(in), nil
}
