const dialog = document.getElementById("visit")
document.getElementById("open").addEventListener("click", () => dialog.showModal())
document.getElementById("close").addEventListener("click", () => dialog.close())
