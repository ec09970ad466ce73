package posting

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"kyujindesk/backend/form"
)

func neededLicenceRules() []rule {
	return []rule{
		{"licence.law", form.Error, Kinds(), "免許・資格を定める各法律", findMissingLicence},
		{"licence.ask", form.Warning, Kinds(), "免許・資格を定める各法律", findDoubtfulLicence},
	}
}

// licenceName leaves of a licence's name what tells it from others: 大型自動車第二種免許 and 大型二種 are one.
func licenceName(name string) string {
	return strings.NewReplacer("第一種自動車", "", "自動車", "", "第二種免許", "二種", "運転免許証", "", "運転免許", "", "免許証", "", "免許状", "", "免許", "", "運転技能講習", "", "技能講習修了", "",
		"技能講習", "", "特別教育", "", "資格", "", "修了者", "", "修了証", "", "修了", "", "運転者", "", "普免", "普通").Replace(folded(name))
}

// entitles says whether words that an employer wrote name one of some licences.
func entitles(words string, licences []string) bool {
	stated := licenceName(words)
	return slices.ContainsFunc(licences, func(l string) bool {
		name := licenceName(l)
		return name != "" && (strings.Contains(stated, name) || (len(stated) >= len("免許") && strings.Contains(name, stated)))
	})
}

// byCar says whether the ordinary driving licence, which has a field of its own, entitles to the work.
func (o occupation) byCar() bool {
	return slices.ContainsFunc(o.licences, func(l string) bool {
		return licenceName(l) == "普通" || licenceName(l) == "準中型" && !slices.Contains(o.traits, traitTaxi)
	})
}

// requires says whether the posting asks for a licence of an occupation as a must.
func (a answers) requires(o occupation) bool {
	if o.byCar() && a.is("carLicence.need", "must") {
		return true
	}
	for n := 1; n <= licences; n++ {
		key := fmt.Sprintf("licence.%d.", n)
		if a.is(key+"need", "must") && entitles(a.text(key+"name"), o.licences) {
			return true
		}
	}
	return (a.text("licence.text") != "" && entitles(a.text("licence.text"), o.licences)) ||
		(a.is("experience.need", "must") && entitles(a.text("experience.text"), o.licences))
}

// learnsLater finds that a licence is got after hiring, which is lawful as long as others do the work until then.
var learnsLater = regexp.MustCompile(`(入社|採用|入職|就職|働き始め|入所)(後|て|てから|した)[^。]{0,30}(免許|資格|講習|特別教育|二種|取得)|(免許|資格|講習|特別教育|二種)[^。]{0,20}(入社|採用|入職|就職)(後|て|してから)|(教育|講習)を.{0,10}(行って|受けて|受講して|修了して)から|養成(制度|枠|コース|乗務)|取得(の)?(見込|予定)|見込みの方|無資格(可|の方|でも|者も)|資格が(なくても|ない方)|未取得(者|の方|でも)`)

func (a answers) learnsLater() bool {
	for _, key := range []string{"licence.text", "notes.text", "work.content", "experience.text", "hours.note", "work.title"} {
		if learnsLater.MatchString(folded(a.text(key))) {
			return true
		}
	}
	return false
}

// missingLicences are occupations of the posting for which it asks no licence as a must. Of several in a title, one that is met or
// needs none is enough.
func (a answers) missingLicences(unsure bool) []named {
	missing := []named{}
	if !slices.ContainsFunc(a.work.titles, func(n named) bool { return !n.must || a.requires(n.occupation) }) {
		missing = append(missing, a.work.titles...)
	}
	for _, n := range a.work.tasks {
		if !a.requires(n.occupation) {
			missing = append(missing, n)
		}
	}
	known := map[string]bool{}
	return slices.DeleteFunc(missing, func(n named) bool {
		again := known[n.licences[0]]
		known[n.licences[0]] = true
		return again || n.unsure != unsure
	})
}

func findMissingLicence(a answers, _ circumstances) []finding {
	missing := a.missingLicences(false)
	if a.text("licence.need") == "" || a.text("carLicence.need") == "" || len(missing) == 0 || a.learnsLater() {
		return nil
	}
	found := []finding{}
	for _, n := range missing {
		name := n.licences[0]
		field, change := "licence.need", a.withLicence(n.licences)
		if n.byCar() {
			field, change = "carLicence.need", form.Values{"carLicence.need": "must", "carLicence.auto": "yes"}
		}
		f := one(
			fmt.Sprintf("「%s」の仕事には、法律により「%s」などの免許・資格が必要です（%s）。必要な免許・資格を「必須」にしてください。", n.word, name, n.law),
			fmt.Sprintf("By law the work “%s” needs a licence such as %s. Ask for it as required.", n.word, name), field, n.field,
		)
		if change != nil {
			repaired(f, fmt.Sprintf("「%s」を必須にする", name), "Require it", change)
		}
		found = append(found, f...)
	}
	return found
}

// withLicence asks for a licence as a must, in the place where it is only welcome or in the first that is free; nil where none is.
func (a answers) withLicence(names []string) form.Values {
	free := ""
	for n := range licences {
		key := fmt.Sprintf("licence.%d.", n+1)
		switch name := a.text(key + "name"); {
		case name == "" && free == "":
			free = key
		case entitles(name, names):
			return form.Values{key + "need": "must"}
		}
	}
	if free == "" {
		return nil
	}
	return form.Values{"licence.need": "some", free + "name": names[0], free + "need": "must"}
}

// findDoubtfulLicence asks where it depends on the workplace whether a licence is needed, and where only the group of the
// occupation tells of a licensed profession.
func findDoubtfulLicence(a answers, _ circumstances) []finding {
	if a.text("licence.need") == "" {
		return nil
	}
	if missing := a.missingLicences(true); len(missing) > 0 && !a.learnsLater() {
		n, field := missing[0], "licence.need"
		if n.byCar() {
			field = "carLicence.need"
		}
		return one(
			fmt.Sprintf("「%s」の仕事には「%s」などの免許・資格が要る場合があります（%s）。必須にしなくてよいか確認してください。", n.word, n.licences[0], n.law),
			fmt.Sprintf("The work “%s” may need a licence such as %s. Please confirm that it need not be required.", n.word, n.licences[0]),
			field, n.field,
		)
	}
	g := a.work.group
	if g.licences == "" || len(a.work.titles) > 0 || a.requires(occupation{licences: parts(g.licences)}) || a.learnsLater() {
		return nil
	}
	return one(
		fmt.Sprintf("この職業分類の仕事には、ふつう免許・資格が必要です（%s）。免許・資格を「必須」にしなくてよいか確認してください。", g.law),
		"Work of this occupation group usually needs a licence. Please confirm that none need be required.", "licence.need", "work.occupation",
	)
}
