package account

import "time"

// The numbers of the account, all of them. Sources: seed 000 is the leaflet on opening My Page with an account
// creation code, seed 004 the one on registering a password; NIST is SP 800-63B-4.
const (
	// CodeTries is how often the entries beside an account creation code may be wrong, in all and from whatever
	// device, before the code is void (seed 000, STEP 4: ten).
	CodeTries = 10

	// CodeFor is how long a code may be used after it was issued. The seeds name no time; a lost paper must end. Ours.
	CodeFor = 90 * 24 * time.Hour

	// KeyMinutes is how long a verification key (認証キー) lives from the sending of its mail where the account is opened
	// with a code or provisionally (seed 000, STEP 6: 50 minutes), RegisteredKeyMinutes where the address was
	// registered at the counter (seed 004, step 4: 30 minutes).
	KeyMinutes           = 50 * time.Minute
	RegisteredKeyMinutes = 30 * time.Minute

	// PasswordMinutes is how long a one-time password lives from its sending to its receipt at the office (seed 000,
	// notes: 30 minutes).
	PasswordMinutes = 30 * time.Minute

	// ChallengeDigits is how many digits a verification key and a one-time password have (NIST §3.1.3.2: at least six).
	ChallengeDigits = 8

	// ChallengeTries is how often one of them may be entered wrongly before it is void. The seeds name no number; with
	// eight digits five tries are a chance of one in twenty million.
	ChallengeTries = 5

	// ChallengesPerHour bounds how many of them one device is mailed in an hour, and one address, without their coming
	// back right: so that nobody can guess on and on, or flood a mailbox. Ours.
	ChallengesPerHour = 6

	// DeviceCodeFor is how long a code may be used that a computer asked for, so that another one may join. Ours: it is for
	// somebody who sits at both.
	DeviceCodeFor = 24 * time.Hour

	// StrangersPerHour bounds how many first contacts without paper an office answers in an hour, of addresses that nobody
	// registered at the counter; StrangersPerDomain how many of one mail domain. Ours: a letter of first contact costs its
	// writer nothing, and makes the office write two mails.
	StrangersPerHour   = 300
	StrangersPerDomain = 100

	// AnswersPerHour bounds how many answers outside its stream one device, or one code, gets in an hour, and
	// AnswersPerAddress how many an address that nobody is known to own. Ours.
	AnswersPerHour    = 100
	AnswersPerAddress = 12

	// ProvisionalFor is how long a provisional registration (仮登録) waits for the business at the counter (the
	// ministry's page for employers: 14 days).
	ProvisionalFor = 14 * 24 * time.Hour

	// TrustFor is how long a device needs no other one-time password where 次回から省略する was chosen, unless the
	// office sets another period; SessionFor is how long a login counts where it was not. Ours; NIST §2.2.3 asks for
	// a new login at least every 24 hours at AAL2.
	TrustFor   = 30 * 24 * time.Hour
	SessionFor = 24 * time.Hour

	// MoreAddresses is how many login addresses an account may have beside its own (domain.md §1.1: ten).
	MoreAddresses = 10

	// IdleFor is how long nobody touches the program before it locks, unless the person sets another time. Ours.
	IdleFor = 15 * time.Minute

	// RecoveryCodes is how many one-use codes stand in for a lost authenticator app.
	RecoveryCodes = 8

	// authenticatorPeriod is how long one code of an authenticator app is shown (RFC 6238), and authenticatorSkew how
	// many periods old it may be at the office: a letter travels up to five minutes.
	authenticatorPeriod = 30
	authenticatorSkew   = 10
)

// Bounds of a password (seed 000, STEP 6; seed 004, step 4), in half-width characters.
const (
	PasswordMin = 8
	PasswordMax = 32
)

// AddressMax is how long an ID, a mail address, may be (seed 004, step 3), in half-width characters.
const AddressMax = 100

// Pause is how long the program asks a person to wait after a number of wrong passwords in a row: nothing for the
// first three, then 5 seconds doubling up to 15 minutes. Ours; it slows down who sits at the keyboard, while the cost
// of each try (vault) slows down who has the file.
func Pause(wrong int) time.Duration {
	const free, longest = 3, 15 * time.Minute
	if wrong < free {
		return 0
	}
	return min(longest, 5*time.Second<<min(wrong-free, 10))
}
