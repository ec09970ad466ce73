package mailbox

import (
	"context"
	"sync"
)

// scoutOver is of how many mails it is worth to sort them out on a line of its own.
const scoutOver = 2000

// scout is a second line to the folder that is being read, on which mails are sorted out while the first gives those that are
// wanted: servers do one thing at a time on a line. It is a help and no more: where the server wants no second line, or it
// breaks, the first does all.
type scout struct {
	home  *Reader
	found chan *Reader // the line, once there is one
	at    *Reader      // that is sorting, or nil
	stop  func()
	over  sync.WaitGroup
}

// scout begins to connect where there are many mails. close must be called.
func (r *Reader) scout(ctx context.Context, mails int) *scout {
	ctx, cancel := context.WithCancel(ctx)
	s := &scout{home: r, found: make(chan *Reader, 1), stop: cancel}
	if mails <= scoutOver || r.now == nil {
		return s
	}
	now, away := r.now, NewReader(r.account)
	away.ways = ways{refused: r.ways.refused}
	s.over.Go(func() {
		if away.connect(ctx) != nil {
			return
		}
		free := away.line.until(ctx) // until the line is taken down
		selected, err := away.examine(now.name).Wait()
		if err != nil || selected.UIDValidity != now.validity {
			free()
			away.Close()
			return
		}
		away.now = now
		s.found <- away
	})
	return s
}

// sorter is who sorts out the next mails.
func (s *scout) sorter() *Reader {
	select {
	case s.at = <-s.found:
	default:
	}
	if s.at != nil {
		return s.at
	}
	return s.home
}

// away tells whether the last were sorted out on the second line, which is then given up.
func (s *scout) away() bool {
	if s.at == nil {
		return false
	}
	s.at.Close()
	s.at = nil
	return true
}

// close takes the second line down.
func (s *scout) close() {
	s.stop()
	s.over.Wait()
	s.sorter()
	s.away()
}
