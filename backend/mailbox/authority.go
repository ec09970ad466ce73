package mailbox

import (
	_ "embed" // authorities.json
	"encoding/json"
	"net/http"
	"slices"
	"sync"
	"time"

	"golang.org/x/oauth2"
)

//go:embed authorities.json
var authoritiesJSON []byte

// Authority signs people in with OAuth2 and gives tokens for their mailboxes.
type Authority struct {
	ID       string            `json:"id"`
	Name     string            `json:"name"`
	AuthURL  string            `json:"auth"`
	TokenURL string            `json:"token"`
	Scopes   []string          `json:"scopes"`
	Ask      map[string]string `json:"ask"`      // what its sign-in page must be asked besides
	Redirect string            `json:"redirect"` // how it wants this computer called (RFC 8252 §7.3)
}

// Program is what an authority knows this program as; settings hold it. Secret is no secret in a program
// that people have on their computers, but Google wants one (RFC 8252 §8.5).
type Program struct {
	ID     string `json:"id"`
	Secret string `json:"secret,omitempty"`
}

// Grant is what a person granted by signing in. It opens the mailbox: keep it sealed.
type Grant struct {
	Refresh string    `json:"refresh"`
	Access  string    `json:"access"`
	Until   time.Time `json:"until"` // of Access; zero where the authority did not say
}

// authorities reads the list once; it is part of the program.
var authorities = sync.OnceValue(func() []Authority { //nolint:gochecknoglobals // a constant that must be parsed
	var list []Authority
	if err := json.Unmarshal(authoritiesJSON, &list); err != nil {
		panic("authorities.json: " + err.Error())
	}
	return list
})

// AuthorityOf finds an authority by its id (Settings.OAuth).
func AuthorityOf(id string) (Authority, bool) {
	i := slices.IndexFunc(authorities(), func(a Authority) bool { return a.ID == id })
	if i < 0 {
		return Authority{}, false
	}
	return authorities()[i], true
}

func (a Authority) config(p Program, redirect string) *oauth2.Config {
	return &oauth2.Config{
		ClientID: p.ID, ClientSecret: p.Secret, RedirectURL: redirect, Scopes: a.Scopes,
		Endpoint: oauth2.Endpoint{AuthURL: a.AuthURL, TokenURL: a.TokenURL, AuthStyle: oauth2.AuthStyleInParams},
	}
}

// tokenTimeout bounds a question to an authority.
const tokenTimeout = 20 * time.Second

// asking is the client such questions are put with. It follows no redirect: a token goes to one place.
func asking(web http.RoundTripper) *http.Client {
	return &http.Client{Transport: web, Timeout: tokenTimeout, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	}}
}
