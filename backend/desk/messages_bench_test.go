package desk_test

import (
	"fmt"
	"testing"

	"kyujindesk/backend/form"
)

// BenchmarkMails is what a person, and the look into the mailbox, wait for with 10,000 applicants and 50,000 mails: a thread, what is
// wanted, and a mail that came.
func BenchmarkMails(b *testing.B) {
	d, _, id := crowded(b, "message", form.Values{
		"way": "out", "to": "a@example.jp", "subject": "面接のご案内", "at": "2026-11-20T01:00:00.000Z", "text": "お越しください。早めにお知らせください。",
	})
	must := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	_, err := d.Applicants.Rows(b.Context()) // as after the login
	must(err)
	b.Run("Thread", func(b *testing.B) {
		for b.Loop() {
			t, err := d.Applicants.Thread(b.Context(), id)
			must(err)
			if len(t.Messages) != 5 {
				b.Fatal(len(t.Messages))
			}
		}
	})
	b.Run("Wants", func(b *testing.B) {
		for b.Loop() {
			w, err := d.Applicants.Wants(b.Context())
			must(err)
			if !w.Any() {
				b.Fatal("nothing")
			}
		}
	})
	b.Run("Came", func(b *testing.B) {
		n := 0
		for b.Loop() {
			n++
			_, _, err := d.Applicants.ReceiveMail(b.Context(), fmt.Appendf(nil, "From: rei7@example.jp\r\n\r\n%d\r\n", n))
			must(err)
		}
	})
}
