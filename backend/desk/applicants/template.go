package applicants

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
)

// Template is a mail in plain polite Japanese with places to be filled: {place}, and {?place}, whose line is left out where there is
// nothing to say.
type Template struct{ Code, Name, Subject, Text string }

const greeting = "{応募者} 様\n\n{事業所}の採用担当です。\n"

const closing = "\n\nご不明な点がありましたら、このメールに返信してください。\n\n{事業所}\n{?電話}\n"

// harassment stands in mails about interviews: the duty to keep applicants safe from it begins on 2026-10-01 (男女雇用機会均等法, as
// amended in 2025).
const harassment = "選考の中でのハラスメントを禁じています。困ったことがあれば、下の連絡先へお知らせください。"

const meeting = "日時　{面接日時}\n所要時間　{?所要時間}\n場所　{?面接場所}\nつなぎ先　{?リンク}\nお会いする者　{?面接担当}\nお持ちいただくもの　{?持ち物}"

// Templates lists the mails that are usual, in the order of a selection.
func Templates() []Template {
	return []Template{
		{"received", "書類受領", "応募書類を受け取りました", greeting + "このたびは「{求人}」にご応募くださり、ありがとうございます。\n応募書類を受け取りました。内容を拝見し、次のご連絡をいたします。" + closing},
		{"documents", "書類のお願い", "応募書類のお願い", greeting + "このたびは「{求人}」にご応募くださり、ありがとうございます。\n選考を進めるため、次の書類をお送りください。\n\n{書類}\n\nこのメールへの返信に付けて送れます。" + closing},
		{"propose", "面接日程の相談", "面接の日程について", greeting + "「{求人}」の面接をお願いしたく、ご都合をうかがいます。次のうち、ご都合のよい番号をお知らせください。\n\n{候補}\n\n場所　{?面接場所}\n\n時刻はどれも日本時間です。どれも難しいときは、ご希望をお書きください。\n" + harassment + closing},
		{"invite", "面接案内", "面接のご案内", greeting + "「{求人}」の面接を次のとおり行います。\n\n" + meeting + "\n\nご都合が変わったときは、早めにお知らせください。\n" + harassment + closing},
		{"change", "日程変更", "面接日時の変更について", greeting + "ご案内した面接の日時を、次のとおり改めさせてください。前のご案内に代わるものです。\n\n" + meeting + "\n\nご都合が合わないときは、このメールに返信してください。\n" + harassment + closing},
		{"cancel", "面接中止", "面接の取りやめについて", greeting + "次の面接を取りやめます。ご予定いただいたところ、申し訳ありません。\n\n日時　{面接日時}" + closing},
		{"thanks", "お礼", "面接のお礼", greeting + "先日は面接にお越しくださり、ありがとうございました。\n結果は、{返事の日}までにお知らせします。" + closing},
		{"hired", "採用", "選考結果のお知らせ（採用）", greeting + "「{求人}」の選考の結果、あなたを採用したいと考えております。\n\n働き始める日　{?入社日}\n\n労働条件は書面でお渡しします。求人票と違うところがあるときは、その内容と理由をあわせてお示しします。\nお受けいただけるか、お返事をお待ちしています。" + closing},
		{"rejected", "不採用", "選考結果のお知らせ", greeting + "このたびは「{求人}」にご応募くださり、ありがとうございました。\n選考の結果、今回は採用を見送ることといたしました。\n\n{?書類の扱い}\n\nこれからのご活躍をお祈りします。" + "\n\n{事業所}\n{?電話}\n"},
	}
}

// Places lists the places that the program can fill, as far as it knows what stands there.
func Places() []string {
	return []string{
		"応募者", "事業所", "求人", "電話", "書類", "面接日時", "所要時間", "面接場所", "リンク", "面接担当", "持ち物", "候補", "返事の日", "入社日", "書類の扱い",
	}
}

// place is a place in a template.
var place = regexp.MustCompile(`\{(\??)([^{}\n]+)\}`)

// Draft fills a template, a usual one by its code or an own one by its id, with what is known; an interview may be given. What nobody knows stays open, for the person. It returns a
// NotFound fault.
func (b *Book) Draft(ctx context.Context, id, code, interview string) (Draft, error) {
	p, err := b.Open(ctx, id)
	if err != nil {
		return Draft{}, err
	}
	s, err := b.outside.Sender(ctx)
	if err != nil {
		return Draft{}, err
	}
	m := Interview{}
	if interview != "" {
		if m, err = b.interview(ctx, id, interview); err != nil {
			return Draft{}, err
		}
	}
	return b.draftOf(ctx, code, b.filling(p, s, m))
}

