/** What a photo looks like to one who must answer from it, measured on a small copy of it (at most 640 pixels). */
export type Look = {
  /** The variance of the Laplacian: how much edges stand out. */
  sharpness: number;
  /** From 0, black, to 255. */
  light: number;
  /** The share of pixels without any detail left, black then white. */
  dark: number;
  bright: number;
};

export type View = "ensemble" | "rapprochee" | "regle" | "autre";

const BLURRED = 45;
const LOST = 0.25;

/** Brightness, pixel by pixel, from colours as a canvas gives them. */
export function grey(colours: Uint8ClampedArray): Float32Array {
  const values = new Float32Array(colours.length / 4);
  for (let i = 0; i < values.length; i++) {
    values[i] = 0.299 * colours[4 * i]! + 0.587 * colours[4 * i + 1]! + 0.114 * colours[4 * i + 2]!;
  }
  return values;
}

export function look(values: Float32Array, width: number, height: number): Look {
  let [sum, squares, count, light, dark, bright] = [0, 0, 0, 0, 0, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const edge = 4 * values[at]! - values[at - 1]! - values[at + 1]! - values[at - width]! - values[at + width]!;
      [sum, squares, count] = [sum + edge, squares + edge * edge, count + 1];
    }
  }
  for (const value of values) {
    light += value;
    dark += value < 12 ? 1 : 0;
    bright += value > 250 ? 1 : 0;
  }
  const mean = sum / (count || 1);
  return { sharpness: squares / (count || 1) - mean * mean, light: light / values.length, dark: dark / values.length, bright: bright / values.length };
}

/** What to do better, in words; nothing to say is good. A hint never forbids to send. */
export function hints({ sharpness, light, dark, bright }: Look, view: View): string[] {
  const said: string[] = [];
  if (sharpness < BLURRED) {
    said.push("Cette photo semble floue : touchez la lésion sur l’écran pour faire la mise au point, puis reprenez.");
  }
  if (light < 60 || dark > LOST) {
    said.push("Il fait sombre : rapprochez-vous d’une fenêtre ou allumez la pièce.");
  } else if (light > 215 || bright > LOST) {
    said.push("L’image est trop claire : éloignez la lampe, coupez le flash, évitez les reflets.");
  }
  if (view === "regle") {
    said.push("La règle se lit-elle bien, posée contre la lésion ?");
  }
  return said;
}
