package letter

import (
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
)

// The kinds of letter about who may enter. Those up to LoginNeeded stand outside the stream (seq 0): each request has
// one answer, and the request is sent again until that has come.
const (
	Enrol         Kind = "account.enrol"    // desk → office: first contact with an account creation code
	Hello         Kind = "account.hello"    // desk → office: first contact without one
	KeyMailed     Kind = "account.mailed"   // office → desk: a notice key is on its way by ordinary mail
	KeyEntry      Kind = "account.key"      // desk → office: the notice key
	Enrolled      Kind = "account.enrolled" // office → desk: the account is open
	EnrolRefused  Kind = "account.refused"  // office → desk: an entry was wrong, or it is too late
	LoginAsk      Kind = "login.ask"        // desk → office: a one-time password, please
	LoginMailed   Kind = "login.mailed"     // office → desk: it is on its way by ordinary mail
	LoginAnswer   Kind = "login.answer"     // desk → office: the one-time password
	LoginGranted  Kind = "login.granted"    // office → desk: letters of this device are applied until then
	LoginRefused  Kind = "login.refused"    // office → desk: not that one-time password
	LoginNeeded   Kind = "login.needed"     // office → desk: a letter of yours waits until you log in
	AccountState  Kind = "account.state"    // office → desk: devices and login addresses as they are now
	DeviceRevoke  Kind = "device.revoke"    // desk → office: a lost device must not write any more
	DeviceForget  Kind = "device.forget"    // desk → office: a device needs a one-time password again
	DeviceName    Kind = "device.name"      // desk → office: what this computer is called
	DeviceCode    Kind = "device.code"      // desk → office: a code for another computer, please
	DeviceCoded   Kind = "device.coded"     // office → desk: that code
	CodeDrop      Kind = "code.drop"        // desk → office: a code that nobody has used yet is taken back
	AddressAdd    Kind = "address.add"      // desk → office: another login address, please
	AddressKey    Kind = "address.key"      // desk → office: the notice key that was mailed to it
	AddressRemove Kind = "address.remove"   // desk → office: a login address is given up
	AddressSaid   Kind = "address.answer"   // office → desk: what became of the request for an address
	TOTPAsk       Kind = "totp.ask"         // desk → office: set up an authenticator app, please
	TOTPSecret    Kind = "totp.secret"      // office → desk: its secret and the recovery codes
	TOTPConfirm   Kind = "totp.confirm"     // desk → office: its first code
	TOTPEnd       Kind = "totp.end"         // desk → office: no authenticator app any more
)

// Way is how somebody without an account creation code comes to an account.
type Way string

// The ways of Hello.
const (
	Registered  Way = "registered"  // ③: the address was registered at the counter
	Provisional Way = "provisional" // ①: 仮登録
)

// EnrolBody is what entry ② of the first page asks (seed 000, STEP 4); the code itself is not in it:
// that the letter can be opened with the code proves it.
type EnrolBody struct {
	Certificate   string `json:"certificate"` // armored OpenPGP certificate of the device
	Address       string `json:"address"`
	Establishment string `json:"establishment"` // 事業所番号
	Phone         string `json:"phone"`
}

// HelloBody is first contact without paper. It holds nothing but who writes: whoever carries the mail knows as much.
type HelloBody struct {
	Certificate string `json:"certificate"`
	Address     string `json:"address"`
	Way         Way    `json:"way"`
}

// KeyMailedBody answers Enrol and Hello. It is the same whether the office knows the address or not.
type KeyMailedBody struct {
	Certificate   string `json:"certificate"` // of the office
	Office        string `json:"office"`      // its name
	OfficeAddress string `json:"office_address"`
	Minutes       int    `json:"minutes"` // how long the key lives from the sending of its mail
}

// KeyEntryBody brings the notice key.
type KeyEntryBody struct {
	Request string                       `json:"request"` // id of the letter that asked for it
	Key     string                       `json:"key"`
	Name    string                       `json:"name"`     // of the computer; may be empty
	Own     *establishment.Establishment `json:"business"` // 仮登録: the business, which the office does not know yet
}

// EnrolledBody opens the account on the device.
type EnrolledBody struct {
	Account       string                      `json:"account"`
	Certificate   string                      `json:"certificate"` // of the office
	Office        string                      `json:"office"`      // its name
	OfficeAddress string                      `json:"office_address"`
	Establishment establishment.Establishment `json:"establishment"`
	Provisional   string                      `json:"provisional"` // 仮登録: deadline at the counter; empty once registered
}

