package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAClerkKeepsSeekers(t *testing.T) {
	dir, _ := withPosting(t)
	folder := t.TempDir()
	put := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	person := put("person.json", `{"person.name":"山田　花子","person.kana":"ヤマダ　ハナコ","person.mail":"hanako@example.jp"}`)
	open := put("open.json", `{"wish.job1":"034","approach.takes":"yes","pr.text":"山田です。電話は０９０－１２３４－５６７８です。"}`)
	out, err := officed(t, "seeker", "add", "--dir", dir, "--profile", open, "--person", person, "--publish")
	if err == nil || !strings.Contains(out, "本人の氏名") || !strings.Contains(out, "電話番号") || !strings.Contains(out, "自己PR") {
		t.Fatalf("%v\n%s", err, out)
	}
	number := strings.Fields(out)[0]
	closed := put("closed.json", `{"wish.job1":"034","approach.takes":"yes","pr.text":"事務の仕事を続けたいです。"}`)
	for _, args := range [][]string{{"seeker", "correct", "--dir", dir, "--profile", closed, number}, {"seeker", "publish", "--dir", dir, number}} {
		if out, err := officed(t, args...); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
	}
	table := put("seekers.csv", "氏名,カナ,メール,希望職種,希望勤務地,直接リクエストを受ける,自己PR\n"+
		"見本　太郎,ミホン　タロウ,taro@example.jp,一般事務・秘書・受付の職業,佐賀県,はい,ミホンです\n"+
		"例示　和子,レイジ　カズコ,kazuko@example.jp,会計事務の職業,佐賀県,いいえ,数字が好きです\n"+
		"練習　一郎,レンシュウ　イチロウ,,そんな職種,佐賀県,いいえ,\n")
	out, err = officed(t, "seeker", "import", "--dir", dir, "--publish", table)
	if !errors.Is(err, errNotAll) || !strings.Contains(out, "row 4") || !strings.Contains(out, "読み") {
		t.Errorf("%v\n%s", err, out)
	}
	out, err = officed(t, "seeker", "list", "--dir", dir, "--state", "published")
	if err != nil || strings.Count(out, "published") != 2 || strings.Contains(out, "山田") {
		t.Errorf("%v\n%s", err, out)
	}
	if out, err = officed(t, "seeker", "show", "--dir", dir, number); err != nil || strings.Contains(out, "山田") || !strings.Contains(out, "事務の仕事") {
		t.Errorf("%v\n%s", err, out)
	}
	if out, err = officed(t, "seeker", "show", "--dir", dir, "--person", number); err != nil || !strings.Contains(out, "山田") {
		t.Errorf("%v\n%s", err, out)
	}
	for _, args := range [][]string{{"seeker", "withdraw", "--dir", dir, number}, {"seeker", "erase", "--dir", dir, number}} {
		if out, err := officed(t, args...); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
	}
	if out, err = officed(t, "seeker", "show", "--dir", dir, "--person", number); err == nil {
		t.Errorf("erased, and shown:\n%s", out)
	}
	if out, err = officed(t, "schema", "seeker"); err != nil || !strings.Contains(out, "wish.job1") {
		t.Errorf("%v\n%s", err, out)
	}
}
