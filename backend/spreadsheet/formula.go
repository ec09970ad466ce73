package spreadsheet

import "strings"

// Programs for tables take a cell of a CSV file for a formula where it begins with one of these, after blanks as well; the ones in
// Japanese fold full width first. Whoever fills a form could have a clerk's computer run what he likes
// (https://owasp.org/www-community/attacks/CSV_Injection).
const formulaBegins = "=+-@\t\r\n＝＋－＠﹣−﹢﹦﹫"

// blanks are passed over before a formula.
const blanks = " \u00a0\u3000\u200b\u2060\ufeff"

// quote before a cell makes it text. It is added to cells that have some already, too, so that every cell is read back as it was.
const quote = "'"

// asText is a cell that is text for every program: a formula, a negative number or a telephone number with its country gets a quote.
func asText(cell string) string {
	if dangerous(cell) {
		return quote + cell
	}
	return cell
}

// fromText takes off the quote that asText puts on, or that a person did.
func fromText(cell string) string {
	if rest, ok := strings.CutPrefix(cell, quote); ok && dangerous(rest) {
		return rest
	}
	return cell
}

// dangerous tells whether a cell begins like a formula, behind any quotes and blanks.
func dangerous(cell string) bool {
	begin := strings.TrimLeft(cell, quote+blanks)
	return begin != "" && strings.IndexAny(begin, formulaBegins) == 0
}

func each(row []string, do func(string) string) []string {
	out := make([]string, len(row))
	for i, cell := range row {
		out[i] = do(cell)
	}
	return out
}
