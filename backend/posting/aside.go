package posting

import (
	"maps"
	"strings"

	"kyujindesk/backend/form"
)

// What a person notes at a question or confirms to a rule, and where an answer came from (FromKey), is kept among the answers, under a key that no question has: no check reads it, and no letter
// carries it.
const (
	markAt = "mark." // 要確認
	noteAt = "note." // to oneself
	seenAt = "seen." // 確認済み to a rule, with a sum of what it spoke of: it asks again where that has changed

	copiedMark = "copied" // a mark at an answer taken over from another posting, that hardly ever stays the same
)

// NoteKey is where the note at a question is kept.
func NoteKey(question string) string { return noteAt + question }

// Aside are the marks, notes and sources among answers.
func Aside(v form.Values) form.Values {
	aside := form.Values{}
	for key, text := range v {
		if isAside(key) {
			aside[key] = text
		}
	}
	return aside
}

// WithoutAside are answers without marks, notes and sources.
func WithoutAside(v form.Values) form.Values {
	answers := maps.Clone(v)
	maps.DeleteFunc(answers, func(key, _ string) bool { return isAside(key) })
	return answers
}

func isAside(key string) bool {
	return strings.HasPrefix(key, markAt) || strings.HasPrefix(key, noteAt) || strings.HasPrefix(key, seenAt) || strings.HasPrefix(key, fromAt)
}
