package letter

// The kinds of letter; those about who may enter are in kinds_account.go. A new kind is a constant, a body, a text
// in readable.go, and a case in desk.apply or office.apply.
const (
	Ack         Kind = "ack"         // both ways: nothing but Acks; never acknowledged itself
	Unsupported Kind = "unsupported" // both ways: the kind answered is unknown here
)
