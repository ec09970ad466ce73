package sheet

import (
	"io"
	"strings"
	"testing"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/longest"
)

// TestEveryAnswerIsOnTheTranscript prints each kind with every field at its limit and reads the paper back.
func TestEveryAnswerIsOnTheTranscript(t *testing.T) {
	for _, kind := range posting.Kinds() {
		f := posting.FormOf(kind)
		entries := f.Transcript(longest.Values(f, "鬱龍鑑議鷹")[0], nil)
		read := readBack(t, func(w io.Writer) error {
			return Transcript(w, form.Transcript{Title: "経理", Business: "例示商店", Form: f, Entries: entries, Made: clock.Fixed("2026-11-29T09:00:00+09:00")()}, false)
		})
		for n, page := range strings.Split(strings.TrimRight(read, "\f\n"), "\f") {
			if n > 0 && !strings.Contains(squeezed(page), "転記シート経理例示商店") {
				t.Errorf("%s: page %d cannot be put back", kind, n+1)
			}
		}
		text := squeezed(read)
		for _, e := range entries {
			for line := range strings.SplitSeq(e.Text.JA, "\n") {
				if !strings.Contains(text, squeezed(line)) {
					t.Errorf("%s: %s: %q is not on the paper", kind, e.Key, line)
				}
			}
		}
	}
}

func TestWhatIsToBeChangedStandsBesideWhatIsThere(t *testing.T) {
	f := posting.FormOf(posting.FullTime)
	entries := f.Transcript(form.Values{"work.title": "店長候補"}, form.Values{"work.title": "店員", "work.content": "接客"})
	text := squeezed(readBack(t, func(w io.Writer) error {
		return Transcript(w, form.Transcript{Title: "店長候補", Form: f, Entries: entries, Changes: true, Made: clock.Fixed("2026-11-29T09:00:00+09:00")()}, false)
	}))
	for _, want := range []string{"変えるところだけ2欄", "店長候補（いま：店員）", "（空欄にする）（いま：接客）"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
}

// squeezed is a text without blanks: where lines break is the paper's matter.
func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "　", " ")), "")
}
