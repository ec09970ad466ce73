package posting

import "time"

// Errand is what a person goes to the office for.
type Errand string

// The errands.
const (
	ToFile   Errand = "file"   // 提出・再提出: to enter a posting there
	ToAsk    Errand = "ask"    // to ask for something about a posting the office holds
	ToRetire Errand = "retire" // to say that a request is taken back, where it was made there already
)

// Errands lists the errands.
func Errands() []Errand { return []Errand{ToFile, ToAsk, ToRetire} }

// Task is one thing to be carried to the office by a person (ハローワークで手続きする).
type Task struct {
	ID      string // UUIDv7
	Posting string
	Errand  Errand
	Request string      // id of the request it is about, or empty
	Kind    RequestKind // of that request
	Since   time.Time
	Done    time.Time // zero while it is open
	Said    Decision  // what the office decided, as a person recorded it; zero while nothing is recorded

	Before Told   // how the posting was told of before, to take the record back
	Next   string // id of the posting that came of it, or empty
	After  int    // how much had happened to the posting once the record stood
	With   string // id of the task with whose decision this one ended, or empty
}

// Open says whether the task is still to be done.
func (t Task) Open() bool { return t.Done.IsZero() }

// May lists what can have become of the task at the office.
func (t Task) May() []EventKind {
	switch {
	case !t.Open():
		return []EventKind{}
	case t.Errand == ToFile:
		return []EventKind{WasAccepted, WasReturned, WasRefused}
	case t.Errand == ToRetire:
		return []EventKind{WasDropped}
	case t.Kind.ByRight():
		return []EventKind{WasGranted}
	}
	return []EventKind{WasGranted, WasDeclined}
}
