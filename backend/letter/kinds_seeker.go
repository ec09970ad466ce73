package letter

import (
	"slices"

	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
)

// The letters about people who look for work; the case is the search's id, which the desk makes. No letter says who a seeker is.
const (
	SeekerSearch Kind = "seeker.search" // 求職情報検索: who is there for these conditions
	SeekerWatch  Kind = "seeker.watch"  // the same from now on, when somebody new fits; or no longer
	SeekerFound  Kind = "seeker.found"  // who was found
	SeekerGone   Kind = "seeker.gone"   // whom nobody may be shown any more
)

// MaxFound is how many profiles one letter brings at most; fewer where they are long.
const MaxFound = 100

// maxFoundData is how many bytes of profiles one letter brings at most: a letter holds MaxData.
const maxFoundData = 200 << 10

// SeekerSearchBody is the conditions of a search, as answers of seeker.SearchForm. Before is 0 for the first page, and for another the
// Next of the page before it.
type SeekerSearchBody struct {
	Values  form.Values `json:"values"`
	Posting string      `json:"posting,omitempty"` // id of the posting it is made for, or empty
	Before  int64       `json:"before,omitempty"`
}

// SeekerWatchBody is a search whose new results are told by themselves, at most once a day; Off ends it.
type SeekerWatchBody struct {
	Values  form.Values `json:"values"`
	Posting string      `json:"posting,omitempty"`
	Since   *int64      `json:"since,omitempty"` // Upto of the answer it goes on from, which is 0 of one that knew nobody; left out: from now on
	Off     bool        `json:"off"`
}

// Why a search was not answered with people.
const (
	SearchWithoutPosting = "posting" // the business has no valid posting
	SearchLimit          = "limit"   // as many as the office takes in a day
	SearchWrong          = "wrong"   // a condition cannot be read, or nothing is asked
)

// SearchReasons lists them.
func SearchReasons() []string { return []string{SearchWithoutPosting, SearchLimit, SearchWrong} }

// SeekerLimits are what the office has set.
type SeekerLimits struct {
	Searches   int `json:"searches"`   // a day and business
	Approaches int `json:"approaches"` // a posting
}

// SeekerFoundBody is who was found, who was published last first. All counts who is admitted over all pages; of a search that is watched,
// who is new.
type SeekerFoundBody struct {
	Values  form.Values    `json:"values"` // the conditions
	Posting string         `json:"posting,omitempty"`
	Reason  string         `json:"reason"` // why there is no answer; empty where there is
	Fresh   bool           `json:"fresh"`  // by itself, of a search that is watched: only who is new
	All     int            `json:"all"`
	Before  int64          `json:"before"` // as it was asked; 0 for the first page
	Upto    int64          `json:"upto"`   // who was published up to here was looked at
	Next    int64          `json:"next"`   // what to ask for the next page; 0 where there is none
	Found   []seeker.Found `json:"found"`
	Limits  SeekerLimits   `json:"limits"`
	At      string         `json:"at"` // RFC 3339, the office's clock
}

// SeekerGoneBody names profiles that were shown to the business and are withdrawn.
type SeekerGoneBody struct {
	Numbers []string `json:"numbers"`
	At      string   `json:"at"` // RFC 3339, the office's clock
}

