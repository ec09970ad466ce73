// Package applicants is what a business keeps of the people who apply to its postings: who they are, how far each is, what was
// noted and decided, and their documents. Everything lies sealed, and is erased when its time has come. It knows nothing of SQL,
// mail servers or screens.
package applicants

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sync"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/holiday"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/replica"
)

// Records is where records lie.
type Records interface {
	PutRecord(ctx context.Context, id, about string, sealed []byte) error
	Record(ctx context.Context, id string) ([]byte, error)
	RecordsOf(ctx context.Context, about string) ([]applicant.Sealed, error)
	RecordsPast(ctx context.Context, change int64, most int) ([]applicant.Sealed, error)
	RecordsFrom(ctx context.Context, id string, most int) ([]applicant.Sealed, error)
}

// Documents is where the content of documents lies.
type Documents interface {
	PutDocument(ctx context.Context, id string, sealed []byte) error
	Document(ctx context.Context, id string) ([]byte, error)
	HasDocument(ctx context.Context, id string) (bool, error)
	DropDocument(ctx context.Context, id string) error
}

// Files is where the content of files lies that are attached to mails not sent yet.
type Files interface {
	PutAttached(ctx context.Context, id, about string, sealed []byte) error
	Attached(ctx context.Context, id string) ([]byte, error)
	DropAttached(ctx context.Context, id string) error
}

// Erasure is how somebody is forgotten.
type Erasure interface {
	Erase(ctx context.Context, about string, e applicant.Erased) error
	IsErased(ctx context.Context, hash string) (bool, error)
	LastErased(ctx context.Context) (change int64, err error)
	Protocol(ctx context.Context) ([]applicant.Erased, error)
	// ForgetAbout erases the bytes of letters about somebody, Scrub what the file still has of what was erased.
	ForgetAbout(ctx context.Context, about string) error
	Scrub(ctx context.Context) error
}

// Postings is what is read of postings.
type Postings interface {
	Posting(ctx context.Context, id string) (posting.Posting, error)
	Postings(ctx context.Context) ([]posting.Summary, error)
}

// Store is what the room needs of the desk's file.
type Store interface {
	Records
	Documents
	Files
	Erasure
	Postings
	Mails
	Setting(ctx context.Context, name string) ([]byte, error)
	PutSetting(ctx context.Context, name string, value []byte) error
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
}

// Secrets seals what must not be readable without the password.
type Secrets interface {
	Seal(place string, plain []byte) []byte
	Unseal(place string, sealed []byte) ([]byte, error)
}

// Outside is who hears of what is done here. All but Posted are called in the transaction that does it.
type Outside interface {
	// Posted is called once something was done, after its transaction.
	Posted()
	// Share passes facts, and the documents they name, to the business's other computers.
	Share(ctx context.Context, facts []replica.Fact, files []letter.File) error
	// Register passes a result to the office, the number-th one on this person; referral is the number of the referral (紹介番号) as it
	// was written down here, or empty.
	Register(ctx context.Context, id string, number int, referral string, v form.Values) error
	// Forgotten tells the office that somebody it introduced was erased here.
	Forgotten(ctx context.Context, id string) error
	// Holidays are the national holidays as this business knows them.
	Holidays(ctx context.Context) (holiday.Table, error)
	// Device names this computer among those of the business, the same for good; never empty.
	Device(ctx context.Context) (string, error)
	Post
}

// Post is the business's own mailbox, out of which mails to applicants go.
type Post interface {
	// Sender is who writes; its address is empty where the business has no mailbox here.
	Sender(ctx context.Context) (Sender, error)
	// Mail puts a mail about somebody into the outbox, in the running transaction, and gives its id there.
	Mail(ctx context.Context, m letter.PlainMail, about string) (id string, err error)
	// Look gives what Mail would put there, and puts it nowhere.
	Look(ctx context.Context, m letter.PlainMail) (raw []byte, err error)
}

// Sender is who writes to applicants.
type Sender struct {
	Address string // of the business's mailbox
	Name    string // of the business
	Phone   string // of the business
	Office  string // address of its office
}

