package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
)

const readAccount = `SELECT id, establishment, coalesce(provisional, ''), coalesce(lapsed_at, ''), totp, totp_last FROM account WHERE id = $1`

// Account reads an account. It returns a NotFound fault.
func (o *Office) Account(ctx context.Context, id string) (a account.Account, err error) {
	var provisional, lapsed string
	err = o.read(ctx).QueryRowContext(ctx, readAccount, id).Scan(&a.ID, &a.Establishment, &provisional, &lapsed, &a.TOTP, &a.TOTPLast)
	if errors.Is(err, sql.ErrNoRows) {
		return a, fault.New(fault.NotFound, "account.notFound")
	}
	a.Provisional, a.Lapsed = instant(provisional), instant(lapsed)
	return a, explain("read account", err)
}

const writeAccount = `
	INSERT INTO account (id, establishment, provisional, lapsed_at, totp, totp_last, created_at)
	VALUES ($1, $2, $3, $4, $5, $6, $7)
	ON CONFLICT (id) DO UPDATE
	   SET establishment = excluded.establishment, provisional = excluded.provisional, lapsed_at = excluded.lapsed_at, totp = excluded.totp,
	       totp_last = excluded.totp_last`

// PutAccount keeps an account, new or changed.
func (o *Office) PutAccount(ctx context.Context, a account.Account) error {
	_, err := o.exec(ctx, writeAccount, a.ID, a.Establishment, text(a.Provisional), text(a.Lapsed), a.TOTP, a.TOTPLast, clock.Text(o.now()))
	return err
}

const overdueAccounts = `
	SELECT id FROM account WHERE provisional < $1 AND lapsed_at IS NULL ORDER BY provisional, id`

// Overdue lists the provisional accounts whose deadline is before a moment and has not been noted yet.
func (o *Office) Overdue(ctx context.Context, before time.Time) ([]string, error) {
	return collect(ctx, o.read(ctx), scanText, overdueAccounts, clock.Text(before))
}

// AccountsOf lists the accounts of an establishment, the oldest first.
func (o *Office) AccountsOf(ctx context.Context, number string) ([]string, error) {
	return collect(ctx, o.read(ctx), scanText, establishmentAccounts, number)
}

func scanText(r *sql.Rows) (s string, err error) { return s, r.Scan(&s) }

const deviceColumns = `
	SELECT fingerprint, account, certificate, address, name, created_at, coalesce(until, ''), trusted, coalesce(revoked_at, '')
	  FROM device `

const (
	readDevice     = deviceColumns + `WHERE fingerprint = $1`
	accountDevices = deviceColumns + `WHERE account = $1 AND revoked_at IS NULL ORDER BY created_at, fingerprint`
)

// Device reads a device, revoked ones too. It returns a NotFound fault.
func (o *Office) Device(ctx context.Context, fingerprint string) (account.Device, error) {
	list, err := collect(ctx, o.read(ctx), scanDevice, readDevice, fingerprint)
	if err != nil || len(list) > 0 {
		return firstOf(list), err
	}
	return account.Device{}, fault.New(fault.NotFound, "account.device.unknown")
}

// Devices lists the devices of an account that letters go to: all that are not revoked, the oldest first. Whether one
// is logged in does not matter: only its own key and its owner's password open what it is sent.
func (o *Office) Devices(ctx context.Context, id string) ([]account.Device, error) {
	return collect(ctx, o.read(ctx), scanDevice, accountDevices, id)
}

