package entry

import (
	"context"
	"time"

	"kyujindesk/backend/account"
)

// Codes is where the office keeps account creation codes.
type Codes interface {
	PutCode(ctx context.Context, name string, c account.IssuedCode) (bool, error)
	Code(ctx context.Context, name string) (account.IssuedCode, error)
	SpendTry(ctx context.Context, name string) error
	UseCode(ctx context.Context, name string) (bool, error)
	OpenCodes
}

// OpenCodes is what the office does with codes that nobody has used yet.
type OpenCodes interface {
	// OpenCodes lists those of an establishment, the latest first; all there are where it is empty.
	OpenCodes(ctx context.Context, establishment string) ([]account.IssuedCode, error)
	// DropCode takes back a code of an establishment; false where it is not open.
	DropCode(ctx context.Context, name, establishment string) (bool, error)
	// DropCodesOf takes back every code that a device asked for.
	DropCodesOf(ctx context.Context, fingerprint string) error
}

// Challenges is where the office keeps the digits it waits for.
type Challenges interface {
	PutChallenge(ctx context.Context, c account.Challenge) error
	Challenge(ctx context.Context, id string) (account.Challenge, error)
	LastChallenge(ctx context.Context, device string, p account.Purpose) (account.Challenge, error)
	SpendChallenge(ctx context.Context, id, device string, p account.Purpose) (bool, error)
	FinishChallenge(ctx context.Context, id string) error
}

// Rates is what the office counts against floods.
type Rates interface {
	// Spend counts one use of a name within the running hour; false where most were counted already.
	Spend(ctx context.Context, name string, most int) (bool, error)
	// Forgive forgets what was counted of a name.
	Forgive(ctx context.Context, name string) error
	AnswerAgain(ctx context.Context, letterID string) (bool, error)
	Wake(ctx context.Context, device string) error // its letters that wait for a login
}

// Devices is where the office keeps whose letters it applies.
type Devices interface {
	Device(ctx context.Context, fingerprint string) (account.Device, error)
	Devices(ctx context.Context, account string) ([]account.Device, error)
	AllDevices(ctx context.Context) ([]account.Device, error)
	EstablishmentDevices(ctx context.Context, number string) ([]account.Device, error)
	PutDevice(ctx context.Context, d account.Device) error
	Withdraw(ctx context.Context, fingerprint string) error
}

// Accounts is where the office keeps its accounts.
type Accounts interface {
	Account(ctx context.Context, id string) (account.Account, error)
	PutAccount(ctx context.Context, a account.Account) error
	AccountsOf(ctx context.Context, establishment string) ([]string, error)
	// Closing lists those that wait to be closed.
	Closing(ctx context.Context) ([]string, error)
	EstablishmentOf(ctx context.Context, account string) (string, error)
	// Overdue lists the provisional accounts whose deadline is before a moment and has not been noted yet.
	Overdue(ctx context.Context, before time.Time) ([]string, error)
}

// Addresses is where the office keeps who may log in.
type Addresses interface {
	LoginAddress(ctx context.Context, address string) (account.LoginAddress, error)
	LoginAddresses(ctx context.Context, account string) ([]account.LoginAddress, error)
	PutLoginAddress(ctx context.Context, a account.LoginAddress) error
	RemoveLoginAddress(ctx context.Context, a account.LoginAddress) error
}

// Recovery is where the office keeps the codes that stand in for an authenticator app.
type Recovery interface {
	PutRecovery(ctx context.Context, account string, hashes []string) error
	UseRecovery(ctx context.Context, account, hash string) (bool, error)
}
