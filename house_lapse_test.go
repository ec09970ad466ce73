package main

import (
	"testing"
	"time"

	"kyujindesk/backend/bridge"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/practice"
)

func TestALateVisitToTheCounterMendsALapsedRegistration(t *testing.T) {
	v := newVisit(t)
	v.must(v.house.Enrol(t.Context(), bridge.EnrolInput{Way: "provisional", Office: practice.OfficeAddress, Mail: v.mailbox()}))
	s := v.stage("enrolling", func(s bridge.StartView) bool { return s.Enrolment.Offer != "" })
	v.must(v.house.EnterKey(t.Context(), bridge.KeyInput{
		Key: s.Enrolment.Offer, Password: ownPassword, Business: bridge.BusinessInput{Name: "新規商店"},
	}))
	s = v.stage("opened", whatever)
	v.must(v.house.Leave(t.Context()))
	v.must(v.house.Unlock(t.Context(), s.Account, ownPassword))
	v.login(true)
	v.stage("desk", func(s bridge.StartView) bool { return s.Provisional != "" && !s.Lapsed })

	v.watch.forward(16 * 24 * time.Hour)
	v.stage("desk", func(s bridge.StartView) bool { return s.Lapsed })
	if _, err := v.house.room.desk.Create(t.Context(), posting.FullTime); err != nil {
		t.Errorf("drafting after the last day: %v", err)
	}
	v.must(v.house.room.desk.AskDeviceCode(t.Context())) // it waits at the office
	v.must(v.world.Office.Complete(t.Context(), practice.DeskAddress, establishment.Establishment{Number: "4101-222222-2"}))
	v.stage("desk", func(s bridge.StartView) bool {
		a, err := v.house.room.desk.Account(t.Context())
		v.must(err)
		return s.Provisional == "" && !s.Lapsed && a.Code != "" // what waited was taken up
	})
}
