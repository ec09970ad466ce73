package posting

import (
	"testing"

	"kyujindesk/backend/form"
)

func saidExamples() []example {
	note := func(s string) form.Values { return form.Values{"notes.text": s} }
	return []example{
		bad("said.differs", note("・残業は月三十時間ほどあります。")),
		bad("said.differs", note("・賞与はありません。")),
		bad("said.differs", note("・駐車場がないため、車での通勤はできません。")),
		bad("said.differs", note("・大学を卒業した方に限ります。")),
		bad("said.differs", note("・営業の経験が3年以上ある方をお願いします。")),
		bad("said.differs", note("・退職金の制度はありません。")),
		bad("said.differs", form.Values{"selection.note": "面接は２回行います。"}),
		bad("said.differs", note("・採用は3名の予定です。")),
		bad("said.differs", note("・最初の契約は2か月です。")),
		bad("said.differs", note("・試用期間はありません。")),
		bad("said.differs", note("・転勤の可能性があります。")),
		bad("said.differs", note("・雇用保険なし")),
		bad("said.differs", form.Values{"wage.other": "基本給には20時間分の固定残業代を含みます。"}),
		bad("said.differs", note("・定年は60歳です。")),
		bad("said.differs", note("・年間休日は105日です。")),
		badPart("said.differs", note("・週1日から働けます。")),
		bad("said.differs", note("・残業は月に17時間ほどです。")),
		good("said.differs", note("・残業は月に16時間ほどです。")),
		bad("text.age", note("・21歳以上の方を募集します。")),
		good("text.age", note("・20歳以上の方を募集します。")),
		good("said.differs", note("・残業は月に8時間ほどです。")),
		good("said.differs", note("・3月と4月は残業が月に30時間ほどになります。")),
		good("said.differs", note("・お彼岸の前は残業が月に30時間ほどあります。")),
		bad("said.differs", note("・4月に昇給します。残業は月に30時間ほどです。")),
		good("said.differs", note("・サービス残業や持ち帰りの残業はありません。")),
		good("said.differs", note("・月45時間を超える残業はありません。")),
		bad("said.differs", note("・定時で帰れます。")),
		bad("said.differs", note("・正社員には賞与がありますが、本求人にはありません。")),
		good("said.differs", note("・正社員の定年は60歳ですが、本求人の定年は65歳です。")),
		bad("said.differs", note("・年に九十八日のお休みです。")),
		good("said.differs", note("・お客様の旅行は年に98日ほどです。")),
		good("said.differs", note("・繁忙期の残業は月に30時間ほどです。")),
		good("said.differs", note("・整備部門では月40時間の残業がありますが、本求人は月8時間です。")),
		good("said.differs", note("・定年は65歳です。転勤はありません。")),
		good("said.differs", note("・従業員は20名です。1クラス20名の園児を受け持ちます。")),
		good("said.differs", note("・試用期間3か月、社会保険に加入します。")),
		good("said.differs", note("・年間の休日は122日で、昨年は123日でした。")),
		good("said.differs", form.Values{"trial.terms": "different", "trial.detail": "試用期間中は賞与の算定に入れません。"}),
		good("said.differs", note("・大学の校舎を清掃します。")),

		bad("said.differs", note("・月給は18万円です。")),
		good("said.differs", note("・月給は20万円です。")),
		bad("said.differs", note("・月給は27万円です。")),
		good("said.differs", note("・経験者の月給は27万円です。")),
		badPart("said.differs", note("・時給は1,119円です。")),
		goodPart("said.differs", note("・時給は1,120円です。")),
		bad("said.differs", note("・休憩は45分です。")),
		good("said.differs", note("・休憩は60分です。")),
		good("said.differs", note("・2時間ごとに10分の休憩があります。")),
		bad("said.differs", note("・勤務時間は8時から17時です。")),
		good("said.differs", note("・勤務時間は9時から18時です。")),
		good("said.differs", note("・土曜の勤務時間は8時から12時です。")),
		bad("said.differs", note("・普通自動車免許が必要です。")),
		good("said.differs", note("・普通自動車免許は必要ありません。")),
		bad("said.differs", note("・職員用の駐車場はありません。")),
		good("said.differs", note("・お客様用の駐車場はありません。")),
		bad("said.differs", note("・店内は喫煙可です。")),
		good("said.differs", note("・館内は禁煙です。")),
		bad("said.differs", note("・社員寮があります。")),
		good("said.differs", note("・学生寮の調理をお願いします。")),
		bad("said.differs", note("・面接の結果は14日後にお知らせします。")),
		good("said.differs", note("・面接の結果は7日以内にお知らせします。")),
		bad("said.differs", note("・職務経歴書をお持ちください。")),
		good("said.differs", note("・職務経歴書は、経験のある方だけお持ちください。")),
		bad("said.differs", note("・勤務地は福岡県の倉庫です。")),
		good("said.differs", note("・勤務地は佐賀県の倉庫です。")),
		bad("said.differs", form.Values{"place.kind": "home", "notes.text": "・勤務地は本社です。"}),
		good("said.differs", form.Values{"place.kind": "home", "notes.text": "・面接は本社で行います。"}),
		bad("said.differs", form.Values{"holidays.week": "every", "notes.text": "・週6日勤務です。"}),
		good("said.differs", form.Values{"holidays.week": "every", "notes.text": "・週5日勤務です。"}),
		good("said.differs", form.Values{"holidays.week": "every", "notes.text": "・店は週6日営業です。"}),
		bad("said.differs", note("・有給休暇は5日です。")),
		good("said.differs", note("・夏季の特別休暇は5日です。")),
		good("said.differs", note("・入社時に有給休暇を3日付与します。")),
		bad("said.differs", note("・完全在宅のお仕事です。")),
		bad("said.differs", note("・フルリモートです。")),
		good("said.differs", note("・完全在宅ではありません。")),
		good("said.differs", note("・在宅勤務は週1日までできます。")),
		bad("said.differs", form.Values{"place.kind": "home", "notes.text": "・在宅勤務はできません。"}),
		good("said.differs", note("・年収例　450万円（残業代含む）")),
		bad("said.minimum", form.Values{"trial.terms": "different", "trial.detail": "試用期間中は月給170,000円です。"}),
		good("said.minimum", form.Values{"trial.terms": "different", "trial.detail": "試用期間中は月給180,000円です。"}),
		bad("said.minimum", form.Values{"wage.other": "研修の間は時給９５０円です。"}),
		bad("said.minimum", note("・高校生は時給九百八十円です。")),
		bad("said.minimum", form.Values{"trial.terms": "different", "trial.detail": "試用期間中は日給6,800円です。ほかは同じです。"}),
		badPart("said.minimum", note("・はじめの一か月は時給千円です。")),
		good("said.minimum", note("・研修の間も時給1,500円です。")),
		good("said.minimum", note("・会員の方は1時間800円で卓球台を使えます。")),
		good("said.minimum", note("・早番は時給に100円を加えます。")),
		good("said.minimum", note("・見習いの間も日給13,000円です。")),
	}
}

// A comparison names a field that some form asks for.
func TestComparisonsNameFields(t *testing.T) {
	for _, row := range comparisons() {
		asked := false
		for _, k := range Kinds() {
			_, ok := FormOf(k).Field(row.field)
			asked = asked || ok
		}
		if !asked {
			t.Errorf("%s is held against %q, which no form asks", row.what, row.field)
		}
	}
}
