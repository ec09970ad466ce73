package practice

import (
	"bytes"
	"context"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/sheet"
)

// seeker is somebody there is not, who applies in practice.
type seeker struct {
	name, kana, birth, number, mail, work, wish string
}

// seekers are all there are; their addresses are of the practice world.
var seekers = []seeker{ //nolint:gochecknoglobals // a constant in all but syntax
	{"山田　花子", "ヤマダ　ハナコ", "1994-04-12", "41010-00000101", "hanako", "小売店で販売と在庫の管理を6年", "お客様に喜ばれる店づくりに、これまでの経験を生かします。"},
	{"見本　太郎", "ミホン　タロウ", "1988-09-30", "41010-00000102", "taro", "倉庫で入出荷と配送の手配を9年", "地元で長く働ける職場を探していました。"},
	{"例示　和子", "レイジ　カズコ", "1979-01-08", "41010-00000103", "kazuko", "事務所で経理と総務を12年", "数字を扱う仕事を、これからも続けます。"},
	{"練習　一郎", "レンシュウ　イチロウ", "2001-07-21", "41010-00000104", "ichiro", "飲食店で接客と調理を3年", "新しい仕事を基礎から覚えます。"},
	{"試験　みどり", "シケン　ミドリ", "1997-11-03", "41010-00000105", "midori", "受付と電話の応対を5年", "人と話す仕事が好きです。"},
}

// Who applies in practice: somebody introduced online some seconds after a posting was accepted, and somebody else later, directly
// where the posting takes that.
const (
	firstAfter  = 5 * time.Second
	secondAfter = 25 * time.Second
	applyEach   = 2
)

// coming is that somebody applies to a posting at a time.
type coming struct {
	posting string
	n       int // the how many-th
	at      time.Time
}

// expect has people apply to a posting that is valid, as many as have not yet.
func (w *World) expect(ctx context.Context, id string) error {
	already, err := w.Office.Introductions(ctx, id)
	if err != nil {
		return err
	}
	for n := len(already); n < applyEach; n++ {
		after := firstAfter
		if n > 0 {
			after = secondAfter
		}
		w.coming = append(w.coming, coming{id, n, w.now().Add(after)})
	}
	return nil
}

// expectAll is expect for every posting that was valid when the world was left.
func (w *World) expectAll(ctx context.Context) error {
	valid, err := w.Office.List(ctx, posting.Valid)
	if err != nil {
		return err
	}
	for _, p := range valid {
		if err := w.expect(ctx, p.ID); err != nil {
			return err
		}
	}
	return nil
}

// introduce has those apply whose time has come. A posting that ended meanwhile, or found everybody, is left alone.
func (w *World) introduce(ctx context.Context) error {
	left := w.coming[:0]
	var err error
	for _, c := range w.coming {
		if err != nil || w.now().Before(c.at) {
			left = append(left, c)
			continue
		}
		if err = w.apply(ctx, c); fault.Is(err, fault.State) || fault.Is(err, fault.NotFound) {
			err = nil
		}
	}
	w.coming = left
	return err
}

func (w *World) apply(ctx context.Context, c coming) error {
	s := seekers[(int(crc32.ChecksumIEEE([]byte(c.posting)))+c.n)%len(seekers)] // another one for each posting, the same after a restart
	resume, err := s.resume()
	if err != nil {
		return err
	}
	photo, err := portrait()
	if err != nil {
		return err
	}
	today := era.Of(w.now())
	v := form.Values{
		applicant.RouteKey: string(applicant.Online), applicant.NameKey: s.name, applicant.KanaKey: s.kana, applicant.BirthKey: s.birth,
		applicant.SeekerKey: s.number, applicant.AddressKey: "佐賀県佐賀市例示町４－５－６", applicant.PhoneKey: "0952-00-0001", applicant.MailKey: s.mail + domain,
		applicant.UntilKey: today.AddDays(14).String(), applicant.HowKey: string(applicant.ByLetter), applicant.WantedKey: "履歴書（写真貼付）",
	}
	files := []letter.File{{Name: "履歴書.pdf", Content: resume}, {Name: "写真.png", Content: photo}}
	r := office.Referral{Values: v, Files: files, Paper: sheet.ReferralPaper(true)}
	if c.n > 0 { // directly, and without a picture, where the posting takes it
		direct := r
		direct.Values, direct.Files = form.Values{}, files[:1]
		for key, value := range v {
			direct.Values[key] = value
		}
		direct.Values[applicant.RouteKey] = string(applicant.Direct)
		if _, err = w.Office.Issue(ctx, c.posting, direct); !fault.Is(err, fault.State) {
			return err
		}
	}
	_, err = w.Office.Issue(ctx, c.posting, r)
	return err
}

// resume is a seeker's résumé as PDF.
func (s seeker) resume() ([]byte, error) {
	var b bytes.Buffer
	err := sheet.Resume(&b, sheet.ResumeSheet{
		Name: s.name, Kana: s.kana, Birth: s.birth, Address: "佐賀県佐賀市例示町４－５－６", Phone: "0952-00-0001", Mail: s.mail + domain,
		Past: [][2]string{{"学歴", "例示高等学校　卒業"}, {"職歴", s.work}}, Wish: s.wish,
	})
	return b.Bytes(), err
}

// portrait is a picture of nobody: head and shoulders before a grey wall.
func portrait() ([]byte, error) {
	const wide, high = 240, 320
	wall, skin, coat := color.RGBA{214, 220, 228, 255}, color.RGBA{236, 205, 180, 255}, color.RGBA{52, 66, 94, 255}
	img := image.NewRGBA(image.Rect(0, 0, wide, high))
	within := func(x, y, cx, cy, rx, ry int) bool {
		dx, dy := float64(x-cx)/float64(rx), float64(y-cy)/float64(ry)
		return dx*dx+dy*dy <= 1
	}
	for y := range high {
		for x := range wide {
			c := wall
			switch {
			case within(x, y, wide/2, 130, 58, 74):
				c = skin
			case within(x, y, wide/2, high+20, 112, 120):
				c = coat
			}
			img.Set(x, y, c)
		}
	}
	var b bytes.Buffer
	err := png.Encode(&b, img)
	return b.Bytes(), err
}
