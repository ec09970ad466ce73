//go:build bindings

package bridge

// Describing says that the program only runs to describe its methods to the page: it touches nothing.
const Describing = true
