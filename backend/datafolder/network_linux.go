package datafolder

import "golang.org/x/sys/unix"

// onNetwork goes by the kind of the file system (statfs(2)).
func onNetwork(path string) bool {
	var is unix.Statfs_t
	if unix.Statfs(path, &is) != nil {
		return false
	}
	switch uint32(is.Type) { //nolint:gosec // 32 bits on every system, in 64 on some
	case unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.AFS_SUPER_MAGIC, unix.CODA_SUPER_MAGIC, unix.V9FS_MAGIC,
		unix.FUSE_SUPER_MAGIC: // sshfs, and every other that a program of the user's makes
		return true
	}
	return false
}
