package practice

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/letter"
	lookers "kyujindesk/backend/seeker"
)

// answersAfter is how long somebody in practice thinks about an approach, and declinesEach which of them declines.
const (
	answersAfter = 8 * time.Second
	declinesEach = 3
	replyHeader  = "From: %s\r\nTo: %s\r\nSubject: Re: request\r\nIn-Reply-To: <%s>\r\nDate: %s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
	practiceYes  = "応募します。よろしくお願いいたします。"
	practiceNo   = "申し訳ありませんが、今回は辞退します。"
	mostApproach = 100
)

// answer has seekers answer who asks them to apply, by mail as people do.
func (w *World) answer(ctx context.Context) error {
	all, err := w.Office.OpenApproaches(ctx, mostApproach)
	for _, a := range all {
		if a.State != lookers.Passed || w.now().Sub(a.At) < answersAfter || w.replied[a.ID] {
			continue
		}
		s, err := w.Office.Seeker(ctx, a.Seeker)
		if err != nil {
			return err
		}
		person, err := w.Office.SeekerPerson(s)
		if err != nil {
			return err
		}
		text := practiceYes
		if int(a.Seeker[len(a.Seeker)-1]-'0')%declinesEach == 0 {
			text = practiceNo
		}
		raw := fmt.Sprintf(replyHeader, person[applicant.MailKey], OfficeAddress, letter.MessageID(a.Mail), w.now().Format(time.RFC1123Z), text)
		if _, err := w.mail.user(OfficeAddress).Append("INBOX", bytes.NewReader([]byte(raw)), &imap.AppendOptions{}); err != nil {
			return err
		}
		w.replied[a.ID] = true
	}
	return err
}
