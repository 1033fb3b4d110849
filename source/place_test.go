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

func TestRowAndCol(t *testing.T) {
	for _, c := range []struct {
		at       Place
		row, col int
	}{
		{Place{}, 0, 0},
		{Place{Line: 7}, 7, 0},
		{Place{Line: 7, Column: 3}, 7, 3},
		{Place{Sheet: "表1", Cell: "A1"}, 1, 1},
		{Place{Sheet: "表1", Cell: "Z20"}, 20, 26},
		{Place{Sheet: "表1", Cell: "AB12"}, 12, 28},
		{Place{Sheet: "表1", Cell: "XFD1048576"}, 1048576, 16384},
	} {
		if row, col := c.at.Row(), c.at.Col(); row != c.row || col != c.col {
			t.Errorf("%v: row %d, column %d, want %d, %d", c.at, row, col, c.row, c.col)
		}
	}
}
