import dicomParser, { type DataSet } from "dicom-parser";

/** How pixels are written in the file; null when a browser cannot read it. */
const SYNTAXES: Record<string, "little" | "big" | "jpeg"> = {
  "1.2.840.10008.1.2": "little",
  "1.2.840.10008.1.2.1": "little",
  "1.2.840.10008.1.2.2": "big",
  "1.2.840.10008.1.2.4.50": "jpeg",
};

/** Said as they are to whoever reads: the file is never changed. */
const TAGS: [string, string][] = [
  ["x00100010", "Patient"], ["x00100020", "Identifiant"], ["x00100030", "Naissance"], ["x00100040", "Sexe"],
  ["x00080020", "Date de l’examen"], ["x00080060", "Modalité"], ["x00081030", "Examen"], ["x0008103e", "Série"],
  ["x00080080", "Établissement"], ["x00080070", "Fabricant"], ["x00081090", "Appareil"],
];

export type Window = { centre: number; width: number };

/** An exam ready to be drawn. */
export type Exam = {
  width: number;
  height: number;
  frames: number;
  /** Between frames, in milliseconds. */
  pace: number;
  facts: [string, string][];
  /** Where values may be chosen to be seen; nothing for colours. */
  window?: Window;
  frame(at: number): Promise<Pixels>;
};

/** One frame: grey values of any range, or colours. */
export type Pixels = { values: ArrayLike<number>; isDarkHigh: boolean } | { colours: Uint8ClampedArray };

/** Thrown with a sentence for people. */
export class Unreadable extends Error {}

export function read(bytes: Uint8Array): Exam {
  let data: DataSet;
  try {
    data = dicomParser.parseDicom(bytes);
  } catch {
    throw new Unreadable("Ce fichier DICOM ne se lit pas dans le navigateur. Téléchargez-le pour l’ouvrir dans votre visionneuse.");
  }
  const syntax = SYNTAXES[data.string("x00020010") ?? ""];
  const [width, height] = [data.uint16("x00280011") ?? 0, data.uint16("x00280010") ?? 0];
  const pixels = data.elements["x7fe00010"];
  if (!pixels || width === 0 || height === 0) {
    throw new Unreadable("Ce fichier DICOM ne contient pas d’image. Téléchargez-le pour l’ouvrir dans votre visionneuse.");
  }
  const kind = data.string("x00280004") ?? "";
  const isColour = ["RGB", "YBR_FULL"].includes(kind) || (syntax === "jpeg" && kind.startsWith("YBR"));
  if (!syntax || (!isColour && !kind.startsWith("MONOCHROME"))) {
    throw new Unreadable("Cet examen est compressé d’une façon que les navigateurs ne lisent pas. Téléchargez-le pour l’ouvrir dans votre visionneuse.");
  }
  const frames = Math.max(1, data.intString("x00280008") ?? 1);
  const isDarkHigh = kind === "MONOCHROME1";
  const raw = syntax === "jpeg" ? undefined : rawFrames(data, syntax === "big", isColour ? 3 : 1, width * height, frames);
  return {
    width,
    height,
    frames,
    pace: data.floatString("x00181063") || 1000 / (data.floatString("x00080144") || 15),
    facts: facts(data, width, height, frames),
    window: isColour ? undefined : windowOf(data, raw),
    frame: async (at) => {
      if (!raw) {
        return jpegFrame(data, at, width, height, isColour, isDarkHigh);
      }
      return isColour ? { colours: colours(raw(at), width * height, data.uint16("x00280006") === 1, kind === "YBR_FULL") } : { values: scaled(data, raw(at)), isDarkHigh };
    },
  };
}

type Values = Uint8Array | Uint16Array | Int16Array | Int8Array;

