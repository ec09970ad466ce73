package applicant

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"kyujindesk/backend/fault"
)

// SlipKind is a paper that a business writes to an applicant.
type SlipKind string

// The kinds of slip.
const (
	DecisionSlip   SlipKind = "decision"   // 選考結果通知書
	ReturnSlip     SlipKind = "return"     // 返戻書類の送付状
	InvitationSlip SlipKind = "invitation" // 面接案内
)

// Words is what it is called, as the file with it.
func (k SlipKind) Words() string {
	switch k {
	case ReturnSlip:
		return "応募書類の送付状"
	case InvitationSlip:
		return "面接案内"
	case DecisionSlip:
		return "選考結果通知書"
	}
	return ""
}

// Slip is a paper to an applicant with the head of the business. Its title and text are proposed, and may be changed before it is printed.
type Slip struct {
	Kind     SlipKind
	Business string
	Address  string // of the business
	Phone    string
	Person   string
	Made     time.Time
	Title    string
	Text     string // a paragraph a line
}

// The most a person may make of a title and a text: over three pages.
const (
	MostSlipTitle = 60
	MostSlipText  = 4000
)

// Worded is a slip with the title and text a person made of it. It returns an Invalid fault where one is too long, or there is no text.
func (s Slip) Worded(title, text string) (Slip, error) {
	s.Title, s.Text = strings.TrimSpace(title), strings.TrimRight(text, " 　\n")
	switch {
	case strings.TrimSpace(s.Text) == "":
		return s, fault.New(fault.Invalid, "applicant.slipEmpty")
	case utf8.RuneCountInString(s.Title) > MostSlipTitle || utf8.RuneCountInString(s.Text) > MostSlipText:
		return s, fault.New(fault.Invalid, "applicant.slipLong")
	}
	return s, nil
}

// Decided is what an applicant is told in writing of the selection.
type Decided struct {
	Posting  string // title
	Hired    bool
	Begins   string // in words, of somebody hired; may be empty
	Returned bool   // the papers go back to the person
	Papers   bool   // there are papers to speak of
}

// Decision proposes what is written of the selection. It gives no reason: who was not chosen is told it where he or she asks.
func (s Slip) Decision(in Decided) Slip {
	s.Kind, s.Title = DecisionSlip, "選考結果のお知らせ"
	all := []string{"　このたびは、当社の求人" + quoted(in.Posting) + "にご応募いただき、ありがとうございました。"}
	if in.Hired {
		all = append(all, "　選考の結果、採用させていただくことになりましたので、お知らせします。")
		if in.Begins != "" {
			all = append(all, "　勤務の開始は、"+in.Begins+"を予定しています。")
		}
		return s.saying(append(all, "　労働条件は、労働条件通知書であらためてお示しします。ご都合が変わったときや、ご不明の点は、上記までご連絡ください。"))
	}
	all = append(all, "　慎重に選考いたしましたが、誠に残念ながら、今回は採用を見送らせていただくことになりました。ご期待に沿えず申し訳ございません。")
	switch {
	case in.Papers && in.Returned:
		all = append(all, "　お預かりした応募書類は、本状とともにお返しします。")
	case in.Papers:
		all = append(all, "　お預かりした応募書類は、当社が責任をもって廃棄いたします。")
	}
	return s.saying(append(all, "　末筆ながら、今後のご活躍をお祈り申し上げます。"))
}

// Return proposes what goes along with papers that are given back.
func (s Slip) Return(posting string) Slip {
	s.Kind, s.Title = ReturnSlip, "応募書類の返却について"
	return s.saying([]string{
		"　このたびは、当社の求人" + quoted(posting) + "にご応募いただき、ありがとうございました。",
		"　お預かりした応募書類を、下記のとおりお返しします。お確かめのうえ、お受け取りください。",
		"　なお、選考のために写した記録は、当社の定める期間のあと、責任をもって消去します。",
		"", "同封の書類", "・応募書類　一式",
	})
}

// Appointed is an interview as it is told on paper; what is not known is empty.
type Appointed struct {
	When, Place, Link, With, Bring string
	Minutes                        int
}

// Invitation proposes an invitation to an interview.
func (s Slip) Invitation(posting string, in Appointed) Slip {
	s.Kind, s.Title = InvitationSlip, "面接のご案内"
	all := []string{
		"　このたびは、当社の求人" + quoted(posting) + "にご応募いただき、ありがとうございます。",
		"　面接を次のとおり行いますので、ご案内します。", "",
	}
	long := ""
	if in.Minutes > 0 {
		long = fmt.Sprintf("%d分", in.Minutes)
	}
	for _, line := range [][2]string{
		{"日時", in.When}, {"所要時間", long}, {"場所", in.Place}, {"つなぎ先", in.Link}, {"担当", in.With}, {"持ち物", in.Bring},
	} {
		if line[1] != "" {
			all = append(all, line[0]+"　"+line[1])
		}
	}
	// The duty to keep applicants safe from harassment begins on 2026-10-01 (男女雇用機会均等法, as amended in 2025).
	return s.saying(append(all, "", "　ご都合が変わったときは、お早めに上記までご連絡ください。",
		"　選考の中でのハラスメントを禁じています。困ったことがあれば、上記までお知らせください。"))
}

func (s Slip) saying(lines []string) Slip {
	s.Text = strings.Join(lines, "\n")
	return s
}

func quoted(posting string) string {
	if posting = strings.TrimSpace(posting); posting == "" {
		return ""
	}
	return "「" + posting + "」"
}
