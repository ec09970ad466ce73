package letter

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"

	"github.com/emersion/go-message"
)

// File is an attachment of a letter. The data part says what it is, so that it is signed, counted and compared with it.
type File struct {
	Name    string `json:"name"` // for people; never a path
	Type    string `json:"type"` // media type
	Size    int    `json:"size"`
	SHA256  string `json:"sha256"`
	Content []byte `json:"-"` // travels in a part of its own
}

// Attach adds a file to a letter that is not sealed yet.
func (l *Letter) Attach(name, kind string, content []byte) {
	sum := sha256.Sum256(content)
	l.Files = append(l.Files, File{Name: name, Type: kind, Size: len(content), SHA256: hex.EncodeToString(sum[:]), Content: content})
}

// attachable says whether a letter's files keep within the protocol's bounds.
func attachable(files []File) bool {
	total := 0
	for _, f := range files {
		if f.Size < 0 || f.Size > MaxAttached {
			return false
		}
		total += f.Size
	}
	return len(files) <= MaxFiles && total <= MaxAttached
}

// readFiles reads the parts after the data, which must be the files the data name, in their order.
func readFiles(r message.MultipartReader, files []File) error {
	for i, f := range files {
		p, err := r.NextPart()
		if err != nil {
			return errors.Join(ErrUnreadable, err)
		}
		content, err := io.ReadAll(io.LimitReader(p.Body, int64(f.Size)+1))
		if err != nil {
			return errors.Join(ErrUnreadable, err)
		}
		if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != f.SHA256 {
			return ErrFile
		}
		files[i].Content = content
	}
	return nil
}
