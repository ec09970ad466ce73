package office

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/talk"
)

// Talks is where the office keeps what it and businesses write to each other, sealed.
type Talks interface {
	PutTalkMessage(ctx context.Context, m talk.Sealed, files [][]byte) error
	TalkMessage(ctx context.Context, id string) (talk.Sealed, error)
	TalkMessages(ctx context.Context, of string) ([]talk.Sealed, error)
	TalksOf(ctx context.Context, account string, after time.Time) ([]talk.Sealed, error)
	Talks(ctx context.Context) ([]talk.Head, error)
	TalkFile(ctx context.Context, message string, n int) ([]byte, error)
	TalkedSince(ctx context.Context, account string, after time.Time) (int, error)
	ForgetTalks(ctx context.Context, before time.Time) error
}

// Talk is one talk as a clerk lists it.
type Talk struct {
	ID            string
	Establishment establishment.Establishment
	Posting       string // id, or empty
	Title         string
	At            time.Time // of its last message
	Waits         bool      // the business wrote last
}

// talkPlace is where a message, or file n of it, is sealed.
func talkPlace(id string) string            { return "talk/" + id }
func talkFilePlace(id string, n int) string { return talkPlace(id) + "/" + strconv.Itoa(n) }

// applyTalkMessage takes a message of a business and tells its computers, those that did not write it with its files; or tells the one why
// not. One that is here already stays as it is, and of another business's nothing is said.
func (o *Office) applyTalkMessage(ctx context.Context, l letter.Opened) error {
	m, err := letter.ReadTalkMessage(l.Letter)
	if err != nil {
		return err
	}
	from, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	if held, err := o.store.TalkMessage(ctx, m.ID); err == nil {
		if held.Account != from.Account {
			return nil
		}
		m.At, m.Files = held.At, nil
		return o.sendTalk(ctx, from, m, "")
	} else if !fault.Is(err, fault.NotFound) {
		return err
	}
	m.At = o.now()
	refused, err := o.refusesTalk(ctx, from.Account, m)
	if err != nil {
		return err
	}
	if refused != "" {
		m.Files = nil
		return o.sendTalk(ctx, from, m, refused)
	}
	if err := o.keepTalk(ctx, from.Account, m); err != nil {
		return err
	}
	return o.tellTalk(ctx, from.Account, m, l.From)
}

// refusesTalk says why the office does not take a message; empty where it does.
func (o *Office) refusesTalk(ctx context.Context, account string, m talk.Message) (string, error) {
	n, err := o.store.TalkedSince(ctx, account, o.now().Add(-24*time.Hour))
	if err != nil || n >= talk.MaxADay {
		return talk.TooMany, err
	}
	if m.Posting != "" {
		filing, err := o.store.Filing(ctx, m.Posting)
		if fault.Is(err, fault.NotFound) || err == nil && filing.Account != account {
			return talk.NoPosting, nil
		}
		if err != nil {
			return "", err
		}
	}
	if m.Opens() {
		return "", nil
	}
	first, err := o.store.TalkMessage(ctx, m.Talk)
	if fault.Is(err, fault.NotFound) || err == nil && (first.Account != account || first.ID != first.Talk) {
		return talk.NoTalk, nil
	}
	return "", err
}

// keepTalk keeps a message in the running transaction.
func (o *Office) keepTalk(ctx context.Context, account string, m talk.Message) error {
	var files [][]byte
	for n, f := range m.Files {
		files = append(files, o.secrets.Seal(talkFilePlace(m.ID, n), f.Content))
	}
	held := m
	held.Files = nil
	for _, f := range m.Files {
		held.Files = append(held.Files, talk.File{Name: f.Name})
	}
	plain, err := json.Marshal(held)
	if err != nil {
		return fmt.Errorf("write message: %w", err)
	}
	return o.store.PutTalkMessage(ctx, talk.Sealed{
		ID: m.ID, Talk: m.Talk, Account: account, Posting: m.Posting, From: m.From, At: m.At, Body: o.secrets.Seal(talkPlace(m.ID), plain),
	}, files)
}

func (o *Office) openTalk(k talk.Sealed) (m talk.Message, err error) {
	plain, err := o.secrets.Unseal(talkPlace(k.ID), k.Body)
	if err == nil {
		err = json.Unmarshal(plain, &m)
	}
	if err != nil {
		err = fmt.Errorf("read message: %w", err)
	}
	return m, err
}

// tellTalk tells the computers of a business of a message; the one that wrote it has its files.
func (o *Office) tellTalk(ctx context.Context, account string, m talk.Message, writer string) error {
	devices, err := o.store.Devices(ctx, account)
	for _, d := range devices {
		if err != nil {
			return err
		}
		told := m
		if d.Fingerprint == writer {
			told.Files = nil
		}
		err = o.sendTalk(ctx, d, told, "")
	}
	return err
}

func (o *Office) sendTalk(ctx context.Context, d account.Device, m talk.Message, refused string) error {
	l, err := letter.New(letter.TalkTold, m.ID, letter.TalkToldBody{
		Talk: m.Talk, From: m.From, Clerk: m.Clerk, Posting: m.Posting, Title: m.Title, Text: m.Text, Refused: refused, At: clock.Text(m.At),
	}, o.now())
	if err != nil {
		return err
	}
	l.AttachTalk(m.Files)
	return o.Send(ctx, d, l)
}

