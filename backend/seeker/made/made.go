// Package made is seekers there are not, made from tables: for practice, and for measuring. The same number is always the same one.
package made

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
)

// work is an occupation, and what people of it say.
type work struct{ code, did, licence, computer, pitch string }

var works = []work{ //nolint:gochecknoglobals // a constant in all but syntax
	{"034", "事務所で書類の作成と電話応対", "日商簿記３級", "エクセルで集計表を作れる", "正確で早い事務を心がけています。"},
	{"038", "月次の会計処理と給与計算", "日商簿記２級", "会計ソフトとエクセルが使える", "数字を扱う仕事を続けたいです。"},
	{"045", "食料品店での販売と在庫の管理", "販売士３級", "レジの操作ができる", "お客様に喜ばれる店づくりが好きです。"},
	{"048", "取引先を回る営業と見積りの作成", "普通自動車免許", "ワードで提案書を作れる", "長く付き合える営業を目指しています。"},
	{"050", "特別養護老人ホームでの介護", "介護福祉士\n介護職員初任者研修", "記録ソフトに入力できる", "利用者の話をよく聞くようにしています。"},
	{"055", "食堂での調理と仕込み", "調理師", "", "季節の献立を考えるのが得意です。"},
	{"056", "飲食店での接客と会計", "食品衛生責任者", "レジの操作ができる", "忙しい時間でも落ち着いて働けます。"},
	{"071", "機械部品の加工と検査", "フォークリフト運転技能講習", "図面を画面で読める", "ものを作る仕事が好きです。"},
	{"083", "トラックでの配送と荷物の管理", "大型自動車免許", "", "無事故で続けてきました。"},
	{"091", "住宅の基礎と外構の工事", "車両系建設機械運転技能講習", "", "体を動かす仕事を続けたいです。"},
	{"096", "倉庫での入出荷と梱包", "フォークリフト運転技能講習", "ハンディ端末が使える", "決まったことを丁寧に続けます。"},
	{"097", "事務所と病院の清掃", "", "", "人に気持ちよく使ってもらえる場所にします。"},
	{"009", "業務システムの設計とプログラム", "基本情報技術者", "Ｇｏ、ＳＱＬ、表計算", "使う人の話を聞いて作ります。"},
	{"023", "病棟での看護", "看護師", "電子カルテに入力できる", "患者の不安を小さくする看護を心がけています。"},
}

//nolint:gochecknoglobals // constants in all but syntax
var (
	families = [][2]string{{"山田", "ヤマダ"}, {"見本", "ミホン"}, {"例示", "レイジ"}, {"練習", "レンシュウ"}, {"試験", "シケン"}, {"仮名", "カメイ"}, {"架空", "カクウ"}, {"想定", "ソウテイ"}}
	givens   = [][2]string{{"花子", "ハナコ"}, {"太郎", "タロウ"}, {"和子", "カズコ"}, {"一郎", "イチロウ"}, {"みどり", "ミドリ"}, {"次郎", "ジロウ"}, {"さくら", "サクラ"}, {"三郎", "サブロウ"}}
	hopes    = []string{"家から通いやすいところを希望します。", "残業の少ない職場を探しています。", "新しい仕事を基礎から覚えます。", "チームで働くことが得意です。", "子どもの学校の間に働けると助かります。", "早番も遅番もできます。", "後輩に教えた経験があります。", "資格の勉強を続けています。"}
	towns    = []string{"駅の近く", "車で３０分まで", "市内", "転居もできる", ""}
	statuses = []string{"regular", "regular other", "part", "other part", "regular part", ""}
	ages     = []string{"-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64", "65-"}
	schools  = []string{"middle", "high", "high", "vocational", "college", "university", "graduate", ""}
	hours    = [][2]string{{"08:00", "18:00"}, {"09:00", "17:00"}, {"09:00", "14:00"}, {"10:00", "16:30"}, {"17:00", "02:00"}, {"", ""}}
	homes    = []string{"41", "41", "41", "40", "42", "43", "13", "27", "23", "01", "34"}
)

// Seeker is the n-th, from 1: what is published, and who it would be.
func Seeker(n int) (profile, person form.Values) {
	r := rand.New(rand.NewPCG(uint64(n), 41010)) //nolint:gosec // the same each time, and no secret
	one, before := works[r.IntN(len(works))], works[r.IntN(len(works))]
	home := homes[r.IntN(len(homes))]
	profile = form.Values{
		seeker.JobKey + "1": one.code, seeker.PlaceKey + "1": home, seeker.CityKey: pick(r, towns), seeker.StatusKey: pick(r, statuses),
		seeker.AgeKey: pick(r, ages), seeker.EducationKey: pick(r, schools), seeker.CarKey: []string{"yes", "yes", "no"}[r.IntN(3)],
		seeker.PastKey + "1": one.code, seeker.YearsKey + "1": fmt.Sprint(r.IntN(25)), seeker.DidKey + "1": one.did,
		seeker.LicenceKey: one.licence, seeker.ComputerKey: one.computer,
		seeker.PitchKey: strings.Join([]string{one.pitch, pick(r, hopes), pick(r, hopes)}, "\n"), seeker.ApproachKey: []string{"yes", "yes", "yes", "no"}[r.IntN(4)],
	}
	if before.code != one.code {
		profile[seeker.JobKey+"2"], profile[seeker.PastKey+"2"] = before.code, before.code
		profile[seeker.YearsKey+"2"], profile[seeker.DidKey+"2"] = fmt.Sprint(r.IntN(12)), before.did
	}
	if other := homes[r.IntN(len(homes))]; other != home {
		profile[seeker.PlaceKey+"2"] = other
	}
	if r.IntN(3) > 0 {
		profile[seeker.MonthKey] = fmt.Sprint(170_000 + 5_000*r.IntN(40))
	}
	if strings.Contains(profile[seeker.StatusKey], "part") {
		profile[seeker.HourKey] = fmt.Sprint(1_000 + 10*r.IntN(60))
	}
	span := hours[r.IntN(len(hours))]
	profile[seeker.StartKey], profile[seeker.EndKey] = span[0], span[1]
	family, given := families[r.IntN(len(families))], givens[r.IntN(len(givens))]
	person = form.Values{
		applicant.NameKey: family[0] + "　" + given[0], applicant.KanaKey: family[1] + "　" + given[1],
		applicant.AddressKey: fmt.Sprintf("佐賀県佐賀市例示町%d-%d-%d", 1+n%9, 1+n/9%20, 1+n/180%30), applicant.PostalKey: "840-0000",
		applicant.PhoneKey: fmt.Sprintf("0952-00-%04d", n%10_000), applicant.MailKey: fmt.Sprintf("kyushoku%05d@example.jp", n),
	}
	return seeker.Form().Settled(profile), seeker.PersonForm().Settled(person)
}

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }

// Seekers are the first of them as an office keeps them: all published on a day, with nobody sealed in.
func Seekers(office string, people int, on era.Date) (all []seeker.Seeker) {
	for n := 1; n <= people; n++ {
		profile, _ := Seeker(n)
		all = append(all, seeker.Seeker{
			Number: seeker.Number(office, n), State: seeker.Published, Registered: on, Until: seeker.ValidUntil(on), Values: profile, Person: []byte{0},
			Published: int64(n), PublishedOn: on,
		})
	}
	return all
}
