package letter

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// maxRest is how many bytes of a body are kept that this program does not know.
const maxRest = 32 << 10

// Rest is what a body says beside the members of its type, as a JSON object; empty for nothing. A newer program writes it: whoever
// keeps what the body is about keeps it, too, and hands it back with Put, so that nothing is lost on the way through an older one.
// More than 32 KiB are not kept.
func Rest[T any](l Letter) (string, error) {
	members, err := strict[map[string]json.RawMessage](l.Body)
	if err != nil {
		return "", fmt.Errorf("body of %s: %w", l.Kind, err)
	}
	for _, name := range membersOf(reflect.TypeFor[T]()) {
		delete(members, name)
	}
	if len(members) == 0 {
		return "", nil
	}
	rest, err := json.Marshal(members)
	if err != nil || len(rest) > maxRest {
		return "", err
	}
	return string(rest), nil
}

// Put adds to a body what Rest has found in another one. What the body says itself stays.
func (l *Letter) Put(rest string) error {
	if rest == "" {
		return nil
	}
	var more, body map[string]json.RawMessage
	if err := json.Unmarshal([]byte(rest), &more); err != nil {
		return fmt.Errorf("put the rest of %s: %w", l.Kind, err)
	}
	if err := json.Unmarshal(l.Body, &body); err != nil {
		return fmt.Errorf("put the rest of %s: %w", l.Kind, err)
	}
	for name, value := range more {
		if _, said := body[name]; !said {
			body[name] = value
		}
	}
	b, err := json.Marshal(body)
	if err != nil {
		return fmt.Errorf("put the rest of %s: %w", l.Kind, err)
	}
	l.Body = b
	return nil
}

// membersOf are the members of a body.
func membersOf(t reflect.Type) (all []string) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			all = append(all, membersOf(f.Type)...)
			continue
		}
		all = append(all, name)
	}
	return all
}
