package datafolder

import "testing"

func TestADiskOfThisComputerIsNoNetwork(t *testing.T) {
	table := []byte(`22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home rw,relatime shared:2 - nfs4 server:/home rw
31 22 0:41 / /mnt/win rw,relatime shared:3 - fuseblk /dev/sdb1 rw
32 30 0:42 / /home/hanako/mine rw,relatime - fuse.gocryptfs /home/hanako/.mine rw
33 22 0:43 / /mnt/shop\040two rw,relatime - fuse.sshfs hanako@server:/ rw
34 30 0:44 / /home/hanako/disk rw,relatime - nfs server:/disk rw
35 30 8:2 / /home/hanako/disk rw,relatime - ext4 /dev/sda2 rw
`)
	for path, want := range map[string]bool{
		"/var/lib/KyujinDesk":              false,
		"/home/hanako/KyujinDesk":          true,
		"/homes/hanako/KyujinDesk":         false,
		"/mnt/win/KyujinDesk":              false,
		"/home/hanako/mine/KyujinDesk":     false,
		"/mnt/shop two/KyujinDesk":         true,
		"/home/hanako/disk/KyujinDesk":     false, // mounted over
		"/home/hanako/disk":                false,
		"/home/hanako/diskette/KyujinDesk": true,
	} {
		if got := lies(path, table); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
	for _, torn := range []string{"", "rubbish\n", "22 1 8:1 / / rw"} {
		if lies("/home", []byte(torn)) {
			t.Errorf("%q: a network", torn)
		}
	}
}
