package faults_test

import (
	"flag"
	"testing"
	"testing/synctest"
	"time"

	deskstore "kyujindesk/backend/store/desk"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/xtest"
)

var attacks = flag.Int("hostile", 8, "how many seeds of hostile mail to try")

// attack is a hostile mail on its way to somebody.
type attack struct {
	name, to string
	raw      []byte
}

// enemies are mails of every hostile kind, to the office and to the first desk: of a stranger, and of the second business,
// which was let in.
func (s seedling) enemies(t *testing.T) (list []attack) {
	t.Helper()
	folder := memory(t)
	s.copyTo(t, folder)
	synctest.Test(t, func(t *testing.T) {
		w := s.world(t, folder, 0, func(string, ...any) {})
		defer w.end()
		synctest.Wait() // the post office is open before it is closed
		office, err := officestore.Open(t.Context(), w.office.file, time.Now)
		must(t, err)
		desk, err := deskstore.Open(t.Context(), w.desks[0].file, time.Now)
		must(t, err)
		second, err := deskstore.Open(t.Context(), w.desks[1].file, time.Now)
		must(t, err)
		defer func() { must(t, office.Close()); must(t, desk.Close()); must(t, second.Close()) }()
		for _, to := range []xtest.Target{
			{Address: officeAddress, Certificate: xtest.OwnKey(t, office, s.secrets), LetIn: xtest.OwnKey(t, second, s.secrets)},
			{Address: w.desks[0].address, Certificate: xtest.OwnKey(t, desk, s.secrets), LetIn: xtest.OwnKey(t, second, s.secrets)},
		} {
			to.Code, to.At = "7K0M", time.Now()
			mails, err := xtest.Hostile(to)
			must(t, err)
			for _, m := range mails {
				if len(m.Raw) > 100_000 && m.Name != "40 MiB after decompression" {
					continue // the same at every seed: TestHostileMail tries them once
				}
				list = append(list, attack{m.Name, to.Address, m.Raw})
			}
		}
	})
	return list
}

// TestHostileMailInBadWeather mixes hostile mail into days of bad weather: nothing is lost, doubled or stuck, and nobody
// stops.
func TestHostileMailInBadWeather(t *testing.T) {
	if testing.Short() {
		t.Skip("days of bad weather are left out of the fast part")
	}
	s := newSeedling(t)
	enemies := s.enemies(t)
	all := s.days(t, *attacks, enemies)
	t.Logf("hostile: seeds=%d kinds=%d mails=%d failed=%d", *attacks, len(enemies), all.happened["attacked"], all.failed)
}
