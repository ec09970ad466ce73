package bridge

import (
	"context"

	"kyujindesk/backend/program"
)

// OfficeView is an office of this computer.
type OfficeView struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Code string `json:"code"` // 5 digits
}

// CounterInput is what is asked of an office that is run in this window.
type CounterInput struct {
	Name     string    `json:"name"`
	Code     string    `json:"code"` // 5 digits, the head of its posting numbers
	Hours    string    `json:"hours"`
	HelpDesk string    `json:"helpDesk"`
	Mail     MailSetup `json:"mail"`
	Clerk    string    `json:"clerk"`    // name of its first clerk
	Password string    `json:"password"` // of that clerk
}

// ClerkName is somebody who may log in at an office.
type ClerkName struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// FoundOffice makes an office of this computer, and opens it for its first clerk.
func (s *Start) FoundOffice(in CounterInput) error {
	return act(s.life, slow, func(ctx context.Context) error {
		return s.program.FoundOffice(ctx, program.Counter{
			Name: in.Name, Code: in.Code, Hours: in.Hours, HelpDesk: in.HelpDesk, Mail: in.Mail.account(), Clerk: in.Clerk, Password: in.Password,
		})
	})
}

// Clerks lists who may log in at an office of this computer.
func (s *Start) Clerks(office string) ([]ClerkName, error) {
	return call(s.life, quick, func(ctx context.Context) ([]ClerkName, error) {
		kept, err := s.program.Clerks(ctx, office)
		all := make([]ClerkName, 0, len(kept))
		for _, k := range kept {
			all = append(all, ClerkName{k.ID, k.Name})
		}
		return all, err
	})
}

// EnterOffice opens an office of this computer for a clerk, by their password.
func (s *Start) EnterOffice(office, clerk, password string) error {
	return act(s.life, slow, func(ctx context.Context) error { return s.program.EnterOffice(ctx, office, clerk, password) })
}
