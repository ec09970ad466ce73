package publicpage

import (
	"fmt"
	"regexp"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/jptext"
)

var (
	corporation       = regexp.MustCompile(`^[0-9]{13}$`)
	establishmentForm = regexp.MustCompile(`^[0-9]{4}-?[0-9]{6}-?[0-9]$`)
)

// establishmentRules are 求人事業所, 会社の情報 and 求人・事業所PR.
func establishmentRules() []rule {
	list := []rule{
		text("ID_sngBrui", "industry"),
		by("ID_jgshNo", "number", establishmentNumber),
		text("ID_jgshMeiKana", "kana"),
		text("ID_jgshMei", "name"),
		text("ID_szciYbn", "postal"),
		text("ID_szci", "address"),
		by("ID_hoNinNo", "corp.number", corporateNumber),
		text("ID_yshk", "head.role"),
		text("ID_dhshaMei", "head.name"),
		by("ID_setsuritsuNen", "founded", func(t *target, text string) bool {
			year, ok := yearOf(text)
			return ok && t.put("founded", year)
		}),
		tenThousandsOf("ID_shkn", "capital"),
		number("ID_jgisKigyoZentai", "staff.company", "", "人?"),
		number("ID_jgisShgBs", "staff.here", "", "人?"),
		number("ID_jgisUchiJosei", "staff.women", "うち女性", "人?"),
		number("ID_jgisUchiPart", "staff.part", "うちパート", "人?"),
		pick("ID_rodoKumiai", "union"),
		text("ID_jigyoNy", "business.text"),
		text("ID_kaishaNoTokucho", "business.points"),
		text("ID_jgshTkjk", "notes"),
		pick("ID_fltmShgKisoku", "rules.full"),
		pick("ID_partShgKisoku", "rules.part"),
		text("ID_fukuriKoseiNoNy", "benefits"),
		text("ID_hp", "web"),
		number("ID_shtnKssu", "branches", "", "(?:か所|ヶ所|ヵ所|カ所|箇所)?"),
		text("ID_rrtShienNy", "balance"),
		pick("ID_gkjnKoyoJisseki", "record.foreign"),
		pick("ID_uIJTurn", "uij", "UIJターン歓迎", "yes", "歓迎", "yes"),
		pick("ID_ikujiKyugyoStkJisseki", "record.childcare"),
		pick("ID_kaigoKyugyoStkJisseki", "record.care"),
		pick("ID_kangoKyukaStkJisseki", "record.nursing"),
		pick("ID_shokumuKyuSd", "jobpay"),
		text("ID_shokumuKyuSdNoNy", "jobpay.text"),
		pick("ID_fukushokuSd", "comeback"),
		text("ID_fukushokuSdNoNy", "comeback.text"),
		text("ID_knsSdNy", "training"),
		pick("ID_knsSdNoSsinIgaiNoRiyo", "training.others"),
		text("ID_jgshKaraNoMsg", "message"),
	}
	for n := 1; n <= 3; n++ {
		list = append(list,
			text(fmt.Sprintf("ID_kksh%d", n), fmt.Sprintf("affiliates.%d", n)),
			text(fmt.Sprintf("ID_stsk%d", n), fmt.Sprintf("clients.%d", n)),
			text(fmt.Sprintf("ID_shtn%d", n), fmt.Sprintf("branches.%d", n)),
			tenThousandsOf(fmt.Sprintf("ID_nensho%d", n), fmt.Sprintf("sales.%d.amount", n)),
			number(fmt.Sprintf("ID_nensho%dNen", n), fmt.Sprintf("sales.%d.year", n), "", "年度?"),
			by(fmt.Sprintf("ID_prLogo%d", n), "marks", mark),
		)
	}
	return of(ofEstablishment, list...)
}

func establishmentNumber(t *target, text string) bool {
	s := jptext.Hyphen(flat(text))
	number, err := establishment.ParseNumber(s)
	return err == nil && establishmentForm.MatchString(s) && t.put("number", number)
}

// corporateNumber says that the business is a corporation, too: a person has no such number.
func corporateNumber(t *target, text string) bool {
	s := flat(text)
	return corporation.MatchString(s) && t.put("corp.number", s) && t.put("corp.kind", "corporation")
}

func tenThousandsOf(id, key string) rule {
	return by(id, key, func(t *target, text string) bool {
		amount, ok := tenThousands(text)
		return ok && t.put(key, amount)
	})
}

// mark adds one logo to the marks.
func mark(t *target, text string) bool {
	fd, _ := t.form.Field("marks")
	code := codeOf(fd, text, nil)
	if code == "" {
		return false
	}
	t.values["marks"] = t.form.Settle("marks", t.values["marks"]+" "+code)
	t.keys = append(t.keys, t.prefix+"marks")
	return true
}
