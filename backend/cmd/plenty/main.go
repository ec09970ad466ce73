// Command plenty fills the file of a desk with postings of full size in every state, with the history, the letters and
// the alerts they come to have, so that what a person waits for can be measured, and every state looked at:
// plenty FILE POSTINGS APPLICANTS [PASSWORD]. The password of the practice it knows. It is no part of the program.
package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/station"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/xtest/crowd"
	"kyujindesk/backend/xtest/longest"
)

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "plenty:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) (err error) {
	password := practicePassword
	switch len(args) {
	case 3:
	case 4:
		password = args[3]
	default:
		return fmt.Errorf("plenty FILE POSTINGS APPLICANTS [PASSWORD], not %q", args)
	}
	count, err := strconv.Atoi(args[1])
	if err != nil {
		return fmt.Errorf("read count of postings: %w", err)
	}
	people, err := strconv.Atoi(args[2])
	if err != nil {
		return fmt.Errorf("read count of applicants: %w", err)
	}
	store, err := deskstore.Open(ctx, args[0], time.Now)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := store.Close(); err == nil {
			err = cerr
		}
	}()
	p := plenty{store, map[posting.Kind][]form.Values{}}
	for _, k := range posting.Kinds() {
		p.answers[k] = longest.Values(posting.FormOf(k), "店で扱う品物の仕入れと在庫の管理、請求書の作成。")
	}
	letters := []string{}
	if err := store.Atomically(ctx, func(ctx context.Context) error {
		for i := range count {
			id, err := p.put(ctx, i)
			if err != nil {
				return err
			}
			letters = append(letters, id...)
		}
		return nil
	}); err != nil {
		return err
	}
	for _, id := range letters { // they are done with once a server took them
		if err := store.Tried(ctx, id, letter.Attempt{At: time.Now(), Sent: true}); err != nil {
			return err
		}
	}
	return apply(ctx, store, password, people)
}

// practicePassword is that of the practice desk. See program.practicePassword.
const practicePassword = "practice-1"

// apply puts people into a desk's file, each with five notes.
func apply(ctx context.Context, store *deskstore.Store, password string, count int) error {
	if count == 0 {
		return nil
	}
	secrets, err := station.OpenVault(ctx, store, password)
	if err != nil {
		return err
	}
	d := desk.NewByHand(store, secrets, time.Now, posting.LoadMinimumWages(), func(letter.Topic) {})
	p, err := d.Create(ctx, posting.FullTime)
	if err != nil {
		return err
	}
	const batch = 100
	for from := 0; from < count; from += batch {
		facts, _ := crowd.Facts(from, min(count, from+batch), p.ID, "note", form.Values{"text": "明るく、接客の経験が三年ある。水曜は出られない。"})
		if err := store.Atomically(ctx, func(ctx context.Context) error { return d.Applicants.Take(ctx, facts, nil) }); err != nil {
			return err
		}
	}
	return nil
}

// plenty makes postings of full size.
type plenty struct {
	store   *deskstore.Store
	answers map[posting.Kind][]form.Values
}

// state of the posting of a number, and what a person must see of it: half of them are in force.
func state(i int) (posting.State, posting.EventKind) {
	all := []struct {
		state posting.State
		alert posting.EventKind
	}{
		{posting.Valid, ""},
		{posting.Valid, ""},
		{posting.Draft, ""},
		{posting.Valid, ""},
		{posting.Expired, ""},
		{posting.Cancelled, ""},
		{posting.Valid, ""},
		{posting.Returned, ""},
		{posting.Valid, ""},
		{posting.Draft, ""},
		{posting.Valid, posting.WasDeclined},
		{posting.Valid, ""},
		{posting.Draft, ""},
		{posting.Valid, posting.WasKept},
		{posting.Withdrawn, ""},
		{posting.Refused, posting.WasRefused},
		{posting.Valid, ""},
		{posting.Returned, posting.WasOvertaken},
		{posting.Valid, ""},
		{posting.Draft, ""},
	}
	return all[i%len(all)].state, all[i%len(all)].alert
}