// Mails is what is known of mails on their way. All but PlainMail are called in a transaction.
type Mails interface {
	PlainMail(ctx context.Context, id string) (letter.Record, error)
	WrittenMail(ctx context.Context, id string) (sealed []byte, err error)
	WithdrawMail(ctx context.Context, id string) (bool, error)
	SendMailAgain(ctx context.Context, id string) (bool, error)
}

// Book is the applicants of one business, with its vault open.
type Book struct {
	store   Store
	secrets Secrets
	now     clock.Clock
	outside Outside
	reader  message.Reader

	mu    sync.Mutex // guards what follows
	clock replica.Clock
	cache cache
	undos map[string]undo // by token: how an act is taken back
}

// New is the book over the desk's file.
func New(store Store, secrets Secrets, now clock.Clock, outside Outside) *Book {
	return &Book{store: store, secrets: secrets, now: now, outside: outside, reader: deaf(), cache: newCache(), undos: map[string]undo{}}
}

// The kinds of record.
const (
	applicantKind = "applicant"
	noteKind      = "note"
	documentKind  = "document"
	eventKind     = "event"
)

// writing is what one act writes.
type writing struct {
	book    *Book
	records map[string]*replica.Record
	facts   []replica.Fact
	files   []letter.File
	then    func(ctx context.Context) error // what follows in the same transaction, once all is kept
}

// write runs an act of a person as one transaction: its records are kept and its facts passed on, or nothing is.
func (b *Book) write(ctx context.Context, act func(ctx context.Context, w *writing) error) error {
	if err := b.wake(ctx); err != nil {
		return err
	}
	err := b.store.Atomically(ctx, func(ctx context.Context) error {
		w := &writing{book: b, records: map[string]*replica.Record{}}
		if err := act(ctx, w); err != nil {
			return err
		}
		if err := w.keep(ctx); err != nil || len(w.facts) == 0 {
			return err
		}
		if w.then != nil {
			if err := w.then(ctx); err != nil {
				return err
			}
		}
		return b.outside.Share(ctx, w.facts, w.files)
	})
	if err == nil {
		b.outside.Posted()
	}
	return err
}

// take does what came from elsewhere, in the running transaction. Nothing of it is written by this computer, so nobody is told.
func (b *Book) take(ctx context.Context, act func(ctx context.Context, w *writing) error) error {
	w := &writing{book: b, records: map[string]*replica.Record{}}
	if err := act(ctx, w); err != nil {
		return err
	}
	return w.keep(ctx)
}

// wake makes sure that what this computer writes next is later than all it has read. No transaction may run: what it has not
// committed yet must not be believed.
func (b *Book) wake(ctx context.Context) error {
	device, err := b.outside.Device(ctx)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.clock.By = device
	return b.fresh(ctx)
}

// keep puts down what an act has made of the records it touched.
func (w *writing) keep(ctx context.Context) error {
	for _, id := range slices.Sorted(maps.Keys(w.records)) {
		if r := w.records[id]; r.ID != "" {
			if err := w.book.put(ctx, r); err != nil {
				return err
			}
		}
	}
	for _, f := range w.files {
		if err := w.book.store.PutDocument(ctx, f.Name, w.book.secrets.Seal(documentPlace+f.Name, f.Content)); err != nil {
			return err
		}
	}
	return nil
}

// record is a record as this act has left it so far; the zero one where there is none yet.
func (w *writing) record(ctx context.Context, id string) (*replica.Record, error) {
	if r, ok := w.records[id]; ok {
		return r, nil
	}
	r, err := w.book.read(ctx, id)
	if err != nil {
		return nil, err
	}
	w.records[id] = &r
	return &r, nil
}

// applicant is one that there is. It returns a NotFound fault.
func (w *writing) applicant(ctx context.Context, id string) (*replica.Record, error) {
	r, err := w.record(ctx, id)
	if err == nil && r.Kind != applicantKind {
		err = fault.New(fault.NotFound, "applicant.notFound")
	}
	return r, err
}