// draftOf fills a template. It returns a NotFound fault.
func (b *Book) draftOf(ctx context.Context, code string, known map[string]string) (Draft, error) {
	t, err := b.template(ctx, code)
	return Draft{Subject: fill(t.Subject, known), Text: fill(t.Text, known)}, err
}

// Invitation is the mail that brings an interview as it is entered, before it is kept: where there was an invitation already, that of
// another time; without a time, that of the times that are proposed.
func (b *Book) Invitation(ctx context.Context, id, interview string, m Meeting) (Draft, error) {
	p, err := b.Open(ctx, id)
	if err != nil {
		return Draft{}, err
	}
	s, err := b.outside.Sender(ctx)
	if err != nil {
		return Draft{}, err
	}
	code, was := "invite", Interview{Sequence: -1}
	if interview != "" {
		if was, err = b.interview(ctx, id, interview); err != nil {
			return Draft{}, err
		}
	}
	switch {
	case m.Start.IsZero():
		code = "propose"
	case was.Sequence >= 0:
		code = "change"
	}
	slots := slices.SortedFunc(slices.Values(m.Slots), time.Time.Compare)
	return b.draftOf(ctx, code, b.filling(p, s, Interview{Start: m.Start, Minutes: m.Minutes, Place: m.Place, Link: m.Link, With: m.With, Bring: m.Bring, Slots: slots}))
}

// filling is what is known for the places of templates.
func (b *Book) filling(p Page, s Sender, m Interview) map[string]string {
	known := map[string]string{
		"応募者": p.Name, "事業所": s.Name, "求人": p.Title, "電話": s.Phone, "書類": p.Values[applicant.WantedKey],
		"面接場所": m.Place, "リンク": m.Link, "面接担当": m.With, "持ち物": m.Bring,
	}
	if !m.Start.IsZero() {
		known["面接日時"] = InJapan(m.Start)
	}
	if m.Minutes > 0 {
		known["所要時間"] = fmt.Sprintf("%d分", m.Minutes)
	}
	for n, at := range m.Slots {
		known["候補"] += fmt.Sprintf("%d番　%s\n", n+1, InJapan(at))
	}
	known["候補"] = strings.TrimSpace(known["候補"])
	switch p.Values[applicant.AfterKey] {
	case "returned":
		known["書類の扱い"] = "お預かりした書類は、お返しします。"
	case "destroyed":
		known["書類の扱い"] = "お預かりした書類は、責任をもって廃棄します。"
	}
	if begins, err := era.Parse(p.Values[applicant.BeginsKey]); err == nil {
		known["入社日"] = dayInJapan(begins)
	}
	if p.Due.Kind == DueAnswer && !p.Due.On.IsZero() {
		known["返事の日"] = dayInJapan(p.Due.On)
	}
	for key, text := range known {
		if key != "候補" { // one line each: names and places were typed by others
			known[key] = strings.Join(strings.Fields(text), " ")
		}
	}
	return known
}

// fill fills the places of a text, each once: what is filled in is not looked at again.
func fill(text string, known map[string]string) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		drop := false
		line = place.ReplaceAllStringFunc(line, func(found string) string {
			parts := place.FindStringSubmatch(found)
			value := known[strings.TrimSpace(parts[2])]
			if value == "" && parts[1] != "" {
				drop = true
			}
			if value == "" {
				return found
			}
			return value
		})
		if !drop {
			lines = append(lines, line)
		}
	}
	out := strings.Join(lines, "\n")
	for strings.Contains(out, "\n\n\n") {
		out = strings.ReplaceAll(out, "\n\n\n", "\n\n")
	}
	return out
}

// InJapan is a time as people in Japan write it, with the word that says so.
func InJapan(at time.Time) string {
	day := era.Of(at)
	local := at.Sub(day.Start())
	return fmt.Sprintf("%s %d:%02d（日本時間）", dayInJapan(day), int(local.Hours()), int(local.Minutes())%60)
}

func dayInJapan(d era.Date) string {
	return fmt.Sprintf("%d年%d月%d日（%s）", d.Y, d.M, d.D, []string{"日", "月", "火", "水", "木", "金", "土"}[d.Weekday()])
}
