package seeker

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// What of a person may stand in an answer that is to be published.
const (
	LeakName    = "name"
	LeakKana    = "kana"
	LeakAddress = "address"
	LeakPhone   = "phone"
	LeakMail    = "mail"
	LeakSite    = "site" // a page in the net, or an account with some service
)

// Leak is an answer that would say who somebody is.
type Leak struct {
	Field string
	What  string
}

// Words say what is to be done, to the clerk.
func (l Leak) Words() form.Words {
	fd, _ := Form().Field(l.Field)
	for _, one := range []struct{ what, ja, en string }{
		{LeakName, "本人の氏名（またはその一部）", "the person's name, or a part of it"},
		{LeakKana, "本人の氏名の読み（またはその一部）", "the reading of the person's name, or a part of it"},
		{LeakAddress, "本人の住所", "the person's address"},
		{LeakPhone, "電話番号", "a telephone number"},
		{LeakMail, "メールアドレス", "a mail address"},
		{LeakSite, "ホームページやSNSの宛先", "a page or an account in the net"},
	} {
		if one.what == l.What {
			return w("「"+fd.Label.JA+"」に"+one.ja+"があります。書き換えてから公開してください。", "“"+fd.Label.EN+"” holds "+one.en+". Reword it before publishing.")
		}
	}
	return form.Words{}
}

// Leaks finds what of a profile would say who it is of, or how to reach them: the person's own name, reading, address, telephone and
// mail, whole or in parts, however they are spelt; and everything that is shaped like a telephone number, a mail address or a page,
// whosever it is. It takes answers of Form and PersonForm. Whom it stops without need, a clerk words anew.
func Leaks(profile, person form.Values) (all []Leak) {
	own := readPerson(person)
	for _, s := range Form().Sections {
		for _, fd := range s.Fields {
			if (fd.Kind != form.Text && fd.Kind != form.Lines) || profile[fd.Key] == "" {
				continue
			}
			for _, what := range own.in(read(profile[fd.Key])) {
				all = append(all, Leak{fd.Key, what})
			}
		}
	}
	return all
}

// said is a text in the ways it is looked at.
type said struct {
	plain    []rune // as it is written, but for width and what cannot be seen
	folded   string // hiragana is katakana, too
	squeezed string // letters and digits alone
	digits   string // numbers as people write telephones, blanks and hyphens gone
}

func read(text string) said {
	visible := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Mn, r) && r != '\u3099' && r != '\u309a' {
			return -1
		}
		return r
	}, text)
	folded := strings.ToLower(jptext.Fold(visible))
	return said{[]rune(strings.ToLower(jptext.Half(jptext.Kana(visible)))), folded, squeeze(folded), dialled.Replace(folded)}
}

// squeeze leaves letters and digits.
func squeeze(folded string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != 'ー' {
			return -1
		}
		return r
	}, folded)
}

// dialled spells a telephone number in digits alone: people write them with blanks, dots, の and in kanji.
//
//nolint:gochecknoglobals // a constant in all but syntax
var dialled = strings.NewReplacer("〇", "0", "零", "0", "一", "1", "二", "2", "三", "3", "四", "4", "五", "5", "六", "6", "七", "7", "八", "8", "九", "9",
	"①", "1", "②", "2", "③", "3", "④", "4", "⑤", "5", "⑥", "6", "⑦", "7", "⑧", "8", "⑨", "9", "⓪", "0",
	" ", "", "　", "", "\n", "", "-", "", "ー", "", "(", "", ")", "", ".", "", "・", "", "/", "", "_", "", "〜", "", ",", "", "、", "", ":", "", "ノ", "")

