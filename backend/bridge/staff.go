package bridge

import (
	"context"
	"slices"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/office"
)

// StaffRow is somebody who works at the office.
type StaffRow struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`
	Roles []string `json:"roles"` // see clerk.Role
	Own   bool     `json:"own"`   // the clerk at work
}

// StaffView is who works at the office (係), and what the clerk at work may do about it.
type StaffView struct {
	Rows   []StaffRow `json:"rows"`
	May    bool       `json:"may"`    // add, change and remove
	Person bool       `json:"person"` // the clerk at work has a password of their own
}

// ClerkInput is somebody who is to work at the office.
type ClerkInput struct {
	Name     string   `json:"name"`
	Roles    []string `json:"roles"`
	Password string   `json:"password"` // that they log in with first
}

// Staff lists who works at the office, who came first first.
func (o *Office) Staff() (StaffView, error) {
	return onOffice(o, func(ctx context.Context, w *office.Office) (StaffView, error) {
		own, err := w.Present(ctx)
		if err != nil {
			return StaffView{}, err
		}
		v := StaffView{Rows: []StaffRow{}, May: own.May(clerk.AddClerk), Person: own.Person()}
		all, err := w.ListClerks(ctx)
		for _, c := range all {
			row := StaffRow{ID: c.ID, Name: c.Name, Roles: []string{}, Own: c.ID == own.ID}
			for _, r := range clerk.Roles() { // in the order they are shown in
				if slices.Contains(c.Roles, r) {
					row.Roles = append(row.Roles, string(r))
				}
			}
			v.Rows = append(v.Rows, row)
		}
		return v, err
	})
}

func rolesOf(names []string) []clerk.Role {
	roles := make([]clerk.Role, len(names))
	for i, name := range names {
		roles[i] = clerk.Role(name)
	}
	return roles
}

// AddClerk has somebody work at the office. It returns Invalid faults at "name", "roles" and "password", and a Conflict at "name".
func (o *Office) AddClerk(in ClerkInput) error {
	return o.at(func(ctx context.Context, w *office.Office) error {
		_, err := w.AddClerk(ctx, in.Name, rolesOf(in.Roles), in.Password)
		return err
	})
}

// SetRoles says what a clerk is there for.
func (o *Office) SetRoles(id string, roles []string) error {
	return o.at(func(ctx context.Context, w *office.Office) error { return w.SetRoles(ctx, id, rolesOf(roles)) })
}

// SetPassword gives a clerk another password, as they forgot theirs.
func (o *Office) SetPassword(id, password string) error {
	return o.at(func(ctx context.Context, w *office.Office) error { return w.SetPassword(ctx, id, password) })
}

// RemoveClerk has somebody work at the office no more.
func (o *Office) RemoveClerk(id string) error {
	return o.at(func(ctx context.Context, w *office.Office) error { return w.RemoveClerk(ctx, id) })
}

// ChangePassword gives the clerk at work another password. It returns a Denied fault at "before" where that is not theirs.
func (o *Office) ChangePassword(before, after string) error {
	return act(o.life, slow, func(ctx context.Context) error { return o.program.ChangeClerkPassword(ctx, before, after) })
}