// Reasons of EnrolRefused, LoginRefused, LoginNeeded and AddressSaid.
const (
	ReasonEntry   = "entry"   // establishment or phone number is not what the office holds
	ReasonVoid    = "void"    // the code or the digits were used, or entered wrongly too often
	ReasonWrong   = "wrong"   // not these digits
	ReasonExpired = "expired" // too late
	ReasonWait    = "wait"    // asked for too often
	ReasonRevoked = "revoked" // the device was revoked
	ReasonLogin   = "login"   // the device is not logged in
	ReasonTaken   = "taken"   // the address belongs to an account
	ReasonMany    = "many"    // no more addresses
)

// EnrolRefusedBody says why an enrolment failed.
type EnrolRefusedBody struct {
	Certificate string `json:"certificate"` // of the office, which the desk does not know yet
	Reason      string `json:"reason"`
	TriesLeft   int    `json:"tries_left"`
}

// LoginMailedBody says under which name the one-time password is under way. One that still lives is mailed again.
type LoginMailedBody struct {
	Request string `json:"request"`
	Minutes int    `json:"minutes"` // how long it lives from the sending of its first mail
}

// LoginAnswerBody brings the one-time password.
type LoginAnswerBody struct {
	Request string         `json:"request"` // which one; empty for other methods than ByMail
	Method  account.Method `json:"method"`
	Digits  string         `json:"digits"`
	Trust   bool           `json:"trust"` // 次回から省略する
}

// LoginGrantedBody logs the device in.
type LoginGrantedBody struct {
	Until   time.Time `json:"until"`   // by the office's clock
	Seconds int64     `json:"seconds"` // from now until then: a desk's clock may be wrong
	Trusted bool      `json:"trusted"`
}

// LoginRefusedBody says why not.
type LoginRefusedBody struct {
	Reason    string `json:"reason"`
	TriesLeft int    `json:"tries_left"`
}

// LoginNeededBody says why a letter of the device was not applied.
type LoginNeededBody struct {
	Reason string `json:"reason"` // ReasonLogin or ReasonRevoked
}

// DeviceState is one device of the account, as its owner sees it.
type DeviceState struct {
	Fingerprint string    `json:"fingerprint"`
	Name        string    `json:"name"`
	Address     string    `json:"address"`
	Since       time.Time `json:"since"`
	Until       time.Time `json:"until"` // logged in until then; zero for not
	Trusted     bool      `json:"trusted"`
}

// AddressState is one login address.
type AddressState struct {
	Address string `json:"address"`
	Main    bool   `json:"main"`
}

// CodeState is an account creation code that nobody has used yet. The code itself stands nowhere but on its paper, or on the
// screen of the computer that asked for it.
type CodeState struct {
	Name   string    `json:"name"`   // the 4 characters that name it
	Device string    `json:"device"` // fingerprint of the device that asked for it; empty for paper
	Until  time.Time `json:"until"`
}

// CodeDropBody names a code that is taken back.
type CodeDropBody struct {
	Name string `json:"name"`
}

// AccountStateBody is the account as the office holds it.
type AccountStateBody struct {
	Devices       []DeviceState  `json:"devices"`
	Addresses     []AddressState `json:"addresses"`
	Codes         []CodeState    `json:"codes"`
	Provisional   string         `json:"provisional"`
	Lapsed        bool           `json:"lapsed,omitempty"` // nobody came to the counter in time: letters wait there
	Authenticator bool           `json:"authenticator"`
}

// DeviceBody names a device; in DeviceName with the name it is to have.
type DeviceBody struct {
	Fingerprint string `json:"fingerprint"`
	Name        string `json:"name"`
}

// DeviceCodedBody is a code for another computer of the same account.
type DeviceCodedBody struct {
	Code account.Code `json:"code"`
}

// AddressBody names a login address. Main makes it the account's ID in place of the present one.
type AddressBody struct {
	Address string `json:"address"`
	Main    bool   `json:"main"`
}

// AddressSaidBody is what became of AddressAdd, AddressKey or AddressRemove.
type AddressSaidBody struct {
	Address   string `json:"address"`
	Request   string `json:"request"` // id of the letter that asked for the address, while its key is under way
	Reason    string `json:"reason"`  // empty where it was done, or the key was mailed
	TriesLeft int    `json:"tries_left"`
	Done      bool   `json:"done"`
}

// TOTPSecretBody sets an authenticator app up. It counts once its first code was confirmed.
type TOTPSecretBody struct {
	Secret   string   `json:"secret"` // base 32
	Recovery []string `json:"recovery"`
}

// TOTPConfirmBody is a code of the app.
type TOTPConfirmBody struct {
	Digits string `json:"digits"`
}
