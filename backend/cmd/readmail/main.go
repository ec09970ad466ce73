// Command readmail prints what the program makes of a mail to the business: one JSON object, as backend/message describes it. It
// knows files and nothing of mailboxes.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/message"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "readmail:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("want one file, have %d: readmail FILE.eml", len(args))
	}
	file, err := os.Open(args[0]) //nolint:gosec // the file its user names
	if err != nil {
		return err
	}
	defer file.Close()
	raw, err := io.ReadAll(io.LimitReader(file, message.MaxMail+1))
	if err != nil {
		return fmt.Errorf("read %s: %w", args[0], err)
	}
	reader := message.Reader{Returned: mailbox.Returned, Letter: letter.IsMineHeader}
	print := json.NewEncoder(out)
	print.SetEscapeHTML(false)
	print.SetIndent("", "  ")
	return print.Encode(reader.Read(raw))
}
