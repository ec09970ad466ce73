// Package spreadsheet reads and writes tables of text as people have them: CSV as Excel saves it in Japan, and xlsx. It
// knows nothing of what stands in the cells.
package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"kyujindesk/backend/fault"
)

// Bounds of what is read.
const (
	largestFile = 10 << 20 // bytes; an xlsx may not unfold to more than ten times as much
	mostRows    = 1001     // with the head
)

// ole begins the files of old Excel (.xls), and those of Excel under a password (MS-CFB 2.2).
const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// markup begins a page.
var markup = regexp.MustCompile(`(?i)^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml|meta|head)\b`)

// Read reads the first sheet of a file, whichever of the two it is; CSV may be UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP, its cells
// separated by commas, tabs or semicolons. It returns an Invalid fault where it cannot be read, is empty, is of old Excel or locked, or is too
// large.
func Read(r io.Reader) ([][]string, error) {
	data, err := io.ReadAll(io.LimitReader(r, largestFile+1))
	if err != nil {
		return nil, fault.New(fault.Invalid, "spreadsheet.unreadable").Because(err)
	}
	if len(data) > largestFile {
		return nil, fault.New(fault.Invalid, "spreadsheet.large")
	}
	if bytes.HasPrefix(data, []byte(ole)) {
		return nil, fault.New(fault.Invalid, "spreadsheet.old")
	}
	rows, err := readCSV(data)
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		rows, err = readXLSX(data)
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return nil, fault.New(fault.Invalid, "spreadsheet.unreadable")
	case markup.Match(data): // a page that a site gave out under the name of a table; Excel opens it
		return nil, fault.New(fault.Invalid, "spreadsheet.old")
	}
	if err != nil {
		return nil, fault.New(fault.Invalid, "spreadsheet.unreadable").Because(err)
	}
	if !slices.ContainsFunc(rows, func(row []string) bool { return strings.TrimSpace(strings.Join(row, "")) != "" }) {
		return nil, fault.New(fault.Invalid, "spreadsheet.empty")
	}
	if len(rows) > mostRows {
		return nil, fault.New(fault.Invalid, "spreadsheet.large")
	}
	return rows, nil
}

func readXLSX(data []byte) (_ [][]string, err error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		UnzipSizeLimit: 10 * largestFile, UnzipXMLSizeLimit: largestFile, // and dates as people in Japan see them, not as numbers of days:
		CultureInfo: excelize.CultureNameJaJP, ShortDatePattern: "yyyy/m/d",
	})
	if err != nil {
		return nil, err
	}
	defer func() {
		if closing := f.Close(); err == nil {
			err = closing
		}
	}()
	return f.GetRows(f.GetSheetName(0))
}

// WriteCSV writes rows as Excel in Japan opens them by a double click: UTF-8 with its mark, lines that end with CRLF. What such a
// program would take for a formula is made text (formula.go).
func WriteCSV(w io.Writer, rows [][]string) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	for _, row := range rows {
		var line bytes.Buffer // by itself, because the library would end the lines within cells with CRLF, too
		out := csv.NewWriter(&line)
		if err := out.Write(each(row, asText)); err != nil {
			return fmt.Errorf("write table: %w", err)
		}
		out.Flush()
		if _, err := fmt.Fprintf(w, "%s\r\n", bytes.TrimSuffix(line.Bytes(), []byte("\n"))); err != nil {
			return fmt.Errorf("write table: %w", err)
		}
	}
	return nil
}

// WriteXLSX writes rows as one sheet whose first row stays in view.
func WriteXLSX(w io.Writer, sheet string, rows [][]string) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closing := f.Close(); err == nil {
			err = closing
		}
	}()
	if err := f.SetSheetName(f.GetSheetName(0), sheet); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	for i, row := range rows {
		cells := make([]any, len(row))
		for j, text := range row {
			cells[j] = text
		}
		if err := f.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &cells); err != nil {
			return fmt.Errorf("write table: %w", err)
		}
	}
	if err := f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return nil
}
