package backend_test

import (
	"image/color"
	"testing"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

// provisional opens a provisional account (仮登録) and logs its computer in.
func provisional(t *testing.T) *world.Desk {
	t.Helper()
	k := world.New(t).Sit()
	must(t, k.Register(t.Context(), letter.Provisional, "shinki@example.jp", world.OfficeAddress))
	k.Carry()
	p, err := k.Enrolment(t.Context())
	must(t, err)
	own := establishment.Establishment{Name: "新規商店", Kana: "シンキショウテン", Postal: "840-0041", Address: "佐賀県佐賀市城内１－２－３", Phone: "0952-22-2222"}
	must(t, k.EnterKey(t.Context(), p.Offer, "", &own))
	k.Carry()
	k.LogIn()
	return k
}

// TestAProvisionalBusinessDescribesItselfBeforeItComesToTheCounter opens a provisional account (仮登録), fills the whole form of
// the establishment with a picture, has it granted, and comes to the counter: what was sent before counts under the number it
// gets there, and further changes go on from it.
func TestAProvisionalBusinessDescribesItselfBeforeItComesToTheCounter(t *testing.T) {
	k := provisional(t)
	full := establishmentAnswers()
	_, err := k.SaveBusiness(t.Context(), full)
	must(t, err)
	b, err := k.AddPicture(t.Context(), k.Drawing(color.White), false)
	must(t, err)
	must(t, k.AskChange(t.Context(), b.Edit, nil))
	k.ToOffice()
	waiting, err := k.Office.WaitingChanges(t.Context())
	if err != nil || len(waiting) != 1 {
		t.Fatalf("waiting %v, %v", waiting, err)
	}
	must(t, k.Office.GrantChange(t.Context(), waiting[0].Number))
	k.Carry()

	// The next change is on its way when the business comes to the counter.
	b, err = k.SaveBusiness(t.Context(), form.Values{"web": "https://www.example.jp/"})
	must(t, err)
	must(t, k.AskChange(t.Context(), b.Edit, nil))
	k.ToOffice()
	must(t, k.Office.Complete(t.Context(), "shinki@example.jp", establishment.Establishment{Number: "4101-222222-2"}))
	must(t, k.Office.GrantChange(t.Context(), "4101-222222-2"))
	k.Carry()
	b, err = k.Business(t.Context())
	must(t, err)
	if b.Held.Details["web"] == "" {
		t.Error("what was on its way is lost")
	}
	if b.Held.Number != "4101-222222-2" || b.Held.Name != "新規商店" || b.Held.Details["business.text"] != full["business.text"] || b.Draft != nil {
		t.Errorf("held %+v, draft %v", b.Held, b.Draft)
	}
	if left, err := k.Pictures(t.Context()); err != nil || len(left) != 1 || len(establishment.Pictures(b.Held.Values())) != 1 {
		t.Errorf("%d pictures, %v", len(left), err)
	}

	b, err = k.SaveBusiness(t.Context(), form.Values{"business.points": "駅から近い店です。"})
	must(t, err)
	must(t, k.AskChange(t.Context(), b.Edit, nil))
	k.ToOffice()
	must(t, k.Office.GrantChange(t.Context(), "4101-222222-2"))
	k.Carry()
	if b, err = k.Business(t.Context()); err != nil || b.Held.Details["business.points"] == "" {
		t.Errorf("a change after the registration: %+v, %v", b.Held.Details, err)
	}
}

// TestAnAccountMailAlarmsNobody has the office write an ordinary mail that brings no digits. hand says where a program takes it
// for a letter that cannot be read.
func TestAnAccountMailAlarmsNobody(t *testing.T) {
	k := provisional(t)
	k.At = k.At.AddDate(0, 0, 20)
	must(t, k.Office.Lapse(t.Context()))
	mails := 0
	due, err := k.Office.Store.Due(t.Context(), 100)
	must(t, err)
	for _, l := range due {
		if l.Kind == letter.AccountMailKind {
			mails++
		}
	}
	if mails == 0 {
		t.Fatal("no account mail was written")
	}
	k.Carry()
}
