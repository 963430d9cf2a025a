export type Point = { x: number; y: number };

/** The distance between two points, in the unit of their coordinates. */
export const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** How many millimetres a pixel is, from two points whose distance is known; nothing when that cannot be. */
export function millimetresAPixel(a: Point, b: Point, known: number): number | undefined {
  const pixels = distance(a, b);
  return pixels >= 2 && known > 0 && Number.isFinite(known) ? known / pixels : undefined;
}

/** A length to read: tenths under ten centimetres, where a tenth still means something. */
export function length(a: Point, b: Point, scale: number): string {
  const value = distance(a, b) * scale;
  return `${new Intl.NumberFormat("fr-FR", { maximumFractionDigits: value < 100 ? 1 : 0 }).format(value)} mm`;
}
