package letter

import (
	"fmt"
	"strings"
)

// KindTable is every kind of letter as a table for docs/PROTOCOL.md.
func KindTable() string {
	var s strings.Builder
	s.WriteString("| kind | way | stream | done with | files | body |\n|---|---|---|---|---|---|\n")
	for _, k := range specs {
		fmt.Fprintf(&s, "| `%s` | %s | %s | %s | %s | %s |\n", k.kind, k.way, yes(k.stream), k.ends, yes(k.files), k.body)
	}
	return s.String()
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