// put keeps the posting of a number, with its history, and gives the ids of the letters it was sent with.
func (p plenty) put(ctx context.Context, i int) ([]string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return nil, err
	}
	k := posting.Kinds()[i%len(posting.Kinds())]
	v := maps.Clone(p.answers[k][i%len(p.answers[k])])
	v["work.title"] = fmt.Sprintf("仕事%04d（%s）", i+1, k.Label().JA)
	v["notes.text"] = fmt.Sprintf("控室%04d号\n", i+1) + strings.Repeat("制服を貸与します。", 60) // found by search alone
	began := time.Now().Add(-2*time.Hour).AddDate(0, 0, -i%80)
	made := posting.Posting{ID: id.String(), Kind: k, Values: v, Rev: 9, UpdatedAt: began.Add(time.Hour)}
	made.State, made.Alert = state(i)
	if made.State == posting.Draft {
		return nil, p.store.PutPosting(ctx, posting.Posting{}, made)
	}
	made.Base, made.Held = 4, v
	switch made.State {
	case posting.Returned:
		made.Remarks = []posting.Remark{{Field: "work.content", Text: "半年より後の仕事も書いてください。"}}
	case posting.Refused, posting.Withdrawn:
	default:
		made.Number, made.Received = fmt.Sprintf("41010-%08d", i), era.Of(began)
		made.Expires = made.Received.EndOfMonth(2)
	}
	if err := p.store.PutPosting(ctx, posting.Posting{}, made); err != nil {
		return nil, err
	}
	if err := p.tell(ctx, made, began); err != nil {
		return nil, err
	}
	return p.send(ctx, made, began)
}

// tell keeps what happened to a posting: sent, returned, corrected, accepted, changed; and its answers each time.
func (p plenty) tell(ctx context.Context, made posting.Posting, began time.Time) error {
	for n, kind := range []posting.EventKind{
		posting.WasCreated, posting.WasSubmitted, posting.WasReturned, posting.WasSubmitted, last(made),
	} {
		at := began.Add(time.Duration(n) * time.Minute)
		event := posting.Event{At: at, Kind: kind, Rev: n + 1}
		switch kind {
		case posting.WasReturned, posting.WasAccepted, posting.WasRefused:
			event.By = "例示の窓口"
		case posting.WasGranted:
			event.Request = posting.Withdrawal
		case posting.WasDeclined, posting.WasOvertaken:
			event.By, event.Request = "例示の窓口", posting.Change
		}
		if err := p.store.PutEvent(ctx, made.ID, event); err != nil {
			return err
		}
		v := maps.Clone(made.Values)
		v["class.count"] = strconv.Itoa(n + 1)
		v["work.content"] = strings.Repeat("店の仕事。", 10*(n+1))
		version := posting.Version{At: at, Origin: posting.FromHere, Rev: n + 1, Values: v}
		if _, err := p.store.PutVersion(ctx, made.ID, version); err != nil {
			return err
		}
	}
	return nil
}

// last is the event by which a posting came to be as it is.
func last(p posting.Posting) posting.EventKind {
	switch {
	case p.Alert != "":
		return p.Alert
	case p.State == posting.Returned:
		return posting.WasReturned
	case p.State == posting.Withdrawn:
		return posting.WasGranted
	}
	return posting.WasAccepted
}

// send keeps two letters about a posting, as large as sealed ones are.
func (p plenty) send(ctx context.Context, made posting.Posting, began time.Time) (ids []string, err error) {
	for n := range 2 {
		id, err := uuid.NewV7()
		if err != nil {
			return nil, err
		}
		if err := p.store.PutOutgoing(ctx, letter.Outgoing{
			ID: id.String(), Kind: letter.PostingSubmit, Ends: letter.AtSending, About: made.ID, Answers: made.ID, Recipient: "anteisho@example.jp",
			Raw: []byte(strings.Repeat("x", 8<<10)), MadeAt: began.Add(time.Duration(n) * time.Minute),
		}); err != nil {
			return nil, err
		}
		ids = append(ids, id.String())
	}
	return ids, nil
}
