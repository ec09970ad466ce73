package bridge

import (
	"html/template"
	"net/http"
)

// refusalPage is the whole window of a program that cannot begin: in both languages, for the settings cannot be read.
func refusalPage() *template.Template {
	return template.Must(template.New("refusal").Parse(`<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>求人デスク</title><style>
:root { color-scheme: light dark }
body { font: 16px/1.7 "BIZ UDPGothic", "Noto Sans CJK JP", "Yu Gothic UI", "Hiragino Sans", sans-serif; margin: 2rem }
h1 { font-size: 1.2rem }
code { overflow-wrap: anywhere }
p[lang=en] { font-size: .9rem }
</style></head><body><main role="alert">
<h1>求人デスクを始められません</h1>
<p>データのフォルダーに書き込めません。フォルダーの権限と、ディスクの空きを確認してから、もう一度始めてください。書いたものはそのまま残っています。</p>
<p><code>{{.Folder}}</code></p>
<p lang="en">Kyujin Desk cannot begin: it cannot write to its data folder. Check the folder’s permissions and the space on the disk, then start again. Nothing you wrote is lost.</p>
<p><small><code>{{.Why}}</code></small></p>
</main></body></html>`))
}

// Refusal is the page of a window that says why the program cannot begin.
func Refusal(folder string, why error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
		_ = refusalPage().Execute(w, struct{ Folder, Why string }{folder, why.Error()})
	})
}
