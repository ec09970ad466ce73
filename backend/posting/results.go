package posting

import "kyujindesk/backend/era"

// ResultsBy is the last day on which the results of a posting's applicants can be told online: the end of the third month
// after the one in which it ended (domain 1.8: HW-sel). It is zero while the posting goes on, and where nobody waits for a result.
func (p Posting) ResultsBy(today era.Date) era.Date {
	if p.Figures.Open() == 0 {
		return era.Date{}
	}
	return p.resultsClose(today)
}

// ResultsClose is the last day on which a result can be told online, whether somebody waits for one or not; zero while the posting
// goes on.
func (s Summary) ResultsClose(today era.Date) era.Date {
	return Posting{State: s.State, Expires: s.Expires, UpdatedAt: s.UpdatedAt}.resultsClose(today)
}

func (p Posting) resultsClose(today era.Date) era.Date {
	switch p.On(today) {
	case Expired:
		return p.Expires.EndOfMonth(3)
	case Cancelled: // nothing changes a cancelled posting any more
		return era.Of(p.UpdatedAt).EndOfMonth(3)
	}
	return era.Date{}
}

// ResultsBy is Posting.ResultsBy.
func (s Summary) ResultsBy(today era.Date) era.Date {
	return Posting{State: s.State, Expires: s.Expires, Figures: s.Figures, UpdatedAt: s.UpdatedAt}.ResultsBy(today)
}
