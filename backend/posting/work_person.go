package posting

import (
	"fmt"
	"slices"

	"kyujindesk/backend/form"
)

// licences is how many 免許・資格 besides the driving licence a posting has room for.
const licences = 3

// personFields ask what is required of applicants: age, education, experience, licences (domain 1.4).
// Graduates are asked for their schools instead.
func personFields() []form.Field {
	return slices.Concat(
		asked(onlyFor(toAll()...), slices.Concat(ageFields(), schoolFields())), skillFields(), licenceFields(),
	)
}

func ageFields() []form.Field {
	return []form.Field{
		{
			Key: "age.limit", Kind: form.Choice, Need: true, Row: "age",
			Label:   w("年齢制限", "Age limit"),
			Help:    w("年齢の制限は、法律が認める理由があるときだけ付けられます。", "An age limit needs one of the reasons the law allows."),
			Options: []form.Option{opt("none", "不問", "None"), opt("limited", "制限あり", "Limited")},
		},
		{
			Key: "age.lower", Kind: form.Number, Min: "15", Max: "80", Unit: w("歳", "years"), Row: "age", When: when(on("age.limit", "limited")),
			Label: w("年齢の下限", "Minimum age"),
			Help:  w("「18歳以上」なら18と入力します。", "Enter 18 for “18 or older”."),
		},
		{
			Key: "age.upper", Kind: form.Number, Min: "15", Max: "80", Unit: w("歳", "years"), Row: "age", Span: true, When: when(on("age.limit", "limited")),
			Label: w("年齢の上限", "Maximum age"),
			Help:  w("「44歳以下」なら44と入力します。", "Enter 44 for “44 or younger”."),
		},
		{
			Key: "age.reason", Kind: form.Choice, Need: true, When: when(on("age.limit", "limited")),
			Label: w("年齢制限の該当事由", "Reason for the age limit"),
			Help:  w("あてはまるものがなければ、制限は付けられません。", "Without one of these no limit is possible."),
			Options: []form.Option{
				opt("1", "定年を上限（1号）", "Retirement age is the upper limit (no. 1)"),
				opt("2", "法令の規定により年齢制限がある（2号）", "A law sets the limit (no. 2)"),
				opt("3i", "キャリア形成（3号のイ）", "Building a long career (no. 3-a)"),
				opt("3ro", "技能・ノウハウの継承（3号のロ）", "Passing on skills (no. 3-b)"),
				opt("3ha", "芸術・芸能の表現の真実性（3号のハ）", "Truth of an artistic role (no. 3-c)"),
				opt("3ni", "60歳以上の高年齢者・国の施策の対象（3号のニ）", "People of 60 or more, or a state scheme (no. 3-d)"),
			},
		},
		grid(2, form.Field{
			Key: "age.note", Need: true, When: when(on("age.limit", "limited")),
			Label: w("年齢制限の理由", "Why the limit is needed"),
			Help:  w("応募する人が納得できるように、事情を具体的に入力します。", "Explain it concretely, so that applicants understand."),
		}),
	}
}

func schoolFields() []form.Field {
	return []form.Field{
		{
			Key: "education.need", Kind: form.Choice, Need: true, Row: "education",
			Label:   w("学歴", "Education"),
			Help:    w("仕事に必要なときだけ条件にします。", "Ask only for what the work needs."),
			Options: demands(),
		},
		{
			Key: "education.level", Kind: form.Choice, Need: true, Row: "education", When: when(on("education.need", "must", "plus")),
			Label: w("必要な学歴", "Level of education"),
			Help:  w("この学歴以上の人が対象になります。", "This level or higher."),
			Options: []form.Option{
				opt("high", "高校以上", "High school or higher"), opt("vocational", "専修学校以上", "Vocational school or higher"),
				opt("junior", "短大以上", "Junior college or higher"), opt("technical", "高専以上", "Technical college or higher"), opt("university", "大学以上", "University or higher"),
				opt("graduate", "大学院", "Graduate school"),
			},
		},
		{
			Key: "education.major", Kind: form.Text, Chars: 28, Row: "education", When: when(on("education.need", "must", "plus")),
			Label: w("専攻", "Field of study"), Before: w("専攻 ", "field: "),
			Help: w("仕事に必要な専攻があるときに入力します。", "If the work needs one."),
		},
		{
			Key: "experience.need", Kind: form.Choice, Need: true, Row: "experience",
			Label:   w("必要な経験・知識・技能等", "Experience, knowledge, skills"),
			Help:    w("入ってから覚えられるなら「不問」にすると応募が増えます。", "If it can be learnt on the job, not asking brings more applicants."),
			Options: demands(),
		},
		grid(3, form.Field{
			Key: "experience.text", Need: true, Row: "experience", When: when(on("experience.need", "must", "plus")),
			Label: w("経験・知識・技能の内容", "Which experience or skills"),
			Help:  w("「経理事務の実務経験1年以上」のように、程度まで入力します。", "Say how much, for example one year of bookkeeping."),
		}),
	}
}

