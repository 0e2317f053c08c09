/** Stands above words that say the same. */
export const DoneMark = () => <div class="done" />
