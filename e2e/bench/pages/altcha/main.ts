import "altcha"
