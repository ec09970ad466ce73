package sheet

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/account"
)

func TestTheCodeSheetCarriesTheCodeForPeopleAndForCameras(t *testing.T) {
	in := CodeSheet{
		Code: account.NewCode("7K0M"), Establishment: shop(), Office: "試験の窓口", OfficeAddress: "madoguchi@example.jp",
		Issued: time.Date(2026, 11, 21, 5, 0, 0, 0, time.UTC),
	}
	var b bytes.Buffer
	if err := Code(&b, in); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "code.pdf")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range append(strings.Split(in.Code.String(), "-"), "madoguchi@example.jp", "令和8年11月21日", "令和9年2月19日", "50分以内") {
		if !strings.Contains(string(text), want) {
			t.Errorf("the sheet lacks %q:\n%s", want, text)
		}
	}
	for _, secret := range []string{shop().Number, shop().Phone} {
		if strings.Contains(string(text), secret) {
			t.Errorf("the sheet says %q, which whoever finds it must not know", secret)
		}
	}
	// What a phone or a scanner sees of it opens the account.
	if out, err := exec.Command("pdftoppm", "-r", "150", "-png", "-singlefile", file, filepath.Join(dir, "scan")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	scan, err := os.ReadFile(filepath.Join(dir, "scan.png"))
	if err != nil {
		t.Fatal(err)
	}
	code, office, err := account.ReadPaper(scan)
	if err != nil || code != in.Code || office != in.OfficeAddress {
		t.Errorf("%q, %q, %v", code, office, err)
	}
}
