package applicant_test

import (
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// today is the day of these tests.
var today = era.Date{Y: 2026, M: 11, D: 28}

func ids(problems []form.Problem) (all []string) {
	for _, p := range problems {
		all = append(all, p.ID)
	}
	return all
}

func TestAResultIsAskedAsTheOfficeAsksIt(t *testing.T) {
	for name, c := range map[string]struct {
		values form.Values
		finds  []string
	}{
		"hired as posted":                {form.Values{"result.is": "hired", "result.told": "2026-11-27", "result.begins": "2026-12-01", "result.differs": "no"}, nil},
		"hired, no day":                  {form.Values{"result.is": "hired", "result.told": "2026-11-27", "result.differs": "no"}, []string{form.NeedID}},
		"hired on other terms":           {form.Values{"result.is": "hired", "result.told": "2026-11-27", "result.begins": "2026-12-01", "result.differs": "yes"}, []string{form.NeedID, form.NeedID, form.NeedID}},
		"terms nobody has agreed to":     {form.Values{"result.is": "hired", "result.told": "2026-11-27", "result.begins": "2026-12-01", "result.differs": "yes", "result.what": "月給20万円 → 19万円", "result.why": "経験による", "result.agreed": "no"}, []string{"result.agreed"}},
		"refused without a reason":       {form.Values{"result.is": "rejected", "result.told": "2026-11-27"}, []string{form.NeedID}},
		"refused, other, no words":       {form.Values{"result.is": "rejected", "result.told": "2026-11-27", "result.reason": "other"}, []string{form.NeedID}},
		"refused, not told":              {form.Values{"result.is": "rejected", "result.reason": "skills"}, []string{"result.told"}},
		"told tomorrow":                  {form.Values{"result.is": "rejected", "result.reason": "skills", "result.told": "2026-11-29"}, []string{"result.future"}},
		"a reason of hired is no answer": {form.Values{"result.is": "hired", "result.told": "2026-11-27", "result.begins": "2026-12-01", "result.differs": "no", "result.reason": "nonsense"}, nil},
	} {
		if got := ids(applicant.CheckOutcome(c.values, today)); !slices.Equal(got, c.finds) {
			t.Errorf("%s: finds %v, want %v", name, got, c.finds)
		}
	}
}

func TestWhoWithdrewWasNotRefused(t *testing.T) {
	for reason, want := range map[string]applicant.Result{
		"withdrew": applicant.Withdrawn, "elsewhere": applicant.Withdrawn, "skills": applicant.Rejected, "absent": applicant.Rejected,
	} {
		if got := applicant.ResultOf(form.Values{"result.is": "rejected", "result.reason": reason}); got != want {
			t.Errorf("%s counts as %s, want %s", reason, got, want)
		}
	}
	if got := applicant.ResultOf(form.Values{"result.is": "hired", "result.reason": "withdrew"}); got != applicant.Hired {
		t.Errorf("hired with an idle reason counts as %s", got)
	}
}

// TestNothingForbiddenIsAsked holds the form against the list of what fair recruitment does not ask (domain 1.8).
func TestNothingForbiddenIsAsked(t *testing.T) {
	for _, s := range applicant.Form().Sections {
		for _, f := range s.Fields {
			for _, word := range []string{"本籍", "出身", "家族", "続柄", "配偶", "扶養", "宗教", "信条", "思想", "政党", "組合", "健康", "病", "性別", "国籍", "尊敬"} {
				if strings.Contains(f.Label.JA+f.Help.JA, word) {
					t.Errorf("%s asks for %s", f.Key, word)
				}
			}
		}
	}
}

func TestStagesEndOnce(t *testing.T) {
	for _, s := range slices.Concat(applicant.Stages(), applicant.Exits()) {
		if !s.Known() {
			t.Errorf("%s is not known", s)
		}
	}
	if applicant.Stage("").Known() || applicant.Offered.Over() || !applicant.Joined.Over() || !applicant.NoShow.Over() {
		t.Error("a stage is over too early or too late")
	}
}

func TestANoteSaysWhatShouldNotBeKept(t *testing.T) {
	for text, words := range map[string]string{
		"明るく、接客の経験が3年ある":        "",
		"家族のことは聞いていない":          "家族",
		"ご本籍は佐賀とのこと":            "本籍",
		"𠮷野さん。持病あり":             "持病",
		"ｼﾝｸﾞﾙﾏｻﾞｰではない。しんぐるまざー": "しんぐるまざー", // half-width kana are two runes: a known limit
		"前職は労働組合の職員":            "労働組合",
		"父親の会社を手伝っていた":          "父親",
	} {
		found := applicant.ReadNote(text)
		if words == "" && len(found) > 0 || words != "" && (len(found) != 1 || found[0].Mark.Words != words || found[0].Why.JA == "" || found[0].Why.EN == "") {
			t.Errorf("%s: %+v, want %q", text, found, words)
		}
	}
	if m := applicant.ReadNote("𠮷野さん。持病あり")[0].Mark; m.From != 6 || m.To != 8 {
		t.Errorf("marked from %d to %d in UTF-16 units", m.From, m.To)
	}
}
