package datafolder

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// onNetwork goes by the kind of the drive (GetDriveType): a letter may stand for a folder of another computer.
func onNetwork(path string) bool {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
