//go:build !race

package message_test

// patience is by how much less is asked, and longer waited, where the race detector looks on.
const patience = 1