// seekerKinds are their specs.
var seekerKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: SeekerSearch, way: ToOffice, stream: true, ends: AtAck,
		body:   "`values{field key: text}`: the conditions (form `seekerSearch`), `posting`: id, or left out, `before`: 0 or left out for the first page, then `next` of the page before; case = the search's id",
		text:   telling(searchText),
		prints: func(Letter) (form.Form, error) { return seeker.SearchForm(), nil },
	},
	{
		kind: SeekerWatch, way: ToOffice, stream: true, ends: AtAck,
		body:   "`values`, `posting` as of `seeker.search`, `since`: `upto` of the answer it goes on from, or left out, `off`: true ends it; case = the search's id",
		text:   telling(watchText),
		prints: func(Letter) (form.Form, error) { return seeker.SearchForm(), nil },
	},
	{
		kind: SeekerFound, way: ToDesk, stream: true, ends: AtAck, topic: AboutSeekers,
		body:   "to every device of the business. `values`, `posting`, `before`: the question, `reason` empty, posting (no valid posting), limit (of the day) or wrong, `fresh`: by itself, who is new, `all`: how many there are, `upto`: what a `seeker.watch` names as `since`, `next`: the next page's `before`, or 0, `found[]{number, on, values{field key: text} (form `seeker`), why[]{wish: job, place, status, wage or hours, verdict: fits, differs or unsaid}}` at most 100, `limits{searches, approaches}`, `at`",
		text:   telling(foundText),
		prints: func(Letter) (form.Form, error) { return seeker.Form(), nil },
	},
	{
		kind: SeekerGone, way: ToDesk, stream: true, ends: AtAck, topic: AboutSeekers,
		body: "to every device of a business that was shown them. `numbers[]` of profiles that are withdrawn, `at`; the case is empty",
		text: telling(goneText),
	},
}

// ReadSearch is the conditions of a search: answers of the form alone, spelt as it does. It returns ErrUnreadable.
func ReadSearch(l Letter) (SeekerSearchBody, error) {
	b, err := Read[SeekerSearchBody](l)
	if err == nil && (!canonical(l.Case) || !caseShape.MatchString(b.Posting) || b.Before < 0) {
		err = misshapen(l, "case, posting or before")
	}
	b.Values = seeker.SearchForm().Settled(b.Values)
	return b, err
}

// ReadWatch is a search that is watched, or no longer. It returns ErrUnreadable.
func ReadWatch(l Letter) (SeekerWatchBody, error) {
	b, err := Read[SeekerWatchBody](l)
	if err == nil && (!canonical(l.Case) || !caseShape.MatchString(b.Posting) || b.Since != nil && *b.Since < 0) {
		err = misshapen(l, "case, posting or since")
	}
	b.Values = seeker.SearchForm().Settled(b.Values)
	return b, err
}

// ReadFound is who was found. It returns ErrUnreadable.
func ReadFound(l Letter) (SeekerFoundBody, error) {
	b, err := Read[SeekerFoundBody](l)
	known := b.Reason == "" || slices.Contains(SearchReasons(), b.Reason)
	switch {
	case err != nil:
		return b, err
	case !canonical(l.Case) || !caseShape.MatchString(b.Posting) || !known || !moment(b.At):
		return b, misshapen(l, "case, posting, reason or at")
	case len(b.Found) > MaxFound || b.All < 0 || b.Before < 0 || b.Next < 0 || b.Upto < 0 || b.Limits.Approaches < 0 || b.Limits.Searches < 0:
		return b, misshapen(l, "found, all, before, next or limits")
	}
	b.Values = seeker.SearchForm().Settled(b.Values)
	for i := range b.Found {
		if !seekerNumber(b.Found[i].Number) {
			return b, misshapen(l, "number")
		}
		b.Found[i].Values = seeker.Form().Settled(b.Found[i].Values)
	}
	return b, nil
}

// ReadGone is whom nobody may be shown any more. It returns ErrUnreadable.
func ReadGone(l Letter) (SeekerGoneBody, error) {
	b, err := Read[SeekerGoneBody](l)
	const most = 1000
	if err == nil && (!moment(b.At) || len(b.Numbers) > most || slices.ContainsFunc(b.Numbers, func(n string) bool { return !seekerNumber(n) })) {
		err = misshapen(l, "numbers or at")
	}
	return b, err
}

// seekerNumber says whether a text can be the number of a seeker: digits and hyphens.
func seekerNumber(s string) bool {
	return s != "" && caseShape.MatchString(s)
}

// FitFound is how many of the profiles, from the first, one letter brings.
func FitFound(found []seeker.Found) int {
	size := 0
	for i, f := range found {
		size += 300 + len(f.Number) // the members' names, and why
		for key, v := range f.Values {
			size += len(key) + len(v) + 8 // quotes, a colon, and the line ends that JSON writes with two
		}
		if i == MaxFound || size > maxFoundData {
			return max(i, 1)
		}
	}
	return len(found)
}
