//go:build linux

package xtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is a server we started, in a process group of its own.
type process struct {
	name string
	cmd  *exec.Cmd
	pid  string        // file with the server's number, where cmd is only its wrapper
	done chan struct{} // closed when it has ended; then err is set
	err  error
}

// startProcess starts a server with its output in the folder of logs. All its
// descriptors are its own: a server that kept ours would keep our caller's pipe open.
func startProcess(cmd *exec.Cmd, logs string) (*process, error) {
	p := &process{name: filepath.Base(cmd.Path), cmd: cmd, done: make(chan struct{})}
	switch p.name {
	case "fakeroot":
		p.name, p.pid = "postfix", filepath.Join(logs, "..", "queue", "pid", "master.pid")
	case "master":
		p.name = "postfix"
	}
	name := p.name
	out, err := os.Create(filepath.Join(logs, name+".out"))
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	defer func() { _ = out.Close() }()
	cmd.Stdout, cmd.Stderr = out, out
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGTERM} // even a killed test leaves nothing
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	go func() {
		p.err = cmd.Wait()
		close(p.done)
	}()
	return p, nil
}

func (p *process) ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

// stop asks the server to end and insists after three seconds on the whole group.
func (p *process) stop() error {
	group := -p.cmd.Process.Pid
	asked := group
	if p.pid != "" {
		// The wrapper ends, and tidies up after itself, when what it wraps has ended.
		if text, err := os.ReadFile(p.pid); err == nil {
			if pid, err := strconv.Atoi(strings.TrimSpace(string(text))); err == nil {
				asked = pid
			}
		}
	}
	for _, step := range []struct {
		target int
		signal syscall.Signal
	}{{asked, syscall.SIGTERM}, {group, syscall.SIGKILL}} {
		if err := syscall.Kill(step.target, step.signal); err != nil && !errors.Is(err, syscall.ESRCH) {
			return fmt.Errorf("stop %s: %w", p.name, err)
		}
		select {
		case <-p.done:
			return nil
		case <-time.After(3 * time.Second):
		}
	}
	return fmt.Errorf("stop %s: it does not end", p.name)
}
