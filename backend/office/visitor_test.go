package office_test

import (
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

// epoch names the streams of all visitors.
const epoch = "0123456789abcdef"

// visitor is a desk as the office sees it: a key, an address, and the letters it writes.
type visitor struct {
	c       counter
	key     letter.Key
	address string
	code    account.Code
	office  letter.Key // once it was told
}

func (c counter) visitor(address string) *visitor {
	return &visitor{c: c, key: c.device(), address: address, code: c.code}
}

// enter opens an account with the counter's code, logs the device in, and gives the office's certificate.
func (c counter) enter(k letter.Key) letter.Key {
	c.Helper()
	v := &visitor{c: c, key: k, address: world.DeskAddress, code: c.code}
	v.open()
	v.login(false)
	return v.office
}

func (v *visitor) certificate() string {
	v.c.Helper()
	s, err := v.key.Certificate()
	v.c.Must(err)
	return s
}

// write makes a letter.
func (v *visitor) write(k letter.Kind, body any, seq int64) letter.Letter {
	v.c.Helper()
	l, err := letter.New(k, "", body, v.c.At)
	v.c.Must(err)
	if l.Seq = seq; seq > 0 {
		l.Epoch = epoch
	}
	return l
}

// raw is a letter as a mail, sealed for the office's key.
func (v *visitor) raw(l letter.Letter) []byte {
	v.c.Helper()
	raw, err := letter.Seal(l, letter.Envelope{From: v.address, To: world.OfficeAddress, Signer: v.key, Readers: []letter.Key{v.office}})
	v.c.Must(err)
	return raw
}

// hand gives a mail to the office.
func (v *visitor) hand(raw []byte) (letter.Verdict, string) {
	v.c.Helper()
	verdict, why, err := v.c.Office.Receive(v.c.Context(), raw)
	v.c.Must(err)
	return verdict, why
}

// ask writes a letter outside the stream and gives the office's answer to it.
func (v *visitor) ask(k letter.Kind, body any) letter.Letter {
	v.c.Helper()
	l := v.write(k, body, 0)
	v.hand(v.raw(l))
	return v.answer(l.ID)
}

// answer is the office's answer to a letter, as this visitor opens it.
func (v *visitor) answer(id string) letter.Letter {
	v.c.Helper()
	sent, err := v.c.Office.Store.LettersAbout(v.c.Context(), "")
	v.c.Must(err)
	for _, o := range sent {
		if o.Answers != id || o.Kind == letter.AccountMailKind {
			continue
		}
		l, err := letter.Open(o.Raw, letter.Keys{
			Own:    v.key,
			Secret: func(string) (string, error) { return v.code.Secret(), nil },
			Sender: func(l letter.Letter) (letter.Key, error) {
				b, err := letter.Read[letter.KeyMailedBody](l)
				if err == nil && b.Certificate != "" {
					return letter.ParseKey(b.Certificate)
				}
				return v.office, err
			},
		})
		v.c.Must(err)
		return l.Letter
	}
	v.c.Fatalf("no answer to %s", id)
	return letter.Letter{}
}

// enrol sends the entries of STEP 4, and gives the letter's id and the answer.
func (v *visitor) enrol(phone string) (string, letter.Letter) {
	v.c.Helper()
	return v.enrolAs(world.Shop().Number, phone)
}

// enrolAs is enrol with another establishment number.
func (v *visitor) enrolAs(number, phone string) (string, letter.Letter) {
	v.c.Helper()
	l := v.write(letter.Enrol, letter.EnrolBody{
		Certificate: v.certificate(), Address: v.address, Establishment: number, Phone: phone,
	}, 0)
	raw, err := letter.Seal(l, letter.Envelope{From: v.address, To: world.OfficeAddress, Signer: v.key, Code: v.code})
	v.c.Must(err)
	v.hand(raw)
	a := v.answer(l.ID)
	v.meet(a)
	return l.ID, a
}

// hello comes without paper.
func (v *visitor) hello(way letter.Way) string {
	v.c.Helper()
	l := v.write(letter.Hello, letter.HelloBody{Certificate: v.certificate(), Address: v.address, Way: way}, 0)
	raw, err := letter.Seal(l, letter.Envelope{From: v.address, To: world.OfficeAddress, Signer: v.key, NoPaper: true})
	v.c.Must(err)
	v.hand(raw)
	v.meet(v.answer(l.ID))
	return l.ID
}

// meet keeps the office's certificate.
func (v *visitor) meet(a letter.Letter) {
	v.c.Helper()
	b, err := letter.Read[letter.KeyMailedBody](a)
	v.c.Must(err)
	if v.office, err = letter.ParseKey(b.Certificate); err != nil {
		v.c.Fatal(err)
	}
}

// mailed is the latest digits that were mailed to the visitor's address, and the mail's id; empty for none. The mail
// is handed in at this moment if it was not before.
func (v *visitor) mailed(asked string) string {
	v.c.Helper()
	sent, err := v.c.Office.Store.LettersAbout(v.c.Context(), "")
	v.c.Must(err)
	digits := ""
	for _, o := range sent {
		found, d, ok := letter.DigitsOf(o.Raw)
		if o.Kind != letter.AccountMailKind || !ok || found != asked || o.Recipient != v.address {
			continue
		}
		digits = d
		if o.SentAt.IsZero() {
			v.c.sent(o.ID)
		}
	}
	return digits
}

// sent notes that a mail server took a mail now.
func (c counter) sent(id string) {
	c.Helper()
	c.Must(c.Office.Store.Tried(c.Context(), id, letter.Attempt{At: c.At, Sent: true}))
}

func (v *visitor) key1(asked, digits string) letter.Letter {
	v.c.Helper()
	return v.ask(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: digits, Name: "受付"})
}

