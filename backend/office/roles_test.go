package office_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/journal"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/seeker/made"
	"kyujindesk/backend/talk"
	"kyujindesk/backend/xtest/world"
)

// tried is how each act of a clerk is tried: on what is not there, so that who may is told that, and who may not is told nothing of it.
func tried(wages string) map[clerk.Act]func(ctx context.Context, o *office.Office) error {
	remarks := []posting.Remark{{Text: "くわしく"}}
	profile, person := made.Seeker(1)
	one := func(_ posting.Posting, err error) error { return err }
	return map[clerk.Act]func(ctx context.Context, o *office.Office) error{
		clerk.AcceptPosting: func(ctx context.Context, o *office.Office) error { return one(o.Accept(ctx, "none")) },
		clerk.ReturnPosting: func(ctx context.Context, o *office.Office) error { return one(o.Return(ctx, "none", remarks)) },
		clerk.RefusePosting: func(ctx context.Context, o *office.Office) error {
			return one(o.Refuse(ctx, "none", office.Unlawful, "法令"))
		},
		clerk.GrantRequest:   func(ctx context.Context, o *office.Office) error { return one(o.Grant(ctx, "none", "none")) },
		clerk.DeclineRequest: func(ctx context.Context, o *office.Office) error { return one(o.Decline(ctx, "none", "none", remarks)) },
		clerk.VerifyPosting: func(ctx context.Context, o *office.Office) error {
			return one(o.Verify(ctx, "none", posting.Decision{}))
		},
		clerk.RejectPosting: func(ctx context.Context, o *office.Office) error { return one(o.Reject(ctx, "none", "ない")) },
		clerk.GrantChange:   func(ctx context.Context, o *office.Office) error { return o.GrantChange(ctx, "none") },
		clerk.DeclineChange: func(ctx context.Context, o *office.Office) error { return o.DeclineChange(ctx, "none", "ない") },
		clerk.IssueCode: func(ctx context.Context, o *office.Office) error {
			_, err := o.IssueCode(ctx, world.Shop())
			return err
		},
		clerk.DropCode: func(ctx context.Context, o *office.Office) error { return o.DropCode(ctx, "AAAA") },
		clerk.RegisterAddress: func(ctx context.Context, o *office.Office) error {
			return o.RegisterAddress(ctx, world.Shop(), "a@example.jp")
		},
		clerk.CompleteAccount: func(ctx context.Context, o *office.Office) error {
			return o.Complete(ctx, "b@example.jp", world.Shop())
		},
		clerk.RevokeDevice: func(ctx context.Context, o *office.Office) error { return o.Revoke(ctx, "none") },
		clerk.CloseAccount: func(ctx context.Context, o *office.Office) error { return o.Close(ctx, "none", true) },
		clerk.ReopenAccount: func(ctx context.Context, o *office.Office) error {
			_, err := o.Reopen(ctx, "none")
			return err
		},
		clerk.Introduce: func(ctx context.Context, o *office.Office) error {
			_, err := o.Introduce(ctx, "none", applicant.ByOffice)
			return err
		},
		clerk.IssueReferral: func(ctx context.Context, o *office.Office) error {
			_, err := o.Issue(ctx, "none", hanako())
			return err
		},
		clerk.AddDocuments: func(ctx context.Context, o *office.Office) error {
			return o.AddDocuments(ctx, "none", []letter.File{{Name: "履歴書.pdf", Content: []byte("%PDF-1.7")}})
		},
		clerk.WithdrawIntroduction: func(ctx context.Context, o *office.Office) error { return o.Withdraw(ctx, "none", "") },
		clerk.ConcludeIntroduction: func(ctx context.Context, o *office.Office) error { return o.Conclude(ctx, "none", applicant.Hired) },
		clerk.AddSeeker: func(ctx context.Context, o *office.Office) error {
			_, err := o.AddSeeker(ctx, profile, person)
			return err
		},
		clerk.CorrectSeeker:  func(ctx context.Context, o *office.Office) error { return o.CorrectSeeker(ctx, "none", nil, nil) },
		clerk.PublishSeeker:  func(ctx context.Context, o *office.Office) error { return o.PublishSeeker(ctx, "none") },
		clerk.WithdrawSeeker: func(ctx context.Context, o *office.Office) error { return o.WithdrawSeeker(ctx, "none") },
		clerk.EraseSeeker:    func(ctx context.Context, o *office.Office) error { return o.EraseSeeker(ctx, "none") },
		clerk.WriteMessage: func(ctx context.Context, o *office.Office) error {
			if _, err := o.OpenTalk(ctx, "none", talk.Message{Title: "用件", Text: "本文"}); !fault.Is(err, fault.NotFound) {
				return err
			}
			return o.AnswerTalk(ctx, "none", "本文", nil)
		},
		clerk.SendNotice: func(ctx context.Context, o *office.Office) error {
			_, err := o.Notify(ctx, notice.Notice{Kind: notice.Scheme, Title: "題", Text: "本文"}, notice.Audience{})
			return err
		},
		clerk.SetRules: func(ctx context.Context, o *office.Office) error {
			return o.SetRules(ctx, posting.OfficeRules{Wages: wages})
		},
		clerk.SetSeekerRules: func(ctx context.Context, o *office.Office) error {
			return o.SetSeekerRules(ctx, office.UsualSeekerRules())
		},
		clerk.AddClerk: func(ctx context.Context, o *office.Office) error {
			_, err := o.AddClerk(ctx, "新しい係", []clerk.Role{clerk.Review}, "himitsu-1")
			return err
		},
		clerk.ChangeClerk: func(ctx context.Context, o *office.Office) error {
			if err := o.SetRoles(ctx, "none", clerk.Roles()); !fault.Is(err, fault.NotFound) {
				return err
			}
			return o.SetPassword(ctx, "none", "himitsu-1")
		},
		clerk.RemoveClerk:    func(ctx context.Context, o *office.Office) error { return o.RemoveClerk(ctx, "none") },
		clerk.ChangePassword: func(ctx context.Context, o *office.Office) error { return o.ChangePassword(ctx, "himitsu-1") },
		clerk.SetBackupKey: func(ctx context.Context, o *office.Office) error {
			return o.Does(ctx, clerk.SetBackupKey, func(context.Context) (string, error) { return "", nil })
		},
		clerk.SetPromise: func(ctx context.Context, o *office.Office) error { return o.SetPromise(ctx, 5) },
		clerk.SetTrust:   func(ctx context.Context, o *office.Office) error { return o.SetTrust(ctx, 7) },
	}
}

