package disclosure

import "github.com/perftarget/perftarget/budget"

// ends are where the figures of each column of a page end.
func (p *flushPage) ends() []edge {
	ends := make([]edge, len(p.figures))
	for i := range p.body {
		at, _ := p.body[i].zones(p.figures)
		for k, w := range p.body[i].words {
			if w.kind == wordFigure {
				ends[at[k]].add(w.right)
			}
		}
	}
	return ends
}

// areInLine reports whether the figures of each column of each page end in one line,
// but a few: those of rows whose cells only blanks part do not.
func (f *flushTable) areInLine() bool {
	for i := range f.pages {
		for _, e := range f.pages[i].ends() {
			if _, n := e.line(); n*4 < e.cells*3 {
				return false
			}
		}
	}
	return true
}

// faultsInLine reports whether the figures that could be at fault where equations are
// broken end where the others of their columns do: then they are wrong on the page,
// and not in the wrong column.
func (f *flushTable) faultsInLine(results []budget.Result) bool {
	out := map[[2]int]bool{} // line and column of figures beside
	for i := range f.pages {
		p := &f.pages[i]
		ends := p.ends()
		for k := range p.body {
			r := &p.body[k]
			at, _ := r.zones(p.figures)
			for n, w := range r.words {
				if w.kind != wordFigure {
					continue
				}
				if line, _ := ends[at[n]].line(); w.right != line && w.right != line+1 {
					out[[2]int{r.line.no, p.to[p.columnOf(at[n])] + 1}] = true
				}
			}
		}
	}
	for _, fault := range budget.Diagnose(results) {
		for _, g := range fault.Figures {
			if out[[2]int{g.At.Line, g.At.Column}] {
				return false
			}
		}
	}
	return true
}

// columnOf is the column of a page that holds column z of its figures.
func (p *flushPage) columnOf(z int) int { return p.first[z+1] - 1 }
