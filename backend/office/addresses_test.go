package office_test

import (
	"fmt"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

func TestTenFurtherAddressesAndNoMore(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	v.login(true)
	seq := int64(0)
	write := func(k letter.Kind, body any) letter.Letter {
		t.Helper()
		seq++
		l := v.write(k, body, seq)
		if verdict, why := v.hand(v.raw(l)); verdict != letter.Applied {
			t.Fatalf("%s %s", verdict, why)
		}
		return l
	}
	for i := range account.MoreAddresses + 1 {
		c.pass(time.Hour) // no more than a few keys an hour
		address := fmt.Sprintf("saiyo%d@example.jp", i)
		ask := write(letter.AddressAdd, letter.AddressBody{Address: address})
		v.address = address
		digits := v.mailed(ask.ID)
		v.address = world.DeskAddress
		if i == account.MoreAddresses {
			said, err := letter.Read[letter.AddressSaidBody](v.answer(ask.ID))
			if err != nil || said.Reason != letter.ReasonMany || digits != "" {
				t.Errorf("one more: %+v, %q, %v", said, digits, err)
			}
			break
		}
		key := write(letter.AddressKey, letter.KeyEntryBody{Asked: ask.ID, Key: digits})
		if said, err := letter.Read[letter.AddressSaidBody](v.answer(key.ID)); err != nil || !said.Done {
			t.Fatalf("address %d: %+v, %v", i+1, said, err)
		}
	}
}

func TestTheIDChangesByAKeyToTheNewAddress(t *testing.T) {
	c := openCounter(t)
	v := c.visitor(world.DeskAddress)
	v.open()
	v.login(true)
	ask := v.write(letter.AddressAdd, letter.AddressBody{Address: "jinji@example.jp", Main: true}, 1)
	v.hand(v.raw(ask))
	v.address = "jinji@example.jp"
	digits := v.mailed(ask.ID)
	v.address = world.DeskAddress
	if digits == "" || v.mailed(ask.ID) != "" {
		t.Fatal("the key went to the wrong address")
	}
	v.hand(v.raw(v.write(letter.AddressKey, letter.KeyEntryBody{Asked: ask.ID, Key: wrong(digits)}, 2)))
	if known, err := c.Office.Store.LoginAddress(t.Context(), "jinji@example.jp"); err != nil || known.Account != "" {
		t.Fatalf("wrong digits registered %+v, %v", known, err)
	}
	key := v.write(letter.AddressKey, letter.KeyEntryBody{Asked: ask.ID, Key: digits}, 3)
	v.hand(v.raw(key))
	list, err := c.Office.DevicesOf(t.Context(), "jinji@example.jp")
	if err != nil || len(list) != 1 || list[0].Address != "jinji@example.jp" {
		t.Fatalf("%+v, %v", list, err)
	}
	told := 0
	sent, err := c.Office.Store.LettersAbout(t.Context(), "")
	for _, o := range sent {
		if o.Answers == key.ID && o.Kind == letter.AccountMailKind && o.Recipient == world.DeskAddress {
			told++
		}
	}
	if err != nil || told != 1 {
		t.Errorf("the old address was told %d times, %v", told, err)
	}
}
