// Package fault is an error a person may see: what is wrong, where, and the
// key of the sentence that says what to do. Every other error is a defect.
// It knows no sentence itself; the words live with the screens.
package fault

import (
	"errors"
	"fmt"
	"time"
)

// Code is the kind of a fault; screens choose their behaviour by it.
type Code string

// The kinds of fault.
const (
	Invalid  Code = "invalid"  // an entry must be changed; Field names it
	NotFound Code = "notFound" // the thing no longer exists
	Conflict Code = "conflict" // the thing changed meanwhile
	State    Code = "state"    // not possible in the thing's present state
	Denied   Code = "denied"   // wrong password, code or right
	Network  Code = "network"  // the mail server could not be reached or refused
	Storage  Code = "storage"  // disk full, file damaged, file locked
)

// Fault is an error meant for a person.
type Fault struct {
	Code  Code
	Field string            // key of the field it concerns, or empty
	Key   string            // key of the sentence in the screens' dictionaries
	Args  map[string]string // values of the sentence's placeholders
	Pause time.Duration     // how long at least to leave alone what said no; 0 where nothing is known
	cause error
}

// Error spells the fault for logs: codes and keys only, never what a person typed.
func (f *Fault) Error() string {
	s := string(f.Code) + " " + f.Key
	if f.Field != "" {
		s += " at " + f.Field
	}
	if f.cause != nil {
		s += ": " + f.cause.Error()
	}
	return s
}

// Unwrap gives the error that caused the fault, for logs.
func (f *Fault) Unwrap() error { return f.cause }

// New is a fault of no particular field.
func New(code Code, key string) *Fault { return &Fault{Code: code, Key: key} }

// At is a fault of one field.
func At(field string, code Code, key string) *Fault {
	return &Fault{Code: code, Field: field, Key: key}
}

// With adds a value for the sentence and returns the fault.
func (f *Fault) With(name string, value any) *Fault {
	if f.Args == nil {
		f.Args = map[string]string{}
	}
	f.Args[name] = fmt.Sprint(value)
	return f
}

// Because keeps the error that caused the fault and returns the fault.
func (f *Fault) Because(err error) *Fault {
	f.cause = err
	return f
}

// Of finds the fault in an error's chain.
func Of(err error) (*Fault, bool) {
	var f *Fault
	ok := errors.As(err, &f)
	return f, ok
}

// Is tells whether a fault of a kind is in an error's chain.
func Is(err error, code Code) bool {
	f, ok := Of(err)
	return ok && f.Code == code
}
