package main

import (
	_ "embed"
	"encoding/json"
	"strings"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/jptext"
)

// The sentences of the screens' English dictionary, by their keys; frontend/src/lib/i18n/officed.test.ts writes them.
//
//go:embed sentences.json
var sentences []byte

// said is what a person reads of an error: the sentence of a fault, with its values; of a defect what happened.
func said(err error) string {
	f, is := fault.Of(err)
	all := map[string]string{}
	if !is || json.Unmarshal(sentences, &all) != nil || all[f.Key] == "" {
		return jptext.Visible(err.Error())
	}
	words := all[f.Key]
	for name, value := range f.Args {
		words = strings.ReplaceAll(words, "{"+name+"}", value)
	}
	return jptext.Visible(words)
}
