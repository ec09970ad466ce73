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
	a, err := d.Account(ctx)
	return whoOf(a.State.Devices, a.Own), err
}

func whoOf(devices []letter.DeviceState, own string) func(fingerprint string) string {
	names := map[string]string{own: "", applicants.OfficeName: theOffice}
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
