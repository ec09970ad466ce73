package form

import (
	"strings"
	"testing"
)

// field is a question of a kind, with the unit it counts in.
func asks(kind Kind, unit string) Field {
	fd := Field{Key: "x", Kind: kind, Label: Words{"月の時間", "Hours a month"}, Unit: Words{unit, unit}}
	if kind == Yen {
		fd.Label = Words{"基本給・月額", "Pay a month"}
	}
	switch unit {
	case "年3月", "年度":
		fd.Min = "1990"
	case "年（暦）":
		fd.Unit, fd.Min = Words{"年", ""}, "1800"
	}
	return fd
}

func TestWhatPeopleTypeIsRead(t *testing.T) {
	for _, c := range []struct {
		kind             Kind
		unit, text, want string
	}{
		// Units
		{Number, "分", "1時間", "60"},
		{Number, "分", "1時間45分", "105"},
		{Number, "分", "１時間半", "90"},
		{Number, "分", "1:45", "105"},
		{Number, "分", "一時間十五分", "75"},
		{Number, "分", "1.5h", "90"},
		{Number, "分", "45 min", "45"},
		{Number, "分", "60", "60"},
		{Number, "分", "１ｈ３０ｍ", "90"},
		{Number, "分", "1時間30", "90"},
		{Number, "分", "1 hour 45 minutes", "105"},
		{Number, "分", "休憩60分", "60"},
		{Number, "分", "1時間（60分）", "60"},
		{Number, "分", "ナシ", "0"},
		{Decimal, "時間", "30分", "0.5"},
		{Decimal, "時間", "90分", "1.5"},
		{Decimal, "時間", "7時間30分", "7.5"},
		{Decimal, "時間", "7:45", "7.75"},
		{Decimal, "時間", "月20時間", "20"},
		{Decimal, "時間", "20時間/月", "20"},
		{Decimal, "時間", "約20時間程度", "20"},
		{Decimal, "時間", "なし", "0"},
		{Decimal, "時間", "ありません", "0"},
		{Decimal, "時間", "8H30M", "8.5"},
		{Decimal, "時間", "月平均10時間", "10"},
		{Decimal, "時間", "480分", "8"},
		{Number, "日", "2週間", "14"},
		{Number, "日以内", "7日以内", "7"},
		{Number, "日以内", "1週間以内", "7"},
		{Number, "時間以上", "20時間以上", "20"},
		{Number, "か月", "半年", "6"},
		{Number, "か月", "1年", "12"},
		{Number, "か月", "1年6ヶ月", "18"},
		{Number, "か月", "２カ月", "2"},
		{Number, "か月", "3箇月", "3"},
		{Number, "か月", "3ｹ月", "3"},
		{Number, "か月", "1年半", "18"},
		{Number, "年以上", "3年以上", "3"},
		{Decimal, "年", "1年6か月", "1.5"},
		{Decimal, "か月分", "3.5か月分", "3.5"},
		{Yen, "円", "二十万五千円", "205000"},
		{Yen, "円", "20万5,000円", "205000"},
		{Yen, "円", "205、000円", "205000"},
		{Yen, "円", "1億2千万円", "120000000"},
		{Yen, "円", "￥１，２３４，５６７", "1234567"},
		{Yen, "円", "月額250,000円", "250000"},
		{Yen, "円", "月給25万円", "250000"},
		{Yen, "円", "¥250,000-", "250000"},
		{Yen, "円", "弐拾伍万円", "250000"},
		{Yen, "円", "JPY 1,050", "1050"},
		{Yen, "円", "25.5万円", "255000"},
		{Yen, "円", "1.125億円", "112500000"},
		{Number, "万円", "450万円", "450"},
		{Number, "万円", "450", "450"},
		{Number, "万円", "4,500,000円", "450"},
		{Number, "人", "3名", "3"},
		{Number, "人", "3名様", "3"},
		{Number, "人", "約30名", "30"},
		{Number, "歳", "35才", "35"},
		{Number, "歳", "満60歳", "60"},
		{Decimal, "%", "１２．５％", "12.5"},
		{Number, "%", "5割", "50"},
		{Number, "か所", "3ヶ所", "3"},
		{Number, "年（暦）", "令和３年", "2021"},
		{Number, "年（暦）", "昭和60", "1985"},
		{Number, "年（暦）", "平成元年", "1989"},
		{Number, "年（暦）", "2021年", "2021"},
		{Number, "年（暦）", "R3", "2021"},
		{Number, "年（暦）", "1985年（昭和60年）", "1985"},
		{Number, "年（暦）", "昭和60年創業", "1985"},
		{Number, "年（暦）", "平成31年4月", "2019"},
		{Number, "年（暦）", "2001年4月1日設立", "2001"},
		{Number, "年（暦）", "西暦2001", "2001"},
		{Number, "年3月", "令和9年3月", "2027"},
		{Number, "年3月", "2027年3月", "2027"},
		{Number, "年度", "令和8年度", "2026"},
		// Times
		{Time, "", "25:30", "01:30"},
		{Time, "", "26時", "02:00"},
		{Time, "", "翌6:00", "06:00"},
		{Time, "", "翌朝6時", "06:00"},
		{Time, "", "翌日午前1時半", "01:30"},
		{Time, "", "深夜12時", "00:00"},
		{Time, "", "夜10時", "22:00"},
		{Time, "", "夕方5時半", "17:30"},
		{Time, "", "午後五時十五分", "17:15"},
		{Time, "", "九時三十分", "09:30"},
		{Time, "", "正午", "12:00"},
		{Time, "", "5:30pm", "17:30"},
		{Time, "", "AM 9:00", "09:00"},
		{Time, "", "9:00:00", "09:00"},
		{Time, "", "朝9時頃", "09:00"},
		{Time, "", "(翌)6:00", "06:00"},
		{Time, "", "6:00（翌日）", "06:00"},
		{Time, "", "６：００翌", "06:00"},
		{Time, "", "明朝6時", "06:00"},
		{Time, "", "次の日の6時", "06:00"},
		{Time, "", "9：00～", "09:00"},
		{Time, "", "26:00まで", "02:00"},
		{Time, "", "17;30", "17:30"},
		{Time, "", "24:30", "00:30"},
		// Dates
		{Date, "", "2026年11月27日(金)", "2026-11-27"},
		{Date, "", "2026年11月27日（金曜日）", "2026-11-27"},
		{Date, "", "2026/11/29(日)", "2026-11-29"},
		{Date, "", "2026年11月29日 日曜日", "2026-11-29"},
		{Date, "", "2026-11-27 10:00", "2026-11-27"},
		{Date, "", "2026-11-27T00:00:00", "2026-11-27"},
		{Date, "", "令和8年11月27日（金）午前10時", "2026-11-27"},
		{Date, "", "2026年11月27日10時30分", "2026-11-27"},
		{Date, "", "㋿8年11月27日", "2026-11-27"},
		{Date, "", "⼆〇二六年⼗⼀⽉⼆⼗七⽇", "2026-11-27"},
		{Date, "", "令和八年十一月二十七日", "2026-11-27"},
		{Date, "", "西暦2026年11月27日付", "2026-11-27"},
		{Date, "", "2026\u200b/11/27\ufeff", "2026-11-27"},
		{Date, "", "2026年11月27日 金", "2026-11-27"},
		{Date, "", "2026年11月23日（祝）", "2026-11-23"},
		{Date, "", "令和8年11月27日17:00必着", "2026-11-27"},
		{Date, "", "令和８年１１月２７日まで", "2026-11-27"},
		{Date, "", "2026年11月27日より", "2026-11-27"},
		{Date, "", "27 November 2026", "2026-11-27"},
		{Date, "", "Nov 27, 2026", "2026-11-27"},
		{Date, "", "Sept. 3rd, 2026", "2026-09-03"},
		{Date, "", "㋿8.11.27 (金) 10:00", "2026-11-27"},
		// Telephones, addresses
		{Phone, "", "+81.3.1234.5678", "03-1234-5678"},
		{Phone, "", "+81-(0)90-1234-5678", "090-1234-5678"},
		{Phone, "", "0952-00-0000（代表）", "0952-00-0000"},
		{Phone, "", "0952-00-0000 ㈹", "0952-00-0000"},
		{Phone, "", "0952の00の0000", "0952-00-0000"},
		{Phone, "", "0952-00-0000 #12", "0952-00-0000（内線12）"},
		{Phone, "", "0952-00-0000（内12）", "0952-00-0000（内線12）"},
		{Phone, "", "+81 90-1234-5678", "090-1234-5678"},
		{Phone, "", "+81 (0)3-1234-5678", "03-1234-5678"},
		{Phone, "", "0081-952-00-0000", "0952-00-0000"},
		{Phone, "", "(03)1234-5678", "03-1234-5678"},
		{Phone, "", "TEL:0952-00-0000", "0952-00-0000"},
		{Phone, "", "0952.00.0000", "0952-00-0000"},
		{Phone, "", "0952-00-0000\u200b", "0952-00-0000"},
		{Phone, "", "0952-00-0000 内線12", "0952-00-0000（内線12）"},
		{Phone, "", "0952-00-0000（内線：12）", "0952-00-0000（内線12）"},
		{Phone, "", "0952-00-0000 ext. 12", "0952-00-0000（内線12）"},
		{Phone, "", "03-0000-0000", "03-0000-0000"},
		{Phone, "", "06-0000-0000", "06-0000-0000"},
		{Phone, "", "060-0000-0000", "060-0000-0000"},
		{Phone, "", "0120-000-000", "0120-000-000"},
		{Phone, "", "0800-000-0000", "0800-000-0000"},
		{Phone, "", "050-0000-0000", "050-0000-0000"},
		{Postal, "", "840\u00ad-0001", "840-0001"},
		{Postal, "", "郵便番号840-0001", "840-0001"},
		{Mail, "", "山田花子 <hanako@example.jp>", "hanako@example.jp"},
		{Mail, "", "メール：hanako@example.jp（採用係）", "hanako@example.jp"},
		{Mail, "", "hanako@example.jp。", "hanako@example.jp"},
		{Mail, "", "hana..ko.@example.jp", "hana..ko.@example.jp"}, // some providers gave such
		{Mail, "", "mailto:hanako@example.jp\u200b", "hanako@example.jp"},
		// Characters
		{Text, "", "⽇⽤品の⼩売", "日用品の小売"},
		{Text, "", "⻑⻘⻄", "長青西"},
		{Text, "", "⼥性⾷品⾞", "女性食品車"},
		{Text, "", "\uf900\uf901\uf902", "豈更車"},
		{Text, "", "か\u3099き\u3099", "がぎ"},
		{Text, "", "\u2066男\u2069性", "男性"},
		{Text, "", "\u115f\u2800", ""},
		{Lines, "", "一\f二\u2028三\u2029四", "一\n二\n三\n四"},
		{Text, "", "男\u200b性\u2060限\u00ad定", "男性限定"},
		{Text, "", "\u3164\u200b", ""},
		{Text, "", "髙橋 﨑本 \ufa19", "髙橋 﨑本 \ufa19"},
		{Text, "", "㈱例示 ①", "㈱例示 ①"},
		{Text, "", "一\v二\u0085三", "一 二 三"},
		{Lines, "", "一\v二\u0085三", "一\n二\n三"},
		{Kana, "", "やまだ\u200b　はなこ", "ヤマダ　ハナコ"},
	} {
		fd := asks(c.kind, c.unit)
		got := fd.settle(c.text)
		if got != c.want {
			t.Errorf("%s %s %q: got %q, want %q", c.kind, c.unit, c.text, got, c.want)
		}
		if again := fd.settle(got); again != got {
			t.Errorf("%s %s %q: %q, settled again %q", c.kind, c.unit, c.text, got, again)
		}
		if p, bad := fd.check(got); bad && c.want != "" {
			t.Errorf("%s %s %q: %v", c.kind, c.unit, c.text, p)
		}
	}
}

