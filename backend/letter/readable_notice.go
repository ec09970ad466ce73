package letter

import (
	"fmt"

	"kyujindesk/backend/notice"
)

const noticeReadText = "お知らせを読みました\n"

func noticeText(b OfficeNoticeBody) string {
	mark := ""
	if b.Important {
		mark = "（重要）"
	}
	text := fmt.Sprintf("ハローワークからのお知らせ%s\n\n%s　%s\n%s\n\n%s\n", mark, noticeKindText(b.Kind), b.Title, momentText(b.At), b.Text)
	if b.Table != nil {
		table := b.Table.CSV
		if b.Table.Kind == notice.Wages {
			table = wagesText(table)
		}
		text += "\n" + tableTitle(b.Table.Kind) + "\n" + table
	}
	if b.Receipt {
		text += "\n読んだことを窓口へ知らせてください。\n"
	}
	return text
}

func noticeKindText(k notice.Kind) string {
	switch k {
	case notice.Renewal:
		return "【更新】"
	case notice.Correction:
		return "【修正依頼】"
	case notice.Scheme:
		return "【制度】"
	case notice.System:
		return "【システム】"
	case notice.Data:
		return "【データ】"
	}
	return "【お知らせ】"
}

func tableTitle(k notice.TableKind) string {
	switch k {
	case notice.Holidays:
		return "祝日の表"
	case notice.Windows:
		return "更新予約と有効期間の延長の取扱い"
	case notice.Wages:
	}
	return "最低賃金の表"
}
