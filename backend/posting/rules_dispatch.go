package posting

import (
	"fmt"
	"regexp"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

func dispatchRules() []rule {
	return []rule{
		{"dispatch.banned", form.Error, toAll(), "労働者派遣法4条1項", findBannedDispatch},
		{"dispatch.medical", form.Warning, toAll(), "労働者派遣法施行令2条", findDoubtfulDispatch},
		{"dispatch.permit", form.Error, Kinds(), "労働者派遣法5条・8条", findOddPermit},
		{"dispatch.temp", form.Error, toAll(), "派遣元指針第2の14（紹介予定派遣は6か月まで）", findLongIntroduction},
		{"dispatch.daily", form.Warning, toAll(), "労働者派遣法35条の4", findDayDispatch},
	}
}

// dispatched says whether people would be sent to another business.
func (a answers) dispatched() bool {
	return a.is("work.style", "dispatch", "introduce") || a.is("contract.status", "dispatchFixed", "dispatchOpen")
}

// bannedTask is work in the text to which nobody may be dispatched.
type bannedTask struct {
	law  string
	says *regexp.Regexp
}

//nolint:gochecknoglobals // patterns, never changed
var (
	bannedTasks = []bannedTask{
		{"派遣法4条1項2号（建設業務）", regexp.MustCompile(`(建設|建築|工事|解体|土木|造成|舗装)(の)?現場.{0,30}(組立|組み立|解体|掘削|運搬|手元|打設|塗装|片付|作業)|足場の(組立|組み立|解体)|型枠の(加工|組立|解体)|鉄筋の(組立|加工|結束)`)},
		{"派遣法4条1項1号（港湾運送業務）", regexp.MustCompile(`(船内|船の中|本船|はしけ|岸壁|埠頭|ふ頭|港).{0,20}(荷役|積込|積み込|荷下ろし|荷おろし|荷揚|固縛|固定|ラッシング)`)},
		{"派遣法4条1項3号（警備業務）", regexp.MustCompile(`交通(の)?誘導|車両(の)?誘導|巡回警備|雑踏(の)?(警備|整理)|警備業務|(施設|ビル|工場|店舗)の警備`)},
	}
	notOnSite   = regexp.MustCompile(`管理|監督|事務|測量|CAD|図面|設計|受付|紹介|手配|営業`)
	medicalLaw  = regexp.MustCompile(`^派遣令2条`)
	stoodInFor  = regexp.MustCompile(`産休|育休|育児休業|産前産後|介護休業|代替|へき地|離島|社会福祉施設|特別養護|特養|デイサービス|通所介護|訪問入浴|障害者支援|保育園|保育所|こども園|有料老人ホーム|グループホーム`)
	inHospitals = regexp.MustCompile(`病院|クリニック|診療所|医院|外来|病棟|老健|老人保健|介護医療院|助産所|訪問看護|オペ室|手術室`)
)

// ban is the work to which nobody may be dispatched, with its law; certain is false where it depends on the place.
func (a answers) ban() (word, law, field string, certain bool) {
	for _, n := range a.work.titles {
		switch {
		case n.dispatch == "":
		case medicalLaw.MatchString(n.dispatch):
			place := a.text("work.title") + a.text("work.content") + a.text("place.note") + a.text("notes.text")
			if a.is("work.style", "introduce") || stoodInFor.MatchString(place) {
				return "", "", "", false
			}
			return n.word, n.dispatch, n.field, inHospitals.MatchString(place)
		default:
			return n.word, n.dispatch, n.field, !n.unsure
		}
	}
	if g := a.work.group; g.dispatch != "" && len(a.work.titles) == 0 {
		return a.text("work.title"), g.dispatch, "work.occupation", true
	}
	for _, clause := range strings.Split(strings.ReplaceAll(jptext.Half(a.text("work.content")), "\n", ""), "。") {
		for _, t := range bannedTasks {
			if words := t.says.FindString(clause); words != "" && !notOnSite.MatchString(clause) {
				return words, t.law, "work.content", true
			}
		}
	}
	return "", "", "", false
}

func findBannedDispatch(a answers, _ circumstances) []finding {
	if !a.dispatched() {
		return nil
	}
	word, law, field, certain := a.ban()
	if word == "" || !certain {
		return nil
	}
	return one(fmt.Sprintf("「%s」の仕事に人を派遣することは禁じられています（%s）。自社で雇って働いてもらう求人に修正してください。", word, law),
		fmt.Sprintf("Nobody may be dispatched to the work “%s”. Hire people for your own work instead.", word), "work.style", field)
}

func findDoubtfulDispatch(a answers, _ circumstances) []finding {
	if !a.dispatched() {
		return nil
	}
	word, law, field, certain := a.ban()
	if word == "" || certain {
		return nil
	}
	return one(fmt.Sprintf("「%s」の仕事への派遣は、働く場所によって禁じられています（%s）。派遣できる施設か確認してください。", word, law),
		fmt.Sprintf("Whether people may be dispatched to the work “%s” depends on the place. Please confirm that they may.", word), "work.style", field)
}

// permit is the number of a dispatch business: 派, the prefecture, and six digits.
var permit = regexp.MustCompile(`^[(]?派[)]?(0[1-9]|[1-3][0-9]|4[0-7])-?[0-9]{6}$`)

func findOddPermit(a answers, _ circumstances) []finding {
	number := strings.ReplaceAll(jptext.Hyphen(folded(a.text("work.permit"))), "号", "")
	if number == "" || permit.MatchString(number) {
		return nil
	}
	return one("労働者派遣事業の許可番号は「派41-300000」の形です。許可証のとおりに入力してください。",
		"A dispatch licence number looks like 派41-300000. Write it as on the licence.", "work.permit")
}

func findLongIntroduction(a answers, _ circumstances) []finding {
	months, ok := a.number("contract.length")
	if !ok || !a.is("work.style", "introduce") || months <= 6 {
		return nil
	}
	return one(fmt.Sprintf("紹介予定派遣の期間は6か月までです。契約期間%sか月を修正してください。", short(months)),
		fmt.Sprintf("Temp-to-perm dispatch may last six months. Correct the %s months of the contract.", short(months)), "contract.length", "work.style")
}

func findDayDispatch(a answers, _ circumstances) []finding {
	if !a.is("contract.status", "dispatchFixed") || !a.is("contract.term", "daily") {
		return nil
	}
	return one("30日以内の派遣（日雇派遣）は原則として禁じられています。認められる仕事か、対象になる人に限るか確認してください。",
		"Dispatch for up to 30 days is banned as a rule. Please confirm that an exception holds.", "contract.term", "contract.status")
}
