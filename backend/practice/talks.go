package practice

import (
	"context"
	"time"
)

// talksAfter is how long the clerk thinks about a message.
const talksAfter = 4 * time.Second

// talk has the clerk answer what businesses write to the office.
func (w *World) talk(ctx context.Context) error {
	all, err := w.Office.Talks(ctx)
	for _, t := range all {
		if err != nil || !t.Waits {
			return err
		}
		if w.now().Sub(t.At) < talksAfter {
			continue
		}
		err = calm(w.Office.AnswerTalk(ctx, t.ID, "「"+t.Title+"」についてのメッセージを受け取りました。\nここは練習なので、内容に応じた返事はできません。本物の窓口では、担当者が読んで返事をします。", nil))
	}
	return err
}
