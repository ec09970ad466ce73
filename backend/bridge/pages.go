package bridge

import (
	"context"
	"encoding/base64"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/publicpage"
)

// PageInput is a page of the public service that a person saved, and what is made of it.
type PageInput struct {
	Data   string `json:"data"`   // base64
	Stands bool   `json:"stands"` // a posting that stands at the office; otherwise a draft
}

// PageView is what a saved page is, and what it would become here.
type PageView struct {
	Kind      string                 `json:"kind"`
	Title     string                 `json:"title"`
	Number    string                 `json:"number"`
	Received  string                 `json:"received"` // YYYY-MM-DD or empty
	Expires   string                 `json:"expires"`
	Lines     []form.Line            `json:"lines"` // what goes into the form
	NotPlaced []publicpage.NotPlaced `json:"notPlaced"`
	Known     string                 `json:"known"`   // id of the posting here that has its number, or empty
	Changes   []form.Difference      `json:"changes"` // of that posting against the page
	Place     []PlaceView            `json:"place"`   // of the establishment here against the page
	Stands    bool                   `json:"stands"`  // whether it can be kept as a posting that stands
}

// PlaceView is one difference between the establishment here and on a page, and the answers that would settle it.
type PlaceView struct {
	form.Difference
	Answers form.Values `json:"answers"`
}

// PagesInput is what is taken over of saved pages.
type PagesInput struct {
	Pages []PageInput `json:"pages"`
	Place form.Values `json:"place"` // answers of the establishment
}

// PagesTaken is what came of it; given to LeavePages it is taken back.
type PagesTaken struct {
	Postings []string    `json:"postings"`
	Before   form.Values `json:"before"`
}

// pageOf reads a page as the screen hands it over.
func pageOf(data string) (publicpage.Page, error) {
	content, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		return publicpage.Page{}, fault.New(fault.Invalid, "publicPage.notPosting").Because(err)
	}
	return publicpage.Read(content)
}

// ReadPage reads a saved page and says what it would become. It keeps nothing.
func (s *Postings) ReadPage(data string) (PageView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (PageView, error) {
		page, err := pageOf(data)
		if err != nil {
			return PageView{}, err
		}
		look, err := d.LookAtPage(ctx, page)
		if err != nil {
			return PageView{}, err
		}
		v := PageView{
			Kind: string(page.Kind), Title: posting.Title(page.Fields), Number: page.Number, Received: page.Received.String(), Expires: page.Expires.String(),
			Lines: posting.FormOf(page.Kind).Print(page.Fields), NotPlaced: orEmpty(page.NotPlaced), Known: look.Known,
			Changes: orEmpty(look.Changes), Place: []PlaceView{}, Stands: look.Stands,
		}
		for _, change := range look.Place {
			v.Place = append(v.Place, PlaceView(change))
		}
		return v, nil
	})
}

// TakePages makes postings of saved pages.
func (s *Postings) TakePages(in PagesInput) (PagesTaken, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (PagesTaken, error) {
		pages := make([]desk.TakenPage, 0, len(in.Pages))
		for _, p := range in.Pages {
			page, err := pageOf(p.Data)
			if err != nil {
				return PagesTaken{}, err
			}
			pages = append(pages, desk.TakenPage{Page: page, Stands: p.Stands})
		}
		taken, err := d.TakePages(ctx, pages, in.Place)
		return PagesTaken{orEmpty(taken.Postings), taken.Before}, err
	})
}

// LeavePages takes back what TakePages made.
func (s *Postings) LeavePages(taken PagesTaken) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error {
		return d.LeavePages(ctx, desk.TakenPages{Postings: taken.Postings, Before: taken.Before})
	})
}
