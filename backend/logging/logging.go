// Package logging is the program's log: what happened, never to whom. Callers give ids, counts,
// durations and codes; a rotated file keeps them.
package logging

import (
	"errors"
	"io"
	"log/slog"
	"path/filepath"

	"gopkg.in/natefinch/lumberjack.v2"

	"kyujindesk/backend/private"
)

// Bounds of the log on disk: 4 files of 2 MB, kept a month.
const (
	maxMegabytes = 2
	maxBackups   = 3
	maxDays      = 30
)

// Open makes the log in a folder, which it closes to others with all its files. Close the returned closer last of all.
func Open(folder string) (*slog.Logger, io.Closer) {
	wasOpen, err := private.Folder(folder)
	old, globErr := filepath.Glob(filepath.Join(folder, "*.log"))
	err = errors.Join(err, globErr, private.Close(old...))
	file := &lumberjack.Logger{
		Filename: filepath.Join(folder, "kyujin-desk.log"), MaxSize: maxMegabytes, MaxBackups: maxBackups, MaxAge: maxDays,
	}
	log := slog.New(slog.NewTextHandler(file, nil))
	if wasOpen {
		log.Warn("the log was open to others until now")
	}
	if err != nil { // what is logged may then be lost, and a program that says so cannot be heard
		log.Error("close the log to others", "error", err)
	}
	return log, file
}
