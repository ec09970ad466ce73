package main

const mailLetters, mailStore = "./backend/letter", "./backend/store/post"

// mailTable is what mails with applicants rest on.
var mailTable = []mutant{
	{"backend/letter/plain.go", "if !IsAddress(m.To) || !IsAddress(m.From) {", "if false {", mailLetters, "OneAddress"},
	{"backend/letter/plain.go", "if namedID.MatchString(id) {", "if true {", mailLetters, "IntoAHeader"},
	{"backend/letter/plain.go", "id = handPrefix + id", "id += \"\"", mailLetters, "PersonWrote"},
	{"backend/letter/plain.go", "if err := fitsServer(ctx, box, raw); err != nil {", "if err := error(nil); err != nil {", mailLetters, "WouldNotTake"},
	{"backend/store/post/post.go", "CASE WHEN ` + untried + ` THEN made_at ELSE next_try_at END >", "next_try_at >", mailStore, "FarOff"},
	{"backend/store/post/post.go", "WHERE acked_at IS NULL AND NOT ` + untried", "WHERE acked_at IS NULL`", mailStore, "NotBefore"},
	{"backend/store/post/post.go", "AND NOT (ends = 'once' AND trouble = 'mail.unsure')", "", mailStore, "WhoseAnswerWasLost"},
	{"backend/store/post/plain.go", "next_try_at > $2 OR next_try_at IS NULL AND trouble <> 'mail.unsure'", "TRUE", mailStore, "NotBefore|WhoseAnswerWasLost"},
	{"backend/store/post/plain.go", "return append([]byte(sealMark), p.sealer.Seal(mailPlace(sum), raw)...)", "return raw", mailStore, "LiesSealed"},
	{"backend/store/post/box.go", "CASE WHEN kind = 'plain' THEN '' ELSE $3 END", "$3", mailStore, "NoAddress"},
	{"backend/store/post/forget.go", "if _, err := p.db.Exec(ctx, dropUnsent, about); err != nil {", "if err := error(nil); err != nil {", mailStore, "GetsNoMail"},
}
