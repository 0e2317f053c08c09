import { html } from "hono/html"
import type { Site } from "../../sites/site.ts"
import { document } from "./document.ts"
import { openingHours } from "./opening-hours.ts"
import { strip } from "./strip.ts"

type DemoPage = { site: Site; callsScreenUrl?: string | undefined }

/** The demo contractor's page: what a website with the tag on it looks like. */
export const demoPage = ({ site, callsScreenUrl }: DemoPage) =>
  document(
    `${site.name} · Austin, Texas`,
    html`${strip({ site, callsScreenUrl })}
    <div class="contractor">
      <header class="masthead">
        <span class="shop">${leaf} ${site.name}</span>
        <a class="call" href="tel:${site.phone}">${site.public.phoneDisplay}</a>
      </header>
      <main class="columns">
        <section class="hero">
          <h1><span>The heat is out.</span> <span>Let’s get it back on.</span></h1>
          <p>
            We are a family shop in Austin. We fix furnaces, heat pumps and air conditioners, and we tell you when fixing
            no longer pays.
          </p>
        </section>
        <section class="book" id="book" aria-label="Request a visit">
          ${tag(site)}
        </section>
        <div class="facts">
          ${promises}
          ${hours(site)}
          ${area}
        </div>
      </main>
      <footer class="colophon"><p>${site.name}, Austin, Texas. <a href="tel:${site.phone}">${site.public.phoneDisplay}</a></p></footer>
    </div>`,
  )

/** The tag as a contractor pastes it, only that it names no host: the page and the widget come from the same one. */
const tag = (site: Site) => html`<script async src="/v1/widget.js" data-site="${site.id}"></script>
          <noscript><a href="/book/${site.id}">Book a visit</a></noscript>`

const promises = html`<section>
            <h2>What you can count on</h2>
            <ul>
              <li><strong>A person calls you back.</strong> <span>The one who answers also knows the crew’s day.</span></li>
              <li><strong>You hear the price before we start.</strong> <span>If it changes, we stop and ask.</span></li>
              <li><strong>Two years on our repairs.</strong> <span>Parts and labor, in writing.</span></li>
            </ul>
          </section>`

const hours = (site: Site) => html`<section>
            <h2>Office hours</h2>
            <dl>
              ${openingHours(site.hours).map(
                ({ days, times }) => html`<div><dt>${days}</dt><dd>${times}</dd></div>
              `,
              )}
            </dl>
          </section>`

const area = html`<section>
            <h2>Where we work</h2>
            <p class="quiet">Austin, Round Rock, Cedar Park, Pflugerville, Buda and Kyle.</p>
          </section>`

/** The contractor's own mark: an alder leaf. */
const leaf = html`<svg width="32" height="32" viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M16 29V11m0 13 6-5m-6 5-6-5m6-1 5-4m-5 4-5-4"/><path d="M16 3c7 3 11 9 9 15-1 4-4 6-9 6s-8-2-9-6C5 12 9 6 16 3Z"/></svg>`
