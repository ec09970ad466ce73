package courier

import (
	"math/rand/v2"
	"slices"
	"time"
)

// concernsLetter says whether a trouble is about one mail and not about the line.
func concernsLetter(key string) bool {
	return slices.Contains([]string{"mail.refused", "mail.later", "mail.recipient", "mail.tooLarge", "mail.quota"}, key)
}

// locksOut says whether trying again soon could lock a person's account: the server knows us and will
// not have us.
func locksOut(key string) bool {
	return slices.Contains([]string{"mail.password", "mail.appPassword", "mail.imapOff", "mail.smtpOff", "mail.signIn", "mail.keychain"}, key)
}

// probeDelay is how long to wait before looking again whether the line works, after a number of
// failures in a row: the network's return is noticed within 10 s. A wrong password is tried at most
// twice an hour, so that nobody's account is locked by us.
func probeDelay(key string, failures int) time.Duration {
	return lineWait(key, failures, 9*time.Second)
}

// lineDelay is how long not to send over a line that failed. It may be long: when the probe finds the
// line again, everything is sent at once.
func lineDelay(key string, failures int) time.Duration {
	return lineWait(key, failures, 2*time.Minute)
}

func lineWait(key string, failures int, most time.Duration) time.Duration {
	if locksOut(key) {
		return jitter(35 * time.Minute)
	}
	return jitter(min(time.Second<<min(failures, 10), most))
}

// refusedDelay is how long to wait with a letter its server does not take (greylisting asks for
// minutes, RFC 6647 §2).
func refusedDelay(attempts int) time.Duration {
	return jitter(min(time.Minute<<min(attempts, 6), time.Hour))
}

// resendDelay is when to send a letter of an age again, that a server took and nobody acknowledged:
// after 15 minutes, an hour, four hours, then daily, for ever.
func resendDelay(age time.Duration) time.Duration {
	for _, d := range []time.Duration{15 * time.Minute, time.Hour, 4 * time.Hour} {
		if age < d {
			return jitter(d)
		}
	}
	return jitter(24 * time.Hour)
}

// jitter spreads a delay by a tenth either way, so that many desks do not come at once.
func jitter(d time.Duration) time.Duration {
	return d + time.Duration((rand.Float64()-0.5)*0.2*float64(d)) //nolint:gosec // not a secret
}
