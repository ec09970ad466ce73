package main

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"kyujindesk/backend/postal"
)

func TestPlaces(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"pref.json": `{"pref":{"41":["佐賀県","ｻｶﾞｹﾝ"],"40":["福岡県","ﾌｸｵｶｹﾝ"]}}`,
		"city.json": `{"city":{"41201":["佐賀市","ｻｶﾞｼ"],"40202":["大牟田市","ｵｵﾑﾀｼ"]}}`,
		"zip5.json": `{"zip5":{"84000":41201,"84099":[41201,"例示タワー"]}}`,
		"zip7.json": `{"zip7":{"8400001":"例示町","8400002":["東","西"],"8400003":[40202,"北","南"],"8400004":"の次に番地がくる場合","8400005":"甲、乙","8410000":[41201,"",40202,"境"]}}`,
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var m master
	for name, into := range map[string]any{"pref": &m.prefectures, "city": &m.cities, "zip5": &m.five, "zip7": &m.seven} {
		if err := read(filepath.Join(folder, name+".json"), name, into); err != nil {
			t.Fatal(err)
		}
	}
	got, err := m.places()
	if err != nil {
		t.Fatal(err)
	}
	saga := func(town string) postal.Place {
		return postal.Place{Prefecture: "41", Region: "佐賀県", City: "佐賀市", Town: town}
	}
	omuta := func(town string) postal.Place {
		return postal.Place{Prefecture: "40", Region: "福岡県", City: "大牟田市", Town: town}
	}
	want := map[string][]postal.Place{
		"8400001": {saga("例示町")}, "8400002": {saga("東"), saga("西")}, "8400003": {omuta("北"), omuta("南")}, "8400004": {saga("")},
		"8400005": {saga("甲"), saga("乙")}, "8410000": {saga(""), omuta("境")}, "84099": {saga("例示タワー")},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
	out := filepath.Join(folder, "out.bin")
	if err := run(folder, out); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(out); err != nil || info.Size() < 4000 {
		t.Error("nothing was written")
	}
	if err := run(t.TempDir(), out); err == nil {
		t.Error("an empty folder was read")
	}
	m.cities = nil
	if _, err := m.places(); err == nil {
		t.Error("a city without a name was read")
	}
}
