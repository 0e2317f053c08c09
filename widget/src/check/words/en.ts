import type { FindingWords } from "../advice.ts"
import { bare } from "./bare.ts"

export const en: FindingWords = {
  no_tag: ({ bringer }) => ({
    says: "The tag is not on this page.",
    todo: bringer
      ? `This page has a ${bringer === "manager" ? "tag manager" : "script that names it"}, which may bring it: open the page itself with ?porchlight-check at the end of its address. If nothing shows there, ${bringer === "manager" ? "the tag is not published" : "put the tag itself into the page, in place of that script"}.`
      : "Paste the tag again and publish the page. If it is gone each time, your editor removes scripts: use the box and put the script into the footer of the site. A cache may also show the old page.",
  }),
  no_script: ({ server }) => ({
    says: "The place for the form is there, but the script is not.",
    todo: "Your editor may have removed it when the page was saved. Put the script into the footer of the site:",
    code: `<script async crossorigin src="${server}/v1/widget.js"></script>`,
  }),
  tag_as_text: () => ({
    says: "The tag shows on the page as text, for everybody to read.",
    todo: "It was pasted into a field for text. Paste it into a block or field for HTML.",
  }),
  tag_in_comment: () => ({
    says: "The tag is inside a comment, where nothing runs.",
    todo: "Take away the <!-- before it and the --> after it.",
  }),
  tag_in_noscript: () => ({
    says: "The script is inside <noscript>, where no browser runs it.",
    todo: "Put it before <noscript>.",
  }),
  tag_in_frame: () => ({
    says: "The tag is in a frame inside the page. There the form is cut off, and cannot tell which ad a visitor came from.",
    todo: "Put it into the page itself. If your editor makes the frame, look for a field for code in the site’s settings, or take the floating button.",
  }),
  page_in_frame: () => ({
    says: "The booking page is in a frame, and no browser shows it there.",
    todo: "Put the tag in place of the frame: it shows the same form. Or link to the booking page.",
  }),
  not_closed: () => ({
    says: "The script does not end: what follows it on the page is lost in it.",
    todo: "It ends in ></script>, and never in />. Copy the tag again.",
  }),
  wrong_address: ({ written, server }) => ({
    says: "The address in the tag is not that of the widget.",
    todo: `It says ${written}. It should be:`,
    code: `src="${server}/v1/widget.js"`,
  }),
  wrong_quotes: ({ written }) => ({
    says: "The quotes in the tag are not straight: browsers take them for a part of the address.",
    todo: `It says ${written}. A text field or a word processor has changed them. Copy the tag here again, and paste it straight into a field for HTML.`,
  }),
  copied: ({ server }) => ({
    says: "The widget was copied into a file of your own. There it does not know where it came from, and goes out of date.",
    todo: `Take ${bare(server)}/v1/ out of what your plugin combines or hosts itself, and use the tag as it is.`,
  }),
  other_server: ({ found, server }) => ({
    says: `The tag points to ${bare(found)}. This Porchlight is ${bare(server)}.`,
    todo: "If that is not another Porchlight of yours, copy the tag again.",
  }),
  insecure: ({ found }) => ({
    says: "The page comes over https, and the tag over http: browsers refuse that.",
    todo: `Write https in the tag’s address: ${found.replace(/^http:/, "https:")}`,
  }),
  no_site: ({ site }) => ({
    says: "The tag does not say which site’s form to show.",
    todo: "The attribute may have been stripped. Tag managers take it in the address instead, as ?site=… after widget.js.",
    code: site && `data-site="${site}"`,
  }),
  other_site: ({ found, site }) => ({
    says: `The page shows the form of “${found}”, not of “${site}”.`,
    todo: "If that is not what you want, change the site in the tag.",
    code: `data-site="${site}"`,
  }),
  unknown_site: ({ site }) => ({
    says: `There is no site “${site}” on this Porchlight.`,
    todo: "Compare data-site with the site’s id in the configuration. It has only lowercase letters, digits and hyphens.",
  }),
  unknown_service: ({ service, known }) => ({
    says: `The tag chooses a service “${service}” that the site does not have.`,
    todo: known.length > 0 ? `The site has: ${known.join(", ")}.` : "The site has no services to choose from.",
  }),
  twice: ({ times }) => ({
    says: `The tag is on this page ${times} times.`,
    todo: "There is still only one form, from the first of them. Remove the others, so that nobody changes the wrong one.",
  }),
  several_forms: ({ site, times }) => ({
    says: `The form of “${site}” has ${times} places on this page.`,
    todo: "Each place gets a form of its own. Remove those that you do not want.",
  }),
  in_head: ({ site }) => ({
    says: "The tag is in the head of the page, where no form can stand: it appears at the very end of the page.",
    todo: "Move the tag to where the form should stand, or put this there:",
    code: `<div data-porchlight-site="${site}"></div>`,
  }),
  unknown_mode: ({ mode }) => ({
    says: `There is no mode “${mode}”: the form stands in the page.`,
    todo: "A floating button is “button”; “none” waits for a link or button of your own.",
    code: 'data-mode="button"',
  }),
  nothing_opens: () => ({
    says: "The tag waits to be opened, and nothing on the page opens it.",
    todo: "Give a link or button of the page this attribute, unless a script of yours opens the form:",
    code: "data-porchlight-open",
  }),
  delayed: ({ by, server, exempt }) => ({
    says: `${by ?? "Something on the page, likely a plugin for speed,"} holds the script back until the visitor moves. The form comes late.`,
    todo: `Put ${bare(server)}/v1/ on ${by ? "its" : "the plugin's"} list of scripts that are not delayed${exempt ? ", or add this to the tag:" : "."}`,
    code: exempt,
  }),
  waits_for_consent: () => ({
    says: "The script waits until the visitor has agreed to something.",
    todo: "It needs no consent: nothing is stored before the visitor acts, and there are no cookies. List it as necessary.",
  }),
  old_release: ({ address }) => ({
    says: "The tag is pinned to a release that the server does not have any more.",
    todo: `${address} leads nowhere, or soon will. Copy today’s pinned tag, or the one that is always the newest.`,
  }),
  old_ahead: () => ({
    says: "The page fetches files ahead that the server does not have any more. The form comes later than it could.",
    todo: "Copy the tag again, with all its lines.",
  }),
  old_copy: ({ running, newest }) => ({
    says: `This page runs version ${running}; the server has ${newest}.`,
    todo: "A cache still has the older one. Clear the caches of your browser, your plugin and your CDN.",
  }),
  wrong_hash: ({ integrity }) => ({
    says: "The hash in the tag is not that of the file: browsers refuse to run it.",
    todo: "Change it, or copy the pinned tag again:",
    code: `integrity="${integrity}"`,
  }),
  hash_without_crossorigin: () => ({
    says: "A tag with a hash needs crossorigin: without it browsers refuse the file.",
    todo: "Add this to the tag:",
    code: "crossorigin",
  }),
  blocks_script: ({ directive, line }) => ({
    says: `The page’s Content Security Policy does not let the script run (${directive}).`,
    todo: "Have this part of the policy changed to:",
    code: line,
  }),
  needs_nonce: ({ directive }) => ({
    says: `The page’s Content Security Policy trusts only scripts with its own nonce (${directive} with 'strict-dynamic'), and the tag has none.`,
    todo: "Have the page’s server add its nonce to the tag, as it does for its other scripts. Or use a pinned tag, and add its hash to the policy.",
  }),
  blocks_connect: ({ directive, line }) => ({
    says: `The page’s Content Security Policy does not let the form talk to Porchlight (${directive}).`,
    todo: "Have this part of the policy changed to:",
    code: line,
  }),
  blocks_style: ({ directive }) => ({
    says: `The page’s Content Security Policy forbids the line with the colors (${directive}). The form keeps the site’s own colors.`,
    todo: "Take the line with <style> out, and have the theme put into the site’s configuration.",
  }),
  origin_refused: ({ origin }) => ({
    says: `${bare(origin)} is not on the site’s list: the form does not come there.`,
    todo: "Have whoever runs Porchlight add it to “origins” in the site’s configuration. With and without www count as two.",
    code: `"${origin}"`,
  }),
  unreachable: ({ server }) => ({
    says: `Porchlight at ${bare(server)} does not answer.`,
    todo: "Check your connection, then ask whoever runs Porchlight. Until then visitors see a link and the phone number.",
  }),
  form_missing: () => ({
    says: "Nothing is wrong with the tag, yet the form did not come.",
    todo: "A blocker or a firewall may keep its files away, or another script of the page took it out. The browser’s console may say more.",
  }),
}
