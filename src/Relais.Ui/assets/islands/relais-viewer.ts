import { drawn, measured, paint, show, type Mark, type Measure, type Tool } from "../viewing/marks";
import { millimetresAPixel, type Point } from "../viewing/measuring";
import type { Photo } from "../viewing/photo";
import { Stage } from "../viewing/stage";

const TURNS = "relais-turns";
const MOST_TURNS = 200;

/** What is laid over one picture while the viewer is open. */
class Sheet {
  measures: Measure[] = [];
  marks: Mark[] = [];
  scale?: number;
}

/** Shows the pictures of the page whole, to look closely, measure, compare in time and mark on a copy. */
class Viewer extends HTMLElement {
  private dialog!: HTMLDialogElement;
  private photos: Photo[] = [];
  private stages: Stage[] = [];
  private active!: Stage;
  private mode: "look" | "measure" | "draw" = "look";
  private tool: Tool = "arrow";
  private drawing?: Mark | Measure;
  private readonly sheets = new Map<string, Sheet>();
  private from?: HTMLElement;
  private hasKept = false;
  private isSaving = false;

  connectedCallback() {
    const words = document.querySelector<HTMLTemplateElement>("template[data-viewer]")!;
    this.append(words.content.cloneNode(true));
    this.dialog = this.querySelector("dialog")!;
    this.dialog.addEventListener("click", (event) => this.clicked(event));
    this.dialog.addEventListener("keydown", (event) => this.pressed(event));
    this.dialog.addEventListener("close", () => this.closed());
    this.find("[data-known]").addEventListener("change", () => this.calibrate());
    this.find("[data-with]").addEventListener("change", () => this.beside());
  }

  open(photos: Photo[], id: string, from: HTMLElement) {
    [this.photos, this.from] = [photos, from];
    this.find(".r-viewer-stages").replaceChildren();
    this.stages = [];
    this.active = this.addStage();
    this.dialog.showModal();
    this.enter("look");
    this.show(Math.max(0, photos.findIndex((photo) => photo.id === id)));
    this.active.element.focus();
  }

  private find<T extends HTMLElement = HTMLElement>(selector: string) {
    return this.querySelector<T>(selector)!;
  }

  private addStage() {
    const stage = new Stage(
      (what, at) => this.drew(stage, what, at),
      () => this.redraw(stage),
    );
    stage.element.addEventListener("pointerdown", () => this.activate(stage), { capture: true });
    this.stages.push(stage);
    this.find(".r-viewer-stages").append(stage.element);
    return stage;
  }

  private activate(stage: Stage) {
    this.active = stage;
    this.stages.forEach((one) => one.element.classList.toggle("r-viewer-active", this.stages.length > 1 && one === stage));
    this.entitle();
  }

  private show(at: number) {
    const photo = this.photos[(at + this.photos.length) % this.photos.length]!;
    this.active.show(photo, turns()[photo.id] ?? 0);
    this.entitle();
    this.suggest();
  }

  private get at() {
    return this.photos.indexOf(this.active.photo);
  }

  private entitle() {
    const photo = this.active.photo;
    this.find(".r-viewer-title").textContent = `${this.at + 1} sur ${this.photos.length} · ${photo.name}`;
    this.find<HTMLAnchorElement>("[data-do=original]").href = photo.full;
    const one = this.photos.length < 2;
    for (const what of ["previous", "next", "compare"]) {
      this.find<HTMLButtonElement>(`[data-do=${what}]`).disabled = one;
    }
    this.find<HTMLButtonElement>("[data-do=draw]").disabled = !photo.copy;
    if (this.mode === "draw" && !photo.copy) {
      this.enter("look");
    }
  }

