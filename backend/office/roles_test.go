package office_test

import (
	"context"
	"os"
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
		clerk.AcceptPosting:  func(ctx context.Context, o *office.Office) error { return one(o.Accept(ctx, "none")) },
		clerk.ReturnPosting:  func(ctx context.Context, o *office.Office) error { return one(o.Return(ctx, "none", remarks)) },
		clerk.RefusePosting:  func(ctx context.Context, o *office.Office) error { return one(o.Refuse(ctx, "none", "法令")) },
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
		clerk.SetTrust: func(ctx context.Context, o *office.Office) error { return o.SetTrust(ctx, 7) },
	}
}

// TestAttackWhatARoleMayNotDo has clerks of each role, and nobody at all, try every act at the office itself, past every screen.
func TestAttackWhatARoleMayNotDo(t *testing.T) {
	w := world.New(t)
	table, err := os.ReadFile("../posting/data/minwage_r7.csv")
	w.Must(err)
	ways := tried(string(table))
	for _, act := range clerk.Acts() {
		try, known := ways[act]
		if !known {
			t.Errorf("%s: not tried", act)
			continue
		}
		who := []clerk.Clerk{{}, {ID: "none", Name: "なし"}, {Roles: clerk.Roles()}, {ID: "odd", Roles: []clerk.Role{"", "admin"}}}
		for _, role := range clerk.Roles() {
			who = append(who, clerk.Clerk{ID: string(role), Name: string(role), Roles: []clerk.Role{role}})
		}
		for _, c := range who {
			err := try(t.Context(), w.Office.As(c))
			if f, is := fault.Of(err); (is && f.Key == "clerk.mayNot") == c.May(act) {
				t.Errorf("%s by %+v: %v", act, c, err)
			}
		}
	}
	lines, err := w.Office.FindLines(t.Context(), journal.Filter{})
	w.Must(err)
	for _, l := range lines {
		if c := (clerk.Clerk{ID: l.Clerk, Roles: []clerk.Role{clerk.Role(l.Clerk)}}); !c.May(clerk.Act(l.Act)) {
			t.Errorf("the journal says that %s did %s", l.Clerk, l.Act)
		}
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
