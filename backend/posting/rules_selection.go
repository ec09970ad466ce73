package posting

import "kyujindesk/backend/form"

func selectionRules() []rule {
	return []rule{
		{"contact.mail", form.Error, Kinds(), "職業安定法5条の4", findNoMail},
		{"result.papers", form.Error, Kinds(), "職業安定法5条の4", findResultOfNothing},
		{"documents.papers", form.Error, Kinds(), "職業安定法5条の4", findPapersWithoutPapers},
	}
}

func findNoMail(a answers, _ circumstances) []finding {
	if a.text("contact.mail") != "" || (!a.has("documents.send", "mail") && !a.has("notify.methods", "mail")) {
		return nil
	}
	return one("Eメールで書類を受けるか結果を知らせるなら、担当者のEメールを入力してください。",
		"Papers or results go by e-mail, so enter the contact's e-mail address.", "contact.mail", "documents.send", "notify.methods")
}

func findResultOfNothing(a answers, _ circumstances) []finding {
	if a.text("selection.methods") == "" {
		return nil
	}
	found := []finding{}
	for _, step := range []struct{ code, ja, en string }{{"papers", "書類選考", "selection by papers"}, {"interview", "面接", "interview"}} {
		if a.has("result.timing", step.code) && !a.has("selection.methods", step.code) {
			found = append(found, one("選考方法に「"+step.ja+"」がないのに、その後に結果を知らせることになっています。どちらかを修正してください。",
				"A result is promised after a step (“"+step.en+"”) that does not take place. Correct one of them.", "result.timing", "selection.methods")...)
		}
	}
	return found
}

func findPapersWithoutPapers(a answers, _ circumstances) []finding {
	kinds := a.text("documents.kinds")
	if !a.has("selection.methods", "papers") || kinds == "" || kinds != "referral" {
		return nil
	}
	f := one("書類選考をするなら、履歴書など選考に使う書類を選んでください。",
		"Selection by papers needs papers such as a CV. Choose them.", "documents.kinds", "selection.methods")
	return repaired(f, "「履歴書」を加える", "Add a CV", form.Values{"documents.kinds": "referral resume"})
}
