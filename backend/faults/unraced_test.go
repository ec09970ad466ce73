//go:build !race

package faults_test

// raced says that the race detector is watching, which costs much time and memory.
const raced = false
