package posting

import (
	"fmt"

	"kyujindesk/backend/form"
)

// youthYears is how many business years 青少年雇用情報 looks back.
const youthYears = 3

// youthSection is 青少年雇用情報: what employers tell graduates about hiring, training and working with them
// (若者雇用促進法13条・14条, 施行規則5条). Each of its three groups needs at least one answer.
func youthSection() form.Section {
	s := form.Section{
		Key:   "youth",
		Label: w("青少年雇用情報", "Information for young people"),
		Lead:  w("募集と採用、能力開発、働き方の3つについて、それぞれ1つ以上を知らせます。", "Tell at least one thing each about hiring, training and working."),
		Rows: map[string]form.Words{
			"training": w("研修", "Training"), "study": w("自己啓発支援", "Support for studies"), "exam": w("社内検定等", "In-house examinations"),
			"parentWomen": w("育児休業（女性）", "Childcare leave (women)"), "parentMen": w("育児休業（男性）", "Childcare leave (men)"),
			"women": w("女性の割合", "Share of women"),
		},
	}
	for n := 1; n <= youthYears; n++ {
		row := fmt.Sprintf("youth%d", n)
		s.Rows[row] = w(fmt.Sprintf("新卒等の採用と離職（%d年度前）", n), fmt.Sprintf("Graduates hired and left (%d years ago)", n))
		s.Fields = append(s.Fields,
			count(fmt.Sprintf("youth.%d.men", n), row, "男性 ", "men: ", fmt.Sprintf("採用した男性（%d年度前）", n), fmt.Sprintf("Men hired (%d years ago)", n)),
			count(fmt.Sprintf("youth.%d.women", n), row, "女性 ", "women: ", fmt.Sprintf("採用した女性（%d年度前）", n), fmt.Sprintf("Women hired (%d years ago)", n)),
			count(fmt.Sprintf("youth.%d.left", n), row, "うち離職 ", "of them left: ", fmt.Sprintf("採用のうち離職した人（%d年度前）", n), fmt.Sprintf("Of them left (%d years ago)", n)),
		)
	}
	s.Fields = append(s.Fields, trainingFields()...)
	s.Fields = asked(onlyFor(ofSchools()...), append(s.Fields, workingFields()...))
	return s
}

func count(key, row, before, beforeEN, ja, en string) form.Field {
	return form.Field{Key: key, Kind: form.Number, Max: "99999", Unit: w("人", "people"), Row: row, Label: w(ja, en), Before: w(before, beforeEN)}
}

func trainingFields() []form.Field {
	explained := func(key, ja, en, help, helpEN string) []form.Field {
		return []form.Field{
			{Key: "youth." + key, Kind: form.Choice, Row: key, Options: yesNo(), Label: w(ja, en), Help: w(help, helpEN)},
			{
				Key: "youth." + key + "Text", Kind: form.Text, Need: true, Chars: 60, Row: key, When: when(on("youth."+key, "yes")),
				Label: w(ja+"の内容", en+" (details)"),
			},
		}
	}
	fields := []form.Field{
		{
			Key: "youth.service", Kind: form.Decimal, Max: "60", Unit: w("年", "years"),
			Label: w("平均継続勤務年数", "Average years of service"), Help: w("正社員の平均です。", "Of regular employees."),
		},
		{
			Key: "youth.age", Kind: form.Decimal, Min: "15", Max: "80", Unit: w("歳", "years"),
			Label: w("従業員の平均年齢", "Average age"), Help: w("参考として書けます。", "If you like."),
		},
	}
	fields = append(fields, explained("training", "研修", "Training", "新しく入る人への研修があるかどうかです。", "Whether newcomers are trained.")...)
	fields = append(fields, explained("study", "自己啓発支援", "Support for studies", "資格の費用の補助などがあるかどうかです。", "For example money for examinations.")...)
	fields = append(fields,
		form.Field{
			Key: "youth.mentor", Kind: form.Choice, Options: yesNo(),
			Label: w("メンター制度", "Mentors"), Help: w("先輩が相談に乗る制度です。", "Older colleagues to turn to."),
		},
		form.Field{
			Key: "youth.career", Kind: form.Choice, Options: yesNo(),
			Label: w("キャリアコンサルティング制度", "Career advice"), Help: w("専門の人に仕事の将来を相談できる制度です。", "Advice by a professional."),
		})
	return append(fields, explained("exam", "社内検定等", "In-house examinations", "技能を会社が検定する制度です。", "Whether the company examines skills.")...)
}

func workingFields() []form.Field {
	share := func(key, before, beforeEN, ja, en string) form.Field {
		return form.Field{Key: key, Kind: form.Decimal, Max: "100", Unit: w("%", "%"), Row: "women", Label: w(ja, en), Before: w(before, beforeEN)}
	}
	return []form.Field{
		{
			Key: "youth.overtime", Kind: form.Decimal, Max: "200", Unit: w("時間", "hours"),
			Label: w("前年度の月平均所定外労働時間", "Overtime a month last year"), Help: w("正社員1人の平均です。", "The average of a regular employee."),
		},
		{
			Key: "youth.leave", Kind: form.Decimal, Max: "40", Unit: w("日", "days"),
			Label: w("前年度の有給休暇の平均取得日数", "Paid leave taken last year"), Help: w("正社員1人の平均です。", "The average of a regular employee."),
		},
		count("youth.parentWomen.took", "parentWomen", "取得 ", "took: ", "育児休業を取得した女性", "Women who took childcare leave"),
		count("youth.parentWomen.of", "parentWomen", "対象 ", "of: ", "出産した女性", "Women who gave birth"),
		count("youth.parentMen.took", "parentMen", "取得 ", "took: ", "育児休業を取得した男性", "Men who took childcare leave"),
		count("youth.parentMen.of", "parentMen", "対象 ", "of: ", "配偶者が出産した男性", "Men whose wives gave birth"),
		share("youth.officers", "役員 ", "officers: ", "役員に占める女性の割合", "Women among officers"),
		share("youth.managers", "管理職 ", "managers: ", "管理職に占める女性の割合", "Women among managers"),
	}
}
