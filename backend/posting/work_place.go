package posting

import "kyujindesk/backend/form"

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
			Help:    w("最低賃金はこの都道府県のもので確かめます。", "The minimum wage of this prefecture applies."),
			Options: prefectures(),
		},
		{
			Key: "place.postal", Kind: form.Postal, Need: true, Row: "placeAddress", When: when(on("place.kind", "other")),
			Label: w("就業場所の郵便番号", "Postal code of the place of work"),
			Help:  w("7桁の数字です。ハイフンはなくてもかまいません。", "Seven digits; the hyphen may be left out."),
		},
		{
			Key: "place.address", Kind: form.Text, Need: true, Chars: 60, Row: "placeAddress", When: when(on("place.kind", "other")),
			Label: w("就業場所の住所", "Address of the place of work"),
			Help:  w("都道府県から建物名まで書きます。", "From the prefecture down to the building."),
		},
		grid(2, form.Field{
			Key: "place.scope", Need: true,
			Label: w("就業場所の変更の範囲", "How the place may change"),
			Help:  w("将来働いてもらう可能性のある場所です。変わらないなら「変更なし」と書きます。", "Places where people may work later; write 変更なし if it will not change."),
		}),
		{
			Key: "place.smoke", Kind: form.Choice, Need: true, Row: "smoke",
			Label: w("受動喫煙対策", "Protection from tobacco smoke"),
			Help:  w("実際に働く場所の対策を選びます。", "What holds at the real place of work."),
			Options: []form.Option{
				opt("indoor", "あり（屋内禁煙）", "Yes (no smoking indoors)"), opt("room", "あり（喫煙室設置）", "Yes (smoking room)"),
				opt("none", "なし（喫煙可）", "No (smoking allowed)"), opt("other", "その他", "Other"),
			},
		},
		{
			Key: "place.smokeNote", Kind: form.Text, Need: true, Chars: 30, Row: "smoke", When: when(on("place.smoke", "room", "other")),
			Label: w("受動喫煙対策の特記事項", "Note on tobacco smoke"),
			Help:  w("喫煙できる場所での仕事があるかどうかなどを書きます。", "Say for example whether there is work where smoking is allowed."),
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
			Help:  w("「県内の各店舗」のように、どこまでかを書きます。", "Say how far, for example “our shops in the prefecture”."),
		},
	}
}
