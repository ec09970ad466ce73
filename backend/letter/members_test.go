package letter_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/letter"
)

// members lists the members of some JSON and what kind of value each has: the shape a small reader of another program relies on.
func members(t *testing.T, path string, value json.RawMessage) (all []string) {
	t.Helper()
	var v any
	if err := json.Unmarshal(value, &v); err != nil {
		t.Fatal(err)
	}
	object, is := v.(map[string]any)
	if !is || strings.HasSuffix(path, "values") || strings.HasSuffix(path, "details") { // answers have their own names
		kind := map[bool]string{true: "list"}[strings.HasPrefix(strings.TrimSpace(string(value)), "[")]
		switch v.(type) {
		case string:
			kind = "text"
		case float64:
			kind = "number"
		case bool:
			kind = "truth"
		case nil:
			kind = "none"
		case map[string]any:
			kind = "object"
		}
		return []string{path + " " + kind}
	}
	for name := range object {
		var raw map[string]json.RawMessage
		if err := json.Unmarshal(value, &raw); err != nil {
			t.Fatal(err)
		}
		all = append(all, members(t, path+"."+name, raw[name])...)
	}
	return all
}

// TestProgramsOfBeforeReadWhatIsWrittenToday: the letters and bodies of today have every member, of the same kind, that those of the
// first version had. Members are added and never taken away or changed (docs/PROTOCOL.md).
func TestProgramsOfBeforeReadWhatIsWrittenToday(t *testing.T) {
	var now []string
	for _, k := range kinds(t) {
		var v vector
		if err := json.Unmarshal([]byte(readVector(t, string(k)+".json")), &v); err != nil {
			t.Fatal(err)
		}
		now = append(now, members(t, string(k), v.Letter)...)
	}
	slices.Sort(now)
	const file = "members-1.txt"
	if _, err := os.Stat(vectorFile(file)); err != nil && *update {
		keep(t, file, strings.Join(now, "\n")+"\n")
	}
	missing := 0
	for line := range strings.Lines(readVector(t, file)) {
		if line = strings.TrimSpace(line); !slices.Contains(now, line) {
			missing++
			t.Errorf("%s: a program of the first version looks for it", line)
		}
	}
	if missing == 0 && len(now) < 300 {
		t.Errorf("only %d members were looked at", len(now))
	}
}

// TestLettersOfANewerProgramAreRead adds to every vector's body and letter what no program has yet.
func TestLettersOfANewerProgramAreRead(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	r := keyRing(t)
	for _, k := range kinds(t) {
		_, l, _ := vectorOf(t, k, r)
		l.Files = nil
		if err := l.Put(`{"laterMember":{"any":["thing"]}}`); err != nil {
			t.Fatal(err)
		}
		e := letter.Envelope{From: "saiyo@example.jp", To: "madoguchi@example.jp", Signer: desk, Readers: []letter.Key{office}}
		raw, err := letter.SealPrinting("ほかの版の文面\n", 99, l, e)
		if err != nil {
			t.Fatal(err)
		}
		got, err := letter.Open(raw, letter.Keys{Own: office, Sender: from(desk)})
		if err != nil || got.ID != l.ID || !strings.Contains(string(got.Body), "laterMember") {
			t.Errorf("%s: %v", k, err)
		}
	}
}
