package account

import (
	"strings"
	"testing"
)

func TestAnAddressThatNobodyCanHaveIsRefused(t *testing.T) {
	for _, good := range []string{"hanako@example.jp", "hanako+kyujin@mail.example.co.jp", strings.Repeat("a", 64) + "@example.jp"} {
		if err := CheckAddress(good); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{
		"", "hanako", "hanako@localhost", `"a@b"@example.jp`, `"花子"@example.jp`, "花子@example.jp", "a@b@example.jp", "山田 <hanako@example.jp>",
		"hanako@[192.0.2.1]", "hanako@例示.jp", "ha nako@example.jp", "hanako@example..jp", strings.Repeat("a", 95) + "@example.jp",
	} {
		if CheckAddress(bad) == nil {
			t.Errorf("%s is taken", bad)
		}
	}
}
