package posting

import "kyujindesk/backend/form"

// personFields ask what is required of applicants: age, education, experience, licences (domain 1.4).
func personFields() []form.Field {
	return []form.Field{
		{
			Key: "age.limit", Kind: form.Choice, Need: true, Row: "age",
			Label:   w("年齢制限", "Age limit"),
			Help:    w("年齢の制限は、法律が認める理由があるときだけ付けられます。", "An age limit needs one of the reasons the law allows."),
			Options: []form.Option{opt("none", "不問", "None"), opt("limited", "制限あり", "Limited")},
		},
		{
			Key: "age.lower", Kind: form.Number, Min: "15", Max: "80", Unit: w("歳", "years"), Row: "age", When: when(on("age.limit", "limited")),
			Label: w("年齢の下限", "Lowest age"),
			Help:  w("「18歳以上」なら18と書きます。", "Enter 18 for “18 or older”."),
		},
		{
			Key: "age.upper", Kind: form.Number, Min: "15", Max: "80", Unit: w("歳", "years"), Row: "age", Span: true, When: when(on("age.limit", "limited")),
			Label: w("年齢の上限", "Highest age"),
			Help:  w("「44歳以下」なら44と書きます。", "Enter 44 for “44 or younger”."),
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
			Help:  w("応募する人が納得できるように、事情を具体的に書きます。", "Explain it concretely, so that applicants understand."),
		}),
		{
			Key: "education.need", Kind: form.Choice, Need: true, Row: "education",
			Label:   w("学歴", "Education"),
			Help:    w("仕事に必要なときだけ条件にします。", "Ask only for what the work needs."),
			Options: demands(),
		},
		{
			Key: "education.level", Kind: form.Choice, Need: true, Row: "education", When: when(on("education.need", "must", "plus")),
			Label: w("求める学歴", "Level of education"),
			Help:  w("この学歴以上の人が対象になります。", "This level or higher."),
			Options: []form.Option{
				opt("high", "高校以上", "High school or higher"), opt("vocational", "専修学校以上", "Vocational school or higher"),
				opt("junior", "短大・高専以上", "Junior or technical college or higher"), opt("university", "大学以上", "University or higher"),
				opt("graduate", "大学院", "Graduate school"),
			},
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
			Help:  w("「経理事務の実務経験1年以上」のように、程度まで書きます。", "Say how much, for example one year of bookkeeping."),
		}),
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
			Key: "licence.need", Kind: form.Choice, Need: true, Row: "licence",
			Label:   w("その他の免許・資格", "Other licences and qualifications"),
			Help:    w("自動車免許のほかに求める資格です。", "Qualifications besides the driving licence."),
			Options: demands(),
		},
		{
			Key: "licence.text", Kind: form.Text, Need: true, Chars: 60, Row: "licence", When: when(on("licence.need", "must", "plus")),
			Label: w("免許・資格の名称", "Names of the qualifications"),
			Help:  w("正式な名前を書き、いくつかあるときは読点で区切ります。", "Full names, separated by commas."),
		},
	}
}
