package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/mac"

	"kyujindesk/backend/bridge"
	"kyujindesk/backend/datafolder"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/external"
	"kyujindesk/backend/instance"
	"kyujindesk/backend/logging"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/program"
	"kyujindesk/backend/release"
	"kyujindesk/backend/sheet"
	"kyujindesk/backend/vault"
)

//go:embed all:frontend/dist
var assets embed.FS

//go:embed CHANGELOG.md
var changelog string

// version, and behind a space the day from which it is; set when a package is made (build/package/version.sh).
var version = "0.1.0"

// refuse says in a window, and on stderr, that the program cannot begin.
func refuse(folder string, why error) error {
	fmt.Fprintln(os.Stderr, why) // first, for there may be no screen
	if err := wails.Run(&options.App{
		Title: "求人デスク", Width: 640, Height: 480, AssetServer: &assetserver.Options{Handler: bridge.Refusal(folder, why)},
		Linux: &linux.Options{ProgramName: "kyujindesk", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
	}); err != nil {
		return err
	}
	return errors.New("the program could not begin")
}

// run builds the program and shows its window until it is closed. Start order: the data folder, the
// window, what needs no password, the bound methods. Stop order: what is open, the window, the folder,
// the log. A second start ends here after it has brought the first one's window to the front.
func run() error {
	if err := external.SpareGraphics(external.NvidiaDriver); err != nil {
		return err
	}
	folder, err := dataFolder()
	if err != nil {
		return refuse(folder, err)
	}
	log, logFile := logging.Open(filepath.Join(folder, "log"))
	life := bridge.NewLife(log)
	opening := bridge.NewOpening(life, os.Args[1:])
	p := program.New(program.World{
		Version: release.ReadVersion(version).Number,
		Folder:  folder, Now: time.Now, Wages: posting.LoadMinimumWages(), Log: log, Keychain: vault.NewKeychain("KyujinDesk"),
		Browse: external.Open, Tell: func(t program.Topic) { life.Tell(string(t)) },
	})

	if !bridge.Describing {
		hold, err := instance.Hold(context.Background(), folder, opening.File(), func(file string) {
			opening.Open(file)
			life.Front()
		})
		if errors.Is(err, instance.ErrRunning) {
			return nil
		}
		if err != nil {
			return refuse(folder, err)
		}
		if hold.WasOpen() {
			log.Warn("the data folder was open to others until now")
		}
		defer func() { _ = hold.Release() }() // the process ends, and the lock with it
	}

	drops := bridge.NewDrops(life)
	begin := func(ctx context.Context) {
		ctx, err := p.Begin(ctx)
		if err != nil {
			log.Error("start", "error", err)
		}
		life.Begin(ctx, err)
		drops.Watch(ctx)
		log.Info("started", "version", version)
	}
	end := func(context.Context) {
		if err := p.Close(); err != nil {
			log.Error("stop", "error", err)
		}
	}

	edge := bridge.NewEdge(life, p)
	err = wails.Run(&options.App{
		Title: "求人デスク", Width: 1280, Height: 800, MinWidth: 900, MinHeight: 600,
		AssetServer: &assetserver.Options{Assets: assets, Middleware: bridge.Guarded},
		OnStartup:   begin, OnShutdown: end,
		ErrorFormatter: life.FormatError,
		DragAndDrop:    &options.DragAndDrop{EnableFileDrop: true}, // bridge.Drops reads them; the frame of the page keeps the window its own
		Mac:            &mac.Options{OnFileOpen: opening.Open},
		Linux:          &linux.Options{ProgramName: "kyujindesk", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
		Bind: []any{
			bridge.NewStart(edge, version),
			bridge.NewPostings(edge, bridge.PostingPapers{Sheets: printPostings, Pages: drawPosting, Transcript: sheet.Transcript}, external.Show),
			drops,
			bridge.NewMessages(edge),
			bridge.NewApplicants(edge, bridge.Papers{Dossier: sheet.Dossier, Roster: sheet.Roster, Slip: sheet.Slip}, external.Show),
			bridge.NewForms(life, sheet.CannotPrint),
			bridge.NewAccount(edge),
			bridge.NewEstablishment(edge),
			bridge.NewTemplates(edge),
			bridge.NewNotices(edge),
			bridge.NewPalette(edge),
			bridge.NewTalks(edge, external.Show),
			bridge.NewCalendar(edge, sheet.Calendar, external.Show),
			bridge.NewClosing(edge, external.Show),
			bridge.NewBackups(edge, opening, printBackupKey, external.Show),
			bridge.NewSeekers(edge),
			bridge.NewSync(edge),
			bridge.NewPractice(edge, external.Show),
			bridge.NewOffice(edge, external.Show),
			bridge.NewLetters(edge),
			bridge.NewMailbox(edge),
			bridge.NewLinks(life, external.Open),
			bridge.NewAttention(life),
			bridge.NewAbout(edge, version, changelog),
		},
	})
	return errors.Join(err, logFile.Close())
}

// printPostings lays the trade's data out on the sheet.
func printPostings(w io.Writer, e establishment.Establishment, postings []posting.Posting, practice bool) error {
	sheets := make([]sheet.PostingSheet, 0, len(postings))
	for _, p := range postings {
		sheets = append(sheets, sheet.PostingSheet{Establishment: e, Posting: p, Practice: practice})
	}
	return sheet.Postings(w, sheets...)
}

func printBackupKey(w io.Writer, key, business string) error {
	return sheet.BackupKey(w, sheet.BackupKeySheet{Key: key, Business: business, Printed: time.Now()})
}

func drawPosting(e establishment.Establishment, p posting.Posting, practice bool) ([]string, error) {
	return sheet.PostingPages(sheet.PostingSheet{Establishment: e, Posting: p, Practice: practice})
}

// dataFolder is where everything is kept: KYUJIN_DATA, or the user's own folder for programs' data.
func dataFolder() (string, error) {
	if f := os.Getenv("KYUJIN_DATA"); f != "" {
		return f, nil
	}
	return datafolder.Default()
}
