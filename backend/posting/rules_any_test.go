package posting

import (
	"testing"

	"pgregory.net/rapid"

	"kyujindesk/backend/form"
)

// Whatever is answered, the check comes to an end, and each of its problems points at a field of the form, in words.
func TestCheckTakesAnyAnswers(t *testing.T) {
	wages := LoadMinimumWages()
	pieces := []string{
		"", " ", "　", "0", "7", "45", "１２", "99999999999", "-1", "1.5", "0:00", "24:00", "9:00", "２２：００", "2026-12-01", "令和9年3月31日", "2026-02-31", "看護師", "（", "）", "・", "の",
		"コアタイムは午後99時から0時", "平均999時間", "通算0年、更新0回", "定年00歳", "1000名募集", "時給,円", "月給9万9円", "高校生歓迎", "派00-000000", "フォークリフトの運転", "、", "。", "\n", "4トン", "ｶﾞｰﾄﾞﾏﾝ", "在宅勤務", "\u200b", "\xff",
	}
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom(Kinds()).Draw(t, "kind")
		f := FormOf(k)
		v := Sample(k)
		keys := []string{}
		for _, s := range f.Sections {
			for _, fd := range s.Fields {
				keys = append(keys, fd.Key)
			}
		}
		for range rapid.IntRange(1, 12).Draw(t, "changes") {
			key := rapid.SampledFrom(keys).Draw(t, "key")
			fd, _ := f.Field(key)
			if len(fd.Options) > 0 && rapid.Bool().Draw(t, "chosen") {
				v[key] = rapid.SampledFrom(fd.Options).Draw(t, "option").Code
				continue
			}
			text := ""
			for range rapid.IntRange(0, 4).Draw(t, "pieces") {
				text += rapid.OneOf(rapid.SampledFrom(pieces), rapid.StringN(0, 3, -1)).Draw(t, "piece")
			}
			v[key] = text
		}
		for _, p := range Check(k, v, today(), wages) {
			sane(t, f, p)
		}
	})
}

func sane(t *rapid.T, f form.Form, p form.Problem) {
	if len(p.Fields) == 0 || p.Message.JA == "" || p.Message.EN == "" {
		t.Fatalf("%+v", p)
	}
	for _, key := range p.Fields {
		if _, asked := f.Field(key); !asked {
			t.Fatalf("%s points at %q, which is not asked", p.ID, key)
		}
	}
}
