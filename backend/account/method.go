package account

// Method is how a login is proved.
type Method string

// The methods.
const (
	ByMail          Method = "mail"     // a one-time password mailed to the ID's address
	ByAuthenticator Method = "totp"     // a code of an authenticator app
	ByRecovery      Method = "recovery" // one of the recovery codes
)
