/** A picture of the page, as its gallery describes it. */
export type Photo = {
  id: string;
  name: string;
  full: string;
  screen: string;
  width: number;
  height: number;
  day: string;
  note: string;
  /** Where a marked copy is sent, or nothing when the reader may not. */
  copy: string;
};

/** Every picture of the page, once, in order. */
export function photosOf(page: ParentNode): Photo[] {
  const found = new Map<string, Photo>();
  for (const link of page.querySelectorAll<HTMLAnchorElement>("relais-gallery a[data-photo]")) {
    const { photo = "", name = "", screen = "", width, height, day = "", note = "", copy = "" } = link.dataset;
    if (!found.has(photo)) {
      found.set(photo, { id: photo, name, full: link.href, screen, width: Number(width), height: Number(height), day, note, copy });
    }
  }
  return [...found.values()];
}