func TestWhatCannotBeMeantStaysAsItWasTypedAndIsRefused(t *testing.T) {
	for _, c := range []struct {
		kind       Kind
		unit, text string
	}{
		{Yen, "円", "2%"},
		{Yen, "円", "1時間"},
		{Yen, "円", "1,5"},
		{Yen, "円", "1,0000"},
		{Yen, "円", "250.000"},
		{Yen, "円", "250.000円"},
		{Yen, "円", "2,50,000"},
		{Yen, "円", "時給1,050円"}, // asked by the month
		{Yen, "円", "1050円/時"},
		{Yen, "円", "1,050円以上"},
		{Yen, "円", "$100"},
		{Yen, "円", "20〜25万"},
		{Number, "時間", "45分"},  // no whole number of hours
		{Decimal, "時間", "20分"}, // 0.333…
		{Decimal, "時間", "1,5"},
		{Decimal, "時間", "3日"},
		{Number, "分", "5分1時間"},
		{Number, "分", "-5"},
		{Number, "日", "年105日くらいかな"},
		{Number, "年（暦）", "創業当時"},
		{Number, "年（暦）", "R0"},
		{Number, "人", "若干名"},
		{Number, "人", "30時間"},
		{Number, "分", "1時間（45分）"},
		{Number, "年（暦）", "1985年（昭和61年）"},
		{Decimal, "%", "30円"},
		{Time, "", "30:00"},
		{Time, "", "9"},
		{Time, "", "9:60"},
		{Time, "", "翌25時"},
		{Date, "", "11月27日"},
		{Date, "", "2026年11月末"},
		{Date, "", "2026-02-30(月)"},
		{Date, "", "2026-11-26T15:00:00Z"}, // another day in Japan
		{Phone, "", "0000-00-0000"},
		{Phone, "", "000-0000-0000"},
		{Phone, "", "090-123-4567"},
		{Phone, "", "0952-00-00000"},
		{Phone, "", "内線12"},
		{Phone, "", "0-3-1234-5678"},
		{Phone, "", "1111-11-1111"},
		{Phone, "", "+1 212 555 0100"},
		{Phone, "", "0952-00-0000か090-0000-0000"},
		{Mail, "", "hanako@localhost"},
		{Mail, "", `"a@b"@example.jp`},
		{Mail, "", "a@b@example.jp"},
		{Mail, "", "hanako@example..jp"},
		{Mail, "", "hanako@-example.jp"},
		{Mail, "", "hanako@192.0.2.1"},
		{Mail, "", `"hanako"@example.jp`},
		{Mail, "", "hanako@example.j"},
		{Mail, "", "hanako@example.jp;taro@example.jp"},
	} {
		fd := asks(c.kind, c.unit)
		got := fd.settle(c.text)
		if _, bad := fd.check(got); !bad {
			t.Errorf("%s %s %q is taken as %q", c.kind, c.unit, c.text, got)
		}
	}
}

func TestWhatWasMadeOfAnAnswerIsSaid(t *testing.T) {
	for _, c := range []struct {
		kind             Kind
		unit, text, says string
	}{
		{Number, "分", "1時間45分", "105分"},
		{Decimal, "時間", "30分", "0.5時間"},
		{Time, "", "25:30", "翌日の1時30分"},
		{Time, "", "翌朝6時", "翌日の6時00分"},
		{Text, "", "⽇用品", "「⽇」を「日」"},
		{Text, "", "男\u200b性", "見えない文字"},
		{Number, "分", "60", ""},
		{Yen, "円", "20万5千円", ""},
		{Time, "", "９時", ""},
		{Text, "", "ﾊﾟｰﾄ", ""},
		{Lines, "", "一\r\n二", ""},
	} {
		says := asks(c.kind, c.unit).Made(c.text)
		if (says.JA == "") != (c.says == "") || !strings.Contains(says.JA, c.says) || (says.EN == "") != (says.JA == "") {
			t.Errorf("%s %q: %q, want %q", c.kind, c.text, says, c.says)
		}
	}
}
