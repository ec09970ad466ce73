package letter

import (
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/picture"
)

// The letters about the establishment; the case is its number.
const (
	EstablishmentChange  Kind = "establishment.change"  // 変更申請
	EstablishmentTold    Kind = "establishment.told"    // how it is now
	EstablishmentPicture Kind = "establishment.picture" // a picture the next change or telling names
)

// EstablishmentChangeBody is the whole form as it shall be; base_rev is the revision it was made on.
type EstablishmentChangeBody struct {
	ID     string      `json:"id"` // of the change
	Values form.Values `json:"values"`
}

// EstablishmentPictureBody comes with one file, the picture: JPEG or PNG of at most 2 MB. Its name is the SHA-256 of the file.
// A picture travels ahead of what names it, in a letter of its own, because ten of them are more than one mail may hold.
type EstablishmentPictureBody struct {
	Name string `json:"name"`
}

// ReadPicture is the picture a letter brings. It returns the fault of picture.Read, and ErrFile where its name is another's.
func ReadPicture(l Letter) (picture.Picture, error) {
	body, err := Read[EstablishmentPictureBody](l)
	if err != nil {
		return picture.Picture{}, err
	}
	if len(l.Files) != 1 || l.Files[0].SHA256 != body.Name {
		return picture.Picture{}, ErrFile
	}
	return picture.Read(l.Files[0].Content)
}

// EstablishmentToldBody is the establishment as the office holds it, and what became of a change.
type EstablishmentToldBody struct {
	Change        string                      `json:"change"` // id of the change this is about, or empty
	Alert         establishment.Alert         `json:"alert"`  // empty where the change was granted, or the office changed it by itself
	By            string                      `json:"by"`
	Reason        string                      `json:"reason"`
	Rev           int                         `json:"rev"`
	Establishment establishment.Establishment `json:"establishment"`
}

// establishmentKinds are their specs.
var establishmentKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: EstablishmentChange, way: ToOffice, stream: true, ends: AtAck,
		body:   "`id` of the change, `values`: the whole form; case = 事業所番号, base_rev = the office's revision",
		text:   telling(changeText),
		prints: func(Letter) (form.Form, error) { return establishment.Form(), nil },
	},
	{
		kind: EstablishmentPicture, way: BothWays, stream: true, ends: AtAck, topic: AboutEstablishment, files: true,
		body: "`name`: SHA-256 of the attached file, JPEG or PNG of at most 2 MB; goes ahead of the change or telling that names it",
		text: telling(pictureText),
	},
	{
		kind: EstablishmentTold, way: ToDesk, stream: true, ends: AtAck, topic: AboutEstablishment,
		body:   "to every device of the establishment. `change` it is about, `alert` empty (granted), declined or overtaken, `by, reason, rev, establishment`",
		text:   telling(establishmentText),
		prints: func(Letter) (form.Form, error) { return establishment.Form(), nil },
	},
}
