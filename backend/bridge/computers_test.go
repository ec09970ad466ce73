package bridge

import (
	"testing"

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
	if got := whoOf([]letter.DeviceState{{Fingerprint: "own", Name: "事務所"}}, "own")("own"); got != "事務所" {
		t.Errorf("this computer with a name is shown as %q", got)
	}
}
