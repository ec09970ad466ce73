package office_test

import (
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

// TestAKindOfLetterTheOfficeDoesNotKnow is from a newer program: it is answered with unsupported, counts as received,
// and holds up nothing.
func TestAKindOfLetterTheOfficeDoesNotKnow(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	v.login(true)
	newer := v.write("posting.future", map[string]string{"what": "nobody knows yet"}, 1)
	if verdict, why := v.hand(v.raw(newer)); verdict != letter.Applied {
		t.Fatalf("%s, %s", verdict, why)
	}
	if a := v.answer(newer.ID); a.Kind != letter.Unsupported {
		t.Errorf("it was answered with %s", a.Kind)
	}
	if verdict, why := v.hand(v.raw(v.write(letter.DeviceName, letter.DeviceBody{Fingerprint: v.key.Fingerprint(), Name: "受付"}, 2))); verdict != letter.Applied {
		t.Errorf("the next letter: %s, %s", verdict, why)
	}
	if acks, err := c.Office.Store.AcksFor(t.Context(), v.key.Fingerprint()); err != nil || acks.Upto != 2 {
		t.Errorf("acknowledged up to %d, %v", acks.Upto, err)
	}
}
