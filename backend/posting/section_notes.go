package posting

import "kyujindesk/backend/form"

// notesSection is 求人に関する特記事項: what no other section has room for (domain 1.7).
func notesSection() form.Section {
	return form.Section{
		Key:   "notes",
		Label: w("特記事項", "Notes"),
		Lead:  w("ほかの欄に書ききれないことや、働く人に伝えたいことを入力します。", "What found no room elsewhere, and what you want people to know."),
		Fields: []form.Field{
			grid(20, form.Field{
				Key:   "notes.text",
				Label: w("求人に関する特記事項", "Notes on the posting"),
				Help:  w("制服の貸与、職場の雰囲気、研修の進め方など、自由に書けます。空の行も1行に数えます。", "Uniforms, the workplace, training and so on. Blank lines count."),
			}),
		},
	}
}
