//go:build linux

package faults_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/courier"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
)

// smallDisk is a file system of its own with little room. Mounting one takes root; for others the test
// runs itself once more as root of a name space of its own.
func smallDisk(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	err := syscall.Mount("none", folder, "tmpfs", 0, "size=24m")
	if err == nil {
		t.Cleanup(func() { must(t, syscall.Unmount(folder, syscall.MNT_DETACH)) })
		return folder
	}
	const inside = "KYUJIN_OWN_NAMESPACE"
	if os.Getenv(inside) != "" {
		t.Skipf("no small disk can be mounted here, not even in a name space of its own: %v", err)
	}
	c := exec.Command("unshare", "-rm", os.Args[0], "-test.run", "^"+t.Name()+"$", "-test.v")
	c.Env = append(os.Environ(), inside+"=1")
	out, err := c.CombinedOutput()
	t.Logf("in a name space of its own:\n%s", out)
	if err != nil {
		t.Fatal(err)
	}
	t.SkipNow() // it was done there
	return ""
}

// fill leaves no byte free; empty gives the room back.
func fill(t *testing.T, disk string) (empty func()) {
	t.Helper()
	ballast := filepath.Join(disk, "ballast")
	f, err := os.Create(ballast)
	must(t, err)
	for size := 1 << 16; size > 0; {
		if _, err := f.Write(make([]byte, size)); errors.Is(err, syscall.ENOSPC) {
			size /= 2
		} else {
			must(t, err)
		}
	}
	must(t, f.Close())
	return func() { must(t, os.Remove(ballast)) }
}

// move puts a side's file onto another disk.
func (s *side) move(t *testing.T, folder string) {
	t.Helper()
	to := filepath.Join(folder, filepath.Base(s.file))
	from, err := os.Open(s.file)
	must(t, err)
	defer func() { _ = from.Close() }()
	out, err := os.Create(to)
	must(t, err)
	_, err = io.Copy(out, from)
	must(t, errors.Join(err, out.Close()))
	s.file = to
}

// TestAFullDisk fills the disk of the desk, and then that of the office, while letters are on their way.
// The person is told in words; nothing is lost; and all goes on by itself when there is room again.
func TestAFullDisk(t *testing.T) {
	deskDisk, officeDisk := smallDisk(t), smallDisk(t)
	s := newSeedling(t)
	folder := memory(t)
	s.copyTo(t, folder)
	synctest.Test(t, func(t *testing.T) {
		w := s.world(t, folder, 1, func(string, ...any) {})
		defer w.end()
		w.post.calm = true
		d, o := w.desks[0], w.office
		d.move(t, deskDisk)
		o.move(t, officeDisk)
		o.start()
		d.start()
		w.submit(d, 2)
		w.travel()
		draft, err := d.Create(t.Context(), posting.FullTime)
		must(t, err)

		room := fill(t, deskDisk)
		if f, ok := fault.Of(write(t, d, draft.ID)); !ok || f.Key != "storage.full" {
			t.Errorf("on a full disk, saving says %v", f)
		}
		exhaust(t, d.store)
		w.acceptAll()
		time.Sleep(time.Minute)
		if trouble := storageTrouble(d.state()); trouble != "storage.full" {
			t.Errorf("with letters waiting outside, the line says %q", trouble)
		}
		if list, err := d.List(t.Context()); err != nil || len(list) != 3 {
			t.Errorf("on a full disk, the list has %d rows, %v", len(list), err)
		}
		room()
		w.travel()
		must(t, write(t, d, draft.ID))

		room = fill(t, officeDisk)
		exhaust(t, o.store)
		d.send(draft.ID)
		time.Sleep(5 * time.Minute)
		if trouble := storageTrouble(o.state()); trouble != "storage.full" {
			t.Errorf("the office says %q", trouble)
		}
		o.kill() // and it is not even there while the room comes back
		room()
		o.start()
		w.decideAll(w.accept)
		var ids []string
		for _, p := range w.postings(d) {
			ids = append(ids, p.ID)
		}
		if w.agree(ids); len(ids) != 3 {
			t.Errorf("%d postings", len(ids))
		}
	})
}

// write saves answers until the file had to grow, or says why not.
func write(t *testing.T, d *deskSide, id string) error {
	t.Helper()
	for range 50 {
		if _, err := d.Save(t.Context(), id, posting.Sample(posting.FullTime)); err != nil {
			return err
		}
	}
	return nil
}

// exhaust uses up what room there still is inside a file and its log.
func exhaust(t *testing.T, store interface {
	Atomically(ctx context.Context, do func(context.Context) error) error
	PutSetting(ctx context.Context, name string, value []byte) error
},
) {
	t.Helper()
	for i := range 100_000 {
		err := store.Atomically(t.Context(), func(ctx context.Context) error {
			return store.PutSetting(ctx, "ballast", fmt.Append(nil, i))
		})
		if fault.Is(err, fault.Storage) {
			return
		}
		must(t, err)
	}
	t.Fatal("the disk is never full")
}

// storageTrouble is what a person is told of the disk.
func storageTrouble(s courier.State) string { return cmp.Or(s.Storage, s.Trouble) }
