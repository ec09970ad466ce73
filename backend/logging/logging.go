// Package logging is the program's log: what happened, never to whom. Callers give ids, counts,
// durations and codes; a rotated file keeps them.
package logging

import (
	"io"
	"log/slog"
	"path/filepath"

	"gopkg.in/natefinch/lumberjack.v2"
)

// Bounds of the log on disk: 4 files of 2 MB, kept a month.
const (
	maxMegabytes = 2
	maxBackups   = 3
	maxDays      = 30
)

// Open makes the log in a folder. Close the returned closer last of all.
func Open(folder string) (*slog.Logger, io.Closer) {
	file := &lumberjack.Logger{
		Filename: filepath.Join(folder, "kyujin-desk.log"), MaxSize: maxMegabytes, MaxBackups: maxBackups, MaxAge: maxDays,
	}
	return slog.New(slog.NewTextHandler(file, nil)), file
}
