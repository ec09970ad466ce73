//go:build bindings

package main

// describing says that the program only runs to describe its methods to the page: it touches nothing.
const describing = true