  private clicked(event: Event) {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-do],[data-tool]");
    if (pressed?.dataset.tool) {
      this.choose(pressed.dataset.tool as Tool);
    } else if (pressed && !(pressed as HTMLButtonElement).disabled) {
      this.do(pressed.dataset.do!);
    }
  }

  private pressed(event: KeyboardEvent) {
    if ((event.target as Element).matches("input,select") || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const what = KEYS[event.key];
    const arrows = { ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (what) {
      const button = this.querySelector<HTMLButtonElement>(`[data-do=${what}]`);
      if (!button?.disabled) {
        this.do(what);
      }
    } else if (arrows) {
      this.active.pan(arrows[0]!, arrows[1]!);
    } else if (/^[1-9]$/.test(event.key) && Number(event.key) <= this.photos.length) {
      this.show(Number(event.key) - 1);
    } else {
      return;
    }
    event.preventDefault();
  }

  private do(what: string) {
    const actions: Record<string, () => void> = {
      previous: () => this.show(this.at - 1),
      next: () => this.show(this.at + 1),
      in: () => this.active.zoom(1.4),
      out: () => this.active.zoom(1 / 1.4),
      fit: () => this.active.fit(),
      rotate: () => this.rotate(),
      measure: () => this.enter(this.mode === "measure" ? "look" : "measure"),
      draw: () => this.enter(this.mode === "draw" ? "look" : "draw"),
      compare: () => this.compare(),
      calibrate: () => this.forget(),
      clear: () => this.clear(),
      undo: () => this.undo(),
      save: () => void this.save(),
      close: () => this.dialog.close(),
    };
    actions[what]?.();
  }

  private rotate() {
    this.active.rotate();
    const kept = { ...turns(), [this.active.photo.id]: this.active.turn };
    localStorage.setItem(TURNS, JSON.stringify(Object.fromEntries(Object.entries(kept).slice(-MOST_TURNS))));
  }

  private enter(mode: "look" | "measure" | "draw") {
    this.mode = mode;
    this.options();
    this.dialog.classList.toggle("r-viewer-pointing", mode !== "look");
    if (mode === "measure") {
      this.say();
    } else if (mode === "draw") {
      this.say("Dessinez sur l’image ; l’original ne change pas.");
    }
  }

  private options() {
    const isComparing = this.stages.length > 1;
    this.find("[data-do=measure]").setAttribute("aria-pressed", String(this.mode === "measure"));
    this.find("[data-do=draw]").setAttribute("aria-pressed", String(this.mode === "draw"));
    this.find("[data-do=compare]").setAttribute("aria-pressed", String(isComparing));
    this.find("[data-options=measure]").hidden = this.mode !== "measure";
    this.find("[data-options=draw]").hidden = this.mode !== "draw";
    this.find("[data-options=compare]").hidden = !isComparing;
    this.find(".r-viewer-options").hidden = this.mode === "look" && !isComparing;
  }

  private compare() {
    if (this.stages.length > 1) {
      this.stages.pop()!.element.remove();
      this.activate(this.stages[0]!);
    } else {
      const left = this.at;
      this.addStage();
      this.suggest();
      const select = this.find<HTMLSelectElement>("[data-with]");
      // What came on another day says more than the next picture of the same one.
      const other = this.photos.findIndex((photo, at) => at !== left && photo.day !== this.photos[left]!.day);
      select.value = String(other >= 0 ? other : (left + 1) % this.photos.length);
      this.beside();
      this.activate(this.stages[0]!);
    }
    this.options();
  }

  private suggest() {
    const select = this.find<HTMLSelectElement>("[data-with]");
    const chosen = select.value;
    select.replaceChildren(...this.photos.map((photo, at) => new Option(`${photo.day} · ${photo.name}`, String(at))));
    select.value = chosen;
  }

  private beside() {
    const photo = this.photos[Number(this.find<HTMLSelectElement>("[data-with]").value)]!;
    this.stages[1]?.show(photo, turns()[photo.id] ?? 0);
  }

  private sheet(stage = this.active) {
    const id = stage.photo.id;
    const known = this.sheets.get(id) ?? new Sheet();
    this.sheets.set(id, known);
    return known;
  }

  private drew(stage: Stage, what: "down" | "move" | "up", at: Point): boolean {
    if (this.mode === "look") {
      return false;
    }
    if (what === "down") {
      this.drawing = this.mode === "measure" ? { from: at, to: at } : { tool: this.tool, points: [at, at], text: this.typed() };
    } else if (this.drawing) {
      "from" in this.drawing ? (this.drawing.to = at) : this.extend(this.drawing, at);
      if (what === "up") {
        this.keep(stage, this.drawing);
        this.drawing = undefined;
      }
    }
    this.redraw(stage);
    return true;
  }

  private extend(mark: Mark, at: Point) {
    mark.tool === "line" ? mark.points.push(at) : (mark.points[1] = at);
  }

  private keep(stage: Stage, made: Mark | Measure) {
    const sheet = this.sheet(stage);
    if ("from" in made) {
      const isLong = Math.hypot(made.from.x - made.to.x, made.from.y - made.to.y) * stage.scale > 6;
      if (isLong) {
        sheet.measures.push(made);
        this.say();
        if (sheet.scale === undefined) {
          this.find<HTMLInputElement>("[data-known]").focus();
        }
      }
    } else if (made.tool === "text" ? made.text : made.points.length > 1) {
      sheet.marks.push(made);
    }
  }

  private typed() {
    return this.find<HTMLInputElement>("[data-text] input").value.trim();
  }

  private choose(tool: Tool) {
    this.tool = tool;
    this.querySelectorAll("[data-tool]").forEach((button) => button.setAttribute("aria-pressed", String((button as HTMLElement).dataset.tool === tool)));
    this.find("[data-text]").hidden = tool !== "text";
    if (tool === "text") {
      this.find<HTMLInputElement>("[data-text] input").focus();
      this.say("Écrivez le texte, puis touchez l’image à l’endroit voulu.");
    }
  }

  /** The first line drawn is the one whose length is known; the others are read with it. */
  private calibrate() {
    const sheet = this.sheet();
    const first = sheet.measures[0];
    const known = Number(this.find<HTMLInputElement>("[data-known]").value);
    const scale = first && millimetresAPixel(first.from, first.to, known);
    if (scale) {
      sheet.scale = scale;
      this.say();
      this.redraw(this.active);
    }
  }

  private forget() {
    const sheet = this.sheet();
    [sheet.scale, sheet.measures] = [undefined, []];
    this.find<HTMLInputElement>("[data-known]").value = "";
    this.say();
    this.redraw(this.active);
  }

  private clear() {
    this.sheet().measures = [];
    this.redraw(this.active);
  }

  private undo() {
    this.sheet().marks.pop();
    this.redraw(this.active);
  }

  private say(words?: string) {
    const sheet = this.sheet();
    const next =
      sheet.scale !== undefined ? "Tracez une distance : elle se lit sur l’image."
      : sheet.measures.length > 0 ? "Quelle est sa longueur, en millimètres ?"
      : "Tracez d’abord une longueur connue, par exemple 10 mm sur la règle.";
    this.find(`[data-options=${this.mode === "draw" ? "draw" : "measure"}] .r-viewer-say`).textContent = words ?? next;
  }

  private redraw(stage: Stage) {
    const unit = 1 / stage.scale;
    const sheet = this.sheet(stage);
    const now = stage === this.active && this.drawing ? this.drawing : undefined;
    const measures = now && "from" in now ? [...sheet.measures, now] : sheet.measures;
    const marks = now && "tool" in now ? [...sheet.marks, now] : sheet.marks;
    show(stage.drawings, [...measures.map((one) => measured(one, sheet.scale, unit)), ...marks.map((one) => drawn(one, unit))], unit, stage.turn);
  }

  /** The original and its marks, as a new picture of the request. */
  private async save() {
    const { photo, scale } = this.active;
    const sheet = this.sheet();
    if (sheet.marks.length + sheet.measures.length === 0) {
      this.say("Dessinez au moins une marque avant d’enregistrer.");
      return;
    }
    if (this.isSaving) {
      return;
    }
    this.isSaving = true;
    this.say("Enregistrement…");
    try {
      const copy = await flatten(photo, sheet, 1 / scale);
      const answer = await fetch(photo.copy, { method: "POST", body: copy, headers: { "Content-Type": "image/jpeg" } });
      const said = answer.ok ? undefined : ((await answer.json().catch(() => ({}))) as { detail?: string }).detail;
      this.hasKept ||= answer.ok;
      sheet.marks = answer.ok ? [] : sheet.marks;
      this.say(answer.ok ? "Copie enregistrée à côté de l’original." : (said ?? "La copie n’a pas pu être enregistrée. Réessayez dans un instant."));
    } catch {
      this.say("La connexion est coupée : réessayez dans un instant, rien n’est perdu.");
    } finally {
      this.isSaving = false;
      this.redraw(this.active);
    }
  }

  private closed() {
    if (this.hasKept) {
      location.reload();
    }
    this.from?.focus();
  }
}

const KEYS: Record<string, string> = {
  ArrowLeft: "previous", ArrowRight: "next", "+": "in", "=": "in", "-": "out", "−": "out", "0": "fit", r: "rotate", m: "measure", c: "compare", a: "draw",
};

async function flatten(photo: Photo, sheet: Sheet, unit: number): Promise<Blob> {
  const picture = new Image();
  picture.src = photo.full;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
  const context = canvas.getContext("2d")!;
  context.drawImage(picture, 0, 0);
  paint(context, [...sheet.measures.map((one) => measured(one, sheet.scale, unit)), ...sheet.marks.map((one) => drawn(one, unit))], unit);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("toBlob"))), "image/jpeg", 0.9));
}

function turns(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(TURNS) ?? "{}") as Record<string, number>;
  } catch {
    return {};
  }
}

customElements.define("relais-viewer", Viewer);
