package program

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/private"
)

// Settings are what a person chose for the program on this computer.
type Settings struct {
	Language    string `json:"language"`    // "ja" or "en"
	Theme       string `json:"theme"`       // "system", "light" or "dark"
	IdleMinutes int    `json:"idleMinutes"` // without a touch before it locks; 0 for never
	Notify      Notify `json:"notify"`
	VersionRead string `json:"versionRead"` // whose changes the person looked at last; empty for none
}

// Notify is when the desktop shows notifications.
type Notify struct {
	Silent []string `json:"silent"` // kinds of tasks that none tells of, as the page names them
	From   string   `json:"from"`   // quiet hours begin, HH:MM by this computer's clock; empty, or as Until, for none
	Until  string   `json:"until"`
}

// settings are kept in a file of the data folder.
type settings struct {
	Settings
	Practising bool                       `json:"practising"`              // the practice world was open last
	Programs   map[string]mailbox.Program `json:"mailPrograms"`            // what authorities know this program as
	Providers  []mailbox.OwnProvider      `json:"mailProviders,omitempty"` // an organisation's own; never changed while the program runs
}

// Settings are what the person chose.
func (p *Program) Settings(ctx context.Context) (s Settings, err error) {
	err = p.do(ctx, func(context.Context) error {
		if s = p.settings.Settings; s.Notify.Silent == nil {
			s.Notify.Silent = []string{} // as a file by hand, or of before, may have it
		}
		return nil
	})
	return s, err
}

// SaveSettings keeps what the person chose. It returns an Invalid fault for quiet hours that are none.
func (p *Program) SaveSettings(ctx context.Context, s Settings) error {
	for _, at := range []string{s.Notify.From, s.Notify.Until} {
		if _, err := time.Parse("15:04", at); at != "" && err != nil {
			return fault.New(fault.Invalid, "settings.quiet").Because(err)
		}
	}
	return p.do(ctx, func(context.Context) error {
		p.settings.Settings = s
		return p.saveSettings()
	})
}

// readSettings reads the settings before the owner begins. Where they are unreadable the defaults hold,
// and the file stays under another name.
func (p *Program) readSettings() error {
	p.settings = usual()
	text, err := os.ReadFile(p.settingsFile())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("read settings: %w", err)
	}
	if err := json.Unmarshal(text, &p.settings); err != nil {
		p.Log.Error("settings are unreadable, defaults are used", "error", err)
		p.settings = usual()
		return p.setAside(SettingsAside, p.settingsFile())
	}
	return nil
}

// usual are the settings of a program that was never told any.
func usual() settings {
	return settings{Settings: Settings{Language: "ja", Theme: "system", IdleMinutes: int(account.IdleFor.Minutes()), Notify: Notify{Silent: []string{}, From: "20:00", Until: "08:00"}}}
}

// Aside is what was unreadable and was set aside when the program began, and begun anew.
type Aside string

// What can be: the settings of this computer, and the practice world.
const (
	SettingsAside Aside = "settings"
	PracticeAside Aside = "practice"
)

// setAside keeps something unreadable under another name beside it, and remembers to say so.
func (p *Program) setAside(what Aside, path string) error {
	if err := os.Rename(path, fmt.Sprintf("%s.unreadable-%d", path, p.Now().Unix())); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	p.aside = append(p.aside, what)
	return nil
}

func (p *Program) settingsFile() string { return filepath.Join(p.Folder, "settings.json") }

func (p *Program) saveSettings() error { return writeJSON(p.settingsFile(), p.settings) }

// writeJSON replaces a small file as a whole; a power cut leaves the one before or this one.
func writeJSON(path string, value any) error {
	text, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return fmt.Errorf("write %s: %w", filepath.Base(path), err)
	}
	if _, err = private.Folder(filepath.Dir(path)); err == nil {
		err = private.Replace(path, text)
	}
	if err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	return nil
}
