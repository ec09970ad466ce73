package office

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/seeker"
)

// ReadsBy has mails of seekers read by a reader that knows what this room does not. It is called before any mail comes.
func (o *Office) ReadsBy(r message.Reader) { o.means.reader = r }

// deaf is a reader that knows of no bounce and no letter.
func deaf() message.Reader {
	return message.Reader{
		Returned: func([]byte) (message.Bounce, bool) { return message.Bounce{}, false },
		Letter:   func([]byte) bool { return false },
	}
}

// Wants says which mails are waited for: answers to what was passed on to seekers, and how far the journal had come. See courier.Correspondent.
func (o *Office) Wants(ctx context.Context) (w letter.Wants, err error) {
	ids, tags, err := o.store.ApproachMails(ctx)
	for _, id := range ids {
		w.Answers(letter.MessageID(id))
	}
	for _, tag := range tags {
		w.Tag(tag)
	}
	w.Answers(o.headThread())
	return w, err
}

// ReceiveMail takes what a seeker answers to an approach. Whose it is, is known by the one-time word, or by the mail that it answers; both
// stand in the mail to this seeker alone, and the answer has to come from the address that one went to. Nothing else of a mail is kept.
// See courier.Correspondent.
func (o *Office) ReceiveMail(ctx context.Context, _ int64, raw []byte) (letter.Verdict, string, error) {
	m := o.means.reader.Read(raw)
	if head, err := o.takeHead(ctx, m.Text+m.Quoted); head || err != nil {
		return letter.Handed, "", err
	}
	switch m.Kind {
	case message.Answer, message.Other: // a mailing list may carry one, too
	default: // nobody wrote it: an absence, a mail server, this program
		return letter.Handed, "", nil
	}
	verdict, reason, over := letter.Handed, "", false
	err := o.does(ctx, func(ctx context.Context) error {
		a, person, err := o.whose(ctx, raw, m)
		if fault.Is(err, fault.NotFound) {
			verdict, reason = letter.Quarantined, letter.NoWord
			return nil
		}
		if err != nil {
			return err
		}
		if from := message.ReadHead(raw).From; from == "" || from != letter.FoldAddress(person[applicant.MailKey]) {
			verdict, reason = letter.Quarantined, letter.OtherWriter
			return nil
		}
		err = o.take(ctx, a, person, raw, m)
		over = fault.Is(err, fault.State)
		return err
	})
	if over { // the posting is full meanwhile, or has this person by another way: what was begun of the application is undone
		err = o.does(ctx, func(ctx context.Context) error {
			a, person, err := o.whose(ctx, raw, m)
			if err != nil {
				return err
			}
			return o.late(ctx, a, person)
		})
	}
	return verdict, reason, err
}

// whose finds the approach that a mail answers, and who was asked. It returns a NotFound fault.
func (o *Office) whose(ctx context.Context, raw []byte, m message.Message) (a seeker.Approach, person form.Values, err error) {
	if a, err = o.answers(ctx, raw, m); err != nil {
		return a, nil, err
	}
	s, err := o.store.Seeker(ctx, a.Seeker)
	if err != nil {
		return a, nil, err
	}
	person, err = o.SeekerPerson(s)
	return a, person, err
}

// wordShape is a one-time word, whatever a mail program does to its width and hyphens.
var wordShape = regexp.MustCompile(`[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}`)

// mostWords is how many words of one mail are looked for: a thread quotes some, nobody many.
const mostWords = 5

// answers finds the approach that a mail answers. It returns a NotFound fault.
func (o *Office) answers(ctx context.Context, raw []byte, m message.Message) (seeker.Approach, error) {
	head := message.ReadHead(raw)
	text := strings.ToUpper(jptext.Hyphen(jptext.Half(head.Subject + "\n" + m.Text + "\n" + m.Quoted)))
	for _, word := range wordShape.FindAllString(text, mostWords) {
		if a, err := o.store.ApproachWorded(ctx, o.wordMark(strings.ReplaceAll(word, "-", ""))); !fault.Is(err, fault.NotFound) {
			return a, err
		}
	}
	for _, id := range head.Answers {
		if a, err := o.store.ApproachMailed(ctx, letter.IDOf(id)); !fault.Is(err, fault.NotFound) {
			return a, err
		}
	}
	return seeker.Approach{}, fault.New(fault.NotFound, "approach.notFound")
}

