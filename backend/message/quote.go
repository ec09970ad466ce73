package message

import (
	"regexp"
	"strings"
)

// mark are lines behind which nothing is the writer's: those that programs put above the mail that is answered or passed on.
var mark = regexp.MustCompile(`(?i)^\s*(` +
	`[-_=＿―ー－─━*]{2,}\s*(original (message|mail|appointment)|(begin )?forwarded (message|mail)|reply message|元の?(メッセージ|メール|予定)|元メール|オリジナル ?(メッセージ|メール)|(転送|引用|受信|返信元)(された)?の?(メッセージ|メール)?|ここから引用).*[-_=＿―ー－─━*:：]*` +
	`|begin forwarded message:|転送されたメッセージ[:：]|.{0,20}さんの元のメッセージ[:：]?` +
	`)\s*$`)

// head is the first line of a header block above a quotation, as Outlook and telephones write it.
var head = regexp.MustCompile(`(?i)^\s*[*＊]?(from|差出人|送信者|発信者|送信元|von|de)[*＊]?\s*[:：]`)

// headRest are its other lines.
var headRest = regexp.MustCompile(`(?i)^\s*[*＊]?(sent|date|to|cc|subject|reply-to|送信日時|日時|日付|送信日|宛先|件名|受信者|受信日時|題名|タイトル)[*＊]?\s*[:：]`)

// attribution is a line, or two or three put together, that says who wrote what is quoted.
var attribution = regexp.MustCompile(`(?i)^\s*(` +
	`on .{6,300}\bwrote\s*[:：]` +
	`|.{0,200}<?[\w.+-]+@[\w.-]+>?.{0,40}\bwrote\s*[:：]` +
	`|\(?\d{4}[/-]\d\d?[/-]\d\d?.{0,250}\bwrote\s*[:：]` +
	`|.{0,250}(さん|様|氏|は|が|>)\s*(は|が)?、?\s*((以下|次)の(よう|通り|とおり)に、?)?\s*(書きました|書いた|wrote|のメール|のメッセージ|からのメール|より)\s*[:：。]?` +
	`|[\s>(（「【]{0,3}\d{4}\s*[年/.-]\s*\d\d?\s*[月/.-]\s*\d\d?日?.{0,100}(<[^<>\s]+@[^<>\s]+>|\([^()\s]+@[^()\s]+\)|＜[^＜＞\s]+@[^＜＞\s]+＞|[\w.+-]+@[\w.-]+\w).{0,40}[:：]` +
	`)\s*$`)

// dated tells whether a line may be the beginning of an attribution: one that goes on must hold a day or an address.
var dated = regexp.MustCompile(`(?i)\d{4}\s*[年/.-]\s*\d\d?|\b(19|20)\d\d\b|@`)

// year tells whether a line may say when a mail was written.
var year = regexp.MustCompile(`\b20\d\d(\b|年)`)

// signature is what telephones and their programs put below a mail.
var signature = regexp.MustCompile(`(?i)^\s*(sent (from|via|with) (my |the )?[\w ().'+!-]{1,40}|get outlook for (ios|android).*|download .{0,20}outlook for .*|` +
	`[^\s、。].{0,30}から(の)?送信(されました|されています)?|(ios|android) ?版 ?outlook ?(を|の).*|outlook for (ios|android) ?を入手.*|.{0,30}で送信(されました)|yahoo!メール ?for .*)[。.]?\s*(<https?://\S+>)?\s*$`)

// divide parts what a writer wrote from what they quoted: whole mails below a mark or an attribution, and single lines that begin
// with ">". What telephones sign with goes with the quotation.
func divide(text string) (written, quoted string) {
	lines := strings.Split(text, "\n")
	var own, others []string
	for i := 0; i < len(lines); i++ {
		if at := i; endsHere(lines, &at) {
			others = append(others, lines[i:]...)
			break
		}
		if n := attributed(lines, i); n > 0 {
			marked := isQuoted(next(lines, i+n))
			if !marked && next(own, 0) == "" { // nobody answers with nothing: the line is the writer's
				own = append(own, lines[i])
				continue
			}
			if !marked { // all that follows is quoted
				others = append(others, lines[i:]...)
				break
			}
			others = append(others, lines[i:i+n]...)
			i += n - 1
			continue
		}
		if isQuoted(lines[i]) || signature.MatchString(lines[i]) {
			others = append(others, lines[i])
			continue
		}
		own = append(own, lines[i])
	}
	return tidy(strings.Join(own, "\n")), tidy(strings.Join(others, "\n"))
}

// endsHere tells whether nothing of the writer's follows.
func endsHere(lines []string, at *int) bool {
	line := lines[*at]
	if mark.MatchString(line) {
		return true
	}
	if rule(line) {
		*at++
		for *at < len(lines) && lines[*at] == "" {
			*at++
		}
		if *at == len(lines) {
			return false
		}
		line = lines[*at]
	}
	if !head.MatchString(line) {
		return false
	}
	found := 0
	for _, l := range lines[*at+1 : min(*at+8, len(lines))] {
		if headRest.MatchString(l) {
			found++
		}
	}
	return found >= 2
}

// rule tells whether a line is nothing but a rule.
func rule(line string) bool {
	return len(line) >= 5 && strings.Trim(line, "_-=＿─━ ") == ""
}

// attributed is how many lines an attribution at i has: programs fold long ones; 0 for none.
func attributed(lines []string, i int) int {
	if lines[i] == "" || isQuoted(lines[i]) {
		return 0
	}
	one := ""
	for n := range min(3, len(lines)-i) {
		if n > 0 && (lines[i+n] == "" || isQuoted(lines[i+n]) || !dated.MatchString(one)) {
			break
		}
		one = strings.TrimSpace(one + " " + lines[i+n])
		if len(one) < 1000 && dated.MatchString(one) && attribution.MatchString(one) {
			return n + 1
		}
	}
	if below := lines[i+1 : min(i+3, len(lines))]; year.MatchString(lines[i]) && strings.Contains(lines[i], "@") && isQuoted(next(below, 0)) {
		return 1 // in another language, or without its colon
	}
	return 0
}

// next is the first line at i or below that is not empty.
func next(lines []string, i int) string {
	for ; i < len(lines); i++ {
		if lines[i] != "" {
			return lines[i]
		}
	}
	return ""
}

func isQuoted(line string) bool {
	line = strings.TrimLeft(line, " \u3000")
	return strings.HasPrefix(line, ">") || strings.HasPrefix(line, "＞") || strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "》")
}
