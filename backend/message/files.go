package message

import (
	"archive/zip"
	"bytes"
	"path"
	"regexp"
	"strconv"
	"strings"

	"kyujindesk/backend/filename"
	"kyujindesk/backend/mime"
)

// smallPicture is the size below which a picture within a page is an ornament: a carrier's emoji, a dot that counts readers.
const smallPicture = 8 << 10

// files takes the names of the files, and what must be known of them. page is the mail's page, which shows some pictures itself.
func (m *Message) files(parts []mime.Part, page string) {
	taken := map[string]bool{}
	for _, p := range parts {
		if isBody(p) || m.Calendar != nil && isInvitation(p) || isOrnament(p, page) || isMachinery(p.Type) {
			continue
		}
		name := nameOf(p)
		m.Files = append(m.Files, unlike(name, taken))
		m.contents = append(m.contents, p)
		if key := doubtOf(p, name); key != "" {
			m.doubt(key)
		}
	}
}

// isMachinery tells whether a part is for programs alone: a separate signature, a server's report.
func isMachinery(kind string) bool {
	switch kind {
	case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys", "message/delivery-status",
		"message/global-delivery-status", "message/disposition-notification", "message/feedback-report", "text/rfc822-headers", "message/rfc822-headers",
		"message/global-headers":
		return true
	}
	return strings.HasPrefix(kind, "multipart/") // one without parts
}

// isOrnament tells whether a part is a small picture that the page shows in its place.
func isOrnament(p mime.Part, page string) bool {
	id := strings.Trim(p.Header.Get("Content-Id"), "<> ")
	return strings.HasPrefix(p.Type, "image/") && len(p.Body) < smallPicture && id != "" && strings.Contains(page, "cid:"+id)
}

// nameOf is the name of a file, safe on any system; one that has none is named after what it is.
func nameOf(p mime.Part) string {
	name := parameter(p.Header.Get("Content-Disposition"), "filename")
	if name == "" {
		name = parameter(p.Header.Get("Content-Type"), "name")
	}
	if name = strings.TrimSpace(name); name != "" {
		return filename.Safe(name)
	}
	if p.Embedded {
		inner, _ := mime.ReadHeader(p.Body)
		return filename.Safe(strings.ReplaceAll(words(inner.Get("Subject")), "/", "_") + ".eml")
	}
	return filename.Safe("") + extension(p.Type)
}

// extension is the usual one of a type, or none.
func extension(kind string) string {
	switch kind {
	case "image/jpeg":
		return ".jpg"
	case "image/png", "image/gif", "image/heic", "image/heif", "image/webp", "image/tiff":
		return "." + strings.TrimPrefix(kind, "image/")
	case "application/pdf", "application/zip", "application/rtf":
		return "." + strings.TrimPrefix(kind, "application/")
	case "application/x-zip-compressed":
		return ".zip"
	case "application/msword":
		return ".doc"
	case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return ".docx"
	case "application/vnd.ms-excel":
		return ".xls"
	case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
		return ".xlsx"
	case "application/ms-tnef", "application/vnd.ms-tnef":
		return ".dat"
	case "application/pkcs7-mime", "application/x-pkcs7-mime":
		return ".p7m"
	case "text/calendar", "application/ics":
		return ".ics"
	case "text/plain":
		return ".txt"
	case "text/html":
		return ".html"
	}
	return ""
}

// unlike gives a name that none of those taken has, whatever case it is written in, and takes it.
func unlike(name string, taken map[string]bool) string {
	ext := path.Ext(name)
	stem, one := strings.TrimSuffix(name, ext), name
	for n := 2; taken[strings.ToLower(one)]; n++ {
		short := []rune(stem)
		mark := " (" + strconv.Itoa(n) + ")"
		short = short[:max(0, min(len(short), filename.Max-len(mark)-len([]rune(ext))))]
		one = string(short) + mark + ext
	}
	taken[strings.ToLower(one)] = true
	return one
}

