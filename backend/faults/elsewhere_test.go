//go:build !linux

package faults_test

// Postfix and Dovecot are started on Linux only: elsewhere no process of this test binary is asked to read a mailbox.
const readOnceEnv = "KYUJIN_READ_ONCE"

func readOnceMain(string) int { return 2 }
