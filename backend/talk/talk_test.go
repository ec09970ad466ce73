package talk_test

import (
	"strings"
	"testing"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/talk"
)

func TestWhatAMessageMayHold(t *testing.T) {
	pdf := talk.File{Name: "地図.pdf", Content: []byte("%PDF-1.7\n")}
	good := talk.Message{ID: "a", Talk: "a", Title: "就業場所について", Text: "地図を送ります。", Posting: "p", Files: []talk.File{pdf}}
	answer := talk.Message{ID: "b", Talk: "a", Text: "ありがとうございます。"}
	for _, m := range []talk.Message{good, answer} {
		if err := m.Check(); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		of     talk.Message
		change func(m *talk.Message)
		key    string
	}{
		"without a title":          {good, func(m *talk.Message) { m.Title = "　" }, "talk.title"},
		"a title of two lines":     {good, func(m *talk.Message) { m.Title = "一\n二" }, "talk.title"},
		"a title without end":      {good, func(m *talk.Message) { m.Title = strings.Repeat("あ", talk.MaxTitle+1) }, "talk.title"},
		"an answer with a title":   {answer, func(m *talk.Message) { m.Title = "別の用件" }, "talk.title"},
		"an answer with a posting": {answer, func(m *talk.Message) { m.Posting = "p" }, "talk.title"},
		"empty":                    {good, func(m *talk.Message) { m.Text = " \n　" }, "talk.empty"},
		"a book":                   {answer, func(m *talk.Message) { m.Text = strings.Repeat("あ", talk.MaxText+1) }, "talk.text"},
		"a program":                {good, func(m *talk.Message) { m.Files = []talk.File{{Name: "a.exe", Content: []byte("MZ")}} }, "document.kind"},
		"a program called a PDF":   {good, func(m *talk.Message) { m.Files = []talk.File{{Name: "a.pdf", Content: []byte("MZ")}} }, "document.kind"},
		"a file with a path":       {good, func(m *talk.Message) { m.Files = []talk.File{{Name: "../a.pdf", Content: pdf.Content}} }, "document.kind"},
		"six files":                {good, func(m *talk.Message) { m.Files = []talk.File{pdf, pdf, pdf, pdf, pdf, pdf} }, "talk.files"},
		"a film": {good, func(m *talk.Message) {
			m.Files = []talk.File{{Name: "a.pdf", Content: append([]byte("%PDF-"), make([]byte, talk.MaxBytes)...)}}
		}, "talk.files"},
	} {
		bad := c.of
		c.change(&bad)
		if f, _ := fault.Of(bad.Check()); f == nil || f.Key != c.key {
			t.Errorf("%s: %v", name, f)
		}
	}
}
