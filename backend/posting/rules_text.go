package posting

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting/text"
)

// ngWord is a wording a posting may not use.
type ngWord struct {
	word    string
	instead string   // what one click puts in its place; empty where nothing does
	fine    []string // texts that hold the word and are no fault: both sexes named, or a plain fact
}

// sexWords are occupations and calls that name one sex (男女雇用機会均等法5条 and its
// guideline, 平成18年厚生労働省告示614号). Naming both sexes is fine, and so are facts such as 女性活躍中.
func sexWords() []ngWord {
	return []ngWord{
		{"営業マン", "営業担当者", nil},
		{"セールスマン", "営業担当者", nil},
		{"サラリーマン募集", "会社員募集", nil},
		{"カメラマン", "撮影スタッフ", nil},
		{"ガードマン", "警備員", nil},
		{"ドアマン", "ドア係", []string{"ドアマン・ドアガール"}},
		{"看護婦", "看護師", nil},
		{"看護士", "看護師", nil},
		{"保母", "保育士", []string{"保母・保父", "保父・保母", "保母さんと呼ばず"}},
		{"保父", "保育士", []string{"保母・保父", "保父・保母"}},
		{"助産婦", "助産師", nil},
		{"保健婦", "保健師", nil},
		{"家政婦", "家事スタッフ", []string{"家政婦（夫）", "家政婦(夫)"}},
		{"ウェイトレス", "ホールスタッフ", []string{"ウェイター・ウェイトレス", "ウェイトレス・ウェイター"}},
		{"ウェイター", "ホールスタッフ", []string{"ウェイター・ウェイトレス", "ウェイトレス・ウェイター"}},
		{"ウエイトレス", "ホールスタッフ", []string{"ウエイター・ウエイトレス", "ウエイトレス・ウエイター"}},
		{"スチュワーデス", "客室乗務員", nil},
		{"ホステス", "接客スタッフ", nil},
		{"メイド募集", "客室係募集", nil},
		{"ＯＬ募集", "事務職募集", nil},
		{"OL募集", "事務職募集", nil},
		{"女子社員", "社員", []string{"男子社員・女子社員"}},
		{"男子社員", "社員", []string{"男子社員・女子社員"}},
		{"女性歓迎", "", nil},
		{"女性優遇", "", nil},
		{"女性の方歓迎", "", nil},
		{"女性募集", "", nil},
		{"男性歓迎", "", nil},
		{"男性優遇", "", nil},
		{"男性の方歓迎", "", nil},
		{"男性募集", "", nil},
		{"主婦歓迎", "主婦・主夫歓迎", nil},
		{"主婦の方歓迎", "主婦・主夫の方歓迎", nil},
		{"主婦募集", "スタッフ募集", nil},
		{"主婦向け", "家庭と両立しやすい", nil},
	}
}

// oneSexWords may call for one sex or state a fact of the trade (女性限定の教室で受付をします), so they are only asked about.
func oneSexWords() []string {
	return []string{"女性限定", "女性のみ", "女性向き", "女性に最適", "男性限定", "男性のみ", "男性向き", "男性に最適"}
}

// freeTexts are the fields in which an employer writes sentences; names and addresses are left alone.
func freeTexts(f form.Form) []form.Field {
	fields := []form.Field{}
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			words := fd.Kind == form.Text || fd.Kind == form.Lines
			aside := strings.HasPrefix(fd.Key, "contact.") || strings.HasSuffix(fd.Key, "address") || fd.Key == "work.permit"
			if words && !aside && !fd.Aside {
				fields = append(fields, fd)
			}
		}
	}
	return fields
}

