//go:build !race

package publicpage_test

// patience is by how much more the race detector may take.
const patience = 1
