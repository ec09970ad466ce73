package posting

import (
	_ "embed"
	"encoding/csv"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// What the law asks of occupations: by words of a title, tasks in the text, licences that entitle, law, whether only holders may
// do the work, the lowest age, the law that bans dispatch, traits, and 要確認 where the law is not certain. A word after = stands for
// a whole title only. Tasks are patterns; hints are words one of which such a text holds, to be looked for first.
//
//go:embed data/occupation_rules.csv
var occupationRules string

// What the 中分類 of the occupation says: traits, the licensed professions of a group, and the law that bans dispatch.
//
//go:embed data/occupation_groups.csv
var occupationGroups string

// Traits of an occupation that rules ask for.
const (
	traitDriver       = "driver"       // 自動車運転者の改善基準告示
	traitTaxi         = "taxi"         // 隔日勤務 is known there
	traitDoctor       = "doctor"       // own limits of overtime
	traitResearch     = "research"     // no limits of overtime (労働基準法36条11項)
	traitDiscretion   = "discretion"   // 裁量労働制 is possible
	traitNoDiscretion = "noDiscretion" // 裁量労働制 is not possible
	traitInside       = "inside"       // the work is not done outside the workplace
	traitWeekly       = "weekly"       // 1週間単位の変形労働時間制 is possible: shops, inns, restaurants
	traitNoWeekly     = "noWeekly"     // it is not
	traitFarm         = "farm"         // 労働基準法41条1号: no limits of hours, breaks and days off
	traitArtist       = "artist"       // age may belong to the role (3号のハ)
	traitPeople       = "people"       // the task needs a licence where it is done to people, not to animals or things
	traitFiveYears    = "fiveYears"    // contracts of five years (労働基準法14条1項1号)
)

// occupation is what the law says of one.
type occupation struct {
	words    []string
	hints    []string
	task     *regexp.Regexp // nil where the text alone says nothing
	licences []string
	law      string
	must     bool // only holders of a licence may do the work
	age      int  // the lowest, or 0
	dispatch string
	traits   []string
	unsure   bool // 要確認
}

// forAdults says whether the work is for people of 18 and more.
func (o occupation) forAdults() bool { return o.age >= 18 }

// group is what a 中分類 says.
type group struct {
	code, licences, law, dispatch string
	traits                        []string
}

// tradeTable is both tables, read.
type tradeTable struct {
	all    []occupation
	byWord map[string]int // index in all; a whole title has a leading =
	groups map[string]group
	longer int // the longest word, in characters
}

//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var trades = sync.OnceValue(func() tradeTable {
	t := tradeTable{byWord: map[string]int{}, groups: map[string]group{}}
	for _, row := range carried(occupationRules) {
		o := occupation{
			words: parts(row[0]), hints: parts(row[1]), licences: parts(row[3]), law: row[4], must: row[5] == "yes",
			dispatch: row[7], traits: strings.Fields(row[8]), unsure: row[9] != "",
		}
		if row[2] != "" {
			o.task = regexp.MustCompile(row[2])
		}
		o.age, _ = strconv.Atoi(row[6]) // empty: none
		for _, word := range o.words {
			t.byWord[word] = len(t.all)
			t.longer = max(t.longer, utf8.RuneCountInString(word))
		}
		t.all = append(t.all, o)
	}
	for _, row := range carried(occupationGroups) {
		t.groups[row[0]] = group{row[0], row[1], row[2], row[3], strings.Fields(row[4])}
	}
	return t
})

// carried are the rows of a table the program carries, without its head.
func carried(table string) [][]string {
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		panic("posting: a table the program carries: " + err.Error())
	}
	return rows[1:]
}