func textRules() []rule {
	return []rule{
		{"text.sex", form.Error, Kinds(), "男女雇用機会均等法5条", findSexWords},
		{"text.oneSex", form.Warning, Kinds(), "男女雇用機会均等法5条", findOneSexWords},
		{"text.age", form.Warning, toAll(), "労働施策総合推進法9条", findAgeWords},
		{"text.private", form.Error, Kinds(), "職業安定法5条の5", findPrivateMatters},
		{"text.health", form.Warning, Kinds(), "職業安定法5条の5", findHealthCheck},
		{"work.scope", form.Error, Kinds(), "職業安定法施行規則4条の2第3項（2024年4月から）", scopeRule("work.scope", "従事すべき業務", "work")},
		{"place.scope", form.Error, Kinds(), "職業安定法施行規則4条の2第3項（2024年4月から）", scopeRule("place.scope", "就業場所", "place of work")},
	}
}

func findSexWords(a answers, _ circumstances) []finding {
	found := []finding{}
	for _, fd := range freeTexts(a.form) {
		value := a.text(fd.Key)
		for _, ng := range sexWords() {
			rest := value
			for _, fine := range ng.fine {
				rest = strings.ReplaceAll(rest, fine, "")
			}
			if !strings.Contains(rest, ng.word) {
				continue
			}
			f := finding{fields: []string{fd.Key}, marks: marksOf(fd.Key, value, ng.word, ng.fine), message: w(
				fmt.Sprintf("「%s」は一方の性別に限定する表現です。性別によらない言葉に修正してください。", ng.word),
				fmt.Sprintf("“%s” calls for one sex only. Use a neutral wording.", ng.word),
			)}
			if ng.instead != "" && rest == value {
				f.repair = &form.Repair{
					Label:  w(fmt.Sprintf("「%s」にする", ng.instead), fmt.Sprintf("Write “%s”", ng.instead)),
					Values: form.Values{fd.Key: strings.ReplaceAll(value, ng.word, ng.instead)},
				}
			}
			found = append(found, f)
		}
	}
	return found
}

func findOneSexWords(a answers, _ circumstances) []finding {
	found := []finding{}
	for _, fd := range freeTexts(a.form) {
		for _, words := range oneSexWords() {
			if value := a.text(fd.Key); strings.Contains(value, words) {
				f := one(
					fmt.Sprintf("「%s」が、応募する人の性別を限定する意味なら書けません。仕事の説明として使っているか確認してください。", words),
					fmt.Sprintf("“%s” may not limit who applies. Please confirm that it only describes the work.", words), fd.Key,
				)
				f[0].marks = marksOf(fd.Key, value, words, nil)
				found = append(found, f...)
			}
		}
	}
	return found
}

// ageCall finds calls for people of an age in free text: 20代歓迎, 若い方. Numbers of years are said facts.
var ageCall = regexp.MustCompile(`[0-9０-９]{2}代(?:の方)?(?:歓迎|限定|募集|のみ)|若い方(?:歓迎|限定|募集)|若手(?:限定|のみ)`)

// agelessly are words by which an age is no limit of who may apply.
var agelessly = regexp.MustCompile(`定年|年金|医療|保険|正社員|雇用|退職|代の|代が|活躍`)

// findAgeWords: an age that the law or the retirement age gives (18歳以上、深夜のため) is no call.
func findAgeWords(a answers, c circumstances) []finding {
	found := []finding{}
	if !a.is("age.limit", "none") {
		return found
	}
	tell := func(field, words string, marks []form.Mark) {
		f := one(
			fmt.Sprintf("年齢は「不問」ですが、「%s」と書かれています。文から除くか、年齢制限とその理由を入力してください。", words),
			fmt.Sprintf("There is no age limit, yet the text says “%s”. Remove it, or state the limit and its reason.", words),
			field, "age.limit",
		)
		f[0].marks = marks
		found = append(found, f...)
	}
	for _, fd := range freeTexts(a.form) {
		if words := ageCall.FindString(a.text(fd.Key)); words != "" {
			tell(fd.Key, words, marksOf(fd.Key, a.text(fd.Key), words, nil))
		}
	}
	for _, s := range c.reading.facts {
		// 20 is the highest age that a law asks for as the lowest (smoking, gambling).
		limits := s.What == "age.upper" || s.What == "age.lower" && s.Lower > 20
		if limits && s.Said == text.Affirmed && !s.partial() && !agelessly.MatchString(s.sentence()) {
			tell(s.field, s.words(), []form.Mark{s.mark()})
		}
	}
	return found
}

