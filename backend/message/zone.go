package message

import (
	_ "embed" // the table
	"strings"
	"time"
	_ "time/tzdata" // Windows has no table of zones of its own
)

// zones.tsv: Windows' name of a zone, and the IANA's for its main territory (Unicode CLDR, windowsZones.xml).
//
//go:embed zones.tsv
var zones string

// zoneOf is the zone a calendar names, by the IANA's name, by Windows', or by the words of Outlook; Japan's, and false, where nobody
// knows it. No name at all is Japan's.
func zoneOf(name string) (*time.Location, bool) {
	japan := time.FixedZone("JST", 9*60*60)
	name = strings.Trim(name, "\"' \t")
	if name == "" {
		return japan, true
	}
	for row := range strings.Lines(zones) {
		windows, iana, _ := strings.Cut(strings.TrimSpace(row), "\t")
		if strings.EqualFold(windows, name) {
			name = iana
			break
		}
	}
	if strings.Contains(name, "大阪") || strings.Contains(name, "東京") || strings.Contains(name, "Tokyo") {
		return japan, true
	}
	// Some put a path before it: /mozilla.org/20050126_1/Asia/Tokyo, /freeassociation.sourceforge.net/Europe/London.
	for rest := strings.TrimPrefix(name, "/"); rest != "" && !strings.Contains(rest, ".."); {
		if at, err := time.LoadLocation(rest); err == nil && !strings.EqualFold(rest, "local") {
			return at, true
		}
		var more bool
		if _, rest, more = strings.Cut(rest, "/"); !more {
			break
		}
	}
	return japan, false
}
