package office_test

import (
	"os"
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

// TestAComputerThatJoinsKnowsWhatTheOthersKnow looks at what is posted to one that is let in: the office's rules, the
// establishment, every posting.
func TestAComputerThatJoinsKnowsWhatTheOthersKnow(t *testing.T) {
	c := openCounter(t)
	owner := c.visitor(world.DeskAddress)
	owner.open()
	owner.login(true)
	submit := owner.write(letter.PostingSubmit, sample(), 1)
	submit.Case = someCase
	owner.hand(owner.raw(submit))
	table, err := os.ReadFile("../posting/data/minwage_r8.csv")
	c.Must(err)
	c.Must(c.Office.SetRules(t.Context(), posting.OfficeRules{Wages: string(table), Windows: posting.Windows{Renewal: 30, Extensions: 2}}))
	code, err := c.Office.IssueCode(t.Context(), world.Shop())
	c.Must(err)
	second := c.visitor("soumu@example.jp")
	second.code = code
	second.open()
	told := map[letter.Kind]int{}
	for _, about := range []string{"", world.Shop().Number, someCase} {
		letters, err := c.Office.Store.LettersAbout(t.Context(), about)
		c.Must(err)
		for _, l := range letters {
			if l.Peer == second.key.Fingerprint() {
				told[l.Kind]++
			}
		}
	}
	for _, k := range []letter.Kind{letter.OfficeRules, letter.EstablishmentTold, letter.PostingTold} {
		if told[k] != 1 {
			t.Errorf("%s was posted %d times", k, told[k])
		}
	}
}