func scanDevice(r *sql.Rows) (d account.Device, err error) {
	var since, until, revoked string
	err = r.Scan(&d.Fingerprint, &d.Account, &d.Certificate, &d.Address, &d.Name, &since, &until, &d.Trusted, &revoked)
	d.Since, d.Until, d.Revoked = instant(since), instant(until), instant(revoked)
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
func (o *Office) AllDevices(ctx context.Context) ([]account.Device, error) {
	return collect(ctx, o.read(ctx), scanDevice, allDevices)
}

const writeDevice = `
	INSERT INTO device (fingerprint, account, certificate, address, name, until, trusted, revoked_at, created_at)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
	ON CONFLICT (fingerprint) DO UPDATE
	   SET address = excluded.address, name = excluded.name, until = excluded.until, trusted = excluded.trusted,
	       revoked_at = excluded.revoked_at`

// PutDevice keeps a device, new or changed. What it is and whose it is never changes.
func (o *Office) PutDevice(ctx context.Context, d account.Device) error {
	_, err := o.exec(ctx, writeDevice, d.Fingerprint, d.Account, d.Certificate, d.Address, d.Name, text(d.Until), d.Trusted,
		text(d.Revoked), clock.Text(d.Since))
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
func (o *Office) LoginAddress(ctx context.Context, address string) (account.LoginAddress, error) {
	list, err := collect(ctx, o.read(ctx), scanAddress, readAddress, account.FoldAddress(address))
	return firstOf(list), err
}

// LoginAddresses lists those of an account, its ID first.
func (o *Office) LoginAddresses(ctx context.Context, id string) ([]account.LoginAddress, error) {
	return collect(ctx, o.read(ctx), scanAddress, accountAddresses, id)
}

func scanAddress(r *sql.Rows) (a account.LoginAddress, err error) {
	return a, r.Scan(&a.Address, &a.Account, &a.Main, &a.Open)
}

// PutLoginAddress keeps a login address, new or changed. An address never changes hands.
func (o *Office) PutLoginAddress(ctx context.Context, a account.LoginAddress) error {
	_, err := o.exec(ctx, writeAddress, account.FoldAddress(a.Address), a.Account, a.Main, a.Open, clock.Text(o.now()))
	return err
}

// RemoveLoginAddress gives up an address of an account.
func (o *Office) RemoveLoginAddress(ctx context.Context, a account.LoginAddress) error {
	_, err := o.exec(ctx, removeAddress, account.FoldAddress(a.Address), a.Account)
	return err
}

const (
	withdrawLetters = `DELETE FROM outbox WHERE peer = $1 AND acked_at IS NULL`
	withdrawAck     = `UPDATE peer SET ack_due_at = NULL WHERE name = $1`
)

// Withdraw takes back what is still under way to a device: it was revoked.
func (o *Office) Withdraw(ctx context.Context, fingerprint string) error {
	if _, err := o.exec(ctx, withdrawLetters, fingerprint); err != nil {
		return err
	}
	_, err := o.exec(ctx, withdrawAck, fingerprint)
	return err
}

const wakeWaiting = `UPDATE mail SET verdict = '', reason = '' WHERE verdict = 'waiting' AND peer = $1`

// Wake has the letters of a device that wait for its login looked at again.
func (o *Office) Wake(ctx context.Context, fingerprint string) error {
	_, err := o.exec(ctx, wakeWaiting, fingerprint)
	return err
}

const countAnswers = `SELECT count(*) FROM outbox WHERE answers = $1 AND seq = 0`

// AnswerAgain sends the answer to a letter once more; false where it has none.
func (o *Office) AnswerAgain(ctx context.Context, letterID string) (bool, error) {
	var n int
	if err := o.read(ctx).QueryRowContext(ctx, countAnswers, letterID).Scan(&n); err != nil || n == 0 {
		return false, explain("count answers", err)
	}
	return true, o.answerAgain(ctx, letterID)
}

const putRecovery = `INSERT INTO recovery (hash, account) VALUES ($1, $2)`

const (
	dropRecovery = `DELETE FROM recovery WHERE account = $1`
	useRecovery  = `UPDATE recovery SET used_at = $3 WHERE hash = $1 AND account = $2 AND used_at IS NULL`
)

// PutRecovery replaces an account's recovery codes by those with the given hashes.
func (o *Office) PutRecovery(ctx context.Context, id string, hashes []string) error {
	if _, err := o.exec(ctx, dropRecovery, id); err != nil {
		return err
	}
	for _, h := range hashes {
		if _, err := o.exec(ctx, putRecovery, h, id); err != nil {
			return err
		}
	}
	return nil
}

// UseRecovery uses a recovery code up; false where it is none, or was used.
func (o *Office) UseRecovery(ctx context.Context, id, hash string) (bool, error) {
	n, err := o.exec(ctx, useRecovery, hash, id, clock.Text(o.now()))
	return n == 1, err
}

// seconds spells a duration for the store.
func seconds(d time.Duration) int64 { return int64(d / time.Second) }
