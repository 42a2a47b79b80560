package validate

import "embed"

//go:embed rules/*.md
var pages embed.FS

// pageAddress is where the pages of the rules can be read.
const pageAddress = "https://github.com/cablegram/cablegram/blob/main/validate/rules/"

// Page is the rule's page in Markdown: what it finds, why, a failing and a corrected example, when to waive.
func (r *Rule) Page() string {
	page, err := pages.ReadFile("rules/" + r.Code + ".md")
	if err != nil {
		return ""
	}
	return string(page)
}

// URL is the address of the rule's page, empty for a rule that has none.
func (r *Rule) URL() string {
	if r.Page() == "" {
		return ""
	}
	return pageAddress + r.Code + ".md"
}
