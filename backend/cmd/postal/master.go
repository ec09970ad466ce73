package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"kyujindesk/backend/postal"
)

// master is what the package tells: names by code, and places by the first five and by all seven digits. What holds
// for all codes with the same five digits stands under these and is left out of the rest.
type master struct {
	prefectures, cities map[string][]string // name, kana
	five, seven         map[string]json.RawMessage
}

func run(from, out string) error {
	var m master
	for name, into := range map[string]any{"pref": &m.prefectures, "city": &m.cities, "zip5": &m.five, "zip7": &m.seven} {
		if err := read(filepath.Join(from, name+".json"), name, into); err != nil {
			return err
		}
	}
	places, err := m.places()
	if err != nil {
		return err
	}
	var b strings.Builder
	if err := postal.Write(&b, places); err != nil {
		return err
	}
	return os.WriteFile(out, []byte(b.String()), 0o600)
}

// read takes what stands under one name in a file.
func read(path, name string, into any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var file map[string]json.RawMessage
	if err := json.Unmarshal(data, &file); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	if err := json.Unmarshal(file[name], into); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

func (m master) places() (map[string][]postal.Place, error) {
	all := map[string][]postal.Place{}
	for code := range m.seven {
		if err := m.add(all, code, m.five[code[:5]], m.seven[code]); err != nil {
			return nil, err
		}
	}
	for code := range m.five {
		if err := m.add(all, code, m.five[code], nil); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// add reads rows of city codes (numbers) each followed by the names of its towns.
func (m master) add(all map[string][]postal.Place, code string, rows ...json.RawMessage) error {
	var here postal.Place
	for _, row := range rows {
		if len(row) == 0 {
			continue
		}
		var cells []any
		if row[0] != '[' {
			row = json.RawMessage("[" + string(row) + "]")
		}
		if err := json.Unmarshal(row, &cells); err != nil {
			return fmt.Errorf("read %s: %w", code, err)
		}
		for _, cell := range cells {
			switch c := cell.(type) {
			case float64:
				city := fmt.Sprintf("%05d", int(c))
				if len(m.cities[city]) == 0 || len(m.prefectures[city[:2]]) == 0 {
					return fmt.Errorf("read %s: no city %s", code, city)
				}
				here = postal.Place{Prefecture: city[:2], Region: m.prefectures[city[:2]][0], City: m.cities[city][0]}
			case string:
				for _, town := range towns(c) {
					here.Town = town
					all[code] = append(all[code], here)
				}
			}
		}
	}
	return nil
}

// towns reads a name: several divided by 、 are several towns, and a rule for house numbers (…場合) is no name.
func towns(name string) []string {
	if strings.HasSuffix(name, "場合") {
		return []string{""}
	}
	return strings.Split(name, "、")
}
