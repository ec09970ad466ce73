package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestItPrintsWhatAMailSays(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.eml")
	if err := os.WriteFile(name, []byte("From: hanako@example.jp\n\n<伺います>\n> 面接\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	const want = `{
  "kind": "answer",
  "text": "<伺います>",
  "quoted": "> 面接",
  "files": [],
  "calendar": null,
  "bounce": null,
  "doubts": []
}
`
	if err := run([]string{name}, &out); err != nil || out.String() != want {
		t.Errorf("%s, %v", out.String(), err)
	}
	if err := run(nil, &out); err == nil {
		t.Error("no file is no error")
	}
}
