package desk_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/publicpage"
)

func savedPage(t *testing.T, kind string) publicpage.Page {
	t.Helper()
	data, err := os.ReadFile("../publicpage/testdata/" + kind + ".html")
	if err != nil {
		t.Fatal(err)
	}
	p, err := publicpage.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// newPageShop is a business without an office on a day on which the saved page is public.
func newPageShop(t *testing.T) (alone, publicpage.Page) {
	t.Helper()
	s, page := newOwnShop(t), savedPage(t, "full")
	s.At = clock.Fixed(page.Received.AddDays(3).String() + "T09:00:00+09:00")()
	return s, page
}

func (s alone) take(pages ...desk.TakenPage) desk.TakenPages {
	s.Helper()
	taken, err := s.TakePages(s.Context(), pages, nil)
	s.Must(err)
	return taken
}

func TestAPublicPageBecomesThePostingItIs(t *testing.T) {
	s, page := newPageShop(t)
	look, err := s.LookAtPage(t.Context(), page)
	if err != nil || !look.Stands || look.Known != "" {
		t.Fatalf("%+v, %v", look, err)
	}
	taken := s.take(desk.TakenPage{Page: page, Stands: true})
	p := s.Sheet(taken.Postings[0])
	if p.State != posting.Valid || p.Number != page.Number || p.Received != page.Received || p.Expires != page.Expires {
		t.Errorf("%s %s %s %s", p.State, p.Number, p.Received, p.Expires)
	}
	if p.Office != "佐賀公共職業安定所" {
		t.Errorf("received at %q", p.Office)
	}
	if p.Events[0].Kind != posting.WasBrought || len(p.Versions) != 1 || p.Versions[0].Origin != posting.FromPage {
		t.Errorf("%+v %+v", p.Events, p.Versions)
	}
	if again, err := s.LookAtPage(t.Context(), page); err != nil || again.Known != p.ID || again.Stands || len(again.Changes) != 0 {
		t.Errorf("the same page again: %+v, %v", again, err)
	}
	task := s.ask(p.ID, posting.Cancellation, posting.Filled)
	_, err = s.Record(t.Context(), task.ID, posting.Decision{Event: posting.WasGranted, On: page.Received.AddDays(3)})
	s.Must(err)
	if p = s.Sheet(p.ID); p.State != posting.Cancelled {
		t.Errorf("cancelled it is %s", p.State)
	}
}

func TestAPublicPageIsHeldAgainstWhatIsHere(t *testing.T) {
	s, page := newPageShop(t)
	s.take(desk.TakenPage{Page: page, Stands: true})
	page.Fields = form.Values{"work.title": "別の仕事"}
	look, err := s.LookAtPage(t.Context(), page)
	if err != nil || len(look.Changes) != 1 || look.Changes[0].After.JA != "別の仕事" {
		t.Errorf("%+v, %v", look.Changes, err)
	}
	_, err = s.TakePages(t.Context(), []desk.TakenPage{{Page: page, Stands: true}}, nil)
	if f, ok := fault.Of(err); !ok || f.Code != fault.State && f.Code != fault.Conflict {
		t.Errorf("taken twice: %v", err)
	}
}

func TestTwoPagesOfOnePostingAreNotTwoPostings(t *testing.T) {
	s, page := newPageShop(t)
	_, err := s.TakePages(t.Context(), []desk.TakenPage{{Page: page, Stands: true}, {Page: page, Stands: true}}, nil)
	if f, ok := fault.Of(err); !ok || f.Code != fault.Conflict || f.Field != "number" {
		t.Fatalf("%v", err)
	}
	if all, err := s.List(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("half taken: %d, %v", len(all), err)
	}
}

func TestAPageThatCannotStandBecomesADraft(t *testing.T) {
	s, page := newPageShop(t)
	for name, spoil := range map[string]func(*publicpage.Page){
		"no number":        func(p *publicpage.Page) { p.Number = "" },
		"no day":           func(p *publicpage.Page) { p.Received = era.Date{} },
		"received later":   func(p *publicpage.Page) { p.Received, p.Expires = p.Received.AddDays(30), p.Expires.AddDays(30) },
		"ends before":      func(p *publicpage.Page) { p.Expires = p.Received.AddDays(-1) },
		"ends in years":    func(p *publicpage.Page) { p.Expires = p.Received.AddDays(2000) },
		"of years ago":     func(p *publicpage.Page) { p.Received, p.Expires = p.Received.AddDays(-2000), p.Expires.AddDays(-2000) },
		"none of our kind": func(p *publicpage.Page) { p.NotPlaced = append(p.NotPlaced, publicpage.NotPlaced{ID: "ID_kjKbn"}) },
	} {
		bad := page
		bad.NotPlaced = slices.Clone(page.NotPlaced)
		spoil(&bad)
		look, err := s.LookAtPage(t.Context(), bad)
		if err != nil || look.Stands {
			t.Errorf("%s: stands, %v", name, err)
		}
		if _, err := s.TakePages(t.Context(), []desk.TakenPage{{Page: bad, Stands: true}}, nil); err == nil {
			t.Errorf("%s: taken as it stands", name)
		}
		id := s.take(desk.TakenPage{Page: bad}).Postings[0]
		if p := s.Sheet(id); p.State != posting.Draft || p.Number != "" {
			t.Errorf("%s: %s %s", name, p.State, p.Number)
		}
	}
}

func TestWhereTheOfficeDecidesAPageIsADraft(t *testing.T) {
	s := newShop(t)
	look, err := s.LookAtPage(t.Context(), savedPage(t, "part"))
	if err != nil || look.Stands {
		t.Errorf("%+v, %v", look, err)
	}
}

func TestNothingOfAPageIsDropped(t *testing.T) {
	s, page := newPageShop(t)
	page.NotPlaced = []publicpage.NotPlaced{
		{Label: "駅", Text: "改札から歩く", Field: "work.title"},
		{Label: "新しい欄", Text: "知らないこと"},
		{Label: "事業所の欄", Text: "ほかの言葉", Field: "establishment.name"},
	}
	for _, stands := range []bool{false, true} {
		v := s.Sheet(s.take(desk.TakenPage{Page: page, Stands: stands}).Postings[0]).Values
		all := ""
		for key, text := range v {
			if strings.HasPrefix(key, "note.") {
				all += text
			}
		}
		for _, n := range page.NotPlaced {
			if !strings.Contains(all, n.Label+"： "+n.Text) {
				t.Errorf("stands %v: %q is nowhere in %q", stands, n.Text, all)
			}
		}
		if !stands && !strings.Contains(all, "求人番号： "+page.Number) {
			t.Errorf("the draft of a page does not say its number: %q", all)
		}
		if v["note.work.title"] != "駅： 改札から歩く" {
			t.Errorf("beside its question stands %q", v["note.work.title"])
		}
	}
}

func TestWhatWasTakenFromPagesCanBeTakenBack(t *testing.T) {
	s, page := newPageShop(t)
	before, err := s.Business(t.Context())
	s.Must(err)
	taken, err := s.TakePages(t.Context(), []desk.TakenPage{{Page: page, Stands: true}, {Page: savedPage(t, "part")}}, form.Values{"name": "株式会社 例示商店 本店"})
	s.Must(err)
	if now, err := s.Business(t.Context()); err != nil || now.Working()["name"] != "株式会社 例示商店 本店" {
		t.Errorf("named %q, %v", now.Working()["name"], err)
	}
	s.Must(s.LeavePages(t.Context(), taken))
	after, err := s.Business(t.Context())
	s.Must(err)
	if all, err := s.List(t.Context()); err != nil || len(all) != 0 || after.Working()["name"] != before.Working()["name"] {
		t.Errorf("%d postings, %q, %v", len(all), after.Working()["name"], err)
	}
	taken = s.take(desk.TakenPage{Page: page, Stands: true})
	_, err = s.Applicants.Add(t.Context(), taken.Postings[0], form.Values{"person.name": "山田花子"})
	s.Must(err)
	if err := s.LeavePages(t.Context(), taken); !fault.Is(err, fault.State) {
		t.Errorf("somebody applied to it: %v", err)
	}
}

// TestAPageTakesNoAnswerOfTheEstablishmentAway: several answers stand in one entry, and a page need not say all of them.
func TestAPageTakesNoAnswerOfTheEstablishmentAway(t *testing.T) {
	s, page := newPageShop(t)
	f := establishment.Form()
	for _, section := range f.Sections {
		for i, fd := range section.Fields[1:] {
			first := section.Fields[i]
			if fd.Row == "" || first.Row != fd.Row || fd.Kind != form.Number || first.Kind != form.Number {
				continue
			}
			_, err := s.SaveBusiness(t.Context(), form.Values{first.Key: "7", fd.Key: "3"})
			s.Must(err)
			page.Establishment = form.Values{first.Key: "8"}
			look, err := s.LookAtPage(t.Context(), page)
			s.Must(err)
			if len(look.Place) != 1 || len(look.Place[0].Answers) != 1 {
				t.Fatalf("%s: %+v", fd.Key, look.Place)
			}
			_, err = s.TakePages(t.Context(), nil, look.Place[0].Answers)
			s.Must(err)
			b, err := s.Business(t.Context())
			s.Must(err)
			if now := b.Working(); now[first.Key] != "8" || now[fd.Key] != "3" {
				t.Errorf("%s is %q, %s is %q", first.Key, now[first.Key], fd.Key, now[fd.Key])
			}
			return
		}
	}
	t.Fatal("no entry of two numbers")
}
