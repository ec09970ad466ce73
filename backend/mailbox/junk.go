package mailbox

import (
	"strings"

	"kyujindesk/backend/jptext"
)

// isJunk tells whether a folder's name is one that servers without marks, and other mail programs, give to the folder for junk
// mail. Blanks, hyphens, case and width do not matter.
func isJunk(name string) bool {
	switch strings.NewReplacer(" ", "", "　", "", "-", "", "_", "").Replace(strings.ToLower(jptext.Half(jptext.Kana(name)))) {
	case "junk", "junkmail", "junkemail", "junkfolder", "junkmailfolder", "spam", "spammail", "spamfolder", "bulk", "bulkmail", "bulkfolder",
		"スパム", "スパムメール", "スパムフォルダ", "スパムフォルダー", "迷惑", "迷惑メール", "迷惑メールフォルダ", "迷惑メールフォルダー",
		"ジャンク", "ジャンクメール", "ジャンクemail", "ジャンクeメール", "バルクメール":
		return true
	}
	return false
}
