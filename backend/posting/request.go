package posting

import "kyujindesk/backend/era"

// RequestKind is something the business asks for a valid posting that does not end it. The posting stays as it is
// until the office answers, and goes on being valid meanwhile.
type RequestKind string

// The kinds of request.
const (
	Change    RequestKind = "change"    // 変更申請: new answers, checked by the office on top of the valid ones
	Renewal   RequestKind = "renewal"   // 更新予約: a new number when the old one has run out
	Extension RequestKind = "extension" // 期間延長: a month more under the same number
)

// RequestState is how far a request has come.
type RequestState string

// The states of a request. All but Asked are final.
const (
	Asked    RequestState = "asked"    // 申請中・確認中
	Granted  RequestState = "granted"  // 承認
	Declined RequestState = "declined" // 不承認・修正依頼
	Dropped  RequestState = "dropped"  // the business took it back, or the posting ended first
)

// Request is one thing asked. A posting may have many over its life, but of each kind only one open.
type Request struct {
	Kind  RequestKind
	State RequestState
	At    era.Date // asked on
}

// Windows are the times an office allows for requests; they differ from office to office (domain §2).
type Windows struct {
	Renewal    int // days before expiry from which renewal may be asked
	Extensions int // how often a posting may be extended
}

// UsualWindows are those of most offices: renewal from two weeks before expiry, one extension.
func UsualWindows() Windows { return Windows{Renewal: 14, Extensions: 1} }

// RequestTransition is one step in the life of a request.
type RequestTransition struct {
	From, To RequestState
	By       Actor
}

// RequestTransitions is the whole life of a request. The clock drops it when the posting runs out.
func RequestTransitions() []RequestTransition {
	return []RequestTransition{{Asked, Granted, ByOffice}, {Asked, Declined, ByOffice}, {Asked, Dropped, ByDesk}, {Asked, Dropped, ByClock}}
}

// MayAsk says whether the business may ask now: the posting is valid on that day, no request of the kind is open,
// and the office's windows allow it. A renewal that is granted is not asked twice.
func (p Posting) MayAsk(kind RequestKind, made []Request, today era.Date, allowed Windows) bool {
	if p.State != Valid || p.RunsOut(today) {
		return false
	}
	granted := 0
	for _, r := range made {
		switch {
		case r.Kind != kind:
		case r.State == Asked:
			return false
		case r.State == Granted:
			granted++
		}
	}
	switch kind {
	case Change:
		return true
	case Renewal:
		return granted == 0 && !p.Expires.IsZero() && today.DaysUntil(p.Expires) <= allowed.Renewal
	case Extension:
		return granted < allowed.Extensions
	}
	return false
}

// Extended is 紹介期限日 after an extension: the last day of the following month.
func Extended(expires era.Date) era.Date { return expires.EndOfMonth(1) }
