package letter

import (
	"fmt"
	"slices"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
)

// The letters about people who applied through the office; the case is the introduction's id. The office introduces, withdraws and
// takes results; a desk registers results, and says what it has erased. No letter to the office names anybody else.
const (
	Introduction          Kind = "introduction"           // 紹介状: somebody applies to a posting
	IntroductionDocuments Kind = "introduction.documents" // 応募書類 that did not fit, or came later
	IntroductionWithdrawn Kind = "introduction.withdrawn" // 紹介の取消し
	Result                Kind = "result"                 // 選考結果登録
	ResultTold            Kind = "result.told"            // what became of it
	ApplicantErased       Kind = "applicant.erased"       // the business keeps nothing of the person any more
)

// IntroductionBody is who applies, as answers of applicant.Form, and the first of the documents. Parts is how many letters bring the
// documents of this introduction: this one, and as many of IntroductionDocuments as are left.
type IntroductionBody struct {
	Posting string      `json:"posting"` // id
	Values  form.Values `json:"values"`
	Part    int         `json:"part"` // 1
	Parts   int         `json:"parts"`
}

// IntroductionDocumentsBody comes with documents of the case. Part counts within those that were sent at once.
type IntroductionDocumentsBody struct {
	Part  int `json:"part"`
	Parts int `json:"parts"`
}

// IntroductionWithdrawnBody says why the case is over before its result, in the office's words.
type IntroductionWithdrawnBody struct {
	Reason string `json:"reason"`
	At     string `json:"at"` // RFC 3339, the office's clock
}

// ResultBody is a whole result, as answers of applicant.OutcomeForm. Number counts its revisions from 1: a higher one takes the place
// of every lower one, whichever comes first. Where the business wrote the person down from a referral on paper, the case is its own,
// and the referral's number says who is meant.
type ResultBody struct {
	Values   form.Values `json:"values"`
	Number   int         `json:"number"`
	Referral string      `json:"referral,omitempty"` // 紹介番号, as the business has it
}

// Why a result was not taken.
const (
	ResultClosed  = "closed"  // past the end of the third month after the posting became void
	ResultUnknown = "unknown" // no introduction of this business
	ResultErased  = "erased"  // the business has erased the person
	ResultWrong   = "wrong"   // an answer is missing or wrong

	// ResultOvertaken is for one whose number was used before by another result, or is lower than that of the one that counts.
	ResultOvertaken = "overtaken"
)

// ResultToldBody answers a result, to every device of the business; the reason is empty where it was taken.
type ResultToldBody struct {
	Number int    `json:"number"`
	Reason string `json:"reason"`
	At     string `json:"at"` // RFC 3339, the office's clock
}

// applicantKinds are their specs.
var applicantKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: Introduction, way: ToDesk, stream: true, ends: AtAck, topic: AboutApplicants, files: true,
		body:   "to every device of the business. `posting`: its id, `values{field key: text}`: who applies, `part` (1), `parts`: how many letters bring the documents, this one and `introduction.documents`; files: documents (PDF, JPEG, PNG, HEIC, docx, xlsx, doc, xls, txt); case = the introduction's id",
		text:   telling(introductionText),
		prints: func(Letter) (form.Form, error) { return applicant.Form(), nil },
	},
	{
		kind: IntroductionDocuments, way: ToDesk, stream: true, ends: AtAck, topic: AboutApplicants, files: true,
		body: "to every device of the business. `part, parts`: of the documents that were sent at once; files: documents that did not fit or came later",
		text: telling(documentsText),
	},
	{
		kind: IntroductionWithdrawn, way: ToDesk, stream: true, ends: AtAck, topic: AboutApplicants,
		body: "to every device of the business. `reason` in the office's words, `at`",
		text: telling(withdrawnText),
	},
	{
		kind: Result, way: ToOffice, stream: true, ends: AtAck,
		body:   "`values{field key: text}`: the result, whole; `number` of the revision, from 1: the highest counts; `referral`: number of the referral (紹介番号), if the business has one, by which the office knows who came with a paper, and a case it did not make",
		text:   telling(resultText),
		prints: func(Letter) (form.Form, error) { return applicant.OutcomeForm(), nil },
	},
	{
		kind: ResultTold, way: ToDesk, stream: true, ends: AtAck, topic: AboutApplicants,
		body: "to every device of the business. `number` of the revision, `reason` empty (taken), closed, unknown, erased, wrong or overtaken (the number was used by another result), `at`",
		text: telling(resultToldText),
	},
	{
		kind: ApplicantErased, way: ToOffice, stream: true, ends: AtAck,
		body: "empty: the business has erased the person, and the office tells the case to no device any more",
		text: saying(erasedText),
	},
}

