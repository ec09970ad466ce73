package letter

import (
	"fmt"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
)

func searchText(b SeekerSearchBody) string {
	title := "求職者をさがします"
	if b.Before > 0 {
		title += "（続き）"
	}
	return title + "\n\n" + forPosting(b.Posting) + formText(seeker.SearchForm(), b.Values)
}

func watchText(b SeekerWatchBody) string {
	if b.Off {
		return "この条件の求職者の知らせは、もう不要です\n\n" + formText(seeker.SearchForm(), b.Values)
	}
	return "この条件に合う求職者が新しく公開されたら、知らせてください\n\n" + forPosting(b.Posting) + formText(seeker.SearchForm(), b.Values)
}

func forPosting(id string) string {
	if id == "" {
		return ""
	}
	return "求人の管理番号　" + id + "\n\n"
}

func foundText(b SeekerFoundBody) string {
	var s strings.Builder
	switch b.Reason {
	case SearchWithoutPosting:
		return "有効中の求人がないため、求職者をさがせません\n"
	case SearchLimit:
		return fmt.Sprintf("1日にさがせる回数（%d回）に達しました。明日またさがしてください\n", b.Limits.Searches)
	case SearchWrong:
		return "条件が読めないか、条件がありません\n"
	}
	title := "さがした求職者"
	if b.Fresh {
		title = "条件に合う求職者が新しく公開されました"
	}
	fmt.Fprintf(&s, "%s　全%d人のうち%d人\n処理日時　%s\n", title, b.All, len(b.Found), momentText(b.At))
	for _, f := range b.Found {
		fmt.Fprintf(&s, "\n求職番号　%s\n公開日　%s\n", f.Number, dayText(f.On))
		for _, r := range f.Why {
			fmt.Fprintf(&s, "%s　%s\n", wishText(r.Wish), verdictText(r.Verdict))
		}
		s.WriteString(profileText(f.Values))
	}
	return s.String()
}

// profileText prints what was answered; a profile has no line for what was not.
func profileText(v form.Values) string {
	var s strings.Builder
	for _, line := range seeker.Form().Print(v) {
		if line.Text.JA != "" {
			fmt.Fprintf(&s, "【%s】\n%s\n", line.Label.JA, line.Text.JA)
		}
	}
	return s.String()
}

func wishText(w seeker.Wish) string {
	switch w {
	case seeker.OfJob:
		return "職種の希望"
	case seeker.OfPlace:
		return "勤務地の希望"
	case seeker.OfStatus:
		return "雇用形態の希望"
	case seeker.OfWage:
		return "賃金の希望"
	case seeker.OfHours:
		return "時間の希望"
	}
	return string(w)
}

func verdictText(v seeker.Verdict) string {
	switch v {
	case seeker.Fits:
		return "合う"
	case seeker.Differs:
		return "合わない"
	case seeker.Unsaid:
		return "書かれていない"
	}
	return string(v)
}

func goneText(b SeekerGoneBody) string {
	return "次の求職者は、公開を終わりました\n\n" + strings.Join(b.Numbers, "\n") + "\n処理日時　" + momentText(b.At) + "\n"
}
