import { distance, length, type Point } from "./measuring";

const SVG = "http://www.w3.org/2000/svg";
const INK = "#ff3b6b";
const EDGE = "#fff";

export type Tool = "arrow" | "circle" | "line" | "text";
export type Mark = { tool: Tool; points: Point[]; text?: string };
export type Measure = { from: Point; to: Point };

/** What a mark is made of: lines as points, and words. Coordinates are pixels of the picture; `unit` is a pixel of the screen. */
type Drawn = { paths: Point[][]; closed?: boolean; words?: { text: string; at: Point } };

export function drawn(mark: Mark, unit: number): Drawn {
  const [from, to] = [mark.points[0]!, mark.points.at(-1)!];
  switch (mark.tool) {
    case "arrow": {
      const angle = Math.atan2(to.y - from.y, to.x - from.x);
      const wing = (turn: number): Point => ({ x: to.x - 16 * unit * Math.cos(angle + turn), y: to.y - 16 * unit * Math.sin(angle + turn) });
      return { paths: [[from, to], [wing(0.45), to, wing(-0.45)]] };
    }
    case "circle": {
      const radius = distance(from, to);
      return { paths: [Array.from({ length: 49 }, (_, i) => ({ x: from.x + radius * Math.cos((i * Math.PI) / 24), y: from.y + radius * Math.sin((i * Math.PI) / 24) }))] };
    }
    case "line":
      return { paths: [mark.points] };
    case "text":
      return { paths: [], words: { text: mark.text ?? "", at: to } };
  }
}

export function measured(measure: Measure, scale: number | undefined, unit: number): Drawn {
  const { from, to } = measure;
  const angle = Math.atan2(to.y - from.y, to.x - from.x) + Math.PI / 2;
  const end = (at: Point): Point[] => [-7, 7].map((d) => ({ x: at.x + d * unit * Math.cos(angle), y: at.y + d * unit * Math.sin(angle) }));
  const words = scale === undefined ? undefined : { text: length(from, to, scale), at: { x: (from.x + to.x) / 2 + 10 * unit, y: (from.y + to.y) / 2 - 10 * unit } };
  return { paths: [[from, to], end(from), end(to)], words };
}

/** On the screen: a light edge under the ink, so that it is seen on any skin. */
export function show(layer: SVGSVGElement, drawings: Drawn[], unit: number, turn: number) {
  layer.replaceChildren();
  for (const { paths, words } of drawings) {
    for (const [stroke, width] of [[EDGE, 5], [INK, 2.5]] as const) {
      for (const path of paths) {
        const line = document.createElementNS(SVG, "polyline");
        line.setAttribute("points", path.map(({ x, y }) => `${x},${y}`).join(" "));
        line.setAttribute("fill", "none");
        line.setAttribute("stroke", stroke);
        line.setAttribute("stroke-width", String(width * unit));
        line.setAttribute("stroke-linejoin", "round");
        line.setAttribute("stroke-linecap", "round");
        layer.append(line);
      }
    }
    if (words) {
      const text = document.createElementNS(SVG, "text");
      const { x, y } = words.at;
      text.setAttribute("x", String(x));
      text.setAttribute("y", String(y));
      text.setAttribute("font-size", String(18 * unit));
      text.setAttribute("font-weight", "600");
      text.setAttribute("fill", INK);
      text.setAttribute("stroke", EDGE);
      text.setAttribute("stroke-width", String(4 * unit));
      text.setAttribute("paint-order", "stroke");
      text.setAttribute("transform", `rotate(${-turn} ${x} ${y})`);
      text.textContent = words.text;
      layer.append(text);
    }
  }
}

/** On a copy of the picture: the same, in its own pixels. */
export function paint(canvas: CanvasRenderingContext2D, drawings: Drawn[], unit: number) {
  canvas.lineJoin = canvas.lineCap = "round";
  canvas.font = `600 ${18 * unit}px sans-serif`;
  for (const { paths, words } of drawings) {
    for (const [stroke, width] of [[EDGE, 5], [INK, 2.5]] as const) {
      canvas.strokeStyle = stroke;
      canvas.lineWidth = width * unit;
      for (const path of paths) {
        canvas.beginPath();
        path.forEach(({ x, y }, at) => (at === 0 ? canvas.moveTo(x, y) : canvas.lineTo(x, y)));
        canvas.stroke();
      }
    }
    if (words) {
      canvas.strokeStyle = EDGE;
      canvas.lineWidth = 4 * unit;
      canvas.fillStyle = INK;
      canvas.strokeText(words.text, words.at.x, words.at.y);
      canvas.fillText(words.text, words.at.x, words.at.y);
    }
  }
}
