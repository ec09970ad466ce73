package main

import "slices"

// Rooms whose tests see most of it.
const (
	letterRoom    = "./backend/letter"
	courierRoom   = "./backend/courier"
	sqliteRoom    = "./backend/sqlite"
	postRoom      = "./backend/store/post"
	storeRoom     = "./backend/store"
	deskTables    = "./backend/store/desk"
	filedTables   = "./backend/store/office"
	officeRoom    = "./backend/office"
	deskRoom      = "./backend/desk"
	enterRoom     = "./backend/desk/entry"
	postingRoom   = "./backend/posting"
	programRoom   = "./backend/program"
	applicantRoom = "./backend/applicant"
	sisterRoom    = "./backend/desk/sisters"
	journalRoom   = "./backend/journal"
)

// everything is all mutants, of all tables.
func everything() []mutant {
	return slices.Concat(table, sisterTable, mailTable, interviewTable, messageTable, broughtTable, noticeTable, talkTable, seekerTable, calendarTable, derivedTable, pageTable, readingTable)
}

// table is every change of the program that once left all tests green, or guards something that somebody would like to see
// gone.
var table = []mutant{
	// The gate of what is read.
	{"backend/letter/profile.go", "if err := v.SignatureError(); err != nil {", "if err := v.SignatureError(); err != nil && false {", letterRoom, "Attack|Signature"},
	{"backend/letter/profile.go", "if len(v.Signatures) != 1 {", "if len(v.Signatures) < 1 {", letterRoom, "Attack"},
	{"backend/letter/profile.go", "s.SignedBy.GetFingerprint() != sender.Fingerprint() {", "false {", letterRoom, "Attack"},
	{"backend/letter/profile.go", "if len(meant) != readersOf || !names(meant, own) || !names(meant, sender) {", "if len(meant) > 99 {", letterRoom, "Attack"},
	{"backend/letter/profile.go", "!ended || keys != want", "!ended || keys < want", letterRoom, "Attack"},
	{"backend/letter/profile.go", "case ended:", "case false:", letterRoom, "Attack"},
	{"backend/letter/profile.go", "&& count <= s2kCount", "&& count > 0", letterRoom, "Attack"},
	{"backend/letter/profile.go", "len(p.Contents) > 0 && p.Contents[0] == 1:", "true:", letterRoom, "Attack"},
	{"backend/letter/open.go", "if err := checkProfile(sealed, secret != \"\"); err != nil {", "if err := checkProfile(sealed, secret != \"\"); err != nil && false {", letterRoom, "Attack"},
	{"backend/letter/open.go", "if !addressed(c.Letter, k.Own, secret != \"\") {", "if false {", letterRoom, "Attack"},
	{"backend/letter/open.go", "if c.From != sender.Fingerprint() {", "if false {", letterRoom, "Attack"},
	{"backend/letter/open.go", "if text != c.text {", "if text == \"\" {", letterRoom, "SaysOneThing"},
	{"backend/letter/wire.go", "err != nil || !reflect.DeepEqual(v, loose) {", "err != nil || !reflect.DeepEqual(v, v) {", letterRoom, "Attack"},
	{"backend/letter/wire.go", "case !canonical(l.ID):", "case false:", letterRoom, "Attack"},
	{"backend/letter/wire.go", "case !caseShape.MatchString(l.Case):", "case false:", letterRoom, "Attack"},
	{"backend/letter/wire.go", "case l.misnumbered():", "case false:", letterRoom, "Attack"},
	{"backend/letter/wire.go", "f.Name != filename.Safe(f.Name) || ", "filename.Safe(f.Name) == \"\" || ", letterRoom, "Attack"},
	{"backend/letter/certificate.go", "ends(s) || !s.FlagsValid || !s.FlagSign {", "!s.FlagsValid || !s.FlagSign {", letterRoom, "Attack"},
	{"backend/letter/certificate.go", "len(e.Identities) != 1 || len(e.Subkeys) != 1:", "len(e.Identities) != 1:", letterRoom, "Attack"},

	// One mail, one peer.
	{"backend/courier/guard.go", "if p := recover(); p != nil {", "if p := any(nil); p != nil {", courierRoom, "Alone|CannotBeWritten"},
	{"backend/courier/guard.go", "return ok && (f.Code == fault.Storage || f.Code == fault.Network)", "return ok && f.Code != \"\"", courierRoom, "CannotBeWritten"},
	{"backend/courier/take.go", "if err == nil || stops(ctx, err) {\n\t\treturn d, err\n\t}", "if err == nil || true {\n\t\treturn d, err\n\t}", courierRoom, "Alone"},
	{"backend/courier/acknowledge.go", "if concernsLetter(key(err)) { // of this one alone", "if false { // of this one alone", courierRoom, "RefusedAcknowledgement"},
	{"backend/store/post/admit.go", "case known.id != \"\" && known.peer != l.From:", "case false:", postRoom, "OnePeers"},
	{"backend/store/post/admit.go", "if err := p.wakeNext(ctx, l); err != nil {", "if err := error(nil); err != nil {", courierRoom, "DecidedInOrder|Nobodys"},
	{"backend/store/post/parked.go", "return n >= parkedLetters || bytes >= parkedBytes, err", "return n < 0 && bytes < 0, err", courierRoom, "Nobodys"},
	{"backend/store/post/parked.go", "if err != nil || last <= l.Seq {", "if last >= 0 {", courierRoom, "Nobodys"},
	{"backend/store/post/post.go", "append(held, ahead+1)", "held", courierRoom, "Nobodys"},
	{"backend/store/post/quarantine.go", "return p.strip(ctx, id, s.Verdict)", "return nil", postRoom, "Strangers"},
	{"backend/store/post/quarantine.go", "return p.keepWithin(ctx, peer)", "return nil", postRoom, "Bounded"},
	{"backend/store/post/record.go", "ORDER BY m.peer = '', m.id DESC LIMIT $2)", "ORDER BY m.peer = '', m.id DESC)", postRoom, "PushLetters"},

	// Who may enter.
	{"backend/office/entry/challenge.go", "now.Before(c.Made) || ", "", officeRoom, "ClockThatWasSetBack"},
	{"backend/office/entry/bounds.go", "account.FoldAddress(address) != account.FoldAddress(l.Writer)", "false", officeRoom, "Cannon"},
	{"backend/office/entry/bounds.go", "if err == nil && !free {\n\t\terr = flood()", "if err != nil && !free {\n\t\terr = flood()", officeRoom, "Attack"},
	{"backend/office/entry/enrol.go", "|| issued.Void(n.now()) {\n\t\treturn a, letter.ReasonVoid, err", "{\n\t\treturn a, letter.ReasonVoid, err", officeRoom, "BetweenKeyAndAccount"},
	{"backend/office/entry/devices.go", "if err := n.store.DropCodesOf(ctx, d.Fingerprint); err != nil {\n\t\treturn err\n\t}\n\treturn n.store.Withdraw", "return n.store.Withdraw", officeRoom, "Outlives"},
	{"backend/account/device.go", "if c.Device != \"\" {", "if false {", officeRoom, "Outlives"},
	{"backend/store/office/codes.go", "WHERE name = $1 AND establishment = $2 AND used_at IS NULL AND dropped_at IS NULL`", "WHERE name = $1 AND $2 <> '' AND used_at IS NULL AND dropped_at IS NULL`", officeRoom, "AnotherBusinessesCode"},
	{"backend/store/post/admit.go", "AND (tried_at IS NULL OR tried_at <= $3 OR tried_at > $2)", "AND $3 <> ''", officeRoom, "ManyEnvelopes"},
	{"backend/desk/entry/enrol.go", "(id.Code == \"\" || l.Code == id.Code.Name())", "true", enterRoom, "FalseOffice"},
	{"backend/desk/entry/enrol.go", "if err == nil && office.Fingerprint() != l.From {", "if err == nil && office.Fingerprint() == \"\" {", enterRoom, "Exchanged"},
	{"backend/desk/entry/login.go", "if err != nil || !waited {", "if err != nil || !waited && o.Asked == \"\" {", enterRoom, "Offers"},
	{"backend/desk/entry/login.go", "if old.Asked == o.Asked && old.Digits != o.Digits {", "if old.Asked == \"x\" {", enterRoom, "Offers"},
	{"backend/desk/entry/login.go", "if s.Refused != nil && s.Refused.Reason != letter.ReasonWrong {", "if s.Refused != nil {", enterRoom, "Overtakes"},

	// What a business does at its desk.
	{"backend/desk/submit.go", "if p.Rev != rev {", "if false {", deskRoom, "NothingIsSent"},
	{"backend/desk/postings.go", "if p.State != posting.Draft {", "if p.State == \"\" {", deskRoom, "OnlyWhatWasNeverSent"},
	{"backend/desk/postings.go", "Origin: posting.Kept, Rev: p.Base, Values: p.Working()}", "Origin: posting.Kept, Rev: p.Base, Values: versions[i].Values}", deskRoom, "Recalled"},
	{"backend/desk/submit.go", "Act: Submit, About: p.ID, Base: p.Base,", "Act: Submit, About: p.ID,", deskRoom, "NamesTheRevision"},
	{"backend/desk/asks.go", "if k == posting.Cancellation && reason != posting.Filled && reason != posting.Plan {", "if k == posting.Cancellation && reason == \"?\" {", deskRoom, "Cancellation"},
	{"backend/desk/asks.go", "r.Reason = reason", "_ = reason", deskRoom, "Cancellation"},
	{"backend/desk/asks.go", "if !asked {\n\t\t\treturn nil\n\t\t}", "if asked {\n\t\t\treturn nil\n\t\t}", deskRoom, "Dropped"},
	{"backend/desk/asks.go", "len(v) > 0 && !maps.Equal(v, p.Values) {", "len(v) < 0 && !maps.Equal(v, p.Values) {", deskRoom, "Dropped"},
	{"backend/posting/told.go", "case t.State.Final():\n\t\t\tr.State = Dropped", "case false:\n\t\t\tr.State = Dropped", postingRoom, "NothingTyped"},
	{"backend/posting/told.go", "drafted && r.State == Drafting && t.State.Final()", "drafted && r.State == Asked && t.State.Final()", postingRoom, "NothingTyped"},
	{"backend/posting/told.go", "case t.Event == WasOvertaken && t.Request == r.Kind:", "case false:", postingRoom, "NothingTyped"},
	{"backend/posting/told.go", "goesOn := t.State.Editable() && maps.Equal(p.Held, t.Values)", "goesOn := maps.Equal(p.Held, p.Values)", postingRoom, "NothingTyped"},

	// What a person records of an office's decision.
	{"backend/posting/decision.go", "if !numberShape.MatchString(number) {", "if false {", postingRoom, "NumberIsRead"},
	{"backend/posting/decision.go", "latest := today\n", "latest := today.AddDays(99)\n", postingRoom, "HeldToTheDay"},
	{"backend/posting/decision.go", "case !d.On.Valid(), today.Before(d.On):", "case !d.On.Valid():", deskRoom, "CannotBe"},
	{"backend/posting/decision.go", "if !p.Grant(t.Request, d.On, w) {", "if !p.Grant(t.Request, p.Received, w) {", postingRoom, "HeldToTheDay"},
	{"backend/posting/decision.go", "case d.Received.DaysUntil(d.Expires) > longest:", "case false:", deskRoom, "CannotBe"},
	{"backend/posting/decision.go", "r.State == Asked && r.Kind.ByRight() &&", "r.State == Drafting && r.Kind.ByRight() &&", postingRoom, "TooLate"},
	{"backend/posting/decision.go", "return r.State == Drafting })", "return false })", postingRoom, "TooLate"},
	{"backend/posting/decide.go", "p.Rev++", "p.Rev += 0", "./backend", "ByHandAndByLetter"},
	{"backend/posting/decide.go", "told[i].Values = nil", "_ = told[i].Values", postingRoom, "ClosedRequests"},
	{"backend/posting/told.go", "\tcase t.Here:\n", "\tcase false:\n", deskRoom, "NoAlert"},
	{"backend/desk/byhand.go", "if !t.Open() || t.Request != f.Request.ID {", "if !t.Open() || t.Request != \"\" {", deskRoom, "LeavesAWord"},
	{"backend/desk/tasks.go", "if other.Number == number &&", "if other.Number == \"?\" &&", deskRoom, "RecordedTwice"},
	{"backend/desk/tasks.go", "(other.ID != t.Posting || t.Errand != posting.ToFile)", "other.ID != t.Posting", deskRoom, "RecordedTwice"},
	{"backend/desk/tasks.go", "if err != nil || len(events) != t.After {", "if err != nil || len(events) < 0 {", deskRoom, "TakenBack"},
	{"backend/desk/tasks.go", "return next.Rev == 1, err", "return next.Rev > 0, err", deskRoom, "TakenBackWithIt"},
	{"backend/desk/tasks.go", "if other.ID != t.ID && other.With != t.ID {", "if other.ID != t.ID {", deskRoom, "GivesItBack"},
	{"backend/desk/tasks.go", "t.ID == with.ID || t.Errand != posting.ToAsk || r.State == posting.Asked {", "t.ID != \"\" || r.State == posting.Asked {", deskRoom, "GivesItBack"},
	{"backend/desk/establishment.go", "if !d.channel.Decides() {\n\t\t\treturn fault", "if false {\n\t\t\treturn fault", deskRoom, "OwnRecord"},
	{"backend/establishment/change.go", "if e.Name == \"\" {", "if false {", deskRoom, "OwnRecord"},
	{"backend/store/desk/task.go", "WHERE id = $1 AND rev = $2`", "WHERE id = $1 AND $2 >= 0`", deskTables, "Erased"},
	{"backend/store/desk/posting.go", "WHERE t.errand = 'file' AND t.done_at IS NULL`", "WHERE t.errand = 'file'`", deskTables, "Whole"},
	{"backend/private/replace.go", "err = moved(f.Name(), path)", "err = errors.Join(os.WriteFile(path, content, 0o600), os.Remove(f.Name()))", "./backend/private", "Replaced"},
	{"backend/program/entry.go", "return e.Address != \"\" && account", "return account", programRoom, "OneAnothersFormer"},
	{"backend/program/mail.go", "if s == nil || p.world != nil || s.byHand() {", "if s == nil || p.world != nil {", programRoom, "OnlyAMailbox"},
	{"backend/program/mail.go", "if s == nil || s.byHand() || main && s.id == \"\" {", "if s == nil || main && s.id == \"\" {", programRoom, "OnlyAMailbox"},
	{"backend/program/unlock.go", "if way == byHandWay {", "if way != \"?\" {", programRoom, "NeverTaken"},

	// Who did what at an office.
	{"backend/journal/check.go", "if !l.genuine(l.N, c.mark) {", "if false {", journalRoom, "Found"},
	{"backend/journal/check.go", "if l.N == next && !c.badAt() && !bytes.Equal(l.Prev, c.at.Mark) {", "if false {", journalRoom, "Found"},
	{"backend/journal/check.go", "if beyond > 0 {", "if false {", journalRoom, "Found"},
	{"backend/journal/check.go", "if c.at.N < last.N {", "if false {", journalRoom, "Found"},
	{"backend/office/journal.go", "if !hmac.Equal([]byte(o.proof(m[1]+\"-\"+m[2])), []byte(m[3])) {", "if !hmac.Equal(nil, nil) {", officeRoom, "ForgedHead"},
	{"backend/office/journal.go", "	span.Forgotten = last\n", "", officeRoom, "OldLines"},
	{"backend/office/entry/does.go", "if err == nil && !now.May(act) {", "if err == nil && now.ID == \"-\" {", officeRoom, "Attack"},
	{"backend/office/entry/clerks.go", "	if fault.Is(err, fault.NotFound) {\n		return clerk.Clerk{}, fault.New(fault.Denied, \"clerk.gone\")\n	}\n", "", officeRoom, "StillOpen"},
	{"backend/office/entry/clerks.go", "n.store.DropClaimsOf(ctx, id), n.managed(ctx))", "n.store.DropClaimsOf(ctx, id))", "./backend/cmd/officed", "Clerks"},
	{"backend/office/decide.go", "if on.Says() == \"\" {", "if on == \"\" {", officeRoom, "OnAGround"},
	{"backend/program/counter.go", "Mail: box, Alone: !free,", "Mail: box, Alone: false,", programRoom, "OfficedServes"},
	{"backend/program/counter.go", "_, err := shown.counter.office.Present(ctx)", "var err error", programRoom, "RunInTheWindow"},
	{"backend/station/vault.go", "w.Count, w.Last = w.Count+1, now()", "w.Last = now()", programRoom, "RunInTheWindow"},
	{"backend/office/entry/claims.go", "if err == nil && c.Keeps(n.clerk.ID, n.now()) {", "if err == nil && c.Keeps(c.Clerk, n.now()) {", officeRoom, "ClerkIsAt|AnotherIsAt"},
	{"backend/office/entry/claims.go", "if err != nil || c.Clerk != n.clerk.ID {", "if err != nil || c.Clerk == \"\" {", officeRoom, "ClerkIsAt"},
	{"backend/clerk/claim.go", "now.Before(c.Until)", "!now.IsZero()", officeRoom, "ClerkIsAt"},
	{"backend/clerk/act.go", "AcceptPosting: {Review}", "AcceptPosting: {Review, Reception}", officeRoom, "WhoMay"},

	// What an office holds of whom.
	{"backend/office/filings.go", "if filing.Account != \"\" && filing.Account != d.Account {", "if filing.Account == d.Account+\"?\" {", officeRoom, "AnotherBusinessesPosting"},
	{"backend/office/filings.go", "if err := o.tellRules(ctx, d); err != nil {", "if err := error(nil); err != nil {", officeRoom, "ThatJoins"},
	{"backend/office/entry/devices.go", "if d.Account != own.Account {", "if d.Account == \"\" {", officeRoom, "AnotherBusinessesDevice"},
	{"backend/office/introductions.go", "case !by.ThroughOffice():", "case false:", officeRoom, "OnlyAValid"},
	{"backend/office/introductions.go", "if !r.Known() {", "if false {", officeRoom, "OnlyAValid"},
	{"backend/office/introductions.go", "case p.On(today) != posting.Valid:", "case today.Valid() && p.State != posting.Valid:", officeRoom, "OnlyAValid"},

	// Numbers and papers.
	{"backend/era/parse.go", "if inEra == (len(parts[0]) == 4) {", "if !inEra && len(parts[0]) != 4 {", "./backend/era", "Parse"},
	{"backend/posting/rules_wage.go", "want*0.02+1", "want*0.05+1", postingRoom, "Rule|Amount|Number"},
	{"backend/posting/rules_minimum.go", "\"精勤\", ", "", postingRoom, "Rule|Amount"},
	{"backend/posting/rules_wage.go", "\"皆勤\", \"精勤\", ", "\"皆勤\", ", postingRoom, "Rule|Amount"},
	{"backend/servicemail/servicemail.go", "e.valid > 0 && out.Proven && len(found) == 1", "e.valid > 0 && len(found) == 1", "./backend/servicemail", "Service"},
	{"backend/servicemail/servicemail.go", "e.valid > 0 && out.Proven && len(found) == 1", "out.Proven && len(found) == 1", "./backend/servicemail", "Service"},
	{"backend/servicemail/servicemail.go", "if head.Date.Before(now) && !head.Date.IsZero() {", "if !head.Date.IsZero() {", "./backend/servicemail", "Same"},
	{"backend/message/kind.go", "return domain != ServiceDomain && imitates(", "return domain != \"\" && imitates(", "./backend/servicemail", "Service"},
	{"backend/desk/servicemails.go", "case message.Imitates([]byte(\"From: \" + a + \"\\r\\n\\r\\n\")):", "case false && message.Imitates(nil):", deskRoom, "AddressesOf"},
	{"backend/posting/schooldays.go", "day.Y += year - known", "day.Y += 0", postingRoom, "HighSchools|Rules$"},
	{"backend/posting/schooldays.go", "known := min(year, c.newest)", "known := c.newest", postingRoom, "HighSchools|Rules$"},
	{"backend/posting/schooldays.go", "if _, twice := c.days[key]; err != nil || twice {", "if err != nil {", postingRoom, "HighSchoolDays"},
	{"backend/posting/schooldays.go", "if !slices.IsSortedFunc(", "if false && !slices.IsSortedFunc(", postingRoom, "HighSchoolDays"},
	{"backend/posting/rules_highschool.go", "case !ok || sum == count:", "case !ok || sum >= count:", postingRoom, "Rules$"},
	{"backend/publicpage/place.go", "p.page.Kind = posting.HighSchool", "p.page.Kind = posting.Graduate", "./backend/publicpage", "ByItsName"},
	{"backend/sheet/slip.go", "if y > bottom {", "if y > 2*bottom {", "./backend/sheet", "ASlipIsPrinted"},
	{"backend/desk/applicants/appointed.go", "m.State != Fixed || m.Start.IsZero()", "false", "./backend/desk", "AnInvitationOnPaper"},
	{"backend/sheet/svg.go", "_ = xml.EscapeText(b, []byte(text))", "_ = xml.EscapeText; b.WriteString(text)", "./backend/sheet", "NothingInThePictureActs"},
	{"backend/sheet/layout.go", `, c("法人番号", "#corporation")`, "", "./backend/sheet", "EveryQuestionHasAPlace"},
	{"backend/sheet/attached.go", `			continue
`, `			continue
		} else if true {
			continue
`, "./backend/sheet", "FarBeyondItsLimit"},
	{"backend/sheet/official.go", "y+need > gridBottom+0.01", "y+need > 3*gridBottom", "./backend/sheet", "FarBeyondItsLimit|LongestPosting"},
	{"backend/sheet/grid.go", "scale, text = 1, s.pen.printable(p.cell.loose)", "scale, text = 1, s.pen.printable(p.cell.loose[:len(p.cell.loose)/2])", "./backend/sheet", "LongestPosting|PictureHolds"},
	{"backend/sheet/paper.go", "\t\t\tt.running(in)", "\t\t\t_ = t.running", "./backend/sheet", "OnTheTranscript"},
	{"backend/sheet/official.go", "\t\t\trunning(p, on, in)", "\t\t\t_ = running", "./backend/sheet", "LoosePage"},

	// What is kept, in which order, and for how long.
	{"backend/sqlite/migrate.go", "if err := copyFile(ctx, pool, fmt.Sprintf(\"%s%04d-%d\", path+copyMark, want, now().Unix())); err != nil {", "if err := error(nil); err != nil {", storeRoom, "Copied"},
	{"backend/sqlite/migrate.go", "case have < first:", "case have < first && want < 0:", storeRoom, "Before"},
	{"backend/sqlite/db.go", "if err := removeCopies(path); err != nil {", "if err := error(nil); err != nil {", storeRoom, "Copied"},
	{"backend/sqlite/db.go", "&_secure_delete=on", "", postRoom, "Forgotten"},
	{"backend/sqlite/compact.go", "done, err := d.emptyLog(ctx)\n", "done, err := true, error(nil)\n", postRoom, "Forgotten"},
	{"backend/sqlite/takers.go", "err = free(ctx)", "err = nil", postRoom, "Death"},
	{"backend/store/post/sqlite/0012_post.sql", "came_at    TEXT NOT NULL,", "came_at    TEXT,", storeRoom, "Golden"},
	{"backend/store/post/quarantine.go", "WHERE id = $1 AND verdict = 'quarantined' AND raw IS NOT NULL`", "WHERE id = $1 AND raw IS NOT NULL`", postRoom, "Quarantine"},
	{"backend/store/post/quarantine.go", "DELETE FROM mail WHERE id = $1 AND verdict = 'quarantined' AND raw IS NULL", "DELETE FROM mail WHERE id = $1 AND raw IS NULL", postRoom, "Quarantine"},
	{"backend/store/post/quarantine.go", "raw = NULL WHERE id = $1 AND verdict = 'quarantined'`", "raw = NULL WHERE id = $1`", postRoom, "Quarantine"},
	{"backend/store/post/quarantine.go", "raw = NULL WHERE verdict = 'quarantined'`", "raw = NULL WHERE verdict <> 'dropped'`", postRoom, "Quarantine"},
	{"backend/store/post/box.go", "WHERE verdict = '' ORDER BY id LIMIT", "WHERE verdict = '' ORDER BY id DESC LIMIT", postRoom, "OldestMail"},
	{"backend/store/post/taker.go", "WHERE taker.name = excluded.name OR taker.until <= $4 OR taker.until > excluded.until`", "WHERE $4 <> ''`", postRoom, "OneProcess"},
	{"backend/store/post/taker.go", "\treturn find(ctx)\n", "\treturn found, nil\n", postRoom, "Meanwhile"},
	{"backend/store/post/taker.go", "name = $2 AND until < $4`", "name = $2 AND until < $4 AND until = ''`", postRoom, "OneProcess"},
	{"backend/store/post/post.go", "AND ends IN ('sent', 'once') THEN $4 ELSE acked_at END", "AND ends = 'sent' THEN $4 ELSE acked_at END", courierRoom, "ToAPerson"},
	{"backend/store/post/post.go", "AND NOT (ends = 'once' AND trouble = 'mail.unsure')", "", courierRoom, "AnswerWasLost"},
	{"backend/courier/delay.go", "letter.AtSending && !doubt", "letter.AtSending", courierRoom, "AnswerWasLost"},
	{"backend/store/post/admit.go", "AND theirs = $4 AND upto = $5`", "AND $4 <> '-' AND $5 >= 0`", postRoom, "Advanced"},
	{"backend/store/post/admit.go", "letter.Chain(s.theirChain, l.Hash)", "letter.Chain(\"\", l.Hash)", postRoom, "AdmittedOnce"},
	{"backend/store/post/epoch.go", "if lost == 0 && (n == 0 ||", "if (n == 0 ||", postRoom, "PutBack"},
	{"backend/store/post/forget.go", "WHERE erase_at <= $1 AND verdict <> ''`", "WHERE erase_at <= $1 AND verdict = ''`", postRoom, "Forgotten"},
	{"backend/station/daily.go", "[]func(context.Context) error{s.forget}", "[]func(context.Context) error{}", "./backend/station", "Forgets"},
	{"backend/store/desk/posting.go", "WHERE id = $1 AND state = 'draft'`", "WHERE id = $1`", deskTables, "Drafts"},
	{"backend/store/desk/posting.go", "WHERE posting.rev = $22 AND posting.updated_at = $23`", "WHERE $20 >= 0 AND $21 <> ''`", deskRoom, "Lost"},
	{"backend/store/desk/posting.go", "requests = excluded.requests,\n", "\n", deskTables, "ComeBack"},
	{"backend/store/office/posting.go", "WHERE posting.rev = $18 AND posting.updated_at = $19`", "WHERE $17 >= 0 AND $18 <> ''`", filedTables, "Overwritten"},
	{"backend/store/office/posting.go", "WHERE waits ORDER BY updated_at, id LIMIT", "WHERE waits ORDER BY updated_at DESC, id LIMIT", filedTables, "Box"},
	{"backend/store/office/posting.go", "WHERE state = $1 ORDER BY updated_at, id LIMIT", "WHERE state = $1 ORDER BY updated_at DESC, id LIMIT", filedTables, "Box"},

	// Who is introduced, and what came of it.
	{"backend/applicant/document.go", "return k.media, k.is(content)", "return k.media, true", letterRoom, "Attack"},
	{"backend/applicant/document.go", "if strings.EqualFold(path.Ext(f.Name), \".bin\") && strings.Contains(strings.ToLower(f.Name), \"vba\") {", "if false {", applicantRoom, "Documents"},
	{"backend/letter/kinds_applicant.go", "!ok || media != f.Type {", "!ok || media == \"\" {", letterRoom, "Attack"},
	{"backend/letter/kinds_applicant.go", "b.Values = applicant.Form().Settled(b.Values)", "", letterRoom, "FormAlone"},
	{"backend/letter/kinds_applicant.go", "!applicant.Route(b.Values[applicant.RouteKey]).ThroughOffice() || ", "", letterRoom, "Attack"},
	{"backend/letter/plain.go", "Raw: s.Seal(plainPlace(id), content), MadeAt: at,", "Raw: content, MadeAt: at,", officeRoom, "SeekerGets"},
	{"backend/office/results.go", "filing.Account != account || ", "filing.Account == \"\" || ", officeRoom, "Attack"},
	{"backend/office/results.go", "case !until.IsZero() && until.Before(today):", "case !until.IsZero() && until.Before(today) && false:", officeRoom, "ThirdMonth"},
	{"backend/office/results.go", "case body.Number <= i.Revision:", "case false:", officeRoom, "Corrected"},
	{"backend/office/results.go", "case i.Erased:", "case false:", officeRoom, "Erased"},
	{"backend/office/retention.go", "o.sealValues(personPlace(i.ID), inRegister(v))", "o.sealValues(personPlace(i.ID), v)", officeRoom, "Erased|KeptOfPeople"},
	{"backend/office/retention.go", "return o.store.DropDocuments(ctx, i.ID)", "return nil", officeRoom, "KeptOfPeople"},
	{"backend/office/retention.go", "			i.Person = nil\n", "", officeRoom, "KeptOfPeople"},
	{"backend/posting/results.go", "today.EndOfMonth(-4).AddDays(1)", "today.EndOfMonth(-4)", postingRoom, "SaidOfAll"},
	{"backend/posting/results.go", "registerYears = 2", "registerYears = 1", postingRoom, "SaidOfAll"},
	{"backend/store/office/retention.go", " AND about NOT IN (SELECT id FROM introduction))", ")", filedTables, "Forgotten"},
	{"backend/store/office/retention.go", "OR kind <> 'introduction.withdrawn' AND about IN", "OR about IN", filedTables, "Forgotten"},
	{"backend/store/office/retention.go", "(next_try_at IS NULL OR next_try_at > $1)", "next_try_at > $1", filedTables, "Forgotten"},
	{"backend/store/office/store.go", ", skipNumbers(ctx, d))", ")", filedTables, "GivenAgain"},
	{"backend/letter/kinds_applicant.go", "		return \"\"\n	}\n	return applicant.Form()", "		return text\n	}\n	return applicant.Form()", letterRoom, "SaysMore"},
	{"backend/jptext/plain.go", "r >= 0x202A && r <= 0x202E || ", "", "./backend/form", "."},
	{"backend/jptext/plain.go", "r >= 0xF900 && r <= 0xFA0D", "r >= 0xF900 && r <= 0xFAFF", "./backend/form", "PeopleType"},
	{"backend/form/number.go", "named && u.measure != own.measure", "false", "./backend/form", "CannotBeMeant"},
	{"backend/form/number.go", "	if strings.Contains(s, \",\") {\n		return \"\", false, false\n	}\n", "	s = strings.ReplaceAll(s, \",\", \"\")\n", "./backend/form", "CannotBeMeant"},
	{"backend/form/number.go", "math.Abs(n*places-whole) > 1e-6 || ", "", "./backend/form", "CannotBeMeant"},
	{"backend/form/clock.go", "hour > lastHour || ", "", "./backend/form", "CannotBeMeant"},
	{"backend/form/print.go", "value <= answers[", "value < answers[", "./backend/form", "NightShift"},
	{"backend/form/check.go", "(long || either)", "(long || either || true)", "./backend/form", "CannotBeMeant"},
	{"frontend/src/lib/forms/settling.svelte.ts", "!settled || value() !== typed", "!settled", "frontend/src/lib/forms/SectionFields.test.ts", "typed on is not disturbed"},
	{"backend/desk/applicants/due.go", "r.owesResult() && !from.closed", "r.owesResult()", "./backend", "NobodyRegistered"},
	{"backend/desk/applicants/due.go", "!today.Before(due.On) {\n\t\t\tids", "due.On.Before(today) {\n\t\t\tids", "./backend/desk", "WhoWaits"},
	{"backend/desk/applicants/due.go", "due.Kind != DueErasing && due.On", "due.On", "./backend/desk", "WhoWaits"},
	{"backend/desk/applicants/receive.go", "id+f.SHA256+f.Name", "id+f.SHA256", "./backend", "OddDocuments"},
	{"backend/desk/applicants/receive.go", "if _, err := w.applicant(ctx, id); err != nil {", "if _, err := w.record(ctx, id); err != nil {", "./backend", "DocumentsOfNobody"},
	{"backend/office/retention.go", "days <= longestStride", "days < 1_000_000", officeRoom, "WrongClock"},
	{"backend/office/retention.go", "0 < days &&", "", officeRoom, "WrongClock"},
	{"backend/office/introductions.go", "longestReason = 1000", "longestReason = 9000", "./backend", "WithoutEnd"},
	{"backend/office/retention.go", "i.Person = nil // what nobody", "return err // what nobody", officeRoom, "KeptOfPeople"},
	{"backend/store/office/retention.go", " OR outcome IS NOT NULL", "", filedTables, "LookedFor"},
	{"backend/store/office/retention.go", "expires < $1 OR", "expires <= $1 OR", filedTables, "LookedFor"},
	{"backend/office/issue.go", "err != nil || i.Paper {", "err != nil && false || i.Paper {", officeRoom, "OnePerson"},
	{"backend/office/issue.go", "		if !i.Open() {\n			continue\n		}", "", officeRoom, "Erased"},
	{"backend/office/introductions.go", "case p.Found():", "case false:", officeRoom, "Limits"},
	{"backend/office/introductions.go", "if err := o.store.DropDocuments(ctx, i.ID); err != nil {", "if err := error(nil); err != nil {", officeRoom, "Corrected"},
	{"backend/store/office/introduction.go", "ON CONFLICT (mark) DO NOTHING`", "ON CONFLICT (mark) DO UPDATE SET introduction = excluded.introduction`", officeRoom, "OnePerson"},
	{"backend/store/office/introduction.go", "WHERE posting IN (SELECT id FROM posting WHERE account = $1) AND number <> '' AND", "WHERE $1 <> '' AND number <> '' AND", officeRoom, "Paper"},
	{"backend/store/office/introduction.go", "AND number <> '' AND replace", "AND replace", officeRoom, "Paper|Attack"},
	{"backend/office/results.go", "foldName(body.Referral)", "body.Referral", officeRoom, "KnownByTheNumber"},
	{"backend/office/issue.go", "err != nil || i.Paper {", "err != nil {", officeRoom, "BringsThePaper"},
	{"backend/office/introductions.go", "by == applicant.Direct && !p.TakesDirect()", "by == applicant.Direct && p.Values[\"class.apply\"] != \"yes\"", officeRoom, "ApplyDirectly"},
	{"backend/office/person.go", "if number == \"\" || v[applicant.BirthKey] != \"\" {", "if true {", officeRoom, "OnePerson"},
	{"backend/letter/readable_applicant.go", "== applicant.Direct {", "== applicant.OwnMedia {", letterRoom, "ADirectApplication"},
	{"backend/office/issue.go", "i.Route != applicant.ByOffice || len(r.Files) > 0", "len(r.Files) > 0", officeRoom, "BringsThePaper"},
	{"backend/applicant/introduction.go", "i.Person != nil && !i.Paper", "i.Person != nil", officeRoom, "Paper"},
	{"backend/desk/applicants/receive.go", "		if d.ID != \"\" {\n			continue", "		if d.ID != \"\" {\n			return nil", "./backend", "FromTheIntroduction"},
	{"backend/desk/applicants/outcome.go", "sent.Number, r.Value(applicant.NumberKey), sent.Values", "sent.Number, \"\", sent.Values", "./backend", "BringsThePaper"},
	{"backend/store/office/retention.go", "_, out := o.DB.Exec(ctx, forgetOut, now)", "out := error(nil)", filedTables, "Forgotten"},
	{"backend/office/results.go", "return o.store.ForgetAbout(ctx, i.ID)", "return nil", officeRoom, "Forgotten"},

	// What the computers of a business tell each other.
	{"backend/desk/entry/sisters.go", "if s.Fingerprint == l.From {", "if s.Fingerprint != \"\" {", sisterRoom, "Attack"},
	{"backend/desk/entry/sisters.go", "if of {\n\t\t\treturn letter.Key{}, letter.ErrSister", "if false {\n\t\t\treturn letter.Key{}, letter.ErrSister", sisterRoom, "Attack"},
	{"backend/desk/sisters/ask.go", "if err := s.store.Part(ctx, name); err != nil {", "if err := error(nil); err != nil {", sisterRoom, "Revoked"},
	{"backend/desk/sisters/ask.go", "if a == nil || a.Letter != l.Answers {", "if a == nil {", sisterRoom, "Attack"},
	{"backend/desk/applicants/receive.go", "if d.ID != \"\" {\n\t\t\tcontinue", "if d.ID != \"\" {\n\t\t\treturn nil", "./backend", "PapersThat"},
	{"backend/desk/applicants/receive.go", "\t\t\tif is {\n\t\t\t\tcontinue\n\t\t\t}", "", "./backend", "ErasedEverywhere"},
	{"backend/desk/applicants/receive.go", "if !ours(f) {", "if false {", "./backend", "NoFactOf"},
	{"backend/desk/applicants/move.go", "if len(records) == 0 || slices.ContainsFunc(records, later) {", "if len(records) == 0 && later != nil {", deskRoom, "AnImport"},
	{"backend/desk/applicants/erase.go", "if g.As == neverWas {", "if false {", deskRoom, "AnImport"},
	{"backend/applicant/table.go", "len(wrong) == 0 && one.Values[NameKey] == \"\"", "false", applicantRoom, "Table"},
	{"backend/form/table.go", "&& !used[key] {", "{", applicantRoom, "Table"},
	{"backend/desk/applicants/receive.go", "return w.attach(ctx, files)", "return nil", "./backend", "TwoComputersKeep"},
}
