package main

const messageRoom, pageInFrame, threadPage, templatesPage = "./backend/message", "frontend/src/desk/applicants/one/MailPage.test.ts", "frontend/src/desk/applicants/one/Messages.test.ts", "frontend/src/desk/applicants/MailTemplatesPage.test.ts"

// messageTable is what a person does with mails: write them with files and for later, look at them, take them back; and see the page of one.
var messageTable = []mutant{
	{"backend/letter/plain.go", "if m.NotBefore.After(at) {", "if false {", deskRoom, "AtTheTimeThatWasChosen"},
	{"backend/letter/plain.go", "len(m.Files) > MaxFiles || total > MaxAttached", "len(m.Files) > MaxFiles", deskRoom, "WhateverIsInHand"},
	{"backend/store/post/post.go", "AND NOT (` + untried + ` AND coalesce(next_try_at, '') > $1)", "AND $1 <> ''", mailStore, "ForLater"},
	{"backend/desk/applicants/outgoing.go", "m.NotBefore = d.Later", "_ = d.Later", deskRoom, "AtTheTimeThatWasChosen"},
	{"backend/desk/applicants/outgoing.go", "(!d.Later.After(now) || d.Later.Sub(now) > furthest)", "d.Later.Sub(now) > furthest", deskRoom, "ATimeThatIsOver"},
	{"backend/desk/applicants/outgoing.go", "fields[answersField] = d.Answers", "_ = d.Answers", deskRoom, "AtTheTimeThatWasChosen"},
	{"backend/desk/applicants/outgoing.go", "strings.TrimRight(d.Text, \"\\n\") + takenBack + r.Value(textField)", "r.Value(textField)", deskRoom, "NothingThatWasBegun"},
	{"backend/desk/applicants/outgoing.go", "{ここから、送信をやめたメール}", "――――", deskRoom, "NothingThatWasBegun"},
	{"backend/desk/applicants/outgoing.go", "d.Files = held.Files", "_ = held", deskRoom, "FilesGo"},
	{"backend/desk/applicants/message.go", "if later := instantOf(r.Value(laterField)); later.After(at) {", "if later := instantOf(r.Value(laterField)); false {", deskRoom, "TheOthersKnowWhen"},
	{"backend/desk/applicants/sending.go", "s.At = later", "_ = later", deskRoom, "TheOthersKnowWhen"},
	{"backend/desk/applicants/attached.go", "b.secrets.Seal(attachedPlace+a.ID, f.Content)", "f.Content", deskRoom, "FilesGo"},
	{"backend/desk/applicants/attached.go", "name = filename.Safe(name)", "_ = filename.Safe", deskRoom, "FilesGo"},
	{"backend/desk/applicants/attached.go", "case !known:", "case !known && false:", deskRoom, "TenMegabytes"},
	{"backend/desk/applicants/attached.go", "total > letter.MaxAttached {", "false {", deskRoom, "TenMegabytes"},
	{"backend/desk/applicants/draft.go", "d.Files = u.Files", "d.Files = nil", deskRoom, "FilesGo"},
	{"backend/desk/applicants/draft.go", "if !slices.Contains(u.Files, f) {", "if false && !slices.Contains(u.Files, f) {", deskRoom, "FilesGo"},
	{"backend/store/desk/applicant.go", "[]string{eraseDocuments, eraseAttached}", "[]string{eraseDocuments}", deskRoom, "ErasingLeavesNothingOfMails"},

	{"backend/message/show.go", "w.page.HTML = policy().Sanitize(w.out.String())", "w.page.HTML = w.out.String()", messageRoom, "WithoutWhatItWouldDo"},
	{"backend/message/show.go", "&& u.Scheme != \"mailto\"", "&& u.Scheme != \"mailto\" && u.Scheme != \"javascript\"", messageRoom, "LinksAreNumbers"},
	{"backend/message/show.go", "if len(w.page.Links) == maxLinks {", "if false {", messageRoom, "LinksAreNumbers"},
	{"backend/message/show.go", "return bare(m[1]) != bare(u.Hostname())", "return bare(m[1]) == bare(u.Hostname())", messageRoom, "LinksAreNumbers"},
	{"backend/message/show.go", "c.Width*c.Height > w.pixels", "false", messageRoom, "ManyPictures"},
	{"backend/message/show.go", "base64.StdEncoding.EncodeToString(p.Content)", "base64.StdEncoding.EncodeToString(w.within[id])", messageRoom, "OnlyPictures"},
	{"backend/message/show.go", "token.Data = strings.Map(visible, token.Data)", "", messageRoom, "WithoutWhatItWouldDo"},
	{"backend/message/show.go", "content=\"default-src 'none'; img-src data:\"", "content=\"img-src data:\"", messageRoom, "WithoutWhatItWouldDo"},
	{"backend/desk/applicants/incoming.go", "(len(m.Files) > 0 || m.HasPage())", "len(m.Files) > 0", deskRoom, "PageIsShown"},
	{"backend/desk/applicants/whole.go", "|| r.Of != id", "", deskRoom, "PageIsShown|BecomesADocument"},
	{"frontend/src/desk/applicants/one/MailPage.svelte", "sandbox=\"\"", "", pageInFrame, "by the button alone"},
	{"frontend/src/desk/applicants/one/MailPage.svelte", "{#if link.opens}", "{#if link.to}", pageInFrame, "by the button alone"},
	{"frontend/src/desk/applicants/one/Compose.svelte", "seen && seen.of === written", "seen", threadPage, "looked at"},
	{"frontend/src/desk/applicants/one/thread.svelte.ts", "this.mail?.set('when', typedOf(mail.later))", "", threadPage, "goes later"},

	{"backend/desk/applicants/receive.go", "case applicantKind, templateKind:", "case applicantKind:", deskRoom, "HaveTheTemplates"},
	{"backend/desk/applicants/owntemplate.go", "t.Subject, t.Text = braces.Replace(t.Subject), braces.Replace(t.Text)", "_ = braces", deskRoom, "OwnTemplates"},
	{"backend/desk/applicants/owntemplate.go", "if err == nil && r.Kind != templateKind {", "if false {", deskRoom, "OwnTemplates"},
	{"backend/desk/applicants/outgoing.go", "if slices.Contains(Places(), ", "if true || slices.Contains(Places(), ", deskRoom, "OwnTemplates"},
	{"frontend/src/desk/applicants/places.ts", "!known.includes(", "false && !known.includes(", templatesPage, "strange|width"},
}
