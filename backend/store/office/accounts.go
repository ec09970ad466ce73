package office

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/store"
)

const readAccount = `SELECT id, establishment, coalesce(provisional, ''), coalesce(lapsed_at, ''), totp, totp_last, coalesce(closing_at, ''), closing_why, coalesce(closed_at, '') FROM account WHERE id = $1`

// Account reads an account. It returns a NotFound fault.
func (o *Store) Account(ctx context.Context, id string) (a account.Account, err error) {
	var provisional, lapsed, closing, closed string
	err = o.DB.QueryRowContext(ctx, readAccount, id).Scan(&a.ID, &a.Establishment, &provisional, &lapsed, &a.TOTP, &a.TOTPLast, &closing, &a.Why, &closed)
	if errors.Is(err, sql.ErrNoRows) {
		return a, fault.New(fault.NotFound, "account.notFound")
	}
	a.Provisional, a.Lapsed, a.Closing, a.Closed = store.Instant(provisional), store.Instant(lapsed), store.Instant(closing), store.Instant(closed)
	return a, o.DB.Explain("read account", err)
}

const writeAccount = `
	INSERT INTO account (id, establishment, provisional, lapsed_at, totp, totp_last, created_at, closing_at, closing_why, closed_at)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
	ON CONFLICT (id) DO UPDATE
	   SET establishment = excluded.establishment, provisional = excluded.provisional, lapsed_at = excluded.lapsed_at, totp = excluded.totp,
	       totp_last = excluded.totp_last, closing_at = excluded.closing_at, closing_why = excluded.closing_why, closed_at = excluded.closed_at`

// PutAccount keeps an account, new or changed.
func (o *Store) PutAccount(ctx context.Context, a account.Account) error {
	_, err := o.DB.Exec(ctx, writeAccount, a.ID, a.Establishment, store.Text(a.Provisional), store.Text(a.Lapsed), a.TOTP, a.TOTPLast, clock.Text(o.DB.Now()),
		store.Text(a.Closing), a.Why, store.Text(a.Closed))
	return err
}

const overdueAccounts = `
	SELECT id FROM account WHERE provisional < $1 AND lapsed_at IS NULL ORDER BY provisional, id`

// Overdue lists the provisional accounts whose deadline is before a moment and has not been noted yet.
func (o *Store) Overdue(ctx context.Context, before time.Time) ([]string, error) {
	return store.Collect(ctx, o.DB, store.Value[string], overdueAccounts, clock.Text(before))
}

const closingAccounts = `SELECT id FROM account WHERE closing_at IS NOT NULL AND closed_at IS NULL ORDER BY closing_at, id`

// Closing lists the accounts whose businesses have asked for them to be closed, the longest waiting first.
func (o *Store) Closing(ctx context.Context) ([]string, error) {
	return store.Collect(ctx, o.DB, store.Value[string], closingAccounts)
}

// AccountsOf lists the accounts of an establishment, the oldest first.
func (o *Store) AccountsOf(ctx context.Context, number string) ([]string, error) {
	return store.Collect(ctx, o.DB, store.Value[string], establishmentAccounts, number)
}

const deviceColumns = `
	SELECT fingerprint, account, certificate, address, name, created_at, coalesce(until, ''), trusted, coalesce(revoked_at, '')
	  FROM device `

const (
	readDevice     = deviceColumns + `WHERE fingerprint = $1`
	accountDevices = deviceColumns + `WHERE account = $1 AND revoked_at IS NULL ORDER BY created_at, fingerprint`
)

// Device reads a device, revoked ones too. It returns a NotFound fault.
func (o *Store) Device(ctx context.Context, fingerprint string) (account.Device, error) {
	list, err := store.Collect(ctx, o.DB, scanDevice, readDevice, fingerprint)
	if err != nil || len(list) > 0 {
		return firstOf(list), err
	}
	return account.Device{}, fault.New(fault.NotFound, "account.device.unknown")
}

// Devices lists the devices of an account that letters go to: all that are not revoked, the oldest first. Whether one
// is logged in does not matter: only its own key and its owner's password open what it is sent.
func (o *Store) Devices(ctx context.Context, id string) ([]account.Device, error) {
	return store.Collect(ctx, o.DB, scanDevice, accountDevices, id)
}

func scanDevice(r *sql.Rows) (d account.Device, err error) {
	var since, until, revoked string
	err = r.Scan(&d.Fingerprint, &d.Account, &d.Certificate, &d.Address, &d.Name, &since, &until, &d.Trusted, &revoked)
	d.Since, d.Until, d.Revoked = store.Instant(since), store.Instant(until), store.Instant(revoked)
	return d, err
}

