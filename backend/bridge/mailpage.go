package bridge

import (
	"context"
	"net/url"

	"golang.org/x/net/idna"

	"kyujindesk/backend/desk"
)

// MailPageView is the page of a mail, to be shown in a frame that may do nothing.
type MailPageView struct {
	Document string         `json:"document"`
	Links    []PageLinkView `json:"links"` // in the order of their numbers, from 1
	Away     int            `json:"away"`  // pictures that would have been fetched from elsewhere, and are left out
	Lost     int            `json:"lost"`  // pictures that came with the mail and cannot be shown
	Cut      bool           `json:"cut"`
}

// PageLinkView is where a part of a page would lead.
type PageLinkView struct {
	Text  string `json:"text"`
	To    string `json:"to"`
	Host  string `json:"host"`  // as the DNS spells it, or the mail address
	Opens bool   `json:"opens"` // Links lets it pass
	Odd   bool   `json:"odd"`   // it calls itself by the address of another host
}

// Page is the page of a mail that came.
func (s *Messages) Page(in MessageInput) (MailPageView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (MailPageView, error) {
		p, err := d.Applicants.ShowPage(ctx, in.ID, in.Message)
		v := MailPageView{Document: p.Document(), Links: []PageLinkView{}, Away: p.Away, Lost: p.Lost, Cut: p.Cut}
		for _, l := range p.Links {
			to := PageLinkView{Text: l.Text, To: l.To, Odd: l.Odd}
			if seen, _, err := lookAt(l.To); err == nil {
				to.Host, to.Opens = seen.To, true
			} else if u, err := url.Parse(l.To); err == nil {
				to.Host, _ = idna.Lookup.ToASCII(u.Hostname())
			}
			v.Links = append(v.Links, to)
		}
		return v, err
	})
}
