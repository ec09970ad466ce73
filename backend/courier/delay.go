package courier

import (
	"math/rand/v2"
	"slices"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// unsure is the trouble of a mail that a server may have taken: its answer was lost. A letter is sent again when its
// acknowledgement or its answer does not come, as if it had been taken, because its reader knows it by its id; one that waits for
// neither is sent until it was taken without doubt. An ordinary mail would be there twice, so it is never repeated by itself: a
// person decides.
const unsure = "mail.unsure"

// concernsLetter says whether a trouble is about one mail and not about the line.
func concernsLetter(key string) bool {
	return slices.Contains([]string{"mail.refused", "mail.later", "mail.recipient", "mail.tooLarge", "mail.quota"}, key)
}

// locksOut says whether trying again soon could lock a person's account: the server knows us and will
// not have us.
func locksOut(key string) bool {
	return slices.Contains([]string{"mail.password", "mail.appPassword", "mail.imapOff", "mail.smtpOff", "mail.lockedOut", "mail.signIn", "mail.keychain"}, key)
}

// probeDelay is how long to wait before looking again whether the line works, after a number of
// failures in a row: the network's return is seen within 10 s. A wrong password is tried at most
// twice an hour, so that nobody's account is locked by us.
func probeDelay(err error, failures int) time.Duration {
	return lineWait(err, failures, 9*time.Second)
}

// lineDelay is how long not to send over a line that failed. It may be long: when the probe finds the
// line again, everything is sent at once.
func lineDelay(err error, failures int) time.Duration {
	return lineWait(err, failures, 2*time.Minute)
}

func lineWait(err error, failures int, most time.Duration) time.Duration {
	if d := asked(err); d > 0 {
		return d
	}
	if locksOut(key(err)) {
		return jitter(35 * time.Minute)
	}
	return jitter(min(time.Second<<min(failures, 10), most))
}

// refusedDelay is how long to wait with a letter its server does not take (greylisting asks for
// minutes, RFC 6647 §2).
func refusedDelay(err error, attempts int) time.Duration {
	return max(asked(err), jitter(min(time.Minute<<min(attempts, 6), time.Hour)))
}

// longestPause is how long nothing is sent or read at most because a server said no.
const longestPause = time.Hour

// asked is how long a server wants to be left alone, a little more, or 0 where it did not say.
func asked(err error) time.Duration {
	f, ok := fault.Of(err)
	if !ok || f.Pause <= 0 {
		return 0
	}
	return min(f.Pause+time.Duration(rand.Float64()*0.1*float64(f.Pause)), longestPause) //nolint:gosec // not a secret
}

// again is when a mail that was taken, or in doubt perhaps was, is sent once more: zero where that is its end.
func again(o letter.Outgoing, at time.Time, doubt bool) time.Time {
	if o.Ends == letter.AtMostOnce || o.Ends == letter.AtSending && !doubt {
		return time.Time{}
	}
	if o.Kind.OfSisters() {
		return at.Add(sisterDelay(at.Sub(o.MadeAt)))
	}
	return at.Add(resendDelay(at.Sub(o.MadeAt)))
}

// sisterDelay is when to send a letter of an age to a sister again. Her computer may be off for weeks, and her mailbox is the business's
// own and would fill with copies; once she is back, she asks herself for what is missing between two letters. So the waits double.
func sisterDelay(age time.Duration) time.Duration {
	const first, longest = 4 * time.Hour, 28 * 24 * time.Hour
	return jitter(min(max(first, age), longest))
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

// aboutFolder says whether a trouble is a server's refusal of one folder or one command, while the line is well.
func aboutFolder(err error) bool {
	return slices.Contains([]string{"mail.folder", "mail.server"}, key(err))
}

// jitter spreads a delay by a tenth either way, so that many desks do not come at once.
func jitter(d time.Duration) time.Duration {
	return d + time.Duration((rand.Float64()-0.5)*0.2*float64(d)) //nolint:gosec // not a secret
}
