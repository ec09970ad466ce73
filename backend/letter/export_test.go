package letter

import "encoding/json"

// SealSaying seals a letter whose text says something else than its data.
func SealSaying(text string, l Letter, e Envelope) ([]byte, error) {
	l.From = e.Signer.Fingerprint()
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
