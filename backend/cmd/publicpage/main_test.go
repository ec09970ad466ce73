package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPrintsWhatAPageHolds(t *testing.T) {
	var out bytes.Buffer
	if err := run([]string{"../../publicpage/testdata/full.html"}, &out); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Number        string
		Dates         struct{ Received, Expires string }
		Fields        map[string]string
		Establishment map[string]string
		Office        string
		NotPlaced     []struct{ ID, Label, Text string }
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Number != "41010-01234567" || got.Dates.Received != "2025-10-02" || got.Dates.Expires != "2025-12-31" ||
		got.Fields["work.title"] != "菓子の製造" || got.Establishment["number"] != "4101-123456-7" || got.Office != "佐賀公共職業安定所" || len(got.NotPlaced) != 0 {
		t.Errorf("printed %s", out.String())
	}
}

func TestSaysWhyAFileCannotBeRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := run([]string{file}, &out); err == nil || !strings.Contains(err.Error(), "PDF") || out.Len() > 0 {
		t.Errorf("said %v and printed %q", err, out.String())
	}
}
