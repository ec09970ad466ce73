package external

import "os"

// renderer is WebKitGTK's switch: 1 has it draw without DMA-BUF.
const renderer = "WEBKIT_DISABLE_DMABUF_RENDERER"

// SpareGraphics keeps the window from staying white beside NVIDIA's driver, on X11 and on Wayland: there WebKitGTK draws without DMA-BUF,
// unless the person has said otherwise. driver is where the kernel tells of the driver (NvidiaDriver); call it before the window.
func SpareGraphics(driver string) error {
	if _, said := os.LookupEnv(renderer); said {
		return nil
	}
	if _, err := os.Stat(driver); err == nil {
		return os.Setenv(renderer, "1")
	}
	return nil // another driver
}

// NvidiaDriver is there while NVIDIA's own driver is loaded.
const NvidiaDriver = "/proc/driver/nvidia/version"
