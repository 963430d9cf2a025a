import type { Point } from "./measuring";
import type { Photo } from "./photo";

const SVG = "http://www.w3.org/2000/svg";
const CLOSEST = 8;

/** One picture that is moved, brought closer and turned; a layer of drawings moves with it, in pixels of the picture. */
export class Stage {
  readonly element = document.createElement("div");
  readonly drawings = document.createElementNS(SVG, "svg");
  photo!: Photo;
  turn = 0;
  scale = 1;
  private readonly layer = document.createElement("div");
  private readonly picture = document.createElement("img");
  private readonly caption = document.createElement("p");
  private centre: Point = { x: 0, y: 0 };
  private isFitted = true;
  private isWhole = false;
  private size: Point = { x: 0, y: 0 };
  private readonly fingers = new Map<number, Point>();

  /** @param draws Takes the pointer instead of moving the picture; called with points of the picture. */
  constructor(
    private draws: (what: "down" | "move" | "up", at: Point) => boolean,
    private changed: () => void,
  ) {
    this.element.className = "r-viewer-stage";
    this.element.tabIndex = -1;
    this.layer.className = "r-viewer-layer";
    this.caption.className = "r-viewer-caption";
    this.picture.draggable = false;
    this.layer.append(this.picture, this.drawings);
    this.element.append(this.layer, this.caption);
    this.element.addEventListener("wheel", (event) => this.wheeled(event), { passive: false });
    this.element.addEventListener("pointerdown", (event) => this.down(event));
    this.element.addEventListener("pointermove", (event) => this.moved(event));
    for (const end of ["pointerup", "pointercancel"] as const) {
      this.element.addEventListener(end, (event) => this.up(event));
    }
    this.element.addEventListener("dblclick", (event) => (this.isFitted ? this.zoom(2.5, this.pointOf(event)) : this.fit()));
    new ResizeObserver(() => this.resized()).observe(this.element);
  }

  show(photo: Photo, turn: number) {
    [this.photo, this.turn, this.isWhole] = [photo, turn, false];
    const [width, height] = [photo.width || 800, photo.height || 600];
    this.picture.src = photo.screen;
    this.picture.alt = [photo.name, photo.day, photo.note].filter(Boolean).join(", ");
    this.caption.textContent = [photo.day, photo.note].filter(Boolean).join(" · ");
    for (const part of [this.layer, this.picture]) {
      part.style.width = `${width}px`;
      part.style.height = `${height}px`;
    }
    this.drawings.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.fit();
  }

  fit() {
    const { clientWidth, clientHeight } = this.element;
    const { width, height } = this.photo;
    const [w, h] = this.turn % 180 === 0 ? [width, height] : [height, width];
    this.isFitted = true;
    this.centre = { x: clientWidth / 2, y: clientHeight / 2 };
    this.scale = Math.min(clientWidth / (w || 1), clientHeight / (h || 1), 1.5) || 1;
    this.place();
  }

  rotate() {
    this.turn = (this.turn + 90) % 360;
    this.fit();
  }

  zoom(factor: number, around: Point = { x: this.element.clientWidth / 2, y: this.element.clientHeight / 2 }) {
    const next = Math.min(Math.max(this.scale * factor, 0.02), CLOSEST);
    const by = next / this.scale;
    this.centre = { x: around.x + (this.centre.x - around.x) * by, y: around.y + (this.centre.y - around.y) * by };
    [this.scale, this.isFitted] = [next, false];
    this.place();
  }

  pan(dx: number, dy: number) {
    this.centre = { x: this.centre.x + dx, y: this.centre.y + dy };
    this.isFitted = false;
    this.place();
  }

  private resized() {
    const before = this.size;
    this.size = { x: this.element.clientWidth, y: this.element.clientHeight };
    this.isFitted ? this.fit() : this.pan((this.size.x - before.x) / 2, (this.size.y - before.y) / 2);
  }

  /** A point of the screen, in pixels of the picture. */
  inPicture(event: MouseEvent): Point {
    const at = this.pointOf(event);
    const { x, y } = this.matrix().inverse().transformPoint(new DOMPoint(at.x, at.y));
    return { x, y };
  }

  private pointOf(event: MouseEvent): Point {
    const box = this.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private matrix() {
    return new DOMMatrix()
      .translate(this.centre.x, this.centre.y)
      .rotate(this.turn)
      .scale(this.scale)
      .translate(-(this.photo.width || 800) / 2, -(this.photo.height || 600) / 2);
  }

  private place() {
    this.layer.style.transform = this.matrix().toString();
    const shown = Math.max(this.photo.width, this.photo.height) * this.scale * devicePixelRatio;
    // The original comes only when a screen's worth of pixels is not enough any more.
    if (!this.isWhole && shown > 2000 && this.photo.full !== this.photo.screen) {
      this.isWhole = true;
      const whole = new Image();
      const photo = this.photo;
      whole.onload = () => (this.photo === photo ? (this.picture.src = photo.full) : undefined);
      whole.src = photo.full;
    }
    this.changed();
  }

  private wheeled(event: WheelEvent) {
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY / 400), this.pointOf(event));
  }

  private down(event: PointerEvent) {
    this.element.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, this.pointOf(event));
    if (this.fingers.size === 1) {
      this.draws("down", this.inPicture(event));
    }
  }

  private moved(event: PointerEvent) {
    const before = this.fingers.get(event.pointerId);
    const now = this.pointOf(event);
    if (!before) {
      return;
    }
    if (this.fingers.size === 2) {
      const other = [...this.fingers].find(([id]) => id !== event.pointerId)![1];
      const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)];
      this.zoom(is / (was || 1), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else if (!this.draws("move", this.inPicture(event))) {
      this.pan(now.x - before.x, now.y - before.y);
    }
    this.fingers.set(event.pointerId, now);
  }

  private up(event: PointerEvent) {
    if (this.fingers.delete(event.pointerId) && this.fingers.size === 0) {
      this.draws("up", this.inPicture(event));
    }
  }
}
