import { Model } from "survey-core"
import { renderSurvey } from "survey-js-ui"
import "survey-core/survey-core.min.css"

const survey = new Model({
  completeText: "Send request",
  elements: [
    { type: "text", name: "name", title: "Full name", autocomplete: "name", isRequired: true },
    { type: "text", name: "phone", title: "Phone", inputType: "tel", autocomplete: "tel" },
    { type: "text", name: "email", title: "Email", inputType: "email", autocomplete: "email" },
    { type: "text", name: "street", title: "Street address", autocomplete: "address-line1" },
    { type: "text", name: "zip", title: "ZIP code", autocomplete: "postal-code" },
    { type: "comment", name: "details", title: "What is going on?" },
  ],
})

const place = document.getElementById("form")
if (place) renderSurvey(survey, place)
