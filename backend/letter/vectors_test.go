package letter_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/replica"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/talk"
)

const talkCase = "0193a1b2-0000-7000-8000-0000000000ff"

var update = flag.Bool("update", false, "write the test vectors that are missing or no longer right")

// vectorFolder holds one mail of every kind, what is in it, and the keys that open it, for other
// implementations of docs/PROTOCOL.md. The keys are for tests only.
const vectorFolder = "testdata/letters"

// vector is what a mail of the folder holds.
type vector struct {
	Sender string          `json:"sender"` // desk or office
	Code   bool            `json:"code"`   // sealed with the account creation code
	Letter json.RawMessage `json:"letter"` // the data part, byte for byte but for white space
	Text   string          `json:"text"`   // the readable part
}

// ring is the keys of the folder.
type ring struct {
	desk, office letter.Key
	code         account.Code
}

func (r ring) of(sender string) (own, reader letter.Key) {
	if sender == "desk" {
		return r.desk, r.office
	}
	return r.office, r.desk
}

func vectorFile(name string) string { return filepath.Join(vectorFolder, name) }

// keep writes a file of the folder, for -update.
func keep(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(vectorFile(name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readVector(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(vectorFile(name))
	if err != nil {
		t.Fatalf("%v; write it with: go test ./backend/letter -run Vectors -update", err)
	}
	return string(b)
}

// keyRing reads the keys, or makes them.
func keyRing(t *testing.T) (r ring) {
	t.Helper()
	if _, err := os.Stat(vectorFile("code.txt")); *update && errors.Is(err, os.ErrNotExist) {
		if err := os.MkdirAll(vectorFolder, 0o755); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"desk", "office"} {
			k := key(t, name)
			private, err := k.Private()
			if err != nil {
				t.Fatal(err)
			}
			keep(t, name+".key.asc", private)
		}
		keep(t, "code.txt", account.NewCode("7K0M").String()+"\n")
	}
	var err error
	if r.desk, err = letter.ParseKey(readVector(t, "desk.key.asc")); err != nil {
		t.Fatal(err)
	}
	if r.office, err = letter.ParseKey(readVector(t, "office.key.asc")); err != nil {
		t.Fatal(err)
	}
	if r.code, err = account.ParseCode(readVector(t, "code.txt")); err != nil {
		t.Fatal(err)
	}
	return r
}

// kinds are all there are, by name; a constant that stands in no table is found, too.
func kinds(t *testing.T) []letter.Kind {
	t.Helper()
	all := letter.Kinds(letter.BothWays)
	slices.Sort(all)
	files, err := filepath.Glob("kinds*.go")
	if err != nil {
		t.Fatal(err)
	}
	constants := 0
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == 1 {
				if typ, ok := v.Type.(*ast.Ident); ok && typ.Name == "Kind" {
					constants++
				}
			}
			return true
		})
	}
	if constants != len(all) {
		t.Errorf("there are %d kinds, and %d stand in the table", constants, len(all))
	}
	return all
}

