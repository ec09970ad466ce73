package bridge

import (
	"context"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/letter"
)

// Under these a view says who did something that no computer with a name did; this computer without a name is empty.
const (
	theOffice       = "*"
	anotherComputer = "?"
)

// computers tells who of the business, or the office, a fingerprint stands for, in the words of a view.
func computers(ctx context.Context, d *desk.Desk) (func(fingerprint string) string, error) {
	if _, enrolled, err := d.Keys(ctx); err != nil || !enrolled { // the business goes to its office itself: there is one computer
		return whoOf(nil, desk.Alone), err
	}
	a, err := d.Account(ctx)
	return whoOf(a.State.Devices, a.Own), err
}

func whoOf(devices []letter.DeviceState, own string) func(fingerprint string) string {
	names := map[string]string{own: "", applicants.OfficeName: theOffice}
	if len(devices) <= 1 { // before the business joined its office, too
		names[desk.Alone] = ""
	}
	for _, c := range devices {
		if c.Name != "" {
			names[c.Fingerprint] = c.Name
		}
	}
	return func(fingerprint string) string {
		if name, known := names[fingerprint]; known || fingerprint == "" {
			return name
		}
		return anotherComputer
	}
}