func parts(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

var (
	titleParts = regexp.MustCompile(`[（(【［\[「〔〈《]|[）)】］\]」〕〉》]`)
	titleTail  = regexp.MustCompile(`(募集|大募集|急募|業務|職|係|スタッフ|さん|候補|の仕事|のお仕事|を募集)$`)
	listMarks  = regexp.MustCompile(`[・／/、,，＋+＆&]|または|又は|もしくは|及び|および`)
	tons       = regexp.MustCompile(`([0-9])(トン|ｔ|Ｔ|T)`)
)

// folded is a text in half width, in one line and without blanks, with tons as t.
func folded(text string) string {
	text = strings.NewReplacer("\n", "", " ", "", "\u3000", "").Replace(text)
	return tons.ReplaceAllString(jptext.Half(text), "${1}t")
}

// ofWord finds the occupation that a name of work ends in, the longest word first: 看護助手 is no 看護師, and 看護師の紹介営業 is neither.
func (t tradeTable) ofWord(name string) (occupation, string, bool) {
	stem := titleTail.ReplaceAllString(name, "")
	for _, try := range []string{name, stem, stem + "員", strings.ReplaceAll(name, "の", "")} {
		if i, whole := t.byWord["="+try]; whole {
			return t.all[i], try, true
		}
		runes := []rune(try)
		for length := min(len(runes), t.longer); length >= 2; length-- {
			word := string(runes[len(runes)-length:])
			if i, known := t.byWord[word]; known {
				return t.all[i], word, true
			}
		}
	}
	return occupation{}, "", false
}

// named is an occupation and the words that name it.
type named struct {
	occupation
	word  string
	field string
}

// titles are the occupations a title names: what it ends in before and in its brackets, and, in a list of several, each.
func (t tradeTable) titles(title string) []named {
	found := []named{}
	add := func(name string, whole bool) bool {
		o, word, ok := t.ofWord(name)
		if ok && (!whole || word == name) {
			found = append(found, named{o, word, "work.title"})
		}
		return ok
	}
	for i, part := range titleParts.Split(folded(title), -1) {
		list := listMarks.Split(part, -1)
		inBrackets := i > 0
		if o, word, ok := t.ofWord(part); ok && len(list) > 1 && strings.ContainsAny(word, "・、") {
			found = append(found, named{o, word, "work.title"})
			continue
		}
		if part == "" || !add(list[len(list)-1], inBrackets) {
			continue
		}
		for _, name := range list[:len(list)-1] {
			add(name, true)
		}
	}
	return found
}

var (
	// notDone tells that nobody hired does the work of a clause, or only with a licence got later.
	notDone = regexp.MustCompile(`ません|しない|ない|なし|不要|が(行|担当|運転|実施|する)|指示|入社後|採用後|講習|取得|資格|免許`)
	// notPeople are what hair is cut, teeth are cleaned and pictures are taken of where no person is meant.
	notPeople = regexp.MustCompile(`犬|猫|ワンちゃん|ネコ|ペット|動物|トリマー|トリミング|うさぎ|小鳥|馬|牛|豚|羊|かつら|カツラ|ウィッグ|人形|マネキン|野菜|キャベツ|果物|肉|魚|布|生地|毛皮|木材|映像|製品|部品|荷物|空港の手荷物`)
	// notOwn are words beside a task with which it is another's, or only helped at.
	notOwn = regexp.MustCompile(`先輩と|助手|補助|手伝|見学|準備|片付|案内|受付|予約|事務|手配|管理表|配車|同乗|手当|付き?添|販売|買取|の方の|の方へ|査定|修理|点検|整備|清掃|洗車|部品|誘導|記録の|検品|(荷物|商品|製品|材料)の(積|仕分|受入|受け入)`)
)

// tasks are the occupations whose work a text assigns to somebody of a title.
func (t tradeTable) tasks(title, text string) []named {
	found := []named{}
	for clause := range strings.SplitSeq(strings.NewReplacer("\n・", "。", "\n", "", " ", "", "\u3000", "").Replace(jptext.Half(text)), "。") {
		clause = tons.ReplaceAllString(clause, "${1}t")
		if notDone.MatchString(clause) {
			continue
		}
		for _, o := range t.all {
			if o.task == nil || !slices.ContainsFunc(o.hints, func(h string) bool { return strings.Contains(clause, h) }) {
				continue
			}
			at := o.task.FindStringIndex(clause)
			if at == nil || notOwn.MatchString(beside(clause, at[0], at[1])) || slices.Contains(o.traits, traitPeople) && notPeople.MatchString(title+clause) {
				continue
			}
			found = append(found, named{o, strings.TrimRight(clause[at[0]:at[1]], "、・をとやも"), "work.content"})
		}
	}
	return found
}

// notDriving tells that somebody else drives.
var notDriving = regexp.MustCompile(`送迎|先輩|一緒|いっしょ|同乗`)

// driving is what the notes tell of driving at work. Notes tell of much else, too, so it is only asked about.
func (t tradeTable) driving(title, notes string) []named {
	found := []named{}
	for _, n := range t.tasks(title, notes) {
		if n.must && slices.Contains(n.traits, traitDriver) && !notDriving.MatchString(n.word) {
			n.unsure, n.field = true, "notes.text"
			found = append(found, n)
		}
	}
	return found
}

// beside is what stands around words of a clause, up to the next commas.
func beside(clause string, from, to int) string {
	before, after := clause[:from], clause[to:]
	if i := strings.LastIndex(before, "、"); i >= 0 {
		before = before[i:]
	}
	if !strings.HasSuffix(clause[:to], "、") {
		after, _, _ = strings.Cut(after, "、")
	} else {
		after = ""
	}
	return before + after
}

// work is what the title, the text and the group of the occupation say of the work.
type work struct {
	titles, tasks []named
	group         group
	permitted     bool // 労働基準法41条2号・3号: managers, and watch-keeping with a permit
}

func (t tradeTable) work(v form.Values) work {
	return work{
		titles: t.titles(v["work.title"]), tasks: append(t.tasks(v["work.title"], v["work.content"]), t.driving(v["work.title"], v["notes.text"])...),
		group:     t.groups[v["work.occupation"]],
		permitted: permitted.MatchString(folded(v["hours.note"] + v["notes.text"] + v["work.content"])),
	}
}

// is says whether the work has a trait.
func (w work) is(trait string) bool {
	return slices.Contains(w.group.traits, trait) || slices.ContainsFunc(w.titles, func(n named) bool { return slices.Contains(n.traits, trait) })
}

// all are the occupations of title and text.
func (w work) all() []named { return slices.Concat(w.titles, w.tasks) }

// free says whether the work that is named needs no licence, and no task of it does.
func (w work) free() bool {
	return len(w.titles) > 0 && !slices.ContainsFunc(w.all(), func(n named) bool { return n.must || n.unsure })
}
