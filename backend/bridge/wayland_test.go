package bridge

import "testing"

// Who is under Wayland is told that no program may stay on top there; who is not, is not.
func TestWhereAWindowStaysOnTop(t *testing.T) {
	for _, c := range []struct {
		session, display, backend string
		wayland                   bool
	}{
		{"", "", "", false}, // Windows, macOS
		{"x11", "", "", false},
		{"wayland", "wayland-0", "", true},
		{"wayland", "wayland-0", "x11", false}, // XWayland
		{"wayland", "wayland-0", "x11,wayland", false},
		{"wayland", "", "", true},
		{"tty", "wayland-1", "", true}, // a compositor begun by hand
		{"wayland", "wayland-0", "*", true},
		{"x11", "", "wayland", true},
		{"wayland", "wayland-0", "wayland,x11", true},
	} {
		env := map[string]string{"XDG_SESSION_TYPE": c.session, "WAYLAND_DISPLAY": c.display, "GDK_BACKEND": c.backend}
		if got := underWayland(func(name string) string { return env[name] }); got != c.wayland {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
