package sheet

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"kyujindesk/backend/calendar"
	"kyujindesk/backend/era"
)

// Calendar writes what lies before a business as PDF, A4, in Japanese: a row for each day that holds something, on as many pages as these
// need.
func Calendar(w io.Writer, in calendar.Paper, practice bool) error {
	return onPaper(w, "予定表", in.Made, func(t table) paper {
		span := in.From.Wareki() + "〜" + in.Until.Wareki()
		out := paper{
			title: "予定表", practice: practice, known: []string{in.Business, span},
			boxes: []cell{{label: "事業所", text: in.Business}, {label: "期間", text: span}, {label: "作成日", text: era.Of(in.Made).Wareki()}},
		}
		month := 0
		for _, day := range in.Days {
			if day.On.M != month {
				month = day.On.M
				out.rows = append(out.rows, row{title: fmt.Sprintf("%d年%d月", day.On.Y, month)})
			}
			weekday := []string{"日", "月", "火", "水", "木", "金", "土"}[day.On.Weekday()]
			label := strings.TrimSpace(fmt.Sprintf("%d日（%s） %s", day.On.D, weekday, day.Holiday.JA))
			for first, lines := range chunked(day.Lines) {
				if !first {
					label = fmt.Sprintf("%d日（つづき）", day.On.D)
				}
				out.rows = append(out.rows, row{cells: []cell{{label: label, text: strings.Join(lines, "\n")}}})
			}
		}
		return out
	})
}

// mostLines is how many lines a row holds, so that it fits on a page though each of them be broken: no row goes over two.
const mostLines = 20

// chunked are the lines of a day, row by row, and whether a row is its first. A day without lines has one.
func chunked(lines []string) iter.Seq2[bool, []string] {
	return func(yield func(bool, []string) bool) {
		if len(lines) == 0 {
			yield(true, nil)
		}
		first := true
		for some := range slices.Chunk(lines, mostLines) {
			if !yield(first, some) {
				return
			}
			first = false
		}
	}
}