// tellTalks sends a new computer what its business and the office wrote to each other, as far as the office keeps it.
func (o *Office) tellTalks(ctx context.Context, d account.Device) error {
	all, err := o.store.TalksOf(ctx, d.Account, o.now().Add(-talk.KeepFor))
	for _, k := range all {
		if err != nil {
			return err
		}
		var m talk.Message
		if m, err = o.wholeTalk(ctx, k); err == nil {
			err = o.sendTalk(ctx, d, m, "")
		}
	}
	return err
}

// wholeTalk is a message with its files.
func (o *Office) wholeTalk(ctx context.Context, k talk.Sealed) (talk.Message, error) {
	m, err := o.openTalk(k)
	for n := range m.Files {
		if err != nil {
			return m, err
		}
		var sealed []byte
		if sealed, err = o.store.TalkFile(ctx, m.ID, n); err == nil {
			m.Files[n].Content, err = o.secrets.Unseal(talkFilePlace(m.ID, n), sealed)
		}
	}
	return m, err
}

// Talks lists what is written with businesses: what waits for an answer first, then the latest.
func (o *Office) Talks(ctx context.Context) ([]Talk, error) {
	heads, err := o.store.Talks(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]Talk, 0, len(heads))
	for _, h := range heads {
		m, err := o.openTalk(h.First)
		if err != nil {
			return nil, err
		}
		number, err := o.store.EstablishmentOf(ctx, h.First.Account)
		if err != nil {
			return nil, err
		}
		e, err := o.store.Establishment(ctx, number)
		if err != nil {
			return nil, err
		}
		all = append(all, Talk{h.First.ID, e, m.Posting, m.Title, h.Last.At, h.Last.From == talk.Business})
	}
	return all, nil
}

// TalkMessages is a talk whole, the oldest message first. It returns a NotFound fault.
func (o *Office) TalkMessages(ctx context.Context, id string) ([]talk.Message, error) {
	held, err := o.store.TalkMessages(ctx, id)
	if err == nil && len(held) == 0 {
		err = fault.New(fault.NotFound, "talk.notFound")
	}
	var all []talk.Message
	for _, k := range held {
		if err != nil {
			return nil, err
		}
		var m talk.Message
		m, err = o.wholeTalk(ctx, k)
		all = append(all, m)
	}
	return all, err
}

// TalkFile is file n, from 0, of a message. It returns a NotFound fault.
func (o *Office) TalkFile(ctx context.Context, message string, n int) (talk.File, error) {
	held, err := o.store.TalkMessage(ctx, message)
	if err != nil {
		return talk.File{}, err
	}
	m, err := o.wholeTalk(ctx, held)
	if err == nil && (n < 0 || n >= len(m.Files)) {
		err = fault.New(fault.NotFound, "talk.notFound")
	}
	if err != nil {
		return talk.File{}, err
	}
	return m.Files[n], nil
}

// AnswerTalk writes to the business in a talk. It returns a NotFound fault, a Conflict fault where the business has written since what the
// clerk saw, whose mark is the id of the last message, and those of talk.Message.Check.
func (o *Office) AnswerTalk(ctx context.Context, id, text string, files []talk.File) error {
	return o.decides(ctx, clerk.WriteMessage, id, clerk.TalkMatter(id), func(ctx context.Context) error {
		all, err := o.store.TalkMessages(ctx, id)
		if err == nil && len(all) == 0 {
			err = fault.New(fault.NotFound, "talk.notFound")
		}
		if err != nil {
			return err
		}
		first, last := all[0], all[len(all)-1]
		if err := o.Unchanged(last.ID); err != nil {
			return err
		}
		_, err = o.writeTalk(ctx, first.Account, talk.Message{Talk: first.Talk, Text: text, Files: files})
		return err
	})
}

// OpenTalk writes to a business by the number of its establishment, about a posting of its own or none, and gives the talk's id. It returns a
// NotFound fault where nobody of it is in or the posting is not its own, and those of talk.Message.Check.
func (o *Office) OpenTalk(ctx context.Context, number string, m talk.Message) (id string, err error) {
	err = o.Does(ctx, clerk.WriteMessage, func(ctx context.Context) (string, error) {
		to, err := o.reached(ctx, number)
		if err == nil && m.Posting != "" {
			var filing posting.Filing
			if filing, err = o.store.Filing(ctx, m.Posting); err == nil && filing.Account != to {
				err = fault.New(fault.NotFound, "talk.posting")
			}
		}
		if err != nil {
			return "", err
		}
		id, err = o.writeTalk(ctx, to, m)
		return id, err
	})
	return id, err
}

// reached is the account of an establishment that has a computer which letters go to. It returns a NotFound fault.
func (o *Office) reached(ctx context.Context, number string) (string, error) {
	accounts, err := o.store.AccountsOf(ctx, number)
	for _, id := range accounts {
		if err != nil {
			return "", err
		}
		var devices []account.Device
		if devices, err = o.store.Devices(ctx, id); len(devices) > 0 {
			return id, err
		}
	}
	if err == nil {
		err = fault.New(fault.NotFound, "talk.nobody")
	}
	return "", err
}

// writeTalk writes a message of the office, in the running transaction, and gives the talk's id.
func (o *Office) writeTalk(ctx context.Context, account string, m talk.Message) (string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", err
	}
	m.ID, m.From, m.Clerk, m.At, m.Text = id.String(), talk.Office, o.Clerk().Name, o.now(), strings.TrimSpace(m.Text)
	if m.Talk == "" {
		m.Talk = m.ID
	}
	if err := m.Check(); err != nil {
		return "", err
	}
	if err := o.keepTalk(ctx, account, m); err != nil {
		return "", err
	}
	return m.Talk, o.tellTalk(ctx, account, m, "")
}
