//go:build !bindings

package main

const describing = false
