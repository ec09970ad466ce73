package letter

import "encoding/json"

// SealSaying seals a letter whose text says something else than its data, in words of a version counted
// from the present one.
func SealSaying(text string, version int, l Letter, e Envelope) ([]byte, error) {
	l.From, l.Text = e.Signer.Fingerprint(), textVersion+version
	data, err := json.Marshal(l)
	if err != nil {
		return nil, err
	}
	inner, err := contentOf(text, data)
	if err != nil {
		return nil, err
	}
	sealed, err := encrypt(inner, e)
	if err != nil {
		return nil, err
	}
	return wrap(l, e, sealed)
}
