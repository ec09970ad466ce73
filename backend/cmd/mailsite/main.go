//go:build linux

// Command mailsite runs real mail servers on loopback for tests that are not
// written in Go: it prints where they are as one line of JSON, takes the lines
// "cut" and "restore" on its standard input, answers each with "ok", and ends
// everything when the input is closed.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"kyujindesk/backend/xtest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Stdin, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "mailsite:", err)
		os.Exit(1)
	}
}

// run serves until the input ends or the context does.
func run(ctx context.Context, in io.Reader, out io.Writer) (err error) {
	site, err := xtest.OpenMailSite(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := site.Close(); err == nil {
			err = cerr
		}
	}()
	if err := json.NewEncoder(out).Encode(site); err != nil {
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
			if err := obey(site, line); err != nil {
				return err
			}
			if _, err := fmt.Fprintln(out, "ok"); err != nil {
				return fmt.Errorf("answer: %w", err)
			}
		}
	}
}

func obey(site *xtest.MailSite, line string) error {
	switch line {
	case "cut":
		site.Cut()
		return nil
	case "restore":
		return site.Restore()
	}
	return fmt.Errorf("unknown word %q", line)
}
