//go:build race

package letter_test

// raced says that the race detector is watching, which costs much time and memory.
const raced = true