// set writes one field, unless it says so already. It returns a Limit fault where the value is too long to travel.
func (w *writing) set(r *replica.Record, field, value string) error {
	over := r.Fields[field]
	if over.Value == value {
		return nil
	}
	return w.fact(r, replica.Fact{Record: r.ID, Kind: r.Kind, Of: r.Of, Field: field, Value: value, Over: over.Stamp})
}

// fact stamps a fact, applies it, and remembers to pass it on.
func (w *writing) fact(r *replica.Record, f replica.Fact) error {
	f.Stamp = w.book.next(f.Over)
	if !f.Valid() {
		return fault.At(f.Field, fault.Invalid, "applicant.tooLong")
	}
	r.Apply(f)
	w.facts = append(w.facts, f)
	return nil
}

// overrule writes what stands in a field once more, over what another computer wrote there at the same time.
func (w *writing) overrule(r *replica.Record, loser replica.Fact) {
	w.book.mu.Lock()
	defer w.book.mu.Unlock()
	w.facts = append(w.facts, r.Drop(loser, &w.book.clock, w.book.now())...)
}

// yield puts what another computer wrote at the same time in place of what stands, or drops it.
func (w *writing) yield(r *replica.Record, field, value string, drop bool) error {
	for _, l := range r.Losers() {
		if l.Field != field || l.Value != value {
			continue
		}
		w.overrule(r, l)
		if drop {
			return nil
		}
		return w.set(r, field, value)
	}
	return fault.New(fault.NotFound, "applicant.notFound")
}

// add makes a record of a kind about an applicant; about nobody it is an applicant itself.
func (w *writing) add(kind, about string, fields map[string]string) (*replica.Record, error) {
	fresh, err := uuid.NewV7()
	if err != nil {
		return nil, err
	}
	id := fresh.String()
	if about == "" {
		about = id
	}
	r := &replica.Record{}
	w.records[id] = r
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		if err := w.fact(r, replica.Fact{Record: id, Kind: kind, Of: about, Field: field, Value: fields[field]}); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// happened puts a line into the history of an applicant.
func (w *writing) happened(about string, kind EventKind, from, to string) error {
	_, err := w.add(eventKind, about, map[string]string{"kind": string(kind), "from": from, "to": to})
	return err
}

func (b *Book) next(over replica.Stamp) replica.Stamp {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.clock.Next(over, b.now())
}

// Places in the vault.
const (
	recordPlace   = "record:"
	documentPlace = "document:"
	attachedPlace = "attached:"
)

// read is a record; the zero one where there is none.
func (b *Book) read(ctx context.Context, id string) (replica.Record, error) {
	sealed, err := b.store.Record(ctx, id)
	if err != nil || sealed == nil {
		return replica.Record{}, err
	}
	return b.unseal(id, sealed)
}

func (b *Book) unseal(id string, sealed []byte) (r replica.Record, err error) {
	plain, err := b.secrets.Unseal(recordPlace+id, sealed)
	if err != nil {
		return r, fmt.Errorf("record: %w", err)
	}
	return r, jsonv2.Unmarshal(plain, &r) // half the time of encoding/json, and after a login there are tens of thousands
}

// opened is a record, and the row of the lists where it is an applicant's own.
type opened struct {
	replica.Record
	row *Row
}

// unsealAll opens records on all processors, in the order they came in.
func (b *Book) unsealAll(sealed []applicant.Sealed) ([]opened, error) {
	all := make([]opened, len(sealed))
	var g errgroup.Group
	hands := runtime.GOMAXPROCS(0)
	for hand := range hands {
		g.Go(func() (err error) {
			for i := hand; i < len(sealed) && err == nil; i += hands {
				o := &all[i]
				if o.Record, err = b.unseal(sealed[i].ID, sealed[i].Content); err == nil && o.Kind == applicantKind {
					row := rowOf(o.Record)
					o.row = &row
				}
			}
			return err
		})
	}
	return all, g.Wait()
}

func (b *Book) put(ctx context.Context, r *replica.Record) error {
	plain, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("record: %w", err)
	}
	return b.store.PutRecord(ctx, r.ID, r.Of, b.secrets.Seal(recordPlace+r.ID, plain))
}
