package timenet_test

import (
	"testing"

	"github.com/cablegram/cablegram/validate/internal/timenet"
)

func TestCycle(t *testing.T) {
	tests := []struct {
		name    string
		moments int
		bounds  []timenet.Bound
		// moments on the cycle, in any order; none where the bounds agree
		want []int
	}{
		{"empty", 0, nil, nil},
		{"free", 3, nil, nil},
		{"between", 2, []timenet.Bound{{0, 1, 10}, {1, 0, -5}}, nil},
		{"exactly", 2, []timenet.Bound{{0, 1, 5}, {1, 0, -5}}, nil},
		{"never", 2, []timenet.Bound{{0, 1, 4}, {1, 0, -5}}, []int{0, 1}},
		{"a chain that fits", 4, []timenet.Bound{{1, 0, -10}, {0, 3, 30}, {2, 1, 0}, {3, 2, 0}}, nil},
		{"a chain too long", 4, []timenet.Bound{{1, 0, -10}, {0, 3, 30}, {2, 1, -15}, {3, 2, -15}}, []int{0, 1, 2, 3}},
		{"a cycle beside others", 5, []timenet.Bound{{0, 4, 7}, {4, 0, -7}, {1, 2, 3}, {2, 1, -4}}, []int{1, 2}},
		{"a moment against itself", 2, []timenet.Bound{{1, 1, -1}}, []int{1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var net timenet.Net
			net.Reset(test.moments)
			for _, b := range test.bounds {
				net.Add(b)
			}
			cycle := net.Cycle()
			sum, on := 0, map[int]bool{}
			for _, b := range cycle {
				sum += b.Most
				on[b.To] = true
			}
			if len(on) != len(test.want) {
				t.Fatalf("cycle %v, want one through %v", cycle, test.want)
			}
			for _, m := range test.want {
				if !on[m] {
					t.Errorf("cycle %v misses moment %d", cycle, m)
				}
			}
			if len(cycle) > 0 && sum >= 0 {
				t.Errorf("cycle %v has the sum %d", cycle, sum)
			}
		})
	}
}

func TestReset(t *testing.T) {
	var net timenet.Net
	net.Reset(2)
	net.Add(timenet.Bound{From: 0, To: 1, Most: 4})
	net.Add(timenet.Bound{From: 1, To: 0, Most: -5})
	if net.Cycle() == nil {
		t.Fatal("no cycle")
	}
	net.Reset(3)
	if c := net.Cycle(); c != nil {
		t.Errorf("cycle %v after a reset", c)
	}
}
