package letter

import "kyujindesk/backend/talk"

func talkMessageText(b TalkMessageBody) string {
	return "窓口へのメッセージ\n\n" + talkHeadText(b.Title, b.Posting) + "日時　" + momentText(b.At) + "\n\n" + b.Text + "\n"
}

func talkToldText(b TalkToldBody) string {
	switch {
	case b.Refused != "":
		return "窓口は、次のメッセージを受け取れません\n理由　" + talkReasonText(b.Refused) + "\n\n" + talkHeadText(b.Title, b.Posting) + "日時　" + momentText(b.At) + "\n\n" + b.Text + "\n"
	case b.From == talk.Business:
		return "窓口に届いたメッセージ\n\n" + talkHeadText(b.Title, b.Posting) + "日時　" + momentText(b.At) + "\n\n" + b.Text + "\n"
	}
	from := "窓口からのメッセージ\n"
	if b.Clerk != "" {
		from += "担当　" + b.Clerk + "\n"
	}
	return from + "\n" + talkHeadText(b.Title, b.Posting) + "日時　" + momentText(b.At) + "\n\n" + b.Text + "\n"
}

func talkHeadText(title, posting string) (s string) {
	if title != "" {
		s = "用件　" + title + "\n"
	}
	if posting != "" {
		s += "求人の管理番号　" + posting + "\n"
	}
	return s
}

func talkReasonText(reason string) string {
	switch reason {
	case talk.NoPosting:
		return "この事業所の求人ではありません"
	case talk.NoTalk:
		return "この事業所のやりとりではありません"
	case talk.TooMany:
		return "1日に送れる数を超えています"
	}
	return reason
}
