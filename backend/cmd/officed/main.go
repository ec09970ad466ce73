// Command officed is an employment office without a window: for a server that is always on, for tests,
// and for a first trial by hand. `officed` alone lists its commands.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const usage = `officed: an employment office that works by mail

  officed init --dir DIR --name NAME --code NNNNN --address MAIL --user USER --password-file FILE
               --imap HOST:PORT --smtp HOST:PORT [--imap-security tls|starttls] [--smtp-security tls|starttls]
               makes an office in DIR; FILE holds the mailbox's password
  officed code issue --dir DIR --establishment NNNN-NNNNNN-N --phone PHONE --name NAME
               [--kana KANA] [--postal NNN-NNNN] [--place ADDRESS]
               records an establishment and prints an account creation code for it
  officed serve --dir DIR
               exchanges mail until it is told to stop
  officed posting list   --dir DIR [--state submitted|returned|valid]
  officed posting accept --dir DIR ID
  officed posting return --dir DIR --remark TEXT [--field KEY] ID
`

// errUsage says that the command line was not understood; the usage is printed.
var errUsage = errors.New("see the usage above")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	c := command{out: os.Stdout, log: slog.New(slog.NewTextHandler(os.Stderr, nil)), now: time.Now}
	err := c.run(ctx, os.Args[1:])
	if errors.Is(err, errUsage) {
		_, _ = io.WriteString(os.Stderr, usage) // nobody to tell if this fails
		os.Exit(2)
	}
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "officed:", err)
		os.Exit(1)
	}
}

func (c command) run(ctx context.Context, args []string) error {
	verb := func(n int) string {
		if len(args) <= n {
			return ""
		}
		return args[n]
	}
	switch {
	case verb(0) == "init":
		return c.init(ctx, args[1:])
	case verb(0) == "serve":
		return c.serve(ctx, args[1:])
	case verb(0) == "code" && verb(1) == "issue":
		return c.issue(ctx, args[2:])
	case verb(0) == "posting" && verb(1) == "list":
		return c.list(ctx, args[2:])
	case verb(0) == "posting" && verb(1) == "accept":
		return c.accept(ctx, args[2:])
	case verb(0) == "posting" && verb(1) == "return":
		return c.giveBack(ctx, args[2:])
	}
	return errUsage
}

// flags starts a command's flag set; every command has --dir.
func flags(name string) (*flag.FlagSet, *string) {
	f := flag.NewFlagSet("officed "+name, flag.ContinueOnError)
	return f, f.String("dir", "", "the office's folder")
}

// parse reads a command's flags and requires some of them.
func parse(f *flag.FlagSet, args []string, required ...string) error {
	if err := f.Parse(args); err != nil {
		return errUsage
	}
	for _, name := range append(required, "dir") {
		if f.Lookup(name).Value.String() == "" {
			return fmt.Errorf("%s: --%s is missing", f.Name(), name)
		}
	}
	return nil
}
