package letter

import (
	"fmt"
	"strings"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

func pictureText(b EstablishmentPictureBody) string {
	return "事業所の画像を添えます\n\n画像　" + b.Name + "\n"
}

func changeText(b EstablishmentChangeBody) string {
	return "事業所の変更の申込み\n\n" + formText(establishment.Form(), b.Values)
}

func establishmentText(b EstablishmentToldBody) string {
	head := "事業所の内容です"
	switch b.Alert {
	case establishment.Declined:
		head = "事業所の変更は承認できません"
	case establishment.Overtaken:
		head = "事業所の変更は、窓口にある新しい内容と重なっています"
	}
	if b.Reason != "" {
		head += "\n理由　" + b.Reason
	}
	return head + "\n\n" + formText(establishment.Form(), b.Establishment.Values())
}

// formText is a filled form as people read it.
func formText(f form.Form, v form.Values) string {
	var s strings.Builder
	for _, line := range f.Print(v) {
		fmt.Fprintf(&s, "【%s】\n%s\n", line.Label.JA, line.Text.JA)
	}
	return s.String()
}
