package main

const mailLetters, mailStore = "./backend/letter", "./backend/store/post"

// mailTable is what mails with applicants rest on.
var mailTable = []mutant{
	{"backend/letter/plain.go", "if !IsAddress(m.To) || !IsAddress(m.From) {", "if false {", mailLetters, "OneAddress"},
	{"backend/letter/plain.go", "if namedID.MatchString(id) {", "if true {", mailLetters, "IntoAHeader"},
	{"backend/letter/plain.go", "id = handPrefix + id", "id += \"\"", mailLetters, "PersonWrote"},
	{"backend/letter/plain.go", "return id, raw, fitsServer(ctx, box, raw)", "return id, raw, nil", mailLetters, "WouldNotTake"},
	{"backend/store/post/post.go", "CASE WHEN ` + untried + ` THEN made_at ELSE next_try_at END >", "next_try_at >", mailStore, "FarOff"},
	{"backend/store/post/post.go", "WHERE acked_at IS NULL AND NOT ` + untried", "WHERE acked_at IS NULL`", mailStore, "NotBefore"},
	{"backend/store/post/post.go", "AND NOT (ends = 'once' AND trouble = 'mail.unsure')", "", mailStore, "WhoseAnswerWasLost"},
	{"backend/store/post/plain.go", "next_try_at > $2 OR next_try_at IS NULL AND trouble <> 'mail.unsure'", "TRUE", mailStore, "NotBefore|WhoseAnswerWasLost"},
	{"backend/store/post/plain.go", "return append([]byte(sealMark), p.sealer.Seal(mailPlace(sum), raw)...)", "return raw", mailStore, "LiesSealed"},
	{"backend/store/post/box.go", "CASE WHEN kind = 'plain' THEN '' ELSE $3 END", "$3", mailStore, "NoAddress"},
	{"backend/store/post/forget.go", "if _, err := p.db.Exec(ctx, dropUnsent, about); err != nil {", "if err := error(nil); err != nil {", mailStore, "GetsNoMail"},

	{"backend/mailbox/newest.go", "selected.UIDValidity != at.Validity", "selected.UIDValidity == 0", "./backend/mailbox", "NewestMails"},
	{"backend/desk/applicants/frommail.go", "if len(raw) > letter.MaxWanted {", "if false {", deskRoom, "TwoHundredMegabytes"},
	{"backend/desk/applicants/frommail.go", "message.Letter, message.Service}, kind)", "message.Letter}, kind)", deskRoom, "WroteToTheBusiness"},
	{"backend/desk/applicants/incoming.go", "if c.sent[h.ID] != \"\" {", "if false {", deskRoom, "AnAnswer"},
	{"backend/desk/applicants/incoming.go", "if a := r.address(); !slices.Contains(own, a) {", "if a := r.address(); !slices.Contains(own, a) || a != \"\" {", deskRoom, "OnesOwn"},
	{"backend/desk/applicants/incoming.go", "if len(whose) > 1 {", "if len(whose) > maxWhose {", deskRoom, "MayBeOfTwo"},
	{"backend/desk/applicants/incoming.go", "len(named) == 0 || leads[l] == nil {", "len(named) == 0 {", deskRoom, "MayBeOfTwo"},
	{"backend/desk/applicants/incoming.go", "if len(named) > 0 && len(writers) == 0 {", "if false {", deskRoom, "AnAnswer"},
	{"backend/desk/applicants/incoming.go", "case len(whose) > maxWhose:", "case false:", deskRoom, "OfMany"},
	{"backend/desk/applicants/incoming.go", "case b.floods(whose):", "case false:", deskRoom, "Flood"},
	{"backend/desk/applicants/incoming.go", "m.Kind == message.Returned || m.Kind == message.Letter", "m.Kind == message.Letter", deskRoom, "NobodyWrote"},
	{"backend/desk/applicants/outgoing.go", "if open := hole.FindString(text); open != \"\" {", "if open := hole.FindString(text); open == \"-\" {", deskRoom, "OpenPlaces"},
	{"backend/desk/applicants/outgoing.go", "letter.FoldAddress(to) == letter.FoldAddress(s.Address), ", "", deskRoom, "OnesOwn"},
	{"backend/desk/applicants/outgoing.go", "if !back {", "if !back && false {", deskRoom, "TakenBack|OtherComputers"},
	{"backend/desk/applicants/outgoing.go", "NotBefore: now.Add(UndoFor),", "", deskRoom, "TakenBack"},
	{"backend/desk/applicants/interview.go", "if e.UID != m.ID || ", "if ", deskRoom, "AttackAnAnswer|CalendarsAnswer"},
	{"backend/desk/applicants/interview.go", "|| e.Sequence > m.Sequence {", "{", deskRoom, "AttackAnAnswer"},
	{"backend/desk/applicants/interview.go", "was.Old && !a.Old || was.Old == a.Old && a.At.After(was.At)", "a.At.After(was.At)", deskRoom, "CalendarsAnswer"},
	{"backend/desk/applicants/interview.go", "strconv.Itoa(interviewOf(r).Sequence + 1)", "strconv.Itoa(interviewOf(r).Sequence)", deskRoom, "AnInvitationIs"},
	{"backend/desk/applicants/acts.go", "r.Meeting.After(b.now())", "false", deskRoom, "InterviewAhead"},
	{"backend/desk/applicants/template.go", "known[key] = strings.Join(strings.Fields(text), \" \")", "known[key] = text", deskRoom, "Templates"},
	{"backend/desk/applicants/erase.go", "b.changeUnfinished(ctx, id, func(u *unfinished) { *u = unfinished{} })", "error(nil)", deskRoom, "ErasingLeaves"},
	{"backend/desk/papers.go", "if m.Of != id || len(m.Maybe) > 0 {", "if m.Of != id {", deskRoom, "DossierHoldsTheMails"},
	{"backend/mailbox/fetch.go", "(!letter.ByHand(id) || comesBack(m.text))", "true", "./backend/mailbox", "AbsenceIsNoBounce"},
	{"backend/desk/applicants/sending.go", "case m.Bounce.Key == \"mail.bounce.delayed\":", "case false:", deskRoom, "SaysLater"},
}
