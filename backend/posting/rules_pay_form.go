package posting

import (
	"fmt"
	"regexp"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

func payFormRules() []rule {
	return []rule{
		{"wage.year", form.Error, byMonth(), "職業安定法5条の3・5条の4", findShortYear},
		{"wage.piece", form.Error, Kinds(), "労働基準法27条", findNoGuarantee},
		{"wage.pieceFloor", form.Warning, Kinds(), "労働基準法27条", findSilentGuarantee},
		{"payday.vague", form.Error, Kinds(), "労働基準法24条2項", findVaguePayday},
		{"payday.early", form.Warning, Kinds(), "職業安定法5条の4", findEarlyPayday},
	}
}

// findShortYear holds a year's pay against twelve months of a＋b＋c; twelve yen are rounding.
func findShortYear(a answers, _ circumstances) []finding {
	own, ok1 := a.number("wage.own.lower")
	month, _, ok2 := a.total()
	if !ok1 || !ok2 || !a.is("wage.form", "yearly") || own >= month*12-12 {
		return nil
	}
	return one(
		fmt.Sprintf("年俸の下限%s円は、月額の合計（a＋b＋c）%s円の12か月分に足りません。どちらかを修正してください。", commas(own), commas(month)),
		fmt.Sprintf("The lowest yearly pay of %s yen is less than twelve months of %s yen. Correct one of them.", commas(own), commas(month)),
		"wage.own.lower", "wage.base.lower",
	)
}

var (
	saysPiece     = regexp.MustCompile(`歩合|出来高|成果報酬|フルコミッション|コミッション制|(1|一)?(件|個|箱|枚|台|着|本|束|袋|部|戸|軒|社|kg|キロ)(につき|あたり|当たり|当り|ごとに)`)
	saysAllPiece  = regexp.MustCompile(`完全歩合|フルコミッション|完全出来高|完全成果|歩合(給)?(だけ|のみ)|出来高(払い|給)?(だけ|のみ)|売上(が)?なけれ?ば(0|ゼロ)`)
	saysGuarantee = regexp.MustCompile(`保障|保証|最低賃金以上|固定給(あり|＋|\+|と)|基本給(あり|＋|\+|と)`)
	deniesPromise = regexp.MustCompile(`(保障|保証)(給|額)?[はもの]?(なし|無し|無|ありません|ない|ございません|付きません|つきません)`)
)

// pieceRate says what the pay form in words says: pay by piece, all of it, and whether a floor is promised.
func (a answers) pieceRate() (piece, all, promised bool) {
	words := jptext.Half(a.text("wage.formOther"))
	denied := deniesPromise.MatchString(words)
	return saysPiece.MatchString(words), saysAllPiece.MatchString(words) || denied, saysGuarantee.MatchString(words) && !denied
}

func findNoGuarantee(a answers, _ circumstances) []finding {
	if piece, all, promised := a.pieceRate(); !piece || !all || promised {
		return nil
	}
	f := one("出来高や歩合で払うときも、働いた時間に応じて一定の額を保障しなければなりません。保障給を定めて「保障給あり」と入力してください。",
		"Pay by piece or commission must guarantee an amount for the hours worked. Set one and say so.", "wage.formOther", "wage.base.lower")
	return repaired(f, "「出来高払い（保障給あり）」にする", "Say that a minimum is guaranteed", form.Values{"wage.formOther": "出来高払い（保障給あり）"})
}

func findSilentGuarantee(a answers, _ circumstances) []finding {
	if piece, all, promised := a.pieceRate(); !piece || all || promised {
		return nil
	}
	return one("出来高や歩合で払うときは、保障給の額が必要です。保障給があることを書くか、基本給が必ず払われるか確認してください。",
		"Pay by piece or commission needs a guaranteed amount. Say that there is one, or confirm that base pay is always paid.", "wage.formOther", "wage.base.lower")
}

var vagueDay = regexp.MustCompile(`都合|未定|随時|不定|決まってい(ない|ません)|決めてい(ない|ません)|定めな(い|し)|定めていない|資金|売上.{0,6}(次第|より|よる)|入金.{0,8}(後|次第|より|よる)|余裕|会社の(定め|決め)|都度|相談|そのとき|その時|適宜|状況|(2|二|3|三|数)(か|ヶ|カ|ケ)月(に|ごと|毎)|隔月|完成(後|した)|契約(満了|終了)`)

// findVaguePayday: pay is due at least once a month on a day that is set.
func findVaguePayday(a answers, _ circumstances) []finding {
	found := []finding{}
	for _, key := range []string{"payday.other", "closing.other"} {
		if words := vagueDay.FindString(jptext.Half(a.text(key))); words != "" {
			found = append(found, one(fmt.Sprintf("「%s」では日が決まりません。賃金は毎月1回以上、決まった日に払います。「毎月10日」「毎週金曜日」のように入力してください。", words),
				"This sets no day. Pay is due at least once a month on a set day: say for example every Friday.", key)...)
		}
	}
	return found
}

// findEarlyPayday: a payday in the month that is paid for, long before the period ends, is paid in advance. Paying a set
// salary on the 25th of a month that ends later is usual.
func findEarlyPayday(a answers, _ circumstances) []finding {
	day, ok := a.number("payday.day")
	end := 30.0
	if a.is("closing.kind", "day") {
		closing, known := a.number("closing.day")
		if !known {
			return nil
		}
		end = closing
	}
	if !ok || !a.is("payday.month", "same") || !a.is("closing.kind", "end", "day") || end-day < 15 {
		return nil
	}
	return one(fmt.Sprintf("締切日より前の当月%s日に払うことになっています。翌月の間違いではないか確認してください。", short(day)),
		fmt.Sprintf("Day %s of the same month is long before the pay period ends. Please confirm that it is not the next month.", short(day)),
		"payday.month", "payday.day", "closing.kind")
}
