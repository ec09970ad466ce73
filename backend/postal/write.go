package postal

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Write makes the file Lookup reads from places by their codes of seven digits, or of five where all
// codes that begin with them are one place (a tower whose floors have their own codes).
//
// Format: 1,001 big-endian 32-bit offsets, of the blocks 000 to 999 by the first three digits and of the end; then
// the blocks, each deflated. A block has one line for each place: the rest of the code, the town, and, where they are
// not those of the line before, the prefecture's code and name and the city; divided by tabs.
func Write(w io.Writer, places map[string][]Place) error {
	texts := make([]strings.Builder, blocks)
	last, lastBlock := Place{}, -1
	for _, code := range slices.Sorted(maps.Keys(places)) {
		var n int
		if _, err := fmt.Sscanf(code[:min(3, len(code))], "%03d", &n); err != nil || (len(code) != 7 && len(code) != 5) {
			return fmt.Errorf("write postal codes: %q is none", code)
		}
		for _, p := range places[code] {
			fmt.Fprintf(&texts[n], "%s\t%s", code[3:], p.Town)
			if n != lastBlock || p.Prefecture != last.Prefecture || p.City != last.City {
				fmt.Fprintf(&texts[n], "\t%s\t%s\t%s", p.Prefecture, p.Region, p.City)
			}
			texts[n].WriteString("\n")
			last, lastBlock = p, n
		}
	}
	var body bytes.Buffer
	index := make([]byte, 0, 4*(blocks+1))
	for i := range texts {
		index = binary.BigEndian.AppendUint32(index, uint32(body.Len())) //nolint:gosec // a few megabytes
		if texts[i].Len() == 0 {
			continue
		}
		z, err := flate.NewWriter(&body, flate.BestCompression)
		if err == nil {
			_, err = io.WriteString(z, texts[i].String())
		}
		if err == nil {
			err = z.Close()
		}
		if err != nil {
			return fmt.Errorf("write postal codes: %w", err)
		}
	}
	index = binary.BigEndian.AppendUint32(index, uint32(body.Len())) //nolint:gosec // a few megabytes
	if _, err := w.Write(append(index, body.Bytes()...)); err != nil {
		return fmt.Errorf("write postal codes: %w", err)
	}
	return nil
}
