package letter

import (
	"fmt"

	"kyujindesk/backend/applicant"
)

const erasedText = "この応募者の記録を消しました。今後、こちらへ送らないでください。\n"

func introductionText(b IntroductionBody) string {
	title := "紹介状"
	if applicant.Route(b.Values[applicant.RouteKey]) == applicant.Direct {
		title = "応募の知らせ（オンライン自主応募です。窓口の紹介ではありません）"
	}
	return title + "\n\n求人の管理番号　" + b.Posting + "\n" + partText(b.Part, b.Parts) + "\n" + formText(applicant.Form(), b.Values)
}

func documentsText(b IntroductionDocumentsBody) string {
	return "応募書類を添えます\n\n" + partText(b.Part, b.Parts)
}

func partText(part, parts int) string {
	return fmt.Sprintf("書類　%d通目（全%d通）\n", part, parts)
}

func withdrawnText(b IntroductionWithdrawnBody) string {
	return "紹介（応募）が取り消されました\n\n理由　" + b.Reason + "\n処理日時　" + momentText(b.At) + "\n"
}

func resultText(b ResultBody) string {
	referral := ""
	if number := referralNumber(b.Referral); number != "" {
		referral = "紹介番号　" + number + "\n"
	}
	return fmt.Sprintf("選考結果の登録（%d回目）\n\n%s%s", b.Number, referral, formText(applicant.OutcomeForm(), b.Values))
}

func resultToldText(b ResultToldBody) string {
	return fmt.Sprintf("選考結果の登録（%d回目）の回答\n\n%s\n処理日時　%s\n", b.Number, refusalText(b.Reason), momentText(b.At))
}

func refusalText(reason string) string {
	switch reason {
	case "":
		return "登録しました"
	case ResultClosed:
		return "登録できる期間を過ぎています。窓口へ連絡してください"
	case ResultUnknown:
		return "この紹介は記録にありません"
	case ResultErased:
		return "この応募者の記録は消されています"
	case ResultOvertaken:
		return "別のパソコンから、より新しい登録が届いています"
	case ResultWrong:
		return "内容に足りないところか、誤りがあります"
	}
	return reason
}
