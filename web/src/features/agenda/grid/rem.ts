/** CSS pixels in a rem now: changes with the text size of the browser. */
export function remInPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
