// Package applicant is people who apply to a posting: how they came, and what came of it. It knows nothing of SQL, mail or
// screens.
package applicant

import (
	"slices"

	"kyujindesk/backend/era"
)

// Route is how somebody came to apply (応募経路).
type Route string

// The routes (domain 1.8: HW-oh, HW-oj).
const (
	ByOffice Route = "office" // 窓口紹介
	Online   Route = "online" // オンラインハローワーク紹介
	Direct   Route = "direct" // オンライン自主応募: no introduction by the office
	OwnMedia Route = "media"  // own site, a poster in the shop, other media: the office never hears of it
)

// Known says whether there is such a route.
func (r Route) Known() bool { return r.ThroughOffice() || r == OwnMedia }

// ThroughOffice says whether the office knows of the application. No letter to it ever names anybody else.
func (r Route) ThroughOffice() bool { return slices.Contains([]Route{ByOffice, Online, Direct}, r) }

// Result is what came of an application (選考結果).
type Result string

// The results; empty while the business decides.
const (
	Hired     Result = "hired"     // 採用
	Rejected  Result = "rejected"  // 不採用
	Withdrawn Result = "withdrawn" // 本人辞退
)

// Known says whether there is such a result.
func (r Result) Known() bool { return slices.Contains([]Result{Hired, Rejected, Withdrawn}, r) }

// Introduction is that somebody applied to a posting, as the office records it. Who it is lies sealed.
type Introduction struct {
	ID       string // UUIDv7
	Posting  string // id
	Route    Route
	On       era.Date
	Result   Result
	ResultOn era.Date // zero while there is no result

	Number    string // 紹介番号; empty where only that there was somebody is written down, and of what is no introduction by the office
	Paper     bool   // the person brings the referral: no letter tells the business of it, which knows the number alone
	Revision  int    // number of the result that counts among those that came by letter; 0: none came
	Withdrawn bool   // the office took it back (紹介の取消し)
	Erased    bool   // the business has erased the person; Reduced, too
	Reduced   bool   // only what the register of postings needs is left of the person
	Person    []byte // sealed answers of Form; nil where only that there was somebody is written down
	Outcome   []byte // sealed answers of OutcomeForm that came by letter, or nil
}

// Issued says whether the business was told by letter who it is.
func (i Introduction) Issued() bool { return i.Person != nil && !i.Paper }

// Open says whether the business still has to decide, and knows of whom.
func (i Introduction) Open() bool { return i.Issued() && i.Result == "" && !i.Withdrawn && !i.Reduced }

// Figures count what came of a posting.
type Figures struct {
	Introduced int `json:"introduced"` // by the office, at the counter or online
	Applied    int `json:"applied"`    // directly
	Hired      int `json:"hired"`
	Rejected   int `json:"rejected"`
	Withdrawn  int `json:"withdrawn"`
}

// All is how many people applied.
func (f Figures) All() int { return f.Introduced + f.Applied }

// Open is how many of them wait for a result.
func (f Figures) Open() int { return f.All() - f.Hired - f.Rejected - f.Withdrawn }

// Count counts introductions.
func Count(all []Introduction) (f Figures) {
	for _, i := range all {
		if i.Route == Direct {
			f.Applied++
		} else {
			f.Introduced++
		}
		switch i.Result {
		case Hired:
			f.Hired++
		case Rejected:
			f.Rejected++
		case Withdrawn:
			f.Withdrawn++
		}
	}
	return f
}
