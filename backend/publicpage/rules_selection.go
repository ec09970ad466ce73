package publicpage

import (
	"regexp"
	"strings"
)

// selectionRules are 選考等.
func selectionRules() []rule {
	return []rule{
		by("ID_selectHoho", "selection.methods", methods),
		number("ID_shoruiSelectKekka", "result.papers", "(?:書類到着後)", "日以内"),
		number("ID_mensetsuSelectKekka", "result.interview", "(?:面接後|面接選考後)", "日以内"),
		picks("ID_selectKekkaTsuch", "result.timing"),
		picks("ID_ksshEnoTsuchiHoho", "notify.methods"),
		pick("ID_selectNichijiTo", "selection.date"),
		text("ID_sntaNoSelectNichijiTo", "selection.dateText"),
		text("ID_selectBsMyorEki", "venue.station"),
		pick("ID_selectBsMyorEkiKotsuShudan", "venue.access"),
		number("ID_selectBsShyoJn", "venue.minutes", "", "分"),
		text("ID_selectTkjk", "selection.note"),
		picks("ID_oboShoruitou", "documents.kinds"),
		text("ID_sntaNoOboShorui", "documents.other"),
		picks("ID_oboShoruiNoSofuHoho", "documents.send"),
		text("ID_sntaNoSofuHoho", "documents.sendOther"),
		pick("ID_obohen", "documents.back", "あり（返却）", "return", "返却", "return", "求人者の責任において廃棄", "destroy"),
		text("ID_ttsYkm", "contact.role"),
		text("ID_ttsTts", "contact.name"),
		text("ID_ttsTtsKana", "contact.kana"),
		text("ID_ttsTel", "contact.phone"),
		text("ID_ttsFax", "contact.fax"),
		text("ID_ttsNaisen", "contact.extension"),
		text("ID_ttsEmail", "contact.mail"),
	}
}

var interviews = regexp.MustCompile(`^面接\(予定([0-9]+)回\)$`)

// methods reads 面接（予定2回），書類選考.
func methods(t *target, text string) bool {
	list, counted := []string{}, true
	for _, part := range parts(text) {
		if m := interviews.FindStringSubmatch(alike(part)); m != nil {
			counted = t.put("selection.interviews", m[1]) && counted
			part = "面接"
		}
		list = append(list, part)
	}
	return t.options("selection.methods", strings.Join(list, "，"), nil) && counted
}
