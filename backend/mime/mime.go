// Package mime takes mails apart as they are found, not as they should be: servers, gateways and scanners fold, re-encode and
// wrap what they pass on, and what can still be read must be. It knows nothing of letters, of mail servers, or of who wrote what.
package mime

import (
	"bytes"
	"strings"

	"github.com/emersion/go-message"
)

// Bounds of what is taken apart. What lies beyond them is left whole, or left out; nothing is refused.
const (
	MaxParts = 100 // parts, leaves and embedded mails together
	maxDepth = 20  // levels of parts within parts
)

// Mail is a mail taken apart.
type Mail struct {
	Header message.Header
	Parts  []Part // in their order; a mail that is not divided is one part
}

// Part is a leaf of a mail, or a mail embedded in it; what an embedded mail holds follows it. Body and Raw may share the bytes
// of the mail they are from, and must not be changed.
type Part struct {
	Header   message.Header
	Type     string // in lower case, for example text/plain
	Body     []byte // without its transfer encoding, or as it came where that cannot be read
	Raw      []byte // as it came
	Embedded bool   // message/rfc822 or its like: Body is a whole mail, or the header of one
}

// Read takes a mail apart. It never fails: what cannot be understood is a part as it stands. Besides the mail it takes at most
// twice the mail's size of memory.
func Read(raw []byte) Mail {
	header, body := ReadHeader(bytes.TrimLeft(bytes.TrimPrefix(raw, []byte("\ufeff")), "\r\n"))
	r := reader{left: 2 * len(raw)}
	r.take(header, body, 0)
	return Mail{Header: header, Parts: r.parts}
}

// reader gathers the parts of one mail.
type reader struct {
	parts []Part
	left  int // bytes that may still be decoded
}

// take takes apart what has a header of its own: the mail, a part, an embedded mail.
func (r *reader) take(h message.Header, raw []byte, depth int) {
	kind, parameters := ParseType(h.Get("Content-Type"))
	boundary := parameters["boundary"]
	body := raw
	if r.divide(raw, kind, boundary, depth) {
		return
	}
	if decode := decoder(h.Get("Content-Transfer-Encoding")); decode != nil && len(raw) <= r.left {
		body = decode(raw)
		r.left -= len(body)
		// A multipart must not be encoded as a whole (RFC 2045 §6.4); some are.
		if r.divide(body, kind, boundary, depth) {
			return
		}
	}
	if len(r.parts) == MaxParts {
		return
	}
	p := Part{Header: h, Type: kind, Body: body, Raw: raw, Embedded: embeds(kind)}
	r.parts = append(r.parts, p)
	if p.Embedded && depth < maxDepth {
		if inner, rest := ReadHeader(bytes.TrimLeft(body, "\r\n")); len(rest) > 0 {
			r.take(inner, rest, depth+1)
		}
	}
}

// divide takes the parts of a multipart, also where its type is misspelt. It is false for what is none, or has no boundary.
func (r *reader) divide(body []byte, kind, boundary string, depth int) bool {
	if depth == maxDepth {
		return false
	}
	parts := split(body, boundary, MaxParts-len(r.parts))
	if parts == nil && strings.HasPrefix(kind, "multipart/") {
		parts = split(body, guessBoundary(body), MaxParts-len(r.parts))
	}
	for _, part := range parts {
		h, inner := ReadHeader(part)
		r.take(h, inner, depth+1)
	}
	return parts != nil
}

// embeds tells whether a part of a type holds a mail, or the header of one.
func embeds(kind string) bool {
	switch kind {
	case "message/rfc822", "message/global", "message/rfc822-headers", "message/global-headers", "text/rfc822-headers":
		return true
	}
	return false
}
