package practice

import (
	"context"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/notice"
)

// said are the notices of the practising office: one that is only to be read, and one that asks for a word.
func said() []notice.Notice {
	return []notice.Notice{
		{
			Kind: notice.Scheme, Title: "求人の明示のルール（練習用のお知らせ）",
			Text: "求人には、仕事の内容と働く場所の「変更の範囲」を書くことになっています。\n書き方に迷ったときは、窓口へおたずねください。",
		},
		{
			Kind: notice.System, Important: true, Receipt: true, Title: "練習の窓口の使い方（練習用のお知らせ）",
			Text: "ここは練習です。送った求人は、練習の窓口が数秒で確認して返事をします。\n本物の窓口には、何も届きません。",
		},
	}
}

// notify writes to the businesses that are in, once.
func (w *World) notify(ctx context.Context) error {
	sent, err := w.Office.SentNotices(ctx)
	if err != nil || len(sent) > 0 {
		return err
	}
	for _, n := range said() {
		if _, err := w.Office.Notify(ctx, n, notice.Audience{}); fault.Is(err, fault.Invalid) {
			return nil // nobody is in yet
		} else if err != nil {
			return err
		}
	}
	return nil
}
