package posting

import "kyujindesk/backend/form"

// accesses are the ways to come from a station.
func accesses() []form.Option {
	return []form.Option{opt("walk", "徒歩", "On foot"), opt("bus", "バス", "By bus"), opt("car", "車", "By car")}
}

// placeFields ask where the work is done and how one gets there.
func placeFields() []form.Field {
	return []form.Field{
		{
			Key: "place.kind", Kind: form.Choice, Need: true, Row: "place",
			Label: w("就業場所", "Place of work"),
			Help:  w("実際に働く場所を選びます。", "Where the work is really done."),
			Options: []form.Option{
				opt("same", "事業所の所在地と同じ", "At the establishment"), opt("other", "事業所の所在地と異なる", "Somewhere else"),
				opt("home", "在宅勤務", "At home"),
			},
		},
		{
			Key: "place.prefecture", Kind: form.Choice, Need: true, Row: "place",
			Label:   w("就業場所の都道府県", "Prefecture of the place of work"),
			Help:    w("最低賃金はこの都道府県で確認します。", "The minimum wage of this prefecture applies."),
			Options: Prefectures(),
		},
		{
			Key: "place.postal", Kind: form.Postal, Need: true, Fills: []string{"place.address", "place.prefecture"}, Row: "placeAddress", When: when(on("place.kind", "other")),
			Label: w("就業場所の郵便番号", "Postal code of the place of work"),
			Help:  w("7桁の数字です。ハイフンはなくてもかまいません。", "Seven digits; the hyphen may be left out."),
		},
		{
			Key: "place.address", Kind: form.Text, Need: true, Chars: 60, Row: "placeAddress", When: when(on("place.kind", "other")),
			Label: w("就業場所の住所", "Address of the place of work"),
			Help:  w("都道府県から建物名まで入力します。", "From the prefecture down to the building."),
		},
		{
			Key: "place.map", Kind: form.Pin, When: when(on("place.kind", "other")),
			Label: w("就業場所の地図の位置", "Place of work on the map"), Help: pinHelp(),
		},
		{
			Key: "place.station", Kind: form.Text, Chars: 28, Row: "station",
			Label: w("最寄り駅", "Nearest station"),
			Help:  w("「ＪＲ長崎本線 例示駅」のように、路線と駅（バス停）の名前を入力します。", "Line and station, or the bus stop."),
		},
		{
			Key: "place.access", Kind: form.Choice, Row: "station", Glue: true,
			Label: w("最寄り駅からの交通手段", "From the station"), Before: w("から", ""), Options: accesses(),
		},
		{
			Key: "place.minutes", Kind: form.Number, Min: "1", Max: "180", Unit: w("分", "minutes"), Row: "station", Glue: true,
			Label: w("最寄り駅からの所要時間", "Minutes from the station"),
			Help:  w("徒歩で10分以内なら、駅に近い求人として探してもらえます。", "Ten minutes or less on foot count as near a station."),
		},
		grid(2, form.Field{
			Key:   "place.note",
			Label: w("就業場所に関する特記事項", "Note on the place of work"),
			Help:  w("「直行直帰あり」「入口は建物の北側」のように、働く場所について補うことを入力します。", "Anything else about the place, for example people may go to customers directly."),
		}),
		grid(2, form.Field{
			Key: "place.scope", Need: true,
			Label: w("就業場所の変更の範囲", "Scope of change: workplace"),
			Help:  w("将来働いてもらう可能性のある場所です。変わらないなら「変更なし」と入力します。", "Places where people may work later; write 変更なし if it will not change."),
		}),
		{
			Key: "place.smoke", Kind: form.Choice, Need: true, Row: "smoke",
			Label: w("受動喫煙対策", "Second-hand smoke measures"),
			Help:  w("実際に働く場所の対策を選びます。", "What holds at the real place of work."),
			Options: []form.Option{
				opt("indoor", "あり（屋内禁煙）", "Yes (no smoking indoors)"), opt("room", "あり（喫煙室設置）", "Yes (smoking room)"),
				opt("none", "なし（喫煙可）", "No (smoking allowed)"), opt("other", "その他", "Other"),
			},
		},
		{
			Key: "place.smokeNote", Kind: form.Text, Chars: 30, Row: "smoke",
			Label: w("受動喫煙対策の特記事項", "Note on second-hand smoke measures"),
			Help:  w("「敷地内禁煙」や、喫煙できる場所での仕事があるかどうかを入力します。", "For example no smoking on the whole site, or whether there is work where smoking is allowed."),
		},
		{
			Key: "place.car", Kind: form.Choice, Need: true, Row: "car",
			Label:   w("マイカー通勤", "Commuting by car"),
			Help:    w("自家用車で通ってよいかどうかです。", "Whether people may come by their own car."),
			Options: canOrNot(),
		},
		{
			Key: "place.parking", Kind: form.Choice, Need: true, Row: "car", When: when(on("place.car", "yes")),
			Label: w("駐車場", "Parking"), Before: w("駐車場 ", "parking: "),
			Help:    w("職場が用意する駐車場があるかどうかです。", "Whether you provide a parking space."),
			Options: yesNo(),
		},
		{
			Key: "transfer.has", Kind: form.Choice, Need: true, Row: "transfer",
			Label:   w("転勤の可能性", "Transfers"),
			Help:    w("引っ越しをともなう異動の可能性があるかどうかです。", "Whether people may be moved to another place."),
			Options: yesNo(),
		},
		{
			Key: "transfer.range", Kind: form.Text, Need: true, Chars: 28, Row: "transfer", When: when(on("transfer.has", "yes")),
			Label: w("転勤の範囲", "Range of transfers"),
			Help:  w("「県内の各店舗」のように、どこまでかを入力します。", "Say how far, for example “our shops in the prefecture”."),
		},
	}
}
