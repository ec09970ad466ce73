package program

import (
	"context"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
)

// signed is a sign-in: where, as which program, and what came of it.
type signed struct {
	Authority string          `json:"authority"`
	Program   mailbox.Program `json:"program"`
	Grant     mailbox.Grant   `json:"grant"`
}

// SignIn lets a person sign in at an authority, in the browser. What was granted waits until it is used.
func (p *Program) SignIn(ctx context.Context, address, id string) error {
	var a mailbox.Authority
	var as mailbox.Program
	err := p.do(ctx, func(context.Context) error {
		var ok bool
		a, ok = authority(p.settings.Providers, id)
		as = p.settings.Programs[id]
		if !ok || as.ID == "" {
			return fault.New(fault.State, "mail.noProgram")
		}
		return nil
	})
	if err != nil {
		return err
	}
	g, err := mailbox.SignIn{Authority: a, Program: as, Now: p.Now}.Do(ctx, address, p.Browse)
	if err != nil {
		return err
	}
	return p.keepFresh(ctx, address, signed{id, as, g})
}

// keepFresh keeps a sign-in that belongs to no account yet.
func (p *Program) keepFresh(ctx context.Context, address string, in signed) error {
	return p.do(ctx, func(context.Context) error {
		p.signedIn[address] = in
		return nil
	})
}

// PutProgram keeps what an authority knows this program as.
func (p *Program) PutProgram(ctx context.Context, id, as, secret string) error {
	return p.do(ctx, func(context.Context) error {
		if _, ok := authority(p.settings.Providers, id); !ok {
			return fault.New(fault.NotFound, "mail.noProgram")
		}
		programs := map[string]mailbox.Program{id: {ID: as, Secret: secret}} // others may still read the former
		for other, known := range p.settings.Programs {
			if other != id {
				programs[other] = known
			}
		}
		p.settings.Programs = programs
		return p.saveSettings()
	})
}

// freshSignIn is a sign-in to an address that is not kept with an account yet; nil for none.
func (p *Program) freshSignIn(address string) *signed {
	if in, ok := p.signedIn[address]; ok {
		return &in
	}
	return nil
}

// tokens are those of an address: of a fresh sign-in, or of the open session, whose courier shares them: an authority may
// make void what one of two had.
func (p *Program) tokens(address string) (tokens mailbox.Tokens, err error) {
	if in := p.freshSignIn(address); in != nil {
		tokens = p.tokensOf(*in, func(ctx context.Context, g mailbox.Grant) error {
			return p.keepFresh(ctx, address, signed{in.Authority, in.Program, g})
		})
	} else if p.session != nil && p.session.box.Address == address {
		tokens = p.session.box.Tokens
	}
	if tokens == nil {
		return nil, fault.New(fault.Denied, "mail.signIn")
	}
	return tokens, nil
}

// tokensOf goes on with a sign-in; nil where nobody knows its authority.
func (p *Program) tokensOf(in signed, keep func(context.Context, mailbox.Grant) error) mailbox.Tokens {
	a, ok := authority(p.settings.Providers, in.Authority)
	if !ok {
		return nil
	}
	return mailbox.NewSession(a, in.Program, in.Grant, nil, p.Now, keep)
}

// signIn gives a mailbox the tokens of a sign-in; without one it has those it had. Where nobody knows the authority any
// more, it opens nevertheless, and the person must sign in again.
func (p *Program) signIn(keys safe, box *mailbox.Setup, in *signed) {
	if box.Auth != mailbox.OAuth2 || in == nil {
		return
	}
	box.Tokens = p.tokensOf(*in, func(ctx context.Context, g mailbox.Grant) error {
		return keys.store.Atomically(ctx, func(ctx context.Context) error {
			return keys.putSecret(ctx, mailSetting, secret{SignIn: &signed{in.Authority, in.Program, g}})
		})
	})
	box.Withheld = box.Tokens == nil
}
