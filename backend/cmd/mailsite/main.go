//go:build linux

// Command mailsite runs real mail servers on loopback for tests that are not
// written in Go: it prints where they are as one line of JSON, takes the lines
// "cut" and "restore" on its standard input, answers each with "ok", and ends
// everything when the input is closed.
//
// With -tokens, the servers take access tokens, and an authorisation server gives them: the line has its "authority", and
// "asked" is answered with how often it was asked for a token. The program renews each
// of its tokens before it uses it.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"kyujindesk/backend/xtest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	tokens := flag.Bool("tokens", false, "take access tokens")
	flag.Parse()
	err := run(ctx, *tokens, os.Stdin, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "mailsite:", err)
		os.Exit(1)
	}
}

// run serves until the input ends or the context does.
func run(ctx context.Context, tokens bool, in io.Reader, out io.Writer) (err error) {
	open := xtest.OpenMailSite
	if tokens {
		open = xtest.OpenTokenSite
	}
	site, err := open(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := site.Close(); err == nil {
			err = cerr
		}
	}()
	where := told{MailSite: site}
	var authority *xtest.Authority
	if tokens {
		authority = xtest.OpenAuthority(site.Kigyo.Address)
		defer authority.Close()
		authority.Turn(func(k *xtest.AuthorityKnobs) { k.Lives = time.Minute }) // the program renews a token a minute before its end
		where.Authority = authority.URL
	}
	if err := json.NewEncoder(out).Encode(where); err != nil {
		return fmt.Errorf("tell where the servers are: %w", err)
	}
	lines := make(chan string)
	go func() { // ends with the input, at the latest with the process
		defer close(lines)
		for s := bufio.NewScanner(in); s.Scan(); {
			lines <- s.Text()
		}
	}()
	for {
		select {
		case <-ctx.Done():
			return nil
		case line, open := <-lines:
			if !open {
				return nil
			}
			answer, err := obey(site, authority, line)
			if err != nil {
				return err
			}
			if _, err := fmt.Fprintln(out, answer); err != nil {
				return fmt.Errorf("answer: %w", err)
			}
		}
	}
}

// told is where everything is.
type told struct {
	*xtest.MailSite
	Authority string `json:"authority,omitempty"` // URL of the authorisation server
}

func obey(site *xtest.MailSite, authority *xtest.Authority, line string) (string, error) {
	switch {
	case line == "cut":
		site.Cut()
		return "ok", nil
	case line == "restore":
		return "ok", site.Restore()
	case line == "asked" && authority != nil:
		return strconv.Itoa(authority.Asked()), nil
	}
	return "", fmt.Errorf("unknown word %q", line)
}
