package world

import (
	"path/filepath"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
)

// Desk is one computer of a business, with its file.
type Desk struct {
	*World
	*desk.Desk
	Store  *deskstore.Store
	Folder string // that its file lies in
}

// Sit sets up a computer that is nobody's yet.
func (w *World) Sit() *Desk {
	w.Helper()
	store, folder := w.file()
	k := &Desk{w, desk.New(store, w.Secrets, w.Now, posting.LoadMinimumWages(), func() {}, func(letter.Topic) {}), store, folder}
	w.desks = append(w.desks, k)
	return k
}

// SitAlone sets up a computer of a business that goes to its office itself.
func (w *World) SitAlone() *Desk {
	w.Helper()
	store, folder := w.file()
	return &Desk{w, desk.NewByHand(store, w.Secrets, w.Now, posting.LoadMinimumWages(), func(letter.Topic) {}), store, folder}
}

// Begins has such a business begin to join the office: the desk it is by letter, over the same file.
func (k *Desk) Begins() *Desk {
	k.Helper()
	j := &Desk{k.World, desk.New(k.Store, k.Secrets, k.Now, posting.LoadMinimumWages(), func() {}, func(letter.Topic) {}), k.Store, k.Folder}
	k.desks = append(k.desks, j)
	k.Must(j.BeginJoining(k.Context()))
	return j
}

// Joins has it join the office, from its first letter to its login.
func (k *Desk) Joins() *Desk {
	k.Helper()
	j := k.Begins()
	j.Apply()
	k.Carry()
	p, err := j.Enrolment(k.Context())
	k.Must(err)
	k.Must(j.EnterKey(k.Context(), p.Offer, "", nil))
	k.Carry()
	j.LogIn()
	return j
}

func (w *World) file() (*deskstore.Store, string) {
	w.Helper()
	folder := w.TempDir()
	store, err := deskstore.Open(w.Context(), filepath.Join(folder, "desk.db"), w.Now)
	w.Must(err)
	w.Cleanup(func() { w.Must(store.Close()) })
	return store, folder
}

// OtherAddress is the mail address of another business.
const OtherAddress = "jimu@example.jp"

// Join lets a computer of the business in: the first opens its account, the others come to it.
func (w *World) Join() *Desk {
	w.Helper()
	return w.join(Shop(), DeskAddress)
}

// JoinOf lets in a computer of another business, at OtherAddress.
func (w *World) JoinOf(shop establishment.Establishment) *Desk {
	w.Helper()
	return w.join(shop, OtherAddress)
}

func (w *World) join(shop establishment.Establishment, address string) *Desk {
	w.Helper()
	k := w.Sit()
	k.applyOf(shop, address)
	w.Carry()
	p, err := k.Enrolment(k.Context())
	w.Must(err)
	w.Must(k.EnterKey(k.Context(), p.Offer, "", nil))
	w.Carry()
	k.LogIn()
	return k
}

// Apply sends the entries with a code that the counter issues, which it gives.
func (k *Desk) Apply() account.Code {
	k.Helper()
	return k.applyOf(Shop(), DeskAddress)
}

func (k *Desk) applyOf(shop establishment.Establishment, address string) account.Code {
	k.Helper()
	code, err := k.Office.IssueCode(k.Context(), shop)
	k.Must(err)
	k.Must(k.Enrol(k.Context(), entry.Application{
		Code: code, Establishment: shop.Number, Phone: shop.Phone, Address: address, OfficeAddress: OfficeAddress,
	}))
	return code
}

// LogIn answers with the one-time password that comes by mail, where one is asked for.
func (k *Desk) LogIn() {
	k.Helper()
	k.Must(k.Enter(k.Context()))
	k.Carry()
	l, err := k.Login(k.Context())
	k.Must(err)
	if l.State == entry.LoginGranted {
		return
	}
	k.Must(k.AnswerLogin(k.Context(), account.ByMail, l.Offer, true))
	k.Carry()
}

// Drafted is a posting that may be sent.
func (k *Desk) Drafted() desk.Page {
	k.Helper()
	s, err := k.Create(k.Context(), posting.FullTime)
	k.Must(err)
	s, err = k.Save(k.Context(), s.ID, posting.Sample(posting.FullTime))
	k.Must(err)
	return s
}

// Submitted is a posting that was sent, by its id.
func (k *Desk) Submitted() string {
	k.Helper()
	s := k.Drafted()
	s, err := k.Submit(k.Context(), s.ID, s.Rev, Confirmed(s))
	k.Must(err)
	return s.ID
}

// Valid is a posting that was sent and accepted, by its id.
func (k *Desk) Valid() string {
	k.Helper()
	id := k.Submitted()
	k.ToOffice()
	_, err := k.Office.Accept(k.Context(), id)
	k.Must(err)
	k.Carry()
	return id
}

// Sheet is a posting as this computer shows it.
func (k *Desk) Sheet(id string) desk.Page {
	k.Helper()
	s, err := k.Open(k.Context(), id)
	k.Must(err)
	return s
}

// Confirmed is every warning of a sheet, for who sends it all the same.
func Confirmed(s desk.Page) (ids []string) {
	for _, p := range s.Problems {
		ids = append(ids, p.ID)
	}
	return ids
}