// TestAttackWhatARoleMayNotDo has clerks of each role, and nobody at all, try every act at the office itself, past every screen.
func TestAttackWhatARoleMayNotDo(t *testing.T) {
	w := world.New(t)
	table, err := os.ReadFile("../posting/data/minwage_r7.csv")
	w.Must(err)
	ways := tried(string(table))
	var hired []clerk.Clerk
	for _, role := range clerk.Roles() {
		c, err := w.Office.AddClerk(t.Context(), string(role), []clerk.Role{role}, "himitsu-1")
		w.Must(err)
		hired = append(hired, c)
	}
	for _, act := range clerk.Acts() {
		try, known := ways[act]
		if !known {
			t.Errorf("%s: not tried", act)
			continue
		}
		for _, c := range append(hired, clerk.Clerk{}, clerk.Clerk{ID: "none", Name: "なし"}, clerk.Clerk{Roles: clerk.Roles()}, clerk.Clerk{ID: "odd", Roles: []clerk.Role{"", "admin"}}) {
			err := try(t.Context(), w.Office.As(c))
			if f, is := fault.Of(err); (is && f.Key == "clerk.mayNot") == c.May(act) {
				t.Errorf("%s by %+v: %v", act, c, err)
			}
		}
	}
	lines, err := w.Office.FindLines(t.Context(), journal.Filter{})
	w.Must(err)
	for _, l := range lines {
		if c := (clerk.Clerk{ID: l.Clerk, Roles: []clerk.Role{clerk.Role(l.Name)}}); l.Clerk != clerk.DaemonID && !c.May(clerk.Act(l.Act)) {
			t.Errorf("the journal says that %s did %s", l.Name, l.Act)
		}
	}
}

// TestAttackAWindowThatIsStillOpen has a clerk go on whose roles were taken, or who was removed, in another window meanwhile.
func TestAttackAWindowThatIsStillOpen(t *testing.T) {
	w := world.New(t)
	_, err := w.Office.AddClerk(t.Context(), "佐藤", clerk.Roles(), "himitsu-1")
	w.Must(err)
	suzuki, err := w.Office.AddClerk(t.Context(), "鈴木", clerk.Roles(), "himitsu-2")
	w.Must(err)
	open := w.Office.As(suzuki)
	w.Must(open.SetTrust(t.Context(), 7))
	w.Must(w.Office.SetRoles(t.Context(), suzuki.ID, []clerk.Role{clerk.Review}))
	if err := open.SetTrust(t.Context(), 8); !fault.Is(err, fault.Denied) {
		t.Errorf("without the role: %v", err)
	}
	w.Must(w.Office.RemoveClerk(t.Context(), suzuki.ID))
	for name, err := range map[string]error{"an act": open.ChangePassword(t.Context(), "himitsu-3"), "a look": look(t.Context(), open)} {
		if f, is := fault.Of(err); !is || f.Key != "clerk.gone" {
			t.Errorf("%s of who is gone: %v", name, err)
		}
	}
	if kept, err := w.Office.Store.Clerks(t.Context()); err != nil || len(kept) != 1 {
		t.Errorf("%d slots are left, %v", len(kept), err)
	}
}

