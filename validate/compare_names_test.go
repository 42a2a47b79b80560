package validate_test

import (
	"testing"

	"github.com/cablegram/cablegram/validate"
)

func TestCompareNames(t *testing.T) {
	l, err := validate.NewLinter(validate.Config{Names: []validate.Name{{Kind: validate.Person, Name: "Wexler", Variants: []string{"Vexler"}}}})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		a, b string
		want validate.NameMatch
	}{
		{"Stalin", "STALIN", validate.SameName},
		{"Cde. Stalin", "Comrade Stalin", validate.SameName},
		{"FILIPPOV", "FILIPPOV [Stalin]", validate.SameName},
		{"FILIPPOV", "Stalin", validate.SameName},
		{"Roshchin", "Roschin", validate.SameName},
		{"BEIJING", "Peking", validate.SameName},
		{"пекина", "Peking", validate.SameName},
		{"Сталину", "Stalin", validate.SameName},
		{"Cталину", "Stalin", validate.SameName}, // the first letter is Latin
		{"Тов. МАО ЦЗЭДУНУ", "Comrade MAO ZEDONG", validate.SameName},
		{"Wexler", "VEXLER", validate.SameName},
		{"Perkins", "Cde. Perkins", validate.SameName},
		{"Stalin", "Molotov", validate.OtherName},
		{"Сталину", "Molotov", validate.OtherName},
		{"Perkins", "Watkins", validate.OtherName},
		{"8th Department", "10th Department", validate.OtherName},
		{"Correspondent 20", "Correspondent 21", validate.OtherName},
		{"Хвостову", "Khvostov", validate.UnknownName},
		{"", "", validate.SameName},
	}
	for _, tt := range tests {
		for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
			if got := l.CompareNames(pair[0], pair[1]); got != tt.want {
				t.Errorf("CompareNames(%q, %q) is %d, want %d", pair[0], pair[1], got, tt.want)
			}
		}
	}
}
