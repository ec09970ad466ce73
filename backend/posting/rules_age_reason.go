package posting

import (
	"fmt"
	"regexp"
	"strconv"

	"kyujindesk/backend/form"
)

// ageReasonRules hold the reason of an age limit against the work and against its own explanation.
func ageReasonRules() []rule {
	return []rule{
		{"age.artist", form.Error, toAll(), ageLaw + "3号ハ", findNoArtist},
		{"age.lawLower", form.Error, toAll(), ageLaw + "2号", findHighLegalAge},
		{"age.noLaw", form.Warning, toAll(), ageLaw + "2号", findNoLaw},
		{"age.noteVague", form.Warning, toAll(), "高年齢者雇用安定法20条", findVagueAgeNote},
		{"age.noteAges", form.Warning, toAll(), "職業安定法5条の4", findOtherAges},
		{"age.noteRetire", form.Error, toAll(), ageLaw + "1号", findOtherRetirement},
	}
}

var plays = regexp.MustCompile(`俳優|女優|男優|役(を|の|で)|演じ|演技|モデル|声優|子役|舞台|劇団|ミュージカル|ダンサ|ダンス|映画|ドラマ|出演|歌手|アイドル|タレント|芸能|再現`)

func findNoArtist(a answers, _ circumstances) []finding {
	if !a.is("age.reason", "3ha") || a.work.is(traitArtist) && len(a.work.titles) > 0 || plays.MatchString(folded(a.text("work.title")+a.text("work.content"))) {
		return nil
	}
	return one("この理由は、俳優やモデルのように、芸術や芸能の表現に年齢が要る仕事だけに使えます。年齢を「不問」にするか、理由を見直してください。",
		"This reason is for artistic roles alone, such as those of actors and models. Remove the limit or choose another reason.", "age.reason", "work.title")
}

var olderByLaw = regexp.MustCompile(`検定員|副安全運転管理者|操縦`)

// findHighLegalAge: no law here asks for more than 21 years, but for some in the table of occupations and examiners of driving (25).
func findHighLegalAge(a answers, _ circumstances) []finding {
	lower, ok := a.number("age.lower")
	if !ok || !a.is("age.reason", "2") || lower <= 21 || olderByLaw.MatchString(a.text("work.title")) {
		return nil
	}
	return one(fmt.Sprintf("法令が%s歳以上と定めている仕事は見当たりません。下限を法令の年齢（多くは18歳）に修正するか、理由を見直してください。", short(lower)),
		fmt.Sprintf("No law is known that asks for %s years. Take the age of the law, mostly 18, or another reason.", short(lower)), "age.lower", "age.reason")
}

var citesLaw = regexp.MustCompile(`条|法|則|深夜|午後10時|22時|夜勤|18歳未満|年少者|危険|有害|重量|高所|酒|風俗|免許|警備|労働基準`)

func findNoLaw(a answers, _ circumstances) []finding {
	if !a.is("age.reason", "2") || a.text("age.note") == "" || citesLaw.MatchString(folded(a.text("age.note"))) {
		return nil
	}
	for _, n := range a.work.all() {
		if n.age > 0 {
			return nil
		}
	}
	for _, s := range a.shifts() {
		if s.atNight() {
			return nil
		}
	}
	return one("年齢の下限を定めている法令がわかりません。法令の名前（例：労働基準法61条）を書けるか、理由が正しいか確認してください。",
		"It is not clear which law sets the limit. Please confirm that you can name it.", "age.note", "age.reason")
}

// ageNoteSays is what the explanation of each reason speaks of.
//
//nolint:gochecknoglobals // patterns, never changed
var ageNoteSays = map[string]*regexp.Regexp{
	"1":   regexp.MustCompile(`定年`),
	"3i":  regexp.MustCompile(`長期|長く|キャリア|勤続|継続|育て|育成|形成|年齢構成`),
	"3ro": regexp.MustCompile(`技能|ノウハウ|技術|継承|伝承|伝え|引き継|年齢構成|少な`),
	"3ha": regexp.MustCompile(`役|演|表現|モデル|芸|舞台|出演|作品|設定`),
	"3ni": regexp.MustCompile(`60|高年齢|高齢|シニア|定年|氷河期|施策|助成|国の|雇用(の)?促進|正社員就職`),
}

func findVagueAgeNote(a answers, _ circumstances) []finding {
	note := folded(a.text("age.note"))
	says := ageNoteSays[a.text("age.reason")]
	if note == "" || says == nil || says.MatchString(note) {
		return nil
	}
	return one("年齢制限の理由が、選んだ該当事由の説明になっていません。なぜこの年齢なのかを具体的に書けるか確認してください。",
		"The explanation does not fit the reason that is chosen. Please confirm that you can say why this age is needed.", "age.note", "age.reason")
}

var agesSaid = regexp.MustCompile(`([0-9]{2})(歳|才)(未満)?`)

// findOtherAges: ages in the explanation of which none is a limit. 34 or below and below 35 are the same.
func findOtherAges(a answers, _ circumstances) []finding {
	said := agesSaid.FindAllStringSubmatch(folded(a.text("age.note")), -1)
	if !a.is("age.limit", "limited") || a.is("age.reason", "1") || len(said) == 0 {
		return nil
	}
	for _, m := range said {
		age, err := strconv.Atoi(m[1])
		if err != nil {
			return nil
		}
		if m[3] != "" {
			age--
		}
		for _, key := range []string{"age.lower", "age.upper"} {
			// 18歳未満 explains a lowest age of 18.
			if limit, ok := a.number(key); ok && (int(limit) == age || m[3] != "" && int(limit) == age+1) {
				return nil
			}
		}
	}
	return one(fmt.Sprintf("年齢制限の理由に「%s」とありますが、入力した年齢と合いません。どちらが正しいか確認してください。", said[0][0]),
		"The explanation speaks of another age than the limit. Please confirm which is right.", "age.note", "age.upper", "age.lower")
}

var retirementSaid = regexp.MustCompile(`定年(年齢)?(は|が|の|を|:|、)?(満)?([0-9]{2})(歳|才)`)

func findOtherRetirement(a answers, _ circumstances) []finding {
	m := retirementSaid.FindStringSubmatch(folded(a.text("age.note")))
	retire, ok := a.number("retire.age")
	if m == nil || !ok || !a.is("age.limit", "limited") || m[4] == short(retire) {
		return nil
	}
	return one(fmt.Sprintf("年齢制限の理由には定年%s歳とありますが、定年の欄は%s歳です。どちらかを修正してください。", m[4], short(retire)),
		fmt.Sprintf("The explanation says retirement at %s, the field %s. Correct one of them.", m[4], short(retire)), "age.note", "retire.age")
}
