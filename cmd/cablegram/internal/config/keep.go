package config

import "strings"

// keep takes out of a table what is not of the shape, so that the rest can be decoded. Entries of lists of tables stay,
// however little they hold: they are counted.
func (s shape) keep(values map[string]any, above string) {
	for name, value := range values {
		path := strings.TrimPrefix(above+"."+name, ".")
		if k := s.find(path); k == nil || !k.takesForm(valueForm(value)) {
			delete(values, name)
			continue
		}
		switch value := value.(type) {
		case map[string]any:
			s.keep(value, path)
		case []any:
			for _, entry := range value {
				if fields, is := entry.(map[string]any); is {
					s.keep(fields, path)
				}
			}
		}
	}
}

// valueForm says what a decoded value is made of.
func valueForm(value any) form {
	switch value := value.(type) {
	case string:
		return text
	case map[string]any:
		return table
	case []any:
		return valuesForm(value)
	}
	return other
}

func valuesForm(values []any) form {
	all := nothing
	for _, value := range values {
		one := map[form]form{text: texts, table: tables}[valueForm(value)]
		if all != nothing && one != all {
			return other
		}
		all = one
	}
	return all
}