// Shapes. A telephone number has ten or eleven digits and begins with 0, or with the country's 81.
var (
	phoneShape   = regexp.MustCompile(`(^|[^0-9])(0[0-9]{9,10}|\+?81[0-9]{9,10})([^0-9]|$)`)
	mailShape    = regexp.MustCompile(`@|[a-z0-9._-]+\s*[(\[{<]?\s*(アットマーク|アット)\s*[)\]}>]?\s*[a-z0-9-]+|[a-z0-9._-]+\s*[(\[{<]\s*at\s*[)\]}>]\s*[a-z0-9-]+|[a-z0-9-]+\s*(ドット|[(\[{<]\s*dot\s*[)\]}>]|\bdot\b)\s*(jp|com|net|ne|co|org)`)
	siteShape    = regexp.MustCompile(`https?:|ttps?://|www\.|(^|[^a-z0-9.])[a-z0-9-]+(\.[a-z0-9-]+)*\.(jp|com|org|info|biz|co|io|me|tv|dev|app|page|link|site|xyz|shop|blog|cc|to|ly|gl|be|cloud|online|work|club)($|[^a-z0-9])|(^|[^a-z0-9.])[a-z0-9-]+(\.[a-z0-9-]+)*\.net($|[^a-z0-9])`)
	accountShape = regexp.MustCompile(`(line|ライン|カカオ|instagram|インスタ|twitter|ツイッター|facebook|フェイスブック|skype|スカイプ|telegram|discord|whatsapp)\s*(ノ|:|=|\s)*\s*(id|アカウント|ユーザー名|番号)`)
	skills       = regexp.MustCompile(`(^|[^a-z0-9])(asp|vb|ado|c#|f#|ml)?\.net($|[^a-z0-9])`)
)

// person is what is looked for.
type person struct {
	names, kanas  []string // whole and in parts
	latins        []string // the kanas in Latin letters, where these are more than a word of everyday
	address, mail []string
	phones        []string
}

func readPerson(v form.Values) (p person) {
	p.names, p.kanas = parts(v[applicant.NameKey]), parts(v[applicant.KanaKey])
	for _, k := range p.kanas {
		if w := latin(k); len(w) >= latinLeast {
			p.latins = append(p.latins, w)
		}
	}
	p.address = placeParts(v[applicant.AddressKey])
	if postal := digitsOf(v[applicant.PostalKey]); len(postal) == 7 {
		p.address = append(p.address, postal)
	}
	if local, _, ok := strings.Cut(read(v[applicant.MailKey]).folded, "@"); ok {
		if s := squeeze(local); len(s) >= 3 {
			p.mail = append(p.mail, s)
		}
	}
	for _, key := range []string{applicant.PhoneKey, applicant.MobileKey} {
		if n := digitsOf(v[key]); len(n) >= telling {
			p.phones = append(p.phones, n)
		}
	}
	return p
}

// latinLeast is how many letters a name in Latin letters has to be one, and no word of everyday.
const latinLeast = 4

// telling is how many digits of a telephone number in a row say whose it is.
const telling = 6

// parts are a name as a whole, and its parts: what blanks divide, and without blanks every beginning and end of two characters or more.
func parts(name string) (all []string) {
	fields := strings.Fields(strings.ReplaceAll(read(name).folded, "・", " "))
	for _, f := range fields {
		all = append(all, squeeze(f))
	}
	whole := []rune(squeeze(strings.Join(fields, "")))
	all = append(all, string(whole))
	if len(fields) == 1 {
		for n := 2; n < len(whole); n++ {
			all = append(all, string(whole[:n]), string(whole[len(whole)-n:]))
		}
	}
	if len(fields) > 1 { // the other way round, as in English
		turned := slices.Clone(fields)
		slices.Reverse(turned)
		all = append(all, squeeze(strings.Join(turned, "")))
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// An address up to its town is a place many live in, and may be wished for; what stands behind it is not.
var (
	upToTown    = regexp.MustCompile(`^(?:.{2,3}[都道府県])?(?:.+?郡.+?[町村]|.+?市.+?区|.+?市|.+?区|.+?[町村])?`)
	houseNumber = regexp.MustCompile(`[0-9一二三四五六七八九十]*(?:[0-9]|丁目|番地|番$|号室|号棟|階$|-)+`)
	lotNumber   = regexp.MustCompile(`[0-9]+(?:[-ー]|丁目|番地?|号)+[0-9]+(?:(?:[-ー]|番地?|号)+[0-9]+)*`)
)

func placeParts(address string) (all []string) {
	folded := strings.ReplaceAll(read(address).folded, " ", "")
	rest := folded[len(upToTown.FindString(folded)):]
	if s := squeeze(folded); len([]rune(s)) > 5 {
		all = append(all, s)
	}
	for _, piece := range houseNumber.Split(rest, -1) {
		if s := squeeze(piece); len([]rune(s)) >= 2 {
			all = append(all, s)
		}
	}
	if lot := lotNumber.FindString(rest); lot != "" {
		all = append(all, "#"+lotOf(lot))
	}
	return all
}

// lotOf spells the numbers of a house with hyphens.
func lotOf(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }), "-")
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, jptext.Half(s))
}

