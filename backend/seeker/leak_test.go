package seeker_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
)

// hanako is who the tests are about.
func hanako() form.Values {
	return form.Values{
		applicant.NameKey: "山田　花子", applicant.KanaKey: "ヤマダ　ハナコ", applicant.PostalKey: "840-0123", applicant.AddressKey: "佐賀県佐賀市例示町一丁目２－３４　見本ハイツ２０１",
		applicant.PhoneKey: "0952-12-3456", applicant.MobileKey: "090-1234-5678", applicant.MailKey: "hanako.y@example.jp",
	}
}

func leaks(text string, person form.Values) (what []string) {
	for _, l := range seeker.Leaks(form.Values{seeker.PitchKey: text}, person) {
		what = append(what, l.What)
	}
	return what
}

func TestWhatWouldSayWhoItIs(t *testing.T) {
	for _, c := range []struct{ what, text string }{
		{seeker.LeakName, "山田花子です"},
		{seeker.LeakName, "花子と申します"},
		{seeker.LeakName, "山　田"},
		{seeker.LeakName, "花・子"},
		{seeker.LeakName, "山\n田"},
		{seeker.LeakName, "花\u200b子"},
		{seeker.LeakKana, "やまだはなこ"},
		{seeker.LeakKana, "ﾔﾏﾀﾞです"},
		{seeker.LeakKana, "ハナコ"},
		{seeker.LeakKana, "は な こ"},
		{seeker.LeakKana, "My name is Hanako"},
		{seeker.LeakKana, "ＹＡＭＡＤＡ"},
		{seeker.LeakKana, "yamada-hanako"},
		{seeker.LeakAddress, "例示町に住んでいます"},
		{seeker.LeakAddress, "見本ハイツ"},
		{seeker.LeakAddress, "番地は２－３４です"},
		{seeker.LeakAddress, "8400123"},
		{seeker.LeakAddress, "〒840-0123"},
		{seeker.LeakPhone, "０９５２（１２）３４５６"},
		{seeker.LeakPhone, "1234-5678"},
		{seeker.LeakPhone, "〇九〇の一二三四の五六七八"},
		{seeker.LeakPhone, "03 5555 0000"},
		{seeker.LeakPhone, "+81-3-5555-0000"},
		{seeker.LeakPhone, "0 8 0 1 1 1 1 2 2 2 2"},
		{seeker.LeakPhone, "080.1111.2222"},
		{seeker.LeakPhone, "①②③④⑤⑥"},
		{seeker.LeakMail, "taro@example.com"},
		{seeker.LeakMail, "ｔａｒｏ＠ｅｘａｍｐｌｅ"},
		{seeker.LeakMail, "hanako.yで届きます"},
		{seeker.LeakMail, "taro アットマーク gmail"},
		{seeker.LeakMail, "taro [at] example"},
		{seeker.LeakMail, "example ドット com"},
		{seeker.LeakSite, "https://x"},
		{seeker.LeakSite, "ＷＷＷ．例"},
		{seeker.LeakSite, "example.com/me"},
		{seeker.LeakSite, "note.com"},
		{seeker.LeakSite, "LINEのID abc"},
		{seeker.LeakSite, "インスタのアカウント"},
		{seeker.LeakSite, "example.net"},
	} {
		if got := leaks(c.text, hanako()); !slices.Contains(got, c.what) {
			t.Errorf("%q: %v, not %s", c.text, got, c.what)
		}
	}
}

func TestWhatSaysNobodyIsPublished(t *testing.T) {
	for _, text := range []string{
		"佐賀市で働きたい。", "2005年4月から2010年3月まで事務をしていました。", "月給250,000円を希望", "ASP.NETとC#、Node.js、Vue.jsを使えます。", "VB.NET", "日商簿記2級",
		"山の見える町が好きです。", "田んぼの仕事", "花の手入れ", "普通自動車免許（平成15年取得）", "TOEIC 800点", "9:00から17:00まで", "アットホームな職場を希望", "午前9時～12時の短時間",
		"1,000人規模の会社で総務を10年", "オンラインでの対応", "ラインの作業", "０から覚えます。", "look at the work", "3.5トン車",
	} {
		if got := leaks(text, hanako()); got != nil {
			t.Errorf("%q is not published: %v", text, got)
		}
	}
}

func TestANameOfOneCharacterIsFoundWhereItIsAName(t *testing.T) {
	person := form.Values{applicant.NameKey: "林　愛", applicant.KanaKey: "ハヤシ　アイ"}
	for text, is := range map[string]bool{
		"林です": true, "私は林と申します": true, "林": true, "愛さん": true, "アイです": true, "森林組合": false, "林業": false, "愛媛県": false, "あいさつ": false, "アイデア": false,
		"名前はあい": true, "はやし": true,
	} {
		if got := leaks(text, person); (got != nil) != is {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestOfTenThousandNoneIsFoundOut puts a piece of each person into what they say, spelt in many ways, and finds each; without it all may be
// published.
func TestOfTenThousandNoneIsFoundOut(t *testing.T) {
	spellings := []func(string) string{
		func(s string) string { return s }, jptext.Full, jptext.Half,
		func(s string) string { return strings.Join(strings.Split(s, ""), " ") },
		func(s string) string { return strings.Join(strings.Split(s, ""), "・") },
		func(s string) string { return strings.Join(strings.Split(s, ""), "\u200d") },
	}
	for n := 1; n <= 10_000; n++ {
		profile, person := made.Seeker(n)
		if l := seeker.Leaks(profile, person); l != nil {
			t.Fatalf("%d is not published: %v\n%v\n%v", n, l, profile, person)
		}
		r := rand.New(rand.NewPCG(uint64(n), 2))
		keys := []string{applicant.NameKey, applicant.KanaKey, applicant.AddressKey, applicant.PhoneKey, applicant.MailKey}
		key := keys[r.IntN(len(keys))]
		piece := person[key]
		if fields := strings.Fields(piece); len(fields) > 1 {
			piece = fields[r.IntN(len(fields))]
		}
		into := []string{seeker.PitchKey, seeker.LicenceKey, seeker.ComputerKey, seeker.CityKey, seeker.DidKey + "1"}[r.IntN(5)]
		profile[into] += fmt.Sprintf("。%s。", spellings[r.IntN(len(spellings))](piece))
		if l := seeker.Leaks(profile, person); !slices.ContainsFunc(l, func(l seeker.Leak) bool { return l.Field == into }) {
			t.Fatalf("%d is published with %q in %q", n, piece, profile[into])
		}
	}
}

func TestAReadingInLatinLetters(t *testing.T) {
	person := form.Values{applicant.NameKey: "例示　試験", applicant.KanaKey: "オオツジ　ショウイチ"}
	for text, is := range map[string]bool{
		"Shoichi": true, "Shouichi Otsuji": true, "SYOUITI": true, "Shōichi": true, "Ohtsuji": true, "Ootsuji": true, "office": false, "word and excel": false, "shoulder": false,
	} {
		if got := leaks(text, person); (got != nil) != is {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestEveryLeakSaysWhatToDo(t *testing.T) {
	for _, l := range seeker.Leaks(form.Values{seeker.PitchKey: "山田 ハナコ 例示町 09012345678 a@b https://x"}, hanako()) {
		if w := l.Words(); w.JA == "" || w.EN == "" {
			t.Errorf("%+v has no words", l)
		}
	}
}