// bodyOf is what the vector of a kind says; kinds without a case here have an empty body.
func bodyOf(t *testing.T, k letter.Kind, r ring) any {
	t.Helper()
	certificate := func(k letter.Key) string {
		s, err := k.Certificate()
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	shop := establishment.Establishment{Number: "4101-123456-7", Name: "例示商店", Phone: "0952-00-0000"}
	values := posting.Sample(posting.FullTime)
	switch k {
	case letter.Enrol:
		return letter.EnrolBody{Certificate: certificate(r.desk), Address: "saiyo@example.jp", Establishment: shop.Number, Phone: shop.Phone}
	case letter.Enrolled:
		return letter.EnrolledBody{
			Account: "0193a1b2-0000-7000-8000-0000000000aa", Certificate: certificate(r.office), Office: "試験の窓口",
			OfficeAddress: "madoguchi@example.jp", Establishment: shop,
		}
	case letter.EnrolRefused:
		return letter.EnrolRefusedBody{Certificate: certificate(r.office), Reason: "entry", TriesLeft: 9}
	case letter.PostingSubmit:
		return letter.PostingSubmitBody{Kind: posting.FullTime, Values: values}
	case letter.OfficeNotice:
		return letter.OfficeNoticeBody{
			Kind: notice.Scheme, Important: true, Receipt: true, Title: "助成金のお知らせ", Text: "申込みは12月1日からです。", At: "2026-11-21T05:00:00.000Z",
		}
	case letter.AccountClose:
		return letter.AccountCloseBody{Why: "店を閉めるため"}
	case letter.TalkMessage:
		return letter.TalkMessageBody{
			Talk: talkCase, Posting: "0193a1b2-0000-7000-8000-0000000000bb", Title: "就業場所について", Text: "地図を送ります。", At: "2026-11-22T01:00:00.000Z",
		}
	case letter.TalkTold:
		return letter.TalkToldBody{Talk: talkCase, From: talk.Office, Clerk: "佐藤", Title: "就業場所について", Text: "確認しました。", At: "2026-11-22T02:00:00.000Z"}
	case letter.NoticeRead:
		return letter.NoticeReadBody{At: "2026-11-22T01:00:00.000Z"}
	case letter.PostingBrought:
		return letter.PostingBroughtBody{
			Kind: posting.FullTime, State: posting.Valid, Values: values, Number: "41010-01234567",
			Received: era.Date{Y: 2026, M: 11, D: 2}, Expires: era.Date{Y: 2027, M: 1, D: 31},
		}
	case letter.PostingFigures:
		return letter.PostingFiguresBody{Figures: applicant.Figures{Introduced: 3, Applied: 1, Hired: 1, Rejected: 1}}
	case letter.Introduction:
		return letter.IntroductionBody{Posting: "0193a1b2-0000-7000-8000-0000000000bb", Part: 1, Parts: 2, Values: form.Values{
			applicant.RouteKey: string(applicant.Online), applicant.OnKey: "2026-11-21", applicant.NumberKey: "41010-26-00001",
			applicant.UntilKey: "2026-12-05", applicant.OfficeKey: "試験の窓口", applicant.NameKey: "山田　花子",
			applicant.KanaKey: "ヤマダ　ハナコ", applicant.MailKey: "hanako@example.jp", applicant.HowKey: string(applicant.ByLetter),
			applicant.WantedKey: "履歴書、職務経歴書",
		}}
	case letter.IntroductionDocuments:
		return letter.IntroductionDocumentsBody{Part: 2, Parts: 2}
	case letter.IntroductionWithdrawn:
		return letter.IntroductionWithdrawnBody{Reason: "本人が応募を取り消しました", At: "2026-11-24T05:00:00.000Z"}
	case letter.Result:
		return letter.ResultBody{Number: 1, Referral: "41010-2026-00001", Values: form.Values{
			applicant.ResultKey: string(applicant.Hired), applicant.DecidedKey: "2026-11-27", applicant.ToldKey: "2026-11-27",
			applicant.BeginsKey: "2026-12-15", applicant.DiffersKey: "no",
		}}
	case letter.ResultTold:
		return letter.ResultToldBody{Number: 1, At: "2026-11-28T05:00:00.000Z"}
	case letter.SeekerSearch:
		return letter.SeekerSearchBody{Values: lookedFor(), Posting: "0193a1b2-0000-7000-8000-0000000000bb"}
	case letter.SeekerWatch:
		return letter.SeekerWatchBody{Values: lookedFor()}
	case letter.SeekerFound:
		return letter.SeekerFoundBody{
			Values: lookedFor(), All: 1, At: "2026-11-29T05:00:00.000Z", Limits: letter.SeekerLimits{Searches: 100, Approaches: 10},
			Found: []seeker.Found{{
				Number: "41010-00000007", On: "2026-11-28", Why: []seeker.Reason{{Wish: seeker.OfJob, Verdict: seeker.Fits}, {Wish: seeker.OfPlace, Verdict: seeker.Unsaid}},
				Values: form.Values{seeker.JobKey + "1": "034", seeker.ApproachKey: "yes", seeker.PitchKey: "正確で早い事務を心がけています。"},
			}},
		}
	case letter.SeekerApproach:
		return letter.SeekerApproachBody{Posting: "0193a1b2-0000-7000-8000-0000000000bb", Seeker: "41010-00000007", Text: "求人票をご覧ください。ご応募をお待ちしています。"}
	case letter.ApproachTold:
		return letter.ApproachToldBody{Posting: "0193a1b2-0000-7000-8000-0000000000bb", Seeker: "41010-00000007", State: seeker.Passed, At: "2026-11-29T05:00:00.000Z"}
	case letter.SeekerGone:
		return letter.SeekerGoneBody{Numbers: []string{"41010-00000007"}, At: "2026-11-30T05:00:00.000Z"}
	case letter.AccountState:
		since := made.AddDate(0, 0, -1)
		return letter.AccountStateBody{
			Devices: []letter.DeviceState{{
				Fingerprint: r.desk.Fingerprint(), Certificate: certificate(r.desk), Name: "受付のパソコン", Address: "saiyo@example.jp", Since: since, Trusted: true,
			}},
			Addresses: []letter.AddressState{{Address: "saiyo@example.jp", Main: true}}, Codes: []letter.CodeState{},
		}
	case letter.OwnFacts:
		return letter.OwnFactsBody{Given: 1, Of: 3, Facts: []replica.Fact{{
			Record: "0193a1b2-0000-7000-8000-0000000000cc", Kind: "note", Of: "0193a1b2-0000-7000-8000-0000000000dd", Field: "text", Value: "面接は10時から。",
			Stamp: replica.Stamp{At: made.UnixMilli(), By: r.desk.Fingerprint()}, Over: replica.Stamp{At: made.UnixMilli() - 1000, By: r.office.Fingerprint()},
		}}}
	case letter.OwnAsk:
		return letter.OwnAskBody{Whole: true}
	case letter.EstablishmentPicture:
		return letter.EstablishmentPictureBody{Name: "4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6"}
	case letter.PostingTold:
		return letter.PostingToldBody{
			Event: posting.WasReturned, By: "監査太郎", At: "2026-11-21T05:00:00.000Z", Kind: posting.FullTime, State: posting.Returned, Rev: 1,
			Values: values, Remarks: []posting.Remark{{Text: "仕事の内容をくわしく書いてください"}}, Requests: []posting.Request{},
		}
	}
	return struct{}{}
}

// vectorOf makes the vector of a kind: all of it but the mail, which chance gives.
func vectorOf(t *testing.T, k letter.Kind, r ring) (vector, letter.Letter, letter.Envelope) {
	t.Helper()
	l, err := letter.New(k, "0193a1b2-0000-7000-8000-0000000000ff", bodyOf(t, k, r), made)
	if err != nil {
		t.Fatal(err)
	}
	v := vector{Sender: "office", Code: slices.Contains([]letter.Kind{letter.Enrol, letter.Enrolled, letter.EnrolRefused}, k)}
	if slices.Contains(letter.Kinds(letter.ToOffice), k) || k.OfSisters() {
		v.Sender = "desk"
	}
	switch k {
	case letter.EstablishmentPicture:
		l.Attach("picture.png", "image/png", []byte("\x89PNG\r\n\x1a\n"))
	case letter.OwnFacts:
		l.Attach("履歴書.pdf", "application/pdf", []byte("%PDF-1.7\n"))
	case letter.OfficeNotice:
		l.Attach("案内.pdf", "application/pdf", []byte("%PDF-1.7\n"))
	case letter.TalkMessage, letter.TalkTold:
		l.Attach("地図.pdf", "application/pdf", []byte("%PDF-1.7\n"))
	case letter.Introduction:
		l.Attach("履歴書.pdf", "application/pdf", []byte("%PDF-1.7\n"))
	case letter.IntroductionDocuments:
		l.Attach("職務経歴書.txt", "text/plain", []byte("経理を6年担当しました。\n"))
	}
	own, reader := r.of(v.Sender)
	l.ID = fmt.Sprintf("0193a1b2-0000-7000-8000-%012x", crc32.ChecksumIEEE([]byte(k)))
	e := letter.Envelope{From: v.Sender + "@example.jp", To: "reader@example.jp", Signer: own, Readers: []letter.Key{reader}}
	if v.Code {
		e.Readers, e.Code = nil, r.code
	}
	if k.InStream() {
		l.Epoch, l.Seq = epoch, 1
	}
	if k == letter.Ack {
		l.Epoch, l.Acks = epoch, letter.Acks{Epoch: "fedcba9876543210", Upto: 3, Chain: letter.Chain("", "00"), Gaps: []int64{5}}
	}
	return v, l, e
}

// TestVectors opens every mail of the folder and finds what is said of it. With -update it writes those
// that are missing, or say something else now.
func TestVectors(t *testing.T) {
	r := keyRing(t)
	for _, k := range kinds(t) {
		t.Run(string(k), func(t *testing.T) {
			want, l, e := vectorOf(t, k, r)
			if *update {
				refresh(t, want, l, e, r)
			}
			got := openVector(t, string(k), want, r)
			var said vector
			if err := json.Unmarshal([]byte(readVector(t, string(k)+".json")), &said); err != nil {
				t.Fatal(err)
			}
			if !sameVector(got, said) || said.Sender != want.Sender || said.Code != want.Code {
				t.Errorf("the mail holds\n%s\nand is said to hold\n%s\n(was it meant? go test ./backend/letter -run Vectors -update)", got.Letter, said.Letter)
			}
		})
	}
}

// refresh writes a vector that is missing or wrong.
func refresh(t *testing.T, want vector, l letter.Letter, e letter.Envelope, r ring) {
	t.Helper()
	raw, err := letter.Seal(l, e)
	if err != nil {
		t.Fatal(err)
	}
	fresh := contentOf(t, raw, want, r)
	var said vector
	if old, err := os.ReadFile(vectorFile(string(l.Kind) + ".json")); err == nil && json.Unmarshal(old, &said) == nil && sameVector(fresh, said) {
		return
	}
	text, err := json.MarshalIndent(fresh, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	keep(t, string(l.Kind)+".json", string(text)+"\n")
	keep(t, string(l.Kind)+".eml", string(raw))
}

func sameVector(a, b vector) bool {
	return a.Text == b.Text && bytes.Equal(compact(a.Letter), compact(b.Letter))
}

func compact(text json.RawMessage) []byte {
	var b bytes.Buffer
	if json.Compact(&b, text) != nil {
		return nil
	}
	return b.Bytes()
}

func openVector(t *testing.T, name string, want vector, r ring) vector {
	t.Helper()
	return contentOf(t, []byte(readVector(t, name+".eml")), want, r)
}

// contentOf opens a mail with this room's own code.
func contentOf(t *testing.T, raw []byte, v vector, r ring) vector {
	t.Helper()
	own, reader := r.of(v.Sender)
	got, err := letter.Open(raw, letter.Keys{
		Own: reader, Sender: from(own), Secret: func(string) (string, error) { return r.code.Secret(), nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	if v.Letter, err = json.Marshal(got.Letter); err != nil {
		t.Fatal(err)
	}
	if v.Text, err = letter.Readable(got.Letter); err != nil {
		t.Fatal(err)
	}
	return v
}

// lookedFor are conditions of a search.
func lookedFor() form.Values {
	return form.Values{seeker.LookJobKey + "1": "034", seeker.LookPlaceKey + "1": "41", seeker.LookMonthKey: "220000"}
}
