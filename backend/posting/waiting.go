package posting

import "time"

// Waiting is a posting that waits for its office, as a list shows it.
type Waiting struct {
	ID          string
	Kind        Kind
	State       State
	Asked       RequestKind // of the request that waits; empty where the posting itself does
	Title       string
	Number      string    // its own; empty before it is accepted
	Since       time.Time // when it came
	Business    string    // number of its establishment
	Provisional bool      // the business has not come to the counter (仮登録)
}
