import type { Contractor } from "./contractor.ts"
import { Place } from "./place.tsx"

/** A page that grew for fifteen years: small type, four colours, offers at every side, rules for every element. */
export const BusyPage = ({ name, phone }: Contractor) => (
  <div class="busy">
    <header>
      <h1>{name.toUpperCase()}</h1>
      <p>
        <b>{phone}</b> 24 HOUR SERVICE!
      </p>
    </header>
    <nav>
      <a href="#book">Home</a>
      <a href="#book">Furnaces</a>
      <a href="#book">Air Conditioning</a>
      <a href="#book">Water Heaters</a>
      <a href="#book">Financing</a>
      <a href="#book">Coupons</a>
      <a href="#book">Contact</a>
    </nav>
    <div class="body">
      <aside>
        <h3>THIS MONTH</h3>
        <p class="coupon">
          <b>$79</b> A/C tune-up
        </p>
        <p class="coupon">
          <b>10% OFF</b> any repair for seniors and veterans
        </p>
        <p class="coupon">
          <b>0% APR</b> for 18 months on new systems
        </p>
      </aside>
      <main>
        <h2>Schedule Service Online</h2>
        <p>
          No need to wait on hold! Fill in the form below and one of our <a href="#book">friendly office staff</a> will
          give you a call back to confirm your appointment.
        </p>
        <Place />
        <table>
          <tbody>
            <tr>
              <td>Furnaces</td>
              <td>Heat pumps</td>
              <td>Boilers</td>
            </tr>
            <tr>
              <td>Water heaters</td>
              <td>Duct work</td>
              <td>Thermostats</td>
            </tr>
          </tbody>
        </table>
      </main>
    </div>
    <footer>Copyright 2009 {name} All Rights Reserved</footer>
  </div>
)
