package bridge

import "net/http"

// policy is what the page may do: run, show and call what came with the program, and nothing else (Content Security Policy
// Level 3). Pictures are data the page holds already. Styles are our own file; "style:" of Svelte goes through the DOM and is none
// of its business. The runtime's own scripts come from the same place as the page, and so does its socket while it is developed.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
	"connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// Guarded puts the page and all that belongs to it under the policy.
func Guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		next.ServeHTTP(w, r)
	})
}
