package main

const (
	backupRoom  = "./backend/backup"
	restoreDies = "Restore|Moves|BackupIsMade"
)

// backupTable is what guards what leaves the computer, and comes back.
var backupTable = []mutant{
	{"backend/backup/backup.go", "about.Before != digest(before)", "about.Before != digest(before) && false", backupRoom, "Bit"},
	{"backend/backup/backup.go", "if _, err := io.Copy(io.Discard, sealed); err != nil {", "if false {", backupRoom, "Bit"},
	{"backend/backup/key.go", "< PassphraseMin", "< 0", backupRoom, "Key"},
	{"backend/backup/file.go", "head.Kind != kind || head.Account != account:", "false:", programRoom, restoreDies},
	{"backend/program/backup.go", "|| !is.IsDir() || !filepath.IsAbs(folder)", "&& !is.IsDir()", programRoom, restoreDies},
	{"backend/program/backup.go", "if inside(p.Folder, folder) {", "if false {", programRoom, restoreDies},
	{"backend/backup/file.go", "defer func() { _ = os.Remove(m.Scratch) }()", "", "./backend/cmd/officed", "OfficeComesBack"},
	{"backend/program/restore.go", `os.WriteFile(database+".instance"`, `os.WriteFile(database+".other"`, programRoom, "Restored"},
	{"backend/program/restore.go", "&& len(p.replacedBy(f.Name())) > 0", "&& false", programRoom, restoreDies},
	{"backend/counter/backup.go", `os.WriteFile(database+".instance"`, `os.WriteFile(database+".other"`, "./backend/cmd/officed", "OfficeComesBack"},
	{"backend/counter/backup.go", "!errors.Is(err, os.ErrNotExist)", "false", "./backend/cmd/officed", "NotPutOver"},
	{"backend/sqlite/copy.go", `from.ExecContext(ctx, "VACUUM INTO ?", path)`, `from.ExecContext(ctx, "SELECT ?", path)`, sqliteRoom, "ACopyIsWhole"},
}