func look(ctx context.Context, o *office.Office) error {
	_, err := o.Present(ctx)
	return err
}

// TestAttackARoleWrittenIntoTheFile: who has the file alone makes nobody a clerk of the management.
func TestAttackARoleWrittenIntoTheFile(t *testing.T) {
	w := world.New(t)
	boss, err := w.Office.AddClerk(t.Context(), "佐藤", clerk.Roles(), "himitsu-1")
	w.Must(err)
	suzuki, err := w.Office.AddClerk(t.Context(), "鈴木", []clerk.Role{clerk.Reception}, "himitsu-2")
	w.Must(err)
	w.Must(w.Office.Store.Atomically(t.Context(), func(ctx context.Context) error { // the other one's seal
		_, err := w.Office.Store.DB.Exec(ctx, `UPDATE clerk SET sealed = (SELECT sealed FROM clerk WHERE id = $1) WHERE id = $2`, boss.ID, suzuki.ID)
		return err
	}))
	if err := w.Office.As(clerk.Clerk{ID: suzuki.ID, Roles: clerk.Roles()}).SetTrust(t.Context(), 7); err == nil {
		t.Error("it was done")
	}
}

// TestWhoMayDoWhat is the table of acts and roles as an office is told it: 受付 the counter, 審査 what businesses file, 管理 the office itself.
func TestWhoMayDoWhat(t *testing.T) {
	for role, may := range map[clerk.Role][]clerk.Act{
		clerk.Reception:  {clerk.IssueCode, clerk.CompleteAccount, clerk.AddSeeker, clerk.IssueReferral, clerk.WriteMessage, clerk.ReopenAccount},
		clerk.Review:     {clerk.AcceptPosting, clerk.RefusePosting, clerk.GrantRequest, clerk.VerifyPosting, clerk.GrantChange, clerk.WriteMessage},
		clerk.Management: {clerk.SetRules, clerk.SendNotice, clerk.CloseAccount, clerk.RevokeDevice, clerk.WriteMessage},
	} {
		for _, act := range may {
			if !(clerk.Clerk{ID: "x", Roles: []clerk.Role{role}}).May(act) {
				t.Errorf("%s may not %s", role, act)
			}
		}
	}
	for role, not := range map[clerk.Role][]clerk.Act{
		clerk.Reception:  {clerk.AcceptPosting, clerk.RefusePosting, clerk.CloseAccount, clerk.SetRules, clerk.SendNotice},
		clerk.Review:     {clerk.IssueCode, clerk.AddSeeker, clerk.EraseSeeker, clerk.SetTrust, clerk.CloseAccount},
		clerk.Management: {clerk.AcceptPosting, clerk.ReturnPosting, clerk.IssueCode, clerk.IssueReferral},
	} {
		for _, act := range not {
			if (clerk.Clerk{ID: "x", Roles: []clerk.Role{role}}).May(act) {
				t.Errorf("%s may %s", role, act)
			}
		}
	}
}

func TestWhatNoClerkIsCalled(t *testing.T) {
	w := world.New(t)
	_, err := w.Office.AddClerk(t.Context(), "山田　花子", clerk.Roles(), "himitsu-1")
	w.Must(err)
	for _, c := range []struct {
		name, password string
		roles          []clerk.Role
		key            string
	}{
		{"山田 花子", "himitsu-3", clerk.Roles(), "clerk.nameTaken"},
		{" ", "himitsu-3", clerk.Roles(), "clerk.name"},
		{"a\u202eb", "himitsu-3", clerk.Roles(), "clerk.name"},
		{"佐\n藤", "himitsu-3", clerk.Roles(), "clerk.name"},
		{strings.Repeat("長", 31), "himitsu-3", clerk.Roles(), "clerk.name"},
		{"鈴木", "himitsu-3", []clerk.Role{clerk.Review, "boss"}, "clerk.roles"},
		{"鈴木", "himitsu-3", nil, "clerk.roles"},
		{"鈴木", "himitsu", clerk.Roles(), "account.password.length"},
	} {
		_, err := w.Office.AddClerk(t.Context(), c.name, c.roles, c.password)
		if f, is := fault.Of(err); !is || f.Key != c.key {
			t.Errorf("%q %v %s: %v", c.name, c.roles, c.password, err)
		}
	}
}
