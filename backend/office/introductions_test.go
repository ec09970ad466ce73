package office_test

import (
	"context"
	"maps"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/sheet"
	"kyujindesk/backend/xtest/world"
)

func TestOnlyWhereABusinessWishesItPeopleApplyDirectly(t *testing.T) {
	for name, c := range map[string]struct {
		answers form.Values
		takes   bool
	}{
		"wished":                  {form.Values{"class.public": "seekers", "class.apply": "yes"}, true},
		"not wished":              {form.Values{"class.public": "all", "class.apply": "no"}, false},
		"wished without its name": {form.Values{"class.public": "anonymous", "class.apply": "yes"}, false}, // as a program sends it that asks no form
		"wished and hidden":       {form.Values{"class.public": "hidden", "class.apply": "yes"}, false},
		"not said":                {form.Values{"class.public": "all", "class.apply": ""}, false},
	} {
		t.Run(name, func(t *testing.T) {
			b := openBusiness(t)
			p, err := b.c.Office.Store.Posting(t.Context(), someCase)
			b.c.Must(err)
			was := p
			p.Values = maps.Clone(p.Values)
			maps.Copy(p.Values, c.answers)
			filing, err := b.c.Office.Store.Filing(t.Context(), someCase)
			b.c.Must(err)
			b.c.Must(b.c.Office.Store.Atomically(t.Context(), func(ctx context.Context) error { return b.c.Office.Store.PutPosting(ctx, was, p, filing) }))
			r := hanako()
			r.Values[applicant.RouteKey], r.Values["apply.place"], r.Values[applicant.ClerkKey] = string(applicant.Direct), "例示商店 本社", "佐藤"
			i, err := b.c.Office.Issue(t.Context(), someCase, r)
			_, counted := b.c.Office.Introduce(t.Context(), someCase, applicant.Direct)
			if !c.takes {
				says(t, "applied", "introduction.notDirect", err)
				says(t, "counted", "introduction.notDirect", counted)
				return
			}
			b.c.Must(err)
			b.c.Must(counted)
			told, err := letter.ReadIntroduction(b.told(i.ID, letter.Introduction)[0])
			b.c.Must(err)
			for _, key := range []string{applicant.NumberKey, applicant.OfficeKey, applicant.ClerkKey, applicant.UntilKey, "apply.place"} {
				if told.Values[key] != "" {
					t.Errorf("%s is told as if the office introduced: %q", key, told.Values[key])
				}
			}
			_, err = b.c.Office.Print(t.Context(), i.ID, sheet.ReferralPaper(false))
			says(t, "a referral", "introduction.over", err)
			if reason := b.register(i.ID, 1, hired()); reason != "" {
				t.Errorf("its result: %q", reason)
			}
			all, err := b.c.Office.Introductions(t.Context(), someCase)
			b.c.Must(err)
			if f := applicant.Count(all); f.Introduced != 0 || f.Applied != 2 || f.Hired != 1 {
				t.Errorf("figures: %+v", f)
			}
		})
	}
}

func TestOnlyAValidPostingIsIntroduced(t *testing.T) {
	k := world.New(t).Join()
	id := k.Submitted()
	k.ToOffice()
	refused := func(name, key string, err error) {
		t.Helper()
		if f, ok := fault.Of(err); !ok || f.Key != key {
			t.Errorf("%s: %v, want %s", name, err, key)
		}
	}
	_, err := k.Office.Introduce(t.Context(), id, applicant.ByOffice)
	refused("not accepted", "introduction.notValid", err)
	_, err = k.Office.Introduce(t.Context(), "nobody", applicant.ByOffice)
	refused("nobody's", "posting.notFound", err)
	refused("a result of nobody", "introduction.notFound", k.Office.Conclude(t.Context(), "nobody", applicant.Hired))
	p, err := k.Office.Accept(t.Context(), id)
	k.Must(err)
	for _, by := range []applicant.Route{"friend", ""} {
		_, err := k.Office.Introduce(t.Context(), id, by)
		refused("route "+string(by), "introduction.route", err)
	}
	if list, err := k.Office.Introductions(t.Context(), id); err != nil || len(list) != 0 {
		t.Errorf("what was refused is recorded: %+v, %v", list, err)
	}
	who, err := k.Office.Introduce(t.Context(), id, applicant.ByOffice)
	k.Must(err)
	refused("a result there is not", "introduction.result", k.Office.Conclude(t.Context(), who, "vanished"))
	if list, err := k.Office.Introductions(t.Context(), id); err != nil || len(list) != 1 || list[0].Result != "" || list[0].Route != applicant.ByOffice {
		t.Errorf("recorded: %+v, %v", list, err)
	}
	k.At = p.Expires.AddDays(1).Start()
	_, err = k.Office.Introduce(t.Context(), id, applicant.ByOffice)
	refused("after the last day", "introduction.notValid", err)
}
