package publicpage

import (
	"regexp"

	"kyujindesk/backend/jptext"
)

// workRules are the head of the page and 仕事内容 up to the place of work.
func workRules() []rule {
	return []rule{
		pick("ID_onlinJishuOboUktkKahi", "class.apply"),
		pick("ID_tryKoyoKibo", "class.trial"),
		number("ID_saiyoNinsu", "class.count", "", "[人名]"),
		pick("ID_boshuRy", "class.reason"),
		text("ID_sntaNoBoshuRy", "class.reasonOther"),
		text("ID_sksu", "work.title"),
		text("ID_shigotoNy", "work.content"),
		pick("ID_hakenUkeoiToShgKeitai", "work.style"),
		text("ID_hakenUkeoiToRdsha", "work.permit"),
		pick("ID_koyoKeitai", "contract.status"),
		text("ID_koyoKeitaiSsinIgaiNoMeisho", "contract.name"),
		pick("ID_koyoKeitaiSsinNoUmu", "promote.has"),
		text("ID_koyoKeitaiSsinJisseki", "promote.record"),
		pick("ID_koyoKikan", "contract.term", "雇用期間の定めなし", "open", "雇用期間の定めあり（4か月以上）", "long", "雇用期間の定めあり（4か月未満）", "short"),
		by("ID_koyoKikanSu", "contract.length", func(t *target, text string) bool {
			n, ok := months(text)
			return ok && t.put("contract.length", n)
		}),
		by("ID_koyoKikanYMD", "contract.until", term),
		pick("ID_koyoKikanKeiyakuKsnNoKnsi", "contract.renew", "原則更新", "always", "条件付きで更新", "terms", "条件付きで更新あり", "terms"),
		text("ID_koyoKikanKeiyakuKsnNoJkn", "contract.criteria"),
		pick("ID_trialKikan", "trial.has"),
		by("ID_trialKikanKikan", "trial.length", func(t *target, text string) bool {
			m := termShape.FindStringSubmatch(flat(text))
			return m != nil && t.put("trial.length", m[1]) && t.option("trial.unit", m[2], nil)
		}),
		pick("ID_trialKikanChuuNoRodoJkn", "trial.terms"),
		text("ID_trialKikanChuuNoRodoJknNoNy", "trial.detail"),
		pick("ID_shgBs", "place.kind", "事業所所在地と同じ", "same", "事業所所在地と異なる", "other"),
		pick("ID_shgBsZaiKinmu", "place.kind", "在宅", "home", "在宅勤務に該当", "home"),
		text("ID_shgBsTkjk", "place.note"),
		text("ID_shgBsMyorEki", "place.station"),
		pick("ID_shgBsKotsuShudan", "place.access"),
		number("ID_shgBsShyoJn", "place.minutes", "", "分"),
		pick("ID_shgBsKitsuTsak", "place.smoke"),
		text("ID_shgBsKitsuTsakTkjk", "place.smokeNote"),
		pick("ID_mycarTskn", "place.car"),
		pick("ID_mycarTsknChushaUmu", "place.parking", "駐車場あり", "yes", "駐車場なし", "no"),
		pick("ID_tenkinNoKnsi", "transfer.has"),
		text("ID_tenkinNoKnsiTenkinHanni", "transfer.range"),
	}
}

var fromTo = regexp.MustCompile(`^(.+日)?〜(.+日)(?:まで)?$`)

// term reads the days a contract runs: a season's first and last day, or the end of a contract.
func term(t *target, text string) bool {
	s := jptext.Marks(flat(text))
	m := fromTo.FindStringSubmatch(s)
	if m == nil {
		return t.put("contract.until", s)
	}
	if _, seasonal := t.form.Field("season.from"); seasonal && m[1] != "" {
		return t.put("season.from", m[1]) && t.put("season.until", m[2])
	}
	return t.put("contract.until", m[2]) && m[1] == ""
}
