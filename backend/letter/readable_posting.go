package letter

import (
	"fmt"
	"strings"

	"kyujindesk/backend/posting"
)

func submitText(b PostingSubmitBody) string {
	return "求人の申込み\n\n" + formText(posting.FormOf(b.Kind), b.Values)
}

func broughtText(b PostingBroughtBody) string {
	return fmt.Sprintf("すでに受理されている求人です。確認をお願いします\n\n求人番号　　%s\n受付年月日　%s\n紹介期限日　%s\n\n", b.Number, b.Received.Wareki(), b.Expires.Wareki()) +
		formText(posting.FormOf(b.Kind), b.Values)
}

func askText(b PostingAskBody) string {
	text := requestText(b.Kind) + "の申込み\n"
	if b.Reason != "" {
		text += "理由　" + reasonText(b.Reason) + "\n"
	}
	if len(b.Values) > 0 {
		text += "\n" + formText(posting.FormOf(b.Form), b.Values)
	}
	return text
}

func dropText(b PostingDropBody) string {
	return "申込みを取りやめます\n\n取りやめる申込みの管理番号　" + b.ID + "\n"
}

func figuresText(b PostingFiguresBody) string {
	return fmt.Sprintf("応募の状況\n\n紹介　　　%d人\n自主応募　%d人\n採用　　　%d人\n不採用　　%d人\n辞退　　　%d人\n", b.Introduced, b.Applied, b.Hired, b.Rejected, b.Withdrawn)
}

func toldText(b PostingToldBody) string {
	var s strings.Builder
	s.WriteString(eventText(b.Event, b.Request) + "\n\n")
	for _, line := range []struct{ label, text string }{
		{"求人番号　　", b.Number},
		{"受付年月日　", b.Received.Wareki()},
		{"紹介期限日　", b.Expires.Wareki()},
		{"受理安定所　", b.Office},
		{"担当者　　　", b.By},
		{"処理日時　　", momentText(b.At)},
		{"理由　　　　", b.Reason},
	} {
		if line.text != "" {
			s.WriteString(line.label + line.text + "\n")
		}
	}
	for _, r := range b.Remarks {
		fmt.Fprintf(&s, "・%s\n", r.Text)
	}
	if len(b.Values) > 0 {
		s.WriteString("\n" + formText(posting.FormOf(b.Kind), b.Values))
	}
	return s.String()
}

func eventText(e posting.EventKind, k posting.RequestKind) string {
	switch e {
	case posting.WasAccepted:
		return "求人を受理しました"
	case posting.WasReturned:
		return "次の点を修正し、もう一度送信してください"
	case posting.WasRefused:
		return "求人を受理できません"
	case posting.WasVerified:
		return "引き継いだ求人を確認しました"
	case posting.WasRejected:
		return "引き継いだ求人を確認できませんでした"
	case posting.WasJoined:
		return "引き継いだ求人です。窓口の確認を待っています"
	case posting.WasFiled:
		return "求人の申込みが届きました"
	case posting.WasOvertaken:
		return "窓口の登録内容が先に更新されていたため、届いた内容は受け付けられません"
	case posting.WasRenewed:
		return "更新後の求人です"
	case posting.WasAsked:
		return requestText(k) + "の申込みが届きました"
	case posting.WasGranted:
		return requestText(k) + "を承認しました"
	case posting.WasDeclined:
		return requestText(k) + "は承認できません"
	case posting.WasDropped:
		return requestText(k) + "の申込みは取りやめられました"
	}
	return "求人のお知らせ"
}

func requestText(k posting.RequestKind) string {
	switch k {
	case posting.Change:
		return "内容の変更"
	case posting.Renewal:
		return "更新予約"
	case posting.Extension:
		return "有効期間の延長"
	case posting.Withdrawal:
		return "取下げ"
	case posting.Cancellation:
		return "求人取消"
	}
	return string(k)
}

func reasonText(r string) string {
	switch r {
	case posting.Filled:
		return "充足"
	case posting.Plan:
		return "計画変更"
	}
	return r
}
