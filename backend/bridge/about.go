package bridge

import (
	"context"

	"kyujindesk/backend/program"
	"kyujindesk/backend/release"
)

// AboutView is what a person can be told of the program itself.
type AboutView struct {
	Version string        `json:"version"`
	Built   string        `json:"built"` // YYYY-MM-DD, or empty where it was not packaged
	Changes []ChangesView `json:"changes"`
	Parts   []BuiltInView `json:"parts"`
}

// ChangesView is what one release changed, the newest first.
type ChangesView struct {
	Version string   `json:"version"` // empty for what no release has yet
	Day     string   `json:"day"`
	Lines   []string `json:"lines"` // in Japanese
	New     bool     `json:"new"`   // since the person looked last
}

// BuiltInView is something that is built in and is not ours.
type BuiltInView struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Licence string `json:"licence"`
}

// About tells of the program.
type About struct {
	life      *Life
	program   *program.Program
	version   release.Version
	changelog string
}

// NewAbout makes the service. version is as release.ReadVersion takes it, changelog the whole of CHANGELOG.md.
func NewAbout(e Edge, version, changelog string) *About {
	return &About{e.life, e.program, release.ReadVersion(version), changelog}
}

// Look tells of the version and of what changed.
func (s *About) Look() (AboutView, error) {
	return call(s.life, quick, func(ctx context.Context) (AboutView, error) {
		v := AboutView{Version: s.version.Number, Built: s.version.Built, Changes: []ChangesView{}, Parts: []BuiltInView{}}
		chosen, err := s.program.Settings(ctx)
		if err != nil {
			return v, err
		}
		for _, c := range release.ReadChanges(s.changelog, s.version.Number, chosen.VersionRead) {
			v.Changes = append(v.Changes, ChangesView(c))
		}
		parts, err := release.Parts()
		for _, p := range parts {
			v.Parts = append(v.Parts, BuiltInView{p.Name, p.Version, p.Licence})
		}
		return v, err
	})
}

// Licence is the text of the licences of a part; empty for one that is none.
func (s *About) Licence(name string) (string, error) {
	return call(s.life, quick, func(context.Context) (string, error) {
		parts, err := release.Parts()
		for _, p := range parts {
			if p.Name == name {
				return p.Text, nil
			}
		}
		return "", err
	})
}
