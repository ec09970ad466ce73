package faults_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
)

// headlessEnv holds, as JSON, what a process of this test binary needs to be a desk without a window.
const headlessEnv = "KYUJIN_HEADLESS_DESK"

// headless is a desk in a process of its own, which may be killed at any moment and started again. Its
// person opens the account, sends what lies drafted, corrects what comes back, and drafts more.
type headless struct {
	Dir           string                      `json:"dir"`
	Kept          []byte                      `json:"kept"` // the vault
	Box           mailbox.Setup               `json:"box"`
	Code          account.Code                `json:"code"`
	Shop          establishment.Establishment `json:"shop"`
	OfficeAddress string                      `json:"office_address"`
	Idle          bool                        `json:"idle"`   // nobody sits at it
	Enough        string                      `json:"enough"` // once there is such a file, no more is drafted
}

const headlessPassword = "himitsu-1"

// headlessMain is the process.
func headlessMain(settings string) int {
	var h headless
	err := json.Unmarshal([]byte(settings), &h)
	if err == nil {
		err = h.live(context.Background())
	}
	fmt.Fprintln(os.Stderr, "headless desk:", err)
	return 1
}

func (h headless) live(ctx context.Context) error {
	store, err := deskstore.Open(ctx, filepath.Join(h.Dir, "desk.db"), time.Now)
	if err != nil {
		return err
	}
	secrets, err := vault.Open(h.Kept, headlessPassword)
	if err != nil {
		return err
	}
	var c *courier.Courier
	d := desk.New(store, secrets, time.Now, posting.LoadMinimumWages(), func() { c.Kick() }, func(letter.Topic) {})
	c = courier.New(store, d, mailbox.NewReader(h.Box), mailbox.NewSender(h.Box, time.Now), time.Now, slog.New(slog.DiscardHandler), 0, func(courier.Change) {})
	carried := make(chan error, 1)
	go func() { carried <- c.Run(ctx) }()
	fmt.Println("ready")
	if h.Idle {
		return <-carried
	}
	for tick := time.NewTicker(50 * time.Millisecond); ; {
		if err := h.act(ctx, d, store); err != nil {
			return err
		}
		select {
		case err := <-carried:
			return errors.Join(err, errors.New("the courier ended"))
		case <-tick.C:
		}
	}
}

// act does one thing a person would do now.
func (h headless) act(ctx context.Context, d *desk.Desk, store *deskstore.Store) error {
	enrolment, err := d.Enrolment(ctx)
	if err != nil {
		return err
	}
	switch enrolment.State {
	case "":
		return d.Enrol(ctx, entry.Application{
			Code: h.Code, Establishment: h.Shop.Number, Phone: h.Shop.Phone, Address: h.Box.Address, OfficeAddress: h.OfficeAddress,
		})
	case entry.EnrolKey:
		if enrolment.Offer == "" {
			return nil
		}
		return d.EnterKey(ctx, enrolment.Offer, "", nil)
	case entry.EnrolDone:
	default:
		return nil
	}
	if in, err := h.login(ctx, d); !in || err != nil {
		return err
	}
	list, err := store.Postings(ctx)
	if err != nil {
		return err
	}
	underway := 0
	for _, p := range list {
		switch p.State {
		case posting.Draft, posting.Returned:
			return h.submit(ctx, d, p.ID)
		case posting.Submitted:
			underway++
		}
	}
	if _, err := os.Stat(h.Enough); err == nil || underway >= 10 {
		return nil
	}
	_, err = d.Create(ctx, posting.FullTime)
	return err
}

// login does the next thing on the way to a login, and says whether the desk is logged in.
func (h headless) login(ctx context.Context, d *desk.Desk) (bool, error) {
	l, err := d.Login(ctx)
	if err != nil {
		return false, err
	}
	switch {
	case l.State == entry.LoginNone:
		return false, d.Enter(ctx)
	case l.State == entry.LoginMailed && l.Offer != "":
		return false, d.AnswerLogin(ctx, account.ByMail, l.Offer, true)
	}
	return l.State == entry.LoginGranted, nil
}

func (h headless) submit(ctx context.Context, d *desk.Desk, id string) error {
	sheet, err := d.Open(ctx, id)
	if err == nil && posting.Title(sheet.Values) == "" {
		sheet, err = d.Save(ctx, id, posting.Sample(posting.FullTime))
	}
	if err != nil {
		return err
	}
	var confirmed []string
	for _, p := range sheet.Problems {
		confirmed = append(confirmed, p.ID)
	}
	_, err = d.Submit(ctx, id, sheet.Rev, confirmed)
	return err
}