// open goes way ② to its end.
func (v *visitor) open() {
	v.c.Helper()
	asked, _ := v.enrol(world.Shop().Phone)
	if a := v.key1(asked, v.mailed(asked)); a.Kind != letter.Enrolled {
		v.c.Fatalf("the key was answered with %s", a.Kind)
	}
}

// askLogin asks for a one-time password and gives its id.
func (v *visitor) askLogin() string {
	v.c.Helper()
	b, err := letter.Read[letter.LoginMailedBody](v.ask(letter.LoginAsk, struct{}{}))
	v.c.Must(err)
	return b.Asked
}

func (v *visitor) answerLogin(asked, digits string, trust bool) letter.Letter {
	v.c.Helper()
	return v.ask(letter.LoginAnswer, letter.LoginAnswerBody{Asked: asked, Method: account.ByMail, Digits: digits, Trust: trust})
}

func (v *visitor) login(trust bool) {
	v.c.Helper()
	asked := v.askLogin()
	if a := v.answerLogin(asked, v.mailed(asked), trust); a.Kind != letter.LoginGranted {
		v.c.Fatalf("the login was answered with %s", a.Kind)
	}
}

// refusal is why an answer refuses; empty where it does not.
func (v *visitor) refusal(a letter.Letter) (string, int) {
	v.c.Helper()
	if a.Kind != letter.EnrolRefused && a.Kind != letter.LoginRefused {
		return "", 0
	}
	b, err := letter.Read[letter.LoginRefusedBody](a)
	v.c.Must(err)
	return b.Reason, b.TriesLeft
}

// wrong changes the last digit.
func wrong(digits string) string {
	last := digits[len(digits)-1]
	return digits[:len(digits)-1] + string('0'+(last-'0'+1)%10)
}

func (c counter) pass(d time.Duration) { c.At = c.At.Add(d) }

// twoComputers are two trusted devices of one business.
func (c counter) twoComputers() (first, second *visitor) {
	c.Helper()
	first = c.visitor(world.DeskAddress)
	first.open()
	first.login(true)
	code, err := c.Office.IssueCode(c.Context(), world.Shop())
	c.Must(err)
	second = c.visitor("soumu@example.jp")
	second.code = code
	second.open()
	second.login(true)
	return first, second
}
