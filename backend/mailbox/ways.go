package mailbox

import "slices"

// ways remembers which ways to log in a server refused, although it offers them: it may keep passwords so that SCRAM
// cannot be done, or do one mechanism wrongly. Before a password is called wrong, the others are tried, once. It belongs to
// the goroutine of its reader or sender.
type ways struct {
	refused map[string]bool
	open    int // offered when it was last picked, and not refused
	turn    int
}

// ways lists how an account may log in among what a server offers, the best first.
func (a Setup) ways(offered func(string) bool) []string {
	list := []string{"SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN", "LOGIN", command}
	if a.Auth == OAuth2 {
		list = []string{"OAUTHBEARER", "XOAUTH2"}
	}
	list = slices.DeleteFunc(list, func(m string) bool { return !offered(m) })
	if len(list) > 1 && list[0] == "SCRAM-SHA-256" && list[1] == "SCRAM-SHA-1" {
		list = slices.Delete(list, 1, 2) // the same store cannot do either
	}
	return list
}

// pick is the way to try next; "" where none is offered. Once all were refused it is one of them in turn: the password is
// wrong, and whoever tries too often is locked out.
func (w *ways) pick(offered []string) string {
	if len(offered) == 0 {
		return ""
	}
	open := slices.DeleteFunc(slices.Clone(offered), func(m string) bool { return w.refused[m] })
	w.open = len(open)
	if len(open) > 0 {
		return open[0]
	}
	w.turn++
	return offered[w.turn%len(offered)]
}

// refuse notes that the server does not take a way.
func (w *ways) refuse(way string) {
	if w.refused == nil {
		w.refused = map[string]bool{}
	}
	w.refused[way] = true
	w.open--
}

// good notes that the server took the last way that was picked; what else it refused, it refuses still.
func (w *ways) good() { w.open, w.turn = 0, 0 }

// each tries to log in, in one way after the other, and once more where a token had been revoked.
func (w *ways) each(try func() error) error {
	before := len(w.refused)
	err := try()
	if tokenRefused(err) {
		err = try()
	}
	for err != nil && w.open > 0 && len(w.refused) > before {
		before = len(w.refused)
		err = try()
	}
	return err
}
