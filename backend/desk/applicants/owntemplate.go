package applicants

import (
	"context"
	"slices"
	"strings"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/replica"
)

// OwnTemplate is a template of the business's own. All its computers have it.
type OwnTemplate struct{ ID, Name, Subject, Text string }

// KeptTemplate is one as it is kept.
type KeptTemplate struct {
	OwnTemplate
	Lost []replica.Fact // what another computer wrote at the same time
}

const nameField = "name"

// templateKind is of records that belong to nobody but themselves.
const templateKind = "template"

// Bounds of templates.
const (
	maxTemplates    = 100
	maxTemplateName = 40 // characters
)

func keptTemplateOf(r replica.Record) KeptTemplate {
	lost := slices.DeleteFunc(r.Losers(), func(f replica.Fact) bool { return f.Field == goneField })
	return KeptTemplate{OwnTemplate{r.ID, r.Value(nameField), r.Value(subjectField), r.Value(textField)}, lost}
}

// OwnTemplates lists the templates of the business's own by name.
func (b *Book) OwnTemplates(ctx context.Context) ([]KeptTemplate, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, err
	}
	all := make([]KeptTemplate, 0, len(b.cache.templates))
	for _, t := range b.cache.templates {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b KeptTemplate) int { return strings.Compare(a.Name+"\n"+a.ID, b.Name+"\n"+b.ID) })
	return all, nil
}

// PutTemplate keeps a template: a new one where its id is empty, else in place of the one of that id, be it deleted. It gives the id. Braces
// in full width become such in half width. A place of which the program knows nothing may stand in it: it is the person's to fill, each time. It
// returns an Invalid fault for one without name or text and for one that no mail could be made of, a Conflict fault for
// a name that is taken, a State fault for more than anybody chooses from, and a NotFound fault.
func (b *Book) PutTemplate(ctx context.Context, t OwnTemplate) (id string, err error) {
	t.Name = strings.Join(strings.Fields(t.Name), " ")
	braces := strings.NewReplacer("｛？", "{?", "｛?", "{?", "{？", "{?", "｛", "{", "｝", "}", "\r\n", "\n")
	t.Subject, t.Text = braces.Replace(t.Subject), braces.Replace(t.Text)
	switch {
	case t.Name == "" || len([]rune(t.Name)) > maxTemplateName:
		return "", fault.At("name", fault.Invalid, "message.templateName")
	case len([]rune(t.Subject)) > MaxSubject || strings.ContainsAny(t.Subject, "\r\n"):
		return "", fault.At("subject", fault.Invalid, "message.subject")
	case strings.TrimSpace(t.Text) == "" || len(t.Text) > maxText:
		return "", fault.At("text", fault.Invalid, "message.text")
	}
	all, err := b.OwnTemplates(ctx)
	if err != nil {
		return "", err
	}
	for _, other := range all {
		if other.Name == t.Name && other.ID != t.ID {
			return "", fault.At("name", fault.Conflict, "message.templateTaken")
		}
	}
	if t.ID == "" && len(all) >= maxTemplates {
		return "", fault.New(fault.State, "message.templates").With("most", maxTemplates)
	}
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		if err := b.putHalfway(ctx, OwnTemplate{ID: t.ID}); err != nil {
			return err
		}
		fields := map[string]string{nameField: t.Name, subjectField: t.Subject, textField: t.Text}
		if t.ID == "" {
			r, err := w.add(templateKind, "", fields)
			if err == nil {
				id = r.ID
			}
			return err
		}
		r, err := w.record(ctx, t.ID)
		if err == nil && r.Kind != templateKind {
			err = fault.New(fault.NotFound, "message.template")
		}
		if err != nil {
			return err
		}
		fields[goneField], id = "", r.ID
		return w.setAll(r, fields)
	})
	return id, err
}

// DropTemplate deletes a template of the business's own. PutTemplate with its id brings it back. It returns a NotFound fault.
func (b *Book) DropTemplate(ctx context.Context, id string) error {
	return b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.record(ctx, id)
		if err == nil && (r.Kind != templateKind || r.Value(goneField) != "") {
			err = fault.New(fault.NotFound, "message.template")
		}
		if err != nil {
			return err
		}
		return w.set(r, goneField, "1")
	})
}

// YieldTemplate writes what another computer wrote into a template at the same time in place of what stands there; drop leaves
// what stands. It returns a NotFound fault, and a Conflict fault for a name that another template has by now.
func (b *Book) YieldTemplate(ctx context.Context, id, field, value string, drop bool) error {
	all, err := b.OwnTemplates(ctx)
	if err != nil {
		return err
	}
	taken := func(t KeptTemplate) bool { return t.ID != id && t.Name == value }
	if !drop && field == nameField && slices.ContainsFunc(all, taken) {
		return fault.New(fault.Conflict, "message.templateTaken")
	}
	return b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.record(ctx, id)
		if err != nil {
			return err
		}
		if r.Kind != templateKind || r.Value(goneField) != "" {
			return fault.New(fault.NotFound, "message.template")
		}
		return w.yield(r, field, value, drop)
	})
}

// template is a template by its code, or by its id where it is the business's own. It returns a NotFound fault.
func (b *Book) template(ctx context.Context, code string) (Template, error) {
	for _, t := range Templates() {
		if t.Code == code {
			return t, nil
		}
	}
	own, err := b.OwnTemplates(ctx)
	if err != nil {
		return Template{}, err
	}
	for _, t := range own {
		if t.ID == code {
			return Template{code, t.Name, t.Subject, t.Text}, nil
		}
	}
	return Template{}, fault.New(fault.NotFound, "message.template")
}
