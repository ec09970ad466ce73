package establishment

import (
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// Facilities are 障害者への配慮: what the place offers people with disabilities. A posting for them asks the
// same, answered from here and changeable there.
func Facilities() []form.Field {
	has := func(key, ja, en string) form.Field {
		return form.Field{Key: key, Kind: form.Choice, Label: w(ja, en), Options: yesNo()}
	}
	coach := has("facility.coach", "企業在籍型ジョブコーチ", "Job coach on the staff")
	coach.Help = w("研修を受けて、障害のある人の仕事を職場で支える社員です。", "An employee trained to support people with disabilities at work.")
	return []form.Field{
		has("facility.elevator", "エレベーター", "Lift"),
		has("facility.braille", "点字設備", "Braille"),
		has("facility.stairRail", "階段の手すり", "Handrails on stairs"),
		has("facility.rail", "階段以外の手すり", "Other handrails"),
		has("facility.wheelchair", "建物内の車いす移動", "Wheelchairs inside the building"),
		has("facility.restRoom", "休憩室", "Rest room"),
		has("facility.toilet", "バリアフリートイレ", "Barrier-free toilet"),
		coach,
		grid(3, form.Field{
			Key: "facility.other", Label: w("その他の配慮", "Other considerations"),
			Help: w("通院のための休みや、筆談での連絡など、している配慮を入力します。", "For example time for hospital visits, or talking in writing."),
		}),
	}
}

func w(ja, en string) form.Words { return form.Words{JA: ja, EN: en} }

func opt(code, ja, en string) form.Option { return form.Option{Code: code, Label: w(ja, en)} }

func yesNo() []form.Option {
	return []form.Option{opt("yes", "あり", "Yes"), opt("no", "なし", "No")}
}

func when(key string, codes ...string) []form.When { return []form.When{{Key: key, In: codes}} }

// grid is a free text of so many lines of 30 full-width characters.
func grid(lines int, fd form.Field) form.Field {
	fd.Kind, fd.Chars, fd.Lines = form.Lines, jptext.GridWidth, lines
	return fd
}