function rawFrames(data: DataSet, isBig: boolean, samples: number, pixels: number, frames: number): (at: number) => Values {
  const element = data.elements["x7fe00010"]!;
  const [bits, isSigned] = [data.uint16("x00280100") ?? 8, data.uint16("x00280103") === 1];
  const size = pixels * samples * (bits / 8);
  if ((bits !== 8 && bits !== 16) || (samples === 3 && bits !== 8) || element.length < size * frames) {
    throw new Unreadable("L’image de ce fichier est incomplète ou d’une profondeur inhabituelle. Téléchargez-le pour l’ouvrir dans votre visionneuse.");
  }
  return (at) => {
    const bytes = data.byteArray.slice(element.dataOffset + at * size, element.dataOffset + (at + 1) * size);
    if (bits === 8) {
      return isSigned ? new Int8Array(bytes.buffer) : bytes;
    }
    const view = new DataView(bytes.buffer);
    const values = isSigned ? new Int16Array(pixels) : new Uint16Array(pixels);
    for (let i = 0; i < pixels; i++) {
      values[i] = isSigned ? view.getInt16(2 * i, !isBig) : view.getUint16(2 * i, !isBig);
    }
    return values;
  };
}

function scaled(data: DataSet, values: Values): ArrayLike<number> {
  const [slope, intercept] = [data.floatString("x00281053") ?? 1, data.floatString("x00281052") ?? 0];
  return slope === 1 && intercept === 0 ? values : Float32Array.from(values, (value) => value * slope + intercept);
}

function windowOf(data: DataSet, raw?: (at: number) => Values): Window {
  const [centre, width] = [data.floatString("x00281050"), data.floatString("x00281051")];
  if (centre !== undefined && width !== undefined && width > 0) {
    return { centre, width };
  }
  if (!raw) {
    return { centre: 128, width: 256 };
  }
  const values = scaled(data, raw(0));
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    [least, most] = [Math.min(least, values[i]!), Math.max(most, values[i]!)];
  }
  return { centre: (least + most) / 2, width: Math.max(1, most - least) };
}

function colours(bytes: Values, pixels: number, isPlanar: boolean, isYbr: boolean): Uint8ClampedArray {
  const made = new Uint8ClampedArray(4 * pixels);
  for (let i = 0; i < pixels; i++) {
    const [a, b, c] = isPlanar ? [bytes[i]!, bytes[pixels + i]!, bytes[2 * pixels + i]!] : [bytes[3 * i]!, bytes[3 * i + 1]!, bytes[3 * i + 2]!];
    made[4 * i] = isYbr ? a + 1.402 * (c - 128) : a;
    made[4 * i + 1] = isYbr ? a - 0.344136 * (b - 128) - 0.714136 * (c - 128) : b;
    made[4 * i + 2] = isYbr ? a + 1.772 * (b - 128) : c;
    made[4 * i + 3] = 255;
  }
  return made;
}

async function jpegFrame(data: DataSet, at: number, width: number, height: number, isColour: boolean, isDarkHigh: boolean): Promise<Pixels> {
  const element = data.elements["x7fe00010"]!;
  const table = element.basicOffsetTable?.length ? undefined : dicomParser.createJPEGBasicOffsetTable(data, element);
  const bytes = dicomParser.readEncapsulatedImageFrame(data, element, at, table);
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }));
  const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d", { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0);
  const made = context.getImageData(0, 0, width, height).data;
  return isColour ? { colours: made } : { values: made.filter((_, i) => i % 4 === 0), isDarkHigh };
}

function facts(data: DataSet, width: number, height: number, frames: number): [string, string][] {
  const said = TAGS.map(([tag, label]): [string, string] => [label, (data.string(tag) ?? "").replaceAll("^", " ").trim()]);
  return [...said.filter(([, value]) => value.length > 0), ["Image", `${width} × ${height}${frames > 1 ? `, ${frames} images` : ""}`]];
}

/** Puts one frame on a canvas, values under and over the window being black and white. */
export function draw(context: CanvasRenderingContext2D, pixels: Pixels, window: Window | undefined, isInverted: boolean) {
  const { width, height } = context.canvas;
  const image = context.createImageData(width, height);
  if ("colours" in pixels) {
    image.data.set(pixels.colours);
  } else {
    const { centre, width: wide } = window!;
    const [low, turned] = [centre - wide / 2, pixels.isDarkHigh !== isInverted];
    for (let i = 0; i < pixels.values.length; i++) {
      const light = Math.min(255, Math.max(0, ((pixels.values[i]! - low) / wide) * 255));
      const shown = turned ? 255 - light : light;
      image.data[4 * i] = image.data[4 * i + 1] = image.data[4 * i + 2] = shown;
      image.data[4 * i + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
}
