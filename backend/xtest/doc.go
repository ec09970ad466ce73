// Package xtest is what tests share: real mail servers of their own, which
// run on Linux only. Nothing of the program imports it.
package xtest
