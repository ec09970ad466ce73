package picture

import (
	"bytes"
	"encoding/binary"
)

// exifFirst puts what a camera says of a photograph's direction before everything else it and other programs wrote into the file: readers
// look no further than the first such segment (APP1), and editors write their own before it.
func exifFirst(file []byte) []byte {
	const head, length = 2, 4 // of the file; of a segment's mark and length
	if !bytes.HasPrefix(file, []byte{0xFF, 0xD8}) {
		return file
	}
	for at := head; at+length <= len(file) && file[at] == 0xFF; {
		mark, size := file[at+1], int(binary.BigEndian.Uint16(file[at+2:]))+2
		if mark == 0xDA || size < length || at+size > len(file) { // the picture itself begins
			return file
		}
		if mark == 0xE1 && bytes.HasPrefix(file[at+length:], []byte("Exif\x00")) {
			exif := file[at : at+size]
			return bytes.Join([][]byte{file[:head], exif, file[head:at], file[at+size:]}, nil)
		}
		at += size
	}
	return file
}
