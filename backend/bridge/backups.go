package bridge

import (
	"bytes"
	"context"
	"io"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/backup"
	"kyujindesk/backend/program"
)

// BackupsView is how the open account is backed up.
type BackupsView struct {
	Key     bool   `json:"key"`    // one was made
	Folder  string `json:"folder"` // of every day; empty for none
	Keep    int    `json:"keep"`
	Most    int    `json:"most"`  // that may be kept
	Least   int    `json:"least"` // characters of a passphrase
	Last    string `json:"last"`  // empty for never
	File    string `json:"file"`
	Trouble string `json:"trouble"` // key of the sentence that says why the last one failed; empty
}

// InBackupView is what is in a backup.
type InBackupView struct {
	Business string `json:"business"`
	Address  string `json:"address"`
	ByHand   bool   `json:"byHand"`
	At       string `json:"at"`
	Version  string `json:"version"`
	Size     int64  `json:"size"` // bytes
	Here     bool   `json:"here"` // the account is on this computer, and would be replaced
}

// Backups is where an account is backed up, and put back.
type Backups struct {
	Edge
	opening *Opening
	print   func(w io.Writer, key, business string) error
	show    func(path string) error
}

// NewBackups makes the service. opening holds what a person opens with the program, print writes the paper with a key, show opens a saved file in the system's own program.
func NewBackups(e Edge, opening *Opening, print func(w io.Writer, key, business string) error, show func(path string) error) *Backups {
	return &Backups{e, opening, print, show}
}

// State tells how the open account is backed up.
func (s *Backups) State() (BackupsView, error) {
	return call(s.life, quick, s.state)
}

func (s *Backups) state(ctx context.Context) (BackupsView, error) {
	b, err := s.program.Backups(ctx)
	return BackupsView{b.Key, b.Folder, b.Keep, program.MostBackups, backup.PassphraseMin, timeText(b.Last), b.File, b.Trouble}, err
}

// NewKey makes the key that backups are sealed with from now on.
func (s *Backups) NewKey(passphrase string) (BackupsView, error) {
	return s.after(func(ctx context.Context) error { return s.program.NewBackupKey(ctx, passphrase) })
}

// Into has a backup made in a folder every day, the newest so many kept; an empty folder ends that.
func (s *Backups) Into(folder string, keep int) (BackupsView, error) {
	return s.after(func(ctx context.Context) error { return s.program.BackUpInto(ctx, folder, keep) })
}

// Now makes a backup in the folder of every day.
func (s *Backups) Now() (BackupsView, error) {
	return s.after(func(ctx context.Context) error {
		_, err := s.program.BackUp(ctx, "")
		return err
	})
}

func (s *Backups) after(do func(ctx context.Context) error) (BackupsView, error) {
	return call(s.life, asked, func(ctx context.Context) (BackupsView, error) {
		if err := do(ctx); err != nil {
			return BackupsView{}, err
		}
		return s.state(ctx)
	})
}

// Paper asks where to save the paper with the key, saves and shows it. It gives the path back, or nothing where the person cancelled.
func (s *Backups) Paper() (string, error) {
	return call(s.life, asked, func(ctx context.Context) (string, error) {
		key, business, err := s.program.BackupKey(ctx)
		if err != nil {
			return "", err
		}
		var pdf bytes.Buffer
		if err := s.print(&pdf, key, business); err != nil {
			return "", err
		}
		return file{"バックアップの鍵", ".pdf", pdf.Bytes()}.save(ctx, s.life, s.show)
	})
}

// Folder asks for a folder; nothing where the person cancelled.
func (s *Backups) Folder() (string, error) {
	return call(s.life, asked, func(ctx context.Context) (string, error) {
		return runtime.OpenDirectoryDialog(ctx, runtime.OpenDialogOptions{CanCreateDirectories: true})
	})
}

// File asks for a backup; nothing where the person cancelled.
func (s *Backups) File() (string, error) {
	return call(s.life, asked, func(ctx context.Context) (string, error) {
		return runtime.OpenFileDialog(ctx, runtime.OpenDialogOptions{
			Filters: []runtime.FileFilter{{DisplayName: "バックアップ", Pattern: "*" + backup.Extension}},
		})
	})
}

// Opened gives the path of the backup that a person opened with the program, once; empty for none.
func (s *Backups) Opened() (string, error) {
	return call(s.life, quick, func(context.Context) (string, error) { return s.opening.take(), nil })
}

// Look reads a backup as a whole and says what is in it. Nothing is changed.
func (s *Backups) Look(path, secret string) (InBackupView, error) {
	return call(s.life, asked, func(ctx context.Context) (InBackupView, error) {
		in, err := s.program.LookIntoBackup(ctx, path, secret)
		return InBackupView{in.Business, in.Address, in.ByHand, timeText(in.At), in.Version, in.Size, in.Here}, err
	})
}

// Restore puts the account of a backup in place on this computer.
func (s *Backups) Restore(path, secret string) error {
	return act(s.life, asked, func(ctx context.Context) error { return s.program.Restore(ctx, path, secret) })
}
