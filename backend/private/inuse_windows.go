package private

import (
	"errors"

	"golang.org/x/sys/windows"
)

// inUse says whether Windows would not have a file replaced because somebody has it open. It calls that a denied access, too.
func inUse(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}
