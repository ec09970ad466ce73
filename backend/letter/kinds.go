package letter

// The kinds of letter; those about who may enter are in kinds_account.go. A new kind is a constant, a body, a text
// in readable.go, and a case in desk.apply or office.apply.
const (
	Ack         Kind = "ack"         // both ways: nothing but Acks; never acknowledged itself
	Unsupported Kind = "unsupported" // both ways: the kind answered is unknown here
)

// InStream says whether letters of a kind are numbered, acknowledged and applied in order. The others are about getting in,
// before there is a stream: each question is sent until its answer is there. Kinds that are not known here are numbered.
func (k Kind) InStream() bool {
	switch k {
	case Ack, Enrol, Hello, KeyMailed, KeyEntry, Enrolled, EnrolRefused, LoginAsk, LoginMailed, LoginAnswer, LoginGranted,
		LoginRefused, LoginNeeded:
		return false
	}
	return true
}
