/** Names that RFC 7986 takes from CSS, spread over the wheel; calendars allow no other way to say a colour. */
const NAMED: Readonly<Record<string, number>> = {
  black: 0x000000,
  dimgray: 0x696969,
  silver: 0xc0c0c0,
  white: 0xffffff,
  maroon: 0x800000,
  crimson: 0xdc143c,
  red: 0xff0000,
  tomato: 0xff6347,
  darkorange: 0xff8c00,
  orange: 0xffa500,
  gold: 0xffd700,
  olive: 0x808000,
  yellowgreen: 0x9acd32,
  green: 0x008000,
  limegreen: 0x32cd32,
  seagreen: 0x2e8b57,
  teal: 0x008080,
  turquoise: 0x40e0d0,
  skyblue: 0x87ceeb,
  dodgerblue: 0x1e90ff,
  royalblue: 0x4169e1,
  navy: 0x000080,
  slateblue: 0x6a5acd,
  rebeccapurple: 0x663399,
  purple: 0x800080,
  orchid: 0xda70d6,
  hotpink: 0xff69b4,
  pink: 0xffc0cb,
  saddlebrown: 0x8b4513,
  tan: 0xd2b48c,
};

/** The named colour nearest to `#rrggbb`, or null where the text is no such colour. */
export function colorName(color: string): string | null {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return null;
  const wanted = Number.parseInt(color.slice(1), 16);
  const [nearest] = Object.entries(NAMED).toSorted(([, a], [, b]) => distance(a, wanted) - distance(b, wanted));
  return nearest?.[0] ?? null;
}

function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}
