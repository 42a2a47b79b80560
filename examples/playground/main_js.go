package main

import "syscall/js"

// main gives the page a function: cablegram(text) answers with JSON.
func main() {
	js.Global().Set("cablegram", js.FuncOf(func(_ js.Value, args []js.Value) any {
		answer, err := check(args[0].String())
		if err != nil {
			return js.Global().Get("Error").New(err.Error())
		}
		return string(answer)
	}))
	js.Global().Call("ready")
	select {}
}