// in lists what of a person a text holds.
func (p person) in(t said) (all []string) {
	for _, one := range []struct {
		what  string
		found bool
	}{
		{LeakName, slices.ContainsFunc(p.names, t.names)},
		{LeakKana, slices.ContainsFunc(p.kanas, t.names) || t.spelt(p.latins)},
		{LeakAddress, slices.ContainsFunc(p.address, t.places)},
		{LeakPhone, slices.ContainsFunc(p.phones, t.phones) || phoneShape.MatchString(t.digits)},
		{LeakMail, hasOne(t.folded, "@", "アット", "ドット", "at", "dot") && mailShape.MatchString(t.folded) || slices.ContainsFunc(p.mail, func(s string) bool { return strings.Contains(t.squeezed, s) })},
		{LeakSite, hasOne(t.folded, ".", ":") && siteShape.MatchString(skills.ReplaceAllString(t.folded, " ")) ||
			hasOne(t.folded, "id", "アカウント", "ユーザー名", "番号") && accountShape.MatchString(t.folded)},
	} {
		if one.found {
			all = append(all, one.what)
		}
	}
	return all
}

// names says whether a text holds a part of a name. Of one character, or of two kana, it is a word of everyday in most places: it counts
// where it stands alone, or where people say that it is a name.
func (t said) names(part string) bool {
	runes := []rune(part)
	if len(runes) > 2 || len(runes) == 2 && !jptext.IsKana(part) {
		return strings.Contains(t.squeezed, part)
	}
	text := []rune(jptext.Katakana(string(t.plain)))
	for i := 0; i+len(runes) <= len(text); i++ {
		if string(text[i:i+len(runes)]) != part {
			continue
		}
		before, after := ' ', string(text[i+len(runes):])
		if i > 0 {
			before = t.plain[i-1]
		}
		alone := after == "" || script(t.plain[i+len(runes)]) != script(t.plain[i])
		if script(before) != script(t.plain[i]) && alone || strings.HasSuffix(string(text[:i]), "名前ハ") || hasAny(after, "デス", "ト申シ", "トモウシ", "ト言イ", "トイイマ", "サン", "ト呼") {
			return true
		}
	}
	return false
}

// hasOne looks for plain words, which is quicker than for a shape.
func hasOne(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

func hasAny(s string, begins ...string) bool {
	return slices.ContainsFunc(begins, func(b string) bool { return strings.HasPrefix(s, b) })
}

// script tells characters of one writing from those of another.
func script(r rune) int {
	for i, t := range []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Latin, unicode.Nd} {
		if unicode.Is(t, r) {
			return i + 1
		}
	}
	return 0
}

// spelt says whether a text holds a part of a reading as a word in Latin letters.
func (t said) spelt(parts []string) bool {
	return slices.ContainsFunc(latinWords(t.folded), func(w string) bool { return slices.Contains(parts, w) })
}

func (t said) places(part string) bool {
	if lot, ok := strings.CutPrefix(part, "#"); ok {
		return slices.ContainsFunc(lotNumber.FindAllString(t.folded, -1), func(s string) bool { return strings.Contains(lotOf(s), lot) })
	}
	return strings.Contains(t.squeezed, part)
}

// phones says whether a text holds so much of a number that it says whose it is.
func (t said) phones(number string) bool {
	for i := 0; i+telling <= len(number); i++ {
		if strings.Contains(t.digits, number[i:i+telling]) {
			return true
		}
	}
	return false
}
