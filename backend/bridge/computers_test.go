package bridge

import (
	"testing"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/letter"
)

func TestWhoDidSomethingIsNeverTakenForThisComputer(t *testing.T) {
	who := whoOf([]letter.DeviceState{
		{Fingerprint: "own"}, {Fingerprint: "named", Name: "本店"}, {Fingerprint: "nameless"},
	}, "own")
	for fingerprint, want := range map[string]string{
		"": "", "own": "", "named": "本店", "nameless": anotherComputer, "no longer listed": anotherComputer,
		applicants.OfficeName: theOffice,
	} {
		if got := who(fingerprint); got != want {
			t.Errorf("%q is shown as %q, not as %q", fingerprint, got, want)
		}
	}
	for _, devices := range [][]letter.DeviceState{nil, {{Fingerprint: "print"}}} { // without an office, and since it was joined
		if got := whoOf(devices, "print")(desk.Alone); got != "" {
			t.Errorf("what was done before there was an office: %q of %d computers", got, len(devices))
		}
	}
	if got := whoOf([]letter.DeviceState{{Fingerprint: "own", Name: "事務所"}}, "own")("own"); got != "事務所" {
		t.Errorf("this computer with a name is shown as %q", got)
	}
}
