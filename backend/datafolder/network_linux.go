package datafolder

import (
	"bytes"
	"os"

	"github.com/moby/sys/mountinfo"
)

// remote says whether a kind of file system, as proc(5) names it in mountinfo, is another computer's. One of the user's own program (FUSE)
// may be a disk of this computer, as ntfs-3g's or an encrypted home, so the programs that go elsewhere are named.
func remote(kind string) bool {
	switch kind {
	case "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda", "9p", "ceph", "davfs",
		"fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.davfs", "fuse.curlftpfs",
		"fuse.s3fs", "fuse.glusterfs", "fuse.ceph-fuse", "fuse.google-drive-ocamlfuse", "fuse.onedriver":
		return true
	}
	return false
}

// onNetwork goes by the kind of the file system that the path lies on.
func onNetwork(path string) bool {
	table, err := os.ReadFile("/proc/self/mountinfo")
	return err == nil && lies(path, table)
}

// lies says whether a table of mounts has the path on another computer. Of mounts on one place the last one counts.
func lies(path string, table []byte) bool {
	mounts, err := mountinfo.GetMountsFromReader(bytes.NewReader(table), mountinfo.ParentsFilter(path))
	if err != nil {
		return false
	}
	on := &mountinfo.Info{}
	for _, m := range mounts {
		if len(m.Mountpoint) >= len(on.Mountpoint) {
			on = m
		}
	}
	return remote(on.FSType)
}
