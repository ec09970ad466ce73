package mime

import (
	"bytes"
	"strings"
)

// split cuts the body of a multipart at the lines of its boundary into at most so many parts; nil where there is none. The last
// part needs no end, and what comes after an end only counts if another part begins there.
func split(body []byte, boundary string, most int) (parts [][]byte) {
	if boundary == "" || most <= 0 {
		return nil
	}
	mark := []byte("--" + boundary)
	begin := -1 // of the part that is open
	for at := 0; len(parts) < most; {
		found := bytes.Index(body[at:], mark)
		if found < 0 {
			break
		}
		found += at
		at = found + len(mark)
		if found > 0 && body[found-1] != '\n' && body[found-1] != '\r' {
			continue
		}
		line, rest := nextLine(body[at:])
		if line = bytes.TrimRight(line, " \t"); len(line) > 0 && string(line) != "--" {
			continue
		}
		if begin >= 0 {
			parts = append(parts, withoutEnd(body[begin:found]))
		}
		begin = -1
		if len(line) == 0 {
			begin = len(body) - len(rest)
			at = max(at, begin-1) // the next line may be one of the boundary
		}
	}
	if begin >= 0 && len(parts) < most {
		parts = append(parts, body[begin:])
	}
	return parts
}

// withoutEnd takes off the end of the line before a boundary, which belongs to the boundary.
func withoutEnd(part []byte) []byte {
	if cut, ok := bytes.CutSuffix(part, []byte("\n")); ok {
		return bytes.TrimRight(cut, "\r")
	}
	return bytes.TrimSuffix(part, []byte("\r"))
}

// guesses bounds how many lines are taken for one of the boundary.
const guesses = 10

// guessBoundary finds the boundary of a multipart whose header does not tell it: the first line that begins with two hyphens, comes
// again, and stands before what may be a part; or "".
func guessBoundary(body []byte) string {
	var line []byte
	for tries := 0; len(body) > 0 && tries < guesses; {
		if line, body = nextLine(body); !bytes.HasPrefix(line, []byte("--")) {
			continue
		}
		tries++
		boundary := strings.TrimRight(string(line[2:]), " \t")
		next, _ := nextLine(body)
		_, _, isField := cutField(next)
		if boundary == "" || strings.ContainsAny(boundary, " \t") || len(next) > 0 && !isField {
			continue
		}
		if split(body, boundary, 1) != nil || bytes.Contains(body, []byte("--"+boundary+"--")) {
			return boundary
		}
	}
	return ""
}
