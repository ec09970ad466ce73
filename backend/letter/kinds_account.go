package letter

import (
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
)

// The kinds of letter about who may enter. Those up to LoginNeeded stand outside the stream (seq 0): each question has
// one answer, and the question is sent again until that has come.
const (
	Enrol         Kind = "account.enrol"    // first contact with an account creation code
	Hello         Kind = "account.hello"    // first contact without one
	KeyMailed     Kind = "account.mailed"   // a verification key is on its way by ordinary mail
	KeyEntry      Kind = "account.key"      // the verification key
	Enrolled      Kind = "account.enrolled" // the account is open
	EnrolRefused  Kind = "account.refused"  // an entry was wrong, or it is too late
	LoginAsk      Kind = "login.ask"        // a one-time password, please
	LoginMailed   Kind = "login.mailed"     // it is on its way by ordinary mail
	LoginAnswer   Kind = "login.answer"     // the one-time password
	LoginGranted  Kind = "login.granted"    // letters of this device are applied until then
	LoginRefused  Kind = "login.refused"    // not that one-time password
	LoginNeeded   Kind = "login.needed"     // a letter of yours waits until you log in
	AccountState  Kind = "account.state"    // devices and login addresses as they are now
	DeviceRevoke  Kind = "device.revoke"    // a lost device must not write any more
	DeviceForget  Kind = "device.forget"    // a device needs a one-time password again
	DeviceName    Kind = "device.name"      // what this computer is called
	DeviceCode    Kind = "device.code"      // a code for another computer, please
	DeviceCoded   Kind = "device.coded"     // that code
	CodeDrop      Kind = "code.drop"        // a code that nobody has used yet is taken back
	AddressAdd    Kind = "address.add"      // another login address, please
	AddressKey    Kind = "address.key"      // the verification key that was mailed to it
	AddressRemove Kind = "address.remove"   // a login address is given up
	AddressSaid   Kind = "address.answer"   // what became of the address that was asked for
	TOTPAsk       Kind = "totp.ask"         // set up an authenticator app, please
	TOTPSecret    Kind = "totp.secret"      // its secret and the recovery codes
	TOTPConfirm   Kind = "totp.confirm"     // its first code
	TOTPEnd       Kind = "totp.end"         // no authenticator app any more
	AccountClose  Kind = "account.close"    // close the account, please; or not any more
)

// accountKinds are the specs of opening an account.
var accountKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: Enrol, way: ToOffice, ends: AtAnswer,
		body: "`certificate, address, establishment, phone`; sealed with the code",
		text: telling(enrolText),
	},
	{
		kind: Hello, way: ToOffice, ends: AtAnswer,
		body: "`certificate, address, way` (registered or provisional)",
		text: telling(helloText),
	},
	{
		kind: KeyMailed, way: ToDesk, ends: AtSending, topic: AboutStage,
		body: "`certificate, office, office_address, minutes`; sealed with the code, or to the certificate of the hello",
		text: telling(keyMailedText),
	},
	{
		kind: KeyEntry, way: ToOffice, ends: AtAnswer,
		body: "`asked` (id of enrol or hello), `key, name, business` (仮登録 only)",
		text: telling(keyEntryText),
	},
	{
		kind: Enrolled, way: ToDesk, ends: AtSending, topic: AboutStage,
		body: "`account, certificate, office, office_address, establishment, provisional`",
		text: telling(enrolledText),
	},
	{
		kind: EnrolRefused, way: ToDesk, ends: AtSending, topic: AboutStage,
		body: "`certificate, reason, tries_left`",
		text: telling(enrolRefusedText),
	},
}

// loginKinds are the specs of logging in.
var loginKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: LoginAsk, way: ToOffice, ends: AtAnswer,
		body: "empty",
		text: saying(loginAskText),
	},
	{
		kind: LoginMailed, way: ToDesk, ends: AtSending, topic: AboutStage,
		body: "`asked` (the ask whose digits are under way), `minutes`",
		text: telling(loginMailedText),
	},
	{
		kind: LoginAnswer, way: ToOffice, ends: AtAnswer,
		body: "`asked, method` (mail, totp or recovery), `digits, trust`",
		text: telling(loginAnswerText),
	},
	{
		kind: LoginGranted, way: ToDesk, ends: AtSending, topic: AboutStage,
		body: "`until, seconds, trusted`",
		text: telling(loginGrantedText),
	},
	{
		kind: LoginRefused, way: ToDesk, ends: AtSending, topic: AboutStage,
		body: "`reason, tries_left`",
		text: telling(loginRefusedText),
	},
	{
		kind: LoginNeeded, way: ToDesk, ends: AtSending, topic: AboutStage,
		body: "`reason` (login, revoked or closed); answers a letter that is not applied",
		text: telling(loginNeededText),
	},
}

