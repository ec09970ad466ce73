package letter

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/emersion/go-message/mail"

	"kyujindesk/backend/mime"
)

// IsMineHeader tells from a mail's header alone whether the mail is a letter of this program: by its
// mark, or by its Message-ID where a gateway removed the mark. Account mails have such a Message-ID, too.
func IsMineHeader(header []byte) bool {
	if mime.HasField(header, HeaderMark) {
		return true
	}
	// Only where it may be worth it is the header read as it should be: there are many mails.
	return bytes.Contains(bytes.ToLower(header), []byte(idDomain)) && isMine(MessageIDIn(header))
}

// IsMine tells the same of a whole mail.
func IsMine(raw []byte) bool {
	return mime.HasField(raw, HeaderMark) || isMine(MessageIDIn(raw))
}

// isMine tells whether a Message-ID is a letter's or an account mail's. One of a mail that a person wrote here to somebody is not.
func isMine(messageID string) bool {
	id := IDOf(messageID)
	return id != "" && !ByHand(id)
}

// HeaderOriginalID is where Outlook.com and Microsoft 365 keep the Message-ID of a mail to which they gave one of their own.
const HeaderOriginalID = "X-Microsoft-Original-Message-ID"

// MessageIDIn is the Message-ID a mail's header names, without angle brackets, or empty. Where it names several, as some
// gateways make it, ours counts, and else the first.
func MessageIDIn(header []byte) (id string) {
	h, _ := mime.ReadHeader(header)
	for _, name := range []string{"Message-Id", HeaderOriginalID} {
		for fields := h.FieldsByKey(name); fields.Next(); {
			for _, one := range messageIDs(fields.Value()) {
				if IDOf(one) != "" {
					return one
				}
				if id == "" {
					id = one
				}
			}
		}
	}
	return id
}

// remark is a comment in a field (RFC 5322 §3.2.2).
var remark = regexp.MustCompile(`\([^()]*\)`)

// bracketed is a Message-ID between its brackets.
var bracketed = regexp.MustCompile(`<([^<>]+)>`)

// messageIDs are the ids in a field, however it is folded and whatever is written beside them.
func messageIDs(value string) (ids []string) {
	value = remark.ReplaceAllString(value, " ")
	for _, m := range bracketed.FindAllStringSubmatch(value, -1) {
		ids = append(ids, strings.Join(strings.Fields(m[1]), ""))
	}
	if id := firstWord(value); ids == nil && id != "" {
		ids = []string{strings.Trim(id, "<>")}
	}
	return ids
}

// writerOf is the address in a mail's From header, in lower case, or empty.
func writerOf(raw []byte) string {
	h, _ := mime.ReadHeader(raw)
	list, err := (&mail.Header{Header: h}).AddressList("From")
	if err != nil || len(list) != 1 {
		return ""
	}
	return strings.ToLower(list[0].Address)
}

// WriterDomain is the domain of the address a mail says it is from, or empty where that is nothing to be shown: letters, digits,
// dots and hyphens only, 100 at most.
func WriterDomain(raw []byte) string {
	const longest = 100
	_, domain, _ := strings.Cut(writerOf(raw), "@")
	if len(domain) > longest || strings.Trim(domain, "abcdefghijklmnopqrstuvwxyz0123456789.-") != "" {
		return ""
	}
	return domain
}
