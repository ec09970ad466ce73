package letter

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"

	"github.com/go-json-experiment/json"
	"github.com/google/uuid"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/filename"
)

// The shapes of what stands in a letter beside its body. What passes is short, printable and the same however often it is
// written, so that it can stand in a header, a log and a table without further thought.
var (
	fingerprintShape = regexp.MustCompile(`^[0-9a-f]{40}$`)
	epochShape       = regexp.MustCompile(`^[0-9a-f]{16}$`)
	hashShape        = regexp.MustCompile(`^[0-9a-f]{64}$`)
	kindShape        = regexp.MustCompile(`^[a-z]{1,20}(\.[a-z]{1,20}){0,2}$`)
	caseShape        = regexp.MustCompile(`^[0-9A-Za-z-]{0,64}$`)
	mediaShape       = regexp.MustCompile(`^[a-z]{1,20}/[0-9a-z.+-]{1,100}$`)
)

// Bounds of the numbers of a letter.
const (
	maxSeq   = 1 << 40
	maxRev   = 1 << 30
	MaxGaps  = 100     // missing numbers one letter asks for
	maxWords = 1 << 20 // versions of the words
)

// strict reads JSON that says one thing only: no member twice, also not in other letters (ID beside id), every known member
// spelt as it should be, UTF-8, nothing behind it. Unknown members are ignored, so that a newer program may add some.
func strict[T any](data []byte) (v T, err error) {
	if err := json.Unmarshal(data, &v); err != nil {
		return v, errors.Join(ErrUnreadable, err)
	}
	var loose T
	if err := json.Unmarshal(data, &loose, json.MatchCaseInsensitiveNames(true)); err != nil || !reflect.DeepEqual(v, loose) {
		return v, errors.Join(ErrUnreadable, errors.New("a member is doubled or misspelt"), err)
	}
	return v, nil
}

// decode reads the data part of a letter. What it gives can be trusted in its shape; whose it is, is proved later.
func decode(data []byte) (Letter, error) {
	l, err := strict[Letter](data)
	if err != nil {
		return l, err
	}
	if l.V > version {
		return l, ErrVersion
	}
	if why := l.malformed(); why != "" {
		return l, fmt.Errorf("%s: %w", why, ErrUnreadable)
	}
	if !attachable(l.Files) {
		return l, ErrTooLarge
	}
	return l, nil
}

// malformed names the first member whose shape is not that of docs/PROTOCOL.md; empty where all is well. It is asked of
// every letter that is read, and of every letter that is written.
func (l Letter) malformed() string {
	switch {
	case l.V != version:
		return "v"
	case !canonical(l.ID):
		return "id"
	case !fingerprintShape.MatchString(l.From):
		return "from"
	case l.To != "" && !fingerprintShape.MatchString(l.To):
		return "to"
	case !kindShape.MatchString(string(l.Kind)):
		return "kind"
	case !caseShape.MatchString(l.Case):
		return "case"
	case l.BaseRev < 0 || l.BaseRev > maxRev:
		return "base_rev"
	case l.Answers != "" && !canonical(l.Answers):
		return "answers"
	case !moment(l.MadeAt):
		return "made_at"
	case l.Text < 0 || l.Text > maxWords:
		return "text"
	case l.Form < 0 || l.Form > maxWords:
		return "form"
	case l.misnumbered():
		return "seq or epoch"
	case l.Acks.malformed():
		return "acks"
	case len(l.Body) == 0:
		return "body"
	}
	for _, f := range l.Files {
		if f.Name != filename.Safe(f.Name) || !mediaShape.MatchString(f.Type) || !hashShape.MatchString(f.SHA256) {
			return "files"
		}
	}
	return ""
}

// misnumbered says whether a letter counts where it should not, or does not where it should: only letters of a stream
// have a number, and an acknowledgement alone names its epoch.
func (l Letter) misnumbered() bool {
	switch {
	case l.Kind == Ack:
		return l.Seq != 0 || l.Epoch != "" && !epochShape.MatchString(l.Epoch)
	case !l.Kind.InStream():
		return l.Seq != 0 || l.Epoch != "" || l.Acks.Epoch != "" || l.Acks.Upto != 0 || len(l.Acks.Gaps) > 0
	}
	return l.Seq < 1 || l.Seq > maxSeq || !epochShape.MatchString(l.Epoch)
}

func (a Acks) malformed() bool {
	if a.Epoch != "" && !epochShape.MatchString(a.Epoch) || a.Chain != "" && !hashShape.MatchString(a.Chain) ||
		a.Upto < 0 || a.Upto > maxSeq || len(a.Gaps) > MaxGaps {
		return true
	}
	for _, g := range a.Gaps {
		if g < 1 || g > maxSeq {
			return true
		}
	}
	return false
}

// canonical says whether a text is a UUID in the one spelling that we write.
func canonical(id string) bool {
	u, err := uuid.Parse(id)
	return err == nil && u.String() == id
}

func moment(s string) bool {
	const longest = 40
	_, err := clock.Parse(s)
	return err == nil && len(s) <= longest
}
