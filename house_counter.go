package main

import (
	"bytes"
	"context"
	"encoding/base64"

	"kyujindesk/backend/account"
	"kyujindesk/backend/bridge"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/practice"
	"kyujindesk/backend/sheet"
)

// Entrance closes the desk the practice world comes with and shows that world's first page: there the ways in and the
// login can be walked.
func (h *house) Entrance(ctx context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.world == nil {
		return errNothingOpen
	}
	if h.room != nil {
		if err := h.room.desk.Leave(ctx); err != nil {
			return err
		}
	}
	err := h.leaveRoom()
	h.life.Show(bridge.Open{})
	return err
}

// counter does what a clerk does at the practice world's counter.
func (h *house) counter(do func(w *practice.World) error) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.world == nil {
		return errNothingOpen
	}
	return do(h.world)
}

// IssueCode gives a visitor an account creation code.
func (h *house) IssueCode(ctx context.Context, v bridge.Visitor) (paper bridge.IssuedPaper, err error) {
	err = h.counter(func(w *practice.World) error {
		code, err := w.Office.IssueCode(ctx, business(v))
		if err != nil {
			return err
		}
		picture, err := account.PaperPicture(code, w.Office.Address, 320)
		paper = bridge.IssuedPaper{
			Code: code.String(), Office: w.Office.Address,
			Picture: "data:image/png;base64," + base64.StdEncoding.EncodeToString(picture),
		}
		return err
	})
	return paper, err
}

// PrintCode is the paper with a code, as PDF.
func (h *house) PrintCode(_ context.Context, v bridge.Visitor, typed string) (pdf []byte, err error) {
	code, err := account.ParseCode(typed)
	if err != nil {
		return nil, err
	}
	err = h.counter(func(w *practice.World) error {
		var b bytes.Buffer
		err := sheet.Code(&b, sheet.CodeSheet{
			Code: code, Establishment: business(v), Office: w.Office.Name, OfficeAddress: w.Office.Address, Issued: h.now(),
		})
		pdf = b.Bytes()
		return err
	})
	return pdf, err
}

// RegisterAddress records the mail address a visitor gives.
func (h *house) RegisterAddress(ctx context.Context, v bridge.Visitor) error {
	return h.counter(func(w *practice.World) error { return w.Office.RegisterAddress(ctx, business(v), v.Address) })
}

// Complete registers a provisional account fully.
func (h *house) Complete(ctx context.Context, v bridge.Visitor) error {
	return h.counter(func(w *practice.World) error { return w.Office.Complete(ctx, v.Address, business(v)) })
}

// Mails lists the ordinary mails in the practice mailboxes, the newest first.
func (h *house) Mails(context.Context) ([]bridge.PracticeMail, error) {
	list := []bridge.PracticeMail{}
	err := h.counter(func(w *practice.World) error {
		for _, m := range w.Mails() {
			list = append(list, bridge.PracticeMail{To: m.To, Subject: m.Subject, Text: m.Text, At: clock.Text(m.At)})
		}
		return nil
	})
	return list, err
}

// discoverPractice finds a mailbox of the practice world while that is open; no other server is asked then.
func (h *house) discoverPractice(address string) (found bridge.MailFound, practising bool, err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.world == nil {
		return found, false, nil
	}
	box, err := h.world.Mailbox(address)
	if err != nil {
		return found, true, err
	}
	return bridge.MailFound{
		Found: true, Practice: true, User: box.User, IMAP: shownServer(box.IMAP), SMTP: shownServer(box.SMTP),
	}, true, nil
}

// business is a visitor's establishment as the counter writes it down.
func business(v bridge.Visitor) establishment.Establishment {
	return establishment.Establishment{Number: v.Establishment, Name: v.Name, Phone: v.Phone}
}
