package letter

import "kyujindesk/backend/seeker"

func approachText(b SeekerApproachBody) string {
	return "求職者への直接リクエスト\n\n求人の管理番号　" + b.Posting + "\n求職番号　" + b.Seeker + "\n\n" + b.Text + "\n"
}

func approachToldText(b ApproachToldBody) string {
	s := "直接リクエストの様子\n\n求人の管理番号　" + b.Posting + "\n求職番号　" + b.Seeker + "\n" + approachStateText(b.State) + "\n"
	if b.Reason != "" {
		s += "理由　" + approachReasonText(b.Reason) + "\n"
	}
	return s + "処理日時　" + momentText(b.At) + "\n"
}

func approachStateText(s seeker.ApproachState) string {
	switch s {
	case seeker.Reached:
		return "窓口に届きました"
	case seeker.Passed:
		return "求職者へ送りました"
	case seeker.Undelivered:
		return "求職者へ届きませんでした"
	case seeker.Applied:
		return "応募がありました"
	case seeker.Declined:
		return "辞退されました"
	case seeker.Expired:
		return "期限が切れました"
	case seeker.Refused:
		return "送れません"
	}
	return string(s)
}

func approachReasonText(reason string) string {
	switch reason {
	case seeker.ApproachNoPosting:
		return "求人が有効ではありません"
	case seeker.ApproachNotDirect:
		return "オンライン自主応募を受け付けていない求人です"
	case seeker.ApproachTwice:
		return "この求人について、この求職者へはもう送っています"
	case seeker.ApproachLimit:
		return "この求人で送れる人数に達しています"
	case seeker.ApproachGone:
		return "この求職者は、公開を終わったか、リクエストを受けていません"
	case seeker.ApproachText:
		return "文面が空か長すぎるか、尋ねてはならないことがあります"
	}
	return reason
}