// doubtOf is the key of what a person must know of a file, or empty. Nothing is unpacked for it.
func doubtOf(p mime.Part, name string) string {
	ext := strings.ToLower(path.Ext(name))
	switch {
	case p.Embedded:
		return "file.mail"
	case isInvitation(p):
		return "calendar.unreadable"
	case strings.HasSuffix(p.Type, "/ms-tnef"), strings.HasSuffix(p.Type, "/vnd.ms-tnef"), bytes.HasPrefix(p.Body, []byte("\x78\x9f\x3e\x22")), ext == ".dat" && strings.HasPrefix(strings.ToLower(name), "winmail"):
		return "file.winmail"
	case strings.HasSuffix(p.Type, "pkcs7-mime"), strings.HasSuffix(p.Type, "/pgp-encrypted"), ext == ".p7m", ext == ".pgp", ext == ".gpg", ext == ".asc":
		return "file.opaque"
	case locked(p.Body):
		return "file.password"
	case strings.HasSuffix(p.Type, "/heic"), strings.HasSuffix(p.Type, "/heif"), ext == ".heic", ext == ".heif", isHEIF(p.Body):
		return "file.heic"
	case ext == ".eml", ext == ".msg":
		return "file.mail"
	}
	switch ext {
	case ".exe", ".scr", ".com", ".bat", ".cmd", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".hta", ".lnk", ".msi", ".ps1", ".jar", ".iso", ".img", ".docm", ".xlsm",
		".pptm", ".app", ".dmg", ".html", ".htm", ".svg":
		return "file.program"
	case ".jtd", ".jtdc", ".jttc", ".xdw", ".xbd", ".xct", ".pages", ".numbers", ".key", ".pub", ".one", ".wps":
		return "file.rare"
	case ".7z", ".rar", ".lzh", ".cab", ".gz", ".tar":
		return "file.packed"
	}
	return ""
}

// isHEIF tells whether bytes are a picture as iPhones take it (ISO/IEC 23008-12).
func isHEIF(body []byte) bool {
	if len(body) < 12 || string(body[4:8]) != "ftyp" {
		return false
	}
	switch string(body[8:12]) {
	case "heic", "heix", "hevc", "mif1", "msf1", "heim", "heis":
		return true
	}
	return false
}

// encryptedPackage is the stream in which Office keeps a document with a password (MS-OFFCRYPTO §1.3.3), in UTF-16.
const encryptedPackage = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"

// locked tells whether a file asks for a password: a zip by its list of files, a PDF by its trailer, a document by its folder.
func locked(body []byte) bool {
	switch {
	case bytes.HasPrefix(body, []byte("PK")):
		const isLocked = 0x1 // APPNOTE.TXT §4.4.4, bit 0
		if len(body) > 8 && body[2] == 3 && body[3] == 4 && body[6]&isLocked != 0 {
			return true
		}
		list, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
		if err != nil {
			return false
		}
		for _, f := range list.File {
			if f.Flags&isLocked != 0 {
				return true
			}
		}
	case bytes.HasPrefix(body, []byte("%PDF")):
		return bytes.Contains(body, []byte("/Encrypt ")) || bytes.Contains(body, []byte("/Encrypt\n")) || bytes.Contains(body, []byte("/Encrypt<<"))
	case bytes.HasPrefix(body, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return bytes.Contains(body, []byte(encryptedPackage))
	}
	return false
}

// services are places where people leave files and send a link.
var services = regexp.MustCompile(`(?i)https?://([\w-]+\.)*(gigafile\.nu|xgf\.nu|firestorage\.(jp|com)|drive\.google\.com|docs\.google\.com|dropbox\.com|1drv\.ms|onedrive\.live\.com|sharepoint\.com|box\.com|wetransfer\.com|we\.tl|icloud\.com/(iclouddrive|attachment)|datadeliver\.net|mega\.nz|bitsend\.jp|filepost\.jp|okurin\.jp|tempfile\.jp|transferxl\.com|photos\.app\.goo\.gl|smash\.gg|filestorage\.[\w.]+)\b`)

func linksToFile(text string) bool { return services.MatchString(text) }