func firstOf[T any](list []T) (v T) {
	if len(list) > 0 {
		v = list[0]
	}
	return v
}

const allDevices = deviceColumns + `WHERE revoked_at IS NULL ORDER BY created_at, fingerprint`

// AllDevices lists every device that letters go to, the oldest first.
func (o *Store) AllDevices(ctx context.Context) ([]account.Device, error) {
	return store.Collect(ctx, o.DB, scanDevice, allDevices)
}

const writeDevice = `
	INSERT INTO device (fingerprint, account, certificate, address, name, until, trusted, revoked_at, created_at)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
	ON CONFLICT (fingerprint) DO UPDATE
	   SET address = excluded.address, name = excluded.name, until = excluded.until, trusted = excluded.trusted,
	       revoked_at = excluded.revoked_at`

// PutDevice keeps a device, new or changed. What it is and whose it is never changes.
func (o *Store) PutDevice(ctx context.Context, d account.Device) error {
	_, err := o.DB.Exec(ctx, writeDevice, d.Fingerprint, d.Account, d.Certificate, d.Address, d.Name, store.Text(d.Until), d.Trusted,
		store.Text(d.Revoked), clock.Text(d.Since))
	return err
}

const addressColumns = `SELECT address, account, main, open FROM login_address `

const (
	readAddress      = addressColumns + `WHERE address = $1`
	accountAddresses = addressColumns + `WHERE account = $1 ORDER BY main DESC, added_at, address`
	writeAddress     = `
	INSERT INTO login_address (address, account, main, open, added_at) VALUES ($1, $2, $3, $4, $5)
	ON CONFLICT (address) DO UPDATE SET main = excluded.main, open = excluded.open`
	removeAddress = `DELETE FROM login_address WHERE address = $1 AND account = $2`
)

// LoginAddress reads a login address; its account is empty where the address is nobody's.
func (o *Store) LoginAddress(ctx context.Context, address string) (account.LoginAddress, error) {
	list, err := store.Collect(ctx, o.DB, scanAddress, readAddress, account.FoldAddress(address))
	return firstOf(list), err
}

// LoginAddresses lists those of an account, its ID first.
func (o *Store) LoginAddresses(ctx context.Context, id string) ([]account.LoginAddress, error) {
	return store.Collect(ctx, o.DB, scanAddress, accountAddresses, id)
}

func scanAddress(r *sql.Rows) (a account.LoginAddress, err error) {
	return a, r.Scan(&a.Address, &a.Account, &a.Main, &a.Open)
}

// PutLoginAddress keeps a login address, new or changed. An address never changes hands.
func (o *Store) PutLoginAddress(ctx context.Context, a account.LoginAddress) error {
	_, err := o.DB.Exec(ctx, writeAddress, account.FoldAddress(a.Address), a.Account, a.Main, a.Open, clock.Text(o.DB.Now()))
	return err
}

// RemoveLoginAddress gives up an address of an account.
func (o *Store) RemoveLoginAddress(ctx context.Context, a account.LoginAddress) error {
	_, err := o.DB.Exec(ctx, removeAddress, account.FoldAddress(a.Address), a.Account)
	return err
}

const putRecovery = `INSERT INTO recovery (hash, account) VALUES ($1, $2)`

const (
	dropRecovery = `DELETE FROM recovery WHERE account = $1`
	useRecovery  = `UPDATE recovery SET used_at = $3 WHERE hash = $1 AND account = $2 AND used_at IS NULL`
)

// PutRecovery replaces an account's recovery codes by those with the given hashes.
func (o *Store) PutRecovery(ctx context.Context, id string, hashes []string) error {
	if _, err := o.DB.Exec(ctx, dropRecovery, id); err != nil {
		return err
	}
	for _, h := range hashes {
		if _, err := o.DB.Exec(ctx, putRecovery, h, id); err != nil {
			return err
		}
	}
	return nil
}

// UseRecovery uses a recovery code up; false where it is none, or was used.
func (o *Store) UseRecovery(ctx context.Context, id, hash string) (bool, error) {
	n, err := o.DB.Exec(ctx, useRecovery, hash, id, clock.Text(o.DB.Now()))
	return n == 1, err
}

// seconds spells a duration for the store.
func seconds(d time.Duration) int64 { return int64(d / time.Second) }
