package sisters

import (
	"context"
	"encoding/json"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// Bounds of a piece, in bytes: what the envelope, the text and the rest of a letter take is left free.
const (
	pieceFacts = 220 << 10
	fewest     = 64 << 10 // room for files that is always there
)

// piece is what one letter carries.
type piece struct {
	facts    []replica.Fact
	files    []letter.File
	bytes    int // of facts, as JSON
	attached int // of files
}

// packer fills pieces with as much as a letter carries.
type packer struct {
	attached int // bytes of files a piece may have
	done     []piece
	open     piece
}

// add packs facts with the files they name, none of which goes before its facts. A file that no letter can carry is left out.
func (p *packer) add(facts []replica.Fact, files []letter.File) {
	for _, f := range facts {
		n := size(f)
		if len(p.open.facts) == letter.MaxFacts || p.open.bytes+n > pieceFacts {
			p.close()
		}
		p.open.facts, p.open.bytes = append(p.open.facts, f), p.open.bytes+n
	}
	for _, f := range files {
		n := len(f.Content)
		if n > p.attached {
			continue
		}
		if len(p.open.files) == letter.MaxFiles || p.open.attached+n > p.attached {
			p.close()
		}
		p.open.files, p.open.attached = append(p.open.files, f), p.open.attached+n
	}
}

// close begins another piece.
func (p *packer) close() {
	if len(p.open.facts)+len(p.open.files) > 0 {
		p.done, p.open = append(p.done, p.open), piece{}
	}
}

// pieces are all that was packed.
func (p *packer) pieces() []piece {
	p.close()
	return p.done
}

// attachedBytes are those of the files of all pieces.
func (p *packer) attachedBytes() (n int) {
	for _, x := range p.done {
		n += x.attached
	}
	return n + p.open.attached
}

// size is how much of a letter a fact takes.
func size(f replica.Fact) int {
	b, _ := json.Marshal(f) // never fails: texts and numbers
	return len(b) + 1
}

// room is how many bytes of files a letter may carry: what the protocol allows, or what the mail server takes once it is written as
// a mail, which adds a third for base64, twice over, and the rest.
func (s *Sisters) room(ctx context.Context) (int, error) {
	limit, err := s.store.SizeLimit(ctx)
	if err != nil || limit == 0 {
		return letter.MaxAttached, err
	}
	return int(max(fewest, min(letter.MaxAttached, (limit-(512<<10))/2))), nil
}