func skillFields() []form.Field {
	return []form.Field{
		grid(3, form.Field{
			Key:   "pc.text",
			Label: w("必要なPCスキル", "Computer skills"),
			Help:  w("「表計算で表を作り、合計できる程度」のように、何ができればよいかを入力します。", "What people should be able to do, for example make a table with sums."),
		}),
	}
}

// licenceFields ask for the driving licence and up to three others (domain 1.4).
func licenceFields() []form.Field {
	fields := []form.Field{
		{
			Key: "carLicence.need", Kind: form.Choice, Need: true, Row: "carLicence",
			Label:   w("普通自動車運転免許", "Driving licence"),
			Help:    w("仕事で車を運転するときに条件にします。通勤だけなら「不問」です。", "Ask for it if the work includes driving, not for commuting."),
			Options: demands(),
		},
		{
			Key: "carLicence.auto", Kind: form.Choice, Need: true, Row: "carLicence", When: when(on("carLicence.need", "must", "plus")),
			Label: w("AT限定免許", "Automatic-only licence"), Before: w("AT限定 ", "automatic only: "),
			Help:    w("オートマチック車に限る免許でもよいかどうかです。", "Whether a licence for automatic cars is enough."),
			Options: canOrNot(),
		},
		{
			Key: "licence.need", Kind: form.Choice, Need: true,
			Label:   w("その他の免許・資格", "Other licences and qualifications"),
			Help:    w("自動車免許のほかに求める資格です。3つまで書けます。", "Qualifications besides the driving licence, up to three."),
			Options: []form.Option{opt("none", "不問", "Not asked"), opt("some", "条件あり", "Asked for")},
		},
	}
	for n := 1; n <= licences; n++ {
		fields = append(fields, licenceField(n)...)
	}
	return append(fields, grid(2, form.Field{
		Key: "licence.text", When: when(on("licence.need", "some")),
		Label: w("免許・資格の補足", "Note on qualifications"),
		Help:  w("「いずれか1つでよい」「受験予定の方も可」のように入力します。", "For example that one of them is enough."),
	}))
}

// licenceField asks for one of them; the first must be named.
func licenceField(n int) []form.Field {
	row := fmt.Sprintf("licence%d", n)
	key := fmt.Sprintf("licence.%d.", n)
	fields := []form.Field{
		{
			Key: key + "name", Kind: form.Text, Need: n == 1, Chars: 28, Row: row, When: when(on("licence.need", "some")),
			Label: w(fmt.Sprintf("免許・資格の名称（%d）", n), fmt.Sprintf("Name of qualification (%d)", n)),
		},
		{
			Key: key + "code", Kind: form.Number, Min: "1001", Max: "9999", Row: row, When: when(on("licence.need", "some")),
			Label: w(fmt.Sprintf("免許・資格コード（%d）", n), fmt.Sprintf("Code of qualification (%d)", n)), Before: w("コード", "code "),
		},
		{
			Key: key + "need", Kind: form.Choice, Need: n == 1, Row: row, When: when(on("licence.need", "some")), Options: demands()[1:],
			Label: w(fmt.Sprintf("免許・資格の必要度（%d）", n), fmt.Sprintf("How much it is needed (%d)", n)),
		},
	}
	if n == 1 {
		fields[0].Help = w("「日商簿記2級」のように正式な名前を入力します。", "The full name, for example 日商簿記2級.")
		fields[1].Help = w("窓口の一覧にある4桁の番号です。わからなければ空けておきます。", "The four digits of the office's list; leave empty if unknown.")
	}
	return fields
}
