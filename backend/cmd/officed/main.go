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
	"runtime/debug"
	"syscall"
	"time"

	"kyujindesk/backend/posting"
	"kyujindesk/backend/release"
)

const usage = `officed: an employment office that works by mail; every command takes --by CLERK, the name of who does it

  officed init --dir DIR --name NAME --code NNNNN --address MAIL --user USER --password-file FILE
               --imap HOST:PORT --smtp HOST:PORT [--imap-security tls|starttls] [--smtp-security tls|starttls]
               makes an office in DIR; FILE holds the mailbox's password
  officed code issue --dir DIR --establishment NNNN-NNNNNN-N --phone PHONE --name NAME
               [--kana KANA] [--postal NNN-NNNN] [--place ADDRESS] [--pdf FILE]
               records an establishment and prints an account creation code for it; FILE gets the paper to hand over
  officed code list --dir DIR
               codes that nobody has used yet: name, establishment, until when, the computer that asked for it
  officed code drop --dir DIR NAME
               takes one back
  officed account register --dir DIR --address MAIL --establishment NNNN-NNNNNN-N --phone PHONE --name NAME
               [--kana KANA] [--postal NNN-NNNN] [--place ADDRESS]
               records a login address, so that its owner can register a password; for an account that is open, its
               computers are shut out and the password can be registered anew
  officed account complete --dir DIR --address MAIL --establishment NNNN-NNNNNN-N [--phone PHONE] [--name NAME] ...
               completes a provisional registration, in time or after it has lapsed
  officed account devices --dir DIR --address MAIL
               the computers of an account, and until when they are logged in
  officed account revoke --dir DIR FINGERPRINT
               shuts a computer out
  officed account trust --dir DIR --days N
               for how long a computer may leave out the one-time password; 30 days unless set
  officed account closings --dir DIR
               accounts that their businesses ask to close: number, since when, name, why
  officed account close --dir DIR --establishment NNNN-NNNNNN-N [--unasked]
               closes one: its postings end, its computers are told and shut out; --unasked where the business says so at the counter
  officed account reopen --dir DIR --establishment NNNN-NNNNNN-N
               opens a closed one again; prints the account creation code with which a computer comes to it
  officed serve --dir DIR
               exchanges mail until it is told to stop
  officed quarantine list --dir DIR
               mails that were put aside: number, time, why, bytes, the domain they say they are from, incident
  officed quarantine retry|drop --dir DIR NUMBER
  officed quarantine empty --dir DIR
               looks at one again, deletes one, deletes all; the mail server keeps its own
  officed posting list --dir DIR [--state STATE]
               what waits for a decision, with the requests, or everything in a state
  officed posting accept|grant --dir DIR ID
               takes a posting, or grants what is asked about it; prints its number
  officed posting return|decline --dir DIR --remark TEXT [--field KEY] ID
               asks for a correction, or does not grant what is asked
  officed posting refuse --dir DIR --ground GROUND --remark TEXT ID
               does not take the posting, on one of the grounds of 職業安定法5条の6第1項, in the order of its items: unlawful, farBelow,
               sanctioned, unstated, organised, silent
  officed posting brought --dir DIR
               what businesses that joined the office say stands already: id, number, received, last day, establishment
  officed posting verify --dir DIR [--number NUMBER] [--received DAY] [--expires DAY] ID
               finds that it does; number and days take the place of those that were brought
  officed posting reject --dir DIR --remark TEXT ID
               does not find that it does, and says why: it is a draft of the business again
  officed establishment list --dir DIR
               changes of establishments that wait for a decision
  officed establishment pictures --dir DIR NUMBER FOLDER
               writes the pictures of a change that waits into a folder
  officed establishment grant|decline --dir DIR [--reason TEXT] NUMBER
  officed introduction issue --dir DIR [--route online|office|direct] [--values FILE.json] [--name NAME] [--kana KANA]
               [--birth DAY] [--seeker NUMBER] [--phone PHONE] [--mail MAIL] [--postal NNN-NNNN] [--address ADDRESS]
               [--until DAY] [--when TEXT] [--place TEXT] [--wanted TEXT] [--remarks TEXT] [--file FILE]... [--paper FILE.pdf] POSTING
               introduces somebody: the business is told by letter, with the documents, and the seeker gets the referral by mail
               where there is an address; FILE.json holds answers by their keys, as {"person.name": "..."}; prints id and number.
               With --paper the person brings the referral: it is written into the file, and nobody is written to; what comes of it
               is known by its number
  officed introduction print --dir DIR --paper FILE.pdf ID
               writes the referral once more
  officed introduction documents --dir DIR --file FILE [--file FILE]... ID
               sends documents that came later
  officed introduction withdraw --dir DIR [--reason TEXT] ID
               takes an introduction back; the business is told why, unless the person brought the referral
  officed introduction add --dir DIR [--route office|online|direct] POSTING
               records that somebody applies whom the business hears of by paper or telephone; prints the id of the record
  officed introduction conclude --dir DIR --result hired|rejected|withdrawn ID
               records what the business says by paper or telephone; by letter it comes by itself
  officed introduction list --dir DIR [--persons] POSTING
               id, day, route, number, result; with --persons the names, too
  officed seeker add --dir DIR --profile FILE.json --person FILE.json [--publish]
               keeps somebody who looks for work: what may be published, and apart from it who it is; the files hold answers by
               their keys (officed schema seeker); prints the number
  officed seeker import --dir DIR [--publish] FILE.csv
               the same for each row of a table (CSV or xlsx), whose head names the questions; prints number, or the row and why not
  officed seeker correct --dir DIR [--profile FILE.json] [--person FILE.json] NUMBER
  officed seeker publish|withdraw --dir DIR NUMBER
               shows the profile to businesses that search, or to nobody any more; what would say who it is, is named and not published
  officed seeker list --dir DIR [--state kept|published|withdrawn]
               number, state, last day of validity
  officed seeker show --dir DIR [--person] NUMBER
               what is published, and with --person who it is: also for the person who asks what is kept of them
  officed seeker looks --dir DIR NUMBER
               when which business was shown the profile: account, search
  officed seeker rules --dir DIR [--searches N] [--approaches N]
               how many searches a business may make in a day, and how many seekers it may approach for a posting
  officed seeker erase --dir DIR NUMBER
               forgets somebody at once; else two years after the validity has ended
  officed notice send --dir DIR --kind renewal|correction|scheme|system|data --title TITLE --text TEXT|--text-file FILE [--important]
               [--receipt] [--file FILE.pdf]... [--establishment NUMBER]... [--place TEXT] [--posting STATE] [--table FILE.csv [--table-kind wages|holidays|windows]]
               writes to every business, or to those that fulfil all conditions: a number, an address that begins so, a posting in a
               state; with --receipt it asks to be told that it was read; prints its id and to how many it went;
               with --table (data, to everybody) it brings a table: a year's minimum wages (pref_code, pref, before, after,
               effective_from), holidays (date, ja, en) or when requests may be made (renewal_days, extensions, from)
  officed notice list --dir DIR
               what was sent: id, day, kind, to how many, how many said that they have read it, title
  officed message list --dir DIR
               what is written with businesses, those that wait for an answer first: id, state, time, establishment, title
  officed message show --dir DIR [--files FOLDER] ID
               the messages, the oldest first; with a folder their files are put there
  officed message reply --dir DIR --text TEXT|--text-file FILE [--file FILE]... ID
               answers
  officed message send --dir DIR --establishment NUMBER --title TITLE [--posting ID] --text TEXT|--text-file FILE [--file FILE]...
               writes to a business; prints an id
  officed rules set --dir DIR --wages FILE.csv [--renewal-days N] [--extensions N]
               sets minimum wages and windows, and tells every desk
  officed rules show --dir DIR
               prints the minimum wages in force today, as CSV
  officed clerk add --dir DIR --name NAME --roles ROLE[,ROLE] --password-file FILE
               has somebody work at the office, in its window: reception (受付), review (審査), management (管理); prints an id.
               FILE holds a password of 8 to 32 characters that opens the office for them
  officed clerk list --dir DIR [--json]
  officed clerk roles --dir DIR --roles ROLE[,ROLE] ID
  officed clerk password --dir DIR --password-file FILE ID
               gives a clerk another password, as they forgot theirs
  officed clerk remove --dir DIR ID
               their password opens nothing any more
  officed key make|drop --dir DIR --clerk NAME --password-file FILE
               makes the file that opens an office without a person, where it was made in the window, or takes it away; NAME is of the
               management
  officed backup --dir DIR --into FOLDER [--keep N] [--passphrase-file FILE] [--paper FILE.pdf]
               seals the whole office, with what opens it without a person, into a file in FOLDER, reads it back and prints its name; the
               newest N of this office stay there, 7 unless told otherwise. With --passphrase-file a new key is made first, as the first
               time it must be: FILE holds a passphrase of 12 characters or more; --paper writes the same key to print
  officed restore --dir DIR --secret-file FILE [--look] FILE.kyujinbackup
               puts an office back into DIR, where none stands; FILE holds the passphrase or the paper key. With --look it only says what is
               in it: number, time, version, name, address, bytes. Stop the one it was made from: two of them would both answer
  officed journal list --dir DIR [--clerk CLERK] [--act ACT] [--about ID] [--since DAY] [--until DAY] [--before N] [--limit N] [--json]
               who did what, the last first: number, time, clerk, act, what it was done to; 100 lines unless told otherwise
  officed journal verify --dir DIR [--head LINE] [--json]
               looks for lines that were changed, moved or removed, and for a file that was put back; exit code 1 where something is found.
               It is compared with the mails of 業務記録の控え that came back to the office's mailbox, and with LINE, the line of such a mail
  officed check [--dir DIR] FILE.json
               prints the problems of a posting as JSON; exit code 0 none, 1 some, 2 the file cannot be read;
               with a folder the office's own minimum wages hold, else the program's
  officed schema seeker
               prints the questions about a seeker: key, label, and the answers of a choice
  officed schema posting
               prints the JSON schema of such a file
  officed completion bash|zsh|fish
               prints the script with which a shell completes these commands
  officed manual
               prints the manual page, for man
  officed licences
               prints what is built in, with its licences
  officed version
               prints the version, and the day from which the program is
`

