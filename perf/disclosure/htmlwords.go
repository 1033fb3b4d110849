package disclosure

// htmlBreaks are the elements that set off a block, with the line breaks around
// them: two leave a blank line.
var htmlBreaks = map[string]int{
	"h1": 2, "h2": 2, "h3": 2, "h4": 2, "h5": 2, "h6": 2, "hr": 2,
	"address": 1, "article": 1, "aside": 1, "blockquote": 1, "body": 1, "caption": 1, "center": 1, "dd": 1,
	"details": 1, "dialog": 1, "dir": 1, "div": 1, "dl": 1, "dt": 1, "fieldset": 1, "figcaption": 1, "figure": 1,
	"footer": 1, "form": 1, "header": 1, "hgroup": 1, "html": 1, "legend": 1, "li": 1, "listing": 1, "main": 1,
	"menu": 1, "nav": 1, "ol": 1, "plaintext": 1, "pre": 1, "search": 1, "section": 1, "summary": 1, "ul": 1, "xmp": 1,
}

// htmlContainers are those of them that hold blocks and are always closed.
var htmlContainers = map[string]bool{
	"article": true, "aside": true, "blockquote": true, "center": true, "details": true, "div": true, "dl": true,
	"fieldset": true, "figure": true, "footer": true, "form": true, "header": true, "main": true, "menu": true,
	"nav": true, "ol": true, "section": true, "ul": true,
}

// htmlUnseen are the elements whose content is not printed.
var htmlUnseen = map[string]bool{
	"script": true, "style": true, "title": true, "noscript": true, "template": true, "iframe": true, "noembed": true,
	"noframes": true, "select": true, "datalist": true, "svg": true, "math": true, "object": true, "audio": true, "video": true,
}
