package posting

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// File is a posting as JSON, for programs that write or check postings: {"kind": "full", "values": {"work.title": "…"}}.
type File struct {
	Kind   Kind        `json:"kind"`
	Values form.Values `json:"values"`
}

// largestFile is far above what the longest posting needs.
const largestFile = 4 << 20 // bytes

// ReadJSON reads one posting. The error says what cannot be read, for the person who wrote the file.
func ReadJSON(r io.Reader) (File, error) {
	data, err := io.ReadAll(io.LimitReader(r, largestFile+1))
	if err != nil {
		return File{}, fmt.Errorf("read posting: %w", err)
	}
	if len(data) > largestFile {
		return File{}, errors.New("read posting: the file is too large")
	}
	var f File
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		return File{}, fmt.Errorf("read posting: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return File{}, errors.New("read posting: something follows after the posting")
	}
	if !f.Kind.Known() {
		return File{}, fmt.Errorf("read posting: no kind %q", f.Kind)
	}
	for key := range f.Values {
		if _, asked := FormOf(f.Kind).Field(key); !asked {
			return File{}, fmt.Errorf("read posting: %s has no field %q", f.Kind, key)
		}
	}
	return f, nil
}

// CheckJSON reads one posting and finds its problems on a day; none is an empty list. The error is that of a file that cannot be read.
func CheckJSON(r io.Reader, today era.Date, wages MinimumWages) ([]form.Problem, error) {
	f, err := ReadJSON(r)
	if err != nil {
		return nil, err
	}
	return Check(f.Kind, f.Values, today, wages), nil
}

// schema is the part of JSON Schema (2020-12) that postings need.
type schema struct {
	Schema      string            `json:"$schema,omitempty"`
	Title       string            `json:"title,omitempty"`
	Description string            `json:"description,omitempty"`
	Type        string            `json:"type,omitempty"`
	Const       string            `json:"const,omitempty"`
	Enum        []string          `json:"enum,omitempty"`
	Pattern     string            `json:"pattern,omitempty"`
	Required    []string          `json:"required,omitempty"`
	Properties  map[string]schema `json:"properties,omitempty"`
	More        *bool             `json:"additionalProperties,omitempty"`
	OneOf       []schema          `json:"oneOf,omitempty"`
}

// Schema is the JSON schema of File. Every answer is a text as people type it, so that a schema says only which
// fields there are and which codes a choice has; Check says the rest.
func Schema() []byte {
	no := false
	whole := schema{Schema: "https://json-schema.org/draft/2020-12/schema", Title: "求人", Description: "A job posting, as officed check reads it."}
	for _, k := range Kinds() {
		values := schema{Type: "object", Properties: map[string]schema{}, More: &no}
		for _, s := range FormOf(k).Sections {
			for _, fd := range s.Fields {
				values.Properties[fd.Key] = schemaOf(fd)
			}
		}
		whole.OneOf = append(whole.OneOf, schema{
			Title: k.Label().JA, Type: "object", Required: []string{"kind", "values"}, More: &no,
			Properties: map[string]schema{"kind": {Const: string(k)}, "values": values},
		})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(whole); err != nil {
		panic("posting: the schema: " + err.Error())
	}
	return b.Bytes()
}

func schemaOf(fd form.Field) schema {
	s := schema{Title: fd.Label.JA, Description: fd.Help.JA, Type: "string"}
	codes := []string{}
	for _, o := range fd.Options {
		codes = append(codes, o.Code)
	}
	switch fd.Kind {
	case form.Choice:
		s.Enum = append(codes, "")
	case form.Choices:
		one := "(" + strings.Join(codes, "|") + ")"
		s.Pattern = "^(" + one + "( " + one + ")*)?$"
	}
	return s
}
