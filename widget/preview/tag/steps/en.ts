import type { PlatformWords } from "./platform-words.ts"

/** Names of menus as of 2026. What a menu is looked for by stands last in it: that changes least. */
export const en: PlatformWords = {
  html: {
    name: "Plain HTML",
    steps: {
      inline: ["Paste this into the page where the form should stand.", "Publish the page."],
      button: ["Paste this once, right before `</body>`, into the footer that all pages share."],
      none: [
        "Put the link where visitors should press. A button of your own does too, if you give it `data-porchlight-open`.",
        "Paste the script once, right before `</body>`.",
      ],
    },
  },
  wordpress: {
    name: "WordPress",
    steps: {
      inline: [
        "Edit the page. Where the form should stand, add the block **Custom HTML**. Press **Edit HTML** in it if it has that button, and paste this.",
        "Publish or save, and look at the page itself: in the editor the block may look empty.",
      ],
      button: [
        "Open your plugin for header and footer code, such as WPCode, and paste this into the **footer**.",
        "Save, and look at a page of the site.",
      ],
      none: [
        "Add the block **Custom HTML** where visitors should press, and paste the link into it.",
        "Paste the script into the **footer** with a plugin for header and footer code, such as WPCode.",
      ],
    },
    notes: [
      "Porchlight has no plugin for WordPress, so there is no shortcode of its own. If your page builder takes only shortcodes, save this as an HTML snippet in WPCode or a similar plugin, and put the shortcode that the plugin shows you into the page.",
      "Plugins for speed (WP Rocket, LiteSpeed Cache, Autoptimize, Perfmatters): put `{host}/v1/` on the list of scripts that are neither delayed nor combined.",
      "If the code is gone after saving, your account may not post scripts; an author’s may not, an editor’s may. “Check your page” below finds out.",
    ],
  },
  gtm: {
    name: "Tag Manager",
    steps: {
      inline: [
        "Put the place into the page itself, where the form should stand.",
        "In Tag Manager: **Tags → New → Custom HTML**, paste the script. Trigger: **All Pages**.",
        "**Preview**, look at the form, **Submit**.",
      ],
      button: [
        "In Tag Manager: **Tags → New → Custom HTML**, paste this. Leave *Support document.write* off.",
        "Trigger: **All Pages**.",
        "**Preview**, look at the button, **Submit**.",
      ],
      none: [
        "Put the link into the page itself, where visitors should press.",
        "In Tag Manager: **Tags → New → Custom HTML**, paste the script. Trigger: **All Pages**. Then **Submit**.",
      ],
    },
    notes: [
      "Tag Manager strips attributes that it does not know from script tags: everything stands in the address here.",
      "It needs no consent: nothing is stored before the visitor acts.",
    ],
    pinned: "Tag Manager drops the hash. The address alone still means this one release.",
  },
  wix: {
    name: "Wix",
    steps: {
      inline: [
        "In the editor: **Add elements → Embed code → Embed HTML**. Draw the box where the form should stand, about 1,500 px tall on a phone.",
        "**Enter code**, paste this, **Update**.",
        "Wix shows it in a frame with an address of its own. Have that address put on the site’s `origins` list.",
      ],
      button: [
        "In the site’s dashboard: **Settings → Custom Code → Add Custom Code**, paste this. (Needs a paid plan and your own domain, and the site must be published.)",
        "Choose **All pages**, load it on each new page, and **Body – end**. **Apply**.",
      ],
      none: [
        "Wix’s own buttons take no attribute. Link them to `{hosted}`, the booking page by itself.",
        "To have the dialog instead, choose the floating button. The code below is for elements that you wrote yourself with **Custom code**.",
      ],
    },
    notes: ["In a frame, the form cannot know which campaign a visitor came by. The floating button can."],
  },
  squarespace: {
    name: "Squarespace",
    steps: {
      inline: [
        "Edit the page, **Add block → Code**, choose **HTML**, paste this, and switch **Display source** off.",
        "Save and leave the editor: scripts do not run in it. (Needs a plan with code blocks.)",
      ],
      button: ["**Pages → Custom Code → Code Injection → Footer**: paste this, **Save**."],
      none: [
        "Edit the page, **Add block → Code**, and paste the link where visitors should press.",
        "**Pages → Custom Code → Code Injection → Footer**: paste the script, **Save**.",
      ],
    },
    notes: [
      "Code Injection is at the very bottom of the list of pages; in older accounts it is under **Settings → Advanced**. Not every plan has it.",
    ],
  },
  webflow: {
    name: "Webflow",
    steps: {
      inline: [
        "In the Designer, add the element **Code Embed** where the form should stand, paste this, save.",
        "Publish, and look at the published page.",
      ],
      button: ["**Site settings → Custom code → Footer code**: paste this, save, publish."],
      none: [
        "In the Designer, give your button the **custom attribute** `data-porchlight-open`, or paste the link into a **Code Embed**.",
        "**Site settings → Custom code → Footer code**: paste the script, save, publish.",
      ],
    },
    notes: [
      "The Designer’s canvas runs no scripts, and its preview has an address of its own, where the form comes only if that is on the site’s `origins` list. Custom code needs a paid plan.",
    ],
  },
  shopify: {
    name: "Shopify",
    steps: {
      inline: [
        "**Online Store → Pages**, your page, the button **<>** (Show HTML): paste the place where the form should stand.",
        "**Online Store → Themes → … → Edit code → `theme.liquid`**: paste the script right before `</body>`.",
      ],
      button: ["**Online Store → Themes → … → Edit code → `theme.liquid`**: paste this right before `</body>`."],
      none: [
        "In the theme editor, add a **Custom Liquid** block where visitors should press, and paste the link.",
        "**Edit code → `theme.liquid`**: paste the script right before `</body>`.",
      ],
    },
  },
  react: {
    name: "React",
    steps: {
      inline: ["Install the package.", "Put the component where the form should stand. React 19 or newer."],
      button: ["Install the package.", "Put the component once into what all pages share. React 19 or newer."],
      none: ["Install the package.", "The link opens the dialog; the element may stand anywhere. React 19 or newer."],
    },
    notes: ["The package has types, and is there for Preact and Vue too: `@porchlight/widget/preact`, `/vue`."],
  },
}
