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
	text := fmt.Sprintf("ハローワークからのお知らせ%s\n\n%s　%s\n%s\n\n%s\n", mark, noticeKindText(b.Kind), b.Title, b.At, b.Text)
	if b.Wages != "" {
		text += "\n最低賃金の表\n" + b.Wages
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
