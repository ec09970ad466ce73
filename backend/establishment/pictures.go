package establishment

import (
	"fmt"

	"kyujindesk/backend/form"
)

// MaxPictures is how many pictures an establishment may show (domain 1.2: PDF20).
const MaxPictures = 10

func pictureKey(n int) string { return fmt.Sprintf("picture.%d", n) }

func pictureSection() form.Section {
	s := form.Section{
		Key: "pictures", Label: w("画像", "Pictures"), Rows: map[string]form.Words{},
		Lead: w("店先や職場、働く人の写真です。10枚まで、窓口が確認してからウェブに載ります。", "Up to ten pictures of the place and the people, shown on the web after the office has looked at them."),
	}
	for n := 1; n <= MaxPictures; n++ {
		key, label := pictureKey(n), w(fmt.Sprintf("画像（%d）", n), fmt.Sprintf("Picture (%d)", n))
		s.Rows[key] = label
		s.Fields = append(s.Fields,
			form.Field{Key: key, Kind: form.Picture, Row: key, Label: label},
			form.Field{Key: key + ".text", Kind: form.Text, Chars: 30, Row: key, Label: w(fmt.Sprintf("画像の説明（%d）", n), fmt.Sprintf("Words for picture (%d)", n))})
	}
	return s
}

// Pictures lists the names of the pictures some answers name, in their order.
func Pictures(v form.Values) (names []string) {
	for n := 1; n <= MaxPictures; n++ {
		if name := v[pictureKey(n)]; name != "" {
			names = append(names, name)
		}
	}
	return names
}

// WithPicture adds a picture at the first free place, unless it is there already. It is false where there is no place.
func WithPicture(v form.Values, name string) bool {
	for n := 1; n <= MaxPictures; n++ {
		switch v[pictureKey(n)] {
		case name, "":
			v[pictureKey(n)] = name
			return true
		}
	}
	return false
}