// The mails that say what a reply has come to. %[1]s is who it is for, %[2]s the office.
const (
	unclearText = `%[1]s 様

返信をいただきましたが、応募されるかどうかが読み取れませんでした。
応募するときは「応募します」、応募しないときは「辞退します」と書いて、もう一度返信してください。
求人についての質問には、このメールではお答えできません。窓口へお問い合わせください。

We could not tell whether you apply. Reply with 応募します to apply, or 辞退します to decline.

%[2]s
`
	lateText = `%[1]s 様

返信をいただきましたが、この求人の受付は終わっています。応募は事業所へ送られていません。

The job is no longer open, and your reply was not passed on.

%[2]s
`
)

// take does what a seeker answers. One who has answered before is not taken anew: neither twice, nor the other way round.
func (o *Office) take(ctx context.Context, a seeker.Approach, person form.Values, raw []byte, m message.Message) error {
	if a.State == seeker.Applied || a.State == seeker.Declined {
		return nil
	}
	stands := a.State
	if stands.Open() {
		var err error
		if stands, err = o.stands(ctx, a); err != nil {
			return err
		}
	}
	if !stands.Open() {
		return o.late(ctx, a, person)
	}
	switch seeker.ReadReply(ownWords(m.Text)) {
	case seeker.No:
		a.State = seeker.Declined
		return o.become(ctx, a)
	case seeker.Unclear:
		return o.help(ctx, a, person, unclearText)
	}
	return o.applies(ctx, a, person, raw, m)
}

// ownWords is what somebody wrote above our mail, where their mail program quotes it without saying so: it says both answers.
func ownWords(text string) string {
	for _, begin := range []string{"次の求人の事業所から", "返信をいただきましたが"} {
		if at := strings.Index(text, begin); at >= 0 {
			text = text[:at]
		}
	}
	return text
}

// late closes an approach whose posting takes nobody any more, and says so to who answered.
func (o *Office) late(ctx context.Context, a seeker.Approach, person form.Values) error {
	if a.State != seeker.Expired {
		a.State = seeker.Expired
		if err := o.become(ctx, a); err != nil {
			return err
		}
	}
	return o.help(ctx, a, person, lateText)
}

// help writes to a seeker once for each approach: who writes on is not written to for ever.
func (o *Office) help(ctx context.Context, a seeker.Approach, person form.Values, text string) error {
	if a.Helped {
		return nil
	}
	a.Helped = true
	if err := o.store.PutApproach(ctx, a); err != nil {
		return err
	}
	_, err := letter.PostPlain(ctx, o.store, o.secrets, letter.PlainMail{
		From: o.Address, To: person[applicant.MailKey], Subject: letter.Tagged("返信について", a.Tag),
		Text: fmt.Sprintf(text, person[applicant.NameKey], o.Name),
	}, a.ID, o.now())
	return err
}

// applies makes a direct application (オンライン自主応募) of a reply, with what it says and the documents it brings. It returns the State
// faults of Issue.
func (o *Office) applies(ctx context.Context, a seeker.Approach, person form.Values, raw []byte, m message.Message) error {
	i, err := newIntroduction(a.Posting, applicant.Direct)
	if err != nil {
		return err
	}
	v := form.Values{applicant.RouteKey: string(applicant.Direct), applicant.SeekerKey: a.Seeker}
	for key, value := range person {
		v[key] = value
	}
	const lines, width = 20, 30
	said := jptext.Wrap(strings.TrimSpace(ownWords(m.Text)), width)
	v["apply.remarks"] = strings.Join(said[:min(len(said), lines)], "\n")
	files := o.documentsIn(raw, m)
	if len(files) > 0 {
		v[applicant.HowKey] = string(applicant.ByLetter)
	}
	if err := o.issue(ctx, &i, applicant.Form().Settled(v), files, Referral{}); err != nil {
		return err
	}
	a.State, a.Introduction = seeker.Applied, i.ID
	return o.become(ctx, a)
}

// documentsIn are the files of a mail that documents may be; others are left out.
func (o *Office) documentsIn(raw []byte, m message.Message) (files []letter.File) {
	total := 0
	for n := range m.Files {
		name, _, content, ok := o.means.reader.File(raw, n)
		if !ok || len(files) == letter.MaxFiles || total+len(content) > letter.MaxAttached {
			continue
		}
		if one, err := checkDocuments([]letter.File{{Name: name, Content: content}}); err == nil {
			files, total = append(files, one...), total+len(content)
		}
	}
	return files
}
