package posting

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"kyujindesk/backend/spreadsheet"
)

var update = flag.Bool("update", false, "write testdata/postings.csv and testdata/read.tsv anew")

// TestTheTableOfSamplesIsUpToDate keeps the table the browser journey takes in: one good posting of every kind.
func TestTheTableOfSamplesIsUpToDate(t *testing.T) {
	const path = "../../testdata/postings.csv"
	head := Head(Kinds())
	rows := [][]string{head}
	for _, k := range Kinds() {
		v := Sample(k)
		v["work.title"] = "例示の仕事（" + k.Label().JA + "）"
		rows = append(rows, Row(head, k, v))
	}
	var table bytes.Buffer
	if err := spreadsheet.WriteCSV(&table, rows); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(path, table.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if kept, err := os.ReadFile(path); err != nil || !bytes.Equal(kept, table.Bytes()) {
		t.Errorf("testdata/postings.csv is old: run go test ./backend/posting -run Samples -update (%v)", err)
	}
}
