package seeker_test

import (
	"strings"
	"testing"

	"kyujindesk/backend/seeker"
)

func TestWhatAReplySays(t *testing.T) {
	for text, want := range map[string]seeker.Reply{
		"応募します。": seeker.Yes, "応募します\n履歴書を添付しました。": seeker.Yes, "ぜひ応募したいです": seeker.Yes, "応 募 し ま す": seeker.Yes, "応募を希望いたします。": seeker.Yes,
		"辞退します": seeker.No, "今回は応募しません。": seeker.No, "応募を辞退いたします": seeker.No, "見送らせてください": seeker.No, "申し訳ありませんが、お断りします。": seeker.No,
		"": seeker.Unclear, "勤務地はどこですか": seeker.Unclear, "応募します。やはり辞退します。": seeker.Unclear, "ありがとうございます": seeker.Unclear, "応募について聞きたい": seeker.Unclear,
		"応募したいですが、土日は休みですか？": seeker.Unclear, "応募しますか迷っています": seeker.Unclear,
	} {
		if got := seeker.ReadReply(text); got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
}

func TestWhatMayNotBeAskedIsNotPassedOn(t *testing.T) {
	for text, ok := range map[string]bool{
		"求人をご覧ください。ご応募をお待ちしています。": true, "": false, " \n": false, strings.Repeat("字", 1001): false, strings.Repeat("字", 1000): true,
		"ご両親の職業を教えてください。": false, "宗教は何ですか": false,
	} {
		if reason, _ := seeker.CheckApproach(text); (reason == "") != ok {
			t.Errorf("%.20q: %q", text, reason)
		}
	}
}
