package main

const noticeRoom = "./backend/notice"

// noticeTable is what notices of an office rest on.
var noticeTable = []mutant{
	{"backend/notice/notice.go", "strings.HasSuffix(strings.ToLower(f.Name), \".pdf\") &&", "", noticeRoom, "MayHold"},
	{"backend/notice/notice.go", "bytes.Contains(f.Content[:min(len(f.Content), 1024)], []byte(\"%PDF-\"))", "bytes.Contains(f.Content, nil)", noticeRoom, "MayHold"},
	{"backend/notice/notice.go", "total > MaxBytes", "total < 0", noticeRoom, "MayHold"},
	{"backend/notice/notice.go", "case !strings.HasPrefix(e.Address, a.Place):", "case false:", noticeRoom, "ForWhom"},
	{"backend/letter/kinds_notice.go", "err != nil || !canonical(l.Case)", "err != nil", deskRoom, "AttackNotices"},
	{"backend/store/desk/notice.go", "if err != nil || len(fresh) == 0 {", "if err != nil || len(fresh) > 9 {", deskRoom, "Notice"},
	{"backend/store/office/notice.go", "AND account = $2\n\t   AND EXISTS (SELECT 1 FROM notice WHERE id = $1 AND receipt)", "AND account = $2", deskRoom, "AttackNotices"},
	{"backend/desk/notices.go", "if !n.Receipt {", "if false {", deskRoom, "Notice"},
	{"backend/desk/notices.go", "if err != nil || !fresh {", "if err != nil || !fresh && n.Receipt == (id == \"\") {", deskRoom, "Notice"},
	{"backend/desk/notices.go", "return n.Important && n.Read.IsZero()", "return n.Important", deskRoom, "ANoticeComes"},
	{"backend/office/notices.go", "if err == nil && !asked {", "if err != nil && !asked {", deskRoom, "AttackNotices"},
	{"backend/office/filings.go", "if err := o.tellNotices(ctx, d); err != nil {", "if false {\n\t\tvar err error", deskRoom, "ANoticeComes"},
	{"backend/posting/wagetable.go", "case today.DaysUntil(c.After.From) > farthest:", "case false:", "./backend/posting", "ATableOfMinimum"},
	{"backend/posting/wagetable.go", "c.Before.Yen > 0 && !plausible(c.Before.Yen, c.After.Yen)", "false", "./backend/posting", "ATableOfMinimum"},
	{"backend/posting/wagetable.go", "if next.Year() < m.Year() {", "if false {", "./backend/posting", "ATableOfMinimum"},
	{"backend/posting/wagetable.go", "return is && !was", "return is", "./backend/posting", "ATableTouches"},
	{"backend/desk/rules.go", "if t.Verdict == posting.TableUsed && ", "if ", deskRoom, "AttackTables"},
	{"backend/desk/tables.go", "return t.Overtakes(n.Table, n.At)", "return false", deskRoom, "AttackTables"},
	{"backend/notice/table.go", "> farthestHoliday:", "> 1<<20:", deskRoom, "HolidaysByNotice"},
	{"backend/notice/table.go", "> farthestWindows:", "> 1<<20:", deskRoom, "WindowsByNotice"},
	{"backend/posting/windows.go", "!day.Before(w.From) && !w.From.Before(now.From)", "!w.From.Before(now.From)", deskRoom, "WindowsByNotice"},
	{"backend/holiday/table.go", "case err != nil || day.Y < First || day.Y > Last:", "case err != nil:", deskRoom, "HolidaysByNotice"},
	{"backend/desk/notices.go", "if _, err := d.store.Notice(ctx, n.ID); !fault.Is(err, fault.NotFound) {", "if _, err := d.store.Notice(ctx, n.ID); err != nil && !fault.Is(err, fault.NotFound) {", deskRoom, "AttackTables"},
	{"backend/desk/seen.go", "|| f.Kind != seenKind || f.Field != seenField", "", deskRoom, "AttackSeen"},
	{"backend/desk/seen.go", "return d.Share(ctx, facts, nil)", "return nil", deskRoom, "LookedAt"},
	{"backend/store/desk/notice.go", "(SELECT at FROM seen WHERE id = $1)", "NULLIF($1, $1)", deskRoom, "AttackSeen|LookedAt"},
	{"backend/office/notices.go", "if !to.All() {", "if false {", deskRoom, "ATableByNotice"},
	{"backend/office/notices.go", "for _, n := range tables {", "for _, n := range tables[:0] {", deskRoom, "ATableByNotice"},
	{"backend/store/office/notice.go", "WHERE sent_at < $1 AND table_kind = ''`\n)", "WHERE sent_at < $1`\n)", deskRoom, "ErasedInTime"},
	{"backend/office/retention.go", "o.store.ForgetTalks(ctx, o.now().Add(-talk.KeepFor))", "o.store.ForgetTalks(ctx, o.now().Add(-9*talk.KeepFor))", deskRoom, "ErasedInTime"},
}