// ReadIntroduction is what an introduction says: answers of the form alone, spelt as the form does. It returns ErrUnreadable where a
// member has another shape than docs/PROTOCOL.md says, and ErrFile for a file that is no document.
func ReadIntroduction(l Letter) (IntroductionBody, error) {
	b, err := Read[IntroductionBody](l)
	if err != nil {
		return b, err
	}
	b.Values = applicant.Form().Settled(b.Values)
	switch {
	case !canonical(l.Case):
		return b, misshapen(l, "case")
	case b.Posting == "" || !caseShape.MatchString(b.Posting):
		return b, misshapen(l, "posting")
	case b.Part != 1 || !numbered(b.Part, b.Parts):
		return b, misshapen(l, "part")
	case !applicant.Route(b.Values[applicant.RouteKey]).ThroughOffice() || b.Values[applicant.NameKey] == "":
		return b, misshapen(l, "values")
	}
	return b, documents(l.Files)
}

// ReadDocuments is which of how many letters with documents one is. It returns the errors of ReadIntroduction.
func ReadDocuments(l Letter) (IntroductionDocumentsBody, error) {
	b, err := Read[IntroductionDocumentsBody](l)
	switch {
	case err != nil:
		return b, err
	case !canonical(l.Case):
		return b, misshapen(l, "case")
	case !numbered(b.Part, b.Parts) || len(l.Files) == 0:
		return b, misshapen(l, "part")
	}
	return b, documents(l.Files)
}

// ReadWithdrawn is why a case is over. It returns ErrUnreadable.
func ReadWithdrawn(l Letter) (IntroductionWithdrawnBody, error) {
	b, err := Read[IntroductionWithdrawnBody](l)
	if err == nil && (!canonical(l.Case) || !moment(b.At) || len(b.Reason) > maxReason) {
		err = misshapen(l, "at")
	}
	return b, err
}

// ReadResult is a result: answers of the form alone. It returns ErrUnreadable.
func ReadResult(l Letter) (ResultBody, error) {
	b, err := Read[ResultBody](l)
	if err == nil && (!canonical(l.Case) || b.Number < 1 || b.Number > maxRev) {
		err = misshapen(l, "number")
	}
	b.Values, b.Referral = applicant.OutcomeForm().Settled(b.Values), referralNumber(b.Referral)
	return b, err
}

// referralNumber is the number of a referral as the form of applicants spells it: one short line, or nothing.
func referralNumber(text string) string {
	if len(text) > maxReferral {
		return ""
	}
	return applicant.Form().Settled(form.Values{applicant.RouteKey: string(applicant.ByOffice), applicant.NumberKey: text})[applicant.NumberKey]
}

// ReadResultTold is what became of a result. It returns ErrUnreadable.
func ReadResultTold(l Letter) (ResultToldBody, error) {
	b, err := Read[ResultToldBody](l)
	known := slices.Contains([]string{"", ResultClosed, ResultUnknown, ResultErased, ResultWrong, ResultOvertaken}, b.Reason)
	if err == nil && (!canonical(l.Case) || b.Number < 1 || b.Number > maxRev || !known || !moment(b.At)) {
		err = misshapen(l, "number, reason or at")
	}
	return b, err
}

// Bounds of the members of these letters.
const (
	maxReason   = 4 << 10 // bytes
	maxReferral = 100     // bytes
	maxLetters  = 100     // that bring the documents sent at once
)

func numbered(part, parts int) bool { return 1 <= part && part <= parts && parts <= maxLetters }

func misshapen(l Letter, member string) error {
	return fmt.Errorf("%s of %s: %w", member, l.Kind, ErrUnreadable)
}

// documents says ErrFile where a file is none of the kinds documents come as, or says that it is another.
func documents(files []File) error {
	for _, f := range files {
		if media, ok := applicant.DocumentType(f.Name, f.Content); !ok || media != f.Type {
			return ErrFile
		}
	}
	return nil
}

// Bundles divides files, in their order, so that those of each bundle fit into one letter: at most 10, of together most bytes, which
// is MaxAttached or less. There is at least one bundle. It returns ErrTooLarge for a file that fits into none.
func Bundles(files []File, most int) ([][]File, error) {
	all, size := [][]File{nil}, 0
	for _, f := range files {
		last := len(all) - 1
		switch {
		case f.Size > most:
			return nil, ErrTooLarge
		case size+f.Size > most || len(all[last]) == MaxFiles:
			all, size = append(all, []File{f}), f.Size
		default:
			all[last], size = append(all[last], f), size+f.Size
		}
	}
	if len(all) > maxLetters {
		return nil, ErrTooLarge
	}
	return all, nil
}
