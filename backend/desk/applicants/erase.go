package applicants

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/replica"
)

// Protocol is what remains of somebody who was erased: nothing that says who it was.
type Protocol struct {
	Posting   string           `json:"posting"`
	Route     applicant.Route  `json:"route"`
	Stage     applicant.Stage  `json:"stage"` // the last one
	Result    applicant.Result `json:"result"`
	Applied   string           `json:"applied"`   // YYYY-MM, not the day
	Documents int              `json:"documents"` // papers that were kept
	As        string           `json:"as"`        // returned or destroyed
	On        string           `json:"on"`        // YYYY-MM-DD
}

// neverWas is said of those whose import was taken back: they never applied, and no protocol tells of them.
const neverWas = "undone"

// erasedField of an applicant tells the business's other computers to erase, too; its value is a Protocol.
const erasedField = "erased"

// eraseSetting is the key by whose hash the erased are known again, sealed.
const eraseSetting = "applicants.erased"

// Erase erases people for good, all of them or none: what was written, their papers, their history; "as" says what became of papers
// (返却 or 廃棄). The other computers and, for who came through it, the office are told. It returns a State fault for somebody
// who is still in the selection, or whose result the office waits for.
func (b *Book) Erase(ctx context.Context, ids []string, as string) error {
	if as != "returned" && as != "destroyed" {
		return fault.At("as", fault.Invalid, "applicant.eraseAs")
	}
	rows, err := b.Rows(ctx)
	if err != nil {
		return err
	}
	by := map[string]Row{}
	for _, r := range rows {
		by[r.ID] = r
	}
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		for _, id := range ids {
			row, known := by[id]
			switch {
			case !known:
				return fault.New(fault.NotFound, "applicant.notFound")
			case !row.Stage.Over():
				return fault.New(fault.State, "applicant.notOver")
			case row.Due.Kind == DueResult:
				return fault.New(fault.State, "applicant.resultOpen")
			}
			if err := w.eraseRow(ctx, row, as); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	b.scrub(ctx)
	return nil
}

// scrub leaves nothing of the erased in the file. Where somebody reads just now, the worker of the day does it.
func (b *Book) scrub(ctx context.Context) {
	for range 3 {
		if b.store.Scrub(ctx) == nil {
			return
		}
	}
}

func (w *writing) eraseRow(ctx context.Context, row Row, as string) error {
	r, err := w.applicant(ctx, row.ID)
	if err != nil {
		return err
	}
	err = w.erase(ctx, r, Protocol{
		Posting: row.Posting, Route: row.Route, Stage: row.Stage, Result: row.Result, Applied: month(row.On),
		Documents: row.Documents, As: as, On: era.Of(w.book.now()).String(),
	})
	if err != nil || !row.Route.ThroughOffice() {
		return err
	}
	return w.book.outside.Forgotten(ctx, row.ID)
}

// erase erases somebody here and at the business's other computers.
func (w *writing) erase(ctx context.Context, r *replica.Record, p Protocol) error {
	note, err := json.Marshal(p)
	if err != nil {
		return err
	}
	id := r.ID
	if err := w.fact(r, replica.Fact{Record: r.ID, Kind: r.Kind, Of: r.Of, Field: erasedField, Value: string(note)}); err != nil {
		return err
	}
	if err := w.book.forget(ctx, id, string(note)); err != nil {
		return err
	}
	w.drop(id)
	return nil
}

// forget erases everything on somebody in the file, in the running transaction.
func (b *Book) forget(ctx context.Context, id, note string) error {
	if json.Unmarshal([]byte(note), &Protocol{}) != nil {
		note = "{}" // no computer of ours writes that
	}
	hash, err := b.hash(ctx, id)
	if err != nil {
		return err
	}
	if err := b.changeUnfinished(ctx, id, func(u *unfinished) { *u = unfinished{} }); err != nil {
		return err
	}
	if err := b.store.ForgetAbout(ctx, id); err != nil {
		return err
	}
	return b.store.Erase(ctx, id, applicant.Erased{Hash: hash, On: era.Of(b.now()), Note: note})
}

// drop leaves out of an act what it would keep of somebody.
func (w *writing) drop(id string) {
	for name, r := range w.records {
		if r.Of == id {
			delete(w.records, name)
		}
	}
}

func (b *Book) isErased(ctx context.Context, id string) (bool, error) {
	hash, err := b.hash(ctx, id)
	if err != nil {
		return false, err
	}
	return b.store.IsErased(ctx, hash)
}

// hash is by what an erased id is known again, and nobody without the password finds it out.
func (b *Book) hash(ctx context.Context, id string) (string, error) {
	sealed, err := b.store.Setting(ctx, eraseSetting)
	if err != nil {
		return "", err
	}
	var key []byte
	if sealed == nil {
		key = make([]byte, sha256.Size)
		_, _ = rand.Read(key) // never fails
		err = b.store.PutSetting(ctx, eraseSetting, b.secrets.Seal(eraseSetting, key))
	} else {
		key, err = b.secrets.Unseal(eraseSetting, sealed)
	}
	if err != nil {
		return "", err
	}
	m := hmac.New(sha256.New, key)
	m.Write([]byte(id))
	return hex.EncodeToString(m.Sum(nil)), nil
}

// Gone is a line of what was erased.
type Gone struct {
	Protocol
	Title string // of the posting, while it is there
}

// Gone lists who was erased, without saying who it was, the latest first.
func (b *Book) Gone(ctx context.Context) ([]Gone, error) {
	all, err := b.store.Protocol(ctx)
	if err != nil {
		return nil, err
	}
	terms, err := b.terms(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]Gone, 0, len(all))
	for _, e := range all {
		var g Gone
		if err := json.Unmarshal([]byte(e.Note), &g.Protocol); err != nil {
			return nil, err
		}
		if g.As == neverWas {
			continue
		}
		g.Title = terms[g.Posting].title
		list = append(list, g)
	}
	return list, nil
}

func month(d era.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()[:len("2026-11")]
}
