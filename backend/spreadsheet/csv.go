package spreadsheet

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

func readCSV(data []byte) ([][]string, error) {
	text, err := decoded(data)
	if err != nil {
		return nil, err
	}
	text = strings.NewReplacer("\r\n", "\n", "\x00", "").Replace(text)
	if !strings.Contains(text, "\n") { // as an old Mac ends its lines
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	rows := cells(text)
	for i, row := range rows {
		rows[i] = each(row, fromText)
	}
	return rows, nil
}

// decoded is a text as UTF-8, by its mark, or by what it could be at all.
func decoded(data []byte) (string, error) {
	switch order, unmarked := order(data); {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return read(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), data)
	case unmarked:
		return read(unicode.UTF16(order, unicode.IgnoreBOM), data)
	case bytes.Contains(data, []byte("\x1b$")):
		return read(japanese.ISO2022JP, data)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		return string(data), nil
	}
	text, err := read(japanese.ShiftJIS, data)
	if other, errOther := read(japanese.EUCJP, data); errOther == nil && strange(other) < strange(text) {
		return other, nil
	}
	return text, err
}

// order is that of the bytes of a UTF-16 text without its mark: the high byte of a line end stands before it, or behind.
func order(data []byte) (e unicode.Endianness, found bool) {
	for i := 0; len(data)%2 == 0 && i < len(data); i += 2 {
		switch {
		case data[i] == 0 && data[i+1] == '\n':
			return unicode.BigEndian, true
		case data[i] == '\n' && data[i+1] == 0:
			return unicode.LittleEndian, true
		}
	}
	return unicode.LittleEndian, false
}

func read(as encoding.Encoding, data []byte) (string, error) {
	text, err := as.NewDecoder().Bytes(data)
	return string(text), err
}

// strange counts the signs of a text that was read as what it is not: EUC-JP looks like half-width kana to Shift_JIS.
func strange(text string) (n int) {
	for _, r := range text {
		if r == utf8.RuneError || r >= 0xFF61 && r <= 0xFF9F {
			n++
		}
	}
	return n
}

// cells takes a text apart. A quote opens a cell only where one begins, and ends it only before a separator or a line end; any other is a
// sign like another to who wrote it, and so is one that is never closed.
func cells(text string) (rows [][]string) {
	text, by := separator(text)
	for row := []string(nil); text != ""; {
		cell, rest := quoted(text, by)
		if rest == text {
			end := strings.IndexAny(text, string(by)+"\n")
			if end < 0 {
				end = len(text)
			}
			cell, rest = text[:end], text[end:]
		}
		row = append(row, cell)
		switch {
		case rest == "" || rest[0] == '\n':
			if len(row) > 1 || row[0] != "" { // no empty line is a row
				rows = append(rows, row)
			}
			row = nil
		case len(rest) == 1: // a separator at the very end: an empty cell behind it
			rows = append(rows, append(row, ""))
		}
		text = strings.TrimPrefix(rest, string(by))
		if rest != "" && rest[0] == '\n' {
			text = rest[1:]
		}
	}
	return rows
}

// quoted is a cell in quotes at the beginning of a text, and what stands behind it; the whole text where there is none.
func quoted(text string, by byte) (cell, rest string) {
	if text[0] != '"' {
		return "", text
	}
	for i := 1; i < len(text); i++ {
		if text[i] != '"' {
			continue
		}
		if i+1 < len(text) && text[i+1] == '"' {
			i++
			continue
		}
		if i+1 == len(text) || text[i+1] == by || text[i+1] == '\n' {
			return strings.ReplaceAll(text[1:i], `""`, `"`), text[i+1:]
		}
		return "", text
	}
	return "", text
}

// separator is what stands between the cells, as the first line shows or says (sep=;), and the text without that.
func separator(text string) (rest string, by byte) {
	head, rest, _ := strings.Cut(text, "\n")
	if said, found := strings.CutPrefix(head, "sep="); found && len(said) == 1 {
		return rest, said[0]
	}
	by = ','
	for _, other := range []byte{'\t', ';'} {
		if strings.Count(head, string(other)) > strings.Count(head, string(by)) {
			by = other
		}
	}
	return text, by
}