// version is what is built and, behind a space, from which day it is; set when a package is made (build/package/version.sh).
var version = "0.1.0"

// Errors that are told by an exit code of their own.
var (
	errProblems   = errors.New("the posting has problems")
	errJournal    = errors.New("the journal is not as it was written")
	errUnreadable = errors.New("the file cannot be read as a posting")
)

// errUsage says that the command line was not understood; the usage is printed.
var errUsage = errors.New("see the usage above")

// memoryWanted is how much memory the program takes before it collects its rubbish more often than it likes to: mails of 15 MiB
// leave much of it, and a server has others to feed. GOMEMLIMIT says otherwise.
const memoryWanted = 96 << 20

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryWanted)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	c := command{out: os.Stdout, log: slog.New(slog.NewTextHandler(os.Stderr, nil)), now: time.Now}
	err := c.run(ctx, os.Args[1:])
	switch {
	case err == nil:
		return
	case errors.Is(err, errUsage):
		_, _ = io.WriteString(os.Stderr, usage) // nobody to tell if this fails
		os.Exit(2)
	case errors.Is(err, errProblems), errors.Is(err, errJournal):
		os.Exit(1) // they are printed
	}
	_, _ = fmt.Fprintln(os.Stderr, "officed:", said(err))
	if errors.Is(err, errUnreadable) {
		os.Exit(2)
	}
	os.Exit(1)
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
	case verb(0) == "code" && (verb(1) == "list" || verb(1) == "drop"):
		return c.codes(ctx, verb(1), args[2:])
	case verb(0) == "quarantine" && verb(1) != "":
		return c.quarantine(ctx, verb(1), args[2:])
	case verb(0) == "account" && verb(1) != "":
		return c.account(ctx, verb(1), args[2:])
	case verb(0) == "posting" && verb(1) == "list":
		return c.list(ctx, args[2:])
	case verb(0) == "posting" && verb(1) == "brought":
		return c.brought(ctx, args[2:])
	case verb(0) == "posting" && verb(1) != "":
		return c.decide(ctx, verb(1), args[2:])
	case verb(0) == "establishment" && verb(1) != "":
		return c.establishments(ctx, verb(1), args[2:])
	case verb(0) == "introduction" && verb(1) != "":
		return c.introductions(ctx, verb(1), args[2:])
	case verb(0) == "seeker" && verb(1) != "":
		return c.seekers(ctx, verb(1), args[2:])
	case verb(0) == "notice" && verb(1) != "":
		return c.notice(ctx, verb(1), args[2:])
	case verb(0) == "message" && verb(1) != "":
		return c.message(ctx, verb(1), args[2:])
	case verb(0) == "rules" && verb(1) == "set":
		return c.rules(ctx, args[2:])
	case verb(0) == "rules" && verb(1) == "show":
		return c.showRules(ctx, args[2:])
	case verb(0) == "clerk" && verb(1) != "":
		return c.clerks(ctx, verb(1), args[2:])
	case verb(0) == "key" && (verb(1) == "make" || verb(1) == "drop"):
		return c.key(ctx, verb(1), args[2:])
	case verb(0) == "backup":
		return c.backUp(ctx, args[1:])
	case verb(0) == "restore":
		return c.restore(ctx, args[1:])
	case verb(0) == "journal" && verb(1) == "list":
		return c.listLines(ctx, args[2:])
	case verb(0) == "journal" && verb(1) == "verify":
		return c.verifyJournal(ctx, args[2:])
	case verb(0) == "check" && verb(1) != "":
		return c.check(ctx, args[1:])
	case verb(0) == "completion":
		return complete(c.out, verb(1))
	case verb(0) == "manual":
		return manual(c.out)
	case verb(0) == "licences":
		return release.WriteLicences(c.out)
	case verb(0) == "version":
		_, err := fmt.Fprintln(c.out, version)
		return err
	case verb(0) == "schema" && verb(1) == "seeker":
		return c.seekerKeys()
	case verb(0) == "schema" && verb(1) == "posting":
		_, err := c.out.Write(posting.Schema())
		return err
	}
	return errUsage
}

// flags starts a command's flag set; every command has --dir and --by.
func flags(name string) *flag.FlagSet {
	f := flag.NewFlagSet("officed "+name, flag.ContinueOnError)
	f.String("dir", "", "the office's folder")
	f.String("by", "", "the clerk's name, for the journal, and for the business where it is told who")
	return f
}

// dirOf is the office's folder.
func dirOf(f *flag.FlagSet) string { return f.Lookup("dir").Value.String() }

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