// settingsKinds are the specs of what changes an account.
var settingsKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: AccountState, way: ToDesk, stream: true, ends: AtAck, topic: AboutStage,
		body: "to every device of the account. `devices{fingerprint, certificate, name, address, since, until, trusted}` (those not revoked)`, addresses, codes` (those nobody has used: `name, device, until`)`, provisional, lapsed, authenticator, closing` (when it was asked to close the account)`, closed` (since when it is; the last letter of the stream)",
		text: telling(accountStateText),
	},
	{
		kind: DeviceRevoke, way: ToOffice, stream: true, ends: AtAck,
		body: "`fingerprint, name`",
		text: telling(deviceRevokeText),
	},
	{
		kind: DeviceForget, way: ToOffice, stream: true, ends: AtAck,
		body: "`fingerprint, name`",
		text: telling(deviceForgetText),
	},
	{
		kind: DeviceName, way: ToOffice, stream: true, ends: AtAck,
		body: "`fingerprint, name`",
		text: telling(deviceNameText),
	},
	{
		kind: DeviceCode, way: ToOffice, stream: true, ends: AtAck,
		body: "empty",
		text: saying(deviceCodeText),
	},
	{
		kind: DeviceCoded, way: ToDesk, stream: true, ends: AtAck, topic: AboutStage,
		body: "answers it: `code` for another computer: one at a time, for 24 hours, and no longer than the device that asked may write",
		text: telling(deviceCodedText),
	},
	{
		kind: CodeDrop, way: ToOffice, stream: true, ends: AtAck,
		body: "`name` of a code of the business that nobody has used and that is taken back",
		text: telling(codeDropText),
	},
	{
		kind: AddressAdd, way: ToOffice, stream: true, ends: AtAck,
		body: "`address, main`",
		text: telling(addressAddText),
	},
	{
		kind: AddressKey, way: ToOffice, stream: true, ends: AtAck,
		body: "`asked, key`",
		text: telling(addressKeyText),
	},
	{
		kind: AddressRemove, way: ToOffice, stream: true, ends: AtAck,
		body: "`address, main`",
		text: telling(addressRemoveText),
	},
	{
		kind: AddressSaid, way: ToDesk, stream: true, ends: AtAck, topic: AboutStage,
		body: "`address, asked, reason, tries_left, done`",
		text: telling(addressSaidText),
	},
	{
		kind: TOTPAsk, way: ToOffice, stream: true, ends: AtAck,
		body: "empty",
		text: saying(totpAskText),
	},
	{
		kind: TOTPSecret, way: ToDesk, stream: true, ends: AtAck, topic: AboutStage,
		body: "answers it: `secret, recovery`",
		text: telling(totpSecretText),
	},
	{
		kind: TOTPConfirm, way: ToOffice, stream: true, ends: AtAck,
		body: "`digits`",
		text: telling(totpConfirmText),
	},
	{
		kind: AccountClose, way: ToOffice, stream: true, ends: AtAck,
		body: "`why` of at most 200 characters, or empty, `undo` (what was asked is taken back). Nothing ends until the office has closed it; the answer is an `account.state`",
		text: telling(accountCloseText),
	},
	{
		kind: TOTPEnd, way: ToOffice, stream: true, ends: AtAck,
		body: "empty",
		text: saying(totpEndText),
	},
}

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

// KeyEntryBody brings the verification key.
type KeyEntryBody struct {
	Asked string                       `json:"asked"` // id of the letter that asked for it
	Key   string                       `json:"key"`
	Name  string                       `json:"name"`     // of the computer; may be empty
	Own   *establishment.Establishment `json:"business"` // 仮登録: the business, which the office does not know yet
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
	ReasonClosed  = "closed"  // the account is closed
	ReasonTaken   = "taken"   // the address belongs to an account
	ReasonMany    = "many"    // no more addresses
)

// Reasons lists why an enrolment, a login or a new login address may be refused, by the beginning of the keys of their sentences.
func Reasons() map[string][]string {
	digits := []string{ReasonWrong, ReasonExpired, ReasonVoid, ReasonWait}
	return map[string][]string{
		"account.enrol.":     append([]string{ReasonEntry, ReasonTaken, ReasonMany}, digits...),
		"account.login.":     digits,
		"account.addresses.": append([]string{ReasonTaken, ReasonMany}, digits...),
	}
}

// EnrolRefusedBody says why an enrolment failed.
type EnrolRefusedBody struct {
	Certificate string `json:"certificate"` // of the office, which the desk does not know yet
	Reason      string `json:"reason"`
	TriesLeft   int    `json:"tries_left"`
}

// LoginMailedBody says under which name the one-time password is under way. One that still lives is mailed again.
type LoginMailedBody struct {
	Asked   string `json:"asked"`
	Minutes int    `json:"minutes"` // how long it lives from the sending of its first mail
}

// LoginAnswerBody brings the one-time password.
type LoginAnswerBody struct {
	Asked  string         `json:"asked"` // which one; empty for other methods than ByMail
	Method account.Method `json:"method"`
	Digits string         `json:"digits"`
	Trust  bool           `json:"trust"` // 次回から省略する
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
	Reason string `json:"reason"` // ReasonLogin, ReasonRevoked or ReasonClosed
}

// DeviceState is one device of the account, as its owner sees it.
type DeviceState struct {
	Fingerprint string    `json:"fingerprint"`
	Certificate string    `json:"certificate"` // armored; its other computers write to it and know it by that
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
	Closing       string         `json:"closing,omitempty"` // RFC 3339: when it was asked that the account be closed
	Closed        string         `json:"closed,omitempty"`  // RFC 3339: since when it is closed
}

// AccountCloseBody asks that the account be closed (退会), or with Undo that it be not.
type AccountCloseBody struct {
	Why  string `json:"why"`
	Undo bool   `json:"undo"`
}

// MaxWhy is how many characters a business may say beside that.
const MaxWhy = 200

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
	Asked     string `json:"asked"`  // id of the letter that asked for the address, while its key is under way
	Reason    string `json:"reason"` // empty where it was done, or the key was mailed
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
