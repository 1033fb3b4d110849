package source

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPlace(t *testing.T) {
	for _, c := range []struct {
		at   Place
		text string
		row  int
	}{
		{Place{}, "", 0},
		{Place{File: "a.txt", Line: 190, Column: 3}, "a.txt:190:3", 190},
		{Place{Line: 12}, "12", 12},
		{Place{File: "a.xlsx", Sheet: "表1", Cell: "B7"}, "a.xlsx:表1!B7", 7},
		{Place{Sheet: "表1", Cell: "AB1048576"}, "表1!AB1048576", 1048576},
		{Place{Sheet: "表1"}, "表1", 0},
		{Place{Sheet: "表1", Cell: "B"}, "表1!B", 0},
		{Place{Path: "/tables/0"}, "/tables/0", 0},
	} {
		require.Equal(t, c.text, c.at.String())
		require.Equal(t, c.row, c.at.Row())
	}
}
