package applicant

import (
	"sync"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// Keys of the answers about a result that the program itself reads.
const (
	ResultKey  = "result.is"     // hired or rejected
	DecidedKey = "result.on"     // 選考日
	ToldKey    = "result.told"   // day the person was told
	BeginsKey  = "result.begins" // 雇用（予定）年月日
	DiffersKey = "result.differs"
	ReasonKey  = "result.reason" // 不採用の理由: one of Reasons
)

// Reason is why somebody was not hired (不採用理由).
type Reason string

// The reasons that end an application from the person's side; the others are the business's.
const (
	OtherReason Reason = "other"       // その他: in words
	Withdrew    Reason = "withdrew"    // 本人辞退
	Elsewhere   Reason = "elsewhere"   // 他社へ就職
	Absent      Reason = "absent"      // 面接に来ない
	Unreachable Reason = "unreachable" // 連絡不通
)

// reasons is the list as the office asks it. Five are public (domain 1.8: B-lib), the last four are to be verified, therefore a table.
//
//nolint:gochecknoglobals // a constant in all but syntax
var reasons = []form.Option{
	opt("work", "業務内容の認識の違い", "Different idea of the work"),
	opt("skills", "経験・技能・知識の不足", "Experience, skill or knowledge"),
	opt("wage", "賃金の折り合い", "No agreement on pay"),
	opt("hours", "始業時期・就業時間・残業の折り合い", "No agreement on start, hours or overtime"),
	opt(string(Withdrew), "本人辞退", "The person withdrew"),
	opt(string(Absent), "面接に来なかった", "Did not come to the interview"),
	opt(string(Unreachable), "連絡がつかない", "Could not be reached"),
	opt(string(Elsewhere), "他社へ就職", "Found other work"),
	opt(string(OtherReason), "その他", "Other"),
}

// OutcomeForm is what the office asks about a result (選考結果登録, domain 1.8: HW-sel, B-lib; 職業安定法 5条の3第3項 for what differs).
// The form is shared by all callers, who only read it.
func OutcomeForm() form.Form { return outcome() }

//nolint:gochecknoglobals // written once, by sync.OnceValue
var outcome = sync.OnceValue(func() form.Form {
	hired, rejected := when(ResultKey, string(Hired)), when(ResultKey, string(Rejected))
	differs := append(when(DiffersKey, "yes"), hired...)
	return form.Form{
		Key: "outcome", Version: 1, Label: w("選考結果", "Result"),
		Sections: []form.Section{{
			Key: "result", Label: w("選考結果", "Result"), Lead: w("本人に知らせてから、ハローワークに登録します。", "Tell the person first, then the office."),
			Rows: map[string]form.Words{"days": w("選考日と通知日", "Days")},
			Fields: []form.Field{
				{Key: ResultKey, Kind: form.Choice, Need: true, Label: w("選考結果", "Result"), Options: []form.Option{opt(string(Hired), "採用", "Hired"), opt(string(Rejected), "不採用", "Not hired")}},
				{Key: DecidedKey, Kind: form.Date, Row: "days", Label: w("選考日", "Decided on")},
				{Key: ToldKey, Kind: form.Date, Row: "days", Label: w("本人に知らせた日", "Person told on")},
				{Key: BeginsKey, Kind: form.Date, Need: true, When: hired, Label: w("雇用（予定）年月日", "Employment begins")},
				{Key: DiffersKey, Kind: form.Choice, Need: true, When: hired, Label: w("求人票の条件との違い", "Differs from the posting"), Options: []form.Option{opt("no", "なし", "No"), opt("yes", "あり", "Yes")}},
				{Key: "result.what", Kind: form.Lines, Need: true, Chars: 30, Lines: 10, When: differs, Label: w("違うところ（変更前 → 変更後）", "What (before → after)"), Help: w("変更前と変更後を並べて書きます。契約の前に本人へ示す義務があります。", "Before and after, side by side; the person must be shown this before the contract.")},
				{Key: "result.why", Kind: form.Lines, Need: true, Chars: 30, Lines: 5, When: differs, Label: w("違う理由", "Why")},
				{Key: "result.agreed", Kind: form.Choice, Need: true, When: differs, Label: w("本人の同意", "Agreed by the person"), Options: []form.Option{opt("yes", "あり", "Yes"), opt("no", "まだ", "Not yet")}},
				{Key: "result.employment", Kind: form.Text, Chars: 20, When: differs, Label: w("雇用形態", "Form of employment")},
				{Key: "result.wage", Kind: form.Text, Chars: 30, When: differs, Label: w("賃金", "Pay")},
				{Key: "result.term", Kind: form.Text, Chars: 30, When: differs, Label: w("雇用期間", "Employment period")},
				{Key: ReasonKey, Kind: form.Choice, Need: true, When: rejected, Label: w("不採用の理由", "Reason"), Options: reasons},
				{Key: "result.words", Kind: form.Lines, Need: true, Chars: 30, Lines: 5, When: append(when(ReasonKey, string(OtherReason)), rejected...), Label: w("理由（その他）", "Other reason")},
				{Key: "result.comment", Kind: form.Lines, Chars: 30, Lines: 5, Label: w("連絡事項", "Comment")},
			},
		}},
	}
})

// ProblemIDs lists the ids CheckOutcome uses beside those of every form.
func ProblemIDs() []string { return []string{notTold, notYet, notAgreed} }

const (
	notTold   = "result.told"
	notYet    = "result.future"
	notAgreed = "result.agreed"
)

// CheckOutcome judges a result that is to be registered on a day. That the person has not been told is a warning: it is offered, not
// forced.
func CheckOutcome(v form.Values, today era.Date) []form.Problem {
	f := OutcomeForm()
	problems := f.Check(v)
	v = f.Settled(v)
	if v[ResultKey] != "" && v[ToldKey] == "" {
		problems = append(problems, form.Problem{
			ID: notTold, Severity: form.Warning, Fields: []string{ToldKey}, Source: "選考結果の登録（求人者マイページ）",
			Message: w("登録の前に、選考結果を本人に知らせます。", "Tell the person the result before you register it."),
		})
	}
	for _, key := range []string{DecidedKey, ToldKey} {
		if d, err := era.Parse(v[key]); err == nil && today.Before(d) {
			problems = append(problems, form.Problem{
				ID: notYet, Severity: form.Error, Fields: []string{key},
				Message: w("まだ来ていない日です。", "This day has not come yet."),
			})
		}
	}
	if v["result.agreed"] == "no" {
		problems = append(problems, form.Problem{
			ID: notAgreed, Severity: form.Warning, Fields: []string{"result.agreed"}, Source: "職業安定法 5条の3第3項",
			Message: w("条件を変えるときは、契約の前に変更前と変更後を本人に示します。", "Changed terms must be shown to the person, before and after, before the contract."),
		})
	}
	return problems
}

// ResultOf is what a registered result counts as: somebody who withdrew or found other work was not refused.
func ResultOf(v form.Values) Result {
	switch Reason(v[ReasonKey]) {
	case Withdrew, Elsewhere:
		if Result(v[ResultKey]) == Rejected {
			return Withdrawn
		}
	}
	return Result(v[ResultKey])
}
