package desk_test

import (
	"context"
	"image/color"
	"testing"

	"kyujindesk/backend/picture"
	"kyujindesk/backend/xtest/world"
)

// TestADroppedChangeForgetsItsOwnPicturesOnly gives up a change with a picture while a picture of another computer's change is
// here already and the letter that names it is not.
func TestADroppedChangeForgetsItsOwnPicturesOnly(t *testing.T) {
	k := world.New(t).Join()
	coming, err := picture.Take(k.Drawing(color.White), false)
	k.Must(err)
	k.Must(k.Store.Atomically(t.Context(), func(ctx context.Context) error { return k.Store.PutPicture(ctx, "", coming) }))
	_, err = k.AddPicture(t.Context(), k.Drawing(color.Black), false)
	k.Must(err)
	k.Must(k.DropChange(t.Context()))
	here, err := k.Pictures(t.Context())
	if err != nil || len(here) != 1 || here[0].Name != coming.Name {
		t.Errorf("after the change was dropped: %v, %v", here, err)
	}
}
