package backend_test

import (
	"image/color"
	"testing"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
)

// provisional opens a provisional account (仮登録) and logs its computer in.
func provisional(t *testing.T) *talk {
	t.Helper()
	k := newCounter(t).sit()
	must(t, k.desk.Register(t.Context(), letter.Provisional, "shinki@example.jp", "madoguchi@example.jp"))
	k.carry()
	p, err := k.desk.Enrolment(t.Context())
	must(t, err)
	own := establishment.Establishment{Name: "新規商店", Kana: "シンキショウテン", Postal: "840-0041", Address: "佐賀県佐賀市城内１－２－３", Phone: "0952-22-2222"}
	must(t, k.desk.EnterKey(t.Context(), p.Offer, "", &own))
	k.carry()
	k.login()
	return k
}

// TestAProvisionalBusinessDescribesItselfBeforeItComesToTheCounter opens a provisional account (仮登録), fills the whole form of
// the establishment with a picture, has it granted, and comes to the counter: what was sent before counts under the number it
// gets there, and further changes go on from it.
func TestAProvisionalBusinessDescribesItselfBeforeItComesToTheCounter(t *testing.T) {
	k := provisional(t)
	full := establishmentAnswers()
	_, err := k.desk.SaveBusiness(t.Context(), full)
	must(t, err)
	b, err := k.desk.AddPicture(t.Context(), drawing(t, color.White), false)
	must(t, err)
	must(t, k.desk.AskChange(t.Context(), b.Edit, nil))
	k.toOffice()
	waiting, err := k.office.WaitingChanges(t.Context())
	if err != nil || len(waiting) != 1 {
		t.Fatalf("waiting %v, %v", waiting, err)
	}
	must(t, k.office.GrantChange(t.Context(), waiting[0].Number, "佐藤"))
	k.carry()

	// The next change is on its way when the business comes to the counter.
	b, err = k.desk.SaveBusiness(t.Context(), form.Values{"web": "https://www.example.jp/"})
	must(t, err)
	must(t, k.desk.AskChange(t.Context(), b.Edit, nil))
	k.toOffice()
	must(t, k.office.Complete(t.Context(), "shinki@example.jp", establishment.Establishment{Number: "4101-222222-2"}))
	must(t, k.office.GrantChange(t.Context(), "4101-222222-2", "佐藤"))
	k.carry()
	b, err = k.desk.Business(t.Context())
	must(t, err)
	if b.Held.Details["web"] == "" {
		t.Error("what was on its way is lost")
	}
	if b.Held.Number != "4101-222222-2" || b.Held.Name != "新規商店" || b.Held.Details["business.text"] != full["business.text"] || b.Draft != nil {
		t.Errorf("held %+v, draft %v", b.Held, b.Draft)
	}
	if left, err := k.desk.Pictures(t.Context()); err != nil || len(left) != 1 || len(establishment.Pictures(b.Held.Values())) != 1 {
		t.Errorf("%d pictures, %v", len(left), err)
	}

	b, err = k.desk.SaveBusiness(t.Context(), form.Values{"business.points": "駅から近い店です。"})
	must(t, err)
	must(t, k.desk.AskChange(t.Context(), b.Edit, nil))
	k.toOffice()
	must(t, k.office.GrantChange(t.Context(), "4101-222222-2", "佐藤"))
	k.carry()
	if b, err = k.desk.Business(t.Context()); err != nil || b.Held.Details["business.points"] == "" {
		t.Errorf("a change after the registration: %+v, %v", b.Held.Details, err)
	}
}

// TestANoticeToAPersonAlarmsNobody has the office write an ordinary mail that brings no digits. hand says where a program takes it
// for a letter that cannot be read.
func TestANoticeToAPersonAlarmsNobody(t *testing.T) {
	k := provisional(t)
	k.at = k.at.AddDate(0, 0, 20)
	must(t, k.office.Lapse(t.Context()))
	notices := 0
	due, err := k.officeStore.Due(t.Context(), 100)
	must(t, err)
	for _, l := range due {
		if l.Kind == letter.NoticeKind {
			notices++
		}
	}
	if notices == 0 {
		t.Fatal("no notice was written")
	}
	k.carry()
}
