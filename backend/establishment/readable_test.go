package establishment

import (
	"testing"

	"kyujindesk/backend/fault"
)

func TestTheCounterWritesWhatADeskCanType(t *testing.T) {
	e := Establishment{Number: "4101-000000-0", Name: "例示商店", Kana: "れいじしょうてん", Postal: "〒８４０００００", Address: "佐賀県佐賀市例示町１", Phone: "+81 952-00-0000"}
	read, err := e.Readable()
	if err != nil || read.Phone != "0952-00-0000" || read.Postal != "840-0000" || read.Kana != "レイジショウテン" {
		t.Errorf("%+v, %v", read, err)
	}
	if read, err := (Establishment{Number: "4101-000000-0", Phone: "0952-00-0000", Name: "例示商店"}).Readable(); err != nil {
		t.Errorf("what was not said is asked for: %+v, %v", read, err)
	}
	for name, wrong := range map[string]Establishment{
		"a phone nobody has": {Name: "a", Phone: "0000-00-0000"}, "no phone": {Name: "a", Phone: "内線12"}, "a short postal code": {Name: "a", Phone: "0952-00-0000", Postal: "840-00"},
		"kana in kanji": {Name: "a", Phone: "0952-00-0000", Kana: "例示"},
	} {
		if _, err := wrong.Readable(); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
