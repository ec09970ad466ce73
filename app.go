package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/pkg/browser"
	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/bridge"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/instance"
	"kyujindesk/backend/logging"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/sheet"
)

// run builds the program and shows its window until it is closed. Nothing is touched before Wails
// calls start: generating the bindings runs everything up to there.
func run() error {
	folder, err := dataFolder()
	if err != nil {
		return err
	}
	log, logFile := logging.Open(filepath.Join(folder, "log"))
	life := bridge.NewLife(log)
	h := newHouse(folder, time.Now, posting.LoadMinimumWages(), log, life)
	var hold *instance.Instance

	start := func(ctx context.Context) {
		hold, err = instance.Hold(ctx, folder, func() {
			runtime.WindowUnminimise(ctx)
			runtime.Show(ctx)
		})
		if err == nil {
			err = h.begin(ctx)
		}
		if err != nil {
			if !errors.Is(err, instance.ErrRunning) {
				log.Error("start", "error", err)
			}
			runtime.Quit(ctx)
			return
		}
		life.Begin(h.ctx)
		log.Info("started", "version", version)
	}
	stop := func(context.Context) {
		if closeErr := h.close(); closeErr != nil {
			log.Error("stop", "error", closeErr)
		}
		if hold != nil {
			_ = hold.Release() // the process ends, and the lock with it
		}
	}

	runErr := wails.Run(&options.App{
		Title: "求人デスク", Width: 1280, Height: 800, MinWidth: 900, MinHeight: 600,
		AssetServer: &assetserver.Options{Assets: assets},
		OnStartup:   start, OnShutdown: stop,
		ErrorFormatter: life.FormatError,
		DragAndDrop:    &options.DragAndDrop{DisableWebViewDrop: true},
		Linux:          &linux.Options{ProgramName: "kyujin-desk", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
		Bind: []any{
			bridge.NewStart(life, h, h),
			bridge.NewPostings(life, printPosting, browser.OpenFile),
			bridge.NewSync(life, h),
			bridge.NewPractice(life, h),
			bridge.NewLetters(life),
		},
	})
	if errors.Is(err, instance.ErrRunning) {
		err = nil // the other window is in front now
	}
	return errors.Join(runErr, err, logFile.Close())
}

// printPosting lays the trade's data out on the sheet.
func printPosting(w io.Writer, e establishment.Establishment, p posting.Posting, practice bool) error {
	return sheet.Posting(w, sheet.PostingSheet{Establishment: e, Posting: p, Practice: practice})
}

// dataFolder is where everything is kept: KYUJIN_DATA, or the user's own folder for programs' data.
func dataFolder() (string, error) {
	if f := os.Getenv("KYUJIN_DATA"); f != "" {
		return f, nil
	}
	base, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("find the user's data folder: %w", err)
	}
	return filepath.Join(base, "KyujinDesk"), nil
}
