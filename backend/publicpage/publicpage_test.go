package publicpage_test

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/publicpage"
)

func saved(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name + ".html")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func read(t testing.TB, page string) publicpage.Page {
	t.Helper()
	p, err := publicpage.Read([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// one is a page of one value or a few, as id, value, id, value.
func one(pairs ...string) string {
	var b strings.Builder
	b.WriteString("<html><body><table>")
	for i := 0; i+1 < len(pairs); i += 2 {
		b.WriteString(`<tr><td><div id="ID_` + pairs[i] + `" name="` + pairs[i] + `" class="m05">` + pairs[i+1] + "</div></td></tr>\n")
	}
	return b.String() + "</table></body></html>"
}

func ids(p publicpage.Page) []string {
	all := []string{}
	for _, n := range p.NotPlaced {
		all = append(all, n.ID)
	}
	return all
}

func TestKindsOfPages(t *testing.T) {
	for _, c := range []struct {
		name string
		kind posting.Kind
		left []string
	}{
		{"full", posting.FullTime, nil},
		{"part", posting.PartTime, nil},
		{"graduate", posting.Graduate, []string{
			"ID_nenrei", "ID_nenreiSegnHanni", "ID_nenreiSegnGaitoJiyu", "ID_nenreiSegnNoRy", "ID_grki", "ID_grkiIjo",
			"ID_hynaKiknt", "ID_hynaKikntShsi", "ID_gakko",
		}},
		{"disabled", posting.DisabledFull, []string{"ID_knyHoken", "ID_obohen"}},
		{"seasonal", posting.Seasonal, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := read(t, saved(t, c.name))
			if p.Kind != c.kind || p.Number != "41010-01234567" || p.Received.String() != "2025-10-02" || p.Expires.String() != "2025-12-31" {
				t.Errorf("read %s %s %s %s", p.Kind, p.Number, p.Received, p.Expires)
			}
			if got := ids(p); !slices.Equal(got, c.left) {
				t.Errorf("not placed: %q, want %q", got, c.left)
			}
			for key, value := range p.Fields {
				if f := posting.FormOf(p.Kind); f.Settle(key, value) != value {
					t.Errorf("%s is not settled: %q", key, value)
				}
			}
		})
	}
}

func TestShapes(t *testing.T) {
	for _, c := range []struct {
		page []string
		want form.Values
	}{
		{[]string{"khky", "210,000円〜260,000円"}, form.Values{"wage.base.lower": "210000", "wage.base.upper": "260000"}},
		{[]string{"khky", "1,100円～1,100円"}, form.Values{"wage.base.lower": "1100", "wage.base.upper": "1100"}},
		{[]string{"tgktNiShwrTat", "職務手当&nbsp;10,000円〜20,000円 <br> 資格　手当&nbsp;5,000円〜5,000円"}, form.Values{
			"allowance.1.name": "職務手当", "allowance.1.lower": "10000", "allowance.1.upper": "20000",
			"allowance.2.name": "資格　手当", "allowance.2.lower": "5000", "allowance.2.upper": "5000",
		}},
		{[]string{"thkinRodoNissu", "20.1日", "thkinJkgiRodoJn", "15時間", "kyukeiJn", "60分", "nenkanKjsu", "123日"}, form.Values{
			"wage.days": "20.1", "overtime.hours": "15", "break.minutes": "60", "holidays.annual": "123",
		}},
		{[]string{"kjKbn", "パート", "shuRdNisu", "週4日〜週5日"}, form.Values{"week.days.lower": "4", "week.days.upper": "5"}},
		{[]string{"kjKbn", "パート", "shuRdNisu", "週3日以上"}, form.Values{"week.days.lower": "3", "week.days.upper": ""}},
		{[]string{"kjKbn", "パート", "shuRdNisu", "週5日"}, form.Values{"week.days.lower": "5", "week.days.upper": "5"}},
		{[]string{"shgJn1", "9時00分〜18時00分"}, form.Values{"hours.1.start": "09:00", "hours.1.end": "18:00"}},
		{[]string{"kjKbn", "パート", "shgJnOr", "8時00分〜20時00分の時間の間の4時間以上"}, form.Values{
			"hours.window.start": "08:00", "hours.window.end": "20:00", "hours.window.least": "4", "hours.style": "window",
		}},
		{[]string{"shgJn", "変形労働時間制", "henkeiRdTani", "１年単位"}, form.Values{"hours.system": "year"}},
		{[]string{"tsknTat", "実費支給（上限あり）", "tsknTatTsuki", "月額", "tsknTatKingaku", "35,000円"}, form.Values{
			"commute.kind": "capped", "commute.per": "month", "commute.amount": "35000",
		}},
		{[]string{"chgnSkbi", "固定（月末）", "chgnSrbi", "固定（月末以外）", "chgnSrbiTsuki", "翌月", "chgnSrbiHi", "15日"}, form.Values{
			"closing.kind": "end", "payday.kind": "day", "payday.month": "next", "payday.day": "15",
		}},
		{[]string{"chgnSkbi", "固定（月末以外）", "chgnSkbiMitk", "毎月20日"}, form.Values{"closing.kind": "day", "closing.day": "20"}},
		{[]string{"sokkgSkrt", "1月あたり0円〜20,000円（前年度実績）"}, form.Values{"raise.by": "yen", "raise.yen.lower": "0", "raise.yen.upper": "20000"}},
		{[]string{"kjKbn", "パート", "sokkgSkrt", "1時間あたり10円〜30円（前年度実績）"}, form.Values{"raise.by": "yen", "raise.yen.lower": "10", "raise.yen.upper": "30"}},
		{[]string{"kjKbn", "パート", "sokkgSkrt", "1時間あたり1.00％〜3.00％（前年度実績）"}, form.Values{"raise.by": "rate", "raise.rate.lower": "1", "raise.rate.upper": "3"}},
		{[]string{"sokkgSkrt", "1月あたり1.00％〜3.00％（前年度実績）"}, form.Values{"raise.by": "rate", "raise.rate.lower": "1", "raise.rate.upper": "3"}},
		{[]string{"shoyoMaeNendKaisu", "年2回（前年度実績）", "shoyoKingaku", "計 3.50ヶ月分（前年度実績）"}, form.Values{
			"bonus.count": "2", "bonus.by": "months", "bonus.months": "3.5",
		}},
		{[]string{"shoyoKingaku", "200,000円〜300,000円（前年度実績）"}, form.Values{"bonus.by": "yen", "bonus.yen.lower": "200000", "bonus.yen.upper": "300000"}},
		{[]string{"nenreiSegn", "制限あり", "nenreiSegnHanni", "18歳〜40歳"}, form.Values{"age.limit": "limited", "age.lower": "18", "age.upper": "40"}},
		{[]string{"nenreiSegn", "制限あり", "nenreiSegnHanni", "〜64歳", "nenreiSegnGaitoJiyu", "定年を上限"}, form.Values{
			"age.lower": "", "age.upper": "64", "age.reason": "1",
		}},
		{[]string{"nenreiSegn", "制限あり", "nenreiSegnHanni", "18歳以上"}, form.Values{"age.lower": "18", "age.upper": ""}},
		{[]string{"tnsei", "あり", "tnseiTeinenNenrei", "一律&nbsp;65歳", "saiKoyoSd", "あり", "saiKoyoSdJgnNenrei", "上限&nbsp;70歳まで", "tskinSd", "あり", "tskinSdKinzokuNensu", "3年以上"}, form.Values{
			"retire.age": "65", "rehire.age": "70", "retire.years": "3",
		}},
		{[]string{"kyjs", "土曜日，日曜日，祝日，その他", "knyHoken", "雇用保険，労災保険，健康保険，厚生年金"}, form.Values{
			"holidays.days": "sat sun public other", "insurance.kinds": "employment accident health pension",
		}},
		{[]string{"selectHoho", "面接（予定2回），書類選考", "selectKekkaTsuch", "書類選考後，面接選考後", "shoruiSelectKekka", "書類到着後7日以内", "mensetsuSelectKekka", "面接後7日以内"}, form.Values{
			"selection.methods": "papers interview", "selection.interviews": "2", "result.timing": "papers interview", "result.papers": "7", "result.interview": "7",
		}},
		{[]string{"selectKekkaTsuch", "即決"}, form.Values{"result.timing": "once"}},
		{[]string{"trialKikan", "あり", "trialKikanKikan", "３ヶ月", "trialKikanChuuNoRodoJkn", "同条件"}, form.Values{
			"trial.has": "yes", "trial.length": "3", "trial.unit": "month", "trial.terms": "same",
		}},
		{[]string{"koyoKikan", "雇用期間の定めあり（4ヶ月以上）", "koyoKikanSu", "1年6ヶ月"}, form.Values{"contract.term": "long", "contract.length": "18"}},
		{[]string{"szci", "佐賀県佐賀市１", "shgBsJusho", "佐賀県佐賀市２<br>例示ビル"}, form.Values{
			"place.kind": "other", "place.address": "佐賀県佐賀市２ 例示ビル", "place.prefecture": "41",
		}},
		{[]string{"nkj", "単身用あり，世帯用あり"}, form.Values{"housing": "both"}},
	} {
		p := read(t, one(c.page...))
		for key, want := range c.want {
			if got := p.Fields[key]; got != want {
				t.Errorf("%q: %s is %q, want %q", c.page, key, got, want)
			}
		}
		if left := ids(p); len(left) > 0 && left[0] != "ID_szci" {
			t.Errorf("%q: not placed %q", c.page, left)
		}
	}
}

// What has no option or no shape of ours is neither dropped nor guessed.
func TestWordForWord(t *testing.T) {
	for _, c := range []struct{ id, text, key string }{
		{"khky", "応相談", "wage.base.lower"},
		{"khky", "210,000円〜260,000円〜300,000円", "wage.base.lower"},
		{"shgJn1", "9時頃から", "hours.1.start"},
		{"shgJn1", "31時00分〜32時00分", "hours.1.start"},
		{"obohen", "応相談", "documents.back"},
		{"setsuritsuNen", "昭和", "establishment.founded"},
		{"shkn", "500円", "establishment.capital"},
		{"nenjiYukyu", "法定どおり", "leave.days"},
		{"tsknTatKingaku", "1円〜2円", "commute.amount"},
		{"MenkyoSkkuNyuryoku", "詳しくは面接で", ""},
		{"sokkgSkrt", "1時間あたり10円〜30円（前年度実績）", "raise.by"}, // a full-time posting says it a month
	} {
		p := read(t, one(c.id, c.text))
		if len(p.NotPlaced) != 1 || p.NotPlaced[0].Text != c.text || p.NotPlaced[0].Field != c.key {
			t.Errorf("%s %s: not placed %+v", c.id, c.text, p.NotPlaced)
		}
	}
}

// An amount a month is not taken for one an hour.
func TestARaiseOfAnotherTimeIsNotTaken(t *testing.T) {
	p := read(t, one("kjKbn", "パート", "sokkgSkrt", "1月あたり0円〜20,000円（前年度実績）"))
	if p.Fields["raise.by"]+p.Fields["raise.yen.upper"] != "" || !slices.Contains(ids(p), "ID_sokkgSkrt") {
		t.Errorf("read %q and %+v", p.Fields, p.NotPlaced)
	}
}

// A browser may write pictures into the page itself.
func TestAPictureWithinThePage(t *testing.T) {
	p := read(t, `<img src="data:image/png;base64,`+strings.Repeat("A", 7<<20)+`">`+one("sksu", "菓子の製造"))
	if p.Fields["work.title"] != "菓子の製造" {
		t.Errorf("read %q", p.Fields)
	}
}

// Part of a list is taken, and the whole of it is shown.
func TestListWithAnUnknownMember(t *testing.T) {
	p := read(t, one("knyHoken", "雇用保険，建設業退職金共済"))
	if p.Fields["insurance.kinds"] != "employment" || len(p.NotPlaced) != 1 || p.NotPlaced[0].Text != "雇用保険，建設業退職金共済" {
		t.Errorf("read %q and %+v", p.Fields, p.NotPlaced)
	}
}

// An answer the form does not ask for beside another one would be lost there.
func TestIdleAnswer(t *testing.T) {
	p := read(t, one("tsknTat", "実費支給（上限なし）", "tsknTatKingaku", "35,000円"))
	if p.Fields["commute.amount"] != "" || !slices.Contains(ids(p), "ID_tsknTatKingaku") {
		t.Errorf("read %q and %+v", p.Fields, p.NotPlaced)
	}
}

// Kinds whose saved pages nobody has shown yet are known by their names.
func TestKindByItsName(t *testing.T) {
	for said, want := range map[string]posting.Kind{"新卒・既卒求人（高卒）": posting.HighSchool, "高卒求人": posting.HighSchool, "出稼ぎ求人": posting.Migrant, "季節求人": posting.Seasonal, "新卒・既卒求人（大卒等）": posting.Graduate} {
		if p := read(t, one("kjKbn", said, "sksu", "菓子の製造")); p.Kind != want || slices.Contains(ids(p), "ID_kjKbn") {
			t.Errorf("%s is read as %s, not placed %+v", said, p.Kind, p.NotPlaced)
		}
	}
}

// What full-time pages say that only part-time ones had a place for, and schools that are no two of ours at once.
func TestFullTimePagesAsTheyAre(t *testing.T) {
	p := read(t, one("kjKbn", "フルタイム", "shgJn1", "9時00分〜18時00分", "shgJnOr", "8時00分〜20時00分の時間の間の8時間以上", "grki", "必須", "grkiIjo", "高専以上", "ttsYkm", "採用担当"))
	for key, want := range map[string]string{
		"hours.window.start": "08:00", "hours.window.end": "20:00", "hours.window.least": "8", "hours.style": "", "education.level": "technical", "contact.role": "採用担当",
	} {
		if p.Fields[key] != want {
			t.Errorf("%s is %q, not %q", key, p.Fields[key], want)
		}
	}
	if left := ids(p); len(left) > 0 {
		t.Errorf("not placed: %q", left)
	}
}

// A kind there is no form for here is said, not taken for another one without a word.
func TestUnknownKind(t *testing.T) {
	for _, kind := range []string{"中卒求人", "何か新しいもの"} {
		if p := read(t, one("kjKbn", kind, "sksu", "菓子の製造")); p.Kind != posting.FullTime || !slices.Contains(ids(p), "ID_kjKbn") {
			t.Errorf("%s is read as %s, not placed %+v", kind, p.Kind, p.NotPlaced)
		}
	}
}

// An address that is not the establishment's, though the page says it is, is left to the person.
func TestPlaceThatContradictsItself(t *testing.T) {
	p := read(t, one("szci", "佐賀県佐賀市１", "shgBs", "事業所所在地と同じ", "shgBsJusho", "福岡県福岡市２"))
	if p.Fields["place.kind"] != "same" || p.Fields["place.address"] != "" || !slices.Contains(ids(p), "ID_shgBsJusho") {
		t.Errorf("read %q, not placed %+v", p.Fields, p.NotPlaced)
	}
}

func TestOtherPostingsAreNotRead(t *testing.T) {
	own := one("kjNo", "41010-01234567", "sksu", "菓子の製造", "saiyoNinsu", "2人", "ttsTel", "0952-00-0000")
	others := `<span id="ID_sksu">別の仕事</span><div id="ID_khky">1円〜2円</div><span id="ID_kjNo">41010-07654321</span><span id="ID_kyukeiJn">1分</span>`
	for _, page := range []string{own + others, own + "<h2>この事業所の他の求人</h2>" + others} {
		p := read(t, page)
		if p.Fields["work.title"] != "菓子の製造" || p.Number != "41010-01234567" || len(p.NotPlaced) > 0 ||
			p.Fields["break.minutes"] != "" || p.Fields["wage.base.lower"] != "" {
			t.Errorf("read %s, %q and %+v", p.Number, p.Fields, p.NotPlaced)
		}
	}
}

// A link at the top to the block of other postings does not end the page.
func TestLinkToOtherPostings(t *testing.T) {
	page := strings.Replace(saved(t, "full"), "</table>", "</table><p>", 1)
	page = strings.Replace(page, "<table>", "<a href=\"#others\">この事業所の他の求人</a><table>", 1)
	page = strings.Replace(page, "<tr><th>職種</th>", "<tr><td><a>同じ事業所の求人一覧</a></td></tr><tr><th>職種</th>", 1)
	if got, want := read(t, page), read(t, saved(t, "full")); !reflect.DeepEqual(got, want) {
		t.Errorf("read %q", got.Fields)
	}
}

// An end tag does not close what its cell stands in, and a cell does not close what a table within it stands in.
func TestTableWithinAValue(t *testing.T) {
	p := read(t, `<table><tr><td><div id="ID_sksu">菓子<table><tr><td></div>の</td><td>製造</table></div></td></tr></table>`)
	if got := p.Fields["work.title"]; strings.ReplaceAll(got, " ", "") != "菓子の製造" {
		t.Errorf("read %q", got)
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ name, data, key string }{
		{"nothing", "", "publicPage.notPosting"},
		{"another page", "<html><body><p>こんにちは</p></body></html>", "publicPage.notPosting"},
		{"no text at all", "\x00\x01\x02\x03", "publicPage.notPosting"},
		{"PDF", "%PDF-1.7\n%\xe2\xe3", "publicPage.pdf"},
		{"Safari's archive", "bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "publicPage.webarchive"},
		{"Safari's archive as XML", `<?xml version="1.0"?><plist><dict><key>WebMainResource</key></dict></plist>`, "publicPage.webarchive"},
		{"MHTML without a posting", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>\r\n--x--\r\n", "publicPage.notPosting"},
		{"too large", strings.Repeat(" ", publicpage.MaxSize+1), "publicPage.large"},
		{"too deep", strings.Repeat("<div>", 100_000) + one("sksu", "x"), "publicPage.large"},
		{"too many values", one(slices.Repeat([]string{"sksu", "x"}, 10_001)...), "publicPage.large"},
		{"too long a value", one("sksu", strings.Repeat("あ", 2<<20)), "publicPage.large"},
		{"too many elements", strings.Repeat("<b></b>", 1_000_001), "publicPage.large"},
		{"too long a tag", "<div " + strings.Repeat("a=1 ", 3<<20) + ">" + one("sksu", "x"), "publicPage.large"},
	} {
		_, err := publicpage.Read([]byte(c.data))
		if f, ok := fault.Of(err); !ok || f.Key != c.key {
			t.Errorf("%s: %v, want %s", c.name, err, c.key)
		}
	}
}