// privateMatters may not be asked of applicants: they have nothing to do with ability (公正な採用選考の基本, 14 items).
func privateMatters() []string {
	return []string{
		"戸籍", "住民票", "本籍", "身元調査", "身辺調査", "家族構成", "家族の職業", "マイナンバー", "個人番号", "住宅の状況", "間取り", "資産の状況", "血液型", "家系", "身上書", "身上調書", "家庭訪問", "労働組合の加入", "興信所", "家庭環境", "家庭の状況", "家族の状況", "家族状況", "親の職業", "保護者の職業", "出生地", "信仰", "思想信条", "支持政党", "尊敬する人物", "愛読書", "購読新聞", "現住所の略図", "自宅付近の地図",
	}
}

// notAsked follows what an employer says not to ask for.
var notAsked = regexp.MustCompile(`(要り?ません|いりません|不要|必要(は)?ありません|求めません|書かないで|記入しないで|出さないで|聞きません|うかがいません|提出しないで|持参しないで|ありません)`)

// afterHiring tells that something is asked of who was hired.
var afterHiring = regexp.MustCompile(`(採用|入社|内定)(後|が決ま|の後|したあと|決定後|された方)`)

// asksFor says whether a sentence of a text names a matter and does not say that it is not asked for.
func asksFor(text, matter string) bool {
	for _, sentence := range strings.Split(text, "。") {
		if _, after, found := strings.Cut(sentence, matter); found && !notAsked.MatchString(after) && !afterHiring.MatchString(sentence) {
			return true
		}
	}
	return false
}

func findPrivateMatters(a answers, _ circumstances) []finding {
	found := []finding{}
	for _, key := range []string{"documents.other", "selection.methodOther", "selection.note"} {
		for _, matter := range privateMatters() {
			if asksFor(a.text(key), matter) {
				f := one(
					fmt.Sprintf("「%s」は適性や能力と関係がないため、選考で求められません。この項目から除いてください。", matter),
					fmt.Sprintf("“%s” says nothing about ability and may not be asked for. Remove it.", matter), key,
				)
				f[0].marks = marksOf(key, a.text(key), matter, nil)
				found = append(found, f...)
			}
		}
	}
	return found
}

// findHealthCheck only warns: for some work, driving for example, a check before hiring has a reason.
func findHealthCheck(a answers, _ circumstances) []finding {
	for _, key := range []string{"documents.other", "selection.methodOther", "selection.note"} {
		if strings.Contains(a.text(key), "健康診断") {
			f := one("選考のための健康診断は、その仕事にどうしても必要な場合だけ認められます。必要な理由を説明できるか確認してください。",
				"A health check for the selection is allowed only where the work makes it necessary. Please confirm that you can explain why.", key)
			f[0].marks = marksOf(key, a.text(key), "健康診断", nil)
			return f
		}
	}
	return nil
}

// scopeRule asks for a scope of change that says something.
func scopeRule(key, what, whatEN string) func(answers, circumstances) []finding {
	return func(a answers, _ circumstances) []finding {
		empty := []string{"", "なし", "無し", "無", "特になし", "あり", "有", "有り", "未定", "その他"}
		if !slices.Contains(empty, strings.TrimSpace(a.text(key))) {
			return nil
		}
		f := one(
			fmt.Sprintf("「%sの変更の範囲」に、変わる可能性がないなら「変更なし」、あるならその範囲を入力してください。", what),
			fmt.Sprintf("Say how the %s may change: 変更なし if it will not, otherwise how far.", whatEN), key,
		)
		return repaired(f, "「変更なし」を入れる", "Enter 変更なし (no change)", form.Values{key: "変更なし"})
	}
}
