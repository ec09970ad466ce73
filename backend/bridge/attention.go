package bridge

import (
	"context"
	"errors"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/fault"
)

// Attention asks for a person's eyes from outside the page: by the title of the window, and by a notification of the desktop. What it
// says leaves the program in clear, so nothing personal may stand in it; the page gives it numbers and kinds.
type Attention struct {
	life  *Life
	begin func(ctx context.Context) error
	send  func(ctx context.Context, title, text string) error
	title func(ctx context.Context, text string)

	once sync.Once
	none error // why there are no notifications here
}

// NewAttention makes the service.
func NewAttention(l *Life) *Attention {
	return &Attention{life: l, begin: beginNotifications, title: runtime.WindowSetTitle, send: func(ctx context.Context, title, text string) error {
		return runtime.SendNotification(ctx, runtime.NotificationOptions{ID: "kyujin-desk", Title: title, Body: text})
	}}
}

// beginNotifications asks the system, and on macOS the person, whether there may be any.
func beginNotifications(ctx context.Context) error {
	unavailable := fault.New(fault.State, "attention.unavailable")
	if !runtime.IsNotificationAvailable(ctx) {
		return unavailable
	}
	if err := runtime.InitializeNotifications(ctx); err != nil {
		return unavailable.Because(err)
	}
	if may, err := runtime.RequestNotificationAuthorization(ctx); err != nil || !may {
		return unavailable.Because(err)
	}
	return nil
}

// longestSaid is more than a desktop shows.
const longestSaid = 200 // characters

// Notify shows a notification. It returns a State fault where the desktop shows none, which is nothing to stop at.
func (s *Attention) Notify(title, text string) error {
	return act(s.life, quick, func(ctx context.Context) error {
		if text = strings.TrimSpace(text); text == "" || utf8.RuneCountInString(title+text) > longestSaid {
			return errors.New("no text for a notification")
		}
		if s.once.Do(func() { s.none = s.begin(ctx) }); s.none != nil {
			return s.none
		}
		if err := s.send(ctx, title, text); err != nil {
			return fault.New(fault.State, "attention.unavailable").Because(err)
		}
		return nil
	})
}

// Title names the window.
func (s *Attention) Title(text string) error {
	return act(s.life, quick, func(ctx context.Context) error {
		s.title(ctx, text)
		return nil
	})
}
