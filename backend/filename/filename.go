// Package filename makes a name that somebody else chose fit to be the name of a file on any system. It knows nothing of
// what is in the file, and opens none.
package filename

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Max is how many characters a name has at most.
const Max = 80

// nameless stands in for a name of which nothing is left.
const nameless = "file"

// Safe gives a name that names one file in one folder, on Windows, macOS and Linux, and looks like what it is: no path, no
// control or invisible character, nothing that turns the direction of writing (U+202E makes "exe.pdf" of "fdp.exe"), no
// name of a device (CON, NUL …), no dot or blank at either end, at most Max characters of which the last ones are the
// extension. A name that is safe already comes back unchanged; kanji are left as they are.
func Safe(name string) string {
	name = strings.ToValidUTF8(name, "")
	name = strings.ReplaceAll(name, `\`, "/")
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		name = name[i+1:]
	}
	name = strings.Map(fit, name)
	name = shorten(trim(name))
	if stem, _, _ := strings.Cut(name, "."); reserved(strings.TrimSpace(stem)) {
		name = shorten("_" + name)
	}
	if name == "" {
		return nameless
	}
	return name
}

// fit drops what nobody sees, and replaces what Windows allows in no name.
func fit(r rune) rune {
	switch {
	case strings.ContainsRune(`<>:"|?*`, r):
		return '_'
	case unicode.IsSpace(r) && r != '\u3000':
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp, unicode.Variation_Selector), r == utf8.RuneError:
		return -1
	}
	return r
}

// trim takes dots and blanks from both ends: Windows drops them behind, and those in front hide a file.
func trim(name string) string { return strings.Trim(name, ". \u3000") }

// shorten cuts a name to Max characters, and keeps its extension where that is one.
func shorten(name string) string {
	if utf8.RuneCountInString(name) <= Max {
		return name
	}
	const longestExtension = 10
	ext := path.Ext(name)
	if utf8.RuneCountInString(ext) > longestExtension {
		ext = ""
	}
	stem := []rune(strings.TrimSuffix(name, ext))
	return trim(string(stem[:Max-utf8.RuneCountInString(ext)])) + ext
}

// reserved says whether Windows takes a name for a device, whatever extension it has.
func reserved(stem string) bool {
	switch s := strings.ToUpper(stem); s {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$":
		return true
	default:
		port, ok := strings.CutPrefix(s, "COM")
		if !ok {
			port, ok = strings.CutPrefix(s, "LPT")
		}
		return ok && utf8.RuneCountInString(port) == 1 && strings.Contains("0123456789¹²³", port)
	}
}
