package sheet_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/sheet"
)

func TestTheWholeKeyIsOnItsPaper(t *testing.T) {
	const key = "AGE-SECRET-KEY-1QQPQZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE"
	var pdf bytes.Buffer
	if err := sheet.BackupKey(&pdf, sheet.BackupKeySheet{Key: key, Business: "例示商店", Printed: time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "key.pdf")
	if err := os.WriteFile(file, pdf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	whole := strings.Join(strings.Fields(string(text)), "")
	for _, want := range []string{key, "例示商店", "令和8年11月29日"} {
		if !strings.Contains(whole, want) {
			t.Errorf("%q is not on it:\n%s", want, text)
		}
	}
}
