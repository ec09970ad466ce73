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
}
