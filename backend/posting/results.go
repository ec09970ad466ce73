package posting

import "kyujindesk/backend/era"

// ResultsBy is the last day on which the results of a posting's applicants can be told online: ResultsClose, or zero where
// nobody waits for a result, too.
func (p Posting) ResultsBy(today era.Date) era.Date {
	if p.Figures.Open() == 0 {
		return era.Date{}
	}
	return p.ResultsClose(today)
}

// ResultsClose is the last day on which a result can be told online or corrected, whether somebody waits for one or not; zero while
// the posting goes on.
func (s Summary) ResultsClose(today era.Date) era.Date {
	return Posting{State: s.State, Expires: s.Expires, UpdatedAt: s.UpdatedAt}.ResultsClose(today)
}

// ResultsClose is Summary.ResultsClose.
func (p Posting) ResultsClose(today era.Date) era.Date {
	switch p.On(today) {
	case Expired:
		return p.Expires.EndOfMonth(3)
	case Cancelled: // nothing changes a cancelled posting any more
		return era.Of(p.UpdatedAt).EndOfMonth(3)
	}
	return era.Date{}
}

// Places is how many people a posting is to hire (採用人数); 0 where it does not say.
func (p Posting) Places() int {
	n, _ := settledOf(p.Kind, p.Values).number("class.count")
	return int(n)
}

// ResultsClosedFor is the day such that on the day today no result is taken any more for the postings that ended before it. It says of all
// what ResultsClose says of one.
func ResultsClosedFor(today era.Date) era.Date { return today.EndOfMonth(-4).AddDays(1) }

// registerYears is how long an office keeps the register of a posting after it ended (求人管理簿, 職業安定法施行規則 24条の7).
const registerYears = 2

// RegisterEndedFor is the day such that on the day today no register is kept any more of the postings that ended before it.
func RegisterEndedFor(today era.Date) era.Date {
	return era.Of(today.Start().AddDate(-registerYears, 0, 0))
}

// ResultsBy is Posting.ResultsBy.
func (s Summary) ResultsBy(today era.Date) era.Date {
	return Posting{State: s.State, Expires: s.Expires, Figures: s.Figures, UpdatedAt: s.UpdatedAt}.ResultsBy(today)
}

// Found says whether as many people were hired as the posting is for (充足): nobody else is introduced then.
func (p Posting) Found() bool {
	count, said := settledOf(p.Kind, p.Values).number("class.count")
	return said && count > 0 && float64(p.Figures.Hired) >= float64(count)
}

// TakesDirect says whether seekers may apply to the posting without an introduction (オンライン自主応募): only where the business says so,
// and shows its name.
func (p Posting) TakesDirect() bool { return settledOf(p.Kind, p.Values).is("class.apply", "yes") }
